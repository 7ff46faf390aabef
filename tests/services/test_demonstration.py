"""A demonstration is played through the same services, by people and in a place nobody knows."""

import re
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.result import Level
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import (
    Language,
    MeetingForm,
    NoteKind,
    PollState,
    RoundState,
    SessionState,
    View,
)
from dilemmakit.services import archive, closing, facilitation, preparation
from dilemmakit.services.demonstration import (
    EVENING,
    PEOPLE,
    invented_draft,
    play,
    stage,
)
from dilemmakit.services.desk import Desk
from dilemmakit.services.library import library, municipalities
from dilemmakit.storage.engine import Database
from dilemmakit.storage.folder import open_folder
from tests.factory import FIRST_EVENING

SHELF = library(Language.DA)

PAIRS = [(case, plan) for case in SHELF.cases for plan in SHELF.plans]
PLANS = cycle(SHELF.plans)
COMPARING = set(MeetingForm) - {MeetingForm.COMMITTEE_MEETING}
"""A committee shows its first cards, and then asks for resistance only."""
EACH = [(case, plan) for case, plan in zip(SHELF.cases, PLANS, strict=False)]
"""Every case and every plan; every case with every plan takes longer than a minute."""
FOLLOWING = COMPARING - {MeetingForm.CITIZENS_MEETING}
COMPARED = [(case, plan) for case, plan in EACH if plan.meeting_form in FOLLOWING]
"""Those in which the same is asked before and after."""
COMMON_WORD = "Vejen"
"""A municipality whose name is also 'the road'."""


def name(pair: tuple[Case, Plan]) -> str:
    return f"{pair[0].id} {pair[1].id}"


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(pair, id=name(pair), marks=() if pair in EACH else pytest.mark.long)
        for pair in PAIRS
    ],
)
def summary(request: pytest.FixtureRequest, hall: Database) -> Summary:
    """The summary of a shipped case with a shipped plan, played to the end."""
    case, plan = request.param
    session = play(hall, invented_draft(case, plan, PEOPLE, EVENING))
    assert session.state is SessionState.CLOSED
    assert {stored.state for stored in session.rounds} == {RoundState.DONE}
    assert all(poll.state in (PollState.SHOWN, PollState.CLOSED) for poll in session.polls)
    return closing.summary(hall, session, EVENING)


def test_each_case_is_played_to_the_end_with_each_plan(summary: Summary) -> None:
    """And leaves a summary with something in each of its parts."""
    assert summary.demo
    assert summary.stance is not None
    assert summary.stance.before is not None
    assert summary.stance.before.level is Level.COUNTS
    if summary.head.meeting_form in COMPARING:
        assert summary.stance.after is not None
        assert summary.stance.after.level is Level.COUNTS
    else:
        assert summary.stance.after is None
        assert summary.resistance is not None
    assert summary.conditions
    assert summary.arguments
    assert summary.questions
    assert summary.twists
    assert summary.ratings is not None
    assert all(poll.answered == PEOPLE for poll in summary.polls)
    for run in summary.course:
        assert run.used_minutes == pytest.approx(run.planned_minutes, abs=1.3)
    for line in ("question", "before_after", "joins", "divides", "next_step"):
        assert getattr(summary.lines, line)


def test_a_talk_moves_people(summary: Summary) -> None:
    """At least one in five answers otherwise than before: there is something to see."""
    assert summary.stance is not None
    if summary.head.meeting_form not in COMPARING:
        assert summary.stance.shift is None
        return
    assert summary.stance.shift is not None
    shift = summary.stance.shift
    if summary.head.meeting_form is MeetingForm.CITIZENS_MEETING:
        # Counted at the tables: nobody is followed, and only the net change is known.
        assert (shift.pairs, shift.changed, shift.flows) == (None, None, None)
        assert shift.before.counts != shift.after.counts
        return
    assert shift.pairs == PEOPLE
    assert shift.changed is not None
    assert shift.changed >= PEOPLE / 5
    assert shift.flows is not None


