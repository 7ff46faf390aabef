"""The words of changing the course of the meeting."""

from dilemmakit.domain.case import Case
from dilemmakit.domain.course import rounds_for_a_case
from dilemmakit.domain.session import Session
from dilemmakit.domain.timing import Gap
from dilemmakit.wording import _, _n


def case_question(session: Session, case: Case) -> str:
    """Return what taking up a further case means, in rounds and minutes."""
    rounds = rounds_for_a_case(session)
    return _(
        "Take up “{case}” as well? After the second bid come {rounds} rounds more, "
        "{minutes} minutes in all."
    ).format(case=case.title, rounds=len(rounds), minutes=sum(one.minutes for one in rounds))


def gap_question(gap: Gap) -> str:
    """Return what happened to the laptop's clock, and what may be done about it."""
    if gap.minutes >= 0:
        return _n(
            "{count} minute passed while the computer was away. Leave it out of the round’s time?",
            "{count} minutes passed while the computer was away. "
            "Leave them out of the round’s time?",
            gap.minutes,
        ).format(count=gap.minutes)
    return _n(
        "The computer’s clock went back {count} minute. Let the round keep the time it had used?",
        "The computer’s clock went back {count} minutes. Let the round keep the time it had used?",
        -gap.minutes,
    ).format(count=-gap.minutes)


def gap_act(gap: Gap) -> str:
    """Return the button's words."""
    return _("Leave out") if gap.minutes >= 0 else _("Keep the time")


def back_words(session: Session, index: int) -> str:
    """Return that the room looks back, and at what."""
    return _("You are looking back at “{here}”. You had come to “{there}”.").format(
        here=session.round.title, there=session.rounds[index].title
    )
