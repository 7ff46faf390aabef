"""Changing the course of the meeting: what the middle and the left column ask for."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run.middle_column import MiddleColumn
from dilemmakit.gui.run.rounds_column import RoundsColumn


class CourseActs(QObject):
    """`try_act` does an act and says above the round what went wrong."""

    def __init__(
        self,
        rounds: RoundsColumn,
        middle: MiddleColumn,
        live: LiveSession,
        try_act: Callable[[Callable[[], bool]], bool],
    ) -> None:
        super().__init__(middle)
        self._middle = middle
        self._live = live
        self._try = try_act
        middle.head.paused.connect(self._pause)
        middle.head.resumed.connect(self._resume)
        rounds.fit_chosen.connect(self.toggle_fit)
        middle.fit.taken.connect(self._set_minutes)
        middle.fit.left.connect(middle.close_fit)

    def toggle_fit(self) -> None:
        """Propose new minutes for the rest, or go back to the round."""
        session = self._live.session
        if self._middle.is_fitting:
            self._middle.close_fit()
        elif session is not None and session.state is SessionState.RUNNING:
            self._middle.open_fit(session, self._live.now())

    def _pause(self) -> None:
        self._try(self._live.pause)

    def _resume(self) -> None:
        self._try(self._live.resume)

    def _set_minutes(self, minutes: Mapping[str, int]) -> None:
        if self._try(partial(self._live.course.set_minutes, minutes)):
            self._middle.close_fit()
