"""The row of filters above the matrix."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from dilemmakit.domain.library import CaseEntry
from dilemmakit.domain.vocabulary import Audience, CaseStatus
from dilemmakit.gui.library.wanted import LENGTHS, Wanted
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.wording import _, _p, terms

# A filter stands in a row of small controls.
_LOW = """
QComboBox, QLineEdit { min-height: 30px; padding: 0 12px; font-size: 14px; }
QComboBox:focus, QLineEdit:focus { min-height: 28px; padding: 0 11px; }
"""


class Filters(QWidget):
    """Signals: `changed` with what is Wanted, at each change by a person."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._wanted = Wanted()
        self.setStyleSheet(_LOW)
        self._audience = self._choice(_("For whom"))
        self._audience.addItem(_("All groups"), None)
        for audience in Audience:
            self._audience.addItem(terms.audience(audience), audience.value)
        self._minutes = self._choice(_("Length"))
        self._minutes.addItem(_("All lengths"), None)
        for minutes in LENGTHS:
            self._minutes.addItem(_("At most {minutes} min.").format(minutes=minutes), minutes)
        self._status = self._choice(_("Edition"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(_("Search the cases"))
        self._search.setAccessibleName(_("Search the cases"))
        self._search.setClearButtonEnabled(False)
        self._search.setMaximumWidth(220)
        self._search.textChanged.connect(self._take)
        self._all = quiet_button(_("Show all"))
        self._all.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for content in (self._audience, self._minutes, self._status):
            row.addWidget(content)
        row.addWidget(self._search, 1)
        row.addWidget(self._all)
        row.addStretch(0)
        # Its place is kept, so that the row does not jump while somebody types.
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._all.setSizePolicy(policy)
        self._show_all_button()
        self.show_statuses(())
        for content in (self._audience, self._minutes, self._status):
            content.currentIndexChanged.connect(self._take)

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return made

    @property
    def wanted(self) -> Wanted:
        return self._wanted

    def show_statuses(self, entries: Iterable[CaseEntry]) -> None:
        """Offer the editions that there are."""
        found = {entry.status for entry in entries}
        self._status.blockSignals(True)
        self._status.clear()
        self._status.addItem(_("All editions"), None)
        for status in CaseStatus:
            if status in found:
                word = terms.case_status(status)
                self._status.addItem(
                    _p("edition of cases", "Only {status}").format(status=word), status.value
                )
        chosen = self._wanted.status
        self._status.setCurrentIndex(max(0, self._status.findData(chosen.value if chosen else "")))
        self._status.blockSignals(False)
        self._take()

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is looked for."""
        for choice, value in (
            (self._audience, wanted.audience.value if wanted.audience else None),
            (self._minutes, wanted.minutes),
            (self._status, wanted.status.value if wanted.status else None),
        ):
            choice.blockSignals(True)
            choice.setCurrentIndex(0 if value is None else max(0, choice.findData(value)))
            choice.blockSignals(False)
        self._search.blockSignals(True)
        self._search.setText(wanted.text)
        self._search.blockSignals(False)
        self._take()

    def clear(self) -> None:
        """Look for everything again."""
        self.show_wanted(Wanted())
        self._search.setFocus()

    def _take(self, _changed: object = None) -> None:
        audience = self._audience.currentData()
        status = self._status.currentData()
        wanted = replace(
            Wanted(),
            audience=Audience(audience) if audience else None,
            minutes=self._minutes.currentData(),
            status=CaseStatus(status) if status else None,
            text=self._search.text().strip(),
        )
        if wanted != self._wanted:
            self._wanted = wanted
            self._show_all_button()
            self.changed.emit(wanted)

    def _show_all_button(self) -> None:
        self._all.setVisible(self._wanted != Wanted())
