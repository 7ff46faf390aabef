"""Marks, times and results to make a picture of, with figures that add up."""

from dilemmakit.domain import room_view as rv
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
    GroupForm,
    ItemKind,
    Secrecy,
    Show,
    View,
)
from tests.gui.screen.texts import (
    LABELS,
    LETTERS,
)


def mark(letter: str, labels: dict[str, str] = LABELS) -> rv.Mark:
    return rv.Mark(letter, labels[letter])


def minutes(count: int, share: float, group: GroupForm | None = None) -> rv.TimeLeft:
    return rv.TimeLeft(rv.TimePhase.RUNNING, count, share, group)


def choice(
    *counts: int, blanks: int = 0, level: Level = Level.COUNTS, labels: dict[str, str] = LABELS
) -> ChoiceResult:
    """Return a result with these counts for A, B, C ...; words or nothing as the level says."""
    most = max(counts)

    def share(count: int) -> Share:
        return Share.NONE if not count else Share.MOST if count == most else Share.SOME

    return ChoiceResult(
        level,
        sum(counts) + blanks,
        tuple(
            OptionCount(
                letter,
                labels[letter],
                count if level is Level.COUNTS else None,
                share(count) if level is Level.WORDS else None,
            )
            for letter, count in zip(LETTERS, counts, strict=False)
        ),
        blanks if level is Level.COUNTS else None,
    )


def resistance(level: Level = Level.COUNTS, labels: dict[str, str] = LABELS) -> MeasuredResult:
    rows = (
        ("A", 5.2, 2.5, 8.0, 6),
        ("B", 3.1, 1.0, 5.0, 2),
        ("C", 4.9, 2.0, 7.5, 5),
        ("D", 4.4, 2.0, 7.0, 4),
        ("0", 7.0, 5.0, 9.0, 11),
    )
    if level is not Level.COUNTS:
        return MeasuredResult(
            "resistance", level, 6, tuple(Measure(r[0], labels[r[0]]) for r in rows)
        )
    return MeasuredResult(
        "resistance", level, 23, tuple(Measure(r[0], labels[r[0]], 23, *r[1:]) for r in rows)
    )


def poll_open(
    cast: int = 17,
    present: int = 23,
    kinds: tuple[ItemKind, ...] = (ItemKind.CHOICE,),
    **changes: object,
) -> rv.PollOpenContent:
    values: dict[str, object] = {
        "question": "Hvilken mulighed er du mest til lige nu?",
        "kinds": kinds,
        "marks": tuple(mark(letter) for letter in LETTERS),
        "sentences": (),
        "ratings": (),
        "cast": cast,
        "present": present,
        "secrecy": Secrecy.SECRET,
        "show": Show.WITH_TWIST,
        "closed": False,
    }
    values.update(changes)
    return rv.PollOpenContent(**values)  # type: ignore[arg-type]


def voting(heading: str, content: rv.PollOpenContent) -> rv.RoomView:
    return rv.RoomView(
        View.POLL_OPEN,
        heading,
        content,
        secrecy=content.secrecy,
        band=rv.Band(present=content.present),
    )


def stance(
    before: ChoiceResult,
    after: ChoiceResult | None,
    shift: Shift | None = None,
    view: View | None = None,
) -> rv.RoomView:
    band = rv.Band(before.n) if after is None else rv.Band(after.n, before.n, after.blanks)
    return rv.RoomView(
        view or View.STANCE_BEFORE_AFTER,
        "Før og efter" if after else "Vendingen",
        rv.StanceContent("Hvilken mulighed er du mest til?", before, after, shift),
        band=band,
    )
