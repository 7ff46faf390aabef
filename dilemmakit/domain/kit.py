"""The printed kit: what can be put on paper for a meeting, for how many, with which numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import ceil
from random import Random

from dilemmakit.domain.case import Case
from dilemmakit.domain.guide import Chapter
from dilemmakit.domain.plan import Plan, PlannedPoll
from dilemmakit.domain.vocabulary import Entry, GroupForm, ItemKind, Language, NoteKind, Secrecy

FEWEST, MOST = 1, 200
"""People a kit can be printed for."""
AT_A_TABLE = 5
_SPARE = 0.10
_PAPER = frozenset({Entry.SLIPS, Entry.TABLE_TALLY})
_GROUPS = frozenset({GroupForm.FOUR, GroupForm.TABLE})
_WRITTEN = frozenset({NoteKind.ARGUMENT, NoteKind.CONDITION})
_TURNS = frozenset("01689")
"""Figures that are figures upside down, too."""


class KitPart(StrEnum):
    """The parts of a kit, in the order they are printed; a plan's materials name them so."""

    PLAN_SHEET = "plan_sheet"
    ROLE_CARDS = "role_cards"
    GROUND_RULES = "ground_rules"
    CASE_CARD = "card"
    VOICES = "voices"
    LETTER_CARDS = "letter_cards"
    SLIPS = "slips"
    RESISTANCE_FORM = "resistance_form"
    RANKING_FORM = "ranking_form"
    TABLE_FORM = "table_form"
    POSTER = "poster"
    PLAN_B = "plan_b"
    KEYS = "keys"
    GUIDE = "guide"


FORMS = (KitPart.SLIPS, KitPart.RESISTANCE_FORM, KitPart.RANKING_FORM)
"""What each participant answers on; one sheet holds them all."""
_ALWAYS = (KitPart.PLAN_B, KitPart.KEYS, KitPart.GUIDE)


@dataclass(frozen=True)
class Kit:
    """An order for the printer: the cases and the plan of a meeting, and what to print of them.

    `made_on` stands for the clock, so that equal orders give equal files.
    """

    cases: tuple[Case, ...]
    plan: Plan
    people: int
    parts: frozenset[KitPart]
    language: Language
    made_on: date
    app_version: str
    guide: tuple[Chapter, ...] = ()

    @property
    def copies(self) -> int:
        """How many of what each participant gets: a tenth is spare, at least one."""
        return self.people + max(1, ceil(self.people * _SPARE))

    @property
    def tables(self) -> int:
        """How many tables of four or five there are."""
        return ceil(self.people / AT_A_TABLE)


def parts_for(plan: Plan) -> tuple[KitPart, ...]:
    """Return what can be printed for a plan: its materials, and what every meeting can use.

    Where groups write reasons or conditions down, they have forms to do it on.
    """
    wanted = {material.print for material in plan.materials} | set(_ALWAYS)
    if any(
        step.group in _GROUPS and rule.kind in _WRITTEN
        for planned in plan.rounds
        for step in planned.form
        for rule in planned.record
    ):
        wanted.add(KitPart.TABLE_FORM)
    return tuple(part for part in KitPart if part in wanted)


def usual_parts(plan: Plan) -> frozenset[KitPart]:
    """Return what is printed unless somebody wants more: the plan's materials, keys and plan B."""
    wanted = {material.print for material in plan.materials} | {KitPart.PLAN_B, KitPart.KEYS}
    return frozenset(part for part in KitPart if part in wanted)


def part_of(poll: PlannedPoll) -> KitPart:
    """Return the part of the kit that a poll's slip belongs to."""
    kinds = {item.kind for item in poll.items}
    if ItemKind.RESISTANCE in kinds:
        return KitPart.RESISTANCE_FORM
    return KitPart.RANKING_FORM if ItemKind.RANKING in kinds else KitPart.SLIPS


def polls_on_paper(plan: Plan, parts: frozenset[KitPart]) -> Iterator[PlannedPoll]:
    """Yield the polls answered on a slip, in the order of the rounds.

    A plan without forms of its own for resistance or ranking has them among its slips.
    """
    own = {material.print for material in plan.materials}
    for planned in plan.rounds:
        for poll in planned.polls:
            part = part_of(poll)
            if part.value not in own:
                part = KitPart.SLIPS
            if poll.entry[0] in _PAPER and poll.secrecy is not Secrecy.OPEN and part in parts:
                yield poll


def numbered(poll: PlannedPoll) -> bool:
    """Tell whether a poll's slip bears a number, so that two answers can be paired."""
    return poll.pair is not None and poll.entry[0] is Entry.SLIPS


def slip_numbers(count: int) -> tuple[int, ...]:
    """Return as many numbers of three figures, in no order, none of which reads upside down.

    The same count gives the same numbers: whoever draws one is known to nobody all the same.
    """
    readable = [number for number in range(100, 1000) if not set(str(number)) <= _TURNS]
    return tuple(Random(count).sample(readable, count))
