"""The facilitator's guide in a language."""

from dilemmakit.content.guide import read_guide
from dilemmakit.domain.guide import Chapter
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import guide_file


def guide(language: Language) -> tuple[Chapter, ...]:
    """Return the guide's chapters, in Danish where the language has none; empty if none is there.

    Raises OSError if the file is there and cannot be read.
    """
    path = guide_file(language)
    return read_guide(path) if path is not None else ()
