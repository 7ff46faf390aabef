"""Sending a screen round: which one, and what must be so before it is secret."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.vocabulary import Secrecy
from dilemmakit.gui.displays.arrangement import Arrangement
from dilemmakit.gui.widgets.buttons import ActButton
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


class KioskPlace(StrEnum):
    LAPTOP = "laptop"
    ROOM = "room"


class KioskPanel(QWidget):
    """A secret answer on the room's display needs a word of honour that nobody looks on.

    Signals: `kiosk_asked` with the poll's id and the KioskPlace, `kiosk_ended`.
    """

    kiosk_asked = Signal(str, str)
    kiosk_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._poll: Poll | None = None
        self._runs: KioskPlace | None = None
        self._no_display = ""
        self._has_display = False
        self._exposed = False
        self._places = Segmented(_("Where people answer"))
        self._places.chosen.connect(self._choose)
        self._apart = QCheckBox(
            _("The display can be turned away, or those who answer stand up close alone")
        )
        self._apart.toggled.connect(self._show_state)
        self._words = label(role="label", wrap=True)
        self._begin = ActButton(_("Begin the round"))
        self._begin.clicked.connect(self._ask)
        self._end = ActButton(_("End the round"))
        self._end.clicked.connect(self._stop)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._begin)
        buttons.addWidget(self._end)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._places)
        column.addWidget(self._apart)
        column.addWidget(self._words)
        column.addLayout(buttons)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Know whether the room has a display of its own, or looks at the laptop's."""
        self._has_display = arrangement.room is not None
        self._exposed = arrangement.exposed
        if self._poll is not None:
            self.show_poll(self._poll, self._runs)

    def show_poll(self, poll: Poll, runs: KioskPlace | None) -> None:
        """Offer the places; `runs` is where the kiosk is now, None while it is not."""
        none = "" if self._has_display else _("The room has no display of its own.")
        self._no_display = none
        place = self._places.value
        if self._poll is None or self._poll.id != poll.id:
            secret = poll.secrecy is Secrecy.SECRET
            place = KioskPlace.LAPTOP if secret else KioskPlace.ROOM
            self._apart.setChecked(False)
        self._places.show_choices(
            [
                Choice(KioskPlace.LAPTOP, _("On this laptop")),
                Choice(KioskPlace.ROOM, _("On the room's display"), none),
            ],
            place if self._has_display else KioskPlace.LAPTOP,
        )
        self._poll, self._runs = poll, runs
        self._show_state()

    def listen(self) -> None:
        """Take the keys."""
        (self._end if self._runs is not None else self._begin).setFocus()

    @property
    def may_begin(self) -> bool:
        """Whether nothing is missing before the first may answer."""
        return self._begin.isEnabled()

    @property
    def _needs_word(self) -> bool:
        secret = self._poll is not None and self._poll.secrecy is Secrecy.SECRET
        return secret and self._places.value == KioskPlace.ROOM

    @property
    def _is_watched(self) -> bool:
        secret = self._poll is not None and self._poll.secrecy is Secrecy.SECRET
        return secret and self._exposed

    def _show_state(self, _checked: bool = False) -> None:
        runs = self._runs is not None
        needs = self._needs_word
        self._places.setEnabled(not runs)
        self._apart.setVisible(needs and not runs)
        self._begin.setVisible(not runs)
        self._begin.setEnabled(not self._is_watched and (not needs or self._apart.isChecked()))
        self._end.setVisible(runs)
        if self._runs is KioskPlace.ROOM:
            words = _("People answer one by one on the room's display.")
        elif runs:
            words = _("The laptop goes round.")
        elif self._is_watched:
            words = _(
                "The answers are secret, and the room sees this very display: unplug the "
                "projector first."
            )
        elif needs and not self._apart.isChecked():
            words = _("The answers are secret: tick the line above first.")
        elif self._places.value == KioskPlace.LAPTOP:
            words = _(
                "The laptop goes from hand to hand. It shows nothing of the one before. "
                "Ctrl+Shift+K gives it back to you."
            )
            words = f"{words} {self._no_display}".strip()
        else:
            words = _("People step up to the room's display one by one.")
        self._words.setText(words)

    def _choose(self, _value: str) -> None:
        self._show_state()

    def _ask(self) -> None:
        if self._poll is not None and self._places.value is not None:
            self.kiosk_asked.emit(self._poll.id, self._places.value)

    def _stop(self) -> None:
        self.kiosk_ended.emit()
