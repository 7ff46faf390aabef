"""What the kit's cases cover between them, and that they are whole in every language."""

import pytest

from dilemmakit.content.loading import read_case
from dilemmakit.domain.case import Case
from dilemmakit.domain.variants import professions
from dilemmakit.domain.vocabulary import Area, Language, Theme
from dilemmakit.locations import dilemmas_folder

FOLDER = dilemmas_folder() / "cases"
IDS = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


def case_in(case_id: str, language: Language) -> Case:
    value = read_case(FOLDER / case_id / f"case.{language.value}.yaml").value
    assert value is not None
    return value


CASES = [case_in(case_id, Language.DA) for case_id in IDS]


def test_there_are_twelve_cases_in_three_languages() -> None:
    assert len(IDS) == 12
    for case_id in IDS:
        for language in Language:
            assert case_in(case_id, language).language is language


def test_every_project_of_the_catalogue_has_a_case() -> None:
    """The nine projects of KL's catalogue of 2018."""
    assert {project for case in CASES for project in case.origin.projects} == set(range(1, 10))


def test_every_theme_and_every_area_has_a_case() -> None:
    assert {case.theme for case in CASES} == set(Theme)
    assert {case.area for case in CASES} == set(Area)


def test_every_case_has_easy_words_for_citizens() -> None:
    assert all(case.easy_read for case in CASES)


@pytest.mark.parametrize(
    ("case_id", "trades"),
    [
        ("iot-social-sengen-slaar-alarm", {"health"}),
        ("ai-social-rollator", {"health"}),
        ("ai-children-robotten", {"pedagogue", "teacher"}),
        ("data-social-familien", {"caseworker"}),
    ],
)
def test_the_trades_that_know_the_matter_have_a_version(case_id: str, trades: set[str]) -> None:
    for language in Language:
        assert trades <= set(professions(case_in(case_id, language)))
