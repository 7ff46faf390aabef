"""Who holds every document of a meeting still learns of nobody (guide, chapter 6).

The attacker has the data of all editions, from before and after the meeting was closed, and takes
figures from each other.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dilemmakit.domain.disclosure import COUNTS_FROM, FLOWS_FROM, WORDS_FROM
from dilemmakit.domain.poll import Ballot
from dilemmakit.domain.result import ChoiceResult, Flow, Level, OptionCount, Shift
from dilemmakit.domain.vocabulary import Edition, View
from dilemmakit.report import edition_file
from dilemmakit.services import facilitation
from dilemmakit.storage.ballots import insert_ballots
from dilemmakit.storage.engine import Database
from tests.domain.subtraction import found
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_running_meeting

Told = dict[str, Any]
People = list[tuple[str, str]]
"""What each answered the first and the second time; an empty text for who was not there."""


@st.composite
def evenings(draw: st.DrawFn) -> tuple[People, int]:
    """Draw 1-55 people, most of whom answer twice, and how many leave the figures blank."""
    letters = st.sampled_from(["A", "B", "C"])
    most = draw(st.sampled_from([4, 7, 8, 14, 15, 23, 55]))
    stays = st.sampled_from([None, None, None, "A", "B", "C"])
    both = draw(st.lists(st.tuples(letters, stays), min_size=1, max_size=most))
    people: People = [(first, second or first) for first, second in both]
    few = st.lists(letters, max_size=2)
    people += [("", late) for late in draw(few)]
    people += [(early, "") for early in draw(few)]
    return people[:55], draw(st.integers(0, 9))


def play(database: Database, people: People, blanks: int) -> Iterator[list[Told]]:
    """Lead the evening; yield what all editions tell once all is shown, and again at the end."""
    meeting = a_running_meeting(database, a_draft(present=55))
    for planned_id, side in (("before", 0), ("after", 1)):
        meeting.go_to(View.POLL_OPEN, planned_id)
        box = []
        for number, answers in enumerate(people, start=1):
            if answers[side] == "":
                continue
            figures = tuple(None if number <= blanks else (number + n) % 11 for n in range(5))
            box.append(Ballot(number, ((answers[side],), figures)[: side + 1]))
        with meeting.database.write() as db:
            insert_ballots(db, meeting.poll(planned_id).id, tuple(box))
        # The box was filled at one go; any act reads the meeting anew.
        meeting.do(facilitation.turn_page, 0)
        meeting.close_poll(planned_id)
    meeting.go_to(View.RESISTANCE, "after")
    yield editions_of(meeting)
    meeting.close()
    yield editions_of(meeting)


def editions_of(meeting: Meeting) -> list[Told]:
    summary = meeting.summary()
    return [json.loads(edition_file(summary, edition, "json")) for edition in Edition]


def united(told: list[Told]) -> Told:
    """Return what all the documents tell together; where two tell a figure, it is the same."""
    whole: Told = {}
    for one in told:
        stance, means = one["stance"], one["resistance"]
        for key in ("first", "second"):
            assert whole.setdefault(key, stance[key]) == stance[key]
        assert whole.setdefault("resistance", means) == means
        if stance["change"] is None:
            assert whole.get("change") is None
            continue
        change = whole.setdefault("change", stance["change"])
        for key in ("pairs", "changed"):
            assert change[key] == stance["change"][key]
        if stance["change"]["flows"]:
            change["flows"] = stance["change"]["flows"]
    return whole


def as_result(told: Told) -> ChoiceResult:
    counts = tuple(OptionCount(c["option"], c["label"], c["count"]) for c in told["counts"])
    return ChoiceResult(Level.COUNTS, told["answers"], counts, told["blank"])


def learns_of_nobody(evening: tuple[People, int], database: Database) -> None:
    people, blanks = evening
    told = united([one for all_editions in play(database, *evening) for one in all_editions])
    sizes = [sum(answers[side] != "" for answers in people) for side in (0, 1)]
    for key, n in zip(("first", "second"), sizes, strict=True):
        choice = told[key]
        assert choice["answers"] == n
        counts = [count["count"] for count in choice["counts"]] + [choice["blank"]]
        words = [count["share"] for count in choice["counts"]]
        assert (None not in counts) is (n >= COUNTS_FROM)
        assert (None not in words) is (WORDS_FROM <= n < COUNTS_FROM)
        if n >= COUNTS_FROM:
            assert sum(counts) == n
    answered = sum(
        answers[1] != "" and number > blanks for number, answers in enumerate(people, start=1)
    )
    for mean in told["resistance"]["means"]:
        assert (mean["mean"] is not None) is (answered >= COUNTS_FROM)
        assert (mean["answers"] is not None) is (answered >= COUNTS_FROM)
    change = told.get("change")
    if change is None:
        return
    pairs = sum("" not in answers for answers in people)
    assert change["pairs"] == pairs >= COUNTS_FROM
    assert not change["flows"] or pairs >= FLOWS_FROM
    flows = tuple(Flow(f["source"], f["goal"], f["count"]) for f in change["flows"])
    shift = Shift(
        as_result(told["first"]), as_result(told["second"]), pairs, change["changed"], flows or None
    )
    left, came = found(shift)
    assert sizes[0] - pairs in (0, *range(COUNTS_FROM, 56)) or len(left) > 1
    assert sizes[1] - pairs in (0, *range(COUNTS_FROM, 56)) or len(came) > 1


FAST = settings(
    max_examples=15,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


STAYED: People = [("A", "A")] * 8 + [("B", "B")] * 8


@given(evening=evenings())
@example(evening=([*STAYED, ("", "C")], 0))
@example(evening=([*STAYED, *[("A", "B")] * 4, ("C", "")], 9))
@FAST
def test_all_documents_together_tell_of_nobody(
    evening: tuple[People, int], database: Database
) -> None:
    """From one person to 55: no document goes below the floors, alone or held against another."""
    learns_of_nobody(evening, database)


@pytest.mark.long
@given(evening=evenings())
@settings(FAST, max_examples=80, derandomize=False)
def test_all_documents_together_tell_of_nobody_in_many_evenings(
    evening: tuple[People, int], database: Database
) -> None:
    learns_of_nobody(evening, database)
