"""What hands and the kiosk promise."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget
from shiboken6 import delete

from dilemmakit.domain.note import Note
from dilemmakit.domain.room_view import PollOpenContent
from dilemmakit.domain.vocabulary import Entry, MeetingForm, NoteKind, PollState, Secrecy, View
from dilemmakit.gui.displays.arrangement import Arrangement, Display
from dilemmakit.gui.run.columns import SheetScroll
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.run.count_field import CountField
from dilemmakit.gui.run.kiosk_panel import KioskPlace
from dilemmakit.gui.theme import style
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, focused, press, texts, type_keys

FIRST, SECOND, CONSENT = 2, 6, 7


@pytest.fixture
def council(tmp_path: Path, qapp: QApplication) -> Iterator[tuple[Evening, Console]]:
    """A formal council meeting, where nobody may answer in secret."""
    style.apply(qapp, dark=False)
    with an_evening(tmp_path / "data", meeting_form=MeetingForm.COUNCIL_MEETING) as evening:
        console = Console(evening.live)
        console.resize(1280, 800)
        console.show()
        console.activateWindow()
        evening.go_to(FIRST)
        yield evening, console
        console.close()
        delete(console)


def test_a_council_meeting_dashes_the_secret_ways_and_says_why(
    council: tuple[Evening, Console],
) -> None:
    _evening, console = council
    assert not button(console, "Nummererede sedler").isEnabled()
    assert not button(console, "Send rundt").isEnabled()
    assert "Mødet er åbent, så her svarer man med hænder eller ved navn." in texts(console)


def test_hands_are_typed_number_by_number_with_enter(
    council: tuple[Evening, Console],
) -> None:
    """Enter goes on to the next option, and after the last one stores."""
    evening, console = council
    type_keys("9\n6\n4\n4\n\n")
    assert evening.poll("before").cast == 23
    button(console, "Luk tilkendegivelsen").click()
    assert evening.poll("before").cast == 23


def test_a_count_is_told_as_stored_and_typed_over_by_enter_alone(
    council: tuple[Evening, Console],
) -> None:
    """Enter once too often corrects nothing, and a corrected count takes the old one's place."""
    evening, console = council
    hands = console.middle.poll.hands
    type_keys("9\n6\n4\n4\n\n")
    assert hands.sentence == "Tællingen er gemt."
    type_keys("\n\n\n")
    assert evening.poll("before").mended == ()
    hands.listen()
    type_keys("8\n7\n")
    assert hands.sentence == "23 af 23 talt"
    type_keys("\n\n\n")
    assert hands.sentence == "Tællingen er gemt."
    assert evening.poll("before").mended == ("recounted",)


def test_a_count_that_cannot_be_right_does_not_close(
    council: tuple[Evening, Console],
) -> None:
    """Or the older count would be the result, and nobody would notice; mended, it is stored."""
    evening, console = council
    hands = console.middle.poll.hands
    type_keys("9\n6\n4\n4\n\n")
    hands.listen()
    type_keys("8\n8\n")
    press("Ctrl+Return")
    assert evening.poll("before").state is PollState.OPEN
    assert "Tæl igen" in hands.sentence
    hands.listen()
    type_keys("8\n7\n")
    press("Ctrl+Return")
    assert evening.poll("before").state is PollState.CLOSED
    assert evening.poll("before").mended == ("recounted",)


def test_a_way_that_is_pressed_gives_its_first_field_the_keys(
    evening: Evening, console: Console
) -> None:
    """And Tab leads from field to field, not past them."""
    evening.go_to(2)
    button(console, "Hænder").setFocus(Qt.FocusReason.MouseFocusReason)
    button(console, "Hænder").click()
    QApplication.processEvents()
    names = []
    for _field in range(5):
        names.append(focused().accessibleName())
        press("Tab")
    assert names[-1] == "Blankt, hvor mange"
    assert len({*names}) == 5
    assert focused().accessibleName() == "Gem tællingen"


def test_the_field_that_has_the_keys_is_in_sight(qapp: QApplication) -> None:
    """A sheet of many requirements is longer than the window: it scrolls with whoever types."""
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [CountField(f"{number}", large=True) for number in range(20)]
    for field in fields:
        column.addWidget(field)
    scroll = SheetScroll(content)
    scroll.resize(400, 300)
    scroll.show()
    scroll.activateWindow()
    QApplication.processEvents()
    fields[-1].setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    middle = fields[-1].mapTo(scroll.viewport(), fields[-1].rect().center())
    assert scroll.viewport().rect().contains(middle)
    scroll.close()
    delete(scroll)


def test_hands_are_told_as_open(evening: Evening, console: Console) -> None:
    """Neither window calls secret what everybody sees."""
    evening.go_to(2)
    assert evening.live.set_entry(evening.poll("before").id, Entry.HANDS)
    content = evening.live.view().content
    assert isinstance(content, PollOpenContent)
    assert content.secrecy is Secrecy.OPEN
    assert not any("hemmelig tilkendegivelse" in text for text in texts(console))


