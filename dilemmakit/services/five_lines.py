"""The five lines that tell the evening in short, drafted from the data for a person to edit."""

from datetime import date

from dilemmakit.domain.result import ChoiceResult, Level, Share
from dilemmakit.domain.session import FiveLines
from dilemmakit.domain.summary import Condition, Principle, StanceResult
from dilemmakit.domain.vocabulary import Breadth
from dilemmakit.wording import _, _n, terms
from dilemmakit.wording.formats import plain_date

LONGEST_LIST = 2


def draft_lines(
    question: str,
    stance: StanceResult | None,
    conditions: tuple[Condition, ...],
    principles: tuple[Principle, ...],
    open_questions: tuple[tuple[str, date | None], ...],
    *,
    twisted: bool = True,
) -> FiveLines:
    """Return the five lines in the spoken language.

    `open_questions` are texts with their deadlines (a date or None); `twisted` says whether a twist
    came between the two stances.
    """
    return FiveLines(
        question=question,
        before_after=_before_after(stance, twisted=twisted),
        joins=_joins(conditions, principles),
        divides=_divides(conditions),
        next_step=_next_step(open_questions),
    )


def leading(result: ChoiceResult) -> tuple[list[str], int | None]:
    """Return the labels most are for, and how many; nothing where too few answered."""
    if result.level is Level.TOO_FEW:
        return [], None
    if result.level is Level.WORDS:
        return [count.label for count in result.counts if count.share is Share.MOST], None
    most = max((count.count or 0 for count in result.counts), default=0)
    if not most:
        return [], None
    return [count.label for count in result.counts if count.count == most], most


def _leaning(result: ChoiceResult) -> str:
    labels, most = leading(result)
    if not labels:
        return ""
    quoted = [_("“{label}”").format(label=label) for label in labels]
    named = quoted[0]
    if len(quoted) > 1:
        named = _("{first} and {last}").format(first=", ".join(quoted[:-1]), last=quoted[-1])
    if most is None:
        return named
    if len(labels) > 1:
        return _("{options} ({count} of {n} each)").format(options=named, count=most, n=result.n)
    return _("{options} ({count} of {n})").format(options=named, count=most, n=result.n)


def _before_after(stance: StanceResult | None, *, twisted: bool) -> str:
    if stance is None:
        return ""
    before = _leaning(stance.before) if stance.before else ""
    after = _leaning(stance.after) if stance.after else ""
    if before and stance.before and stance.after:
        same = leading(stance.before)[0] == leading(stance.after)[0]
        if same and len(leading(stance.before)[0]) == 1:
            return _stayed(stance.before, stance.after)
    sentences = []
    if before:
        sentences.append(_("Before the talk, most were for {options}.").format(options=before))
    if after and twisted:
        sentences.append(_("After the twist, most were for {options}.").format(options=after))
    elif after:
        sentences.append(_("After the talk, most were for {options}.").format(options=after))
    if not sentences and (stance.before or stance.after):
        return _("Too few answered for the figures to be shown.")
    return " ".join(sentences)


def _stayed(before: ChoiceResult, after: ChoiceResult) -> str:
    """Say that the same option led both times, with both counts where they may be shown."""
    (label,), first = leading(before)
    _labels, second = leading(after)
    if first is None or second is None:
        return _("Before and after, most were for “{label}”.").format(label=label)
    return _(
        "Before and after, most were for “{label}”: first {before} of {n}, then {after} of {m}."
    ).format(label=label, before=first, n=before.n, after=second, m=after.n)


def _sentence(text: str) -> str:
    text = text.strip().rstrip(".")
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _condition(condition: Condition) -> str:
    opening = terms.condition_opening(condition.note.stance)
    text = condition.note.text.strip()
    if text.lower().startswith(opening.lower()):
        return _sentence(text)
    return _sentence(f"{opening} {text}")


def _joins(conditions: tuple[Condition, ...], principles: tuple[Principle, ...]) -> str:
    broad = [_condition(c) for c in conditions if c.note.breadth is Breadth.BROAD]
    adopted = [_sentence(p.text) for p in principles if p.adopted]
    return " ".join((adopted + broad)[:LONGEST_LIST])


def _divides(conditions: tuple[Condition, ...]) -> str:
    split = [_condition(c) for c in conditions if c.note.breadth is Breadth.SPLIT]
    return " ".join(split[:LONGEST_LIST])


def _next_step(open_questions: tuple[tuple[str, date | None], ...]) -> str:
    if not open_questions:
        return ""
    deadlines = [when for _text, when in open_questions if when is not None]
    count = len(open_questions)
    if deadlines and len(deadlines) == count:
        return _n(
            "The administration answers {count} open question by {date}.",
            "The administration answers {count} open questions by {date}.",
            count,
        ).format(count=count, date=plain_date(max(deadlines)))
    return _n(
        "The administration answers {count} open question.",
        "The administration answers {count} open questions.",
        count,
    ).format(count=count)
