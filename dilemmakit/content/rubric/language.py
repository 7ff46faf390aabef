"""Can everybody read it: long words and sentences, terms, abbreviations (lines A35 and A36)."""

import re
from collections.abc import Iterator

from dilemmakit.content.lix import lix, words
from dilemmakit.content.reading import Fault, FieldPath
from dilemmakit.content.rubric.finding import finding
from dilemmakit.content.rubric.settings import Rubric
from dilemmakit.content.rubric.texts import Text, begins_a_word, room_texts, text_groups
from dilemmakit.domain.case import Case
from dilemmakit.domain.problem import ProblemCode

_ABBREVIATION = re.compile(r"(?<![\w-])[A-ZÆØÅÄÖ]{2,}(?!\w)")
_SHORTEST_INNER_TERM = 6


def readable(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A35: story and texts stay below the LIX of their language, if it has one.

    A text of some length is judged by itself. Shorter ones are joined with the other short ones
    of their kind, for the LIX of a single sentence says nothing.
    """
    limits = rubric.tongue(case.language).lix
    if limits is None:
        return
    yield from _hard(rubric, ("scenario",), case.scenario, limits.story)
    for group in text_groups(case):
        short: list[Text] = []
        for text in group.texts:
            if len(words(text.words)) < rubric.limits.lix_words:
                short.append(text)
            else:
                yield from _hard(rubric, text.path, text.words, limits.other)
        if short:
            yield from _hard_together(rubric, group.path, short, limits.other)


def _hard(rubric: Rubric, path: FieldPath, text: str, limit: int) -> Iterator[Fault]:
    found = round(lix(text))
    if len(words(text)) >= rubric.limits.lix_words and found > limit:
        code = ProblemCode.HARD_TO_READ
        yield finding(rubric, "A35", path, code, lix=found, most=limit)


def _hard_together(
    rubric: Rubric, path: FieldPath, texts: list[Text], limit: int
) -> Iterator[Fault]:
    joined = "\n".join(_closed(text.words) for text in texts)
    found = round(lix(joined))
    if len(words(joined)) >= rubric.limits.lix_words and found > limit:
        code = ProblemCode.HARD_TO_READ_TOGETHER
        yield finding(rubric, "A35", path, code, lix=found, most=limit)


def _closed(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text.rstrip("»«”“\"'’) ").endswith((".", "!", "?", "…")) else f"{text}."


def used_terms(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A36: each explained term stands in the texts."""
    everything = "\n".join(text.words for text in room_texts(case))
    for index, term in enumerate(case.glossary):
        if not _used(term.term, everything):
            path = ("glossary", index, "term")
            yield finding(rubric, "A36", path, ProblemCode.TERM_NOT_USED, given=term.term)


def _used(term: str, text: str) -> bool:
    """Tell whether a term stands there, also with an ending or in a longer word.

    Of several words the longest is enough, for the others take other forms: åbent format, åbne
    formater. The end of a long word may change: policy, policies; anmälan, anmälningar.
    """
    word = max(words(term) or [term], key=len)
    if len(word) > _SHORTEST_INNER_TERM:
        return word[: max(_SHORTEST_INNER_TERM, len(word) - 2)].lower() in text.lower()
    return begins_a_word(word, text)


def abbreviations(case: Case, rubric: Rubric) -> Iterator[Fault]:
    """A36: no abbreviation in capitals goes unexplained; each is told once."""
    known = set(rubric.file.known_abbreviations)
    known.update(match for term in case.glossary for match in _ABBREVIATION.findall(term.term))
    for path, text in room_texts(case):
        for given in _ABBREVIATION.findall(text):
            if given not in known:
                known.add(given)
                args: dict[str, str | int] = {"rule": "A36", "given": given}
                severity = rubric.file.abbreviation_severity
                yield Fault(path, ProblemCode.ABBREVIATION_UNEXPLAINED, args, severity)
