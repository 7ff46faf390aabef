"""A session comes back as it was stored, and its changes one by one."""

import dataclasses
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dilemmakit.domain.errors import NoteChanged, NotFound, StorageDamaged
from dilemmakit.domain.session import FiveLines, Journal, Session
from dilemmakit.domain.vocabulary import NoteKind, RoundState, SessionState, SummaryState
from dilemmakit.storage.columns import Base
from dilemmakit.storage.engine import Database
from dilemmakit.storage.ids import new_id
from dilemmakit.storage.listing import session_lines
from dilemmakit.storage.notes import change_note, insert_note, notes_of, remove_note
from dilemmakit.storage.sessions import (
    delete_session,
    insert_session,
    load_session,
    update_round,
    update_session,
    use_twists,
)
from dilemmakit.storage.traces import SummaryVersion, add_summary_version, summary_versions
from tests.factory import a_session
from tests.storage.stored import SAVED, a_full_session, a_note, store


def load(database: Database, session_id: str = "session") -> Session:
    with database.read() as db:
        return load_session(db, session_id)


def test_a_session_comes_back_as_it_was_stored(database: Database) -> None:
    session = store(database, a_full_session())
    assert load(database) == session


def test_every_field_of_the_full_session_differs_from_its_default() -> None:
    """The test above would pass for a field that nobody stores, if it held its default."""
    session, bare = a_full_session(), a_session()
    skipped = {"id", "state", "meeting_form", "audience", "municipality", "language", "plan"}
    skipped |= {"council_word", "entry", "demo", "invited", "present", "shifts", "closed_at"}
    for field in dataclasses.fields(Session):
        if field.name not in skipped and field.name not in ("planned_start", "opened_at"):
            assert getattr(session, field.name) != getattr(bare, field.name), field.name


def test_a_change_raises_the_revision(database: Database) -> None:
    """The newer of two copies of a session is told by it."""
    store(database, a_session())
    changes = {
        "round_index": 2,
        "step_index": 1,
        "page": 3,
        "blank": True,
        "present": 21,
        "closed_at": SAVED,
        "state": SessionState.CLOSED,
        "journal": Journal("27/1", "Lis"),
        "five_lines": FiveLines(question="Hvad?"),
        "local_figures": (("Senge", "312"),),
        "summary_state": SummaryState.FINAL,
        "delete_by": date(2030, 1, 1),
    }
    with database.write() as db:
        update_session(db, "session", **changes, saved_at=SAVED)
    expected = dataclasses.replace(a_session(), revision=2, **changes)  # type: ignore[arg-type]
    assert load(database) == expected


def test_times_are_kept_in_utc_whatever_zone_they_came_in(database: Database) -> None:
    store(database, a_session())
    summer = datetime(2027, 7, 1, 20, 0, tzinfo=timezone(timedelta(hours=2)))
    with database.write() as db:
        update_session(db, "session", planned_start=summer)
    planned = load(database).planned_start
    assert planned == summer
    assert planned is not None
    assert planned.tzinfo is UTC


def test_a_field_that_is_not_stored_is_refused(database: Database) -> None:
    store(database, a_session())
    with database.write() as db:
        for fields in ({"notes": ()}, {"revision": 9}, {"rond_index": 1}):
            with pytest.raises(TypeError):
                update_session(db, "session", **fields)
        with pytest.raises(TypeError):
            update_round(db, "round-0", planned=None)


def test_what_is_not_there_is_named(database: Database) -> None:
    with database.write() as db:
        for act in (
            lambda: load_session(db, "nobody"),
            lambda: update_session(db, "nobody", page=1),
            lambda: update_round(db, "nowhere", minutes=1),
            lambda: use_twists(db, "nobody", 0, ()),
            lambda: delete_session(db, "nobody"),
            lambda: remove_note(db, "none"),
            lambda: change_note(db, a_note(1)),
        ):
            with pytest.raises(NotFound):
                act()


def test_a_round_is_changed_by_itself(database: Database) -> None:
    store(database, a_session())
    with database.write() as db:
        update_round(db, "round-3", minutes=9, state=RoundState.RUNNING, started_at=SAVED)
        use_twists(db, "session", 0, ("t1",))
    stored = load(database)
    assert (stored.rounds[3].minutes, stored.rounds[3].started_at) == (9, SAVED)
    assert stored.cases[0].twists_used == ("t1",)
    assert stored.rounds[2] == a_session().rounds[2]


def test_a_round_of_another_plan_is_refused(database: Database) -> None:
    """Its plan could not be read back: the round would silently become the stored plan's."""
    bare = a_session()
    altered = dataclasses.replace(bare.rounds[0].planned, title="Et andet forløb")
    rounds = (dataclasses.replace(bare.rounds[0], planned=altered), *bare.rounds[1:])
    with pytest.raises(ValueError, match="not the plan's"), database.write() as db:
        insert_session(db, dataclasses.replace(bare, rounds=rounds), SAVED)
    with pytest.raises(NotFound):
        load(database)


