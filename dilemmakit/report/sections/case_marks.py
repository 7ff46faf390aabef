"""F17: how the case itself fared, held up to what a good case should reach (guide, chapter 4)."""

from collections import Counter
from collections.abc import Callable

from dilemmakit.domain.result import Level, Measure
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import NoteKind, Rating
from dilemmakit.report.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Said,
    Table,
    Words,
    plain,
    strong,
)
from dilemmakit.wording import _, _n, terms
from dilemmakit.wording.formats import decimal

_MOST_FOR_ONE, _FEW, _OPTIONS_CHOSEN = 0.6, 0.1, 3
_DILEMMA, _MOVED, _FAIR, _APART = 3.5, 0.2, 3.8, 0.7
_UNCLEAR, _SAME_WORD, _MARKED = 0.1, 0.05, 5

_Check = tuple[str, str, bool | None]
"""What is asked, what was found, and whether it holds; None where it cannot be told."""


def case_marks(summary: Summary) -> tuple[Block, ...]:
    """Return F17: the participants' marks, unclear words, and the lines of the rubric."""
    heading = Heading(_("How the case fared"))
    return heading, *_marks(summary), *_again(summary), *_unclear(summary), *_checks(summary)


def _marks(summary: Summary) -> tuple[Block, ...]:
    measures = (
        [m for m in summary.ratings.measures if m.mean is not None] if summary.ratings else []
    )
    if not measures:
        return (Paragraph(plain(_("The participants’ marks: too few answers to show."))),)
    columns = (
        Column(_("Marked from 1 to 5")),
        Column(_("Average"), narrow=True, figures=True),
        Column(_("Middle half"), narrow=True, figures=True),
        Column(_("Answers"), narrow=True, figures=True),
    )
    return (Table(columns, tuple(map(_mark, measures)), row_names=True),)


def _mark(measure: Measure) -> tuple[Cell, ...]:
    half = "–"
    if measure.low is not None and measure.high is not None:
        half = _("{low}–{high}").format(low=decimal(measure.low), high=decimal(measure.high))
    texts = (measure.label, decimal(measure.mean or 0.0), half, str(measure.answered))
    return tuple(Cell((plain(text),)) for text in texts)


def _again(summary: Summary) -> tuple[Block, ...]:
    """Return whether whoever led the meeting would use the case again."""
    said = summary.head.journal.used_again
    if said is None:
        return ()
    question = Said(_("Would the case be used again?"))
    return (Paragraph((question, Said(" "), *strong(terms.used_again(said)))),)


def _unclear(summary: Summary) -> tuple[Block, ...]:
    """Return the unclear words with how often each was noted."""
    noted = _unclear_words(summary)
    if not noted:
        return (Paragraph(plain(_("No unclear words were noted."))),)
    rows = tuple(
        (Cell((plain(word),)), Cell((plain(str(count)),))) for word, count in noted.most_common()
    )
    columns = (Column(_("Unclear word or sentence")), Column(_("Noted"), 1, True, True))
    return (Table(columns, rows, row_names=True),)


def _unclear_words(summary: Summary) -> Counter[str]:
    """Return how often each unclear word was noted, spelled as it was first."""
    noted = [note.text.strip() for note in summary.other_notes if note.kind is NoteKind.TERM]
    first = {text.casefold(): text for text in reversed(noted)}
    return Counter(first[text.casefold()] for text in noted)


def _checks(summary: Summary) -> tuple[Block, ...]:
    checks: tuple[Callable[[Summary], _Check], ...] = (
        _spread,
        _dilemma,
        _moved,
        _fair,
        _fair_to_both,
        _clear,
    )
    columns = (
        Column(_("A good case"), 46),
        Column(_("Found"), 38),
        Column(_("Holds"), narrow=True),
    )
    rows = tuple(
        (Cell((plain(asked),)), Cell((plain(found),)), Cell((_holds(holds),)))
        for asked, found, holds in (check(summary) for check in checks)
    )
    return Heading(_("Held up to the rubric"), 3), Table(columns, rows)


def _holds(holds: bool | None) -> Words:
    if holds is None:
        return plain(_("cannot be told"))
    return strong(_("yes")) if holds else strong(_("no"))


def _spread(summary: Summary) -> _Check:
    asked = _("First answer: no option above 60%, at least three at 10% or more")
    stance = summary.stance
    result = stance.before if stance is not None else None
    given = [count.count or 0 for count in result.counts] if result is not None else []
    people = sum(given)
    if result is None or result.level is not Level.COUNTS or not people:
        return asked, _("no counts to show"), None
    largest = max(given) / people
    chosen = sum(count / people >= _FEW for count in given)
    found = _n(
        "the largest has {share}%; {count} option has 10% or more",
        "the largest has {share}%; {count} options have 10% or more",
        chosen,
    ).format(share=round(largest * 100), count=chosen)
    return asked, found, largest <= _MOST_FOR_ONE and chosen >= _OPTIONS_CHOSEN


def _dilemma(summary: Summary) -> _Check:
    asked = _("“A real dilemma”: {mean} or more on average").format(mean=decimal(_DILEMMA))
    mean = _rated(summary, Rating.IS_DILEMMA)
    if mean is None:
        return asked, _("no average to show"), None
    return asked, _("{mean} on average").format(mean=decimal(mean)), mean >= _DILEMMA


def _moved(summary: Summary) -> _Check:
    asked = _("At least 20% answer otherwise the second time")
    shift = summary.stance.shift if summary.stance is not None else None
    if shift is None or shift.changed is None or not shift.pairs:
        return asked, _("no paired answers to show"), None
    found = _("{count} of {n}").format(count=shift.changed, n=shift.pairs)
    return asked, found, shift.changed / shift.pairs >= _MOVED


def _fair(summary: Summary) -> _Check:
    asked = _("“Fair to all options”: {mean} or more on average").format(mean=decimal(_FAIR))
    mean = _rated(summary, Rating.FAIR)
    if mean is None:
        return asked, _("no average to show"), None
    return asked, _("{mean} on average").format(mean=decimal(mean)), mean >= _FAIR


def _fair_to_both(summary: Summary) -> _Check:
    asked = _("“Fair to all options”: less than {marks} apart between the sides").format(
        marks=decimal(_APART)
    )
    sides = summary.sides
    if sides is None:
        return asked, _("too few on each side to tell"), None
    found = _("those for {option}: {those}, all others: {others}").format(
        option=sides.option, those=decimal(sides.those), others=decimal(sides.others)
    )
    return asked, found, abs(sides.those - sides.others) < _APART


def _clear(summary: Summary) -> _Check:
    asked = _("Unclear words: fewer than 10% note one, at most 5% the same")
    marked = summary.ratings.n if summary.ratings is not None else 0
    if marked < _MARKED:
        return asked, _("too few answers to tell"), None
    words = _unclear_words(summary)
    found = _n(
        "{count} noted, {people} marked the case",
        "{count} noted, {people} marked the case",
        words.total(),
    ).format(count=words.total(), people=marked)
    most = max(words.values(), default=0)
    return asked, found, words.total() / marked < _UNCLEAR and most / marked <= _SAME_WORD


def _rated(summary: Summary, rating: Rating) -> float | None:
    measures = summary.ratings.measures if summary.ratings is not None else ()
    return next((m.mean for m in measures if m.target == rating), None)
