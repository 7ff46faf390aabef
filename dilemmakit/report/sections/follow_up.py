"""F11 and F12: what somebody has to answer, and what somebody has to do."""

from collections.abc import Callable, Sequence

from dilemmakit.domain.note import Note
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.blocks import Block, Cell, Column, Heading, Paragraph, Table, plain
from dilemmakit.report.sections.talk import kept
from dilemmakit.wording import _
from dilemmakit.wording.formats import plain_date

_Column = tuple[Column, Callable[[Note], str]]


def open_questions(summary: Summary, edition: Edition) -> tuple[Block, ...]:
    """Return F11, with a column left blank for the answers."""
    noted = kept(summary.questions, edition)
    heading = Heading(_("Open questions"))
    if not noted:
        return heading, Paragraph(plain(_("No questions were left open.")))
    columns: list[_Column] = [
        (Column(_("Question"), 60), lambda note: note.text),
        (Column(_("Asked of"), narrow=True), lambda note: note.addressee or ""),
        (Column(_("Responsible"), narrow=True), lambda note: note.responsible or ""),
        (Column(_("Deadline"), narrow=True), _deadline),
    ]
    answer = Column(_("Answer"), 25)
    return heading, _table(noted, columns, answer)


def agreements(summary: Summary, edition: Edition) -> tuple[Block, ...]:
    """Return F12: tasks with who is responsible and when."""
    noted = kept(summary.tasks, edition)
    heading = Heading(_("Agreements and next steps"))
    if not noted:
        return heading, Paragraph(plain(_("No tasks were agreed.")))
    columns: list[_Column] = [
        (Column(_("Task")), lambda note: note.text),
        (Column(_("Responsible"), narrow=True), lambda note: note.responsible or ""),
        (Column(_("Deadline"), narrow=True), _deadline),
    ]
    return heading, _table(noted, columns, None)


def _deadline(note: Note) -> str:
    return "" if note.deadline is None else plain_date(note.deadline)


def _table(notes: Sequence[Note], columns: Sequence[_Column], blank: Column | None) -> Table:
    """Return a table of the columns that somebody filled in, and a blank one to write in."""
    filled = [columns[0]]
    filled += [
        (column, text) for column, text in columns[1:] if any(text(note).strip() for note in notes)
    ]
    rows = tuple(
        (
            *(Cell((plain(text(note)),) if text(note) else ()) for _column, text in filled),
            *((Cell(),) if blank else ()),
        )
        for note in notes
    )
    names = [column for column, _text in filled]
    return Table((*names, *((blank,) if blank else ())), rows)
