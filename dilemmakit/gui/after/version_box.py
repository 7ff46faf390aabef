"""How far the summary has come: a draft, corrected, final, and the versions kept so far."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import SummaryState
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, terms
from dilemmakit.wording.formats import plain_date


class VersionBox(QWidget):
    """Signals: `marked` with the SummaryState that a person calls it."""

    marked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._state = label(wrap=True)
        self._kept = label(role="hint", wrap=True)
        self._corrected = small_button(_("Call it corrected"))
        self._corrected.clicked.connect(partial(self._mark, SummaryState.CORRECTED))
        self._final = small_button(_("Call it final"))
        self._final.clicked.connect(partial(self._mark, SummaryState.FINAL))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._corrected)
        buttons.addWidget(self._final)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._state)
        column.addWidget(self._kept)
        column.addLayout(buttons)

    def show_summary(self, summary: Summary) -> None:
        """Say what the summary is now, and which versions were kept."""
        kept = summary.versions
        state = terms.summary_state(summary.head.state)
        as_kept = bool(kept) and kept[-1].checksum == summary.checksum
        number = len(kept) if as_kept else len(kept) + 1
        self._state.setText(
            _("Version {number}: {state}. Checksum {checksum}.").format(
                number=number, state=state, checksum=summary.checksum
            )
        )
        earlier = kept[:-1] if as_kept else kept
        self._kept.setText(
            "\n".join(
                _("Version {number}: {state}, {date}. Checksum {checksum}.").format(
                    number=place,
                    state=terms.summary_state(version.state),
                    date=plain_date(version.made_on),
                    checksum=version.checksum,
                )
                for place, version in enumerate(earlier, start=1)
            )
        )
        self._kept.setVisible(bool(earlier))
        self._corrected.setEnabled(not as_kept or summary.head.state is not SummaryState.CORRECTED)
        self._final.setEnabled(not as_kept or summary.head.state is not SummaryState.FINAL)

    def _mark(self, state: SummaryState, _checked: bool = False) -> None:
        self.marked.emit(state)
