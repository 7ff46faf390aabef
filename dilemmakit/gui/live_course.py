"""The acts that change the course of the meeting at hand: which rounds, how long, in what order."""

from collections.abc import Callable, Mapping

from dilemmakit.services import rearranging


class LiveCourse:
    """A part of LiveSession, which hands over its one way of acting; the verbs answer as its do."""

    def __init__(self, act: Callable[..., bool]) -> None:
        self._act = act

    def set_minutes(self, minutes: Mapping[str, int]) -> bool:
        """Give the rounds that are not over new minutes; 0 leaves a round out."""
        return self._act(rearranging.set_minutes, minutes)
