"""Each line of the rubric: one change to the good case gives that line, there, and no other."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from dilemmakit.content.checking import check
from dilemmakit.content.rubric.judging import Judge
from dilemmakit.content.rubric.settings import Decider, Rubric
from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.domain.problem import Severity
from dilemmakit.locations import dilemmas_folder
from tests.content.rubric.conftest import GOOD_CASE, TODAY, Changing, place


class Broken(NamedTuple):
    """A change, and what it should lead to; `at` begins where the problem stands."""

    rule: str
    old: str
    new: str
    code: C
    at: str


_QUESTION = "question: Hvordan skal vi svare de mange, der skriver til os?"
_HARD_STORY = (
    "Sagsbehandlingsafdelingen konstaterede, at høringssvarenes sammenfatning forudsatte "
    "gennemgribende gennemlæsninger af samtlige fagforvaltningers kommenteringer, "
    "sammenholdt med lokalplanforslagets redegørelser, miljøkonsekvensvurderingernes "
    "forudsætninger og kommuneplanrammernes bestemmelser."
)
BROKEN = (
    Broken("A1", _QUESTION, "question: Skal vi svare dem?", C.QUESTION_CLOSED, "question: Sk"),
    Broken("A1", _QUESTION, "question: Nu svarer vi.", C.QUESTION_WITHOUT_WORD, "question: Nu"),
    Broken("A2", "Tillid og lighed", "Lighed", C.VALUE_NOT_IN_CONFLICT, "value_conflict:"),
    Broken(
        "A4",
        "serves: [trust, equality]\n    strains: [economy, accountability]",
        "serves: [trust, accountability]\n    strains: [economy]",
        C.OPTION_DOMINATES,
        "serves: [trust, accountability]\n    strains: [economy]\n",
    ),
    Broken("A7", "Borgere læser med", "Vent til næste år", C.OPTION_POSTPONES, "label: Vent"),
    Broken(
        "A12",
        "kan læses af alle.",
        "kan læses af alle. Gruppen mødes tre gange på det gamle rådhus.",
        C.OPTIONS_UNEVEN,
        "description: >-\n      En gruppe",
    ),
    Broken("A14", "leans: [A, C]", "leans: [A]", C.OPTION_WITHOUT_VOICE, "id: C\n"),
    Broken("A15", "Maskinen deler op", "En smart maskine", C.LOADED_WORD, "label: En smart"),
    Broken("A15", "Maskinen deler op", "Overvågning af svar", C.LOADED_WORD, "label: Overv"),
    Broken(
        "A21",
        "checked_on: 2026-10-01",
        "checked_on: 2026-05-01",
        C.LAW_FACT_OLD,
        "checked_on: 2026-05",
    ),
    Broken("A22", "havnen i Mejsehavn", "havnen i Vejle", C.REAL_PLACE, "scenario:"),
    Broken("A22", "En uge før fristen", "En uge før valget i Vejen", C.REAL_PLACE, "text: En uge"),
    Broken(
        "A22", "Jeg når det ikke.", "Jeg bor i Københavns havn.", C.REAL_PLACE, 'quote: "Jeg bor'
    ),
    Broken(
        "A25",
        "role: Nabo, affected: direct",
        "role: Nabo, affected: indirect",
        C.FEW_DIRECTLY_AFFECTED,
        "voices:\n  - {id: v1, name: Inger",
    ),
    Broken("A30", "strikes: [A, B]", "strikes: [A]", C.TWIST_STRIKES_FEW, "strikes:"),
    Broken("A33", "type: integer", "type: text", C.NO_LOCAL_NUMBER, "fields:\n"),
    Broken("A35", "Nu er der en maskine til salg.", _HARD_STORY, C.HARD_TO_READ, "scenario:"),
    Broken("A36", "term: Høring,", "term: Stikprøve,", C.TERM_NOT_USED, "term: Stik"),
    Broken("A36", "Det går hurtigt", "NLP går hurtigt", C.ABBREVIATION_UNEXPLAINED, "NLP"),
    Broken(
        "A41", "version: 0.1.0, date", "version: 0.0.9, date", C.VERSION_NOT_LOGGED, "changelog:"
    ),
)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda each: f"{each.rule}-{each.code.value}")
def test_one_change_gives_one_line_at_its_place(
    broken: Broken, changed: Changing, rubric: Rubric
) -> None:
    text, problems = changed(broken.old, broken.new)
    (problem,) = problems
    assert (problem.code, problem.args["rule"]) == (broken.code, broken.rule)
    assert (problem.line, problem.column) == place(text, broken.at)
    if broken.code is C.ABBREVIATION_UNEXPLAINED:
        assert problem.severity is Severity.WARNING
    else:
        assert problem.severity is rubric.severity(broken.rule)


def test_every_line_that_the_rubric_decides_has_a_broken_case(rubric: Rubric) -> None:
    assert {each.rule for each in BROKEN} == set(rubric.lines_by(Decider.RUBRIC))


def test_nothing_is_said_of_a_good_case(rubric: Rubric) -> None:
    assert check([GOOD_CASE], Judge(rubric, TODAY)) == []


BROKEN_FILE = {
    "A2": ("  - {id: trust,", "  - {id: hope,"),
    "A3": ("strains: [trust, accountability]", "strains: []"),
    "A7": ("zero_option:", "zero:"),
    "A8": ("  legal_room: Loven", "  law: Loven"),
    "A13": ("      - Alle svar bliver set\n", ""),
    "A20": ("title: Loven, publisher: Et ministerium, year: none", "title: Loven, year: none"),
    "A25": ("  - {id: v3, name: Lone,", "  - {id: v2, name: Lone,"),
    "A28": ("    - Hvad ved vi om dem, der svarer?", "    []"),
    "A33": ("    - Hvem svarer aldrig?\n", ""),
    "A36": ('explanation: "Man', 'explained: "Man'),
    "A39": ("Maskinen deler op", "Maskinen deler op, og to ansatte ser det igennem"),
    "A40": ("  alt: ", "  text: "),
    "A41": ("license: CC-BY-4.0\nauthors", "authors"),
}


@pytest.mark.parametrize("line", BROKEN_FILE)
def test_what_the_file_decides_is_an_error_without_the_rubric(
    line: str, changed: Changing, rubric: Rubric
) -> None:
    """A file that breaks such a line is not usable, so the rubric keeps quiet about the rest."""
    _, problems = changed(*BROKEN_FILE[line])
    assert problems
    assert all(each.severity is Severity.ERROR and "rule" not in each.args for each in problems)
    assert set(BROKEN_FILE) == set(rubric.lines_by(Decider.FILE))


def test_a_fact_grows_old_after_a_year_and_a_law_after_half_a_year(rubric: Rubric) -> None:
    def lines(year: int, month: int, day: int) -> list[tuple[C, Severity]]:
        problems = check([GOOD_CASE], Judge(rubric, date(year, month, day)))
        return [(each.code, each.severity) for each in problems]

    law, other = (C.LAW_FACT_OLD, Severity.WARNING), (C.FACT_OLD, Severity.WARNING)
    assert lines(2027, 4, 2) == []
    assert lines(2027, 4, 3) == [law]
    assert lines(2027, 11, 22) == [law]
    assert lines(2027, 11, 23) == [other, law, other]


def test_two_options_alike_are_one_fault(changed: Changing) -> None:
    _, problems = changed(
        "serves: [trust, equality]\n    strains: [economy, accountability]",
        "serves: [trust, accountability]\n    strains: [equality, economy]",
    )
    assert [(each.code, each.args["given"]) for each in problems] == [(C.OPTION_DOMINATES, "C")]


def test_short_texts_are_judged_together(changed: Changing) -> None:
    words = "Lokalplanforslagets redegørelser forudsætter gennemlæsninger"
    text, problems = changed(
        "principle_seeds:\n  - Ingen svarer uden at blive set.\n  - Vi siger, hvordan vi læser.\n",
        "principle_seeds:\n" + f"  - {words} af alle sammenfatninger i fagforvaltningerne.\n" * 3,
    )
    assert [each.code for each in problems] == [C.HARD_TO_READ_TOGETHER]
    assert (problems[0].line, problems[0].column) == place(text, "principle_seeds:")


def test_a_name_that_is_a_word_too_counts_only_within_a_sentence(changed: Changing) -> None:
    _, problems = changed("En uge før fristen", "Vejen er lang. Vejen er våd, da")
    assert problems == []


def test_the_review_answers_what_people_decide(changed: Changing) -> None:
    text, problems = changed("  A34: {holds: true}\n  A36: {holds: true}\n", "")
    (problem,) = problems
    assert (problem.code, problem.severity) == (C.REVIEW_LACKS, Severity.WARNING)
    assert problem.args["given"] == "A34, A36"
    assert (problem.line, problem.column) == place(text, "review:")


@pytest.mark.parametrize(
    ("term", "used"),
    [("Lodtrækninger", True), ("Maskiner", True), ("Ens svar", True), ("Fristerne", False)],
)
def test_a_term_is_used_in_another_form_too(term: str, used: bool, changed: Changing) -> None:
    _, problems = changed("term: Høring,", f"term: {term},")
    assert [each.code for each in problems] == ([] if used else [C.TERM_NOT_USED])


def test_a_review_that_is_not_done_is_told_and_no_fault(changed: Changing) -> None:
    text = GOOD_CASE.read_text(encoding="utf-8")
    answers = text[text.index("review:") : text.index("tested:")]
    text, problems = changed(answers, "review: not_done\n")
    (problem,) = problems
    assert (problem.code, problem.severity) == (C.REVIEW_NOT_DONE, Severity.WARNING)
    assert (problem.line, problem.column) == place(text, "review:")


@pytest.mark.parametrize(
    "path", sorted((dilemmas_folder() / "cases").iterdir()), ids=lambda p: p.name
)
def test_a_shipped_case_has_no_fault(path: Path, rubric: Rubric) -> None:
    """Facts may have grown old since, and some lines only ask for a second look."""
    problems = check([path], Judge(rubric, TODAY))
    assert [each for each in problems if each.severity is Severity.ERROR] == []