def test_more_hands_than_people_are_refused_in_words(
    council: tuple[Evening, Console],
) -> None:
    evening, console = council
    type_keys("9\n6\n4\n5\n")
    assert console.middle.poll.hands.sentence == "24 talt, men kun 23 til stede. Tæl igen."
    press("Return")
    assert evening.poll("before").cast == 0


def test_a_grid_counts_each_figure_for_each_option(evening: Evening, console: Console) -> None:
    """Several questions at once by hands: every line must add up to the same."""
    evening.go_to(SECOND)
    poll = evening.poll("after")
    assert evening.live.set_entry(poll.id, Entry.HANDS)
    hands = console.middle.poll.hands
    QApplication.processEvents()
    lines = [slot for item in hands._fields for slot in item]
    for slot in lines[:-1]:
        slot[0][1].setFocus()
        type_keys("23")
    hands.keep()
    assert evening.poll("after").cast == 0
    assert hands.sentence == "Linjerne giver ikke det samme i alt: 23, 23, 23, 23, 23, 0."
    lines[-1][10][1].setFocus()
    type_keys("23")
    hands.keep()
    assert evening.poll("after").cast == 23
    assert hands.counts()[1][-1] == ((10, 23),)


def test_a_secret_answer_on_the_rooms_display_needs_the_tick(
    evening: Evening, console: Console
) -> None:
    """The room's display is for secret answers only where nobody else can look on."""
    evening.go_to(FIRST)
    assert evening.live.set_entry(evening.poll("before").id, Entry.KIOSK)
    asked: list[tuple[str, str]] = []
    console.kiosk_asked.connect(lambda poll_id, place: asked.append((poll_id, place)))
    kiosk = console.middle.poll.kiosk
    laptop = Display("laptop", "laptop", (0, 0, 1280, 800))
    console.show_arrangement(Arrangement(laptop, Display("room", "room", (1280, 0, 1920, 1080))))
    button(console, "På salens skærm").click()
    assert not kiosk.may_begin
    assert "Svarene er hemmelige: Sæt først hak ved linjen ovenfor." in texts(console)
    kiosk.findChild(QCheckBox).click()
    button(console, "Send rundt nu").click()
    assert asked == [(evening.poll("before").id, KioskPlace.ROOM)]


def test_a_kiosk_under_way_can_be_stopped(evening: Evening, console: Console) -> None:
    evening.go_to(FIRST)
    assert evening.live.set_entry(evening.poll("before").id, Entry.KIOSK)
    ended: list[bool] = []
    console.kiosk_ended.connect(lambda: ended.append(True))
    console.show_kiosk(KioskPlace.LAPTOP)
    button(console, "Stop igen").click()
    assert ended == [True]
    console.show_kiosk(None)
    assert console.middle.poll.kiosk.may_begin


def test_without_a_display_the_laptop_goes_round(evening: Evening, console: Console) -> None:
    """With one display only, the room's is dashed and the reason stands below."""
    evening.go_to(FIRST)
    assert evening.live.set_entry(evening.poll("before").id, Entry.KIOSK)
    assert not button(console, "På salens skærm").isEnabled()
    assert any("Salen har ikke sin egen skærm." in text for text in texts(console))


def test_whoever_does_not_object_stands_by_it(evening: Evening, console: Console) -> None:
    """For consent it is enough to count the objections; the rest is shown before it is stored."""
    evening.go_to(CONSENT)
    note = Note("p1", NoteKind.PRINCIPLE, "I vores kommune spørger vi.", evening.session.round.id)
    assert evening.live.add_note(note)
    evening.go_to(CONSENT, View.POLL_OPEN)
    assert evening.live.set_entry(evening.poll("consent").id, Entry.HANDS)
    QApplication.processEvents()
    hands = console.middle.poll.hands
    hands._fields[0][0][1][1].setFocus()
    type_keys("2")
    assert hands.sentence == "23 af 23 talt"
    hands.keep()
    assert hands.counts() == ((((1, 21), (0, 2)),),)
    assert evening.poll("consent").cast == 23


def test_what_is_counted_comes_before_what_is_called_out(
    evening: Evening, console: Console
) -> None:
    """Hands for a choice first, in the plan's order; then one line a mark, which says of what."""
    evening.go_to(SECOND)
    assert evening.live.set_entry(evening.poll("after").id, Entry.HANDS)
    QApplication.processEvents()
    assert focused().accessibleName().endswith(", hvor mange")
    type_keys("9\n6\n4\n4\n\n")
    assert focused() in console.middle.poll.hands.fingers.children()
    assert "Modstand" in texts(console.middle.poll.hands.fingers)
    for _mark in "ABCD0":
        type_keys("3 " * 23 + "\n")
    assert evening.poll("after").cast == 23
