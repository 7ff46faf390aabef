"""How far a show of opinion has come, and what may be done with it by then.

            open            close              show
    READY ────────► OPEN ──────────► CLOSED ──────────► SHOWN
                     │  ◄──────────    │
                     │     reopen      │
                     └──── void ───────┴──────► VOIDED, and a fresh one READY in its place

What has been shown stays as it was shown: one answer more or less, and the difference between the
two figures would tell what that one was.
"""

from enum import StrEnum

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import PollState, SessionState


class PollAct(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    SHOW = "show"
    REOPEN = "reopen"
    VOID = "void"


_FROM = {
    PollAct.OPEN: frozenset({PollState.READY}),
    PollAct.CLOSE: frozenset({PollState.OPEN}),
    PollAct.SHOW: frozenset({PollState.CLOSED}),
    PollAct.REOPEN: frozenset({PollState.CLOSED}),
    PollAct.VOID: frozenset({PollState.OPEN, PollState.CLOSED}),
}


def leads_on(act: PollAct, state: PollState) -> bool:
    """Tell whether an act leads on from a state."""
    return state in _FROM[act]


def may_reopen(session: Session, poll_id: str) -> bool:
    """Tell whether a closed poll may take answers once more.

    Not once its figures are known, and not once those of a poll it is compared with are: whoever
    answered then would answer to them.
    """
    poll = session.poll(poll_id)
    running = session.state is SessionState.RUNNING
    return (
        running
        and leads_on(PollAct.REOPEN, poll.state)
        and not any(
            other.state is PollState.SHOWN
            for other in session.polls
            if session.compared(poll, other)
        )
    )
