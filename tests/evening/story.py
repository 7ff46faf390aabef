"""A council-90 evening from home to PDF, by mouse and keyboard, with nineteen slips."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.timing import left_seconds
from dilemmakit.domain.vocabulary import ItemKind, NoteKind, PollState, SessionState, View
from dilemmakit.domain.walk import NextKind, next_act
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.run.console import Console
from tests.evening.displays import LAPTOP, ROOM
from tests.evening.person import (
    click,
    find,
    press,
    seen,
    settle,
    take_picture,
    wait_for,
    write,
)

FIRST_SLIP = 201
FIRST_STANCE = "BABDBBCBDABBADBBCBD"
SECOND_STANCE = "BACDCBCBDACDACBDCBD"
PRESENT = len(FIRST_STANCE)
"""Nineteen people; slip 201 is the first letter of both."""
ARGUMENTS = (
    ("a", "plus", "Et menneske hører også det, der ikke bipper"),
    ("b", "plus", "Den, der falder, ligger der ikke til morgen"),
    ("b", "minus", "Man vænner sig til at være målt"),
    ("c", "plus", "Datteren kan få besked, hvis mor vil"),
    ("d", "minus", "Hvem tør sige nej til et skøn?"),
)


LONGEST_WITHOUT_A_LOOK = 1.5
"""Minutes; after two the console takes it that the laptop has slept."""


class Clock:
    """An evening's clock: real seconds, and the minutes that people talk in between."""

    def __init__(self, start: datetime) -> None:
        self._started = datetime.now(UTC)
        self._start = start

    def now(self) -> datetime:
        return self._start + (datetime.now(UTC) - self._started)

    def pass_minutes(self, minutes: float) -> None:
        """Let people talk."""
        self._start += timedelta(minutes=minutes)


