"""The council edition: what those who took part get, on two pages."""

from dataclasses import dataclass

from dilemmakit.domain.summary import Summary
from dilemmakit.report.blocks import Block, Document
from dilemmakit.report.estimate import lines_of
from dilemmakit.report.frame import framed
from dilemmakit.report.sections.citizens import citizens_words, heard
from dilemmakit.report.sections.dilemma import dilemma_in_short
from dilemmakit.report.sections.follow_up import agreements, open_questions
from dilemmakit.report.sections.method import method_in_short
from dilemmakit.report.sections.opening import head, in_short, participants_edition
from dilemmakit.report.sections.points import dots, ranking
from dilemmakit.report.sections.reasons import reasons, twist_in_short
from dilemmakit.report.sections.results import resistance, stance
from dilemmakit.report.sections.talk import conditions, dissents, principles

_PAGES = 2
_MOST_EFFECTS = 2
_LINES = 116
"""What two pages hold where things stand closest, by the estimate."""


@dataclass(frozen=True)
class _Room:
    """How many of each the edition holds; the rest stands in the administration's edition."""

    conditions: int
    questions: int
    tasks: int
    reasons: int
    voices: int


_ROOMS = (
    _Room(conditions=20, questions=10, tasks=8, reasons=3, voices=20),
    _Room(conditions=14, questions=8, tasks=6, reasons=3, voices=14),
    _Room(conditions=12, questions=6, tasks=5, reasons=2, voices=10),
    _Room(conditions=10, questions=6, tasks=4, reasons=2, voices=8),
    _Room(conditions=8, questions=5, tasks=4, reasons=2, voices=6),
    _Room(conditions=8, questions=4, tasks=3, reasons=1, voices=6),
    _Room(conditions=6, questions=4, tasks=3, reasons=1, voices=4),
    _Room(conditions=5, questions=3, tasks=2, reasons=1, voices=4),
    _Room(conditions=4, questions=3, tasks=2, reasons=1, voices=3),
    _Room(conditions=4, questions=3, tasks=2, reasons=0, voices=3),
    _Room(conditions=3, questions=2, tasks=1, reasons=0, voices=2),
)


def council_document(summary: Summary) -> Document:
    """Return the edition in the summary's language (order of the guide, chapter 11)."""
    for room in _ROOMS:
        blocks = _blocks(summary, room)
        if lines_of(blocks) <= _LINES:
            break
    return framed(summary, participants_edition(summary.head), blocks, _PAGES)


def _blocks(summary: Summary, room: _Room) -> tuple[Block, ...]:
    return (
        *head(summary),
        *in_short(summary),
        *dilemma_in_short(summary),
        *stance(summary),
        *resistance(summary),
        *twist_in_short(summary, _MOST_EFFECTS),
        *conditions(summary, room.conditions),
        *principles(summary),
        *ranking(summary),
        *dissents(summary),
        *open_questions(summary, room.questions),
        *agreements(summary, room.tasks),
        *reasons(summary, room.reasons),
        *dots(summary),
        *citizens_words(summary, room.voices),
        *heard(summary),
        *method_in_short(summary),
    )
