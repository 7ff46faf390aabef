"""Each broken file holds one fault, and is told its line and column in one sentence."""

from pathlib import Path

import pytest

from dilemmakit.content.checking import check
from dilemmakit.content.loading import read_case, read_plan
from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.domain.problem import Severity
from dilemmakit.wording.problems import problem_line, problem_sentence
from tests.content.conftest import BROKEN

# File, and what is wrong with it: line, column, code.
EXPECTED: dict[str, list[tuple[int, int, C]]] = {
    "ai-democracy-anden-mappe/case.en.yaml": [
        (2, 1, C.ID_NOT_FOLDER),
        (4, 1, C.LANGUAGE_NOT_FILE_NAME),
    ],
    "alias.yaml": [(6, 8, C.ALIAS)],
    "anchor.yaml": [(89, 14, C.ANCHOR)],
    "backslash.yaml": [(92, 101, C.BACKSLASH)],
    "braces-not-closed.yaml": [(17, 20, C.MAP_NOT_CLOSED)],
    "colon-first.yaml": [(15, 10, C.SIGN_FIRST)],
    "colon-in-text.yaml": [(6, 13, C.COLON_IN_TEXT)],
    "comma-in-braces.yaml": [(91, 40, C.COMMA_SPLIT)],
    "comma-in-brackets.yaml": [(56, 5, C.COMMA_SPLIT), (56, 24, C.COMMA_MAY_SPLIT)],
    "comma-made-two.yaml": [(56, 35, C.COMMA_MAY_SPLIT)],
    "danish-translation.yaml": [(5, 1, C.NOT_A_TRANSLATION)],
    "deep-nesting.yaml": [(15, 27, C.TOO_DEEP)],
    "digits-without-end.yaml": [(17, 21, C.WANTS_WHOLE_NUMBER)],
    "duplicate-key.yaml": [(7, 1, C.FIELD_TWICE)],
    "empty-field.yaml": [(6, 1, C.EMPTY)],
    "empty-list-item.yaml": [(58, 8, C.EMPTY)],
    "empty.yaml": [(1, 1, C.FILE_EMPTY)],
    "fields-wanted.yaml": [(12, 1, C.WANTS_FIELDS)],
    "form-does-not-add-up.yaml": [(70, 5, C.FORM_DOES_NOT_ADD_UP)],
    "hidden-by-backslash.yaml": [(91, 87, C.HIDDEN_CHARACTER)],
    "icon.yaml": [(140, 36, C.WANTS_ICON)],
    "id-twice.yaml": [(42, 5, C.ID_TWICE)],
    "id-with-danish-letter.yaml": [(2, 1, C.WANTS_ID)],
    "indentation.yaml": [(66, 4, C.NOT_INDENTED_ALIKE)],
    "item-mismatch.yaml": [(58, 32, C.ITEM_MISMATCH)],
    "kiosk-for-many.yaml": [(60, 9, C.KIOSK_FOR_MANY)],
    "latin-1.yaml": [(14, 31, C.OTHER_ENCODING)],
    "letter-out-of-order.yaml": [(77, 5, C.LETTER_OUT_OF_ORDER)],
    "list-at-top.yaml": [(1, 1, C.NO_FIELDS)],
    "list-not-closed.yaml": [(16, 12, C.LIST_NOT_CLOSED)],
    "list-on-field-line.yaml": [(146, 10, C.LIST_ON_FIELD_LINE)],
    "list-wanted.yaml": [(16, 1, C.WANTS_LIST)],
    "merge-key.yaml": [(15, 3, C.MERGE_KEY)],
    "minutes-do-not-add-up.yaml": [(8, 1, C.MINUTES_DO_NOT_ADD_UP)],
    "minutes-reversed.yaml": [(17, 21, C.RANGE_REVERSED)],
    "missing-at-top.yaml": [(1, 1, C.MISSING)],
    "missing-field.yaml": [(77, 5, C.MISSING)],
    "misspelt-field.yaml": [(66, 5, C.MISSPELT_FIELD)],
    "ms-dos.yaml": [(14, 31, C.OTHER_ENCODING)],
    "no-colon.yaml": [(8, 1, C.COLON_MISSING)],
    "no-rating.yaml": [(112, 1, C.NO_RATING)],
    "no-result-at-twist.yaml": [(62, 9, C.NO_RESULT_AT_TWIST)],
    "no-second-stance.yaml": [(23, 1, C.STANCE_ROUNDS)],
    "no-twist-between.yaml": [(56, 60, C.POLL_NOT_YET), (83, 5, C.NO_TWIST_BETWEEN)],
    "not-a-date.yaml": [(41, 5, C.WANTS_DATE)],
    "not-utf-8.yaml": [(6, 12, C.NOT_UTF8)],
    "nul.yaml": [(6, 11, C.HIDDEN_CHARACTER)],
    "number-too-large.yaml": [(17, 30, C.NUMBER_TOO_LARGE)],
    "number-wanted.yaml": [(17, 21, C.WANTS_WHOLE_NUMBER)],
    "pair-alone.yaml": [(111, 9, C.PAIR_ALONE)],
    "percent-first.yaml": [(32, 11, C.SIGN_FIRST)],
    "poll-elsewhere.yaml": [(96, 29, C.POLL_ELSEWHERE)],
    "poll-id-twice.yaml": [(106, 9, C.ID_TWICE)],
    "poll-never-asked.yaml": [(105, 9, C.POLL_NEVER_ASKED)],
    "poll-not-yet.yaml": [(79, 39, C.POLL_NOT_YET)],
    "python-object.yaml": [(6, 8, C.TAG)],
    "quote-not-closed.yaml": [(89, 14, C.QUOTE_NOT_CLOSED)],
    "rating-in-room.yaml": [(111, 9, C.RATING_IN_ROOM)],
    "rubric-line.yaml": [(149, 3, C.WANTS_RUBRIC_LINE)],
    "said-twice.yaml": [(92, 81, C.SAID_TWICE)],
    "script-too-long.yaml": [(33, 7, C.SCRIPT_TOO_LONG)],
    "secret-in-council.yaml": [
        (59, 9, C.SECRET_IN_COUNCIL_MEETING),
        (102, 9, C.SECRET_IN_COUNCIL_MEETING),
        (109, 9, C.SECRET_IN_COUNCIL_MEETING),
    ],
    "shortest-too-long.yaml": [(69, 5, C.SHORTEST_TOO_LONG)],
    "sign-first.yaml": [(6, 8, C.SIGN_FIRST)],
    "stance-without-poll.yaml": [(41, 5, C.STANCE_WITHOUT_POLL)],
    "stances-not-paired.yaml": [(61, 9, C.PAIR_ALONE), (98, 5, C.STANCES_NOT_PAIRED)],
    "stances-reversed.yaml": [(42, 5, C.STANCES_REVERSED), (86, 60, C.POLL_NOT_YET)],
    "tab.yaml": [(14, 1, C.TAB)],
    "tag.yaml": [(6, 8, C.TAG)],
    "text-after-quote.yaml": [(6, 14, C.TEXT_AFTER_QUOTE)],
    "text-wanted.yaml": [(6, 1, C.WANTS_TEXT)],
    "too-few-options.yaml": [(52, 1, C.TOO_FEW)],
    "too-long.yaml": [(6, 1, C.TOO_LONG)],
    "translation-of-another.yaml": [(5, 18, C.OF_ANOTHER_CASE)],
    "translation-without-mark.yaml": [(1, 1, C.MISSING)],
    "turns-direction.yaml": [(6, 12, C.HIDDEN_CHARACTER)],
    "two-documents.yaml": [(52, 1, C.SECOND_DOCUMENT)],
    "two-first-stances.yaml": [(42, 5, C.STANCE_ROUNDS)],
    "unknown-audience.yaml": [(124, 3, C.NOT_ONE_OF)],
    "unknown-field.yaml": [(89, 1, C.UNKNOWN_FIELD)],
    "unknown-option-letter.yaml": [(110, 18, C.UNKNOWN_OPTION)],
    "unknown-poll.yaml": [(93, 29, C.UNKNOWN_POLL)],
    "unknown-use.yaml": [(75, 25, C.UNKNOWN_USE)],
    "unknown-value.yaml": [(62, 14, C.UNKNOWN_VALUE)],
    "utf-16-without-mark.yaml": [(1, 1, C.OTHER_ENCODING)],
    "utf-16.yaml": [(1, 1, C.OTHER_ENCODING)],
    "version-of-two-numbers.yaml": [(3, 1, C.WANTS_VERSION)],
    "view-needs-poll.yaml": [(95, 12, C.VIEW_NEEDS_POLL)],
    "web-address.yaml": [(34, 72, C.WANTS_WEB_ADDRESS)],
    "word-too-long.yaml": [(21, 1, C.WORD_TOO_LONG)],
    "wrong-schema.yaml": [(1, 1, C.WRONG_SCHEMA)],
    "wrong-word.yaml": [(76, 5, C.NOT_ONE_OF)],
    "year-missing-word.yaml": [(40, 55, C.WANTS_YEAR)],
    "yes-for-true.yaml": [(138, 9, C.WANTS_TRUE_OR_FALSE)],
}
WARNED = {
    "comma-made-two.yaml",
    "kiosk-for-many.yaml",
    "poll-never-asked.yaml",
    "script-too-long.yaml",
}