def test_a_session_that_cannot_be_read_is_damaged_not_a_crash(database: Database) -> None:
    """F13: a word or a snapshot that makes no sense is said to be damaged."""
    store(database, a_session())
    for statement in (
        "UPDATE session SET journal = '{'",
        "UPDATE session SET journal = '{}', entry = 'by_pigeon'",
        "UPDATE session SET entry = 'slips', plan_snapshot = '{\"id\": 7}'",
    ):
        with database.write() as db:
            db.exec_driver_sql(statement)
        with pytest.raises(StorageDamaged):
            load(database)


def test_a_note_changed_in_two_windows_keeps_the_first_change(database: Database) -> None:
    """F7: the second window is told, with what is stored now, and overwrites nothing."""
    store(database, a_session())
    with database.write() as db:
        insert_note(db, "session", a_note(1))
    with database.write() as db:
        changed = change_note(db, a_note(1, text="Det første vindue"))
    assert changed == a_note(1, text="Det første vindue", revision=2)
    with pytest.raises(NoteChanged) as caught, database.write() as db:
        change_note(db, a_note(1, text="Det andet vindue"))
    assert caught.value.text == "Det første vindue"
    with database.read() as db:
        assert notes_of(db, "session") == (changed,)


def test_notes_keep_their_order_and_no_time(database: Database) -> None:
    """Rule 19: a note taken during a ballot has no time finer than its round's."""
    store(database, a_session())
    for number in (3, 1, 2):
        with database.write() as db:
            insert_note(db, "session", a_note(number))
    with database.write() as db:
        remove_note(db, "note-1")
        insert_note(db, "session", a_note(4))
    assert [note.id for note in load(database).notes] == ["note-3", "note-2", "note-4"]
    times = [c.name for c in Base.metadata.tables["note"].columns if "DATETIME" in str(c.type)]
    assert times == []


def test_an_objection_outlives_the_note_it_answers(database: Database) -> None:
    store(database, a_session())
    with database.write() as db:
        insert_note(db, "session", a_note(1))
        insert_note(db, "session", a_note(2, kind=NoteKind.OBJECTION, answers="note-1"))
        remove_note(db, "note-1")
    assert load(database).notes == (a_note(2, kind=NoteKind.OBJECTION),)


def test_deleting_a_session_takes_everything_in_it(database: Database) -> None:
    store(database, a_full_session())
    with database.write() as db:
        delete_session(db, "session")
    with database.read() as db:
        for table in Base.metadata.sorted_tables:
            count = db.exec_driver_sql(f'SELECT count(*) FROM "{table.name}"').scalar_one()
            assert count == 0, table.name


def test_a_list_shows_the_last_saved_first(database: Database) -> None:
    for number, state in enumerate(SessionState):
        session = dataclasses.replace(
            a_session(id=f"s{number}", state=state, demo=number == 2),
            rounds=(dataclasses.replace(a_session().rounds[0], id=f"s{number}-round"),),
        )
        with database.write() as db:
            insert_session(db, session, SAVED + timedelta(hours=number))
    with database.read() as db:
        lines = session_lines(db)
        assert [line.id for line in lines] == ["s3", "s2", "s1", "s0"]
        assert [line.id for line in session_lines(db, demo=False)] == ["s3", "s1", "s0"]
        assert [line.id for line in session_lines(db, limit=1, offset=1)] == ["s2"]
        assert [line.id for line in session_lines(db, [SessionState.CLOSED])] == ["s2"]
    line = lines[2]
    assert (line.case_title, line.case_icons) == (
        "Når sengen slår alarm",
        ("mdi6.bed", "mdi6.bell-ring-outline"),
    )
    assert (line.round_title, line.round_number, line.round_count) == ("Velkomst", 1, 1)
    assert (line.minutes, line.saved_at) == (45, SAVED + timedelta(hours=1))


def test_versions_of_a_summary_are_kept_in_order(database: Database) -> None:
    store(database, a_session())
    versions = tuple(
        SummaryVersion(state, f"Udgave {n}", "c0ffee", SAVED + timedelta(days=n))
        for n, state in enumerate(SummaryState)
    )
    for version in versions:
        with database.write() as db:
            add_summary_version(db, "session", version)
    with database.read() as db:
        assert summary_versions(db, "session") == versions


def test_ids_are_random() -> None:
    ids = {new_id() for _turn in range(1000)}
    assert len(ids) == 1000
    assert {len(one) for one in ids} == {16}
