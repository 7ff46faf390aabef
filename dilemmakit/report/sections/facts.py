"""F13: the facts of the case with their sources and age, and the local figures."""

from collections.abc import Iterator
from datetime import date

from dilemmakit.domain.case import Fact
from dilemmakit.domain.summary import Summary
from dilemmakit.report.blocks import (
    Block,
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
from dilemmakit.report.sentences import joined
from dilemmakit.wording import _, _n
from dilemmakit.wording.formats import plain_date


def facts(summary: Summary) -> tuple[Block, ...]:
    """Return F13; a fact checked more than twelve months before the meeting is flagged."""
    blocks: list[Block] = [Heading(_("Facts and local figures"))]
    if summary.case.facts:
        columns = (Column(_("Fact and source")), Column(_("Checked"), narrow=True))
        rows = tuple(_fact(fact, summary) for fact in summary.case.facts)
        blocks.append(Table(columns, rows))
    return (*blocks, *_local(summary))


def facts_by_source(summary: Summary) -> tuple[Block, ...]:
    """Return F13 for those who have the case at hand: each fact by its id, source and age."""
    blocks: list[Block] = [Heading(_("Facts and local figures"))]
    if summary.case.facts:
        columns = (
            Column(_("Fact"), narrow=True),
            Column(_("Source")),
            Column(_("Checked"), narrow=True),
        )
        rows = tuple(
            (
                Cell((plain(fact.id),)),
                Cell((plain(_source(fact)), *_disputed(fact, summary))),
                _checked(fact, summary.made_on),
            )
            for fact in summary.case.facts
        )
        blocks.append(Table(columns, rows, row_names=True))
    return (*blocks, *_local(summary))


def is_old(fact: Fact, day: date) -> bool:
    """Tell whether a fact was checked more than twelve months before a day."""
    months = (day.year - fact.checked_on.year) * 12 + day.month - fact.checked_on.month
    return months > 12 or (months == 12 and day.day > fact.checked_on.day)


def _fact(fact: Fact, summary: Summary) -> tuple[Cell, ...]:
    text = f"{fact.text} {fact.valid_note}" if fact.valid_note else fact.text
    told = (plain(text), (Said(_source(fact), Voice.QUOTED),), *_disputed(fact, summary))
    return Cell(told), _checked(fact, summary.made_on)


def _disputed(fact: Fact, summary: Summary) -> Iterator[Words]:
    """Return what was said against a fact in the room, a line each."""
    for dispute in summary.disputes:
        if dispute.fact == fact.id:
            yield Said(_("Disputed in the room:"), Voice.STRONG), Said(f" {dispute.note.text}")


def _source(fact: Fact) -> str:
    year = str(fact.source.year) if fact.source.year else ""
    return ", ".join(part for part in (fact.source.publisher, fact.source.title, year) if part)


def _checked(fact: Fact, day: date) -> Cell:
    checked = [plain(plain_date(fact.checked_on))]
    if is_old(fact, day):
        checked.append((Said(_("older than 12 months"), Voice.STRONG),))
    return Cell(tuple(checked))


def _local(summary: Summary) -> tuple[Block, ...]:
    fields = summary.case.local.fields
    if not fields:
        return ()
    given = {key: value.strip() for key, value in summary.local_figures if value.strip()}
    filled = [field for field in fields if field.key in given]
    blocks: list[Block] = []
    if filled:
        rows = tuple(
            (Cell((plain(field.label),)), Cell((plain(given[field.key]),))) for field in filled
        )
        columns = (Column(_("Local figure"), 60), Column(_("Filled in"), 40))
        blocks += [Heading(_("Local figures"), 3), Table(columns, rows, True)]
    missing = [field.label for field in fields if field.key not in given]
    if missing:
        told = _n("Not filled in: {figures}.", "Not filled in: {figures}.", len(missing)).format(
            figures=joined(missing)
        )
        blocks.append(Paragraph(plain(told)))
    return tuple(blocks)
