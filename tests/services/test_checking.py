"""What is in place and what is missing before the doors open."""

from dataclasses import replace
from datetime import date

import pytest

from dilemmakit.domain.case import Fact, Source
from dilemmakit.domain.vocabulary import Entry, FactKind, MeetingForm
from dilemmakit.services.checking import CheckKind, CheckLine, check
from tests.factory import a_case, a_draft

TODAY = date(2026, 11, 22)


def found(kind: CheckKind, lines: tuple[CheckLine, ...]) -> list[CheckLine]:
    return [line for line in lines if line.kind is kind]


def test_what_is_missing_comes_first() -> None:
    lines = check(a_draft(), 2, TODAY)
    assert [line.done for line in lines] == sorted(line.done for line in lines)


def test_all_in_place_is_all_done() -> None:
    draft = a_draft(local_figures=(("care_homes", "14"),))
    assert all(line.done for line in check(draft, 2, TODAY))


@pytest.mark.parametrize(("figure", "done"), [("", False), ("  ", False), ("0", True)])
def test_local_figures_are_asked_for_by_their_label(figure: str, done: bool) -> None:
    lines = check(a_draft(local_figures=(("care_homes", figure),)), 2, TODAY)
    (line,) = found(CheckKind.LOCAL_FIGURES_MISSING, lines)
    assert (line.done, line.detail) == (done, () if done else ("Antal plejehjem",))


def test_one_display_and_nobody_counted_are_told() -> None:
    lines = check(a_draft(present=None), 1, TODAY)
    assert not found(CheckKind.ONE_DISPLAY, lines)[0].done
    assert not found(CheckKind.ATTENDANCE_MISSING, lines)[0].done


@pytest.mark.parametrize(
    ("kind", "year", "checked", "told"),
    [
        (FactKind.STATISTIC, None, date(2025, 11, 22), None),
        (FactKind.STATISTIC, None, date(2025, 11, 21), CheckKind.FACT_OLD),
        (FactKind.LAW, None, date(2026, 5, 23), None),
        (FactKind.LAW, None, date(2026, 5, 22), CheckKind.LAW_FACT_OLD),
        (FactKind.STATISTIC, 2016, TODAY, None),
        (FactKind.STATISTIC, 2015, TODAY, CheckKind.FIGURE_OLD),
        (FactKind.LAW, 1976, TODAY, None),
    ],
)
def test_facts_grow_old(
    kind: FactKind, year: int | None, checked: date, told: CheckKind | None
) -> None:
    """A year for figures, half a year for law, ten years for the figure itself (chapter 12)."""
    fact = Fact("f1", "Hver tredje sover dårligt.", kind, Source("T", "U", year), checked)
    lines = check(a_draft(case=a_case(facts=(fact,))), 2, TODAY)
    ages = {CheckKind.FACT_OLD, CheckKind.LAW_FACT_OLD, CheckKind.FIGURE_OLD}
    assert [line.kind for line in lines if line.kind in ages] == ([told] if told else [])


@pytest.mark.parametrize("form", MeetingForm)
def test_where_the_form_forbids_secrecy_the_check_says_so(form: MeetingForm) -> None:
    """And that slips give way, before anybody stands in the room with a bowl of them."""
    bound = form in (MeetingForm.COUNCIL_MEETING, MeetingForm.COMMITTEE_MEETING)
    lines = check(a_draft(meeting_form=form), 2, TODAY)
    assert bool(found(CheckKind.SECRECY_CHANGED, lines)) is bound
    assert bool(found(CheckKind.ENTRY_CHANGED, lines)) is bound
    by_hand = replace(a_draft(meeting_form=form), entry=Entry.HANDS)
    assert not found(CheckKind.ENTRY_CHANGED, check(by_hand, 2, TODAY))


@pytest.mark.parametrize(
    ("present", "invited", "told"),
    [(8, None, True), (9, None, False), (31, 31, False), (55, 55, False), (56, 56, True),
     (None, 8, True), (None, None, False)],
)  # fmt: skip
def test_a_council_has_a_councils_size(
    present: int | None, invited: int | None, told: bool
) -> None:
    """9 to 31 members, Copenhagen 55 (lov om kommunernes styrelse, § 5)."""
    draft = a_draft(present=present, invited=invited)
    assert bool(found(CheckKind.COUNCIL_SIZE, check(draft, 2, TODAY))) is told
    citizens = replace(draft, meeting_form=MeetingForm.CITIZENS_MEETING)
    assert not found(CheckKind.COUNCIL_SIZE, check(citizens, 2, TODAY))


@pytest.mark.parametrize(("present", "told"), [(4, True), (9, False), (31, False), (999, True)])
def test_others_have_the_size_that_the_plan_is_made_for(present: int, told: bool) -> None:
    draft = a_draft(present=present, meeting_form=MeetingForm.COMMITTEE_MEETING)
    assert draft.plan.participants.max < 999
    assert bool(found(CheckKind.PLAN_SIZE, check(draft, 2, TODAY))) is told
