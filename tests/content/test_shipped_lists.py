"""The shipped list of municipalities and the schemas for editors are what they should be."""

import json

import pytest

from dilemmakit.content.json_schema import schema_texts
from dilemmakit.content.municipalities import read_municipalities
from dilemmakit.locations import resources_folder


def test_there_are_98_municipalities_with_codes_of_their_own() -> None:
    found = read_municipalities(resources_folder() / "municipalities.csv")
    assert len(found) == len({each.code for each in found}) == 98
    assert all(len(each.code) == 4 and each.code.isdigit() for each in found)
    labels = {each.name: each.label for each in found}
    assert labels["København"] == "Københavns Kommune"
    assert labels["Ærø"] == "Ærø Kommune"


@pytest.mark.parametrize("name", schema_texts())
def test_the_schemas_are_current(name: str) -> None:
    """If not: python -m dilemmakit.content.json_schema"""
    stored = (resources_folder() / "schema" / name).read_text(encoding="utf-8")
    assert stored == schema_texts()[name]


def test_the_schemas_know_every_field_and_no_other() -> None:
    for text in schema_texts().values():
        schema = json.loads(text)
        groups = [schema, *schema["$defs"].values()]
        assert all(group["additionalProperties"] is False for group in groups)
        assert "schema" in schema["required"]
