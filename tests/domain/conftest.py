"""The shipped cases and plans, read once."""

import pytest

from dilemmakit.domain.case import Case
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.vocabulary import Language
from dilemmakit.services.library import Shelf, library
from tests.factory import a_plan


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return library(Language.DA)


@pytest.fixture(params=["council-45", "council-60", "council-90"])
def plan(request: pytest.FixtureRequest, shelf: Shelf) -> Plan:
    """Each shipped plan for councils, and the short one of the tests."""
    plans = {one.id: one for one in (*shelf.plans, a_plan())}
    return plans[request.param]


@pytest.fixture(scope="session")
def shipped_case(shelf: Shelf) -> Case:
    return shelf.cases[0]
