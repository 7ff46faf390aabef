"""Tables and names in the editions: each where it belongs, and nowhere else."""

from dataclasses import replace

import pytest

from dilemmakit.domain.result import TableResult, TableSplit
from dilemmakit.domain.summary import NamedAnswer, NamedGroup, NamedPoll, StanceResult, Summary
from dilemmakit.domain.vocabulary import Audience, Edition, Language
from dilemmakit.report.formats import FORMATS
from dilemmakit.report.leaving import leaving
from dilemmakit.wording import speaking
from tests.report.evenings import a_full_summary, a_head
from tests.report.made import made
from tests.report.reading import text_of, workbook

WHO = "Kunigunde Bæk"


@pytest.fixture
def summary() -> Summary:
    """Two tables that may be shown, and two members who answered by name."""
    plain = a_full_summary(head=a_head(audience=Audience.CITIZENS))
    assert plain.stance is not None
    assert plain.stance.after is not None
    split = TableSplit(
        tuple(TableResult(table, replace(plain.stance.after, n=61)) for table in (3, 5)), 2, 15
    )
    people = (NamedAnswer(WHO, None, "B"), NamedAnswer("Bo Krogh", "Ida Friis", ""))
    totals = (("A", 0), ("B", 1), ("C", 0), ("D", 0), ("", 1))
    options = tuple((option.id, option.label) for option in plain.case.options)
    named = NamedPoll("Hvad hælder du til?", options, (NamedGroup("Liste Æ", totals, people),))
    stance: StanceResult = replace(plain.stance, tables_after=split)
    return replace(plain, stance=stance, named=(named,))


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMATS if suffix != "pdf"])
def test_names_and_tables_are_for_those_who_work_on_with_it(summary: Summary, suffix: str) -> None:
    """By group in the council's edition; in the consultant's neither names nor groups."""
    for edition in Edition:
        text = text_of(made(summary, suffix, edition), suffix)
        administration = edition is Edition.ADMINISTRATION
        assert (WHO in text) is administration
        assert ("Liste Æ" in text) is (edition is not Edition.CONSULTANT)
        if suffix in ("html", "docx"):
            assert ("Bord for bord" in text) is administration


def test_what_leaves_holds_no_more_than_it_shows(summary: Summary) -> None:
    """Not even unseen: the value that every format is made from has them no more."""
    with speaking(Language.DA):
        council = leaving(summary, Edition.COUNCIL)
        consultant = leaving(summary, Edition.CONSULTANT)
    assert [group.people for poll in council.named for group in poll.groups] == [()]
    assert consultant.named == ()
    for left in (council, consultant):
        assert left.stance is not None
        assert left.stance.tables_after is None


def test_the_workbook_has_a_sheet_for_each(summary: Summary) -> None:
    sheets = workbook(made(summary, "xlsx", Edition.ADMINISTRATION))
    assert {row["B"] for row in sheets["Bord for bord"][1:]} == {("n", "3"), ("n", "5")}
    assert len(sheets["Ved navn"]) == 1 + len(("Kunigunde Bæk", "Bo Krogh"))
