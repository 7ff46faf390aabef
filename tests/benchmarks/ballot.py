"""Print what a stored ballot costs beside the least a disk can do.

    python -m tests.benchmarks.ballot [BALLOTS]

The floor is one pwrite of 4 KiB and one fdatasync, taken between the ballots of the same run, so
that the ratio says more than the milliseconds of one machine. The processor's share is what is ours
to keep low, and does not depend on who else is at work.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from dilemmakit.storage.ballots import cast_ballot, remove_ballot
from dilemmakit.storage.folder import open_folder
from dilemmakit.storage.sessions import load_session
from tests.storage.stored import a_full_session, an_open_poll, answers_of, cast, store

BOX = 55
BAR_MILLISECONDS = 3.0
BAR_PROCESSOR_MILLISECONDS = 2.0


def main() -> int:
    """Print the figures; return 1 if the median of a ballot is over the bar."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    ballots, _processor = measure(count)
    return 1 if statistics.median(ballots) * 1000 > BAR_MILLISECONDS else 0


def measure(count: int) -> tuple[list[float], list[float]]:
    """Cast into a box of 55 and print medians and p99; return a ballot's time and processor's."""
    with tempfile.TemporaryDirectory() as place, open_folder(Path(place) / "data") as folder:
        database = folder.database
        poll = an_open_poll(database)
        cast(database, poll, range(1, BOX + 1))
        session = store(database, a_full_session())
        ballots, processor, floors = [], [], []
        floor = os.open(Path(place) / "floor", os.O_RDWR | os.O_CREAT)
        os.pwrite(floor, bytes(4096), 0)
        for turn in range(count):
            number = 1000 + turn
            started, busy = time.perf_counter(), time.process_time()
            with database.write() as db:
                cast_ballot(db, poll.id, number, answers_of(number), f"nonce-{number}")
            ballots.append(time.perf_counter() - started)
            processor.append(time.process_time() - busy)
            with database.write() as db:
                remove_ballot(db, poll.id, number)
            started = time.perf_counter()
            os.pwrite(floor, os.urandom(4096), 0)
            os.fdatasync(floor)
            floors.append(time.perf_counter() - started)
        os.close(floor)
        loads = []
        for _turn in range(100):
            started = time.perf_counter()
            with database.read() as db:
                load_session(db, session.id)
            loads.append(time.perf_counter() - started)
    report("ballot into a box of 55", ballots)
    report("of that, the processor", processor)
    report("floor: pwrite 4 KiB + fdatasync", floors)
    report("load a session (9 rounds, 6 polls, 100 notes)", loads)
    print(f"ballot / floor: {statistics.median(ballots) / statistics.median(floors):.1f}")
    return ballots, processor


def report(what: str, seconds: list[float]) -> None:
    """Print the median and the 99th percentile in milliseconds."""
    p99 = sorted(seconds)[int(len(seconds) * 0.99)]
    print(f"{what}: median {statistics.median(seconds) * 1000:.2f} ms, p99 {p99 * 1000:.2f} ms")


if __name__ == "__main__":
    sys.exit(main())