def test_no_demonstration_takes_place_in_a_real_municipality(summary: Summary) -> None:
    """Nobody may take invented answers for a real council's; facts may name their sources."""
    assert summary.head.municipality.code == "0000"
    real = {municipality.name for municipality in municipalities()}
    assert len(real) == 98
    assert summary.head.municipality.name not in real
    played = repr(replace(summary, case=replace(summary.case, facts=())))
    assert not [name for name in real if f"{name} Kommune" in played]
    noted = repr([summary.head, summary.lines, summary.tasks, summary.questions, summary.twists])
    assert not {*re.findall(r"\w[\w-]*", noted)} & (real - {COMMON_WORD})


def test_nothing_invented_looks_like_a_person(summary: Summary) -> None:
    """Those who answer for something are functions, and nobody dissents by name."""
    assert summary.dissents == ()
    for note in (*summary.questions, *summary.tasks):
        assert note.responsible
        assert " " not in note.responsible or note.responsible[0].isupper()
        assert not re.search(r"\w+ \w+sen\b", note.responsible)


def test_the_same_seed_gives_the_same_evening_and_another_another(database: Database) -> None:
    """So that a picture of it can be compared with the last one."""
    case, plan = EACH[0]
    sums = []
    for seed in (7, 7, 8):
        session = play(database, invented_draft(case, plan, 19, EVENING), seed)
        sums.append(closing.summary(database, session, EVENING).checksum)
    assert sums[0] == sums[1]
    assert sums[2] != sums[0]


@pytest.mark.parametrize("people", [1, 4, 6, 9, 55])
def test_a_demonstration_can_be_played_by_any_number(database: Database, people: int) -> None:
    case, plan = COMPARED[0]
    session = play(database, invented_draft(case, plan, people, EVENING))
    assert {poll.cast for poll in session.polls} == {people}
    summary = closing.summary(database, session, EVENING)
    assert summary.stance is not None
    assert summary.stance.before is not None
    level = Level.TOO_FEW if people < 5 else Level.WORDS if people < 8 else Level.COUNTS
    assert summary.stance.before.level is level


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_seed_people_move(database: Database, seed: int) -> None:
    case, plan = COMPARED[seed % len(COMPARED)]
    session = play(database, invented_draft(case, plan, PEOPLE, EVENING), seed)
    shift = session.shift("stance")
    assert shift is not None
    assert shift.changed is not None
    assert shift.changed >= PEOPLE / 5


@pytest.mark.parametrize("form", MeetingForm)
def test_a_demonstration_can_be_given_in_every_meeting_form(
    database: Database, form: MeetingForm
) -> None:
    """A council's is played with open hands."""
    case, plan = EACH[-1]
    draft = replace(invented_draft(case, plan, 19, EVENING), meeting_form=form)
    session = play(database, draft)
    assert session.state is SessionState.CLOSED
    assert {poll.cast for poll in session.polls} == {19}


# Half-way through


def test_the_stage_is_set_half_way_for_somebody_to_go_on(database: Database) -> None:
    """The demonstration of the app stands at the argument board with arguments on it."""
    session = stage(database, FIRST_EVENING)
    assert session.demo
    assert session.state is SessionState.RUNNING
    assert session.step.view is View.ARGUMENT_BOARD
    assert any(note.kind is NoteKind.ARGUMENT for note in session.notes)
    assert session.open_polls == ()
    assert archive.load_session(database, session.id) == session
    gone_on = facilitation.go_on(database, session, FIRST_EVENING)
    assert gone_on != session


def test_a_demonstration_never_touches_the_real_sessions(
    quick_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has a folder of its own, which is thrown away."""
    monkeypatch.setattr("tempfile.tempdir", str(quick_path))
    desk = Desk(open_folder(quick_path / "real"))
    try:
        session = desk.open_demo(FIRST_EVENING)
        assert desk.database is not desk.folder.database
        assert archive.session_lines(desk.folder.database) == ()
        assert archive.load_session(desk.database, session.id) == session
        assert len(list(quick_path.rglob("apart-*"))) == 1
        desk.leave_demo()
        assert list(quick_path.rglob("apart-*")) == []
        assert desk.database is desk.folder.database
    finally:
        desk.close()


def test_the_invented_place_is_nowhere_in_denmark() -> None:
    invented = preparation.INVENTED_MUNICIPALITY
    assert invented.code not in {one.code for one in municipalities()}
    assert invented.name not in {one.name for one in municipalities()}
