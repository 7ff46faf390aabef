"""How a poll is answered, chosen before the first answer, and what to know by then."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.gui.run.slip_words import kept_words, warnings, why_excluded
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, terms

_USUAL = (Entry.SLIPS, Entry.KIOSK, Entry.HANDS)


class PollWay(QWidget):
    """Usual ways that the meeting's form excludes stay in sight, with the reason.

    Signals: `entry_chosen` with an Entry.
    """

    entry_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ways = Segmented(_("How it is answered"))
        self._ways.chosen.connect(self._choose)
        self._reason = label(role="label", wrap=True)
        self._warnings = label(role="body", wrap=True)
        self._kept = label(role="label", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._ways)
        column.addWidget(self._reason)
        column.addWidget(self._warnings)
        column.addWidget(self._kept)

    def show_poll(self, session: Session, poll: Poll) -> None:
        """Show the ways to answer, and what to say before anybody does."""
        # What the plan does not ask in is nothing to choose, or to read about, in the meeting.
        why = {entry: why_excluded(session, poll, entry) for entry in _USUAL}
        offered = [entry for entry in _USUAL if entry in poll.entries or why[entry]]
        offered += [entry for entry in poll.entries if entry not in _USUAL]
        choices = [
            Choice(
                entry,
                _entry_words(poll, entry),
                "" if entry in poll.entries else why[entry],
            )
            for entry in offered
        ]
        self._ways.show_choices(choices, poll.entry)
        reasons = dict.fromkeys(choice.excluded for choice in choices if choice.excluded)
        # Where there is one way there is nothing to choose, nor to give reasons for.
        chooses = len(poll.entries) > 1
        self._ways.setVisible(chooses)
        self._reason.setText(" ".join(reasons))
        self._reason.setVisible(chooses and bool(reasons))
        said = warnings(session, poll)
        self._warnings.setText("\n".join(said))
        self._warnings.setVisible(bool(said))
        self._kept.setText(kept_words(poll))

    @property
    def has_keys(self) -> bool:
        """Whether the keys choose between the ways right now; a press of the mouse is done."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.isVisible() and self.isAncestorOf(focus)
        return here and self._ways.walked

    @property
    def warnings(self) -> str:
        """What to know before the first answer."""
        return self._warnings.text()

    def _choose(self, value: str) -> None:
        self.entry_chosen.emit(Entry(value))


def _entry_words(poll: Poll, entry: Entry) -> str:
    """Return a way to answer; slips that nothing is paired by bear no number."""
    unnumbered = entry is Entry.SLIPS and entry in poll.entries and poll.pair is None
    return _("Slips") if unnumbered else terms.entry(entry)
