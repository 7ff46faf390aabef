"""Polls that are still open although the room has gone on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.gui.run.strip import Strip
from dilemmakit.gui.run.words import still_open
from dilemmakit.wording import _


def _way_back(entry: Entry) -> str:
    match entry:
        case Entry.SLIPS:
            return _("Type slips (F3)")
        case Entry.TABLE_TALLY:
            return _("Type the tables' sheets (F3)")
        case _:
            return _("Go to the answers (F3)")


class OpenPolls(QWidget):
    """A strip for each, above the controls of the round.

    Signals: `poll_chosen` with a poll's id, `round_chosen` for the way back to the round.
    """

    poll_chosen = Signal(str)
    round_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[str, str, bool], ...] = ()
        self._strips: list[Strip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_polls(self, session: Session, polls: tuple[Poll, ...], chosen: str | None) -> None:
        """Show open polls that are not the round's own; the chosen one leads back."""
        wanted = tuple((p.id, still_open(session, p), p.id == chosen) for p in polls)
        if [row[::2] for row in wanted] != [row[::2] for row in self._shown]:
            self._build(wanted, {p.id: p.entry for p in polls})
        for strip, (_id, words, _chosen) in zip(self._strips, wanted, strict=True):
            strip.sentence.setText(words)
        self._shown = wanted
        self.setVisible(bool(wanted))

    def _build(self, wanted: tuple[tuple[str, str, bool], ...], ways: dict[str, Entry]) -> None:
        for old in self._strips:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._strips = []
        for poll_id, _words, chosen in wanted:
            if chosen:
                strip = Strip(_("Back to the round (F3)"))
                strip.act.clicked.connect(self._go_back)
            else:
                strip = Strip(_way_back(ways[poll_id]))
                strip.act.clicked.connect(partial(self._choose, poll_id))
            self._strips.append(strip)
            self._column.addWidget(strip)

    def _choose(self, poll_id: str, _checked: bool = False) -> None:
        self.poll_chosen.emit(poll_id)

    def _go_back(self) -> None:
        self.round_chosen.emit()
