"""What the summary says is kept of the answers is what is kept, whichever way they were given."""

from dataclasses import replace

import pytest

from dilemmakit.domain.summary import PollCourse, Summary
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.report.blocks import Paragraph
from dilemmakit.report.sections.method import method, method_in_short
from dilemmakit.wording import speaking
from tests.report import evenings as e
from tests.report.values import QUESTION

ANSWERS = (
    "Af de hemmelige svar er kun selve svarene gemt: ingen navne, ingen tidspunkter og ingen "
    "rækkefølge."
)
SLIPS = "Sedlernes numre slettes, når mødet lukkes."
TABLES = (
    "Hvert bords optælling er gemt. Et bords tal vises kun, hvis mindst otte svarede ved bordet."
)


def answered(*ways: tuple[Entry, bool], **changes: object) -> Summary:
    polls = tuple(PollCourse(QUESTION, way, secret, 23, 23, ()) for way, secret in ways)
    return replace(e.a_summary(), polls=polls, **changes)  # type: ignore[arg-type]


def said(summary: Summary) -> str:
    """Return both the long and the short form, word for word."""
    with speaking(summary.language):
        blocks = (*method(summary), *method_in_short(summary))
    return " ".join(
        run.text for block in blocks if isinstance(block, Paragraph) for run in block.words
    )


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ([(Entry.SLIPS, True)], {ANSWERS, SLIPS}),
        ([(Entry.KIOSK, True)], {ANSWERS, SLIPS}),
        ([(Entry.TABLE_TALLY, True)], {ANSWERS, TABLES}),
        ([(Entry.CARDS, True)], {ANSWERS}),
        ([(Entry.HANDS, True)], {ANSWERS}),
        ([(Entry.SLIPS, True), (Entry.TABLE_TALLY, True)], {ANSWERS, SLIPS, TABLES}),
        ([(Entry.NAMED, False)], set()),
        ([(Entry.CARDS, False), (Entry.SLIPS, False)], set()),
    ],
)
def test_each_way_of_answering_has_its_own_sentence(
    ways: list[tuple[Entry, bool]], told: set[str]
) -> None:
    text = said(answered(*ways))
    assert {sentence for sentence in (ANSWERS, SLIPS, TABLES) if sentence in text} == told


def test_a_screen_without_pairs_has_no_numbers_to_speak_of() -> None:
    summary = answered((Entry.KIOSK, True), stance=None)
    assert SLIPS not in said(summary)
