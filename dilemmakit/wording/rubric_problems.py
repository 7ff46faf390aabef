"""What the rubric finds in a case, in words: the line, where, what, and what to do."""

from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.wording.catalogue import _


def rubric_template(code: C) -> str | None:
    """Return the sentence for a line of the rubric, with its arguments still to fill in."""
    return (
        _dilemma_template(code)
        or _balance_template(code)
        or _people_template(code)
        or _language_template(code)
    )


def _dilemma_template(code: C) -> str | None:
    match code:
        case C.QUESTION_CLOSED:
            return _(
                "{rule}: A question that begins with “{given}” can be answered with yes or no. "
                "Ask how, who or what instead."
            )
        case C.QUESTION_WITHOUT_WORD:
            return _("{rule}: The question holds no word such as {allowed}. Ask with one of those.")
        case C.VALUE_NOT_IN_CONFLICT:
            return _(
                "{rule}: The conflict in one line does not name {given}. Name each value there, "
                "or take it out of the case's values."
            )
        case C.OPTION_DOMINATES:
            return _(
                "{rule}: Option {given} serves all that {other} serves and strains no more, "
                "so nothing speaks for {other}. Find what {given} costs, or what {other} gives."
            )
        case C.OPTION_POSTPONES:
            return _(
                "{rule}: {field} seems to put the choice off ({given}). Going on as today belongs "
                "in zero_option; make something else of this option."
            )
        case _:
            return None


def _balance_template(code: C) -> str | None:
    match code:
        case C.OPTIONS_UNEVEN:
            return _(
                "{rule}: {field} has {length} characters, but the shortest option only {least}. "
                "Shorten it to {most}, or say more about the shortest."
            )
        case C.OPTION_WITHOUT_VOICE:
            return _("{rule}: No voice leans to option {given}. Let one of them lean to it.")
        case C.LOADED_WORD:
            return _(
                "{rule}: “{given}” in {field} praises or blames. Choose a word that those for "
                "and those against would both use."
            )
        case C.FACT_OLD:
            return _("{rule}: {field} is {given}, over {limit} days ago. Check the fact again.")
        case C.LAW_FACT_OLD:
            return _(
                "{rule}: {field} is {given}, over {limit} days ago. Have a lawyer look at it again."
            )
        case C.REAL_PLACE:
            return _(
                "{rule}: {field} names {given}, a real municipality. Invent a place; "
                "what is real belongs in the facts."
            )
        case _:
            return None


def _people_template(code: C) -> str | None:
    match code:
        case C.FEW_DIRECTLY_AFFECTED:
            return _(
                "{rule}: Voices that are directly affected: {count}, but there must be {least}. "
                "Let someone speak whose own life it is about."
            )
        case C.TWIST_STRIKES_FEW:
            return _(
                "{rule}: {field} holds {count}, but a twist must make at least {least} options "
                "harder to defend. Choose a premise that more of them rest on."
            )
        case C.NO_LOCAL_NUMBER:
            return _(
                "{rule}: The municipality has no number to fill in. "
                "Add a field of type integer, decimal or money."
            )
        case C.VERSION_NOT_LOGGED:
            return _("{rule}: The change log does not tell of version {given}. Add a line.")
        case C.REVIEW_NOT_DONE:
            return _(
                "Nobody has reviewed the case. Ask two people of differing views, "
                "and write their answers."
            )
        case C.REVIEW_LACKS:
            return _("The review does not answer {given}. Add holds and a note for each.")
        case _:
            return None


def _language_template(code: C) -> str | None:
    match code:
        case C.HARD_TO_READ:
            return _(
                "{rule}: {field} has a LIX of {lix}, but may have no more than {most}. "
                "Shorten the sentences, and choose shorter words."
            )
        case C.HARD_TO_READ_TOGETHER:
            return _(
                "{rule}: The short texts in {field} have a LIX of {lix} together, but may have "
                "no more than {most}. Shorten sentences, and choose shorter words."
            )
        case C.TERM_NOT_USED:
            return _(
                "{rule}: {field} explains “{given}”, which stands nowhere in the texts. "
                "Delete the term, or use it."
            )
        case C.ABBREVIATION_UNEXPLAINED:
            return _(
                "{rule}: {field} holds {given}, which is not explained. "
                "Write it out, or add it to the glossary."
            )
        case _:
            return None
