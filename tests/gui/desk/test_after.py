"""After the meeting: read before it goes on, stored while it is typed, saved where one says."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from dilemmakit.domain.note import Note
from dilemmakit.domain.session import FiveLines
from dilemmakit.domain.vocabulary import (
    Breadth,
    Edition,
    NoteKind,
    SessionState,
    Stance,
    ValueId,
)
from dilemmakit.gui.after.lines_step import LineField
from dilemmakit.gui.after.note_row import NoteRow
from dilemmakit.gui.after.notes_step import NotesStep
from dilemmakit.gui.after.page import AfterPage
from dilemmakit.gui.after.preview import PageView
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.widgets.autosave import AT_MOST_MS
from tests.factory import a_session
from tests.gui.desk.walk import button, nameless, texts, tick

LINES = FiveLines(
    question="Hvordan skal vi holde øje?",
    before_after="Før var flest til sensorer.",
    joins="Loggen må kun bruges til gavn for beboeren.",
    divides="Om alt skal slettes.",
    next_step="Forvaltningen svarer inden 6. april.",
)
NOTES = (
    Note("1", NoteKind.ARGUMENT, "Flere sover", "r", stance=Stance.FOR, option="A"),
    Note("2", NoteKind.ARGUMENT, "Man måles", "r", stance=Stance.AGAINST, option="A"),
    Note(
        "3",
        NoteKind.CONDITION,
        "loggen slettes",
        "r",
        stance=Stance.AGAINST,
        breadth=Breadth.SPLIT,
        value=ValueId.TRUST,
        responsible="It-chefen",
        deadline=date(2027, 4, 6),
    ),
)


COUNTS = {Edition.COUNCIL: 2, Edition.ADMINISTRATION: 5, Edition.CONSULTANT: 3}


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> AfterPage:
    made = AfterPage()
    made.show_session(a_session(state=SessionState.CLOSED, notes=NOTES), LINES)
    window.show_page(made)
    return made


def test_a_draft_is_said_to_be_left_out_and_cannot_be_ticked(qtbot: QtBot) -> None:
    """What the room has not seen goes into no edition, whatever was ticked before."""
    draft = replace(NOTES[0], on_screen=False)
    row = NoteRow(draft, date(2027, 3, 9))
    qtbot.addWidget(row)
    row.show()
    ticks = row.findChildren(QCheckBox)
    assert [(box.isEnabled(), box.isChecked()) for box in ticks] == [(False, False)] * len(Edition)
    assert any("kommer ikke med" in text for text in texts(row))
    assert row.note == draft


def fields(page: AfterPage) -> list[LineField]:
    return page.findChildren(LineField)


def test_the_five_lines_are_shown_to_be_edited(page: AfterPage) -> None:
    """They stand as drafted, and the work begins in the first."""
    assert [field.toPlainText() for field in fields(page)] == [
        LINES.question,
        LINES.before_after,
        LINES.joins,
        LINES.divides,
        LINES.next_step,
    ]
    assert page.window().focusWidget() is fields(page)[0]


def test_nothing_goes_on_unread(qtbot: QtBot, page: AfterPage) -> None:
    """Without the tick the way on rests; the tick is stored at once."""
    on = button(page, "Videre til noterne")
    assert not on.isEnabled()
    assert not button(page, "Noter").isEnabled()
    with qtbot.waitSignal(page.lines_edited) as heard:
        tick(page, "Jeg har læst de fem linjer igennem").click()
    assert heard.args == [replace(LINES, read=True)]
    assert on.isEnabled()
    assert button(page, "Noter").isEnabled()


def test_what_is_typed_is_stored_by_itself(qtbot: QtBot, page: AfterPage) -> None:
    """Half a second after the last key the lines are told of, once."""
    field = fields(page)[3]
    field.selectAll()
    with qtbot.waitSignal(page.lines_edited, timeout=AT_MOST_MS) as heard:
        QTest.keyClicks(field, "Om nætterne.")
    assert heard.args == [replace(LINES, divides="Om nætterne.")]


def test_leaving_the_page_stores_the_last_word(qtbot: QtBot, page: AfterPage) -> None:
    """A flush right after a key tells of it; without a key it tells nothing."""
    with qtbot.assertNotEmitted(page.lines_edited):
        page.flush()
    QTest.keyClicks(fields(page)[0], "x")
    with qtbot.waitSignal(page.lines_edited):
        page.flush()


def test_showing_lines_is_no_edit(qtbot: QtBot, page: AfterPage) -> None:
    """What the app writes itself is not stored as if a person had typed it."""
    with qtbot.assertNotEmitted(page.lines_edited):
        page.show_session(a_session(), replace(LINES, joins="Noget andet."))
        page.flush()


def test_enter_goes_to_the_next_line(page: AfterPage) -> None:
    """A line stays a line."""
    first, second, *_rest = fields(page)
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert page.window().focusWidget() is second
    assert first.toPlainText() == LINES.question


def test_a_line_is_never_endless(page: AfterPage) -> None:
    """A book pasted into a line is cut."""
    fields(page)[0].setPlainText("å" * 5000)
    assert len(fields(page)[0].toPlainText()) == 1000


def test_the_notes_are_read_kind_by_kind(page: AfterPage) -> None:
    """Each note with its mark, its opening words and what else is known of it."""
    page.show_step(1)
    said = texts(page)
    assert "+  Flere sover" in said
    assert "Nej, medmindre loggen slettes" in said
    assert "Tillid · delt · It-chefen · inden 6. april 2027" in said


def test_a_note_is_marked_for_the_editions_it_belongs_in(qtbot: QtBot, page: AfterPage) -> None:
    """A tick is stored at once, and says what it is about to those who hear it."""
    page.show_step(1)
    tick = next(
        box
        for box in page.findChildren(QCheckBox)
        if box.accessibleName() == "+  Flere sover: i Konsulentens udgave"
    )
    with qtbot.waitSignal(page.note_edited) as heard:
        tick.click()
    assert heard.args[0].editions == {Edition.COUNCIL, Edition.ADMINISTRATION}
    assert heard.args[0].id == "1"


def test_a_question_gets_its_responsible_and_its_deadline(qtbot: QtBot, page: AfterPage) -> None:
    """Typed as people type; what names no day yet takes nothing away."""
    asked = Note("4", NoteKind.QUESTION, "Hvad koster det?", "r", deadline=date(2027, 4, 6))
    page.show_session(a_session(notes=(asked,)), LINES)
    page.show_step(1)
    by_name = {field.accessibleName(): field for field in page.findChildren(QLineEdit)}
    QTest.keyClicks(by_name["Ansvarlig"], "Økonomichefen")
    by_name["Frist, fx 16/3"].setText("til sommer")
    with qtbot.waitSignal(page.note_edited) as heard:
        page.flush()
    assert heard.args == [replace(asked, responsible="Økonomichefen")]
    page.show_stored(a_session(notes=(replace(heard.args[0], revision=2),)))
    by_name["Frist, fx 16/3"].clear()
    QTest.keyClicks(by_name["Frist, fx 16/3"], "20/4-2027")
    with qtbot.waitSignal(page.note_edited) as heard:
        page.flush()
    assert heard.args[0].deadline == date(2027, 4, 20)
    assert heard.args[0].revision == 2


def test_an_evening_without_notes_says_so(page: AfterPage) -> None:
    page.show_session(a_session(notes=()), LINES)
    page.show_step(1)
    assert "Der blev ikke taget noter på mødet." in texts(page)


def test_deleting_asks_once_more(qtbot: QtBot, page: AfterPage) -> None:
    page.show_step(2)
    with qtbot.assertNotEmitted(page.deleted):
        button(page, "Slet sessionen").click()
    with qtbot.waitSignal(page.deleted):
        button(page, "Slet").click()


def test_the_page_beside_is_the_page(page: AfterPage) -> None:
    """Each picture becomes a page with its number; the heading counts them."""
    page.show_pages(Edition.COUNCIL, (_picture(210, 297), _picture(210, 297)), COUNTS)
    assert [view.accessibleName() for view in page.findChildren(PageView)] == [
        "Side 1 af 2",
        "Side 2 af 2",
    ]
    assert button(page, "Byrådet, 2 sider").isChecked()
    page.show_pages(Edition.COUNCIL, (_picture(210, 297),), {**COUNTS, Edition.COUNCIL: 1})
    assert button(page, "Byrådet, 1 side").isChecked()


def test_pages_that_cannot_be_set_say_so(page: AfterPage) -> None:
    page.show_pages_failed()
    assert "Siderne kunne ikke sættes op lige nu." in texts(page)


def test_everything_has_a_name(window: MainWindow, page: AfterPage) -> None:
    """A screen reader can name whatever the keyboard reaches, on each step."""
    page.show_pages(Edition.COUNCIL, (_picture(210, 297),), COUNTS)
    for step in range(3):
        page.show_step(step)
        assert nameless(window) == []


def _picture(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    stored = QByteArray()
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(stored.data())


def test_notes_scroll_only_where_there_is_more_and_say_whose_edition_it_is(
    page: AfterPage,
) -> None:
    page.show_step(1)
    heads = texts(page)
    assert [word for word in heads if word in ("Rådet", "Delt.")] == ["Rådet"]
    (notes,) = page.findChildren(NotesStep)
    (scroll,) = notes.findChildren(QScrollArea)
    assert not scroll.verticalScrollBar().isVisible()
    ticks = notes.findChildren(NoteRow)[0].findChildren(QCheckBox)
    head = next(one for one in notes.findChildren(QLabel) if one.text() == "Rådet")
    assert head.mapTo(page, QPoint(0, 0)).x() == ticks[0].mapTo(page, QPoint(0, 0)).x()
    notes.show_notes([replace(NOTES[0], id=str(n)) for n in range(60)], date(2027, 3, 9))
    QApplication.processEvents()
    assert scroll.verticalScrollBar().isVisible()
    ticks = notes.findChildren(NoteRow)[-1].findChildren(QCheckBox)
    assert head.mapTo(page, QPoint(0, 0)).x() == ticks[0].mapTo(page, QPoint(0, 0)).x()
