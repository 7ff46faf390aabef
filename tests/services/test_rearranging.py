"""Changing the course while the meeting runs: nothing recorded is lost, and the walk holds."""

from random import Random

import pytest

from dilemmakit.domain.case import Case
from dilemmakit.domain.course import may_move
from dilemmakit.domain.errors import DilemmakitError, WrongState
from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import BoardContent, StanceContent
from dilemmakit.domain.timing import clock, used_seconds
from dilemmakit.domain.vocabulary import (
    NoteKind,
    PollState,
    RoundKind,
    RoundState,
    Stance,
    View,
)
from dilemmakit.domain.walk import NextKind, left_behind, next_act, result_step
from dilemmakit.services import archive, facilitation, rearranging
from dilemmakit.storage.engine import Database
from tests.factory import a_case, a_draft
from tests.services.meeting import Meeting, a_running_meeting

BRIEF, FIRST, REASONS, TWIST, CONDITIONS, SECOND, PRINCIPLES = range(1, 8)


@pytest.fixture
def meeting(database: Database) -> Meeting:
    return a_running_meeting(database)


def another_case() -> Case:
    return a_case(id="ai-social-visitation", title="Når maskinen visiterer")


def titles(meeting: Meeting) -> list[str]:
    return [stored.title for stored in meeting.session.rounds]


def answer(meeting: Meeting, planned_id: str, letter: str, people: int = 16) -> None:
    """Let people answer a poll on slips, and close it."""
    poll = meeting.poll(planned_id)
    for number in range(1, people + 1):
        answers = tuple((letter,) if item.letters else (5,) * item.slots for item in poll.items)
        meeting.cast(planned_id, 100 + number, answers)
    meeting.close_poll(planned_id)


def walk_to_the_end(meeting: Meeting) -> list[str]:
    """Press *next* until the meeting may be closed; return the rounds that were walked through."""
    seen = []
    for _turn in range(200):
        act = next_act(meeting.session)
        if act.kind is NextKind.CLOSE:
            return seen
        if act.kind is NextKind.BLOCKED and act.poll is not None:
            meeting.close_poll(act.poll.planned_id)
            continue
        meeting.go_on()
        if act.kind is NextKind.ROUND:
            seen.append(meeting.session.round.title)
    raise AssertionError("the walk has no end")


def test_a_round_repeated_comes_next_and_the_first_time_stays(meeting: Meeting) -> None:
    """Its question is asked anew, in a box of its own; both results stay."""
    meeting.go_to(View.POLL_OPEN, "before")
    answer(meeting, "before", "A")
    meeting.go_to(View.POLL_OPEN, "after")
    answer(meeting, "after", "B")
    meeting.go_to(View.RESISTANCE)
    meeting.do(rearranging.repeat_round, meeting.session.round.id)
    assert titles(meeting)[SECOND : SECOND + 2] == [
        "Andet bud og modstand",
        "Andet bud og modstand, igen",
    ]
    before = meeting.box("after")
    meeting.go_to(View.POLL_OPEN, "after-2")
    answer(meeting, "after-2", "C")
    meeting.go_to(View.STANCE_BEFORE_AFTER, "after-2")
    assert meeting.box("after") == before
    content = room_view(meeting.session, meeting.now).content
    assert isinstance(content, StanceContent)
    assert content.after is not None
    # From the first bid to the last: sixteen moved from A to C.
    assert {count.target: count.count for count in content.after.counts}["C"] == 16
    meeting.close()
    summary = meeting.summary()
    assert summary.stance is not None
    assert summary.stance.after == content.after
    assert [one.added for one in summary.course].count(True) == 1


def test_a_round_that_has_not_begun_cannot_be_repeated(meeting: Meeting) -> None:
    waiting = meeting.session.rounds[REASONS].id
    meeting.refuses(WrongState, rearranging.repeat_round, waiting)


def test_a_break_moves_the_end_but_not_the_announced_one(meeting: Meeting) -> None:
    """Ten minutes more are ten minutes behind; the break has its place in the walk."""
    meeting.go_on()
    announced = clock(meeting.session, meeting.now)
    meeting.do(rearranging.insert_break, meeting.session.rounds[REASONS].id)
    later = clock(meeting.session, meeting.now)
    assert later.planned_end == announced.planned_end
    assert later.behind_minutes == announced.behind_minutes + rearranging.BREAK_MINUTES
    assert titles(meeting)[REASONS : TWIST + 1] == ["Grunde", "Pause"]
    assert "Pause" in walk_to_the_end(meeting)


