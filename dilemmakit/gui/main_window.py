"""The facilitator's window outside the meeting: a top bar, a place for remarks, and one page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from dilemmakit.gui.preferences import Appearance, Preferences
from dilemmakit.gui.theme.tokens import MARGIN, TOP_BAR, app_palette
from dilemmakit.locations import guide_file
from dilemmakit.wording import _, _p, language, system_language, use_language

if TYPE_CHECKING:
    # At run time the name alone costs a start 15 ms: it makes every enum of Qt.
    from PySide6.QtCore import Qt

    from dilemmakit.gui.home.page import HomePage

HOME = "home"
LIBRARY = "library"
GUIDE = "guide"
MIDDLE_LIGHTNESS = 128


class MainWindow(QMainWindow):
    """Its first picture is its own frame, and needs nothing else; then it is furnished.

    A page belongs to a screen of the top bar. When the language changes, the bar and the home
    page are made anew and `reworded` asks whoever fills the pages to do the same for the rest.

    Signals: `home_chosen`, `screen_chosen` with another screen's key, `help_asked` (F1),
    `demo_left`, `retried` (the remark's button), `reworded`, `preferred` with Preferences to be
    kept, `closed` when the window goes.
    """

    home_chosen = Signal()
    screen_chosen = Signal(str)
    help_asked = Signal()
    demo_left = Signal()
    retried = Signal()
    reworded = Signal()
    preferred = Signal(object)
    closed = Signal()

    def __init__(self, preferences: Preferences | None = None, *, furnished: bool = True) -> None:
        super().__init__()
        self._preferences = preferences or Preferences()
        self._demo = False
        self._bare = False
        self._screen = HOME
        self._below: QWidget | None = None
        self._over = False
        self._furnished = False
        use_language(self._preferences.language or system_language())
        self.setWindowTitle("Dilemmakit")
        self.resize(1280, 800)
        self.setMinimumSize(1024, 640)
        if furnished:
            self.furnish()

    def furnish(self) -> None:
        """Put bar and pages into the frame."""
        # Imported here, so that the frame is painted without waiting for its contents.
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeySequence, QShortcut

        from dilemmakit.gui.qt_words import speak_qt
        from dilemmakit.gui.widgets.remark import Remark

        self.dress()
        speak_qt(language())
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._furnished = True
        self._remark = Remark(MARGIN)
        self._remark.acted.connect(self.retried)
        self._pages = QStackedWidget()
        whole = QWidget()
        self._column = QVBoxLayout(whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._remark)
        self._column.addWidget(self._pages, 1)
        self.setCentralWidget(whole)
        self._make()
        self._help_key = QShortcut(QKeySequence(Qt.Key.Key_F1), self)
        self._help_key.activated.connect(self.help_asked)
        self._home.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def home(self) -> "HomePage":
        """The home page of the language spoken now."""
        return self._home

    @property
    def page(self) -> QWidget:
        """The page in sight."""
        return self._pages.currentWidget() or self._home

    @property
    def preferences(self) -> Preferences:
        return self._preferences

    @property
    def is_bare(self) -> bool:
        """Whether the page in sight stands without the top bar."""
        return self._bare

    @property
    def below(self) -> QWidget:
        """The page that the one in sight lies over; home if it lies over none."""
        return self._below or self._home

    def show_page(
        self, page: QWidget, *, bare: bool = False, screen: str = HOME, over: bool = False
    ) -> None:
        """Show a page of a screen; the others go, except home.

        A page that lies `over` another leaves that one as it stands, to be shown again. A bare
        page stands without the top bar: nothing leads away from a meeting by accident.
        """
        before = self._pages.currentWidget()
        if not over:
            self._below = None
        elif not self._over and before is not self._home:
            self._below = before
        self._over = over
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        kept = (self._home, self._below, page)
        for other in [self._pages.widget(index) for index in range(self._pages.count())]:
            if other is not None and other not in kept:
                self._pages.removeWidget(other)
                other.deleteLater()
        self.show_fault("")
        self._bare, self._screen = bare, screen
        self._bar.setVisible(not bare)
        self._bar.show_screen(screen)
        # The meeting has keys of its own.
        self._help_key.setEnabled(not bare)

    def show_fault(self, sentence: str, act: str = "") -> None:
        """Say above the page what went wrong; `act` names a button to try again with."""
        self._remark.show_remark(sentence, act)

    def show_demo(self, demo: bool, *, exercise: bool = False) -> None:
        """Say that what is shown is a demonstration, or an exercise."""
        self._demo = demo
        self._bar.show_demo(demo, exercise=exercise)

    def show_preferences(self, preferences: Preferences) -> None:
        """Speak and look as preferred, at once."""
        before, self._preferences = self._preferences, preferences
        if preferences.appearance is not before.appearance:
            self.dress()
        spoken = preferences.language or system_language()
        if spoken is language():
            self._bar.show_preferences(preferences, spoken)
            return
        from dilemmakit.gui.qt_words import speak_qt

        use_language(spoken)
        speak_qt(spoken)
        self._speak()
        self.reworded.emit()

    def dress(self) -> None:
        """Dress the app in the theme preferred, or in the system's."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            from dilemmakit.gui.theme import style

            style.apply(app, self._is_dark())

    def _is_dark(self) -> bool:
        from PySide6.QtCore import Qt

        if self._preferences.appearance is Appearance.SYSTEM:
            return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._preferences.appearance is Appearance.DARK

    def _follow_system(self, _scheme: "Qt.ColorScheme") -> None:
        if self._preferences.appearance is Appearance.SYSTEM:
            self.dress()

    def _speak(self) -> None:
        """Make the bar and the home page anew in the language spoken now."""
        was_home = self._pages.currentWidget() is self._home
        self._column.removeWidget(self._bar)
        self._pages.removeWidget(self._home)
        self._bar.deleteLater()
        self._home.deleteLater()
        self._make()
        if was_home:
            self._pages.setCurrentWidget(self._home)

    def _make(self) -> None:
        from dilemmakit.gui.home.page import HomePage
        from dilemmakit.gui.widgets.top_bar import TopBar

        screens = [(HOME, _("Home")), (LIBRARY, _p("screen", "Cases"))]
        if guide_file(language()) is not None:
            screens.append((GUIDE, _("Guide")))
        self._bar = TopBar(screens)
        self._bar.screen_chosen.connect(self._choose_screen)
        self._bar.demo_left.connect(self.demo_left)
        self._bar.preferred.connect(self.prefer)
        self._bar.show_screen(self._screen)
        self._bar.setVisible(not self._bare)
        self._bar.show_demo(self._demo)
        self._bar.show_preferences(self._preferences, language())
        self._column.insertWidget(0, self._bar)
        self._home = HomePage()
        self._pages.addWidget(self._home)

    def prefer(self, preferences: Preferences) -> None:
        """Take what somebody prefers, at once and for the next time."""
        self.show_preferences(preferences)
        self.preferred.emit(preferences)

    def _choose_screen(self, key: str) -> None:
        # The page that follows marks its own tab.
        self._bar.show_screen(self._screen)
        if key == HOME:
            self.home_chosen.emit()
        else:
            self.screen_chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the empty frame as it will look: the ground, and the line below the bar."""
        if self._furnished:
            super().paintEvent(event)
            return
        # Asking for the system's scheme costs a tenth of a start; its colours tell as well.
        dark = self._preferences.appearance is Appearance.DARK or (
            self._preferences.appearance is Appearance.SYSTEM
            and QApplication.palette().window().color().lightness() < MIDDLE_LIGHTNESS
        )
        palette = app_palette(dark)
        painter = QPainter(self)
        # Not fillRect: the first call of it makes every enum of Qt, a tenth of a start.
        for top, height, colour in ((0, self.height(), palette.ground), (TOP_BAR, 1, palette.rule)):
            plain = QPixmap(self.width(), height)
            plain.fill(QColor(colour))
            painter.drawPixmap(0, top, plain)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
