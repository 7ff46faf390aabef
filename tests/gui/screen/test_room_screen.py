"""The shared screen paints only what changed, moves where it explains, and is told in words."""

import dataclasses

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dilemmakit.domain.room_view import PollOpenContent, RoomView
from dilemmakit.gui.screen.describe import describe
from dilemmakit.gui.screen.room_screen import REDUCED_MOTION, RoomPicture, RoomScreen
from dilemmakit.gui.theme.fonts import load_fonts
from tests.gui.screen.samples import poll_open, voting
from tests.gui.screen.views import exemplar

VIEWS = exemplar()


class Painted(QObject):
    """Remembers the areas a widget was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[tuple[int, int]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append((event.rect().width(), event.rect().height()))
        return False


@pytest.fixture(autouse=True, scope="module")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def screen(qtbot: QtBot) -> RoomScreen:
    made = RoomScreen()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    return made


def one_more(view: RoomView) -> RoomView:
    assert isinstance(view.content, PollOpenContent)
    content = dataclasses.replace(view.content, cast=view.content.cast + 1)
    return dataclasses.replace(view, content=content)


def test_an_answer_more_repaints_only_the_count(screen: RoomScreen, qapp: QApplication) -> None:
    """A new answer paints less than half of the picture, and the picture is right."""
    first = voting("Første bud", poll_open(17, 23))
    screen.show_view(first)
    qapp.processEvents()
    watch = Painted()
    screen.installEventFilter(watch)
    screen.show_view(one_more(first))
    qapp.processEvents()
    assert watch.areas
    assert all(width * height < 1280 * 720 * 0.45 for width, height in watch.areas)
    fresh = RoomScreen()
    fresh.resize(1280, 720)
    fresh.show_view(one_more(first))
    assert screen.grab().toImage() == fresh.grab().toImage()


def test_the_same_view_again_paints_nothing(screen: RoomScreen, qapp: QApplication) -> None:
    """A view that says nothing new costs nothing."""
    screen.show_view(VIEWS["room-05-argumenttavle"])
    qapp.processEvents()
    watch = Painted()
    screen.installEventFilter(watch)
    screen.show_view(VIEWS["room-05-argumenttavle"])
    qapp.processEvents()
    assert watch.areas == []


def test_bars_grow_once_when_both_answers_are_shown(
    screen: RoomScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before to after moves the first time only, and ends as the still picture."""
    monkeypatch.delenv(REDUCED_MOTION, raising=False)
    view = VIEWS["room-07-foer-efter"]
    screen.show_view(VIEWS["room-06-vending"])
    screen.show_view(view)
    assert screen.animating
    qtbot.waitUntil(lambda: not screen.animating, timeout=4000)
    still = RoomScreen()
    still.resize(1280, 720)
    monkeypatch.setenv(REDUCED_MOTION, "1")
    still.show_view(view)
    assert screen.grab().toImage() == still.grab().toImage()
    monkeypatch.delenv(REDUCED_MOTION)
    screen.show_view(VIEWS["room-08-modstand"])
    screen.show_view(view)
    assert not screen.animating


def test_nothing_moves_when_motion_is_reduced(
    screen: RoomScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks for no motion gets the finished picture at once."""
    monkeypatch.setenv(REDUCED_MOTION, "1")
    screen.show_view(VIEWS["room-07-foer-efter"])
    assert not screen.animating


def test_the_figures_wait_until_the_bars_have_grown() -> None:
    """While bars grow no figure of the second answers can be read off."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from dilemmakit.gui.screen.painter import paint_room

    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view = VIEWS["room-07-foer-efter"]
    half = paint_room(painter, QRectF(0, 0, 1280, 720), view, False, 0.5)
    whole = paint_room(painter, QRectF(0, 0, 1280, 720), view, False, 1.0)
    painter.end()
    assert "11" not in [box.text for box in half.boxes]
    assert "11" in [box.text for box in whole.boxes]


def test_the_room_screen_never_takes_the_keyboard(qtbot: QtBot, screen: RoomScreen) -> None:
    """Keys go on to the console's field while the room's window comes up and changes."""
    console = QLineEdit()
    qtbot.addWidget(console)
    console.show()
    console.setFocus()
    screen.show_view(VIEWS["room-03-muligheder"])
    assert screen.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert screen.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    qtbot.keyClicks(console, "abc")
    assert console.text() == "abc"


def test_the_console_sees_the_rooms_picture(qtbot: QtBot) -> None:
    """The small picture holds the room's proportions and knows how many pages there are."""
    picture = RoomPicture()
    qtbot.addWidget(picture)
    picture.resize(292, 400)
    picture.show()
    qtbot.waitExposed(picture)
    picture.show_view(VIEWS["room-12-fakta"])
    assert picture.pages == 2
    assert abs(picture.height() - 292 * 9 / 16) <= 1


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_told_in_words(name: str) -> None:
    """What is drawn is said: a blind councillor gets the heading and all texts."""
    view = VIEWS[name]
    words = describe(view)
    assert words
    if name != "room-34-skjult":
        assert view.heading in words
    if view.band is not None:
        assert "Vejledende – ikke en beslutning" in words


def test_results_are_told_with_their_figures() -> None:
    """Before and after of each option stand in the words, and how many moved."""
    words = describe(VIEWS["room-07-foer-efter"])
    assert "Sensor i alle senge" in words
    assert "9" in words
    assert "11" in words
    assert "9 af 23" in words


def test_words_say_no_more_than_the_picture() -> None:
    """Where few have answered the words hold no count."""
    words = describe(VIEWS["room-21-flest-nogle-ingen"])
    options = [line for line in words.splitlines() if line[:2] in ("A:", "B:", "C:", "D:")]
    assert len(options) == 4
    assert not any(character.isdigit() for line in options for character in line)
