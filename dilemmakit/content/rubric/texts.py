"""The texts of a case that the room reads or hears, each with the place where it stands."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dilemmakit.content.case_parts import EVERY_PROFESSION
from dilemmakit.content.reading import FieldPath
from dilemmakit.domain.case import Case, Questions, Variant, Voice


class Text(NamedTuple):
    path: FieldPath
    words: str


class TextGroup(NamedTuple):
    """Texts of one kind, read in one go."""

    path: FieldPath
    texts: tuple[Text, ...]


def text_groups(case: Case) -> Iterator[TextGroup]:
    """Yield all texts but the story, grouped by their kind; without names and labels."""
    yield _one(("question",), case.question)
    yield _one(("summary_screen",), case.summary_screen)
    yield _one(("decision_context", "legal_room"), case.decision_context.legal_room)
    yield _one(("decision_context", "money_hint"), case.decision_context.money_hint)
    yield _group(("facts",), ((n, "text", fact.text) for n, fact in enumerate(case.facts)))
    notes = ((n, "valid_note", fact.valid_note or "") for n, fact in enumerate(case.facts))
    yield _group(("facts",), notes)
    values = ((n, "statement", value.statement) for n, value in enumerate(case.values))
    yield _group(("values",), values)
    yield _one(("value_conflict",), case.value_conflict)
    yield from _options(case)
    yield _one(("zero_option",), case.zero_option)
    yield _voices((), case.voices)
    yield _questions((), case.questions)
    yield from _twists(case)
    seeds = (Text(("principle_seeds", n), seed) for n, seed in enumerate(case.principle_seeds))
    yield TextGroup(("principle_seeds",), tuple(seeds))
    prompts = (Text(("local", "prompts", n), each) for n, each in enumerate(case.local.prompts))
    yield TextGroup(("local", "prompts"), tuple(prompts))
    terms = ((n, "explanation", term.explanation) for n, term in enumerate(case.glossary))
    yield _group(("glossary",), terms)
    yield _one(("easy_read",), case.easy_read)
    yield _one(("facilitator_note",), case.facilitator_note)
    for variant in case.variants:
        yield from _variant(variant)


def room_texts(case: Case) -> Iterator[Text]:
    """Yield story and texts but the glossary's, and besides labels, roles and titles."""
    yield Text(("title",), case.title)
    yield Text(("scenario",), case.scenario)
    for group in text_groups(case):
        if group.path != ("glossary",):
            yield from group.texts
    for n, value in enumerate(case.values):
        yield Text(("values", n, "label"), value.label)
    for n, option in enumerate(case.options):
        yield Text(("options", n, "label"), option.label)
    for n, voice in enumerate(case.voices):
        yield Text(("voices", n, "role"), voice.role)
    for n, twist in enumerate(case.twists):
        yield Text(("twists", n, "title"), twist.title)
    for n, field in enumerate(case.local.fields):
        yield Text(("local", "fields", n, "label"), field.label)
    for variant in case.variants:
        for n, voice in enumerate(variant.voices or ()):
            yield Text((*variant_path(variant), "voices", n, "role"), voice.role)


def invented_texts(case: Case) -> Iterator[Text]:
    """Yield the texts that tell of the invented place: all but facts, law, prompts and advice."""
    known = ("facts", "decision_context", "local", "facilitator_note", "principle_seeds")
    return (text for text in room_texts(case) if text.path[0] not in known)


def variant_path(variant: Variant) -> FieldPath:
    """Return where a variant stands in its file."""
    start: FieldPath = ("variants", variant.audience.value)
    named = variant.profession not in (None, EVERY_PROFESSION)
    return (*start, str(variant.profession)) if named else start


def begins_a_word(beginning: str, text: str) -> bool:
    """Tell whether a word of a text begins like that, in whatever letters."""
    return re.search(rf"(?<!\w){re.escape(beginning.lower())}", text.lower()) is not None


def _one(path: FieldPath, words: str | None) -> TextGroup:
    return TextGroup(path, (Text(path, words),) if words else ())


def _group(path: FieldPath, rows: Iterable[tuple[int, str, str]]) -> TextGroup:
    return TextGroup(path, tuple(Text((*path, n, key), words) for n, key, words in rows if words))


def _options(case: Case) -> Iterator[TextGroup]:
    path: FieldPath = ("options",)
    described = ((n, "description", each.description) for n, each in enumerate(case.options))
    yield _group(path, described)
    effects = (
        Text((*path, n, key, m), words)
        for n, option in enumerate(case.options)
        for key, given in (("gains", option.gains), ("costs", option.costs))
        for m, words in enumerate(given)
    )
    yield TextGroup(path, tuple(effects))


def _twists(case: Case) -> Iterator[TextGroup]:
    path: FieldPath = ("twists",)
    yield _group(path, ((n, "text", twist.text) for n, twist in enumerate(case.twists)))
    premises = ((n, "premise_changed", each.premise_changed) for n, each in enumerate(case.twists))
    yield _group(path, premises)
    yield _group(path, ((n, "question", twist.question) for n, twist in enumerate(case.twists)))


def _voices(path: FieldPath, voices: tuple[Voice, ...]) -> TextGroup:
    quotes = ((n, "quote", voice.quote) for n, voice in enumerate(voices))
    return _group((*path, "voices"), quotes)


def _questions(path: FieldPath, questions: Questions) -> TextGroup:
    here: FieldPath = (*path, "questions")
    levels = {
        "objective": questions.objective,
        "reflective": questions.reflective,
        "interpretive": questions.interpretive,
        "decisional": questions.decisional,
    }
    texts = (
        Text((*here, level, n), words)
        for level, given in levels.items()
        for n, words in enumerate(given)
    )
    return TextGroup(here, tuple(texts))


def _variant(variant: Variant) -> Iterator[TextGroup]:
    path = variant_path(variant)
    yield _one((*path, "summary_screen"), variant.summary_screen)
    if variant.questions is not None:
        yield _questions(path, variant.questions)
    if variant.voices is not None:
        yield _voices(path, variant.voices)
