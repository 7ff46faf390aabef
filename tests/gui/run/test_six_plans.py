"""Each shipped plan is led from *start* to the end by the keys, answered in the ways it names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.language import Language
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.seating import seats
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import (
    Edition,
    Entry,
    ItemOn,
    NoteKind,
    PollState,
    RoundState,
    SessionState,
)
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.evening import Evening as Meeting
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.preferences import Appearance, Preferences
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.note_kinds import round_choices
from dilemmakit.gui.screen.room_screen import RoomScreen
from dilemmakit.report import edition_file
from dilemmakit.services.demonstration import usual_people
from dilemmakit.services.library import library
from tests.gui.run.answering import answer
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, press, type_keys
from tests.services.conftest import quick_folder

SLIPS, KIOSK, HANDS, CARDS, TABLES = (
    Entry.SLIPS,
    Entry.KIOSK,
    Entry.HANDS,
    Entry.CARDS,
    Entry.TABLE_TALLY,
)
WAYS = {
    "committee-45": (CARDS, HANDS, HANDS, HANDS),
    "council-60": (HANDS, HANDS, KIOSK),
    "council-90": (KIOSK, SLIPS, HANDS, SLIPS),
    "council-120": (SLIPS, KIOSK, KIOSK, SLIPS),
    "citizens-120": (TABLES, TABLES, TABLES, SLIPS),
    "staff-60": (SLIPS, SLIPS, KIOSK),
}
"""How each plan's polls are answered, in their order; every way that a plan names is here."""
SAID = "Det, der blev sagt"


class Walk:
    """A facilitator who presses *next*, and an eye on what the room is shown."""

    def __init__(self, evening: Evening, console: Console) -> None:
        self.evening = evening
        self.console = console
        self.seen: set[tuple[int, int]] = set()
        self._room = RoomScreen()
        self._room.resize(1280, 720)

    @property
    def session(self) -> Session:
        return self.evening.session

    def lead(self, ways: tuple[Entry, ...]) -> None:
        """Go from picture to picture to the last, and close the meeting."""
        to_come = list(ways)
        for _turn in range(200):
            self._note()
            self._look()
            for poll in self.session.open_polls:
                self._poll(poll, to_come.pop(0))
                self._look()
            if next_act(self.session).kind is NextKind.CLOSE:
                break
            self.console.setFocus()
            press("PgDown")
            assert not self.evening.errors
            self.evening.clock.pass_minutes(1)
        assert not to_come
        self.console.setFocus()
        press("PgDown")
        press("Return")

    def _poll(self, poll: Poll, entry: Entry) -> None:
        if entry is not poll.entry:
            assert self.evening.live.set_entry(poll.id, entry), self.evening.errors
        QApplication.processEvents()
        for target in (
            t for item in poll.items if item.on is ItemOn.CONDITIONS for t in item.targets
        ):
            assert target.label.startswith(("Ja, hvis ", "Nej, medmindre "))
        given = answer(self.session, self.session.poll(poll.id), self.console)
        assert self.session.poll(poll.id).cast == given, poll.question
        # Everybody else is invented, and answers at a key.
        press("F8")
        stored = self.session.poll(poll.id)
        assert stored.cast == self.session.present, poll.question
        button(self.console, self.console.middle.poll.foot.close_words).click()
        assert self.session.poll(poll.id).state in (PollState.CLOSED, PollState.SHOWN)

    def _look(self) -> None:
        """See what the room is shown: a picture with something on it, and no word of the script."""
        QApplication.processEvents()
        self.seen.add((self.session.round_index, self.session.step_index))
        view = self.evening.live.view()
        self._room.show_view(view)
        picture = self._room.grab().toImage()
        assert colours(picture) > 2, view.content
        read = f"{view!r}\n{self._room.accessibleName()}\n{self._room.accessibleDescription()}"
        script = self.session.round.planned.script
        for private in (script.say, script.if_stuck, script.if_heated, script.prepare):
            assert not private or private not in read, (self.session.round.title, private)

    def _note(self) -> None:
        """Note what the round asks for, each kind by its key."""
        QApplication.processEvents()
        noted = {(note.round_id, note.kind) for note in self.session.notes}
        if self.console.middle.notes.isHidden():
            return
        for choice in round_choices(self.session.round.planned):
            if (self.session.round.id, choice.kind) in noted:
                continue
            self.console.middle.notes.listen()
            if choice.kind is NoteKind.VALUE:
                self._value(choice.key)
                continue
            about = "a " if choice.kind is NoteKind.ARGUMENT else ""
            several = 4 if choice.kind in (NoteKind.CONDITION, NoteKind.PRINCIPLE) else 1
            for nth in range(several):
                key = choice.key if choice.key in "+-" else f"{choice.key} "
                type_keys(f"{about}{key}{SAID} {nth}.\n")
            newest = self.session.notes[-1]
            assert (newest.kind, newest.stance) == (choice.kind, choice.stance)
            assert newest.text == f"{SAID} {several - 1}."

    def _value(self, key: str) -> None:
        """Its letter opens the list of values, the first of which is taken."""
        type_keys(f"a +{key} ")
        values = QApplication.activePopupWidget()
        assert values is not None
        QTest.keyClick(values, Qt.Key.Key_Down)
        QTest.keyClick(values, Qt.Key.Key_Return)
        # A desktop gives the window the keys back once its menu is gone.
        self.console.window().activateWindow()
        type_keys("\n")
        assert self.session.notes[-1].kind is NoteKind.VALUE


