"""The verbs of counting at tables, for the session at hand."""

from collections.abc import Callable
from datetime import datetime

from dilemmakit.domain.tally import Counts
from dilemmakit.services import tables
from dilemmakit.services.tables import WhyCorrected


class LiveTables:
    """Part of LiveSession: `act` does one service's act on the session at hand.

    Each verb returns True when the act is on disk, and False when it was refused.
    """

    def __init__(self, act: Callable[..., bool], now: Callable[[], datetime]) -> None:
        self._act = act
        self._now = now

    def set_tables(self, count: int) -> bool:
        """Write how many tables there are."""
        return self._act(tables.set_tables, count)

    def record_table(
        self, poll_id: str, table: int, seated: int, counts: Counts, why: WhyCorrected
    ) -> bool:
        """Store a table's sheet; one that is in already is corrected, and kept with `why`."""
        return self._act(tables.record_table, poll_id, table, seated, counts, why, self._now())
