"""The room's screen shows every view, whole, large enough, and with its band."""

import dataclasses
import typing

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.vocabulary import Breadth, Language, Stance, View
from dilemmakit.gui.screen.names import group_words
from dilemmakit.gui.screen.painter import Pages, paint_room
from dilemmakit.gui.screen.tables import table_title
from dilemmakit.gui.screen.text import Style, measure
from dilemmakit.gui.theme import tokens
from dilemmakit.gui.theme.fonts import load_fonts
from dilemmakit.wording import speaking
from tests.gui.screen.kinds import of_kinds
from tests.gui.screen.limits import at_the_limits, words
from tests.gui.screen.together import together
from tests.gui.screen.views import exemplar

WIDE, OLD = (1920, 1080), (1024, 768)
VIEWS = {**exemplar(), **of_kinds(), **together(), **at_the_limits()}
CUT = 0.35
"""Descenders and accents may stand this much outside a line of text, as a share of its size."""


@pytest.fixture(autouse=True, scope="module")
def _fonts(qapp: QApplication) -> None:
    assert load_fonts()


def painted(
    view: rv.RoomView, size: tuple[int, int] = WIDE, dark: bool = False
) -> tuple[QImage, Pages]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    pages = paint_room(painter, QRectF(0, 0, *size), view, dark)
    painter.end()
    return image, pages


def every_page(view: rv.RoomView, size: tuple[int, int]) -> typing.Iterator[Pages]:
    count = painted(view, size)[1].count
    for page in range(count):
        yield painted(dataclasses.replace(view, page=page), size)[1]


def test_every_kind_of_content_is_drawn() -> None:
    """Nothing that the room may see has no picture."""
    drawn = {type(view.content) for view in VIEWS.values()}
    assert set(typing.get_args(rv.Content)) <= drawn


@pytest.mark.parametrize("size", [WIDE, OLD], ids=["16:9", "4:3"])
@pytest.mark.parametrize("name", VIEWS)
def test_texts_stay_inside_and_large_enough(name: str, size: tuple[int, int]) -> None:
    """No text leaves its area or the picture, stands on the band, or is below the smallest size."""
    view = VIEWS[name]
    scale = min(size[0] / 160, size[1] / 90)
    width, height = size[0] / scale, size[1] / scale
    for pages in every_page(view, size):
        for box in pages.boxes:
            assert box.size >= tokens.ROOM_NOTE - 1e-6, box
            assert box.width <= box.available + 0.1, box
            assert box.x >= 0, box
            assert box.x + box.width <= width + 0.1, box
            assert box.y + box.size * CUT >= 0, box
            assert box.y + box.height <= height + 0.1, box
        if view.band is not None:
            top = height - tokens.ROOM_BAND
            content = [b for b in pages.boxes if b.y < top - 1]
            assert all(b.y + b.height <= top + b.size * 0.1 for b in content)


@pytest.mark.parametrize("name", VIEWS)
def test_texts_do_not_cover_each_other(name: str) -> None:
    """No two texts of a picture overlap."""
    hold_apart(VIEWS[name])


def hold_apart(view: rv.RoomView) -> None:
    for pages in every_page(view, WIDE):
        boxes = [b for b in pages.boxes if b.text.strip()]
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
                rise = 0.27 * max(one.size, other.size)
                down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
                assert across <= 0.1 or down <= rise, (one, other)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", [n for n, v in VIEWS.items() if v.band is not None])
def test_band_stands_on_every_view_with_an_opinion(name: str, dark: bool) -> None:
    """The band is joined to the lower edge at full width, in reversed ink."""
    image, pages = painted(VIEWS[name], dark=dark)
    ink = QColor(tokens.room_palette(dark).ink)
    for x in (0, 40, 1880, 1919):
        for y in (1003, 1079):
            assert image.pixelColor(x, y) == ink
    assert any("Vejledende" in box.text for box in pages.boxes)


def test_a_hidden_screen_shows_nothing() -> None:
    """A blank screen is one colour: nobody reads a heading through it."""
    image, pages = painted(rv.RoomView(View.BLANK, "Grunde", None))
    assert pages.boxes == ()
    colours = {image.pixel(x, y) for x in range(0, 1920, 7) for y in range(0, 1080, 7)}
    assert len(colours) == 1


