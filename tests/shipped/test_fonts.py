"""The typeface that screen and paper share."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QRawFont
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

from dilemmakit.locations import resources_folder

FACES = sorted((resources_folder() / "fonts").glob("*.ttf"), key=lambda path: path.stem)
LETTERS = "æøåäöéÆØÅÄÖÉ»«–—’”…·½×−≤≥→✓✗□■●○⏎"


@pytest.fixture
def _loaded(qtbot: QtBot) -> None:
    for face in FACES:
        QFontDatabase.addApplicationFont(str(face))


def test_all_faces_are_shipped_with_their_licence() -> None:
    assert [face.stem for face in FACES] == [
        "DilemmakitSans-Bold",
        "DilemmakitSans-Italic",
        "DilemmakitSans-Regular",
        "DilemmakitSansDisplay-Bold",
        "DilemmakitSansDisplay-Regular",
    ]
    assert "SIL Open Font License" in (resources_folder() / "fonts/OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("face", FACES, ids=lambda path: path.stem)
def test_a_pdf_finds_every_sign_in_every_face(face: Path) -> None:
    in_pdf = TTFont(face.stem, str(face)).face.charToGlyph

    assert [sign for sign in LETTERS if ord(sign) not in in_pdf] == []


def test_each_face_has_a_name_of_its_own_so_that_a_pdf_embeds_them_all() -> None:
    names = {TTFont(face.stem, str(face)).face.name for face in FACES}

    assert len(names) == len(FACES)


@pytest.mark.gui
@pytest.mark.usefixtures("_loaded")
@pytest.mark.parametrize("family", ["Dilemmakit Sans", "Dilemmakit Sans Display"])
@pytest.mark.parametrize(("bold", "weight"), [(False, 400), (True, 700)])
def test_a_window_draws_real_weights_of_our_own_family(
    family: str, bold: bool, weight: int
) -> None:
    font = QFont(family)
    font.setBold(bold)
    drawn = QRawFont.fromFont(font)

    assert (drawn.familyName(), drawn.weight()) == (family, weight)
    assert [sign for sign in LETTERS if not drawn.supportsCharacter(ord(sign))] == []


@pytest.mark.gui
@pytest.mark.usefixtures("_loaded")
def test_figures_can_be_made_equally_wide_so_that_a_clock_stands_still() -> None:
    font = QFont("Dilemmakit Sans")
    font.setPixelSize(40)
    font.setFeature(QFont.Tag("tnum"), 1)
    metrics = QFontMetrics(font)

    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
