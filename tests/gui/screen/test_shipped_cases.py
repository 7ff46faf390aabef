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
from dilemmakit.domain.variants import as_seen_by, professions
from dilemmakit.domain.vocabulary import Audience, Entry, ItemKind, ItemOn, View
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


def painted(view: View, content: rv.Content, size: tuple[int, int] = (1920, 1080)) -> Pages:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    time = rv.TimeLeft(rv.TimePhase.RUNNING, 8, 0.8)
    made = paint_room(
        painter, QRectF(0, 0, *size), rv.RoomView(view, "Sagen", content, time), False
    )
    painter.end()
    return made


def assert_whole(pages: Pages, bottom: float = tokens.ROOM_HEIGHT) -> None:
    """Assert that no line is too small, too wide, below the edge or shortened."""
    for box in pages.boxes:
        assert box.size >= tokens.ROOM_NOTE - 1e-6, box.text
        assert box.width <= box.available + 0.1, box.text
        assert box.y + box.height <= bottom + 0.01, box.text
        assert not box.text.endswith("…"), box.text


def versions(case: Case) -> list[Case]:
    """Return a case as each other audience and profession sees it."""
    return [
        *(as_seen_by(case, audience) for audience in (Audience.CITIZENS, Audience.STAFF)),
        *(as_seen_by(case, Audience.PROFESSIONALS, trade) for trade in professions(case)),
    ]


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
        assert_whole(pages)


@pytest.mark.parametrize("path", FILES, ids=[f"{p.parent.name}-{p.name[5:7]}" for p in FILES])
def test_every_version_of_a_shipped_case_fits_the_screen(path: Path) -> None:
    """What citizens, staff and each trade see instead: the summary, the questions, the voices."""
    case = case_of(path)
    for seen in versions(case):
        icons, questions = seen.media.icons, seen.questions.interpretive
        summary = rv.SummaryContent(seen.title, seen.summary_screen, seen.theme, icons)
        assert_whole(painted(View.SUMMARY, summary))
        assert_whole(painted(View.QUESTION, rv.QuestionContent(seen.question, questions)))
        for voice in set(seen.voices) - set(case.voices):
            card = rv.VoiceCard(voice.name, voice.role, voice.quote)
            assert_whole(painted(View.VOICE, rv.VoicesContent((card,), 1, len(seen.voices))))


@pytest.mark.parametrize("path", FILES, ids=[f"{p.parent.name}-{p.name[5:7]}" for p in FILES])
def test_a_shipped_case_fits_an_old_projector(path: Path) -> None:
    """Four to three, where the columns are narrowest: the summary, the options, the twists."""
    case, size = case_of(path), (1024, 768)
    bottom = tokens.ROOM_WIDTH * size[1] / size[0]
    options = tuple(rv.OptionCard(mark(o), o.gains, o.costs) for o in case.options)
    summary = rv.SummaryContent(case.title, case.summary_screen, case.theme, case.media.icons)
    assert_whole(painted(View.SUMMARY, summary, size), bottom)
    assert_whole(painted(View.OPTIONS, rv.OptionsContent(options), size), bottom)
    for twist in case.twists:
        content = rv.TwistContent(twist.title, twist.text, twist.question)
        assert_whole(painted(View.TWIST, content, size), bottom)


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
