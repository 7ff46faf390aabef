"""What is shipped is offered for a meeting."""

import pytest

from dilemmakit.domain.vocabulary import Language
from dilemmakit.services.library import library

SHIPPED = {"citizens-120", "committee-45", "council-60", "council-90", "council-120", "staff-60"}


@pytest.mark.parametrize("language", list(Language))
def test_all_six_plans_are_offered_in_each_language(language: Language) -> None:
    plans = library(language).plans
    assert {plan.id for plan in plans} == SHIPPED
    assert {plan.language for plan in plans} == {language}
