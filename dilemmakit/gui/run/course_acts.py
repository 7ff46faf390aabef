"""Changing the course of the meeting: what the middle and the left column ask for."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from dilemmakit.domain.session import Session
from dilemmakit.domain.timing import Gap, gap_between, gap_in_round
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.domain.walk import first_step, left_behind
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run.course_words import case_question, gap_act, gap_question
from dilemmakit.gui.run.middle_column import MiddleColumn
from dilemmakit.gui.run.rounds_column import RoundsColumn
from dilemmakit.wording import _


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
        self._menu = rounds.menu
        self._ticked: datetime | None = None
        self._gap: tuple[str, Gap] | None = None
        self._stood: tuple[str, int] = ("", 0)
        self._left: dict[str, int] = {}
        middle.head.paused.connect(self._pause)
        middle.head.resumed.connect(self._resume)
        middle.return_chosen.connect(self._return)
        rounds.fit_chosen.connect(self.toggle_fit)
        middle.fit.taken.connect(self._set_minutes)
        middle.fit.left.connect(middle.close_fit)
        course = live.course
        menu = rounds.menu
        menu.result_chosen.connect(self._show_result)
        menu.cases_asked.connect(self._show_cases)
        menu.case_wanted.connect(self._ask_case)
        for wanted, act in (
            (menu.left_out, course.leave_out),
            (menu.taken_up, course.take_up),
            (menu.repeated, course.repeat_round),
            (menu.moved, course.move_round),
            (menu.break_wanted, course.insert_break),
        ):
            wanted.connect(partial(self._do, act))
        rounds.round_moved.connect(partial(self._do, course.move_round))

    def _do(self, act: Callable[..., bool], *given: object) -> None:
        self._try(partial(act, *given))

    # The time

    def toggle_fit(self) -> None:
        """Propose new minutes for the rest, or go back to the round."""
        session = self._live.session
        if self._middle.is_fitting:
            self._middle.close_fit()
        elif session is not None and session.state is SessionState.RUNNING:
            self._middle.open_fit(session, self._live.now())

    def begin_ticking(self) -> None:
        """Take what passed while nothing was shown for no gap."""
        self._ticked = None

    def tick(self, session: Session, now: datetime) -> None:
        """Notice a sleep of the laptop or a jump of its clock, and offer to leave it out."""
        gap = gap_in_round(gap_between(self._ticked, now), session.round, now)
        self._ticked = now
        if gap is not None:
            self._gap = (session.round.id, gap)
        # What has been asked is answered first: a yes must mean what was read.
        if self._gap is None or not self._middle.confirmation.isHidden():
            return
        (round_id, gap), self._gap = self._gap, None
        leave_out = partial(self._live.course.leave_gap_out, round_id, gap.seconds)
        self._middle.confirmation.ask(gap_question(gap), gap_act(gap), leave_out, quietly=True)

    def _pause(self) -> None:
        self._try(self._live.pause)

    def _resume(self) -> None:
        self._try(self._live.resume)

    def _set_minutes(self, minutes: Mapping[str, int]) -> None:
        if self._try(partial(self._live.course.set_minutes, minutes)):
            self._middle.close_fit()

    # The rounds

    def follow(self, session: Session) -> None:
        """Remember where each round was left, for the way back to it."""
        here, step = self._stood
        if here != session.round.id:
            self._left[here] = step
        self._stood = (session.round.id, session.step_index)

    def _show_result(self, index: int, step: int) -> None:
        self._try(partial(self._live.course.go_to_picture, index, step))

    def _return(self) -> None:
        session = self._live.session
        index = left_behind(session) if session is not None else None
        if session is None or index is None:
            return
        step = self._left.get(session.rounds[index].id, first_step(session, index))
        self._try(partial(self._live.course.go_to_picture, index, step))

    def _show_cases(self) -> None:
        session = self._live.session
        if session is not None:
            known = {stored.case.id for stored in session.cases}
            shelf = self._live.library(session.language)
            self._menu.show_cases(tuple(one for one in shelf.cases if one.id not in known))

    def _ask_case(self, case_id: str) -> None:
        session = self._live.session
        if session is None:
            return
        for case in self._live.library(session.language).cases:
            if case.id == case_id:
                insert = partial(self._live.course.insert_case, case)
                question = case_question(session, case)
                self._middle.confirmation.ask(question, _("Take it up"), insert)
