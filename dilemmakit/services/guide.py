"""The facilitator's guide in a language."""

from dilemmakit.domain.guide import Chapter, Moment
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import guide_file

PEOPLE = "people"
"""The chapter with what to say in difficult moments."""


def guide(language: Language) -> tuple[Chapter, ...]:
    """Return the guide's chapters, in Danish where the language has none; empty if none is there.

    Raises OSError if the file is there and cannot be read.
    """
    # The guide is read when somebody asks for it, not when the app starts.
    from dilemmakit.content.guide import read_guide

    path = guide_file(language)
    return read_guide(path) if path is not None else ()


def difficult_moments(language: Language) -> tuple[Moment, ...]:
    """Return what the guide says in its chapter on people, moment by moment.

    Raises OSError if the guide is there and cannot be read.
    """
    from dilemmakit.content.guide import moments

    return tuple(moment for one in guide(language) if one.id == PEOPLE for moment in moments(one))
