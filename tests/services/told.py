"""What always holds of the figures of a meeting, whatever is done in whatever order."""

from dilemmakit.domain.result import ItemResult, Shift
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import PollState, SessionState
from dilemmakit.services.results import results_of
from dilemmakit.storage.engine import Database

_SHOWN = frozenset({PollState.SHOWN})


class Told:
    """Remembers what any document could have told so far, to hold the next one up to it."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[ItemResult, ...]] = {}
        self._followed: dict[str, Shift] = {}

    def hold(self, database: Database, session: Session) -> None:
        """Hold what may be told now up to what could be told before.

        A poll's figures never change once they may be told, so two documents of one evening differ
        by nobody's answer; answers are followed between the same two times in all of them; and no
        more people have changed than answered both times.
        """
        over = session.state is SessionState.CLOSED
        with database.read() as db:
            now = results_of(db, session, _SHOWN | {PollState.CLOSED} if over else _SHOWN)
        for poll_id, result in self._told.items():
            assert now.items.get(poll_id) == result
        self._told.update(now.items)
        for pair, shift in now.shifts.items():
            assert self._followed.setdefault(pair, shift) == shift
            if shift.pairs is None:
                assert (shift.changed, shift.flows) == (None, None)
                continue
            assert shift.changed is not None
            assert shift.changed <= shift.pairs <= min(shift.before.n, shift.after.n)
            assert sum(flow.count for flow in shift.flows or ()) in (0, shift.pairs)
