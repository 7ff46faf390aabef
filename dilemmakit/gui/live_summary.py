"""What is done with the summary of the session at hand, after the meeting."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from dilemmakit.domain.session import FiveLines, Journal, Session
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition, SummaryState
from dilemmakit.gui.background import Job, run_in_background
from dilemmakit.services import closing, editions
from dilemmakit.services.desk import Desk


class LiveSummary:
    """Calls the services that make a summary of a session; a part of `LiveSession`.

    `act` does one service's act on the session at hand and returns whether it is on disk.
    """

    def __init__(
        self,
        owner: QObject,
        desk: Desk,
        now: Callable[[], datetime],
        at_hand: Callable[[], Session],
        act: Callable[..., bool],
    ) -> None:
        self._owner = owner
        self._desk = desk
        self._now = now
        self._at_hand = at_hand
        self._act = act

    def formats(self) -> tuple[str, ...]:
        """Return the suffixes of the formats there are, the usual one first."""
        return editions.formats()

    def told(self) -> Summary:
        """Return the summary as it stands now."""
        return closing.summary(self._desk.database, self._at_hand(), self._now())

    def set_five_lines(self, lines: FiveLines) -> bool:
        """Store the five lines as a person has edited them."""
        return self._act(closing.set_five_lines, lines)

    def set_journal(self, journal: Journal) -> bool:
        """Store the journal block and what was settled about names."""
        return self._act(closing.set_journal, journal)

    def mark(self, state: SummaryState) -> bool:
        """Call the summary corrected or final, and keep this version."""
        return self._act(closing.mark_summary, state, self._now())

    def file_name(self, edition: Edition, suffix: str) -> str:
        """Return the name an edition is saved under unless another is chosen."""
        return editions.file_name(
            self._desk.database, self._at_hand(), edition, self._now(), suffix
        )

    def export(self, edition: Edition, path: Path) -> Job:
        """Write an edition beside the screen; the job finishes with the path."""
        given = (self._desk.database, self._at_hand(), edition, self._now(), path)
        return run_in_background(self._owner, partial(editions.export, *given), watched=True)

    def preview(self, edition: Edition) -> Job:
        """Set the editions' pages; the job finishes with an `editions.Preview`."""
        given = (self._desk.database, self._at_hand(), edition, self._now())
        return run_in_background(self._owner, partial(editions.preview, *given))
