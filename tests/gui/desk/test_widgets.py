"""The small pieces: one setter, one signal, keyboard and names."""

from datetime import date, time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.gui.theme.tokens import app_palette
from dilemmakit.gui.widgets.autosave import AT_MOST_MS, Autosave
from dilemmakit.gui.widgets.fields import DayField, NumberField, TimeField, read_time
from dilemmakit.gui.widgets.remark import Remark
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording.formats import long_date

WAYS = (
    Choice("slips", "Sedler"),
    Choice("kiosk", "Send rundt"),
    Choice("cards", "Kort", "Kort hører til et udvalgsmøde."),
    Choice("hands", "Hænder"),
)


@pytest.fixture
def segmented(qtbot: QtBot) -> Segmented:
    made = Segmented("Sådan svarer de")
    qtbot.addWidget(made)
    made.show_choices(WAYS, "slips")
    made.show()
    return made


def buttons(segmented: Segmented) -> dict[str, QPushButton]:
    return {button.text(): button for button in segmented.findChildren(QPushButton)}


def test_a_press_chooses_once(qtbot: QtBot, segmented: Segmented) -> None:
    """Pressing a segment tells of it; pressing it again tells nothing and leaves it chosen."""
    heard: list[str] = []
    segmented.chosen.connect(heard.append)
    hands = buttons(segmented)["Hænder"]
    hands.click()
    hands.click()
    assert heard == ["hands"]
    assert hands.isChecked()
    assert segmented.value == "hands"


@pytest.mark.parametrize(
    ("key", "chosen"),
    [
        (Qt.Key.Key_Right, "kiosk"),
        (Qt.Key.Key_Left, "hands"),
        (Qt.Key.Key_Down, "kiosk"),
        (Qt.Key.Key_Up, "hands"),
    ],
)
def test_arrow_keys_move_between_segments(
    qtbot: QtBot, segmented: Segmented, key: Qt.Key, chosen: str
) -> None:
    """The arrow keys choose the next or the last, round the end."""
    QTest.keyClick(buttons(segmented)["Sedler"], key)
    assert segmented.value == chosen


def test_an_excluded_segment_stays_in_sight_and_is_passed_over(
    qtbot: QtBot, segmented: Segmented
) -> None:
    """What cannot be chosen is shown, says why, and the keys go past it."""
    cards = buttons(segmented)["Kort"]
    assert cards.isVisible()
    assert not cards.isEnabled()
    assert cards.accessibleDescription() == "Kort hører til et udvalgsmøde."
    segmented.show_choices(WAYS, "kiosk")
    QTest.keyClick(buttons(segmented)["Send rundt"], Qt.Key.Key_Right)
    assert segmented.value == "hands"


def test_only_the_chosen_segment_stops_tab(segmented: Segmented) -> None:
    """Tab stops once in the row."""
    stops = [b.text() for b in buttons(segmented).values() if _takes_tab(b)]
    assert stops == ["Sedler"]


def _takes_tab(button: QPushButton) -> bool:
    return bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) and button.isEnabled()


def test_segments_do_not_jump_when_one_turns_bold(qtbot: QtBot, segmented: Segmented) -> None:
    """The row is as wide whichever segment is chosen."""
    widths = set()
    for choice in ("slips", "kiosk", "hands"):
        segmented.show_choices(WAYS, choice)
        widths.add(segmented.sizeHint().width())
    assert len(widths) == 1


def test_a_remark_is_there_only_while_it_says_something(qtbot: QtBot) -> None:
    """An empty sentence takes the remark away; its button is there only with words."""
    remark = Remark()
    qtbot.addWidget(remark)
    assert remark.isHidden()
    remark.show_remark("Disken er fuld.", "Prøv igen")
    assert not remark.isHidden()
    (button,) = remark.findChildren(QPushButton)
    with qtbot.waitSignal(remark.acted):
        button.click()
    remark.show_remark("To filer er udeladt.")
    assert button.isHidden()
    remark.show_remark("")
    assert remark.isHidden()


def test_labels_never_read_markup(qtbot: QtBot) -> None:
    """A title that looks like a picture tag is shown as typed and loads nothing."""
    made = label("<img src=file:///etc/passwd> & <b>fed</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("typed", "number"), [("", None), ("0", 0), ("23", 23), ("x7", 7), ("-3", 3), ("12345", 123)]
)
def test_a_number_field_takes_whole_numbers_only(
    qtbot: QtBot, typed: str, number: int | None
) -> None:
    """Anything but digits is not taken, and more than the most is cut."""
    field = NumberField("Inviteret", 999)
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    assert field.number == number


