"""The bar above every page: the name, the screens there are, and the small settings menu."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.preferences import Appearance, Preferences
from dilemmakit.gui.theme.tokens import MARGIN, TOP_BAR
from dilemmakit.gui.widgets.buttons import ActButton, quiet_button, small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

OFFERED_LANGUAGES = (Language.DA, Language.EN)


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
        self._groups: list[QActionGroup] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN - 8, 0)
        row.setSpacing(0)
        brand = label("Dilemmakit", "heading")
        row.addWidget(brand)
        row.addSpacing(48)
        self._tabs: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for key, text in screens:
            tab = ActButton(text)
            tab.setProperty("nav", "true")
            tab.setCheckable(True)
            tab.clicked.connect(partial(self._choose, key))
            group.addButton(tab)
            row.addWidget(tab)
            row.addSpacing(32)
            self._tabs[key] = tab
        row.addStretch(1)
        self._demo_words = label(_("Demo: nothing here is kept"), "label")
        self._leave = small_button(_("Leave the demo"))
        self._leave.clicked.connect(self._leave_demo)
        row.addWidget(self._demo_words)
        row.addSpacing(12)
        row.addWidget(self._leave)
        row.addSpacing(12)
        self._settings = quiet_button(_("Settings"))
        self._spoken = Language.DA
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill_menu)
        self._settings.setMenu(menu)
        row.addWidget(self._settings)
        self.show_demo(False)

    def show_screen(self, key: str) -> None:
        """Mark the screen one is on."""
        for name, tab in self._tabs.items():
            tab.setChecked(name == key)

    def show_demo(self, demo: bool) -> None:
        """Say that this is a demonstration, and offer the way out."""
        self._demo_words.setVisible(demo)
        self._leave.setVisible(demo)

    def show_preferences(self, preferences: Preferences, spoken: Language) -> None:
        """Tick what holds now in the settings menu."""
        self._preferences, self._spoken = preferences, spoken

    def _fill_menu(self) -> None:
        """Make the menu when it is opened: the first picture does without."""
        from dilemmakit.wording import terms

        preferences = self._preferences
        menu = self._settings.menu()
        menu.clear()
        self._groups.clear()
        languages = [(one.value, terms.chosen_language(one)) for one in OFFERED_LANGUAGES]
        self._add_group(menu, _("Language"), languages, self._spoken.value, self._choose_language)
        looks = [
            (Appearance.SYSTEM.value, _("As on the computer")),
            (Appearance.LIGHT.value, _("Light")),
            (Appearance.DARK.value, _("Dark")),
        ]
        chosen = preferences.appearance.value
        self._add_group(menu, _("Colours of the app"), looks, chosen, self._choose_look)
        room = [("light", _("Light, for a lit hall")), ("dark", _("Dark, for a dim hall"))]
        chosen = "dark" if preferences.room_dark else "light"
        self._add_group(menu, _("The room's screen"), room, chosen, self._choose_room)

    def _add_group(
        self,
        menu: QMenu,
        heading: str,
        choices: Sequence[tuple[str, str]],
        chosen: str,
        choose: Callable[[QAction], None],
    ) -> None:
        inner = menu.addMenu(heading)
        group = QActionGroup(inner)
        for value, text in choices:
            action = QAction(text, inner)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            group.addAction(action)
            inner.addAction(action)
        group.triggered.connect(choose)
        self._groups.append(group)

    def _choose_language(self, action: QAction) -> None:
        self._prefer(replace(self._preferences, language=Language(action.data())))

    def _choose_look(self, action: QAction) -> None:
        self._prefer(replace(self._preferences, appearance=Appearance(action.data())))

    def _choose_room(self, action: QAction) -> None:
        self._prefer(replace(self._preferences, room_dark=action.data() == "dark"))

    def _prefer(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.preferred.emit(preferences)

    def _choose(self, key: str, _checked: bool = True) -> None:
        self._tabs[key].setChecked(True)
        self.screen_chosen.emit(key)

    def _leave_demo(self) -> None:
        self.demo_left.emit()
