"""F6 to F10: reasons, the twist, conditions, principles and dissents, as they were noted."""

from collections.abc import Callable, Sequence

from dilemmakit.domain.note import Note
from dilemmakit.domain.result import ConsentCount, Level
from dilemmakit.domain.summary import ArgumentLine, Condition, OptionArguments, Principle, Summary
from dilemmakit.domain.vocabulary import Edition, Stance
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
from dilemmakit.wording import _, _n, terms


def kept(notes: Sequence[Note], edition: Edition) -> list[Note]:
    """Return the notes that belong in an edition."""
    return [note for note in notes if edition in note.editions]


def reasons(summary: Summary, edition: Edition, most: int) -> tuple[Block, ...]:
    """Return F6: per option at most so many reasons for and as many against."""
    rows = []
    left_out = 0
    for option in summary.arguments:
        sides = []
        for lines in (option.arguments_for, option.arguments_against):
            chosen = [line for line in lines if edition in line.note.editions]
            left_out += max(0, len(chosen) - most)
            sides.append(chosen[:most])
        rows.append((option, sides))
    if not any(side for _option, sides in rows for side in sides):
        return ()
    columns = (Column(_("Option"), 22), Column(_("For"), 39), Column(_("Against"), 39))
    table = Table(columns, tuple(_reason_row(option, sides) for option, sides in rows), True)
    blocks: list[Block] = [Heading(_("Reasons")), table]
    if left_out:
        text = _n(
            "{count} more reason stands in the administration’s edition.",
            "{count} more reasons stand in the administration’s edition.",
            left_out,
        )
        blocks.append(Caption(plain(text.format(count=left_out))))
    return tuple(blocks)


def _reason_row(option: OptionArguments, sides: list[list[ArgumentLine]]) -> tuple[Cell, ...]:
    name = Cell((plain(option.label),), option.letter)
    none = (plain("–"),)
    cells = (Cell(tuple(_reason(line) for line in side) or none) for side in sides)
    return (name, *cells)


def _reason(line: ArgumentLine) -> Words:
    tags = []
    if line.note.value is not None:
        tags.append(terms.value(line.note.value).lower())
    if line.strong:
        tags.append(_("several groups"))
    return plain(f"{line.note.text} ({', '.join(tags)})" if tags else line.note.text)


def twist_in_short(summary: Summary, edition: Edition, most: int) -> tuple[Block, ...]:
    """Return F7 in its short form: each twist with the first things that it changed."""
    blocks: list[Block] = []
    for twist in summary.twists:
        effects = [note.text.strip() for note in kept(twist.effects, edition)][:most]
        told = " ".join(_sentence(text) for text in effects) or twist.premise_changed
        blocks.append(Paragraph((Said(_sentence(twist.title), Voice.STRONG), Said(f" {told}"))))
    if not blocks:
        return ()
    return Heading(_n("The twist", "The twists", len(blocks))), *blocks


def _sentence(text: str) -> str:
    return text if text[-1:] in ".!?…" else f"{text}."


def conditions(summary: Summary, edition: Edition) -> tuple[Block, ...]:
    """Return F8, the heart of the document: a table without the columns that nobody filled."""
    noted = [c for c in summary.conditions if edition in c.note.editions]
    heading = Heading(_("Yes, if – no, unless"))
    if not noted:
        return heading, Paragraph(plain(_("No conditions were noted.")))
    columns: list[tuple[Column, Callable[[Condition], Cell]]] = [
        (_first_column(noted, edition), lambda condition: _condition_cell(condition, edition)),
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
    return heading, Table(tuple(column for column, _cell in filled), rows)


def _text_cell(text: str | None) -> Cell:
    return Cell((plain(text),)) if text and text.strip() else Cell()


def _first_column(noted: Sequence[Condition], edition: Edition) -> Column:
    if any(kept(condition.objections, edition) for condition in noted):
        return Column(_("Condition and objection"))
    return Column(_("Condition"))


def _condition_cell(condition: Condition, edition: Edition) -> Cell:
    """Return the condition with the objections right below it: nobody reads one alone."""
    objections = (_objection(note) for note in kept(condition.objections, edition))
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


def principles(summary: Summary, edition: Edition) -> tuple[Block, ...]:
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
        _principle(principle, counts.get(principle.text), summary, edition)
        for principle in summary.principles
        if principle.text not in ranked or kept(principle.objections, edition)
    )
    return (Heading(_("Principles")), Bullets(items)) if items else ()


def _principle(
    principle: Principle, count: ConsentCount | None, summary: Summary, edition: Edition
) -> Words:
    words = [Said(_sentence(principle.text.strip()))]
    standing = _standing(principle, count, summary)
    if standing:
        words.append(Said(f" {standing}", Voice.STRONG))
    for note in kept(principle.objections, edition):
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


def dissents(summary: Summary, edition: Edition) -> tuple[Block, ...]:
    """Return F10: dissents as worded by those who asked for them."""
    noted = kept(summary.dissents, edition)
    heading = Heading(_("Dissents"))
    if not noted:
        return heading, Paragraph(plain(_("Nobody asked for one.")))
    return heading, Bullets(tuple(_dissent(note) for note in noted))


def _dissent(note: Note) -> Words:
    said = Said(_("“{label}”").format(label=note.text.strip()), Voice.QUOTED)
    return (Said(f"{note.group}: "), said) if note.group else (said,)
