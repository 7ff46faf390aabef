"""Whatever is typed into a note yields a document with each sign printed or visibly replaced."""

import dataclasses
from pathlib import Path

import page as validator
import pytest

from dilemmakit.domain.session import FiveLines
from dilemmakit.domain.summary import Principle, Summary
from dilemmakit.domain.vocabulary import Edition, NoteKind, Stance
from dilemmakit.report import edition_pdf
from dilemmakit.report.pdf.cleaning import one_line, printable
from tests.report import evenings as e
from tests.report import values as v
from tests.report.hostile import TEXTS, missing_from
from tests.report.made import council_pdf
from tests.report.pdf_reading import needs_poppler, page_texts, told


def evening_with(text: str) -> Summary:
    """Return a summary with the text wherever a person can write."""
    return dataclasses.replace(
        e.a_small_summary(),
        head=e.a_head(place=text[:2_000], facilitator=text[:2_000]),
        lines=FiveLines(*(text[:2_000] for _line in range(5)), read=True),
        conditions=(
            v.a_condition(text, text, addressee=text[:500]),
            v.a_condition(text, stance=Stance.AGAINST),
        ),
        principles=(Principle(text, False, (v.a_note(NoteKind.OBJECTION, text),)),),
        dissents=(v.a_note(NoteKind.DISSENT, text, group=text[:200]),),
        questions=(v.a_note(NoteKind.QUESTION, text, responsible=text[:500]),),
        tasks=(v.a_note(NoteKind.TASK, text),),
        arguments=v.some_arguments({"A": ((v.a_reason(text, Stance.FOR),), ())}),
    )


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_anywhere_yields_a_whole_document(name: str, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(council_pdf(evening_with(TEXTS[name])))
    result = validator.validate_pdf(str(path), profile="ua1")
    assert result.is_compliant, result.failures


@pytest.mark.parametrize("edition", [Edition.ADMINISTRATION, Edition.CONSULTANT])
def test_all_of_them_at_once_yield_a_whole_document(edition: Edition, tmp_path: Path) -> None:
    """In the editions that hold every note, with each text taken for a name as well."""
    texts = [text[:2_000] for text in TEXTS.values()]
    summary = e.a_full_summary(
        head=e.a_head(title=texts[0], place=texts[1]),
        conditions=tuple(v.a_condition(text, text) for text in texts),
        questions=tuple(v.a_note(NoteKind.QUESTION, text) for text in texts),
        other_notes=tuple(v.a_note(NoteKind.TERM, text) for text in texts),
        arguments=v.some_arguments(
            {"A": (tuple(v.a_reason(text, Stance.FOR) for text in texts), ())}
        ),
        local_figures=(("care_homes", TEXTS["script"]),),
        names=tuple(text[:30] for text in texts),
    )
    path = tmp_path / "summary.pdf"
    path.write_bytes(edition_pdf(summary, edition))
    result = validator.validate_pdf(str(path), profile="ua1")
    assert result.is_compliant, result.failures


@needs_poppler
@pytest.mark.parametrize("name", TEXTS)
def test_each_sign_is_printed_or_visibly_replaced(name: str, tmp_path: Path) -> None:
    text = TEXTS[name]
    dissent = v.a_note(NoteKind.DISSENT, f"Begynd {text} Ende")
    path = tmp_path / "summary.pdf"
    path.write_bytes(council_pdf(dataclasses.replace(e.a_small_summary(), dissents=(dissent,))))
    whole = "".join("".join(told(path)).split()).replace("\N{SOFT HYPHEN}", "")
    printed = whole.split("»Begynd", 1)[1].split("Ende«", 1)[0]
    assert missing_from(text, printed) == ""


@needs_poppler
def test_nothing_is_printed_past_the_papers_edge(tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    for name in ("one long word", "wide", "long with hyphens", "compound"):
        path.write_bytes(council_pdf(evening_with(TEXTS[name])))
        cropped = _text_within_margins(path)
        assert "".join(cropped.split()) == "".join("".join(page_texts(path)).split())


def _text_within_margins(path: Path) -> str:
    from tests.report.pdf_reading import run

    box = ("-x", "56", "-y", "0", "-W", "485", "-H", "842")
    return run("pdftotext", "-layout", *box, str(path), "-")


def test_thousands_of_empty_lines_fill_no_pages() -> None:
    assert printable("a" + "\n" * 5_000 + "b") == "a\n\nb"


def test_a_title_stays_on_one_line() -> None:
    assert one_line("Når\r\nsengen\tslår  alarm\u2028") == "Når sengen slår alarm"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Æblet på Østerbro", "Æblet på Østerbro"),
        ("A\u030arhus", "Århus"),
        ("før\x00efter", "før□efter"),
        ("x\ud83dy", "x□y"),
        ("ﬁn", "fin"),
        ("👍", "□"),
        ("4\u202f000", "4\u00a0000"),
        ("\u202eabc", "□abc"),
        ("a\r\nb", "a\nb"),
    ],
)
def test_what_a_sign_becomes(text: str, printed: str) -> None:
    assert printable(text) == printed