def test_showing_a_number_is_no_edit(qtbot: QtBot) -> None:
    """What the app writes itself is not told of as if a person had typed it."""
    field = NumberField("Inviteret", 999)
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_number(25)
    assert field.text() == "25"


def test_day_and_time_are_written_as_danes_write_them(qtbot: QtBot) -> None:
    """The fields say 'tirsdag 9. marts 2027' and 'kl. 19.00', and tell of what is changed."""
    day, clock = DayField("Dag"), TimeField("Begynder")
    for field in (day, clock):
        qtbot.addWidget(field)
    day.show_day(date(2027, 3, 9))
    clock.show_time(time(19, 0))
    assert day.text() == "tirsdag 9. marts 2027"
    assert clock.text() == "kl. 19.00"
    heard: list[object] = []
    day.edited.connect(heard.append)
    clock.edited.connect(heard.append)
    QTest.keyClick(day, Qt.Key.Key_Up)
    QTest.keyClick(clock, Qt.Key.Key_Down)
    assert heard == [date(2027, 3, 10), time(18, 45)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("15/12-2031", date(2031, 12, 15)),
        ("15122031", date(2031, 12, 15)),
        ("151231", date(2031, 12, 15)),
        ("1.2.2031", date(2031, 2, 1)),
        ("2031-02-01", date(2031, 2, 1)),
        ("31/2-2031", None),
        ("i morgen", None),
    ],
)
def test_a_day_is_typed_as_people_write_it(qtbot: QtBot, typed: str, meant: date | None) -> None:
    """Typed over what stood there; what cannot be read leaves the day as it was."""
    both = QWidget()
    qtbot.addWidget(both)
    row = QHBoxLayout(both)
    day, clock = DayField("Dag"), TimeField("Begynder")
    row.addWidget(day)
    row.addWidget(clock)
    day.show_day(date(2027, 3, 9))
    both.show()
    both.activateWindow()
    QApplication.processEvents()
    clock.setFocus()
    day.setFocus(Qt.FocusReason.TabFocusReason)
    heard: list[object] = []
    day.edited.connect(heard.append)
    QTest.keyClicks(day, typed)
    QTest.keyClick(day, Qt.Key.Key_Tab)
    assert heard[-1:] == ([meant] if meant else [])
    assert day.text() == long_date(meant or date(2027, 3, 9))
    assert clock.hasFocus()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1830", time(18, 30)),
        ("18.30", time(18, 30)),
        ("kl. 9:05", time(9, 5)),
        ("8", time(8, 0)),
        ("25.00", None),
    ],
)
def test_a_time_is_typed_as_people_write_it(qtbot: QtBot, typed: str, meant: time | None) -> None:
    clock = TimeField("Begynder")
    qtbot.addWidget(clock)
    clock.show_time(time(19, 0))
    clock.show()
    clock.activateWindow()
    QApplication.processEvents()
    clock.clearFocus()
    clock.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClicks(clock, typed)
    assert read_time(clock.text()) == meant


def test_what_is_no_time_leaves_the_one_before(qtbot: QtBot) -> None:
    """Not the beginning of it, which may have been one: 2 of 25.00."""
    clock = TimeField("Begynder")
    qtbot.addWidget(clock)
    clock.show_time(time(19, 0))
    clock.show()
    clock.activateWindow()
    QApplication.processEvents()
    clock.clearFocus()
    heard: list[time] = []
    clock.edited.connect(heard.append)
    clock.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClicks(clock, "25.00")
    assert heard[-1] == time(19, 0)
    clock.clearFocus()
    assert clock.text() == "kl. 19.00"


def test_typed_text_is_due_soon_after_the_last_key(qtbot: QtBot) -> None:
    """Half a second without a key, and it is stored; once."""
    owner = QLabel()
    qtbot.addWidget(owner)
    autosave = Autosave(owner)
    due: list[str] = []
    autosave.due.connect(partial(due.append, "due"))
    autosave.touch()
    with qtbot.waitSignal(autosave.due, timeout=AT_MOST_MS):
        pass
    autosave.flush()
    assert due == ["due"]


def test_leaving_stores_at_once_what_waits(qtbot: QtBot) -> None:
    """A flush stores what was typed a moment ago; a second flush nothing."""
    owner = QLabel()
    qtbot.addWidget(owner)
    autosave = Autosave(owner)
    due: list[str] = []
    autosave.due.connect(partial(due.append, "due"))
    autosave.flush()
    assert due == []
    autosave.touch()
    autosave.flush()
    autosave.flush()
    assert due == ["due"]


@pytest.mark.parametrize("dark", [False, True])
def test_the_palette_names_are_real_colours(dark: bool) -> None:
    """Self-painted widgets find each colour they ask for."""
    palette = app_palette(dark)
    assert all(value.startswith("#") for value in vars(palette).values())
