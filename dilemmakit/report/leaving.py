"""What leaves with an edition: its own notes and no others, and for the consultant no one's name.

Every format is made from what comes out of here (guide, chapter 6 on public access, chapter 11).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from dilemmakit.domain import summary as s
from dilemmakit.domain.note import Note
from dilemmakit.domain.session import FiveLines, Journal, Municipality
from dilemmakit.domain.vocabulary import Edition, LocalType
from dilemmakit.report.further import alone, taken_from
from dilemmakit.wording import _

_FIRST_LETTER, _LETTERS = ord("A"), 26
_FREE = frozenset({LocalType.TEXT, LocalType.DATE})
"""Local figures that somebody wrote in words of their own, or that tell a day."""


def leaving(summary: s.Summary, edition: Edition) -> s.Summary:
    """Return the summary as it leaves with an edition, in the spoken language."""
    own = _notes_of(summary, lambda note: note if edition in note.editions else None)
    if edition is Edition.ADMINISTRATION:
        return own
    held = replace(
        own,
        stance=_whole_hall(own.stance),
        further=tuple(replace(one, stance=_whole_hall(one.stance)) for one in own.further),
        named=tuple(map(_by_group, own.named)) if edition is Edition.COUNCIL else (),
    )
    return _without_names(held) if edition is Edition.CONSULTANT else held


def quarter(day: date) -> int:
    """Return the quarter of the year, from 1."""
    return (day.month + 2) // 3


def _whole_hall(stance: s.StanceResult | None) -> s.StanceResult | None:
    """Return a stance without its split by tables, which only those who work on with it need."""
    return None if stance is None else replace(stance, tables_before=None, tables_after=None)


def _by_group(poll: s.NamedPoll) -> s.NamedPoll:
    return replace(poll, groups=tuple(replace(group, people=()) for group in poll.groups))


def _notes_of(summary: s.Summary, keep: Callable[[Note], Note | None]) -> s.Summary:
    """Return the summary with each of its notes kept, changed or left out."""

    def kept(notes: Sequence[Note]) -> tuple[Note, ...]:
        return tuple(changed for note in notes if (changed := keep(note)) is not None)

    def lines(arguments: Sequence[s.ArgumentLine]) -> tuple[s.ArgumentLine, ...]:
        pairs = ((argument, keep(argument.note)) for argument in arguments)
        return tuple(replace(a, note=note) for a, note in pairs if note is not None)

    conditions = ((condition, keep(condition.note)) for condition in summary.conditions)
    return replace(
        summary,
        further=tuple(taken_from(_notes_of(alone(summary, c), keep)) for c in summary.further),
        twists=tuple(replace(twist, effects=kept(twist.effects)) for twist in summary.twists),
        arguments=tuple(
            replace(
                option,
                arguments_for=lines(option.arguments_for),
                arguments_against=lines(option.arguments_against),
            )
            for option in summary.arguments
        ),
        conditions=tuple(
            replace(condition, note=note, objections=kept(condition.objections))
            for condition, note in conditions
            if note is not None
        ),
        principles=tuple(
            replace(principle, objections=kept(principle.objections))
            for principle in summary.principles
        ),
        dissents=kept(summary.dissents),
        questions=kept(summary.questions),
        disputes=tuple(
            replace(dispute, note=note)
            for dispute in summary.disputes
            if (note := keep(dispute.note)) is not None
        ),
        tasks=kept(summary.tasks),
        other_notes=kept(summary.other_notes),
    )


def _without_names(summary: s.Summary) -> s.Summary:
    """Return the summary with nothing in it that tells who, where or which day."""
    cleaned = _Cleaning(summary)
    top = summary.head
    named = top.journal.municipality_named
    letter = chr(_FIRST_LETTER + int.from_bytes(summary.session_id.encode()) % _LETTERS)
    day = top.opened_at or top.planned_start or summary.made_on
    free = {field.key for field in summary.case.local.fields if field.type in _FREE}
    head = replace(
        top,
        municipality=top.municipality
        if named
        else Municipality("", letter, _("Municipality {letter}").format(letter=letter)),
        title="",
        place="",
        opened_at=None,
        closed_at=None,
        planned_start=None,
        facilitator="",
        journal=Journal(municipality_named=named, used_again=top.journal.used_again),
    )
    bare = replace(
        _notes_of(summary, cleaned.note),
        head=head,
        lines=FiveLines(),
        principles=tuple(
            replace(
                principle,
                text=cleaned.text(principle.text),
                objections=tuple(cleaned.note(note) for note in principle.objections),
            )
            for principle in summary.principles
        ),
        dissents=(),
        withheld_dissents=len(summary.dissents),
        tasks=(),
        local_figures=tuple(
            (key, value) for key, value in summary.local_figures if key not in free
        ),
        names=(),
        versions=(),
        made_on=date(day.year, quarter(day) * 3 - 2, 1),
    )
    if summary.consent is None:
        return bare
    counts = tuple(
        replace(count, label=cleaned.text(count.label)) for count in summary.consent.counts
    )
    return replace(bare, consent=replace(summary.consent, counts=counts))


class _Cleaning:
    """Takes the names that were found, and the municipality's own, out of what was written."""

    def __init__(self, summary: s.Summary) -> None:
        self._person = _pattern(summary.names)
        home = summary.head.municipality
        hidden = not summary.head.journal.municipality_named
        self._home = _pattern((home.label, home.name) if hidden else ())

    def text(self, text: str) -> str:
        """Return the text with a word in brackets for each name."""
        if self._person is not None:
            text = self._person.sub(_("[name]"), text)
        if self._home is not None:
            text = self._home.sub(_("[municipality]"), text)
        return text

    def note(self, note: Note) -> Note:
        """Return a note that says the same of nobody in particular."""
        return replace(
            note,
            text=self.text(note.text),
            addressee=self.text(note.addressee) if note.addressee else None,
            group=None,
            responsible=None,
            deadline=None,
        )


def _pattern(names: Sequence[str]) -> re.Pattern[str] | None:
    """Return a pattern for whole names and their genitives, the longest first."""
    told = sorted({name for name in names if name.strip()}, key=lambda name: (-len(name), name))
    if not told:
        return None
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, told))})(?:['’]?s)?\b")
