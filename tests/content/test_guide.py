"""The guide's Markdown as chapters, and the list of KL's catalogue."""

import pytest

from dilemmakit.content.catalogue import read_catalogue
from dilemmakit.content.guide import chapters, moments
from dilemmakit.domain.guide import Chapter, Moment
from dilemmakit.domain.vocabulary import Area, Language, Theme
from dilemmakit.locations import resources_folder
from dilemmakit.services.guide import difficult_moments


def test_chapters_have_the_ids_before_them() -> None:
    """Comments are not shown, and a heading inside a chapter begins no new one."""
    text = (
        "# Guide\n\nIntro\n\n<!-- id: room -->\n## 4. Room ##\n\nIslands.\n\n### Light\n"
        "<!-- to be\ndrawn -->\nOn.\n\n## Last\n\nBye.\n"
    )
    assert chapters(text) == (
        Chapter("room", "4. Room", "Islands.\n\n### Light\n\nOn."),
        Chapter("2", "Last", "Bye."),
    )


def test_what_stands_between_fences_is_text() -> None:
    (only,) = chapters("## One\n```\n## Two\n<!-- id: x -->\n```\n")
    assert "## Two" in only.text


def test_no_chapters_is_no_guide() -> None:
    assert chapters("") == ()
    assert chapters("# Only a title\n") == ()


def test_the_catalogue_is_the_one_of_2018() -> None:
    """Nine projects, five themes by six areas, of which six are empty."""
    entries = read_catalogue(resources_folder() / "catalogue-matrix.csv")
    assert {entry.project for entry in entries} == {None, *range(1, 10)}
    cells = {(entry.theme, entry.area) for entry in entries}
    assert len(cells) == len(Theme) * len(Area) - 6
    assert len(set(entries)) == len(entries)
    numbers = {(entry.name, entry.project) for entry in entries}
    assert len(numbers) == len({entry.name for entry in entries})


def test_a_difficult_moment_is_a_section_with_something_to_say() -> None:
    """The words in their `> ` lines, the advice on either side; other sections are none."""
    text = (
        "Read this.\n\n### One\n\nFirst\nthis.\n\n> “Say\n> it.”\n\nThen that.\n\n### Two\n\nNo.\n"
    )
    assert moments(Chapter("people", "9. People", text)) == (
        Moment("One", "“Say it.”", "First this.", "Then that."),
    )


@pytest.mark.parametrize("language", list(Language))
def test_the_shipped_guide_has_its_ten_moments(language: Language) -> None:
    assert len(difficult_moments(language)) == 10
