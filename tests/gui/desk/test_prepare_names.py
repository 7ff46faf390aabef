"""The list of those who answer by name, pasted while a meeting is prepared."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from dilemmakit.domain.case import LocalField
from dilemmakit.domain.meeting_form import named_allowed
from dilemmakit.domain.vocabulary import Entry, LocalType, MeetingForm
from dilemmakit.gui.main_window import MainWindow
from dilemmakit.gui.prepare.page import PreparePage
from tests.gui.desk.test_prepare_page import (
    BED,
    COMMITTEE,
    FILLED,
    SHORT,
    USUAL,
    button,
    page,
)
from tests.gui.desk.walk import texts

__all__ = ["page"]


@pytest.mark.parametrize("form", MeetingForm)
def test_a_list_of_names_is_offered_in_formal_meetings_only(
    page: PreparePage, form: MeetingForm
) -> None:
    """Not a field for it stands there unless somebody asks; pasted, it counts those present."""
    page.show_preparation(FILLED.with_form(form, (SHORT, USUAL, COMMITTEE)), stored=True)
    offers = [b for b in page.findChildren(QPushButton) if b.text().startswith("Svar ved navn:")]
    assert any(offer.isVisible() for offer in offers) is named_allowed(form)
    if not named_allowed(form):
        return
    field = page.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    assert not field.isVisible()
    offers[0].click()
    field.setPlainText("Anna Holm;A\nBo Krogh;B;Carl Lund")
    button(page, "Brug listen").click()
    names = [(row.name, row.substitute_for) for row in page.value.roster]
    assert (names, page.value.present) == ([("Anna Holm", None), ("Bo Krogh", "Carl Lund")], 2)
    draft = page.value.draft()
    assert draft is not None
    assert (draft.roster, draft.entry) == (page.value.roster, Entry.NAMED)
    assert button(page, "Ved navn").isChecked()
    assert any("svarer ved navn" in text for text in texts(page))
    theme = replace(page.value, meeting_form=MeetingForm.THEME_MEETING).draft()
    assert theme is not None
    assert theme.roster == ()
    button(page, "Fjern listen").click()
    assert page.value.roster == ()
    assert not button(page, "Ved navn").isEnabled()


def test_a_list_of_names_is_pasted_where_it_can_be_seen(
    page: PreparePage, window: MainWindow
) -> None:
    """Its field comes into sight at one press, and the button that takes it below."""
    window.resize(1280, 770)
    figures = tuple(LocalField(str(n), f"Tal {n}", LocalType.INTEGER) for n in range(6))
    case = replace(BED, local=replace(BED.local, fields=figures))
    value = replace(FILLED, case=case)
    page.show_preparation(value.with_form(MeetingForm.COUNCIL_MEETING, (USUAL,)), stored=True)
    (offer,) = [b for b in page.findChildren(QPushButton) if b.text().startswith("Svar ved navn:")]
    offer.click()
    for _turn in range(5):
        QApplication.processEvents()
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Anna Holm;A\nBo Krogh;B")
    for _turn in range(5):
        QApplication.processEvents()
    for part in (field, button(page, "Brug listen")):
        assert part.visibleRegion().boundingRect().height() == part.height(), part
