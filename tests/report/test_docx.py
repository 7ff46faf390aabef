"""The Word file: styles that can be changed, and a structure that can be heard."""

import dataclasses
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from dilemmakit.domain.vocabulary import Edition, Language
from tests.report import evenings as e
from tests.report.made import made


def word(edition: Edition = Edition.ADMINISTRATION, **changes: object) -> Document:
    summary = dataclasses.replace(e.a_summary(), **changes)
    return docx.Document(BytesIO(made(summary, "docx", edition)))


@pytest.fixture(scope="module")
def whole() -> Document:
    return word()


def test_titles_lists_and_captions_have_words_own_styles(whole: Document) -> None:
    styles = {paragraph.style.name for paragraph in whole.paragraphs}
    assert styles >= {"Title", "Heading 1", "Heading 2", "List Bullet", "Caption", "Normal"}
    assert [p.text for p in whole.paragraphs if p.style.name == "Title"] == [
        "Når sengen slår alarm"
    ]
    assert "Ja, hvis – nej, medmindre" in [
        p.text for p in whole.paragraphs if p.style.name == "Heading 1"
    ]


def test_weight_and_other_peoples_words_are_styles_too(whole: Document) -> None:
    cells = [cell for table in whole.tables for row in table.rows for cell in row.cells]
    runs = [run for cell in cells for p in cell.paragraphs for run in p.runs]
    assert ("Ja, hvis", "Strong") in {(run.text, run.style.name) for run in runs}
    assert ("Så kan personalet ikke lære af nætterne.", "Emphasis") in {
        (run.text, run.style.name) for run in runs
    }


def test_every_tables_head_is_said_again_on_each_page(whole: Document) -> None:
    assert len(whole.tables) > 8
    for table in whole.tables:
        assert table.style.name == "Summary table"
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_no_two_tables_stand_so_close_that_word_makes_them_one(whole: Document) -> None:
    tags = [each.tag for each in whole.element.body]
    assert (qn("w:tbl"), qn("w:tbl")) not in set(pairwise(tags))


def test_a_figure_is_a_table_of_its_numbers_told_in_words() -> None:
    """Where no such table follows it anyway, as in the council's edition."""
    told = {
        found.get(qn("w:val")): table
        for table in word(Edition.COUNCIL).tables
        if (found := table._tbl.tblPr.find(qn("w:tblDescription"))) is not None
    }
    stance = next(table for words, table in told.items() if words.startswith("Søjler. A Sensor"))
    assert [cell.text.split("\N{NO-BREAK SPACE} ")[-1] for cell in stance.rows[2].cells] == [
        "Kun efter et skøn",
        "7",
        "11",
    ]


@pytest.mark.parametrize(
    ("language", "locale"), [(Language.DA, "da-DK"), (Language.SV, "sv-SE"), (Language.EN, "en-GB")]
)
def test_the_file_is_read_aloud_in_its_language(language: Language, locale: str) -> None:
    made_in = word(Edition.COUNCIL, language=language)
    spoken = {each.get(qn("w:val")) for each in made_in.styles.element.iter(qn("w:lang"))}
    assert spoken == {locale}
    assert made_in.core_properties.language == language.value


def test_the_file_tells_what_it_is_and_no_clock(whole: Document) -> None:
    about = whole.core_properties
    assert about.title == "Når sengen slår alarm, 9. marts 2027"
    assert about.author == "Fjordby Kommune"
    assert about.created == about.modified
    assert about.created is not None
    assert about.created.date() == e.a_summary().made_on