def test_nothing_is_lost_by_turning_pages() -> None:
    """Every argument of a full board stands on some page, none on two."""
    view = VIEWS["limit-da-board"]
    assert isinstance(view.content, rv.BoardContent)
    wanted = sum(
        len(column.arguments_for) + len(column.arguments_against) for column in view.content.columns
    )
    texts = [b.text for pages in every_page(view, WIDE) for b in pages.boxes]
    assert texts.count("+") + texts.count("–") == wanted


def test_a_page_that_is_no_longer_there_shows_the_last() -> None:
    """When notes are taken away while page 9 is shown, the room sees the last page."""
    view = dataclasses.replace(VIEWS["room-05-argumenttavle"], page=9)
    _image, pages = painted(view)
    assert any("Ældrerådet" in box.text for box in pages.boxes)


@pytest.mark.parametrize("name", [n for n in VIEWS if not n.startswith("limit")])
def test_pictures_break_their_lines_alike_at_every_width(name: str) -> None:
    """The console's small picture is the room's picture: same lines, same pages."""
    small = painted(VIEWS[name], (288, 162))[1]
    large = painted(VIEWS[name], WIDE)[1]
    assert small.count == large.count
    assert [(b.text, b.height) for b in small.boxes] == [(b.text, b.height) for b in large.boxes]


@pytest.mark.parametrize("language", list(Language))
def test_every_language_fits(language: Language) -> None:
    """The fixed words fit in Danish, Swedish and English, and cover none of the others."""
    with speaking(language):
        for view in {**exemplar(), **of_kinds(), **together()}.values():
            hold_apart(view)
            for box in painted(view)[1].boxes:
                assert box.width <= box.available + 0.1


FLOWS = [name for name, view in VIEWS.items() if view.view is View.FLOW and "limit" not in name]


@pytest.mark.parametrize("name", FLOWS)
def test_an_option_is_called_by_its_whole_name_beside_its_people(name: str) -> None:
    content = VIEWS[name].content
    assert isinstance(content, rv.StanceContent)
    texts = [box.text for box in painted(VIEWS[name])[1].boxes]
    assert not any("…" in text for text in texts)
    assert {count.label for count in content.before.counts} & set(texts)


@pytest.mark.parametrize("name", [*FLOWS, *(f"limit-{x}-flow" for x in ("da", "en", "sv", "long"))])
@pytest.mark.parametrize("size", [WIDE, OLD], ids=["16:9", "4:3"])
def test_the_people_of_both_times_stand_above_the_sentence(
    name: str, size: tuple[int, int]
) -> None:
    height = size[1] / min(size[0] / 160, size[1] / 90)
    for box in painted(VIEWS[name], size)[1].boxes:
        foot = height - tokens.ROOM_BAND - 3
        assert box.y > foot or box.y + box.height <= foot - 2.5 or box.x < 9, box


@pytest.mark.parametrize("language", ["da", "en", "sv", "long"])
def test_a_sentence_that_is_weighed_stands_whole(language: str) -> None:
    """Fewer stand on a page where they are long; none is cut, each is there once."""
    pages = list(every_page(VIEWS[f"limit-{language}-scale"], WIDE))
    texts = [box.text for page in pages for box in page.boxes]
    assert not any("…" in text for text in texts)
    assert texts.count(words(90, language)) == 9


TABLES = [name for name, view in VIEWS.items() if view.view is View.TABLES]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", TABLES)
def test_how_many_answered_at_a_table_is_told_whole(name: str, language: Language) -> None:
    """In no language is a figure cut; each table stands on one page, in the order of numbers."""
    content = VIEWS[name].content
    assert isinstance(content, rv.TablesContent)
    with speaking(language):
        pages = list(every_page(VIEWS[name], WIDE))
        numbers = [table_title(table)[0] for table in content.split.tables]
    texts = [box.text for page in pages for box in page.boxes]
    assert not any("…" in text for text in texts)
    assert [text for text in texts if text in numbers] == numbers


