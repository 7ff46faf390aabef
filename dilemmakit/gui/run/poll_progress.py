"""What is known of a poll without its answers: how far it is, and what may be done with it."""

from math import ceil

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry, PollState, Show, View
from dilemmakit.domain.walk import RESULT_VIEWS, may_show
from dilemmakit.gui.run.words import missing
from dilemmakit.wording import _, _n


def current_poll(session: Session) -> Poll | None:
    """Return the poll the room is asked right now, or whose result its picture waits for."""
    if session.step.poll is None:
        return None
    poll = session.poll_planned(session.step.poll)
    if poll is None or poll.state is PollState.SHOWN:
        return None
    if session.step.view is View.POLL_OPEN:
        return poll
    waits = session.step.view in RESULT_VIEWS and poll.state is PollState.CLOSED
    return poll if waits else None


def shown_by_walking(session: Session, poll: Poll) -> bool:
    """Tell whether a picture still to come shows a poll's result."""
    for stored in session.rounds[session.round_index :]:
        here = stored.position == session.round_index
        for index, step in enumerate(stored.planned.steps):
            if here and index <= session.step_index:
                continue
            if step.view not in RESULT_VIEWS or step.poll is None:
                continue
            other = session.plan.poll(step.poll)
            paired = poll.pair is not None and other.pair == poll.pair
            if step.poll == poll.planned_id or (paired and step.view is View.STANCE_BEFORE_AFTER):
                return True
    return False


def may_reveal(session: Session, poll: Poll) -> bool:
    """Tell whether the facilitator may show a result by hand, because no picture will."""
    return may_show(session, poll, session.round_index, by_hand=True) and not shown_by_walking(
        session, poll
    )


def shows_at_once(session: Session, poll: Poll) -> bool:
    """Tell whether closing leads straight to the result in the room."""
    if poll.show is not Show.AT_ONCE or session.step.poll != poll.planned_id:
        return False
    following = session.round.planned.steps[session.step_index + 1 :]
    return bool(following) and (
        following[0].view in RESULT_VIEWS and following[0].poll == poll.planned_id
    )


def hidden_until(poll: Poll) -> str:
    """Return when a result is seen, and that nobody sees it before."""
    if poll.entry is Entry.NAMED:
        return _("Everybody hears the answers. The room's screen shows them once you close.")
    if poll.entry in (Entry.HANDS, Entry.CARDS) and poll.show is not Show.NEVER_IN_ROOM:
        return _seen_until(poll.show)
    match poll.show:
        case Show.AT_ONCE:
            return _("The result is hidden from everybody, from you too, until you close.")
        case Show.WITH_TWIST:
            return _("The result is hidden from everybody, from you too, until after the twist.")
        case Show.ON_REVEAL:
            return _("The result is hidden from everybody, from you too, until you show it.")
        case Show.NEVER_IN_ROOM:
            return _("The result is never shown in the room.")


def _seen_until(show: Show) -> str:
    """Return when the room's screen shows what everybody has seen and somebody has counted."""
    match show:
        case Show.WITH_TWIST:
            return _(
                "Everybody sees the answers. The room's screen shows the figures after the twist."
            )
        case Show.ON_REVEAL:
            return _(
                "Everybody sees the answers. The room's screen shows the figures once you show "
                "them."
            )
        case _once_closed:
            return _(
                "Everybody sees the answers. The room's screen shows the figures once you close."
            )


def too_few(session: Session, poll: Poll) -> str:
    """Return that fewer have answered than the plan reckons with; empty where enough have."""
    if poll.quorum is None or not session.present:
        return ""
    wanted = ceil(poll.quorum * session.present)
    if poll.cast >= wanted:
        return ""
    return _("The plan reckons with at least {wanted} answers.").format(wanted=wanted)


def closing_question(session: Session, poll: Poll) -> str:
    """Return what closing before all have answered means."""
    out = missing(session, poll)
    words = _n(
        "{count} has not answered, and cannot do so afterwards.",
        "{count} have not answered, and cannot do so afterwards.",
        out,
    ).format(count=out)
    return f"{words} {too_few(session, poll)}".strip()
