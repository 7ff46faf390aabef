"""`dilemmakit check --rubric`: errors first, warnings apart, and only errors end with 1."""

import pytest

from dilemmakit.cli import DONE, INPUT_AT_FAULT, main
from tests.content.rubric.conftest import GOOD_CASE, Changing


def test_without_the_flag_the_rubric_keeps_quiet(
    changed: Changing, capsys: pytest.CaptureFixture[str]
) -> None:
    _, problems = changed("Maskinen deler op", "En smart maskine")
    path = problems[0].path
    assert main(["--language", "en", "check", path]) == DONE
    assert capsys.readouterr().out == "No faults were found.\n"
    assert main(["--language", "en", "check", "--rubric", path]) == INPUT_AT_FAULT
    told = capsys.readouterr().out
    assert told.startswith(f"{path}:{problems[0].line}:5: A15: ")
    assert "smart" in told
    assert "options.1.label" in told


def test_warnings_stand_apart_and_are_no_fault(
    changed: Changing, capsys: pytest.CaptureFixture[str]
) -> None:
    _, problems = changed("Det går hurtigt", "NLP går hurtigt")
    assert main(["--language", "en", "check", "--rubric", problems[0].path]) == DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Worth a second look, but no faults:"
    assert any("A36: options.1.gains.2 holds NLP" in line for line in lines[1:-1])
    assert lines[-1] == "No faults were found."


def test_a_shipped_example_in_danish_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "da", "check", "--rubric", str(GOOD_CASE)]) == DONE
    assert capsys.readouterr().err == ""
