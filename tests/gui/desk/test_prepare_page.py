"""The page of preparation, pressed and typed in."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dilemmakit.domain.case import Variant
from dilemmakit.domain.session import Municipality
from dilemmakit.domain.vocabulary import Audience, CouncilWord, Entry, MeetingForm
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.prepare.case_picker import CasePicker
from dilemmakit.gui.prepare.check_panel import CheckPanel
from dilemmakit.gui.prepare.municipality_field import MunicipalityField
from dilemmakit.gui.prepare.page import PreparePage
from dilemmakit.gui.prepare.preparation import Preparation
from dilemmakit.gui.prepare.timeline import Timeline
from dilemmakit.gui.widgets.fields import NumberField
from dilemmakit.gui.widgets.rows import Row
from dilemmakit.gui.widgets.segmented import Segmented
from dilemmakit.services.checking import CheckKind, CheckLine
from tests.factory import a_case, a_plan
from tests.gui.desk.walk import nameless, place, tab_stops, texts

KNOWN = (
    Municipality("0101", "København", "Københavns Kommune"),
    Municipality("0420", "Assens", "Assens Kommune"),
    Municipality("0563", "Fanø", "Fanø Kommune"),
    Municipality("0706", "Syddjurs", "Syddjurs Kommune"),
    Municipality("0707", "Norddjurs", "Norddjurs Kommune"),
)
BED = a_case()
HALL = a_case(id="iot-hall", title="Den tomme hal", value_conflict="Lighed over for tillid.")
SHORT = a_plan(id="council-60", minutes=60)
USUAL = a_plan(id="council-90", minutes=90)
COMMITTEE = a_plan(id="committee-45", minutes=45, audience=Audience.COMMITTEE)
FILLED = Preparation(
    municipality=KNOWN[2], day=date(2027, 3, 9), at=time(19, 0), case=BED, plan=USUAL, invited=25
)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PreparePage:
    made = PreparePage()
    made.show_known((BED, HALL), (SHORT, USUAL, COMMITTEE), KNOWN)
    made.show_preparation(FILLED)
    window.show_page(made)
    return made


def button(page: PreparePage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_the_act_hands_over_the_whole_form(qtbot: QtBot, page: PreparePage) -> None:
    """'Åbn mødet' and 'Gem til senere' each tell what was filled in."""
    with qtbot.waitSignal(page.opened) as heard:
        button(page, "Åbn mødet").click()
    assert heard.args == [FILLED]
    with qtbot.waitSignal(page.kept) as heard:
        button(page, "Gem til senere").click()
    assert heard.args == [FILLED]


def test_missing_things_do_not_keep_the_doors_shut(page: PreparePage) -> None:
    """A check full of gaps leaves the main act free."""
    page.show_checks((CheckLine(CheckKind.LOCAL_FIGURES_MISSING, False, ("Antal plejehjem",)),))
    assert "Lokale tal mangler" in texts(page)
    assert button(page, "Åbn mødet").isEnabled()
    assert "Du kan åbne mødet, selv om noget mangler." in texts(page)


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [("case", "Vælg først en sag."), ("municipality", "Vælg først en kommune.")],
)
def test_a_resting_act_has_its_reason_beside_it(
    page: PreparePage, lacking: str, reason: str
) -> None:
    """What must be there first is said in the open, not in a tooltip."""
    page.show_preparation(replace(FILLED, **{lacking: None}))  # type: ignore[arg-type]
    assert not button(page, "Åbn mødet").isEnabled()
    assert reason in texts(page)


def test_a_council_meeting_leaves_hands_alone(qtbot: QtBot, page: PreparePage) -> None:
    """The secret ways stay in sight, dashed, with the reason below."""
    with qtbot.waitSignal(page.edited):
        button(page, "Byrådsmøde").click()
    assert page.value.meeting_form is MeetingForm.COUNCIL_MEETING
    assert page.value.entry is Entry.HANDS
    for way in ("Nummererede sedler", "Send rundt", "Kort"):
        assert not button(page, way).isEnabled()
    assert button(page, "Hænder").isChecked()
    assert any("kan ikke være hemmelige" in text for text in texts(page))


def test_a_form_changes_the_plans_to_choose_between(page: PreparePage) -> None:
    """A committee is offered 45 minutes, a theme meeting 60 and 90."""
    assert button(page, "60 min.").isVisible()
    button(page, "Udvalgsmøde").click()
    assert page.value.plan is COMMITTEE
    assert button(page, "45 min.").isChecked()


def test_another_length_is_another_plan(page: PreparePage) -> None:
    """The line of rounds follows the plan chosen."""
    button(page, "60 min.").click()
    assert page.value.plan is SHORT
    timeline = page.findChildren(Timeline)[0]
    assert timeline.accessibleName().startswith("Velkomst 5 min., Sagen 5 min.")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("fan", "0563"), ("Fanø Kommune", "0563"), ("syddj", "0706"), ("køben", "0101")],
)
def test_the_municipality_is_found_by_part_of_its_name(
    page: PreparePage, typed: str, code: str
) -> None:
    """A few letters and Enter are enough where only one fits."""
    field = page.findChildren(MunicipalityField)[0]
    field.clear()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.value.municipality is not None
    assert page.value.municipality.code == code


def test_an_unclear_municipality_is_none(page: PreparePage) -> None:
    """Where two fit, none is guessed, and the text stays to be finished."""
    field = page.findChildren(MunicipalityField)[0]
    field.clear()
    QTest.keyClicks(field, "djurs")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.value.municipality is None
    assert field.text() == "djurs"


def test_enter_offers_again_where_several_municipalities_fit(
    qtbot: QtBot, page: PreparePage
) -> None:
    """The list that closed with Enter comes back: nothing was chosen yet."""
    page.window().activateWindow()
    field = page.findChildren(MunicipalityField)[0]
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, "djurs")
    completer = field.completer()
    assert completer is not None
    offers = completer.popup()
    assert offers is not None
    QTest.keyClick(offers, Qt.Key.Key_Return)
    qtbot.waitUntil(offers.isVisible)
    assert page.value.municipality is None
    QTest.keyClick(offers, Qt.Key.Key_Down)
    QTest.keyClick(offers, Qt.Key.Key_Return)
    assert page.value.municipality is not None
    assert field.text() == page.value.municipality.label == "Syddjurs Kommune"


@pytest.mark.parametrize("word", CouncilWord)
def test_the_form_keeps_its_width_whatever_the_council_calls_itself(
    page: PreparePage, word: CouncilWord
) -> None:
    """A small laptop shows it whole, without scrolling sideways."""
    page.show_preparation(replace(page.value, council_word=word))
    forms = page.findChildren(Segmented)[0]
    assert forms.sizeHint().width() <= 680


def test_numbers_reach_the_form(page: PreparePage) -> None:
    """Those invited and those present are told as numbers."""
    invited, present = page.findChildren(NumberField)
    invited.selectAll()
    QTest.keyClicks(invited, "27")
    QTest.keyClicks(present, "23")
    assert (page.value.invited, page.value.present) == (27, 23)


def test_local_figures_are_those_the_case_asks_for(page: PreparePage) -> None:
    """A figure typed under its label is kept under its key."""
    field = next(f for f in page.findChildren(QLineEdit) if f.accessibleName() == "Antal plejehjem")
    QTest.keyClicks(field, "7")
    assert page.value.local_figures == (("care_homes", "7"),)


def test_choosing_another_case_begins_its_figures_anew(qtbot: QtBot, page: PreparePage) -> None:
    """The list shows each case; taking one brings the form back with it."""
    page.show_preparation(replace(FILLED, local_figures=(("care_homes", "7"),), case_hash="1"))
    button(page, "Vælg en anden").click()
    picker = page.findChildren(CasePicker)[0]
    assert page.currentWidget() is picker
    bed, hall = picker.findChildren(Row)
    assert bed.isChecked()
    QTest.keyClick(bed, Qt.Key.Key_Down)
    assert hall.isChecked()
    button(page, "Brug i en session").click()
    assert page.currentWidget() is not picker
    assert page.value.case is HALL
    assert page.value.local_figures == ()
    assert page.value.case_hash == ""


@pytest.mark.parametrize("way", ["Enter", "a double click"])
def test_a_case_in_the_list_is_taken_where_it_stands(page: PreparePage, way: str) -> None:
    """Enter on the case that is chosen, or a double click on any."""
    button(page, "Vælg en anden").click()
    _bed, hall = page.findChildren(CasePicker)[0].findChildren(Row)
    if way == "Enter":
        hall.click()
        QTest.keyClick(hall, Qt.Key.Key_Return)
    else:
        QTest.mouseDClick(hall, Qt.MouseButton.LeftButton)
    assert page.value.case is HALL


def test_another_municipality_is_typed_over_the_one_that_stands(page: PreparePage) -> None:
    """A click into the field takes the whole name, a second one only places the cursor."""
    field = page.findChildren(MunicipalityField)[0]
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(field, "Syd")
    assert field.text() == "Syd"
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert not field.hasSelectedText()


def test_names_that_begin_with_what_is_typed_are_offered_first(page: PreparePage) -> None:
    field = page.findChildren(MunicipalityField)[0]
    field.clear()
    QTest.keyClicks(field, "s")
    completer = field.completer()
    offered = [
        completer.completionModel().index(row, 0).data()
        for row in range(completer.completionCount())
    ]
    assert offered[0] == "Syddjurs Kommune"
    assert {"Assens Kommune", "Norddjurs Kommune"} <= set(offered[1:])


def test_going_back_from_the_cases_changes_nothing(page: PreparePage) -> None:
    button(page, "Vælg en anden").click()
    button(page, "Tilbage").click()
    assert page.value == FILLED


def test_searching_the_cases_hides_what_does_not_fit(page: PreparePage) -> None:
    """A word of the title or the conflict is enough."""
    button(page, "Vælg en anden").click()
    picker = page.findChildren(CasePicker)[0]
    search = next(f for f in picker.findChildren(QLineEdit))
    QTest.keyClicks(search, "tillid")
    assert [row.isVisible() for row in picker.findChildren(Row)] == [False, True]
    search.setText("zzz")
    assert "Ingen sag indeholder det ord." in texts(picker)


def test_letters_typed_in_the_list_of_cases_search_it(page: PreparePage) -> None:
    """Nobody takes a case that the search has put out of sight; Escape ends it, then the choice."""
    button(page, "Vælg en anden").click()
    picker = page.findChildren(CasePicker)[0]
    bed, hall = picker.findChildren(Row)
    assert bed.isChecked()
    for letter in "den t":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    assert (bed.isVisible(), hall.isVisible(), hall.isChecked()) == (False, True, True)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert bed.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "zzz")
    assert not button(page, "Brug i en session").isEnabled()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert button(page, "Brug i en session").isEnabled()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.currentWidget() is not picker
    assert page.value == FILLED


def test_only_what_is_stored_can_be_deleted_and_after_one_more_press(
    qtbot: QtBot, page: PreparePage
) -> None:
    """The harmless answer has the focus; nothing goes by one press."""
    panel = page.findChildren(CheckPanel)[0]
    assert not any(b.text() == "Slet" and b.isVisible() for b in panel.findChildren(QPushButton))
    page.show_preparation(FILLED, stored=True)
    with qtbot.assertNotEmitted(page.deleted):
        button(page, "Slet").click()
    assert page.window().focusWidget() is button(page, "Behold")
    yes = [b for b in panel.findChildren(QPushButton) if b.text() == "Slet" and b.isVisible()][-1]
    with qtbot.waitSignal(page.deleted):
        yes.click()


def test_an_empty_form_begins_tonight_at_seven(page: PreparePage) -> None:
    """What the fields show is what is stored."""
    page.show_preparation(Preparation())
    assert page.value.day is not None
    assert page.value.at == time(19, 0)


def test_tab_follows_the_eye(qtbot: QtBot, window: MainWindow, page: PreparePage) -> None:
    """From the top down and from left to right, the check last."""
    QTest.qWaitForWindowExposed(window)
    form = [w for w in tab_stops(window) if page.isAncestorOf(w)]
    panel = page.findChildren(CheckPanel)[0]
    left = [place(w, window) for w in form if not panel.isAncestorOf(w)]
    rows = [(y // 12, x) for x, y in left]
    assert rows == sorted(rows)
    assert all(panel.isAncestorOf(w) for w in form[len(left) :])


def test_everything_has_a_name(window: MainWindow, page: PreparePage) -> None:
    """A screen reader can name whatever the keyboard reaches, in the list of cases too."""
    assert nameless(window) == []
    button(page, "Vælg en anden").click()
    assert nameless(window) == []


def test_the_trade_is_chosen_where_the_case_has_a_version_for_it(page: PreparePage) -> None:
    """Only in a staff meeting; the choice goes along with the form."""
    teachers = Variant(Audience.PROFESSIONALS, "teacher", "Til lærere.", None, None)
    page.show_preparation(replace(FILLED, case=a_case(variants=(teachers,))))
    assert "Lærere" not in texts(page)
    button(page, "Medarbejdere").click()
    button(page, "Lærere").click()
    assert page.value.profession == "teacher"
    assert "De får deres egen udgave. Muligheder og fakta er de samme." in texts(page)
    button(page, "Alle medarbejdere").click()
    assert page.value.profession is None
