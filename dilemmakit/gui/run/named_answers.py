"""Answers by name: the list first, then one key for each person as they are called up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.roster import Participant, by_group
from dilemmakit.domain.session import Session
from dilemmakit.gui.run.confirmation import Confirmation
from dilemmakit.gui.run.name_grid import AWAY, NameGrid
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.roster_paste import RosterPaste
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _


def group_totals(poll: Poll, roster: tuple[Participant, ...]) -> list[str]:
    """Return a line for each group: how many of it gave each answer."""
    named = dict(poll.named)
    lines = []
    for group, people in by_group(roster):
        given = [named[one.id][0][0] for one in people if one.id in named]
        parts = [
            _("{letter}: {count}").format(letter=letter, count=given.count(letter))
            for letter in poll.items[0].letters
            if letter in given
        ]
        if None in given:
            parts.append(_("blank: {count}").format(count=given.count(None)))
        if parts:
            lines.append(
                _("{group} – {answers}").format(
                    group=group or _("Without a group"), answers=", ".join(parts)
                )
            )
    return lines


class NamedAnswers(QWidget):
    """Signals: `answered` and `presence_changed` as of the grid, `roster_given` with rows,
    `roster_deleted`.
    """

    answered = Signal(str, object)
    presence_changed = Signal(str, bool)
    roster_given = Signal(object)
    roster_deleted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._has_roster = False
        self.paste = RosterPaste()
        self.paste.given.connect(self.roster_given)
        self.grid = NameGrid()
        self.grid.answered.connect(self.answered)
        self.grid.presence_changed.connect(self.presence_changed)
        self._totals = label(wrap=True)
        self._sentence = label(role="strong", wrap=True)
        self._delete = quiet_button(_("Delete the list …"))
        self._delete.clicked.connect(self._ask_delete)
        self._confirmation = Confirmation()
        self._confirmation.confirmed.connect(self._confirmed)
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        hint = _(
            "One key for each: the option's letter, a dash for blank, {away} for absent. "
            "The arrows move, and Backspace takes the last answer away."
        ).format(away=AWAY)
        whole.addWidget(self.grid)
        whole.addWidget(self._totals)
        whole.addWidget(label(hint, "label", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self._delete)
        row.addStretch(1)
        whole.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.paste, self._whole, self._confirmation, self._sentence):
            column.addWidget(part)
        self._sentence.hide()

    def show_poll(self, session: Session, poll: Poll) -> None:
        """Show the grid, or ask for the list where there is none."""
        self._has_roster = bool(session.roster)
        self.paste.setVisible(not self._has_roster)
        self._whole.setVisible(self._has_roster)
        self.grid.show_poll(poll, session.roster)
        totals = group_totals(poll, session.roster)
        self._totals.setText("\n".join(totals))
        self._totals.setVisible(bool(totals))
        self._delete.setVisible(not poll.named)
        self._sentence.hide()

    def listen(self) -> None:
        """Take the keys."""
        if self._has_roster:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.paste.listen()

    def show_sentence(self, sentence: str) -> None:
        """Say why something was refused."""
        self._sentence.setText(sentence)
        self._sentence.show()

    def _ask_delete(self) -> None:
        self._confirmation.ask(
            _("The names are deleted from this computer. How many gave each answer stays."),
            _("Delete the list"),
        )

    def _confirmed(self, _about: object) -> None:
        self.roster_deleted.emit()
