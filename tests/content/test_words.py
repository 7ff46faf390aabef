"""Every problem has a sentence of its own, in which nothing is left to fill in."""

import re

import pytest

from dilemmakit.domain.problem import Problem, ProblemCode
from dilemmakit.domain.vocabulary import Language
from dilemmakit.wording import use_language
from dilemmakit.wording.problems import problem_sentence

ARGS: dict[str, str | int] = {
    **dict.fromkeys(["count", "least", "most", "limit", "length", "first_line", "minutes"], 3),
    **dict.fromkeys(["total", "words", "people", "wanted"], 4),
    **dict.fromkeys(
        ["field", "given", "allowed", "guess", "kind", "on", "view", "other"], "options.2.label"
    ),
    "rule": "A12",
    "lix": 46,
    **dict.fromkeys(["encoding", "sign", "character"], "x"),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", ProblemCode)
def test_every_problem_has_a_sentence(code: ProblemCode, language: Language) -> None:
    use_language(language)
    sentence = problem_sentence(Problem("case.da.yaml", 1, 1, code, ARGS))
    fallback = problem_sentence(Problem("case.da.yaml", 1, 1, ProblemCode.INVALID, ARGS))
    assert (sentence == fallback) == (code is ProblemCode.INVALID)
    assert sentence[0].isupper() or sentence[0].islower()
    assert sentence.endswith((".", "?"))
    assert not re.search(r"[{}]", sentence)
