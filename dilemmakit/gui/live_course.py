"""The acts that change the course of the meeting at hand: which rounds, how long, in what order."""

from collections.abc import Callable, Mapping
from datetime import datetime

from dilemmakit.domain.case import Case
from dilemmakit.services import facilitation, rearranging


class LiveCourse:
    """A part of LiveSession, which hands over its one way of acting; the verbs answer as its do."""

    def __init__(self, act: Callable[..., bool], now: Callable[[], datetime]) -> None:
        self._act = act
        self._now = now

    def set_minutes(self, minutes: Mapping[str, int]) -> bool:
        """Give the rounds that are not over new minutes; 0 leaves a round out."""
        return self._act(rearranging.set_minutes, minutes)

    def go_to_picture(self, index: int, step: int) -> bool:
        """Show a picture of a round that has been begun."""
        return self._act(facilitation.go_to_picture, index, step, self._now())

    def leave_out(self, round_id: str) -> bool:
        """Leave a waiting round out."""
        return self._act(rearranging.leave_out, round_id)

    def take_up(self, round_id: str) -> bool:
        """Let a round that was left out wait again."""
        return self._act(rearranging.take_up, round_id)

    def repeat_round(self, round_id: str) -> bool:
        """Put a round in once more, as the next one."""
        return self._act(rearranging.repeat_round, round_id)

    def move_round(self, round_id: str, by: int) -> bool:
        """Let a waiting round change places with the one before (-1) or after (1) it."""
        return self._act(rearranging.move_round, round_id, by)

    def insert_break(self, after_id: str) -> bool:
        """Put a break in after a round."""
        return self._act(rearranging.insert_break, after_id)

    def insert_case(self, case: Case) -> bool:
        """Take up a further case once the cases so far are through."""
        return self._act(rearranging.insert_case, case)

    def leave_gap_out(self, round_id: str, seconds: float) -> bool:
        """Leave a time that the laptop slept or lost out of a round's minutes."""
        return self._act(rearranging.leave_gap_out, round_id, seconds)
