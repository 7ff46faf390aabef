"""Are the options treated alike: length, voices, names (lines A12 to A15)."""

import re
from collections.abc import Iterator

from dilemmakit.content.lix import words
from dilemmakit.content.reading import Fault
from dilemmakit.content.rubric.finding import finding
from dilemmakit.content.rubric.settings import Rubric
from dilemmakit.domain.case import Case
from dilemmakit.domain.problem import ProblemCode


def like_length(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A12: the longest option is not much longer than the shortest, in characters."""
    lengths = [len(option.description) for option in case.options]
    shortest, longest = min(lengths), max(lengths)
    most = int(shortest * rubric.limits.longest_to_shortest_option)
    if longest > most:
        path = ("options", lengths.index(longest), "description")
        code = ProblemCode.OPTIONS_UNEVEN
        yield finding(rubric, "A12", path, code, length=longest, least=shortest, most=most)


def voice_for_each(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A14: each option has at least one voice that leans to it."""
    spoken_for = {letter for voice in case.voices for letter in voice.leans}
    for index, option in enumerate(case.options):
        if option.id not in spoken_for:
            path = ("options", index)
            code = ProblemCode.OPTION_WITHOUT_VOICE
            yield finding(rubric, "A14", path, code, given=option.id)


def loaded_words(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A15: the names of the options hold no praise or blame."""
    for index, option in enumerate(case.options):
        for word in words(option.label):
            if _loaded(word.lower(), rubric.loaded[case.language]):
                path = ("options", index, "label")
                yield finding(rubric, "A15", path, ProblemCode.LOADED_WORD, given=word)


def _loaded(word: str, listed: tuple[str, ...]) -> bool:
    """Tell whether a word is listed, by itself or as a part of one with hyphens."""
    parts = {word, *re.split("[-’']", word)}
    return any(
        part.startswith(each[:-1]) if each.endswith("*") else part == each
        for each in listed
        for part in parts
    )
