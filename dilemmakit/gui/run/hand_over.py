"""Handing a running meeting over: what it means is said before a place for the file is asked."""

from collections.abc import Callable

from dilemmakit.domain.errors import SecretPollOpen
from dilemmakit.domain.vocabulary import Secrecy
from dilemmakit.gui.live_session import LiveSession
from dilemmakit.gui.run.middle_column import MiddleColumn
from dilemmakit.wording import _
from dilemmakit.wording.messages import error_sentence


def ask_hand_over(live: LiveSession, middle: MiddleColumn, act: Callable[[], bool]) -> None:
    """Ask above the round for a yes to `act`, or say there what must be done first."""
    session = live.session
    if session is None:
        return
    for poll in session.open_polls:
        if poll.secrecy is Secrecy.SECRET:
            middle.fault.show_remark(error_sentence(SecretPollOpen(poll.question)))
            return
    middle.confirmation.ask(hand_over_words(), _("Choose a place …"), act)


def hand_over_words() -> str:
    """Return what becomes of a session that is handed over, and what its file holds."""
    return _(
        "The meeting is written to one file and closed on this computer. Open the file on the "
        "other computer: it goes on where it stands now. The file holds everything, also the "
        "secret answers, without names. Delete it when the meeting goes on."
    )
