"""The JSON Schemas of cases and plans, for editors that complete and check while one types."""

import json
from pathlib import Path
from typing import Any

from dilemmakit.content.fields import Part
from dilemmakit.content.loading import CASE, PLAN
from dilemmakit.locations import resources_folder

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text(model: type[Part], schema: str) -> str:
    """Return the JSON Schema of a model as the text of its file."""
    body: dict[str, Any] = {"$schema": _DIALECT} | model.model_json_schema(by_alias=True)
    body["title"] = schema
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def schema_texts() -> dict[str, str]:
    """Return the texts of the schema files by their names."""
    return {
        f"{kind.word}.schema.json": schema_text(kind.model, kind.schema) for kind in (CASE, PLAN)
    }


def write_schemas(folder: Path) -> None:
    """Write the schema files into a folder."""
    for name, text in schema_texts().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_schemas(resources_folder() / "schema")
