"""F8 to F10: conditions, principles and dissents, as they were noted."""

from collections.abc import Callable, Sequence

from dilemmakit.domain.note import Note
from dilemmakit.domain.result import ConsentCount, Level
from dilemmakit.domain.summary import Condition, Principle, Summary
from dilemmakit.domain.vocabulary import Breadth, Stance
from dilemmakit.report.blocks import (
    Block,
    Bullets,
    Caption,
    Cell,
    Column,
    Heading,
    Paragraph,
    Said,
    Table,
    Voice,
    Words,
    plain,
)
from dilemmakit.report.sentences import ended
from dilemmakit.wording import _, _n, terms


def conditions(summary: Summary, most: int | None = None) -> tuple[Block, ...]:
    """Return F8, the heart of the document: a table without the columns that nobody filled.

    With `most`, at most so many rows, and how many there are besides.
    """
    noted = fair_share(summary.conditions, most)
    left_out = len(summary.conditions) - len(noted)
    heading = Heading(_("Yes, if – no, unless"))
    if not noted:
        return heading, Paragraph(plain(_("No conditions were noted.")))
    columns: list[tuple[Column, Callable[[Condition], Cell]]] = [
        (_first_column(noted), _condition_cell),
        (Column(_("Kind"), narrow=True), _kind_cell),
        (Column(_("Backing"), narrow=True), _breadth_cell),
        (Column(_("To whom"), narrow=True), lambda condition: _text_cell(condition.note.addressee)),
    ]
    filled = [
        (column, cell)
        for number, (column, cell) in enumerate(columns)
        if number == 0 or any(cell(condition).paragraphs for condition in noted)
    ]
    rows = tuple(tuple(cell(condition) for _column, cell in filled) for condition in noted)
    table = Table(tuple(column for column, _cell in filled), rows)
    if not left_out:
        return heading, table
    text = _n(
        "{count} more condition stands in the administration’s edition.",
        "{count} more conditions stand in the administration’s edition.",
        left_out,
    )
    return heading, table, Caption(plain(text.format(count=left_out)))


def fair_share(conditions: Sequence[Condition], most: int | None) -> list[Condition]:
    """Return at most so many conditions in their order: half of them broad, half of them not.

    Where one half has fewer, the other has its room.
    """
    if most is None or len(conditions) <= most:
        return list(conditions)
    broad = [c for c in conditions if c.note.breadth is Breadth.BROAD]
    others = [c for c in conditions if c.note.breadth is not Breadth.BROAD]
    room = max(most // 2, most - len(others))
    chosen = {id(c) for c in (*broad[:room], *others[: most - min(room, len(broad))])}
    return [c for c in conditions if id(c) in chosen]


def _text_cell(text: str | None) -> Cell:
    return Cell((plain(text),)) if text and text.strip() else Cell()


def _first_column(noted: Sequence[Condition]) -> Column:
    if any(condition.objections for condition in noted):
        return Column(_("Condition and objection"))
    return Column(_("Condition"))


def _condition_cell(condition: Condition) -> Cell:
    """Return the condition with the objections right below it: nobody reads one alone."""
    objections = (_objection(note) for note in condition.objections)
    return Cell((_condition(condition.note), *objections))


def _objection(note: Note) -> Words:
    opening, _place, ending = _("Objection: {text}").partition("{text}")
    return Said(opening), Said(note.text.strip(), Voice.QUOTED), Said(ending)


def _condition(note: Note) -> Words:
    if note.stance is Stance.NONE:
        return plain(note.text)
    opening = terms.condition_opening(note.stance)
    text = note.text.strip()
    if text.casefold().startswith(opening.casefold()):
        opening, text = text[: len(opening)], text[len(opening) :].lstrip()
    return Said(opening, Voice.STRONG), Said(f" {text}")


def _kind_cell(condition: Condition) -> Cell:
    kind = condition.note.condition_kind
    return _text_cell(None if kind is None else terms.condition_kind(kind))


def _breadth_cell(condition: Condition) -> Cell:
    return _text_cell(terms.breadth(condition.note.breadth))


def principles(summary: Summary) -> tuple[Block, ...]:
    """Return F9: each principle, who can stand by it, and objections word for word."""
    if not summary.principles:
        return ()
    counts = {}
    if summary.consent is not None and summary.consent.level is Level.COUNTS:
        counts = {count.label: count for count in summary.consent.counts}
    # What was ranked stands in the figure below, word for word; only objections need a line here.
    ranking = summary.ranking
    shown = ranking is not None and ranking.level is Level.COUNTS
    ranked = {row.label for row in ranking.rows} if ranking is not None and shown else set()
    items = tuple(
        _principle(principle, counts.get(principle.text), summary)
        for principle in summary.principles
        if principle.text not in ranked or principle.objections
    )
    return (Heading(_("Principles")), Bullets(items)) if items else ()


def _principle(principle: Principle, count: ConsentCount | None, summary: Summary) -> Words:
    words = [Said(ended(principle.text.strip()))]
    standing = _standing(principle, count, summary)
    if standing:
        words.append(Said(f" {standing}", Voice.STRONG))
    for note in principle.objections:
        quoted = _("“{label}”").format(label=note.text.strip())
        words += [Said(" "), Said(quoted, Voice.QUOTED)]
    return tuple(words)


def _standing(principle: Principle, count: ConsentCount | None, summary: Summary) -> str:
    """Return how the principle was received; nothing where nobody was asked."""
    if count is not None and count.objections and summary.consent is not None:
        return _n(
            "{count} of {n} has a paramount objection.",
            "{count} of {n} have a paramount objection.",
            count.objections,
        ).format(count=count.objections, n=summary.consent.n)
    if principle.adopted is None:
        return ""
    return _("No paramount objection.") if principle.adopted else _("Not all can stand by it.")


def dissents(summary: Summary) -> tuple[Block, ...]:
    """Return F10: dissents as worded by those who asked for them."""
    heading = Heading(_("Dissents"))
    if not summary.dissents:
        return heading, Paragraph(plain(_("Nobody asked for one.")))
    return heading, Bullets(tuple(_dissent(note) for note in summary.dissents))


def dissents_counted(summary: Summary) -> tuple[Block, ...]:
    """Return F10 for those outside the house: how many, and not a word of them."""
    count = summary.withheld_dissents
    if not count:
        told = _("Nobody asked for one.")
    else:
        told = _n(
            "{count} dissent was stated. It stands in the municipality’s own editions.",
            "{count} dissents were stated. They stand in the municipality’s own editions.",
            count,
        ).format(count=count)
    return Heading(_("Dissents")), Paragraph(plain(told))


def _dissent(note: Note) -> Words:
    said = Said(_("“{label}”").format(label=note.text.strip()), Voice.QUOTED)
    return (Said(f"{note.group}: "), said) if note.group else (said,)