def test_every_broken_file_stands_in_the_table() -> None:
    files = {str(path.relative_to(BROKEN)) for path in BROKEN.rglob("*.yaml")}
    assert files == EXPECTED.keys() | {"alias-bomb.yaml"}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_fault_is_told_with_its_line_and_column(name: str) -> None:
    problems = check([BROKEN / name])
    assert [(each.line, each.column, each.code) for each in problems] == EXPECTED[name]
    for problem in problems:
        assert problem.path == str(BROKEN / name)
        assert "{" not in problem_sentence(problem)
        assert len(problem_line(problem).splitlines()) == 1


@pytest.mark.parametrize("name", EXPECTED)
def test_an_error_keeps_a_file_from_being_used_and_a_warning_does_not(name: str) -> None:
    warned = name in WARNED
    assert all(
        (each.severity is Severity.WARNING) == warned
        for each in check([BROKEN / name])
        if each.code is not C.COMMA_MAY_SPLIT or warned
    )
    read = read_plan if "dilemmakit.plan" in _text(BROKEN / name) else read_case
    assert (read(BROKEN / name).value is not None) == warned


def test_an_alias_bomb_is_not_read_to_its_end() -> None:
    problems = check([BROKEN / "alias-bomb.yaml"])
    assert len(problems) == 20
    assert {each.code for each in problems} == {C.ANCHOR, C.ALIAS}


def test_all_faults_of_a_file_are_told_at_once_and_sorted_by_line(tmp_path: Path) -> None:
    text = (BROKEN / "wrong-word.yaml").read_text(encoding="utf-8")
    text = text.replace("title: Den lille sag", "title:").replace("strikes: [A, B]", "strikes: [D]")
    path = tmp_path / "many.yaml"
    path.write_text(text.replace("recommended: 90", "recommended: 900"), encoding="utf-8")
    found = [(each.line, each.code) for each in check([path])]
    assert found == [
        (6, C.EMPTY),
        (17, C.NUMBER_TOO_LARGE),
        (76, C.NOT_ONE_OF),
        (110, C.UNKNOWN_OPTION),
    ]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
