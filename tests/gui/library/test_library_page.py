"""What the library's page promises to somebody who looks for a case."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from dilemmakit.domain.case import Case, EstimatedMinutes
from dilemmakit.domain.library import Library
from dilemmakit.domain.vocabulary import Area, Audience, CaseStatus, Theme
from dilemmakit.gui.library.cell import MatrixCell
from dilemmakit.gui.library.page import LibraryPage
from dilemmakit.gui.library.wanted import Wanted, by_cell
from dilemmakit.services.library import catalogue
from tests.factory import a_case
from tests.gui.desk.walk import nameless, tab_stops, texts
from tests.gui.library.entries import an_entry

HERE = (Theme.IOT, Area.SOCIAL_HEALTH)


def cells(page: LibraryPage) -> dict[tuple[Theme, Area], MatrixCell]:
    return {cell.cell: cell for cell in page.findChildren(MatrixCell)}


def press(page: LibraryPage, text: str) -> None:
    QApplication.processEvents()
    button = next(
        b for b in page.findChildren(QAbstractButton) if b.text() == text and b.isVisible()
    )
    assert button.isEnabled()
    button.click()


def choice(page: LibraryPage, name: str) -> QComboBox:
    return next(box for box in page.findChildren(QComboBox) if box.accessibleName() == name)


def search(page: LibraryPage, text: str) -> None:
    page.findChildren(QLineEdit)[0].setText(text)


def key(widget: object, code: Qt.Key) -> None:
    from PySide6.QtTest import QTest

    focused = QApplication.focusWidget()
    QTest.keyClick(focused or widget, code)


def test_the_matrix_counts_what_the_library_has(page: LibraryPage, shipped: Library) -> None:
    """Five themes by six areas; every case stands in the cell it is written for, once."""
    counted = {place: cell.count for place, cell in cells(page).items()}
    expected = by_cell(shipped.cases)
    assert len(counted) == 30
    assert counted == {place: len(expected.get(place, ())) for place in counted}
    assert sum(counted.values()) == len(shipped.cases)
    for entry in shipped.cases:
        assert entry.title in cells(page)[entry.theme, entry.area].accessibleName()


def test_each_of_the_nine_projects_is_told_of(page: LibraryPage, shipped: Library) -> None:
    """Whoever walks through all cells meets all nine of KL's pilot projects by name."""
    told = set()
    for cell in cells(page).values():
        cell.click()
        told.add("\n".join(texts(page)))
    everything = "\n".join(told)
    names = {one.project: one.name for one in catalogue() if one.project}
    assert sorted(names) == list(range(1, 10))
    for number, name in names.items():
        assert name in everything
        assert f"projekt\N{NO-BREAK SPACE}{number}" in everything


def test_an_empty_cell_says_what_it_waits_for(page: LibraryPage) -> None:
    """A gap is part of the overview: the catalogue's entries for it stand at the right."""
    cells(page)[Theme.VR_AR, Area.CHILDREN_LEARNING].click()
    said = texts(page)
    assert "Her er der endnu ikke skrevet en sag." in said
    assert "Digitale redskaber i dagtilbud" in said
    assert any("VR og AR (projekt\N{NO-BREAK SPACE}4)" in line for line in said)
    cells(page)[Theme.IOT, Area.CHILDREN_LEARNING].click()
    assert "Feltet er også tomt i KL’s projektkatalog fra 2018." in texts(page)


def test_a_gap_leads_to_the_cases_that_touch_on_it(page: LibraryPage) -> None:
    cells(page)[Theme.VR_AR, Area.CHILDREN_LEARNING].click()
    press(page, "Vandet i stuen")
    assert page.entry is not None
    assert page.entry.title == "Vandet i stuen"
    assert cells(page)[Theme.VR_AR, Area.ENVIRONMENT_UTILITIES].isChecked()