def test_rounds_that_wait_change_places(meeting: Meeting) -> None:
    """Conditions before the twist if need be; the stances keep to their sides of it."""
    meeting.go_on()
    meeting.do(rearranging.move_round, meeting.session.rounds[CONDITIONS].id, -1)
    assert titles(meeting)[TWIST : CONDITIONS + 1] == ["Ja, hvis", "Vendingen"]
    twist = meeting.session.rounds[CONDITIONS]
    meeting.refuses(WrongState, rearranging.move_round, twist.id, 1)
    welcome = meeting.session.rounds[0].id
    meeting.refuses(WrongState, rearranging.move_round, welcome, 1)
    assert walk_to_the_end(meeting)[-5:-3] == ["Ja, hvis", "Vendingen"]


def test_a_round_left_out_is_taken_up_again(meeting: Meeting) -> None:
    meeting.go_on()
    reasons = meeting.session.rounds[REASONS].id
    meeting.do(rearranging.leave_out, reasons)
    meeting.refuses(WrongState, rearranging.leave_out, reasons)
    assert meeting.session.rounds[REASONS].state is RoundState.SKIPPED
    meeting.do(rearranging.take_up, reasons)
    assert "Grunde" in walk_to_the_end(meeting)


def test_a_second_case_has_its_own_rounds_polls_and_notes(meeting: Meeting) -> None:
    """The first bid on the second case waits for its own twist; neither case's arguments stand
    on the other's board, and the summary tells them apart."""
    meeting.go_to(View.POLL_OPEN, "before")
    answer(meeting, "before", "A")
    meeting.go_to(View.ARGUMENT_BOARD)
    meeting.note(NoteKind.ARGUMENT, "om den første", option="A", stance=Stance.FOR)
    meeting.do(rearranging.insert_case, another_case())
    meeting.refuses(WrongState, rearranging.insert_case, another_case())
    assert titles(meeting)[PRINCIPLES] == "Sagen, sag\N{NO-BREAK SPACE}2"
    meeting.go_to(View.POLL_OPEN, "after")
    answer(meeting, "after", "B")
    meeting.go_to(View.POLL_OPEN, "before-2")
    assert meeting.session.case.title == "Når maskinen visiterer"
    answer(meeting, "before-2", "C")
    meeting.go_to(View.ARGUMENT_BOARD)
    board = room_view(meeting.session, meeting.now).content
    assert isinstance(board, BoardContent)
    assert not any(column.arguments_for for column in board.columns)
    assert meeting.poll("before-2").state is PollState.CLOSED
    meeting.note(NoteKind.ARGUMENT, "om den anden", option="B", stance=Stance.FOR)
    meeting.go_to(View.POLL_OPEN, "after-2")
    assert meeting.poll("before-2").state is PollState.SHOWN
    answer(meeting, "after-2", "D")
    walk_to_the_end(meeting)
    meeting.close()
    summary = meeting.summary()
    (second,) = summary.further
    for told, case, moved, said in (
        (summary, "Når sengen slår alarm", ("A", "B"), "om den første"),
        (second, "Når maskinen visiterer", ("C", "D"), "om den anden"),
    ):
        assert told.case.title == case
        assert told.stance is not None
        stances = (told.stance.before, told.stance.after)
        chosen = [
            count.target for one in stances if one for count in one.counts if count.count == 16
        ]
        assert tuple(chosen) == moved
        texts = [line.note.text for column in told.arguments for line in column.arguments_for]
        assert texts == [said]
        assert [twist.title for twist in told.twists] == ["22 minutter"]


def test_a_result_is_shown_again_and_the_way_back_is_known(meeting: Meeting) -> None:
    """The room sees it once more; the round that was left has used no time meanwhile."""
    meeting.go_to(View.POLL_OPEN, "before")
    answer(meeting, "before", "A")
    meeting.go_to(View.CONDITIONS)
    assert left_behind(meeting.session) is None
    meeting.later(3)
    step = result_step(meeting.session, TWIST)
    assert step == 1
    meeting.do(facilitation.go_to_picture, TWIST, step, meeting.now)
    assert isinstance(room_view(meeting.session, meeting.now).content, StanceContent)
    assert left_behind(meeting.session) == CONDITIONS
    meeting.later(2)
    meeting.do(facilitation.go_to_picture, CONDITIONS, 0, meeting.now)
    assert used_seconds(meeting.session.round, meeting.now) == 3 * 60
    meeting.refuses(WrongState, facilitation.go_to_picture, PRINCIPLES, 0, meeting.now)


