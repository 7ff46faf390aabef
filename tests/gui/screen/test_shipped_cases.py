"""The shipped cases stand whole on the room's screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dilemmakit.content.loading import read_case
from dilemmakit.domain import room_view as rv
from dilemmakit.domain.case import Case
from dilemmakit.domain.room import mark, source_line
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn, View
from dilemmakit.gui.screen.kiosk import Kiosk
from dilemmakit.gui.screen.kiosk_choice import ChoicePage
from dilemmakit.gui.screen.painter import Pages, paint_room
from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.fonts import load_fonts
from dilemmakit.gui.theme.icons import icon
from dilemmakit.locations import dilemmas_folder
from tests.factory import a_poll

FILES = sorted(dilemmas_folder().glob("cases/*/case.*.yaml"))


@pytest.fixture(autouse=True, scope="module")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


def painted(view: View, content: rv.Content) -> Pages:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    time = rv.TimeLeft(rv.TimePhase.RUNNING, 8, 0.8)
    made = paint_room(
        painter, QRectF(0, 0, 1920, 1080), rv.RoomView(view, "Sagen", content, time), False
    )
    painter.end()
    return made


def case_of(path: Path) -> Case:
    value = read_case(path).value
    assert value is not None
    return value


@pytest.mark.parametrize("path", FILES, ids=[f"{p.parent.name}-{p.name[5:7]}" for p in FILES])
def test_a_shipped_case_fits_the_screen(path: Path) -> None:
    """Summary, options, every twist and every voice stand on one page, nothing cut or broken."""
    case = case_of(path)
    options = tuple(rv.OptionCard(mark(o), o.gains, o.costs) for o in case.options)
    facts = tuple(rv.FactLine(fact.text, source_line(fact)) for fact in case.facts)
    cards = [rv.VoiceCard(v.name, v.role, v.quote) for v in case.voices]
    whole = [
        painted(View.WELCOME, rv.WelcomeContent(case.title, case.question, None)),
        painted(
            View.SUMMARY,
            rv.SummaryContent(case.title, case.summary_screen, case.theme, case.media.icons),
        ),
        painted(View.OPTIONS, rv.OptionsContent(options)),
        painted(View.QUESTION, rv.QuestionContent(case.question, case.questions.interpretive)),
        *(painted(View.TWIST, rv.TwistContent(t.title, t.text, t.question)) for t in case.twists),
    ]
    assert all(pages.count == 1 for pages in whole)
    whole += [painted(View.VOICE, rv.VoicesContent((c,), 1, len(cards))) for c in cards]
    whole.append(painted(View.FACTS, rv.FactsContent(facts, ())))
    for pages in whole:
        for box in pages.boxes:
            assert box.size >= tokens.ROOM_NOTE - 1e-6
            assert box.width <= box.available + 0.1
            assert box.y + box.height <= 90
            assert not box.text.endswith("…") or box.text in (case.title, case.question)


@pytest.mark.parametrize("path", FILES, ids=[f"{p.parent.name}-{p.name[5:7]}" for p in FILES])
def test_a_shipped_case_has_its_icons(path: Path, qapp: QApplication) -> None:
    """Every icon a case names is there to be drawn."""
    for name in case_of(path).media.icons:
        assert not icon(name, "#000000").isNull(), name


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("path", FILES, ids=[f"{p.parent.name}-{p.name[5:7]}" for p in FILES])
def test_a_shipped_case_fits_the_kiosk(path: Path, size: tuple[int, int], kiosk: Kiosk) -> None:
    """The full text of every option stands within its row, whoever's display it is."""
    case = case_of(path)
    kiosk.resize(*size)
    poll = a_poll((ItemKind.CHOICE, ItemOn.OPTIONS), case=case, entry=Entry.KIOSK, pair=None)
    kiosk.show_poll(poll, case, 23)
    QTest.keyClick(kiosk, Qt.Key.Key_Return)
    pages = [page for page in kiosk.findChildren(ChoicePage) if page.isVisible()]
    assert len(pages) == 1
    assert pages[0].fits