def test_the_chosen_case_is_told_of(page: LibraryPage, shipped: Library) -> None:
    """Conflict, options, counts, minutes, status, version, licence: all beside the matrix."""
    cells(page)[HERE].click()
    said = "\n".join(texts(page))
    entry = next(one for one in shipped.cases if (one.theme, one.area) == HERE)
    for words in (
        entry.title,
        entry.value_conflict,
        "Sensor i alle senge",
        "5 stemmer",
        "6 fakta med kilder",
        "fra 45 min., helst 90",
        "udkast",
        entry.version,
        "CC BY 4.0",
    ):
        assert words in said


def test_a_case_is_used_in_a_session(qtbot: QtBot, page: LibraryPage) -> None:
    """One press from the case to the preparation."""
    cells(page)[HERE].click()
    with qtbot.waitSignal(page.used) as heard:
        press(page, "Brug i en session")
    assert isinstance(heard.args[0], Case)
    assert heard.args[0].id == "iot-social-sengen-slaar-alarm"


def test_a_whole_case_can_be_read(qtbot: QtBot, page: LibraryPage) -> None:
    """Story, options with gains and costs, voices, sources, questions, twists, words, changes."""
    cells(page)[HERE].click()
    press(page, "Læs hele sagen")
    said = "\n".join(texts(page))
    case = a_case()
    for words in (
        "På Kornblomsten bor 56 mennesker.",
        "Det vinder vi",
        "Det koster",
        "Bedre søvn 2",
        "»",
        "Ordforklaringer",
        "Vendinger",
        "Lokale tal",
        "Hvad der skal være på plads",
        "Skrevet af",
        "CC-BY-4.0",
        case.title,
    ):
        assert words in said
    with qtbot.waitSignal(page.used):
        press(page, "Brug i en session")
    press(page, "Tilbage til sagerne")
    assert not page.reads


def test_nothing_of_a_whole_case_is_cut(page: LibraryPage, shipped: Library) -> None:
    """Every paragraph has the height its words need."""
    from PySide6.QtWidgets import QLabel

    for entry in shipped.cases:
        page.show_case_id(entry.id, whole=True)
        QApplication.processEvents()
        for label in page.currentWidget().findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_matrix_is_walked_by_arrow_keys(page: LibraryPage) -> None:
    """One stop for Tab; arrows choose, Enter reads, Escape comes back, edges hold."""
    matrix = cells(page)
    matrix[HERE].click()
    page.focus_matrix()
    for code, cell in (
        (Qt.Key.Key_Right, (Theme.IOT, Area.ENVIRONMENT_UTILITIES)),
        (Qt.Key.Key_Down, (Theme.VR_AR, Area.ENVIRONMENT_UTILITIES)),
        (Qt.Key.Key_Home, (Theme.VR_AR, Area.CHILDREN_LEARNING)),
        (Qt.Key.Key_Left, (Theme.VR_AR, Area.CHILDREN_LEARNING)),
        (Qt.Key.Key_End, (Theme.VR_AR, Area.ADMINISTRATION)),
        (Qt.Key.Key_Up, (Theme.IOT, Area.ADMINISTRATION)),
        (Qt.Key.Key_Left, (Theme.IOT, Area.DEMOCRACY)),
    ):
        key(page, code)
        assert matrix[cell].isChecked()
        assert matrix[cell].hasFocus()
    assert sum(isinstance(stop, MatrixCell) for stop in tab_stops(page)) == 1
    key(page, Qt.Key.Key_Return)
    assert page.reads
    key(page, Qt.Key.Key_Escape)
    assert not page.reads
    assert matrix[Theme.IOT, Area.DEMOCRACY].hasFocus()


def test_two_cases_in_one_cell_are_stepped_through(page: LibraryPage) -> None:
    first, second = an_entry("a", title="Den første"), an_entry("b", title="Den anden")
    page.show_library((first, second), ())
    cells(page)[HERE].click()
    assert cells(page)[HERE].count == 2
    assert "Sag 1 af 2" in texts(page)
    page.show_case(a_case(title="Den første"), "")
    press(page, "Næste")
    assert page.entry == second
    assert {"Sag 2 af 2", "Den anden"} <= set(texts(page))
    page.focus_matrix()
    key(page, Qt.Key.Key_PageUp)
    assert page.entry == first