class Story:
    """One evening; `pictures` is the folder for the four pictures, `pdf` the summary's file."""

    def __init__(self, window: MainWindow, clock: Clock, pictures: Path, pdf: Path) -> None:
        self._window = window
        self._clock = clock
        self._pictures = pictures
        self._pdf = pdf
        self._random = Random(11)

    @property
    def _live(self) -> LiveSession:
        found = self._window.findChild(LiveSession)
        assert isinstance(found, LiveSession)
        return found

    @property
    def _session(self) -> Session:
        assert self._live.session is not None
        return self._live.session

    def run(self) -> None:
        """Live through the evening, and leave the summary behind."""
        self._prepare()
        while self._session.state is SessionState.RUNNING:
            self._do_the_picture()
            self._go_on()
        self._afterwards()

    # Before the doors open

    def _prepare(self) -> None:
        wait_for(lambda: self._window.findChild(LiveSession), "the app is usable")
        settle(0.5)
        click(find(QPushButton, self._window, "Ny session"))
        click(find(QLineEdit, self._window, "Kommune"))
        write("Fanø")
        press("Tab")
        click(find(QPushButton, self._window, "Vælg en sag"))
        click(find(QLineEdit, self._window, "Søg"))
        write("sengen")
        click(find(QAbstractButton, self._window, "Når sengen slår alarm"))
        click(find(QPushButton, self._window, "Brug i en session"))
        for name, count in (("Inviteret", "21"), ("Til stede", str(PRESENT))):
            click(find(QLineEdit, self._window, name))
            press("ctrl+a")
            write(count)
            press("Tab")
        click(find(QPushButton, self._window, "Åbn mødet"))
        wait_for(lambda: self._session.state is SessionState.RUNNING, "the meeting is open")

    # The meeting

    def _go_on(self) -> None:
        """Press Page Down until something has come of it."""
        before = (self._session.round_index, self._session.step_index, self._session.page)
        before_state = self._session.round.state
        act = next_act(self._session)
        if act.kind is NextKind.CLOSE:
            self._close()
            return
        if act.kind is NextKind.ROUND:
            self._talk(max(0.5, self._minutes_left() + self._random.choice((-1, 0, 1))))
        press("Next")
        wait_for(
            lambda: (
                (self._session.round_index, self._session.step_index, self._session.page) != before
                or self._session.round.state is not before_state
            ),
            f"on from {self._session.round.title}",
        )

    def _talk(self, minutes: float) -> None:
        """Let minutes pass while the console looks at its clock, as it does each second."""
        while minutes > 0:
            step = min(minutes, LONGEST_WITHOUT_A_LOOK)
            self._clock.pass_minutes(step)
            minutes -= step
            page = self._window.page
            assert isinstance(page, Console)
            page.show_time()

    def _minutes_left(self) -> float:
        return left_seconds(self._session.round, self._clock.now()) / 60

    def _do_the_picture(self) -> None:
        session = self._session
        view = session.step.view
        if view is View.POLL_OPEN:
            for poll in session.open_polls:
                self._answer(poll)
            if self._session.step is not session.step:
                # Closing and showing are one act: the next picture is there already.
                self._do_the_picture()
        elif view is View.ARGUMENT_BOARD and not self._noted(NoteKind.ARGUMENT):
            self._note_arguments()
            self._talk(self._minutes_left() - 2.5)
            settle(1.5)
            take_picture(self._pictures / "console.png", LAPTOP)
        elif view is View.OPTIONS:
            take_picture(self._pictures / "options.png", ROOM)
            self._look_at_home()
        elif view is View.CONDITIONS and not self._noted(NoteKind.CONDITION):
            self._note("loggen kun bruges til gavn for den, der ligger i sengen")
            self._note("ingen nattevagt spares væk det første år")
        elif view is View.PRINCIPLES and not self._noted(NoteKind.PRINCIPLE):
            self._note("Spørg, mens der kan svares")
        elif view is View.STANCE_BEFORE_AFTER and len(session.shifts) == 1:
            settle(1.2)
            take_picture(self._pictures / "before-after.png", ROOM)

    def _noted(self, kind: NoteKind) -> bool:
        return any(note.kind is kind for note in self._session.notes)

    def _note_arguments(self) -> None:
        for letter, sign, text in ARGUMENTS:
            press(letter, sign)
            self._note(text)

    def _note(self, text: str) -> None:
        count = len([note for note in self._session.notes if note.on_screen])
        write(text)
        press("Return")
        wait_for(
            lambda: len([n for n in self._session.notes if n.on_screen]) > count, f"note »{text}«"
        )

    def _answer(self, poll: Poll) -> None:
        if poll.items[0].kind is ItemKind.CONSENT:
            self._count_hands(poll)
        else:
            self._type_slips(poll)
        self._close_poll(poll)

    def _type_slips(self, poll: Poll) -> None:
        answered_before = any(item.kind is ItemKind.RESISTANCE for item in poll.items)
        leanings = SECOND_STANCE if answered_before else FIRST_STANCE
        for person, leaning in enumerate(leanings):
            parts = [str(FIRST_SLIP + person)]
            for item in poll.items:
                match item.kind:
                    case ItemKind.CHOICE:
                        parts.append(leaning)
                    case ItemKind.RESISTANCE:
                        parts += [self._resistance(t.id, leaning) for t in item.targets]
                    case _:
                        parts += [str(self._random.randint(3, 5)) for _t in item.targets]
            write(" ".join(parts))
            press("Return")
            wait_for(partial(self._has_cast, poll, person + 1), f"slip {parts}")

    def _has_cast(self, poll: Poll, count: int) -> bool:
        return self._session.poll(poll.id).cast == count

    def _resistance(self, letter: str, leaning: str) -> str:
        if letter == leaning:
            return str(self._random.randint(0, 3))
        return str(self._random.randint(6, 10) if letter == "0" else self._random.randint(2, 9))

    def _count_hands(self, poll: Poll) -> None:
        fields = [f for f in seen(QLineEdit, self._window) if "hvor mange" in f.accessibleName()]
        for field in fields:
            click(field)
            press("ctrl+a")
            write(str(PRESENT) if field is fields[0] else "0")
        click(find(QPushButton, self._window, "Gem tællingen"))
        wait_for(lambda: self._session.poll(poll.id).cast == PRESENT, "the hands are counted")

    def _close_poll(self, poll: Poll) -> None:
        press("ctrl+Return")
        wait_for(
            lambda: self._session.poll(poll.id).state is not PollState.OPEN, "the poll is closed"
        )

    def _look_at_home(self) -> None:
        """Lay the meeting aside in a break, and take it up again with one press."""
        self._press_more("Til forsiden")
        settle(0.5)
        take_picture(self._pictures / "home.png", LAPTOP)
        click(find(QPushButton, self._window, "Fortsæt"))
        wait_for(lambda: self._live.session is not None, "back in the meeting")

    def _press_more(self, words: str) -> None:
        click(find(QPushButton, self._window, "Mere"))
        wait_for(lambda: QApplication.activePopupWidget() is not None, "the menu")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(action for action in menu.actions() if words in action.text())
        click(menu, menu.actionGeometry(action).center())

    def _close(self) -> None:
        press("Next")
        settle(0.3)
        press("Return")
        wait_for(lambda: self._session.state is SessionState.CLOSED, "the meeting is closed")

    # Afterwards

    def _afterwards(self) -> None:
        click(find(QCheckBox, self._window, "læst"))
        click(find(QPushButton, self._window, "Videre"))
        click(find(QPushButton, self._window, "Videre"))
        click(find(QPushButton, self._window, "Gem som PDF"))
        dialog = self._dialog()
        field = find(QLineEdit, dialog)
        click(field)
        press("ctrl+a")
        write(str(self._pdf))
        press("Return")
        wait_for(self._pdf.exists, "the summary is written")

    def _dialog(self) -> QWidget:
        wait_for(lambda: self._window.findChild(QFileDialog), "the file dialog")
        found = self._window.findChild(QFileDialog)
        assert isinstance(found, QFileDialog)
        return found
