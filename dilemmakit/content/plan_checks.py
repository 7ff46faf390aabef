"""What must fit together in a plan: minutes, stances, twist, polls, screens (guide, chapter 3)."""

from collections.abc import Iterator
from typing import Any

from dilemmakit.content.case_model import CaseModel
from dilemmakit.content.common_checks import (
    comma_faults,
    group,
    items,
    name_faults,
    number,
    range_faults,
    repeated_faults,
    rows,
    twice_faults,
    word,
)
from dilemmakit.content.poll_checks import poll_faults
from dilemmakit.content.reading import Document, Fault, FieldPath
from dilemmakit.content.shape import has_field
from dilemmakit.domain.problem import ProblemCode, Severity
from dilemmakit.domain.vocabulary import RoundKind, Secrecy

WORDS_A_MINUTE = 130


def plan_faults(document: Document) -> Iterator[Fault]:
    """Yield what does not fit together in a plan, in no particular order."""
    data = document.data
    yield from name_faults(document)
    for key in ("rounds", "roles", "materials"):
        yield from twice_faults(document, "id", key)
    yield from repeated_faults(items(data, "evaluation"), ("evaluation",))
    yield from range_faults(group(data, "participants"), ("participants",), "min", "max")
    for index, _ in rows(data, "roles"):
        yield from comma_faults(document, ("roles", index, "tasks"))
    yield from _minutes(data)
    for index, planned in rows(data, "rounds"):
        yield from _round(("rounds", index), planned)
    yield from _stances(data)
    yield from poll_faults(document)


def _minutes(data: dict[str, Any]) -> Iterator[Fault]:
    minutes = number(data, "minutes")
    all_minutes = [number(planned, "minutes") for _, planned in rows(data, "rounds")]
    known = [each for each in all_minutes if each is not None]
    if minutes is not None and len(known) == len(all_minutes) and sum(known) != minutes:
        args: dict[str, str | int] = {"total": sum(known), "minutes": minutes}
        yield Fault(("minutes",), ProblemCode.MINUTES_DO_NOT_ADD_UP, args)


def _round(path: FieldPath, planned: dict[str, Any]) -> Iterator[Fault]:
    minutes = number(planned, "minutes")
    steps = [number(step, "minutes") for _, step in rows(planned, "form")]
    known = [each for each in steps if each is not None]
    if minutes is not None:
        if steps and len(known) == len(steps) and sum(known) != minutes:
            args: dict[str, str | int] = {"total": sum(known), "minutes": minutes}
            yield Fault((*path, "form"), ProblemCode.FORM_DOES_NOT_ADD_UP, args)
        least = number(planned, "min_minutes")
        if least is not None and least > minutes:
            args = {"least": least, "minutes": minutes}
            yield Fault((*path, "min_minutes"), ProblemCode.SHORTEST_TOO_LONG, args)
        yield from _script(path, word(group(planned, "script"), "say"), minutes)
    for index, use in enumerate(items(planned, "uses")):
        if isinstance(use, str) and not _in_a_case(use):
            yield Fault((*path, "uses", index), ProblemCode.UNKNOWN_USE, {"given": use})
    for index, rule in rows(planned, "record"):
        yield from range_faults(rule, (*path, "record", index), "min", "max")


def _script(path: FieldPath, say: str | None, minutes: int) -> Iterator[Fault]:
    """Warn when reading aloud takes more than half of the round: people came to talk."""
    most = minutes * WORDS_A_MINUTE // 2
    words = len(say.split()) if say else 0
    if words > most:
        args: dict[str, str | int] = {"words": words, "most": most}
        yield Fault((*path, "script", "say"), ProblemCode.SCRIPT_TOO_LONG, args, Severity.WARNING)


def _in_a_case(use: str) -> bool:
    first, *steps = use.strip().split(".")
    return first == "case" and has_field(CaseModel, steps)


def _stances(data: dict[str, Any]) -> Iterator[Fault]:
    """Check that the same is asked before and after the twist, and can be compared."""
    kinds = [(index, word(planned, "kind"), planned) for index, planned in rows(data, "rounds")]
    if not kinds:
        return
    found: dict[str, tuple[int, dict[str, Any]]] = {}
    for wanted in (RoundKind.FIRST_STANCE, RoundKind.SECOND_STANCE):
        of_kind = [(index, planned) for index, kind, planned in kinds if kind == wanted]
        if len(of_kind) == 1:
            found[wanted] = of_kind[0]
            if not items(of_kind[0][1], "polls"):
                code = ProblemCode.STANCE_WITHOUT_POLL
                yield Fault(("rounds", of_kind[0][0], "polls"), code)
        else:
            path = ("rounds", of_kind[1][0], "kind") if of_kind else ("rounds",)
            args: dict[str, str | int] = {"kind": wanted.value, "count": len(of_kind)}
            yield Fault(path, ProblemCode.STANCE_ROUNDS, args)
    if len(found) < 2:
        return
    first, before = found[RoundKind.FIRST_STANCE]
    second, after = found[RoundKind.SECOND_STANCE]
    twists = [index for index, kind, _ in kinds if kind == RoundKind.TWIST]
    if second < first:
        yield Fault(("rounds", second, "kind"), ProblemCode.STANCES_REVERSED)
    elif not any(first < index < second for index in twists):
        yield Fault(("rounds", second, "kind"), ProblemCode.NO_TWIST_BETWEEN)
    polls = [poll for planned in (before, after) for _, poll in rows(planned, "polls")]
    # What is answered openly at the same time, as in a committee, is not paired.
    if any(word(poll, "secrecy") == Secrecy.SECRET for poll in polls):
        pairs_before = {word(poll, "pair") for _, poll in rows(before, "polls")} - {None}
        pairs_after = {word(poll, "pair") for _, poll in rows(after, "polls")} - {None}
        both = rows(before, "polls"), rows(after, "polls")
        if all(list(each) for each in both) and not pairs_before & pairs_after:
            yield Fault(("rounds", second, "polls"), ProblemCode.STANCES_NOT_PAIRED)
