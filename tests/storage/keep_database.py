"""Keep a database of the schema as it is now, for later versions to open.

    python -m tests.storage.keep_database

Run once for each schema that is released; until then, again whenever the schema changes.
"""

import shutil
import tempfile
from pathlib import Path

from dilemmakit.domain.vocabulary import PollState
from dilemmakit.storage.creation import revision
from dilemmakit.storage.folder import DATABASE, open_folder
from dilemmakit.storage.polls import update_poll
from dilemmakit.storage.schema import SCHEMA_VERSION
from dilemmakit.storage.tallies import record_tally
from dilemmakit.storage.traces import add_trace
from tests.storage.stored import SAVED, a_full_session, an_open_poll, cast, store

KEPT = Path(__file__).parent / "databases"
BALLOTS = 20
NOTES = 5


def main() -> None:
    """Write `databases/REVISION.sqlite`."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "data"
        with open_folder(path) as folder:
            database = folder.database
            store(database, a_full_session(polls=2, notes=NOTES))
            poll = an_open_poll(database)
            cast(database, poll, range(1, BALLOTS + 1))
            with database.write() as db:
                update_poll(db, poll.id, state=PollState.CLOSED)
                record_tally(db, "poll-0", (((("A", 4), (None, 1)),),))
                add_trace(db, "session", "recount", "poll-0", SAVED)
            database.compact()
        KEPT.mkdir(exist_ok=True)
        shutil.copy(path / DATABASE, KEPT / f"{revision(SCHEMA_VERSION)}.sqlite")


if __name__ == "__main__":
    main()
