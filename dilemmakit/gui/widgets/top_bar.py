"""The bar above every page: the name, the screens there are, and the small settings menu."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.preferences import Preferences
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import BODY_PX, MARGIN, TOP_BAR
from dilemmakit.gui.widgets.buttons import ActButton, quiet_button, small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class TopBar(QFrame):
    """One setter for the preferences; the words are those of the language when it was made.

    Signals: `screen_chosen` with a screen's key, `preferred` with changed Preferences,
    `demo_left`.
    """

    screen_chosen = Signal(str)
    preferred = Signal(object)
    demo_left = Signal()

    def __init__(self, screens: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self.setFixedHeight(TOP_BAR)
        self._preferences = Preferences()
        self._spoken = Language.DA
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN - 8, 0)
        row.setSpacing(0)
        brand = label("Dilemmakit", "heading")
        row.addWidget(brand)
        row.addSpacing(48)
        self._tabs: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        bold = QFontMetrics(font(BODY_PX, bold=True))
        for key, text in screens:
            tab = ActButton(text)
            tab.setProperty("nav", "true")
            tab.setCheckable(True)
            # As wide as its bold face, or the words would be cut where they are chosen.
            tab.setMinimumWidth(bold.horizontalAdvance(text) + 2)
            tab.clicked.connect(partial(self._choose, key))
            group.addButton(tab)
            row.addWidget(tab)
            row.addSpacing(32)
            self._tabs[key] = tab
        row.addStretch(1)
        self._demo_words = label(role="label")
        self._leave = small_button("")
        self._leave.clicked.connect(self._leave_demo)
        row.addWidget(self._demo_words)
        row.addSpacing(12)
        row.addWidget(self._leave)
        row.addSpacing(12)
        self._settings = quiet_button(_("Settings"))
        self._settings.clicked.connect(self._open_settings)
        row.addWidget(self._settings)
        self.show_demo(False)

    def show_screen(self, key: str) -> None:
        """Mark the screen one is on."""
        for name, tab in self._tabs.items():
            tab.setChecked(name == key)

    def show_demo(self, demo: bool, *, exercise: bool = False) -> None:
        """Say that this is a demonstration, or an exercise, and offer the way out."""
        self._demo_words.setText(
            _("Exercise: nothing here is kept") if exercise else _("Demo: nothing here is kept")
        )
        self._leave.show_text(_("Leave the exercise") if exercise else _("Leave the demo"))
        self._demo_words.setVisible(demo)
        self._leave.setVisible(demo)

    def show_preferences(self, preferences: Preferences, spoken: Language) -> None:
        """Know what to tick when the settings are opened."""
        self._preferences, self._spoken = preferences, spoken

    def _open_settings(self) -> None:
        # The first picture does without the menu and its words.
        from dilemmakit.gui.widgets.settings_menu import SettingsMenu

        menu = SettingsMenu(self._settings, self._preferences, self._spoken)
        menu.preferred.connect(self.preferred)
        menu.aboutToHide.connect(menu.deleteLater)
        corner = self._settings.mapToGlobal(self._settings.rect().bottomRight())
        menu.popup(QPoint(corner.x() - menu.sizeHint().width(), corner.y()))

    def _choose(self, key: str, _checked: bool = True) -> None:
        self._tabs[key].setChecked(True)
        self.screen_chosen.emit(key)

    def _leave_demo(self) -> None:
        self.demo_left.emit()
