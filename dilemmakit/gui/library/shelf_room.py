"""Leads to the library and to the guide, and back to what one was doing."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from dilemmakit.domain.case import Case
from dilemmakit.domain.library import CaseEntry, Library
from dilemmakit.gui.background import run_in_background
from dilemmakit.gui.guide.help_map import CHAPTERS, Screen
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import GUIDE, LIBRARY, MainWindow
from dilemmakit.services.desk import Desk
from dilemmakit.wording import language

if TYPE_CHECKING:
    from dilemmakit.gui.guide.page import GuidePage
    from dilemmakit.gui.library.page import LibraryPage
    from dilemmakit.gui.library.wanted import Wanted


@dataclass(frozen=True)
class Place:
    """Where somebody is in the library or the guide, to be found again in another language."""

    screen: str
    chapter_id: str = ""
    case_id: str = ""
    whole: bool = False
    wanted: "Wanted | None" = None


class ShelfRoom(QObject):
    """Both pages lie over the one they were opened from, so that nothing typed there is lost.

    Nothing of them is imported before one of them is asked for.

    Signals: `used` with the Case to hold a session on, `printed` with one to put on paper.
    """

    used = Signal(object)
    printed = Signal(object)

    def __init__(self, window: MainWindow, live: LiveSession, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._live = live
        self._desk = desk
        self._library: LibraryPage | None = None
        self._guide: GuidePage | None = None
        self._last = Place(LIBRARY)
        self._at = self._last
        window.screen_chosen.connect(self._show_screen)

    @property
    def place(self) -> Place | None:
        """Where somebody is here; None if they are elsewhere."""
        page = self._window.page
        if page is self._guide and self._guide is not None:
            return Place(GUIDE, chapter_id=self._guide.chapter_id)
        if page is self._library and self._library is not None:
            entry = self._library.entry
            case_id = entry.id if entry else ""
            return Place(LIBRARY, "", case_id, self._library.reads, self._library.wanted)
        return None

    @Slot(str)
    def _show_screen(self, key: str) -> None:
        if key == GUIDE:
            self.show_guide()
        else:
            self.show_library()

    @Slot()
    def go_back(self) -> None:
        """Show again what one was doing before."""
        self._remember()
        self._window.show_page(self._window.below, bare=self._window.is_bare)

    def help(self, screen: Screen) -> None:
        """Open the guide where it helps with the page in sight, or else with a screen."""
        place = self.place
        if place is None or place.screen != GUIDE:
            self.show_guide(CHAPTERS[Screen.LIBRARY if place else screen])

    def show_library(self, at: Place | None = None) -> None:
        """Show the library where it was left, or at a place."""
        from dilemmakit.gui.library.page import LibraryPage
        from dilemmakit.services.library import overview

        self._remember()
        at = at or Place(LIBRARY, "", self._last.case_id, False, self._last.wanted)
        page = self._library = LibraryPage()
        page.looked_at.connect(self._look_at)
        page.used.connect(self._use)
        page.printed.connect(self.printed)
        page.left.connect(self.go_back)
        self._window.show_page(page, screen=LIBRARY, over=True)
        page.show_back(self._window.below is not self._window.home)
        work = partial(overview, language(), self._desk.folder.path)
        self._at = at
        run_in_background(self, work).finished.connect(self._fill)

    @Slot(object)
    def _fill(self, found: Library) -> None:
        """Show what was found; the page may have been left while the files were read."""
        from dilemmakit.services.library import catalogue

        page, at = self._library, self._at
        if page is None or self._window.page is not page:
            return
        if at.wanted is not None:
            page.show_wanted(at.wanted)
        page.show_library(found.cases, catalogue())
        if at.case_id:
            page.show_case_id(at.case_id, whole=at.whole)
        if not at.whole:
            page.focus_matrix()

    @Slot(object)
    def _look_at(self, entry: CaseEntry) -> None:
        from dilemmakit.gui.library.words import age_remark
        from dilemmakit.services.checking import old_facts
        from dilemmakit.services.library import whole_case

        if self._library is not None:
            case = whole_case(entry)
            today = self._live.now().date()
            self._library.show_case(case, age_remark(old_facts(case, today)) if case else "")

    @Slot(object)
    def _use(self, case: Case) -> None:
        self._remember()
        self.used.emit(case)

    def _remember(self) -> None:
        place = self.place
        if place is not None and place.screen == LIBRARY:
            self._last = place

    def show_guide(self, chapter_id: str = "") -> None:
        """Show the guide, at a chapter if one is named."""
        from dilemmakit.gui.guide.page import GuidePage
        from dilemmakit.services.guide import guide

        self._remember()
        if self._window.page is self._guide and self._guide is not None:
            self._guide.show_chapter(chapter_id)
            return
        chapters = guide(language())
        if not chapters:
            return
        page = self._guide = GuidePage()
        page.left.connect(self.go_back)
        # Over a meeting nothing but the way back leads away from it.
        self._window.show_page(page, bare=self._window.is_bare, screen=GUIDE, over=True)
        page.show_guide(chapters, back=self._window.below is not self._window.home)
        page.show_chapter(chapter_id)
        page.focus_text()

    def show_again(self, place: Place) -> None:
        """Show a place anew, in the language spoken now."""
        self._library = self._guide = None
        if place.screen == GUIDE:
            self.show_guide(place.chapter_id)
        else:
            self.show_library(place)
