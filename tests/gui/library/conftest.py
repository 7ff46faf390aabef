"""The library as it is shipped, on a page of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.library import CaseEntry, Library
from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.library.page import LibraryPage
from dilemmakit.gui.theme import style
from dilemmakit.services.library import catalogue, overview, whole_case


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """All that is shipped, read once."""
    folder: Path = tmp_path_factory.mktemp("index")
    return overview(Language.DA, folder)


@pytest.fixture
def page(shipped: Library, qapp: QApplication) -> Iterator[LibraryPage]:
    """The library's page with all shipped cases, each read when it is looked at."""
    style.apply(qapp, dark=False)
    made = LibraryPage()

    def read(entry: CaseEntry) -> None:
        made.show_case(whole_case(entry), "")

    made.looked_at.connect(read)
    made.resize(1280, 736)
    made.show_library(shipped.cases, catalogue())
    made.show()
    made.activateWindow()
    yield made
    shiboken6.delete(made)