def test_filters_narrow_the_matrix(page: LibraryPage) -> None:
    """Audience, length and edition; what is left is counted in the heading."""
    long = an_entry(
        "long", minutes=EstimatedMinutes(120, 120), audiences=(Audience.STAFF,), area=Area.DEMOCRACY
    )
    tried = an_entry("tried", status=CaseStatus.TEST, theme=Theme.AI)
    page.show_library((an_entry("a"), long, tried), ())
    assert "3 sager" in texts(page)
    box = choice(page, "Målgruppe")
    box.setCurrentText("Medarbejderne")
    assert "1 af 3 sager" in texts(page)
    assert cells(page)[Theme.IOT, Area.DEMOCRACY].count == 1
    box.setCurrentIndex(0)
    choice(page, "Længde").setCurrentText("Højst 90 min.")
    assert "2 af 3 sager" in texts(page)
    choice(page, "Udgave").setCurrentText("Kun i test")
    assert "1 af 3 sager" in texts(page)
    assert page.entry == tried
    press(page, "Vis alle")
    assert "3 sager" in texts(page)


@pytest.mark.parametrize("text", ["sengen", "TRYGHED", "holde øje beboerne"])
def test_search_reads_title_conflict_and_question(page: LibraryPage, text: str) -> None:
    """All the words, in any order, in capitals or not."""
    search(page, text)
    assert any(cell.count for cell in cells(page).values())
    assert cells(page)[HERE].count == 1
    assert page.wanted == Wanted(text=text)


def test_no_hit_is_said_and_undone(page: LibraryPage) -> None:
    """A sentence and a way out; no act is offered for a case that is not there."""
    search(page, "findes slet ikke")
    assert "Ingen sager passer" in texts(page)
    assert not any(cell.count for cell in cells(page).values())
    visible = {b.text() for b in page.findChildren(QPushButton) if b.isVisible()}
    assert "Brug i en session" not in visible
    press(page, "Vis alle")
    assert cells(page)[HERE].count == 1
    assert page.entry is not None


def test_a_cell_says_that_the_filters_leave_its_cases_out(page: LibraryPage) -> None:
    page.show_library((an_entry("a"), an_entry("b", theme=Theme.AI)), ())
    search(page, "sagen b")
    cells(page)[HERE].click()
    assert any("Her er 1 sag, men den passer ikke" in line for line in texts(page))


def test_a_source_is_taken_along_whole(page: LibraryPage) -> None:
    """A long address breaks on the screen, and is copied in one piece."""
    cells(page)[HERE].click()
    press(page, "Læs hele sagen")
    press(page, "Kopiér adressen")
    copied = QApplication.clipboard().text()
    assert copied.startswith("https://www.aeldresagen.dk/")
    assert copied.isascii()


def test_old_figures_are_remarked_on(page: LibraryPage) -> None:
    cells(page)[HERE].click()
    page.show_case(a_case(), "Ét tal er fra 2012. Find et nyere, før sagen bruges.")
    assert "Ét tal er fra 2012. Find et nyere, før sagen bruges." in texts(page)
    press(page, "Læs hele sagen")
    assert "Ét tal er fra 2012. Find et nyere, før sagen bruges." in texts(page)


def test_a_file_spoilt_meanwhile_is_told_of(page: LibraryPage) -> None:
    """No act for a case that cannot be read, and no crash."""
    cells(page)[HERE].click()
    page.show_case(None, "")
    assert "Sagens fil er ændret og kan ikke læses mere." in texts(page)
    visible = {b.text() for b in page.findChildren(QPushButton) if b.isVisible()}
    assert "Brug i en session" not in visible


def test_what_looks_like_markup_is_shown_as_typed(page: LibraryPage) -> None:
    page.show_library((an_entry("a", title="<b>Fed</b> & farlig"),), ())
    cells(page)[HERE].click()
    assert "<b>Fed</b> & farlig" in texts(page)


def test_everything_has_a_name(page: LibraryPage) -> None:
    """A screen reader can name whatever the keyboard reaches, in the overview and in a case."""
    assert nameless(page) == []
    cells(page)[HERE].click()
    press(page, "Læs hele sagen")
    assert nameless(page) == []
