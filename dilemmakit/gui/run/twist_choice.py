"""Which of a case's twists comes, where it has more than one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dilemmakit.domain.room import current_twist
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import RoundKind, RoundState, View
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


def next_round(session: Session) -> int | None:
    """Return the index of the round that follows, None at the end."""
    for stored in session.rounds[session.round_index + 1 :]:
        if stored.state is not RoundState.SKIPPED:
            return stored.position
    return None


def twist_is_near(session: Session) -> bool:
    """Tell whether the twist round comes next, or has its twist on screen."""
    following = next_round(session)
    comes = (
        following is not None
        and session.rounds[following].planned.kind is RoundKind.TWIST
        and session.rounds[following].case_position == session.round.case_position
    )
    here = session.round.planned.kind is RoundKind.TWIST and session.step.view is View.TWIST
    return comes or here


class TwistChoice(QWidget):
    """Signals: `twist_chosen` with the twist's id."""

    twist_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._twists = Segmented(_("The twist"))
        self._twists.chosen.connect(self.twist_chosen)
        self._premise = label(role="label", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(_("Which twist?"), "label"))
        column.addWidget(self._twists)
        column.addWidget(self._premise)

    def show_session(self, session: Session) -> None:
        """Offer the twists when the twist round is near; hide where there is no choice."""
        twists = session.case.twists
        near = len(twists) > 1 and twist_is_near(session)
        self.setVisible(near)
        if not near:
            return
        current = current_twist(session)
        self._twists.show_choices([Choice(t.id, t.title) for t in twists], current)
        self._premise.setText(session.case.twist(current).premise_changed)
