"""Which of a case's twists comes, where it has more than one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dilemmakit.domain.case import Twist
from dilemmakit.domain.room import current_twist
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import RoundKind, RoundState
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import CONSOLE_COLUMN_MARGIN, CONSOLE_RIGHT, NOTE_ROW_PX
from dilemmakit.gui.widgets.tab_order import follow
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_PADDING = 32
_NONE = ""


def next_round(session: Session) -> int | None:
    """Return the index of the round that follows, None at the end."""
    for stored in session.rounds[session.round_index + 1 :]:
        if stored.state is not RoundState.SKIPPED:
            return stored.position
    return None


def twist_comes(session: Session) -> bool:
    """Tell whether the twist round comes next."""
    following = next_round(session)
    return (
        following is not None
        and session.rounds[following].planned.kind is RoundKind.TWIST
        and session.rounds[following].case_position == session.round.case_position
    )


def twist_is_near(session: Session) -> bool:
    """Tell whether the twist round comes next, or runs: then another twist may follow the first."""
    return twist_comes(session) or session.round.planned.kind is RoundKind.TWIST


class TwistChoice(QWidget):
    """The titles stand one above the other, so that nobody must try one out on the room.

    Signals: `twist_chosen` with the twist's id, empty for no twist.
    """

    twist_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._twists: tuple[Twist, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._premise = label(role="label", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(label(_("Which twist?"), "label"))
        self._column.addWidget(self._premise)

    def show_session(self, session: Session) -> None:
        """Offer the twists when the twist round is near; hide where there is no choice."""
        twists = session.case.twists
        near = bool(twists) and twist_is_near(session)
        self.setVisible(near)
        if not near:
            return
        if twists != self._twists:
            self._build(twists)
        current = current_twist(session)
        for twist_id, button in self._buttons.items():
            button.setChecked(twist_id == (current or _NONE))
        # What the room has met cannot be unmet.
        self._buttons[_NONE].setVisible(twist_comes(session) or current is None)
        told = _("The round goes on without a twist.")
        self._premise.setText(
            told if current is None else session.case.twist(current).premise_changed
        )

    def _build(self, twists: tuple[Twist, ...]) -> None:
        for old in self._buttons.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._twists = twists
        self._buttons = {}
        choices = [(twist.id, twist.title) for twist in twists]
        choices.append((_NONE, _("No twist")))
        for position, (twist_id, title) in enumerate(choices, start=1):
            button = QPushButton()
            button.setAutoDefault(True)
            button.setProperty("segment", "true")
            # The theme lays each segment's end under the next one; these stand alone.
            button.setStyleSheet("margin-right: 0px; text-align: left;")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            room = CONSOLE_RIGHT - 2 * CONSOLE_COLUMN_MARGIN - _PADDING
            metrics = QFontMetrics(font(NOTE_ROW_PX, bold=True))
            short = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
            button.setText(short.replace("&", "&&"))
            button.setAccessibleName(title)
            button.setToolTip(title)
            button.clicked.connect(partial(self._choose, twist_id))
            self._buttons[twist_id] = button
            self._column.insertWidget(position, button)
        follow(self, self._buttons.values())

    def _choose(self, twist_id: str, _checked: bool = False) -> None:
        for its_id, button in self._buttons.items():
            button.setChecked(its_id == twist_id)
        self.twist_chosen.emit(twist_id)
