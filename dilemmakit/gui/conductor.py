"""Leads from page to page: home, preparing, the meeting itself, and what comes after it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QThreadPool, QTimer, Slot

from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import DilemmakitError, StorageFault, StorageMoved
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.gui.after.afterwards import Afterwards
from dilemmakit.gui.closing import Closing
from dilemmakit.gui.evening import Evening
from dilemmakit.gui.guide.help_map import Screen
from dilemmakit.gui.handing_over import HandingOver
from dilemmakit.gui.home.page import HomePage
from dilemmakit.gui.home.words import place_words
from dilemmakit.gui.kit.printing import KitPrinting
from dilemmakit.gui.library.shelf_room import ShelfRoom
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.practising import Practising
from dilemmakit.gui.prepare.preparation import Preparation
from dilemmakit.gui.prepare.preparing import Preparing
from dilemmakit.gui.rehearsing import Rehearsing
from dilemmakit.services.desk import Desk
from dilemmakit.wording import _
from dilemmakit.wording.messages import error_sentence

PLACE_CHECK_MILLISECONDS = 2000
FINISH_MILLISECONDS = 10_000


class Conductor(QObject):
    """Connects the pages with the one object that holds state, and shows the page that fits."""

    def __init__(self, window: MainWindow, desk: Desk, now: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._live = LiveSession(desk, now, self)
        self._live.failed.connect(self._tell)
        self._evening = Evening(window, self._live)
        self._evening.closed.connect(self.show_after)
        self._evening.left.connect(self.show_home)
        self._evening.guide_asked.connect(self._help)
        self._rehearsing = Rehearsing(window, self._live, self._evening)
        self._rehearsing.returned.connect(self._show_again)
        self._unfinished: tuple[Preparation, str] | None = None
        self._preparing = Preparing(window, self._live, desk)
        self._preparing.shown.connect(self._leave_page)
        self._preparing.opened.connect(self._begin_evening)
        self._preparing.kept.connect(self.show_home)
        self._preparing.rehearsed.connect(self._rehearse)
        self._preparing.deleted.connect(self._delete)
        self._preparing.failed.connect(self._tell)
        self._practising = Practising(window, self._live, self._evening)
        self._practising.ended.connect(self._go_home)
        self._handing = HandingOver(window, self._live, desk, self._evening)
        self._preparing.hand_over_wanted.connect(self._handing.ask_where)
        self._handing.left.connect(self.show_home)
        self._handing.opened.connect(self._open)
        self._handing.deleted.connect(self._delete)
        self._handing.failed.connect(self._tell)
        self._shelves = ShelfRoom(window, self._live, desk)
        self._shelves.used.connect(self._use_case)
        self._kits = KitPrinting(window, self._live, desk)
        self._shelves.printed.connect(self._kits.offer_case)
        self._preparing.printed.connect(self._kits.offer_meeting)
        self._after: Afterwards | None = None
        self._known_home: HomePage | None = None
        window.home_chosen.connect(self.show_home)
        window.help_asked.connect(self._help)
        window.demo_left.connect(self._leave_demo)
        window.reworded.connect(self._reword)
        window.retried.connect(self._try_again)
        self._closing = Closing(window, self._would_lose)
        self._guard = QTimer(self)
        self._guard.setInterval(PLACE_CHECK_MILLISECONDS)
        self._guard.timeout.connect(self._live.check_place)
        self._watcher = QFileSystemWatcher([str(desk.folder.path)], self)
        self._watcher.directoryChanged.connect(self._look_for_second_start)

    def begin(self) -> None:
        """Fill home; after a crash, open the meeting that was running where it stood."""
        self._fill_home()
        self._guard.start()
        self._live.back_up("start").failed.connect(self._tell)
        self._window.home.show_news(place_words(self._desk.place_risk, self._desk.folder.path))
        if self._desk.folder.ended_uncleanly:
            for line in self._live.session_lines():
                if line.state is SessionState.RUNNING:
                    self._open(line.id)
                    self._evening.show_fault(
                        _(
                            "Dilemmakit was cut off. Everything stored is here, and the meeting "
                            "stands where it was."
                        )
                    )
                    return

    def finish(self) -> None:
        """Store what was typed last, and let go of the data."""
        self._leave_page()
        self._evening.finish()
        # What runs beside the screen still uses the data.
        QThreadPool.globalInstance().waitForDone(FINISH_MILLISECONDS)
        self._desk.close()

    # Home

    @Slot()
    def show_home(self) -> None:
        """Show home with the sessions as they are stored."""
        if not (self._rehearsing.end() or self._practising.end()):
            self._go_home()

    @Slot()
    def _go_home(self) -> None:
        self._unfinished = self._preparing.unfinished
        self._leave_page()
        self._live.leave_session()
        self._fill_home()
        if self._unfinished is None:
            self._window.home.show_news("")
        else:
            left = _("The meeting you were preparing is not saved.")
            self._window.home.show_news(left, _("Go on with it"))
        self._window.show_page(self._window.home)

    def _would_lose(self) -> bool:
        """Tell whether closing the app now would lose a form that somebody has filled in."""
        at_home = self._window.page is self._window.home and not self._is_exercise
        left = at_home and self._unfinished is not None
        return left or self._preparing.unfinished is not None

    @Slot()
    def _take_up_unfinished(self) -> None:
        if self._unfinished is not None:
            self._preparing.show_again(*self._unfinished)

    def _fill_home(self) -> None:
        home = self._window.home
        if home is not self._known_home:
            self._known_home = home
            home.new_chosen.connect(self._prepare_new)
            home.demo_chosen.connect(self._open_demo)
            home.practice_chosen.connect(self._practising.begin)
            home.file_chosen.connect(self._handing.ask_which)
            home.remark.acted.connect(self._take_up_unfinished)
            for chosen in (home.continued, home.planned_chosen, home.recent_chosen):
                chosen.connect(self._open)
        home.show_lines(self._live.session_lines(), demo=self._live.in_demo)
        self._window.show_demo(self._live.in_demo, exercise=self._is_exercise)

    @property
    def _is_exercise(self) -> bool:
        return self._rehearsing.is_on or self._practising.is_on

    @Slot()
    def _reword(self) -> None:
        """Make the pages anew in the language chosen; the meeting itself keeps its own."""
        session = self._live.session
        place = self._shelves.place
        self._fill_home()
        if self._preparing.is_on:
            self._preparing.reword()
        elif self._after is not None and session is not None:
            self.show_after()
        if place is not None:
            self._shelves.show_again(place)

    # From the library and to the guide

    @Slot()
    def _help(self) -> None:
        """Open the guide where it helps with what one is doing."""
        if self._evening.is_on:
            self._shelves.help(Screen.MEETING)
        elif self._preparing.is_on:
            self._shelves.help(Screen.PREPARE)
        else:
            self._shelves.help(Screen.HOME if self._after is None else Screen.AFTER)

    @Slot(object)
    def _use_case(self, case: Case) -> None:
        """Take a case into the form under way, or begin one with it."""
        if not self._preparing.is_on:
            self._preparing.begin_new(case)
        else:
            self._preparing.take_case(case)
            self._shelves.go_back()

    # Preparing

    @Slot()
    def _prepare_new(self) -> None:
        self._preparing.begin_new()

    @Slot()
    def _begin_evening(self) -> None:
        self._leave_page()
        self._evening.begin()

    @Slot(object, str)
    def _show_again(self, value: Preparation, session_id: str) -> None:
        """Go back from the rehearsal to the form it came from."""
        self._fill_home()
        self._preparing.show_again(value, session_id)

    @Slot(object, str)
    def _rehearse(self, value: Preparation, session_id: str) -> None:
        if self._rehearsing.begin(value, session_id):
            self._leave_page()

    # Sessions that are stored

    @Slot(str)
    def _open(self, session_id: str) -> None:
        if not self._live.open_session(session_id):
            return
        session = self._session
        match session.state:
            case SessionState.PREPARED:
                value = Preparation.of_session(session)
                value = value.with_original(self._live.original_case())
                self._preparing.show(value, stored=True)
            case SessionState.RUNNING:
                self._evening.begin()
            case SessionState.CLOSED:
                self.show_after()
            case SessionState.HANDED_OVER:
                self._handing.show_handed_over(session)

    @property
    def _session(self) -> Session:
        assert self._live.session is not None
        return self._live.session

    @Slot()
    def _delete(self) -> None:
        session = self._live.session
        if session is None:
            self.show_home()
            return
        if self._live.delete_session(session.id):
            if not self._live.in_demo:
                forgetting = self._live.forget(session.id)
                forgetting.finished.connect(self._tell_copies)
                forgetting.failed.connect(self._tell)
            self.show_home()

    @Slot(object)
    def _tell_copies(self, left: tuple[Path, ...]) -> None:
        """Say in which copies a deleted session may still be; nothing where it is in none."""
        if left:
            sentence = _("The session is deleted here, but it may still be in: {copies}")
            self._window.show_fault(sentence.format(copies=", ".join(map(str, left))))

    # The demonstration

    @Slot()
    def _open_demo(self) -> None:
        if self._live.open_demo():
            self._window.show_demo(True)
            self._evening.begin()

    @Slot()
    def _leave_demo(self) -> None:
        self._evening.finish()
        self._leave_page()
        if not (self._rehearsing.end() or self._practising.end()):
            self._live.leave_demo()
            self._go_home()

    @Slot()
    def show_after(self) -> None:
        """Show the summary of the session at hand, its pages as they will leave the house."""
        if self._practising.end():
            return
        self._leave_page()
        self._live.back_up("after")
        self._after = Afterwards(self._window, self._live)
        self._after.hand_over_wanted.connect(self._handing.ask_where)
        self._after.deleted.connect(self._delete)
        self._after.failed.connect(self._tell)
        self._window.show_page(self._after.page)
        self._after.begin()

    # All along

    def _can_repeat(self, error: DilemmakitError) -> bool:
        repeatable = self._preparing.can_repeat or self._after is not None
        return isinstance(error, StorageFault) and repeatable

    @Slot()
    def _try_again(self) -> None:
        """Do once more what a fault of the disk has kept from being stored."""
        self._window.show_fault("")
        if self._after is not None:
            self._after.try_again()
        else:
            self._preparing.try_again()

    def _leave_page(self) -> None:
        if self._after is not None:
            self._after.finish()
        self._preparing.finish()
        self._after = None

    @Slot(object)
    def _tell(self, error: DilemmakitError) -> None:
        """Say what went wrong above the page; the console says it beside what was typed."""
        sentence = error_sentence(error)
        if not self._evening.is_on:
            self._window.show_fault(sentence, _("Try again") if self._can_repeat(error) else "")
        elif isinstance(error, StorageMoved):
            self._evening.show_fault(sentence)
            self._guard.stop()

    @Slot(str)
    def _look_for_second_start(self, _folder: str) -> None:
        window = self._window
        # Hidden is the console while the laptop goes round, and there it must stay.
        if self._desk.folder.raise_asked() and window.isVisible():
            window.showNormal() if window.isMinimized() else window.show()
            window.raise_()
            window.activateWindow()
