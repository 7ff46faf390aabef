"""Which kinds of note a round asks for, and the one key that picks each."""

from collections.abc import Iterable
from dataclasses import dataclass

from dilemmakit.domain.plan import PlannedRound
from dilemmakit.domain.vocabulary import NoteKind, RecordPer, Stance
from dilemmakit.wording import _p

FOR_SIGN = "+"
AGAINST_SIGNS = "-\N{EN DASH}\N{MINUS SIGN}"
OPTION_KINDS = frozenset({NoteKind.ARGUMENT, NoteKind.VALUE})
"""Kinds that are about one of the options."""
TWO_SIDED = frozenset({NoteKind.ARGUMENT, NoteKind.CONDITION})


@dataclass(frozen=True)
class NoteChoice:
    """A kind of note with its stance; the letter after the ampersand picks it."""

    kind: NoteKind
    stance: Stance
    marked: str

    @property
    def id(self) -> str:
        return f"{self.kind}/{self.stance}"

    @property
    def words(self) -> str:
        return self.marked.replace("&", "")

    @property
    def key(self) -> str:
        """The letter in upper case, or the sign."""
        if "&" in self.marked:
            return self.marked.split("&", 1)[1][:1].upper()
        return FOR_SIGN if self.stance is Stance.FOR else AGAINST_SIGNS[0]


def note_choice(kind: NoteKind, stance: Stance = Stance.NONE) -> NoteChoice:
    """Return how a kind is picked. A translation keeps A to D free, for they pick options."""
    return NoteChoice(kind, stance, _marked(kind, stance))


def _marked(kind: NoteKind, stance: Stance) -> str:
    against = stance is Stance.AGAINST
    match kind:
        case NoteKind.ARGUMENT:
            return _p("note key", "– against") if against else _p("note key", "+ for")
        case NoteKind.CONDITION:
            return _p("note key", "&No, unless") if against else _p("note key", "&Yes, if")
        case NoteKind.VALUE:
            return _p("note key", "&Value")
        case NoteKind.QUESTION:
            return _p("note key", "&Question")
        case NoteKind.OBJECTION:
            return _p("note key", "Ob&jection")
        case NoteKind.PRINCIPLE:
            return _p("note key", "&Principle")
        case NoteKind.TASK:
            return _p("note key", "&Task")
        case NoteKind.TWIST_EFFECT:
            return _p("note key", "&Effect of the twist")
        case NoteKind.DISSENT:
            return _p("note key", "Di&ssent")
        case NoteKind.EXPERIENCE:
            return _p("note key", "E&xperience")
        case NoteKind.HOPE:
            return _p("note key", "&Hope")
        case NoteKind.WORRY:
            return _p("note key", "&Worry")
        case NoteKind.TERM:
            return _p("note key", "&Unclear word")
        case NoteKind.MISSING_VOICE:
            return _p("note key", "&Missing voice")
        case NoteKind.HEARD:
            return _p("note key", "What was hea&rd")
        case NoteKind.NOTE:
            return _p("note key", "&Free note")


def _choices(kinds: Iterable[NoteKind]) -> list[NoteChoice]:
    found: list[NoteChoice] = []
    for kind in kinds:
        stances = (Stance.FOR, Stance.AGAINST) if kind in TWO_SIDED else (Stance.NONE,)
        found.extend(note_choice(kind, stance) for stance in stances)
    return found


def round_choices(planned: PlannedRound) -> tuple[NoteChoice, ...]:
    """Return the kinds a round asks for, in the plan's order; a question can be noted anywhere."""
    kinds = [rule.kind for rule in planned.record]
    if not kinds:
        return ()
    if NoteKind.QUESTION not in kinds:
        kinds.append(NoteKind.QUESTION)
    return tuple(_choices(dict.fromkeys(kinds)))


def other_choices(planned: PlannedRound) -> tuple[NoteChoice, ...]:
    """Return all the other kinds."""
    asked = {choice.kind for choice in round_choices(planned)}
    return tuple(_choices(kind for kind in NoteKind if kind not in asked))


def by_group(planned: PlannedRound, kind: NoteKind) -> bool:
    """Tell whether a round wants to know which group or table a note comes from."""
    return any(
        rule.kind is kind and rule.per in (RecordPer.GROUP, RecordPer.TABLE)
        for rule in planned.record
    )


def one_letter_words() -> str:
    """Return the letters that are words by themselves, so that text may begin with them."""
    return _p("one-letter words", "A I")


def opened(text: str) -> tuple[NoteChoice, str] | None:
    """Return the condition whose opening words a text begins with, and what is left of it.

    Whoever writes the whole sentence, or its “if”, would have it say “Yes, if yes, if”.
    """
    begun = text.replace(",", "").casefold()
    for choice in _choices((NoteKind.CONDITION,)):
        opening = choice.words.replace(",", "").casefold() + " "
        if begun.startswith(opening):
            commas = text[: len(choice.words) + 1].count(",")
            return choice, text[len(opening) + commas :].lstrip()
        second = choice.words.partition(", ")[2].casefold() + " "
        if text.casefold().startswith(second.lstrip() or "\n"):
            return choice, text[len(second) :].lstrip()
    return None


def picked(text: str, keys: str, signs: bool, words: str = "") -> tuple[str, str] | None:
    """Return the key a text begins with and what is left of the text; None if it is all text.

    A letter picks only with a space or a sign after it, so that no word loses its first letter;
    one that is a word by itself (`words`) only with a sign. A sign picks at once, since no word
    begins with one.
    """
    if signs and text[:1] == FOR_SIGN:
        return FOR_SIGN, text[1:].lstrip()
    if signs and text[:1] in tuple(AGAINST_SIGNS):
        return AGAINST_SIGNS[0], text[1:].lstrip()
    first, second = text[:1].upper(), text[1:2]
    sign_after = signs and second in tuple(FOR_SIGN + AGAINST_SIGNS)
    after = sign_after or (second == " " and first not in words)
    if first and first in keys and after:
        return first, text[1:].lstrip()
    return None
