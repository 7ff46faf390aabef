"""Rankings, dots and sureness from the slip to the room's screen and the summary."""

from dataclasses import replace

import pytest

from dilemmakit.domain.plan import Plan, PollItem
from dilemmakit.domain.result import Level
from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import Content, PointsContent, PollOpenContent, StanceContent
from dilemmakit.domain.tally import Counts
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, NoteKind, Secrecy, View
from dilemmakit.services import polling
from dilemmakit.storage.engine import Database
from tests.factory import a_draft, a_plan
from tests.services.meeting import Meeting, a_running_meeting

SURENESS = PollItem(ItemKind.SCALE, ItemOn.SURENESS)
PRINCIPLES = ("Spørg først.", "Sig det højt.", "Slet det igen.", "Prøv i det små.")


def a_plan_with(kind: ItemKind, *entry: Entry) -> Plan:
    """Return a plan that asks how sure people are, and lets them pick among the principles."""
    plan = a_plan()
    rounds = []
    for planned in plan.rounds:
        polls = tuple(
            replace(
                poll,
                items=(PollItem(kind, ItemOn.PRINCIPLES),),
                entry=entry,
                secrecy=Secrecy.OPEN if Entry.HANDS in entry else Secrecy.SECRET,
            )
            if poll.id == "consent"
            else replace(poll, items=(poll.items[0], SURENESS, *poll.items[1:]))
            if poll.id in ("before", "after")
            else poll
            for poll in planned.polls
        )
        steps = tuple(
            replace(step, view=View.RANKING) if step.view is View.CONSENT else step
            for step in planned.steps
        )
        rounds.append(replace(planned, polls=polls, steps=steps))
    return replace(plan, rounds=tuple(rounds))


def a_meeting_that(database: Database, kind: ItemKind, *entry: Entry) -> Meeting:
    """Return a meeting that has come to its principles."""
    meeting = a_running_meeting(database, a_draft(plan=a_plan_with(kind, *entry)))
    for planned_id, sure in (("before", 3), ("after", 4)):
        meeting.go_to(View.POLL_OPEN, planned_id)
        more = " 1 2 3 4 5" if planned_id == "after" else ""
        meeting.type_slips(planned_id, [f"{number} B {sure}{more}" for number in range(1, 13)])
        meeting.close_poll(planned_id)
    meeting.go_to(View.PRINCIPLES)
    for text in PRINCIPLES:
        meeting.note(NoteKind.PRINCIPLE, text)
    meeting.go_to(View.POLL_OPEN, "consent")
    return meeting


def seen(meeting: Meeting) -> Content | None:
    return room_view(meeting.session, meeting.now).content


@pytest.mark.parametrize("entry", [Entry.SLIPS, Entry.KIOSK])
def test_a_ranking_from_slips_to_summary(database: Database, entry: Entry) -> None:
    """The room reads the numbers it writes, and gets the points in the board's order."""
    meeting = a_meeting_that(database, ItemKind.RANKING, entry)
    asked = seen(meeting)
    assert isinstance(asked, PollOpenContent)
    assert asked.sentences == PRINCIPLES
    meeting.type_slips("consent", ["2 4 1"] * 8 + ["4 - -"] + ["- - -"])
    meeting.close_poll("consent")
    meeting.go_on()
    shown = seen(meeting)
    assert isinstance(shown, PointsContent)
    assert [(row.label, row.points) for row in shown.result.rows] == [
        ("Spørg først.", 8),
        ("Sig det højt.", 24),
        ("Slet det igen.", 0),
        ("Prøv i det små.", 19),
    ]
    assert (shown.result.n, shown.result.blanks) == (10, 1)
    meeting.close()
    ranked = meeting.summary().ranking
    assert ranked is not None
    assert replace(ranked, rows=()) == replace(shown.result, rows=())
    assert ranked.rows == shown.result.rows


def test_dots_counted_on_the_posters(database: Database) -> None:
    """An open count of hands: as many as put a dot there, and the rest without one."""
    meeting = a_meeting_that(database, ItemKind.DOTS, Entry.HANDS)
    dots = (20, 11, 0, 23)
    counts: Counts = (tuple(((1, each), (0, 23 - each)) for each in dots),)
    meeting.do(polling.record_hands, meeting.poll("consent").id, counts, meeting.now)
    assert meeting.poll("consent").cast == 23
    meeting.close_poll("consent")
    meeting.go_on()
    meeting.close()
    found = meeting.summary().dots
    assert found is not None
    assert [row.points for row in found.rows] == list(dots)


def test_seven_rankings_are_not_shown(database: Database) -> None:
    meeting = a_meeting_that(database, ItemKind.RANKING, Entry.SLIPS)
    meeting.type_slips("consent", ["2 4 1"] * 7)
    meeting.close_poll("consent")
    meeting.go_on()
    shown = seen(meeting)
    assert isinstance(shown, PointsContent)
    assert shown.result.level is Level.TOO_FEW
    assert {row.points for row in shown.result.rows} == {None}


def test_sureness_stands_beside_the_stance(database: Database) -> None:
    """On the screen with the bars, and in the summary before and after."""
    meeting = a_running_meeting(database, a_draft(plan=a_plan_with(ItemKind.RANKING, Entry.SLIPS)))
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.type_slips("before", [f"{number} B 3" for number in range(1, 13)])
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    meeting.type_slips("after", [f"{number} C 4 1 2 3 4 5" for number in range(1, 13)])
    meeting.close_poll("after")
    meeting.go_on()
    shown = seen(meeting)
    assert isinstance(shown, StanceContent)
    assert [s.measures[0].mean for s in shown.sureness if s is not None] == [3.0, 4.0]
    stance = meeting.summary().stance
    assert stance is not None
    assert (stance.sureness_before, stance.sureness_after) == shown.sureness
