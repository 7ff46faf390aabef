"""What is offered for a meeting can be run from its first word to its last."""

import pytest

from dilemmakit.content.loading import read_plan
from dilemmakit.domain.answerable import can_run
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder
from dilemmakit.services.library import library

RUNNABLE = {"committee-45", "council-60", "council-90", "staff-60"}


@pytest.mark.parametrize("language", list(Language))
def test_the_plans_that_can_run_are_offered_and_no_others(language: Language) -> None:
    plans = library(language).plans
    assert all(can_run(plan) for plan in plans)
    assert {plan.id for plan in plans} >= RUNNABLE
    assert {plan.language for plan in plans} == {language}


def test_a_plan_that_waits_is_no_fault() -> None:
    """It lies on the shelf, is checked like the others, and is only not offered yet."""
    found = [read_plan(path).value for path in dilemmas_folder().glob("plans/*/plan.da.yaml")]
    plans = [plan for plan in found if plan is not None]
    assert len(plans) == len(found)
    offered = {plan.id for plan in library(Language.DA).plans}
    assert {plan.id for plan in plans if can_run(plan)} == offered