def test_a_clock_set_back_during_a_pause_takes_no_time_from_the_round(meeting: Meeting) -> None:
    """What it had used before the pause it has used after it, forward and back."""
    meeting.go_on()
    meeting.later(4)
    meeting.do(facilitation.pause, meeting.now)
    meeting.later(-90)
    assert used_seconds(meeting.session.round, meeting.now) == 4 * 60
    meeting.do(facilitation.resume, meeting.now)
    assert used_seconds(meeting.session.round, meeting.now) == 4 * 60
    meeting.later(1)
    assert used_seconds(meeting.session.round, meeting.now) == 5 * 60


def test_new_minutes_are_taken_all_or_none(meeting: Meeting) -> None:
    """A round that is over takes none, and then no other has got any either."""
    meeting.go_on()
    meeting.go_on()
    ids = [stored.id for stored in meeting.session.rounds]
    meeting.refuses(WrongState, rearranging.set_minutes, {ids[TWIST]: 9, ids[0]: 3})
    meeting.refuses(WrongState, rearranging.set_minutes, {ids[BRIEF]: 0})
    revision = meeting.session.revision
    meeting.do(rearranging.set_minutes, {ids[BRIEF]: 4, ids[TWIST]: 9, ids[PRINCIPLES]: 0})
    assert meeting.session.revision == revision + 1
    assert [meeting.session.rounds[i].minutes for i in (BRIEF, TWIST)] == [4, 9]
    assert meeting.session.rounds[PRINCIPLES].state is RoundState.SKIPPED


@pytest.mark.parametrize("seed", range(4))
def test_in_whatever_order_the_course_is_changed_nothing_is_lost(
    database: Database, seed: int
) -> None:
    """Rounds, polls, ballots and notes that were there stay; the file says what the screen says;
    one round runs; the walk comes to its end."""
    dice = Random(seed)
    meeting = a_running_meeting(database, a_draft(present=20))
    meeting.go_to(View.POLL_OPEN, "before")
    answer(meeting, "before", "A", 9)
    meeting.note(NoteKind.ARGUMENT, "bliver stående", option="A", stance=Stance.FOR)
    kept = meeting.box("before")
    for _act in range(30):
        session = meeting.session
        known = {stored.id for stored in session.rounds}
        chosen = dice.choice(session.rounds)
        acts = (
            (facilitation.go_on, meeting.now),
            (facilitation.go_back, meeting.now),
            (facilitation.go_to_round, chosen.position, meeting.now),
            (facilitation.go_to_picture, chosen.position, 0, meeting.now),
            (rearranging.repeat_round, chosen.id),
            (rearranging.insert_break, chosen.id),
            (rearranging.insert_case, another_case()),
            (rearranging.move_round, chosen.id, dice.choice((-1, 1))),
            (rearranging.leave_out, chosen.id),
            (rearranging.take_up, chosen.id),
            (rearranging.set_minutes, {chosen.id: dice.randrange(9)}),
        )
        act, *given = dice.choice(acts)
        try:
            meeting.do(act, *given)  # type: ignore[arg-type]
        except DilemmakitError:
            assert archive.load_session(database, session.id) == session
        for poll in meeting.session.open_polls:
            meeting.close_poll(poll.planned_id)
        meeting.later(dice.random() * 3)
        now = meeting.session
        assert archive.load_session(database, now.id) == now
        assert known <= {stored.id for stored in now.rounds}
        assert [stored.position for stored in now.rounds] == list(range(len(now.rounds)))
        assert sum(stored.state is RoundState.RUNNING for stored in now.rounds) == 1
        assert now.round.state is RoundState.RUNNING
        assert all(used_seconds(stored, meeting.now) >= 0 for stored in now.rounds)
        for case in range(len(now.cases)):
            kinds = [r.planned.kind for r in now.rounds if r.case_position == case]
            first, second = RoundKind.FIRST_STANCE, RoundKind.SECOND_STANCE
            assert kinds.index(first) < kinds.index(RoundKind.TWIST) < kinds.index(second)
        assert not any(may_move(now, now.round_index, by) for by in (-1, 1))
    assert meeting.box("before") == kept
    assert [note.text for note in meeting.session.notes] == ["bliver stående"]
    walk_to_the_end(meeting)
    meeting.close()
    assert meeting.summary().stance is not None
