"""The PDF holds to PDF/UA-1 and PDF/A-2a, by a validator and by our own look at the structure."""

import dataclasses
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pytest

from dilemmakit.domain.result import Share
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report import edition_pdf
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import council_pdf
from tests.report.pdf_reading import elements, heading_faults, structure_faults


def _in_words() -> Summary:
    stance = v.a_stance(
        v.a_choice_of_too_few(4),
        v.a_choice_in_words(6, Share.SOME, Share.MOST, Share.NONE, Share.SOME),
    )
    return dataclasses.replace(e.a_small_summary(), stance=stance)


EVENINGS: dict[str, Callable[[], Summary]] = {
    "ordinary": e.a_summary,
    "small": e.a_small_summary,
    "large": e.a_large_summary,
    "full": e.a_full_summary,
    "in words": _in_words,
}


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("evening", EVENINGS)
def test_a_validator_finds_no_fault(evening: str, profile: str, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(council_pdf(EVENINGS[evening]()))
    result = validator.validate_pdf(str(path), profile=profile)
    assert result.is_compliant, result.failures


def test_a_streams_last_byte_is_never_taken_for_its_line_end() -> None:
    """One compressed stream in some hundred ends in 0x0D, and PDF/A counts each byte."""
    whole = council_pdf(e.a_summary())
    streams = list(re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", whole))
    assert len(streams) >= 3
    for stream in streams:
        assert whole[stream.end() + int(stream[1]) :].startswith(b"\r\nendstream\n")


@pytest.mark.parametrize(
    ("evening", "edition"),
    [
        ("full", Edition.ADMINISTRATION),
        ("full", Edition.CONSULTANT),
        ("in words", Edition.ADMINISTRATION),
        ("in words", Edition.CONSULTANT),
        ("large", Edition.ADMINISTRATION),
    ],
)
def test_the_other_editions_are_as_sound(evening: str, edition: Edition, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(edition_pdf(EVENINGS[evening](), edition))
    for profile in ("ua1", "2a"):
        result = validator.validate_pdf(str(path), profile=profile)
        assert result.is_compliant, result.failures
    with pikepdf.open(path) as pdf:
        assert structure_faults(pdf) == []
        assert heading_faults(pdf) == []


@pytest.mark.parametrize("evening", EVENINGS)
def test_all_content_is_reached_from_the_structure_and_nothing_is_drawn_outside(
    evening: str,
) -> None:
    with pikepdf.open(BytesIO(council_pdf(EVENINGS[evening]()))) as pdf:
        assert structure_faults(pdf) == []


def test_shifts_and_minutes_say_in_words_what_they_show() -> None:
    with pikepdf.open(BytesIO(edition_pdf(e.a_full_summary(), Edition.CONSULTANT))) as pdf:
        told = [str(figure.Alt) for figure in elements(pdf, "Figure")]
    assert "fra A til B: 3; fra B til B: 7; andre skift: 9" in told[1]
    assert "Grunde: 20 planlagt, 27 brugt" in told[3]


def test_figures_say_in_words_what_they_show() -> None:
    with pikepdf.open(BytesIO(council_pdf(e.a_summary()))) as pdf:
        stance, resistance = (str(figure.Alt) for figure in elements(pdf, "Figure"))
    assert "A Sensor i alle senge: 9 før, 5 efter" in stance
    assert "B Kun efter et skøn: 3,1 i snit, den midterste halvdel fra 1,0 til 5,0" in resistance


@pytest.mark.parametrize("edition", list(Edition))
def test_each_table_has_a_named_head_and_every_row_all_its_cells(edition: Edition) -> None:
    with pikepdf.open(BytesIO(edition_pdf(e.a_full_summary(), edition))) as pdf:
        tables = elements(pdf, "Table")
        assert len(tables) >= 4
        for table in tables:
            rows = list(table.K)
            heads = list(rows[0].K)
            assert all(cell.S == "/TH" and cell.A[0].Scope == "/Column" for cell in heads)
            assert all(len(row.K) == len(heads) for row in rows)


def test_a_head_said_again_on_the_next_page_is_not_heard_again() -> None:
    long = edition_pdf(e.a_large_summary(), Edition.ADMINISTRATION)
    with pikepdf.open(BytesIO(long)) as pdf:
        heads = [cell for cell in elements(pdf, "TH") if cell.A[0].Scope == "/Column"]
        assert len(heads) == sum(len(table.K[0].K) for table in elements(pdf, "Table"))


def _forget_parents(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums = pikepdf.Array([])


def _unmark(pdf: pikepdf.Pdf) -> None:
    contents = pdf.pages[0].Contents
    contents.write(contents.read_bytes().replace(b"/Artifact BMC", b"", 1))


def _lose_an_element(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot.K[0].K[3]


@pytest.mark.parametrize("spoil", [_forget_parents, _unmark, _lose_an_element])
def test_our_own_look_finds_what_it_is_there_for(spoil: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.open(BytesIO(council_pdf(e.a_summary()))) as pdf:
        spoil(pdf)
        assert structure_faults(pdf)
