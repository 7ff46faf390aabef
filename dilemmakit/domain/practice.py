"""Practice: the seven things a facilitator does in every meeting, and when each has been done."""

from enum import StrEnum

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import PollState, RoundState, SessionState

_OVER = (PollState.CLOSED, PollState.SHOWN)


class Task(StrEnum):
    """In the order in which they come up."""

    BEGIN = "begin"
    HIDE = "hide"
    NOTE = "note"
    SLIP = "slip"
    CLOSE_POLL = "close_poll"
    RESULT = "result"
    CLOSE = "close"


def achieved(before: Session, after: Session) -> frozenset[Task]:
    """Return the tasks that an act from one state of the session to the next has done."""
    done = {
        Task.BEGIN: after.rounds[0].state is not RoundState.WAITING,
        # Hiding alone would leave the room before an empty screen.
        Task.HIDE: before.blank and not after.blank,
        Task.NOTE: len(after.notes) > len(before.notes),
        Task.SLIP: _cast(after) == _cast(before) + 1,
        Task.CLOSE_POLL: any(poll.state in _OVER for poll in after.polls),
        Task.RESULT: any(poll.state is PollState.SHOWN for poll in after.polls),
        Task.CLOSE: after.state is SessionState.CLOSED,
    }
    return frozenset(task for task, is_done in done.items() if is_done)


def next_task(done: frozenset[Task]) -> Task | None:
    """Return the first task that is left; None when all are done."""
    return next((task for task in Task if task not in done), None)


def _cast(session: Session) -> int:
    return sum(poll.cast for poll in session.polls)
