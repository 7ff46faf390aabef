"""A plan is fitted from the preparation, kept as the municipality's own, and chosen there."""

from pathlib import Path

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.plans.page import PlanPage
from dilemmakit.gui.prepare.page import PreparePage
from dilemmakit.services.library import library
from dilemmakit.services.planning import check_plan
from tests.gui.evening.house import House, prepared, the_house
from tests.gui.run.keyboard import press, type_keys


def checked(house: House) -> PlanPage:
    """Let the checks follow what was last typed, and return the page."""
    page = house.window.page
    assert isinstance(page, PlanPage)
    page.flush()
    QThreadPool.globalInstance().waitForDone(5000)
    QApplication.processEvents()
    return page


def test_a_plan_is_fitted_checked_and_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    """What does not fit stands beside its round and rests the saving; kept, the form has it."""
    shelf = library(Language.DA)
    origin = next(plan for plan in shelf.plans if plan.id == "council-60")
    prepared(tmp_path, case=shelf.cases[0], plan=origin)
    with the_house(tmp_path) as house:
        (line,) = house.live.session_lines()
        house.window.home.planned_chosen.emit(line.id)
        form = house.window.page
        assert isinstance(form, PreparePage)
        form.fit_wanted.emit(form.value.plan)
        page = checked(house)
        assert page.can_keep
        first, row = page.plan.rounds[1], page.rows[1]
        row.minutes_typed.emit(1)
        assert not page.can_keep, "not before it is checked"
        checked(house)
        assert not page.can_keep
        assert row.problems.startswith("»Mindst« er")
        row.minutes_typed.emit(first.minutes + 2)
        page.rows[-1].moved.emit(-1)
        page.rows[-2].moved.emit(1)
        checked(house)
        assert [one.problems for one in page.rows if one.problems] == []
        page.kept.emit(page.plan)
        assert house.window.page is form
        assert form.value.plan is not None
        assert (form.value.plan.id, form.value.plan.minutes) == ("council-60-own", 62)
        assert (tmp_path / "plans/council-60-own/plan.da.yaml").exists()
        form.kept.emit(form.value)
        house.window.home.planned_chosen.emit(line.id)
        assert house.session.plan == form.value.plan
        again = house.window.page
        assert isinstance(again, PreparePage)
        again.fit_wanted.emit(house.session.plan)
        assert checked(house).plan == form.value.plan


def test_escape_leads_back_and_asks_only_where_something_would_be_lost(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """From any field; a second Escape stays, and the yes drops what was changed."""
    plan = next(plan for plan in library(Language.DA).plans if plan.id == "council-60")
    prepared(tmp_path, case=library(Language.DA).cases[0], plan=plan)
    with the_house(tmp_path) as house:
        (line,) = house.live.session_lines()
        house.window.home.planned_chosen.emit(line.id)
        form = house.window.page
        assert isinstance(form, PreparePage)
        form.fit_wanted.emit(plan)
        checked(house)
        press("Escape")
        assert house.window.page is form
        form.fit_wanted.emit(plan)
        page = checked(house)
        for field in page.findChildren(QPlainTextEdit)[:1] + page.findChildren(QLineEdit)[:2]:
            field.setFocus()
            if isinstance(field, QLineEdit):
                type_keys("3")
            else:
                type_keys("Sig det roligt. ")
            press("Escape")
            assert page.question.startswith("Det, du har ændret")
            press("Escape")
            assert house.window.page is page
            assert not page.question
        press("Escape")
        press("Return")
        assert house.window.page is form
        assert form.value.plan == plan


def test_what_follows_from_a_round_that_is_gone_is_told_of_rounds(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody who drops the twist or a stance is told of files and their words."""
    plans = library(Language.DA).plans
    page = PlanPage()
    qtbot.addWidget(page)
    for gone, told in (("twist", "ingen vending"), ("first_stance", "første bud mangler")):
        plan = next(plan for plan in plans if plan.id == "council-90")
        page.show_plan(plan, plans)
        (dropped,) = [one for one in page.rows if plan.round(one.round_id).kind == gone]
        dropped.dropped.emit()
        page.show_problems(check_plan(page.plan, tmp_path))
        said = " ".join([page.remark, *(row.problems for row in page.rows)])
        assert told in said
        for jargon in ("when_closed", "first_stance", "stance-", "kind:", "rounds."):
            assert jargon not in said
