"""A council-90 evening from home to PDF, by mouse and keyboard, with nineteen slips."""

import itertools
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QWidget

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import ItemKind, View
from dilemmakit.gui.evening import Evening
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.main_window import MainWindow
from tests.evening.displays import LAPTOP, ROOM
from tests.evening.person import click, find, press, settle, take_picture, wait_for, write

PRESENT = 19
FIRST_SLIP = 201


class Story:
    """One evening; `pictures` is the folder for the four pictures, `pdf` the summary's file."""

    def __init__(self, window: MainWindow, pictures: Path, pdf: Path) -> None:
        self._window = window
        self._pictures = pictures
        self._pdf = pdf
        self._random = Random(5)
        self._leanings = [self._random.choice("AABBCDD") for _person in range(PRESENT)]

    @property
    def _live(self) -> LiveSession:
        found = self._window.findChild(LiveSession)
        assert isinstance(found, LiveSession)
        return found

    @property
    def _session(self) -> Session:
        assert self._live.session is not None
        return self._live.session

    def run(self) -> None:
        """Live through the evening and close the window."""
        self._prepare()
        self._first_half()
        self._second_half()
        self._afterwards()
        self._window.close()

    def _button(self, words: str, of: QWidget | None = None) -> QPushButton:
        return find(QPushButton, of or self._window, words)

    def _prepare(self) -> None:
        wait_for(lambda: self._window.findChild(LiveSession) is not None, "the app is usable")
        settle(0.5)
        click(self._button("Ny session"))