def colours(picture: QImage) -> int:
    """Count the colours of a picture, looking at every eighth point."""
    points = ((x, y) for x in range(0, picture.width(), 8) for y in range(0, picture.height(), 8))
    return len({picture.pixel(x, y) for x, y in points})


@contextmanager
def the_walk(folder: Path, plan: Plan, present: int) -> Iterator[Walk]:
    """Open a meeting of invented people, in the window that meetings are led from."""
    changes = {
        "plan": plan,
        "audience": plan.audience,
        "meeting_form": plan.meeting_form,
        "entry": WAYS[plan.id][0],
        "present": present,
        "demo": True,
    }
    with an_evening(folder, **changes) as evening:
        window = MainWindow(Preferences(Language.DA, Appearance.LIGHT))
        window.show()
        meeting = Meeting(window, evening.live)
        meeting.begin()
        window.activateWindow()
        assert meeting.console is not None
        try:
            yield Walk(evening, meeting.console)
        finally:
            meeting.finish()
            shiboken6.delete(window)
            QThreadPool.globalInstance().waitForDone(5000)


@pytest.mark.parametrize("plan", library(Language.DA).plans, ids=lambda plan: plan.id)
def test_a_shipped_plan_is_led_from_its_first_picture_to_its_last(
    plan: Plan, qapp: QApplication
) -> None:
    """With its own ways to answer, its usual number of people, and a summary in each edition."""
    present = usual_people(plan)
    with quick_folder() as folder, the_walk(folder / "data", plan, present) as walk:
        walk.lead(WAYS[plan.id])
        session = walk.session
        assert session.state is SessionState.CLOSED
        assert {stored.state for stored in session.rounds} == {RoundState.DONE}
        steps = {
            (index, nth)
            for index, planned in enumerate(plan.rounds)
            for nth in range(len(planned.steps))
        }
        assert walk.seen == steps
        assert [poll.entry for poll in session.polls] == list(WAYS[plan.id])
        assert {poll.cast for poll in session.polls} == {present}
        assert {poll.attendance for poll in session.polls} == {present}
        shown = {poll.planned_id for poll in session.polls if poll.result}
        assert shown == {poll.planned_id for poll in session.polls} - {"rating"}
        assert (session.shift("stance") is None) == (plan.id == "committee-45")
        if TABLES in WAYS[plan.id]:
            assert len(seats(session)) == 8
        asked = {rule.kind for planned in plan.rounds for rule in planned.record}
        assert asked <= {note.kind for note in session.notes}
        summary = walk.evening.live.summary.told()
        assert summary.stance is not None
        assert all(poll.answered == present for poll in summary.polls)
        for edition in Edition:
            assert session.case.title in edition_file(summary, edition, "html").decode()
