"""Notes, results and conditions of an evening about sensors in beds."""

from typing import Any

from dilemmakit.domain import summary as s
from dilemmakit.domain.note import Note
from dilemmakit.domain.result import (
    ChoiceResult,
    Level,
    Measure,
    MeasuredResult,
    OptionCount,
    Share,
    Shift,
)
from dilemmakit.domain.vocabulary import (
    NoteKind,
    Stance,
    ValueId,
)

QUESTION = "Hvilken mulighed er du mest til?"
LABELS = {
    "A": "Sensor i alle senge",
    "B": "Kun efter et skøn",
    "C": "Flere hænder, ingen sensorer",
    "D": "Sensoren er beboerens",
}


def a_note(kind: NoteKind, text: str, **more: Any) -> Note:
    return Note(id=f"{kind}-{text[:40]}", kind=kind, text=text, round_id="r", **more)


def a_choice(*counts: int, blanks: int = 0) -> ChoiceResult:
    return ChoiceResult(
        Level.COUNTS,
        sum(counts) + blanks,
        tuple(
            OptionCount(letter, label, count=count)
            for (letter, label), count in zip(LABELS.items(), counts, strict=True)
        ),
        blanks,
    )


def a_choice_in_words(n: int, *shares: Share) -> ChoiceResult:
    return ChoiceResult(
        Level.WORDS,
        n,
        tuple(
            OptionCount(letter, label, share=share)
            for (letter, label), share in zip(LABELS.items(), shares, strict=True)
        ),
    )


def a_choice_of_too_few(n: int) -> ChoiceResult:
    counts = tuple(OptionCount(letter, label) for letter, label in LABELS.items())
    return ChoiceResult(Level.TOO_FEW, n, counts)


def a_stance(
    before: ChoiceResult | None, after: ChoiceResult | None, **more: Any
) -> s.StanceResult:
    shift = Shift(before, after, **more) if before and after else None
    return s.StanceResult(QUESTION, before, after, shift)


def a_resistance(n: int, *rows: tuple[float, float, float, int]) -> MeasuredResult:
    return MeasuredResult(
        "resistance",
        Level.COUNTS,
        n,
        tuple(
            Measure(letter, label, n, mean, low, high, strong)
            for (letter, label), (mean, low, high, strong) in zip(
                {**LABELS, "0": "Som i dag"}.items(), rows, strict=True
            )
        ),
    )


def a_condition(text: str, *objections: str, **more: Any) -> s.Condition:
    return s.Condition(
        a_note(NoteKind.CONDITION, text, **{"stance": Stance.FOR, **more}),
        tuple(a_note(NoteKind.OBJECTION, objection) for objection in objections),
    )


def a_reason(text: str, stance: Stance, value: ValueId | None = None) -> s.ArgumentLine:
    return s.ArgumentLine(a_note(NoteKind.ARGUMENT, text, stance=stance, value=value), False)


def some_arguments(
    reasons: dict[str, tuple[tuple[s.ArgumentLine, ...], tuple[s.ArgumentLine, ...]]],
) -> tuple[s.OptionArguments, ...]:
    return tuple(
        s.OptionArguments(letter, label, *reasons.get(letter, ((), ())))
        for letter, label in LABELS.items()
    )
