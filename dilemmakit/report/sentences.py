"""Sentences that several sections or formats say alike."""

from collections.abc import Sequence

from dilemmakit.domain.result import ChoiceResult, Measure, MeasuredResult, Share
from dilemmakit.domain.summary import StanceResult
from dilemmakit.report.blocks import Said, Voice, Words, plain
from dilemmakit.wording import _, _n
from dilemmakit.wording.formats import decimal

ZERO = "0"
"""The letter of the zero option, 'as today'."""


def joined(parts: Sequence[str]) -> str:
    """Return the parts as one enumeration: A, B and C."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def ended(text: str) -> str:
    """Return a text that ends as a sentence does."""
    return text if text[-1:] in ".!?…" else f"{text}."


def share_word(share: Share) -> str:
    """Return the word that stands for a count where few answered."""
    return {Share.MOST: _("most"), Share.SOME: _("some"), Share.NONE: _("none")}[share]


def too_few() -> str:
    return _("Too few answers to show.")


def stance_caption(stance: StanceResult, told_below: bool = False) -> Words:
    """Return the sentences below the bars, with the same numbers unless a table tells them."""
    before, after = stance.before, stance.after
    lead: list[Said] = []
    sentences: list[str] = []
    if before is not None and after is not None:
        shift = stance.shift
        same = before.n == after.n
        if shift is not None and shift.changed is not None and shift.pairs is not None:
            lead = list(_changed(shift.changed, shift.pairs))
            same = same and shift.pairs == before.n
            sentences += [] if same else [_asked_twice(before, after)]
        else:
            sentences.append(_asked_twice(before, after))
        if not told_below:
            sentences.append(f"{joined(_moves(before, after))}.")
            sentences += _blanks_twice(before, after)
    elif (asked := before or after) is not None:
        sentences.append(answers([asked]) if told_below else _asked_once(asked))
    text = " ".join(sentences)
    return (*lead, Said(f" {text}" if lead else text))


def _changed(changed: int, pairs: int) -> Words:
    """Return how many gave another answer; the number itself has weight."""
    share = _("{count} of {n}").format(count=changed, n=pairs)
    sentence = _("{share} answered something else than the first time.")
    head, tail = sentence.split("{share}", 1)
    return Said(head), Said(share, Voice.STRONG), Said(tail)


def answers(asked: Sequence[ChoiceResult]) -> str:
    """Return how many answered, once or twice."""
    if len(asked) == 1:
        return _n("{n} answer.", "{n} answers.", asked[0].n).format(n=asked[0].n)
    return _asked_twice(asked[0], asked[1])


def _asked_twice(before: ChoiceResult, after: ChoiceResult) -> str:
    if before.n == after.n:
        return _("{count} answers both times.").format(count=after.n)
    return _("{before} answers the first time and {after} the second.").format(
        before=before.n, after=after.n
    )


def _moves(before: ChoiceResult, after: ChoiceResult) -> list[str]:
    """Return each option's way; the verb is said once, with the first option that moved."""
    afterwards = {count.target: count.count for count in after.counts}
    moves: list[str] = []
    moved = False
    for count in before.counts:
        now = afterwards.get(count.target)
        if now == count.count:
            sentence = _("{option} stayed at {after}")
        elif moved:
            sentence = _("{option} from {before} to {after}")
        else:
            sentence = _("{option} went from {before} to {after}")
        moved = now != count.count
        name = short_name(count.target, count.label)
        moves.append(sentence.format(option=name, before=count.count, after=now))
    return moves


def _blanks_twice(before: ChoiceResult, after: ChoiceResult) -> list[str]:
    if not before.blanks and not after.blanks:
        return []
    return [
        _("Blank answers: {before} the first time and {after} the second.").format(
            before=before.blanks or 0, after=after.blanks or 0
        )
    ]


def _asked_once(result: ChoiceResult) -> str:
    counts = joined([f"{short_name(c.target, c.label)} {c.count}" for c in result.counts])
    sentence = _n("{n} answer: {counts}.", "{n} answers: {counts}.", result.n).format(
        n=result.n, counts=counts
    )
    if not result.blanks:
        return sentence
    blank = _n("{count} answered blank.", "{count} answered blank.", result.blanks)
    return f"{sentence} {blank.format(count=result.blanks)}"


def short_name(target: str, label: str) -> str:
    """Return an option's letter; the zero option's own words, for 0 would read as a figure."""
    return label[:1].lower() + label[1:] if target == ZERO else target


def resistance_in_short(result: MeasuredResult) -> Words:
    """Return the sentences below the means where a table tells the numbers."""
    told = _("Averages of {n} answers. The line shows the middle half.").format(n=result.n)
    return plain(f"{told} {lowest_is_not_most()}")


def lowest_is_not_most() -> str:
    return _("Lowest resistance is not the same as most in favour.")


def resistance_caption(result: MeasuredResult, ordered: Sequence[Measure]) -> Words:
    """Return the sentences below the means, in the order of the bars."""
    means = [
        _("{option} {mean} ({count})")
        .format(
            option=short_name(measure.target, measure.label),
            mean=decimal(measure.mean),
            count=measure.strong or 0,
        )
        .replace(" ", "\N{NO-BREAK SPACE}")
        for measure in ordered
        if measure.mean is not None
    ]
    sentences = [
        _(
            "Averages of {n} answers, in brackets how many gave 8–10: {means}. "
            "The line shows the middle half."
        ).format(n=result.n, means=joined(means))
    ]
    left_out = [
        _("{count} at {option}").format(
            count=result.n - measure.answered,
            option=short_name(measure.target, measure.label),
        )
        for measure in ordered
        if measure.answered is not None and measure.answered < result.n
    ]
    if left_out:
        sentences.append(
            _("Blank answers are left out of the averages: {blanks}.").format(
                blanks=joined(left_out)
            )
        )
    sentences.append(lowest_is_not_most())
    return (Said(" ".join(sentences)),)


def stance_alt(stance: StanceResult) -> str:
    """Return the figure of counts in words, with the options' labels."""
    befores = {c.target: c.count for c in stance.before.counts} if stance.before else {}
    afters = {c.target: c.count for c in stance.after.counts} if stance.after else {}
    asked = stance.after or stance.before
    rows = []
    for count in asked.counts if asked is not None else ():
        if befores and afters:
            row = _("{letter} {label}: {before} before, {after} after").format(
                letter=count.target,
                label=count.label,
                before=befores.get(count.target),
                after=afters.get(count.target),
            )
        else:
            row = _("{letter} {label}: {count}").format(
                letter=count.target, label=count.label, count=count.count
            )
        rows.append(row)
    return _("Bars. {rows}.").format(rows="; ".join(rows))


def resistance_alt(ordered: Sequence[Measure]) -> str:
    """Return the figure of means in words, with the middle halves."""
    rows = [
        _("{letter} {label}: {mean} on average, the middle half from {low} to {high}").format(
            letter=measure.target,
            label=measure.label,
            mean=decimal(measure.mean),
            low=decimal(measure.low),
            high=decimal(measure.high),
        )
        for measure in ordered
        if measure.mean is not None and measure.low is not None and measure.high is not None
    ]
    return _("Bars from 0 to 10. {rows}.").format(rows="; ".join(rows))
