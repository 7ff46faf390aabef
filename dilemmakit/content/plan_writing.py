"""From a plan back to its file: YAML in the full model, as a person would go on writing it."""

from dataclasses import asdict
from datetime import date
from enum import StrEnum
from typing import Any

import yaml

from dilemmakit.content.plan_model import PLAN_SCHEMA
from dilemmakit.domain.plan import Plan, PlannedRound

_WIDTH = 88


def plan_yaml(plan: Plan) -> str:
    """Return the text of a plan's file; read again, it gives the same plan."""
    own = {name: _plain(value) for name, value in asdict(plan).items() if name != "rounds"}
    before = {"schema": PLAN_SCHEMA, "id": own.pop("id"), "version": own.pop("version")}
    before["language"] = own.pop("language")
    # Long as it is, the list of rounds stands where the shipped plans have it.
    after = {name: own.pop(name) for name in ("evaluation", "license", "authors", "changelog")}
    rounds = [_round(planned) for planned in plan.rounds]
    whole = {**before, **_given(own), "rounds": rounds, **after}
    return yaml.dump(
        whole, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, indent=2
    )


class _Dumper(yaml.SafeDumper):
    """Writes lists indented below their names, and nothing twice by reference."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        return super().increase_indent(flow, False)


def _round(planned: PlannedRound) -> dict[str, Any]:
    own = {name: _plain(value) for name, value in asdict(planned).items()}
    # Only a meeting under way has rounds that were put in.
    del own["added"]
    steps = own.pop("steps")
    polls, record = own.pop("polls"), own.pop("record")
    return _given({**own, "screen": {"steps": steps}, "record": record, "polls": polls})


def _plain(value: Any) -> Any:
    match value:
        case StrEnum():
            return value.value
        case dict():
            return _given({name: _plain(one) for name, one in value.items()})
        case tuple():
            return [_plain(one) for one in value]
        case date():
            return value.isoformat()
        case _:
            return value


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not given: an empty field would be told as a fault."""
    return {name: value for name, value in fields.items() if value is not None and value != []}