NAMES = [n for n, v in VIEWS.items() if isinstance(v.content, (rv.NamedContent, rv.CallContent))]


@pytest.mark.parametrize("name", NAMES)
def test_nobody_stands_in_a_column_without_their_group(name: str) -> None:
    """Each column begins with a group's name, that of a group that goes on too."""
    content = VIEWS[name].content
    assert isinstance(content, (rv.NamedContent, rv.CallContent))
    groups = [group_words(group)[:12] for group in content.groups]
    pages = list(every_page(VIEWS[name], WIDE))
    if isinstance(content, rv.NamedContent):
        pages.pop()  # the chart
    for page in pages:
        rows = [box for box in page.boxes if 19 < box.y < 75]
        top = min(box.y for box in rows)
        for box in rows:
            if box.y < top + 0.1:
                assert box.text[:12] in groups, box


def test_what_is_cut_fills_its_line() -> None:
    """The word that does not fit is shown as far as it fits: it is known by its beginning."""
    style = Style(tokens.ROOM_NOTE)
    for name in (
        "Sensoren er beboerens",
        "Det Konservative Folkeparti",
        "SF – Socialistisk Parti",
    ):
        whole = measure(name, style, 99).width
        for width in (whole * 0.6, whole * 0.8, whole * 0.9):
            block = measure(name, style, width, lines=1)
            assert block.lines == 1
            assert block.text.endswith("…")
            assert name.startswith(block.text[:-1])
            assert block.width > width - 2 * style.size


def test_a_draft_is_never_drawn() -> None:
    """What is noted but not on the screen stands on no page of the room's picture."""
    from dilemmakit.domain.note import Note
    from dilemmakit.domain.room import room_view
    from dilemmakit.domain.vocabulary import NoteKind, Stance
    from tests.factory import a_session
    from tests.gui.screen.texts import NOW

    notes = tuple(
        Note(
            id=f"n{number}",
            round_id="round-3",
            kind=NoteKind.ARGUMENT,
            text=text,
            stance=Stance.FOR,
            option="A",
            on_screen=number == 0,
        )
        for number, text in enumerate(("Sagt højt", "Kun en kladde"))
    )
    session = dataclasses.replace(a_session(), notes=notes, round_index=3, step_index=1)
    view = room_view(session, NOW)
    assert view.view is View.ARGUMENT_BOARD
    texts = [box.text for pages in every_page(view, WIDE) for box in pages.boxes]
    assert "Sagt højt" in texts
    assert "Kun en kladde" not in texts


def test_a_pasted_page_is_cut_and_costs_little() -> None:
    """The longest note that can be stored is drawn within a second, whole lines, no stray signs."""
    import time

    from dilemmakit.domain.note import LONGEST_NOTE

    pasted = ("Første linje\nanden linje\u202e\tog så videre " * LONGEST_NOTE)[:LONGEST_NOTE]
    marks = [rv.Mark(letter, "Mulighed") for letter in "ABCD"]
    board = rv.BoardContent(
        tuple(rv.ArgumentColumn(m, (pasted,) * 3, (pasted + m.letter,)) for m in marks)
    )
    view = rv.RoomView(View.ARGUMENT_BOARD, "Grunde", board, band=rv.Band())
    start = time.process_time()
    pages = painted(view)[1]
    assert time.process_time() - start < 1.0
    texts = " ".join(box.text for box in pages.boxes)
    assert "…" in texts
    assert not any(sign in texts for sign in "\n\t\u202e")
    conditions = rv.ConditionsContent(
        (rv.ConditionLine(Stance.FOR, pasted, Breadth.SPLIT, (pasted,)),)
    )
    for page in every_page(rv.RoomView(View.CONDITIONS, "Ja, hvis", conditions), WIDE):
        assert all(box.y + box.height <= 90 for box in page.boxes)


def test_options_turn_pages_together() -> None:
    """Where the options need two pages, each page holds as many points of every option."""
    view = VIEWS["limit-da-options"]
    count = painted(view)[1].count
    assert count == 2
    for page in range(count):
        texts = [b.text for b in painted(dataclasses.replace(view, page=page))[1].boxes]
        assert (texts.count("+"), texts.count("–")) == (4, 4)
