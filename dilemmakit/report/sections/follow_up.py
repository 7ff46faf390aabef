"""F11 and F12: what somebody has to answer, and what somebody has to do."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from dilemmakit.domain.note import Note
from dilemmakit.domain.summary import Summary
from dilemmakit.report.blocks import (
    Block,
    Bullets,
    Caption,
    Cell,
    Column,
    Heading,
    Paragraph,
    Table,
    plain,
)
from dilemmakit.wording import _, _n
from dilemmakit.wording.formats import plain_date

_Column = tuple[Column, Callable[[Note], str]]


def open_questions(summary: Summary, most: int | None = None) -> tuple[Block, ...]:
    """Return F11, with a column left blank for the answers; at most so many, and how many more."""
    noted = summary.questions[:most]
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
    left_out = len(summary.questions) - len(noted)
    told = _n(
        "{count} more question stands in the administration’s edition.",
        "{count} more questions stand in the administration’s edition.",
        left_out,
    ).format(count=left_out)
    return heading, _table(noted, columns, answer), *_besides(left_out, told)


def agreements(summary: Summary, most: int | None = None) -> tuple[Block, ...]:
    """Return F12: tasks with who is responsible and when; at most so many, and how many more."""
    noted = summary.tasks[:most]
    heading = Heading(_("Agreements and next steps"))
    if not noted:
        return heading, Paragraph(plain(_("No tasks were agreed.")))
    columns: list[_Column] = [
        (Column(_("Task")), lambda note: note.text),
        (Column(_("Responsible"), narrow=True), lambda note: note.responsible or ""),
        (Column(_("Deadline"), narrow=True), _deadline),
    ]
    left_out = len(summary.tasks) - len(noted)
    told = _n(
        "{count} more task stands in the administration’s edition.",
        "{count} more tasks stand in the administration’s edition.",
        left_out,
    ).format(count=left_out)
    return heading, _table(noted, columns, None), *_besides(left_out, told)


def work_list(summary: Summary) -> tuple[Block, ...]:
    """Return F11 and F12 for those who must do the work: the soonest first, gaps named."""
    return (
        *open_questions(replace(summary, questions=_to_do(summary.questions))),
        *agreements(replace(summary, tasks=_to_do(summary.tasks))),
    )


def bare_questions(summary: Summary) -> tuple[Block, ...]:
    """Return F11 for those outside the house: the questions alone."""
    heading = Heading(_("Open questions"))
    if not summary.questions:
        return heading, Paragraph(plain(_("No questions were left open.")))
    return heading, Bullets(tuple(plain(note.text) for note in summary.questions))


def _besides(left_out: int, told: str) -> tuple[Block, ...]:
    return (Caption(plain(told)),) if left_out else ()


def _to_do(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Return the notes by their deadlines, with the words for a responsible nobody named."""
    in_order = sorted(notes, key=lambda note: (note.deadline is None, note.deadline or date.max))
    nobody = _("not agreed")
    return tuple(replace(note, responsible=note.responsible or nobody) for note in in_order)


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
