"""Names are found where people write them, and common words are left alone."""

import pytest

from dilemmakit.domain.names import find_names

KNOWN = frozenset({"Jens", "Mette", "Ole", "Hansen", "Madsen", "Anne", "Marie"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jens Holm mente noget andet", ("Jens Holm",)),
        ("Det sagde mette hansen ikke", ()),
        ("Mettes bord og Jens' bord", ("Mette", "Jens")),
        ("Spørg hr. Overmose, fru Kvist og frk Lind", ("Overmose", "Kvist", "Lind")),
        ("Jens-Ole Madsens forslag", ("Jens-Ole Madsen",)),
        ("Anne Marie Kvist Holm og Ole", ("Anne Marie Kvist Holm", "Ole")),
        ("Aftal det med Jens. Kommunen betaler", ("Jens",)),
        ("Loggen slettes, siger It-chefen i Fjordby", ()),
        ("Herr gårdmand og fru nabo", ()),
        ("Jens, Jens og Jens igen", ("Jens",)),
        ("", ()),
        ("x" * 10_000, ()),
    ],
)
def test_what_is_taken_for_a_name(text: str, names: tuple[str, ...]) -> None:
    assert find_names([text], KNOWN) == names


def test_those_present_are_found_by_their_names_however_rare() -> None:
    assert find_names(["Xerxes Zupp var imod"], KNOWN, ["Xerxes Zupp"]) == ("Xerxes Zupp",)


def test_the_invented_people_of_a_case_are_nobody() -> None:
    assert find_names(["Mette på 84 og Jens"], KNOWN, never=["Mette"]) == ("Jens",)
