"""Whoever saw in which order people went to the screen reads no answer out of what is left."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dilemmakit.domain.plan import Plan
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.vocabulary import Edition, Entry, View
from dilemmakit.services import closing, editions, handing_over, noting, polling
from dilemmakit.storage.folder import DataFolder, open_folder
from dilemmakit.storage.snapshots import to_json
from tests.factory import a_draft
from tests.services import forensics
from tests.services.conftest import quick_folder
from tests.services.meeting import Meeting, a_running_meeting
from tests.services.test_change_of_mind import a_plan_that_asks

VOTERS = 32
SLIPS = list(range(201, 201 + VOTERS))


@pytest.fixture
def folder() -> Iterator[DataFolder]:
    with quick_folder() as path, open_folder(path / "data") as opened:
        yield opened


def second_answers(slip: int) -> Answers:
    """Return a choice and five figures that nobody else gives."""
    return (("ABCD"[slip % 4],), (slip % 11, slip // 11 % 11, slip % 7, 5, slip % 3))


def words_of(slip: int) -> str:
    return f"Hvis tallet {slip * 7919 % 100003} kom under ti."


def in_turn(seed: int) -> list[int]:
    order = list(SLIPS)
    random.Random(seed).shuffle(order)
    return order


def step_up(meeting: Meeting, planned_id: str, slips: list[int]) -> None:
    """Let people answer at the screen, each with a few words."""
    for slip in slips:
        meeting.cast(planned_id, slip, second_answers(slip))
        meeting.do(noting.keep_words, meeting.poll(planned_id).id, words_of(slip))


def a_plan_that_asks_all() -> Plan:
    """Return a plan that asks for a choice, figures and words each time."""
    plan = a_plan_that_asks()
    items = next(poll.items for r in plan.rounds for poll in r.polls if poll.id == "after")
    rounds = tuple(
        replace(
            planned,
            polls=tuple(
                replace(poll, items=items) if poll.pair == "stance" else poll
                for poll in planned.polls
            ),
        )
        for planned in plan.rounds
    )
    return replace(plan, rounds=rounds)


def at_the_screen(folder: DataFolder, planned_id: str) -> Meeting:
    """Return a meeting that has come to a question, answered at the screen."""
    draft = a_draft(plan=a_plan_that_asks_all(), present=VOTERS, entry=Entry.KIOSK)
    meeting = a_running_meeting(folder.database, draft)
    meeting.go_to(View.POLL_OPEN, "before")
    assert meeting.poll("before").entry is Entry.KIOSK
    if planned_id == "after":
        for slip in in_turn(1):
            meeting.cast("before", slip, ((None,), (None,) * 5))
        meeting.close_poll("before")
        meeting.go_to(View.POLL_OPEN, "after")
    return meeting


def marks_of(order: list[int]) -> tuple[list[str], list[str]]:
    return [to_json(second_answers(slip)) for slip in order], [words_of(slip) for slip in order]


def test_an_evening_at_the_screen_is_handed_over_and_tells_nothing(folder: DataFolder) -> None:
    """Half full, reopened, closed, backed up and handed over: no better than chance."""
    order = in_turn(2)
    half = VOTERS // 2
    meeting = at_the_screen(folder, "before")
    step_up(meeting, "before", order[:half])
    meeting.close_poll("before")
    meeting.do(polling.reopen_poll, meeting.poll("before").id, meeting.now)
    step_up(meeting, "before", order[half:])
    assert forensics.links(folder.path, *marks_of(order)) == {}
    meeting.close_poll("before")
    assert folder.back_up("closed", meeting.now)
    path = folder.path / "evening.dilemma-handover"
    handing_over.hand_over(folder.database, meeting.session, meeting.now, path)
    assert forensics.links(folder.path, *marks_of(order)) == {}


def close_and_export(folder: DataFolder, suffixes: tuple[str, ...]) -> dict[str, float]:
    order = in_turn(3)
    meeting = at_the_screen(folder, "after")
    step_up(meeting, "after", order)
    meeting.close_poll("after")
    meeting.do(closing.close_session, meeting.now)
    assert folder.back_up("closed", meeting.now)
    for edition in Edition:
        for suffix in suffixes:
            path = folder.path / f"{edition}.{suffix}"
            editions.export(folder.database, meeting.session, edition, meeting.now, path)
    return forensics.links(folder.path, *marks_of(order))


def test_a_closed_evening_and_its_data_files_tell_nothing(folder: DataFolder) -> None:
    assert close_and_export(folder, ("json", "csv")) == {}


@pytest.mark.long
def test_a_closed_evening_and_all_its_files_tell_nothing(folder: DataFolder) -> None:
    assert close_and_export(folder, editions.formats()) == {}


@pytest.mark.parametrize("design", forensics.LINKABLE, ids=lambda design: str(design.__name__))
def test_the_attacks_catch_what_can_be_linked(tmp_path: Path, design: forensics.Design) -> None:
    marks = marks_of(in_turn(4))
    design(tmp_path, *marks)
    assert forensics.links(tmp_path, *marks)
