"""The council edition: what those who took part get, on two pages; one more for a further case."""

from dataclasses import dataclass
from functools import partial

from dilemmakit.domain.summary import Summary
from dilemmakit.report.blocks import Block, Document
from dilemmakit.report.estimate import lines_of
from dilemmakit.report.frame import framed
from dilemmakit.report.further import further_cases
from dilemmakit.report.sections.citizens import citizens_words, heard
from dilemmakit.report.sections.dilemma import dilemma_in_short
from dilemmakit.report.sections.follow_up import agreements, open_questions
from dilemmakit.report.sections.method import method_in_short
from dilemmakit.report.sections.opening import head, in_short, participants_edition
from dilemmakit.report.sections.points import dots, ranking
from dilemmakit.report.sections.reasons import reasons, twist_in_short
from dilemmakit.report.sections.results import resistance, stance
from dilemmakit.report.sections.talk import conditions, dissents, principles
from dilemmakit.report.sections.together import named_by_group

_PAGES = 2
_MOST_EFFECTS = 2
_LINES = 116
"""What two pages hold where things stand closest, by the estimate."""


@dataclass(frozen=True)
class _Room:
    """How many of each the edition holds; the rest stands in the administration's edition.

    Reasons are counted for each side of an option. Conditions are what is given up last.
    """

    conditions: int
    questions: int
    tasks: int
    reasons: int
    voices: int


_ROOMS = tuple(
    _Room(*most)
    for most in (
        (20, 10, 8, 3, 20),
        (14, 8, 6, 3, 14),
        (12, 6, 4, 2, 10),
        (10, 5, 3, 2, 8),
        (10, 4, 3, 1, 8),
        (8, 4, 3, 1, 6),
        (7, 3, 2, 1, 6),
        (6, 3, 2, 1, 4),
        (6, 3, 2, 0, 4),
        (5, 3, 2, 0, 4),
        (5, 2, 1, 0, 3),
        (4, 2, 1, 0, 3),
        (3, 2, 1, 0, 2),
    )
)


def council_document(summary: Summary) -> Document:
    """Return the edition in the summary's language (order of the guide, chapter 11)."""
    pages = _PAGES + len(summary.further)
    for room in _ROOMS:
        blocks = _blocks(summary, room)
        if lines_of(blocks) * _PAGES <= _LINES * pages:
            break
    return framed(summary, participants_edition(summary.head), blocks, pages)


def _blocks(summary: Summary, room: _Room) -> tuple[Block, ...]:
    return (
        *head(summary),
        *in_short(summary),
        *dilemma_in_short(summary),
        *stance(summary),
        *named_by_group(summary),
        *resistance(summary),
        *twist_in_short(summary, _MOST_EFFECTS),
        *conditions(summary, room.conditions),
        *principles(summary),
        *ranking(summary),
        *dissents(summary),
        *open_questions(summary, room.questions),
        *agreements(summary, room.tasks),
        *reasons(summary, room.reasons),
        *further_cases(summary, partial(_further, room)),
        *dots(summary),
        *citizens_words(summary, room.voices),
        *heard(summary),
        *method_in_short(summary),
    )


def _further(room: _Room, summary: Summary) -> tuple[Block, ...]:
    return (
        *stance(summary),
        *resistance(summary),
        *twist_in_short(summary, _MOST_EFFECTS),
        *conditions(summary, room.conditions),
        *reasons(summary, room.reasons),
    )
