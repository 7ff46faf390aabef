"""Sections of a document: what is told once, what comes first, and what is not claimed."""

import dataclasses
import re
from pathlib import Path

import pytest

from dilemmakit.domain.result import Level, Points, PointsResult
from dilemmakit.domain.vocabulary import Edition, Entry, Language, Stance, ValueId
from dilemmakit.report import edition_pdf
from dilemmakit.report.blocks import Caption, Facts, PairedBars, Table
from dilemmakit.report.editions import document
from dilemmakit.report.sections.reasons import reasons
from dilemmakit.wording import speaking
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import heard
from tests.report.pdf_reading import needs_poppler, page_texts


def test_where_every_reason_is_left_out_none_is_called_one_more() -> None:
    with speaking(Language.DA):
        _heading, told = reasons(e.a_summary(), 0)
    assert isinstance(told, Caption)
    assert re.fullmatch(r"\d+ grunde står i forvaltningens udgave.", told.words[0].text)


def test_what_weighs_most_comes_first() -> None:
    points = tuple(
        Points(str(n), label, count)
        for n, (label, count) in enumerate((("Spørg", 8), ("Ukendt", None), ("Hør", 50), ("Se", 8)))
    )
    ranking = PointsResult("ranking", Level.COUNTS, 23, 3, points)
    told = document(e.a_summary(ranking=ranking), Edition.COUNCIL)
    (bars,) = [
        one for one in told.blocks if isinstance(one, PairedBars) and one.rows[0].label == "Hør"
    ]
    assert [row.label for row in bars.rows] == ["Hør", "Spørg", "Se", "Ukendt"]
    assert re.search("Hør: 50.*Spørg: 8.*Se: 8.*Ukendt", bars.alt)


@pytest.mark.parametrize("edition", Edition)
def test_a_reason_that_several_groups_gave_is_told_once(edition: Edition) -> None:
    lines = [v.a_reason(text, Stance.FOR) for text in ("Flere hoster", "flere HOSTER", "Nærvær")]
    lines.insert(1, v.a_reason("Flere hoster", Stance.FOR, ValueId.SAFETY))
    summary = e.a_summary(arguments=v.some_arguments({"A": (tuple(lines), ())}))
    told = [
        "".join(said.text for said in words)
        for block in document(summary, edition).blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row
        for words in cell.paragraphs
    ]
    assert [text for text in told if "hoster" in text.casefold()] == ["Flere hoster (tryghed)"]
    assert "Nærvær" in told


def test_what_was_set_aside_is_not_told_as_answered() -> None:
    first = e.a_full_summary()
    polls = (dataclasses.replace(first.polls[0], answered=5, voided=True), *first.polls)
    told = repr(document(dataclasses.replace(first, polls=polls), Edition.ADMINISTRATION))
    assert "5, sat til side" in told


@needs_poppler
def test_minutes_stand_beside_their_bars(tmp_path: Path) -> None:
    """So they need no table; what was dropped has only what was planned."""
    path = tmp_path / "summary.pdf"
    path.write_bytes(edition_pdf(e.a_full_summary(), Edition.CONSULTANT))
    lines = [" ".join(line.split()) for page in page_texts(path) for line in page.splitlines()]
    assert "Grunde 20 min. planlagt, 27 brugt" in lines
    assert "Byt plads 10 min. planlagt" in lines


@needs_poppler
@pytest.mark.parametrize("entry", [Entry.SLIPS, Entry.TABLE_TALLY, Entry.HANDS])
def test_only_what_has_a_number_is_called_paired(entry: Entry, tmp_path: Path) -> None:
    """What is counted at the tables is not, though the case is rated on slips there too."""
    first = e.a_full_summary()
    polls = tuple(
        dataclasses.replace(poll, entry=entry) if poll.question == v.QUESTION else poll
        for poll in first.polls
    )
    rated = dataclasses.replace(polls[0], question="Hvad siger du?", entry=Entry.SLIPS)
    summary = dataclasses.replace(first, polls=(*polls, rated))
    said = heard(tmp_path, summary, Edition.ADMINISTRATION)
    assert ("blev parret ved sedlernes numre" in said) == (entry is Entry.SLIPS)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Byrådssalen", ("Sted", "Byrådssalen, kl. 19.00–20.32")),
        ("", ("Tid", "kl. 19.00–20.32")),
    ],
)
def test_where_no_place_is_known_the_hours_are_a_time(place: str, told: tuple[str, str]) -> None:
    whole = document(e.a_summary(head=e.a_head(place=place)), Edition.COUNCIL)
    (facts,) = [block for block in whole.blocks if isinstance(block, Facts)]
    assert facts.left[1] == told
