"""The tables' sheets, typed one after the other: table, how many sit there, and their figures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.seating import missing_tables, seats
from dilemmakit.domain.session import Session
from dilemmakit.domain.tally import Counts
from dilemmakit.gui.run.count_field import CountField
from dilemmakit.gui.run.hands_grid import HandsGrid
from dilemmakit.gui.run.table_row import TableRow
from dilemmakit.gui.run.words import tables_missing
from dilemmakit.gui.widgets.buttons import small_button
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.services.tables import WhyCorrected
from dilemmakit.wording import _

_MOST_SEATED = 99


class TableSheets(QWidget):
    """What has been typed of a table is wiped once it is stored: nobody reads the sum from here.

    Signals: `sheet_kept` with the table, how many sit there, the Counts and a WhyCorrected;
    `tables_changed` with how many tables there are.
    """

    sheet_kept = Signal(int, int, object, object)
    tables_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._poll: Poll | None = None
        self._asked_about: int | None = None
        self._row = TableRow()
        self._row.chosen.connect(self._choose)
        self._missing = label(role="body", wrap=True)
        self._fewer = small_button(_("One table fewer"))
        self._fewer.clicked.connect(self._take_away)
        self._more = small_button(_("One table more"))
        self._more.clicked.connect(self._add)
        self._table = CountField(_("Table"), large=True)
        self._table.textEdited.connect(self._show_table)
        self._table.entered.connect(self._go_to_seated)
        self._seated = CountField(_("How many sit there"), large=True)
        self._seated.textEdited.connect(self._show_seated)
        self._seated.entered.connect(self._go_to_figures)
        self._why_row = QWidget()
        self._why = Segmented(_("Why the sheet is corrected"))
        self._why_words = label(wrap=True)
        self.figures = HandsGrid()
        self.figures.counted.connect(self._keep)
        numbers = QHBoxLayout()
        numbers.setSpacing(12)
        numbers.addWidget(self._row, 1)
        for button in (self._fewer, self._more):
            numbers.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        sheet = QHBoxLayout()
        sheet.setSpacing(10)
        sheet.addWidget(label(_("Table")))
        sheet.addWidget(self._table)
        sheet.addSpacing(18)
        sheet.addWidget(label(_("How many sit there")))
        sheet.addWidget(self._seated)
        sheet.addSpacing(18)
        sheet.addWidget(self._missing, 1)
        why = QVBoxLayout(self._why_row)
        why.setContentsMargins(0, 0, 0, 0)
        why.setSpacing(6)
        why.addWidget(self._why_words)
        why.addWidget(self._why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(numbers)
        column.addLayout(sheet)
        column.addWidget(self._why_row)
        column.addWidget(self.figures)

    def show_poll(self, session: Session, poll: Poll) -> None:
        """Show which sheets are in; what is being typed stays for the same poll."""
        before = self._poll
        self._session, self._poll = session, poll
        moved_on = before is not None and before.tables != poll.tables and not self._typed
        if before is None or before.id != poll.id or moved_on:
            self._begin_next()
        come_in = self._come_in
        words = tables_missing(session, poll)
        self._missing.setText(words)
        self._row.setAccessibleName(words)
        last_in = max(come_in, default=0)
        self._fewer.setEnabled(len(seats(session)) > max(1, last_in))
        self._show_seated()

    def listen(self) -> None:
        """Take the keys: the number of the next table, unless a sheet is half typed."""
        if self._typed:
            self.figures.listen()
        else:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._table.selectAll()

    @property
    def table(self) -> int | None:
        """The table whose sheet is being typed, None where there is none of that number."""
        typed = self._table.people
        there_are = len(seats(self._session)) if self._session is not None else 0
        return typed if 1 <= typed <= there_are else None

    @property
    def sentence(self) -> str:
        """How the sheet stands against those at the table."""
        return self.figures.sentence

    def show_kept(self, table: int) -> None:
        """A table's sheet is stored: on to the next that is missing."""
        self._begin_next()
        self.figures.show_sentence(_("Table {table} is stored.").format(table=table))
        self.listen()

    def show_sentence(self, sentence: str) -> None:
        """Say why nothing was stored; what is typed stays."""
        self.figures.show_sentence(sentence)

    @property
    def _typed(self) -> bool:
        return any(field.text() for field in self.figures.fields)

    @property
    def _come_in(self) -> frozenset[int]:
        return (
            frozenset(table for table, _answered in self._poll.tables)
            if self._poll
            else frozenset()
        )

    def _begin_next(self) -> None:
        if self._session is None or self._poll is None:
            return
        missing = missing_tables(self._session, self._poll.tables)
        self._table.setText(str(missing[0]) if missing else "")
        self.figures.wipe()
        self._show_table()

    def _choose(self, table: int) -> None:
        if table != self.table:
            # Figures typed for one table are not another's.
            self.figures.wipe()
        self._table.setText(str(table))
        self._show_table()
        self._go_to_seated()

    def _show_table(self, _text: str = "") -> None:
        """Show how many sit at the table typed, and ask why where its sheet is in already."""
        if self._session is None:
            return
        sitting = seats(self._session)
        self._seated.setText(str(sitting[self.table - 1]) if self.table else "")
        is_in = self.table in self._come_in
        self._why_row.setVisible(is_in)
        if is_in:
            self._why_words.setText(
                _("Table {table} is in already. The new sheet takes its place. Why?").format(
                    table=self.table
                )
            )
            kept = self._why.value if self._asked_about == self.table else None
            reasons = [
                Choice(WhyCorrected.MISTYPED, _("It was typed wrongly")),
                Choice(WhyCorrected.RECOUNTED, _("The table has counted again")),
            ]
            self._why.show_choices(reasons, kept or WhyCorrected.MISTYPED)
        self._asked_about = self.table if is_in else None
        self._show_seated()

    def _show_seated(self, _text: str = "") -> None:
        if self._session is None or self._poll is None:
            return
        self._row.show_tables(len(seats(self._session)), self._come_in, self.table)
        self.figures.show_poll(self._poll, self._seated.people if self.table else None)

    def _go_to_seated(self) -> None:
        if self.table is None:
            there_are = len(seats(self._session)) if self._session is not None else 0
            words = _("There is no table of that number. There are {count} tables.")
            self.show_sentence(words.format(count=there_are))
            self._table.selectAll()
            return
        self._seated.setFocus(Qt.FocusReason.OtherFocusReason)
        self._seated.selectAll()

    def _go_to_figures(self) -> None:
        self.figures.listen()

    def _keep(self, counts: Counts) -> None:
        if self.table is None:
            self._go_to_seated()
            return
        why = WhyCorrected(self._why.value or WhyCorrected.MISTYPED)
        self.sheet_kept.emit(self.table, self._seated.people, counts, why)

    def _add(self) -> None:
        self._change(1)

    def _take_away(self) -> None:
        self._change(-1)

    def _change(self, by: int) -> None:
        if self._session is not None:
            self.tables_changed.emit(len(seats(self._session)) + by)
