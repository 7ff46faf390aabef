"""What does not fit together in a plan, in words."""

from dilemmakit.domain.problem import Problem
from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.wording.catalogue import _


def plan_template(problem: Problem) -> str | None:
    """Return the sentence for a problem of plans, with its arguments still to fill in."""
    return (
        _minutes_template(problem.code) or _stance_template(problem) or _poll_template(problem.code)
    )


def _minutes_template(code: C) -> str | None:
    match code:
        case C.MINUTES_DO_NOT_ADD_UP:
            return _(
                "The rounds add up to {total} minutes, but the plan says {minutes}. "
                "Change one of them."
            )
        case C.FORM_DOES_NOT_ADD_UP:
            return _(
                "The steps of {field} add up to {total} minutes, but the round has {minutes}. "
                "Change one of them."
            )
        case C.SHORTEST_TOO_LONG:
            return _(
                "{field} is {least}, but the round has only {minutes} minutes. "
                "Write a smaller number."
            )
        case C.SCRIPT_TOO_LONG:
            return _(
                "{field} has {words} words, which take more than half of the round to read aloud. "
                "Shorten it to {most}."
            )
        case _:
            return None


def _stance_template(problem: Problem) -> str | None:
    match problem.code:
        case C.STANCE_ROUNDS if problem.args["count"] == 0:
            return _("The plan has no round of the kind {kind}. Add one.")
        case C.STANCE_ROUNDS:
            return _("The plan has {count} rounds of the kind {kind}. Keep one of them.")
        case C.STANCE_WITHOUT_POLL:
            return _("{field} is missing: a stance is asked for with a show of opinion. Add it.")
        case C.STANCES_REVERSED:
            return _("The second stance comes before the first. Let them change places.")
        case C.NO_TWIST_BETWEEN:
            return _("There is no twist between the first and the second stance. Add a round.")
        case C.STANCES_NOT_PAIRED:
            return _(
                "The two stances cannot be compared. Give a show of opinion in each of them "
                "the same word at pair."
            )
        case C.PAIR_ALONE:
            return _(
                "No other show of opinion has {given} at pair, so there is nothing to compare "
                "{field} with. Check the spelling, or delete the line."
            )
        case C.NO_RESULT_AT_TWIST:
            return _(
                "{field} says that the result is shown with the twist, but the twist has no "
                "screen with a result. Add one, with result: when_closed."
            )
        case _:
            return None


def _poll_template(code: C) -> str | None:
    match code:
        case C.NO_RATING:
            return _(
                "The plan never asks what people thought of the case. "
                "Add a show of opinion with kind: rating."
            )
        case C.RATING_IN_ROOM:
            return _("{field} must be never_in_room: the rating of a case is not for the room.")
        case C.UNKNOWN_POLL:
            return _(
                "{field} is {given}, but the plan's shows of opinion are {allowed}. "
                "Choose one of those."
            )
        case C.POLL_ELSEWHERE:
            return _("{field} is {given}, which belongs to another round. Open it in that round.")
        case C.POLL_NOT_YET:
            return _(
                "{field} is {given}, which is asked in a later round. Move this picture to a place "
                "after it."
            )
        case C.POLL_NEVER_ASKED:
            return _("No picture asks {given}. Add one to its round, with view: poll_open.")
        case C.VIEW_NEEDS_POLL:
            return _("The picture {view} shows an answer. Add poll: with the id of a question.")
        case C.UNKNOWN_USE:
            return _(
                "{field} is {given}, but a case has no such field. "
                "Write case. and the name of a field, for instance case.options."
            )
        case C.ITEM_MISMATCH:
            return _("{field} cannot be {on} for the kind {kind}. Choose another of the two.")
        case C.SECRET_IN_COUNCIL_MEETING:
            return _(
                "{field} cannot be secret in a council meeting. Choose open, "
                "or make it a theme meeting."
            )
        case C.KIOSK_FOR_MANY:
            return _(
                "Sending one machine round takes long with {people} people. "
                "Put slips before kiosk at {field} when there are more than {most}."
            )
        case _:
            return None
