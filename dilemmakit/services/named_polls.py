"""What was answered openly by name, for the summary (guide, chapter 6)."""

from collections import Counter

from dilemmakit.domain import summary as s
from dilemmakit.domain.meeting_form import named_allowed
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.roster import by_group
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import PollState, Secrecy

_HOLD = (PollState.CLOSED, PollState.SHOWN)


def named_polls(session: Session) -> tuple[s.NamedPoll, ...]:
    """Return the polls that were answered by name and hold, where the meeting's form allows it."""
    if not named_allowed(session.meeting_form) or not session.roster:
        return ()
    return tuple(
        _named(session, poll)
        for poll in session.polls_by_round
        if poll.named and poll.state in _HOLD and poll.secrecy is not Secrecy.SECRET
    )


def _named(session: Session, poll: Poll) -> s.NamedPoll:
    given = {who: str(answers[0][0] or "") for who, answers in poll.named}
    options = tuple((target.id, target.label) for target in poll.items[0].targets)
    groups = []
    for name, people in by_group(session.roster):
        told = tuple(
            s.NamedAnswer(one.name, one.substitute_for, given[one.id])
            for one in people
            if one.id in given
        )
        counts = Counter(answer.letter for answer in told)
        letters = (*(letter for letter, _label in options), "")
        totals = tuple((letter, counts[letter]) for letter in letters)
        groups.append(s.NamedGroup(name, totals, told))
    return s.NamedPoll(poll.question, options, tuple(groups))
