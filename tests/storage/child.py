"""Processes that tests start, starve, kill and watch: run as `python -m tests.storage.child`."""

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.storage.ballots import slip_numbers_used
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder
from dilemmakit.storage.notes import insert_note
from dilemmakit.storage.sessions import load_session, update_session
from tests.storage.stored import SAVED, a_note, an_open_poll, cast, stored_poll


def act(database: Database, number: int) -> None:
    """Cast a ballot, then take a note together with a step: three kinds of writing."""
    poll = stored_poll(database)
    cast(database, poll, [number])
    with database.write() as db:
        insert_note(db, "evening", a_note(number, round_id=poll.round_id))
        update_session(db, "evening", page=number, saved_at=SAVED)


def work(path: Path, first: int, count: int, out: int) -> None:
    """Act `count` times; write each number to a pipe once its act is on disk."""
    with open_folder(path) as folder:
        for number in range(first, first + count):
            act(folder.database, number)
            os.write(out, f"{number}\n".encode())


def kept(path: Path) -> dict[str, object]:
    """Open a folder and return what is in it."""
    with open_folder(path) as folder, folder.database.read() as db:
        session = load_session(db, "evening")
        return {
            "ballots": sorted(slip_numbers_used(db, session.polls[0].id)),
            "notes": sorted(int(note.id.removeprefix("note-")) for note in session.notes),
            "page": session.page,
            "unclean": folder.ended_uncleanly,
        }


def kills(path: Path, runs: int) -> None:
    """Kill a working process at random moments; print what it had promised and what was kept."""
    chance = random.Random()
    first = 1
    for _run in range(runs):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            try:
                work(path, first, 10_000, writer)
            finally:
                os._exit(1)
        os.close(writer)
        select.select([reader], [], [])
        time.sleep(chance.uniform(0.0, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        promised = b""
        while block := os.read(reader, 65536):
            promised += block
        os.close(reader)
        numbers = [int(line) for line in promised.split()]
        last = max(numbers)
        print(json.dumps({"promised": last, **kept(path)}), flush=True)
        first = last + 2


def attempt(path: Path, count: int) -> None:
    """Act under whatever faults this process was started with; print each outcome."""
    try:
        with open_folder(path, busy_milliseconds=50) as folder:
            for number in range(1, count + 1):
                try:
                    act(folder.database, number)
                except DilemmakitError as error:
                    print(f"refused {number} {type(error).__name__}", flush=True)
                else:
                    print(f"kept {number}", flush=True)
    except DilemmakitError as error:
        print(f"refused 0 {type(error).__name__}", flush=True)


def prepare(path: Path) -> None:
    with open_folder(path) as folder:
        an_open_poll(folder.database)


def hold(path: Path) -> None:
    """Try to hold a folder; say who has it, and keep it until our input ends."""
    try:
        with open_folder(path, program="test"):
            print("held", flush=True)
            sys.stdin.read()
    except DilemmakitError as error:
        print(f"{type(error).__name__} {getattr(error, 'holder', '')}", flush=True)


def modules(path: Path) -> None:
    """Open a folder twice, as a first start and a later one do; print which modules that loaded."""
    for _start in range(2):
        with open_folder(path):
            pass
    print(json.dumps(sorted(name.partition(".")[0] for name in sys.modules)))


def nobody(path: Path) -> None:
    """As a user who may only read: print what reading and writing come to."""
    with open_folder(path) as folder:
        poll = an_open_poll(folder.database)
        become_nobody(path)
        for what in ("read", "write"):
            try:
                if what == "read":
                    print(f"read {load(folder.database)}")
                else:
                    cast(folder.database, poll, [1])
                    print("written")
            except DilemmakitError as error:
                print(f"{what} {type(error).__name__}", flush=True)
        os._exit(0)


def nobody_starts(path: Path) -> None:
    """As a user who may only read: print what a start comes to."""
    prepare(path)
    become_nobody(path)
    hold(path)


def become_nobody(path: Path) -> None:
    """Close a folder to writing, also to ourselves: root would find no door closed."""
    for file in path.iterdir():
        file.chmod(0o444)
    path.chmod(0o555)
    if os.getuid() == 0:
        os.setresuid(65534, 65534, 65534)


def load(database: Database) -> str:
    with database.read() as db:
        return load_session(db, "evening").id


def main() -> None:
    what, place, *rest = sys.argv[1:]
    numbers = [int(argument) for argument in rest]
    path = Path(place)
    {
        "prepare": prepare,
        "kills": kills,
        "attempt": attempt,
        "hold": hold,
        "modules": modules,
        "nobody": nobody,
        "nobody_starts": nobody_starts,
    }[what](path, *numbers)  # type: ignore[operator]


if __name__ == "__main__":
    main()
