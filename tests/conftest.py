"""What all tests share: an offscreen screen, Danish, the long tier, and no network."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Europe/Copenhagen"

import time
from pathlib import Path

import pytest

time.tzset()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long tier too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tier out unless it is asked for; mark everything below tests/gui."""
    left_out = []
    kept = []
    for item in items:
        if "gui" in Path(str(item.fspath)).parts:
            item.add_marker(pytest.mark.gui)
        long = item.get_closest_marker("long") is not None
        (left_out if long and not config.getoption("--long") else kept).append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = kept


@pytest.fixture(autouse=True)
def _danish() -> None:
    """Every test speaks Danish unless it says otherwise."""
    from dilemmakit.domain.vocabulary import Language
    from dilemmakit.wording import use_language

    use_language(Language.DA)
