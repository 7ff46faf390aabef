"""The few things a person may want otherwise: language and colours."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.preferences import Appearance, Preferences
from dilemmakit.wording import _, terms

OFFERED_LANGUAGES = (Language.DA, Language.SV, Language.EN)


class SettingsMenu(QMenu):
    """Made when it is opened, with what holds now ticked.

    Signals: `preferred` with the Preferences as changed here.
    """

    preferred = Signal(object)

    def __init__(self, parent: QWidget, preferences: Preferences, spoken: Language) -> None:
        super().__init__(parent)
        self._preferences = preferences
        languages = [(one.value, terms.chosen_language(one)) for one in OFFERED_LANGUAGES]
        self._add_group(_("Language"), languages, spoken.value, self._choose_language)
        looks = [
            (Appearance.SYSTEM.value, _("As on the computer")),
            (Appearance.LIGHT.value, _("Light")),
            (Appearance.DARK.value, _("Dark")),
        ]
        look = preferences.appearance.value
        self._add_group(_("Colours of the app"), looks, look, self._choose_look)
        halls = [("light", _("Light, for a lit hall")), ("dark", _("Dark, for a dim hall"))]
        hall = "dark" if preferences.room_dark else "light"
        self._add_group(_("The room's screen"), halls, hall, self._choose_room)

    def _add_group(
        self,
        heading: str,
        choices: Sequence[tuple[str, str]],
        chosen: str,
        choose: Callable[[QAction], None],
    ) -> None:
        inner = self.addMenu(heading)
        group = QActionGroup(inner)
        for value, text in choices:
            action = QAction(text, inner)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            group.addAction(action)
            inner.addAction(action)
        group.triggered.connect(choose)

    def _choose_language(self, action: QAction) -> None:
        self.preferred.emit(replace(self._preferences, language=Language(action.data())))

    def _choose_look(self, action: QAction) -> None:
        self.preferred.emit(replace(self._preferences, appearance=Appearance(action.data())))

    def _choose_room(self, action: QAction) -> None:
        self.preferred.emit(replace(self._preferences, room_dark=action.data() == "dark"))
