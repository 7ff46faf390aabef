"""What a person reads in the PDF, by eye or by ear."""

import dataclasses
import re
from pathlib import Path

import pikepdf
import pytest

from dilemmakit.domain.vocabulary import Audience, Edition, Language, MeetingForm, NoteKind
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import council_pdf
from tests.report.pdf_reading import needs_poppler, outline, page_texts, run, told

SECTIONS = [
    "Når sengen slår alarm",
    "Kort fortalt",
    "Dilemmaet",
    "Før og efter: Hvilken mulighed er du mest til?",
    "Modstand fra 0 til 10",
    "Vendingen",
    "Ja, hvis – nej, medmindre",
    "Principper",
    "Særstandpunkter",
    "Åbne spørgsmål",
    "Aftaler og næste skridt",
    "Grunde",
    "Metode og forbehold",
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The ordinary evening on disk."""
    target = tmp_path / "summary.pdf"
    target.write_bytes(council_pdf(e.a_summary()))
    return target


def written(folder: Path, summary: e.s.Summary) -> Path:
    target = folder / "summary.pdf"
    target.write_bytes(council_pdf(summary))
    return target


def test_the_outline_has_the_title_and_every_section_in_the_guides_order(path: Path) -> None:
    assert outline(path) == [(0, SECTIONS[0]), *((1, section) for section in SECTIONS[1:])]


def test_title_and_language_are_there_for_a_reading_program(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "da"
        assert str(pdf.docinfo.Title) == "Når sengen slår alarm, 9. marts 2027"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.CreationDate).startswith("D:20270310")


@needs_poppler
def test_it_is_heard_in_the_order_it_is_read(path: Path) -> None:
    texts = told(path)
    assert [text for text in texts if text in SECTIONS] == SECTIONS
    heard = " ".join(texts)
    # Side by side on the page, one after the other in the ear.
    assert re.search("Møde .*Sted .*Sag .*Forløb .*Ledet af .*Sagens udgave", heard)


@needs_poppler
def test_no_two_words_grow_together_at_a_line_end(path: Path) -> None:
    heard = " ".join(told(path))
    assert e.LINES.question in heard
    assert e.CONDITIONS[0].note.text in heard


@needs_poppler
def test_each_page_says_whose_it_is_and_which_of_how_many(path: Path) -> None:
    pages = page_texts(path)
    for number, page in enumerate(pages, start=1):
        last = [line for line in page.splitlines() if line.strip()][-1]
        assert re.fullmatch(
            rf"\s*Når sengen slår alarm, 9. marts 2027\s+side {number} af {len(pages)}", last
        )


@needs_poppler
def test_the_band_stands_on_top_with_the_attendance(path: Path) -> None:
    assert told(path)[:5] == [
        "Fjordby Kommune",
        "Byrådets udgave, udkast",
        "Når sengen slår alarm",
        "Vejledende tilkendegivelse – ikke en beslutning",
        "23 af 25 til stede",
    ]


@needs_poppler
def test_every_face_is_embedded_with_a_way_back_to_its_letters(path: Path) -> None:
    fonts = [line.split() for line in run("pdffonts", str(path)).splitlines()[2:]]
    assert {row[0].split("+")[1] for row in fonts} == {
        "DilemmakitSans-Regular",
        "DilemmakitSans-Bold",
        "DilemmakitSans-Italic",
        "DilemmakitSansDisplay-Bold",
    }
    assert all(row[3:6] == ["yes", "yes", "yes"] for row in fonts)


@needs_poppler
def test_figures_end_in_a_sentence_with_their_numbers(path: Path) -> None:
    heard = " ".join(" ".join(told(path)).replace("\N{NO-BREAK SPACE}", " ").split())
    assert (
        "9 af 23 svarede noget andet end første gang. "
        "A gik fra 9 til 5, B fra 7 til 11, C fra 4 til 3 og D fra 3 til 4."
    ) in heard
    assert "B 3,1 (2), D 4,4 (4), C 4,9 (5), A 5,2 (6) og som i dag 7,0 (11)." in heard


@needs_poppler
def test_blank_answers_are_told_apart(tmp_path: Path) -> None:
    stance = v.a_stance(v.a_choice(9, 7, 4, 2, blanks=1), v.a_choice(5, 10, 3, 3))
    path = written(tmp_path, dataclasses.replace(e.a_summary(), stance=stance))
    heard = " ".join(told(path))
    assert "23 svar første gang og 21 anden gang." in heard
    assert "Blanke svar: 1 første gang og 0 anden gang." in heard


@needs_poppler
def test_a_demonstration_says_so_on_top_and_on_every_page(tmp_path: Path) -> None:
    path = written(tmp_path, e.a_summary(demo=True))
    assert "Demonstration: Mødet og svarene er opdigtet" in told(path)
    assert all("– demonstration" in page for page in page_texts(path))


@needs_poppler
def test_a_note_kept_out_of_the_edition_is_not_in_it(tmp_path: Path) -> None:
    others = frozenset({Edition.ADMINISTRATION})
    hidden = v.a_note(NoteKind.DISSENT, "Kun til forvaltningen", editions=others)
    condition = v.a_condition("den er skjult", editions=others)
    path = written(tmp_path, e.a_summary(dissents=(hidden,), conditions=(*e.CONDITIONS, condition)))
    heard = " ".join(told(path))
    assert "Kun til forvaltningen" not in heard
    assert "den er skjult" not in heard
    assert "Ingen bedt om." in heard


@needs_poppler
def test_it_speaks_english_when_the_meeting_did(tmp_path: Path) -> None:
    path = written(tmp_path, e.a_summary(language=Language.EN))
    heard = " ".join(told(path))
    assert "Indicative show of opinion – not a decision" in heard
    assert "9 of 23 answered something else than the first time." in heard
    assert "page 1 of 2" in page_texts(path)[0]
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "en"


@needs_poppler
def test_a_citizens_meeting_keeps_the_citizens_words_and_the_caveat(tmp_path: Path) -> None:
    head = e.a_head(
        audience=Audience.CITIZENS, meeting_form=MeetingForm.CITIZENS_MEETING, invited=None
    )
    notes = (
        v.a_note(NoteKind.HOPE, "At nogen hører min mor"),
        v.a_note(NoteKind.HEARD, "Spørg de pårørende først"),
    )
    heard = " ".join(told(written(tmp_path, e.a_summary(head=head, other_notes=notes))))
    assert "Deltagernes udgave" in heard
    assert "Håb At nogen hører min mor" in heard
    assert "ikke repræsentative" in heard
    assert "Hvad politikerne hørte" in heard


def test_the_same_summary_gives_the_same_bytes() -> None:
    assert council_pdf(e.a_summary()) == council_pdf(e.a_summary())
    assert council_pdf(e.a_summary()) != council_pdf(e.a_summary(checksum="another"))
