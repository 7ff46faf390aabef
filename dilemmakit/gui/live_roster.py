"""The verbs of answering by name, for the session at hand."""

from collections.abc import Callable
from datetime import datetime

from dilemmakit.domain.poll import Answers
from dilemmakit.domain.roster import ReadRow
from dilemmakit.services import rosters


class LiveRoster:
    """Part of LiveSession: `act` does one service's act on the session at hand.

    Each verb returns True when the act is on disk, and False when it was refused.
    """

    def __init__(self, act: Callable[..., bool], now: Callable[[], datetime]) -> None:
        self._act = act
        self._now = now

    def set_roster(self, rows: tuple[ReadRow, ...]) -> bool:
        """Keep a list of those who answer by name."""
        return self._act(rosters.set_roster, rows)

    def set_presence(self, participant_id: str, here: bool) -> bool:
        """Write that somebody has come or left."""
        return self._act(rosters.set_presence, participant_id, here, self._now())

    def answer_by_name(self, poll_id: str, participant_id: str, answers: Answers | None) -> bool:
        """Store what somebody answers openly; None takes it away again."""
        return self._act(rosters.answer_by_name, poll_id, participant_id, answers, self._now())

    def delete_roster(self) -> bool:
        """Delete the list and who answered what; how many gave each answer stays."""
        return self._act(rosters.delete_roster, self._now())
