"""Plans of the municipality's own: changed, checked, kept, and read again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dilemmakit.cli import main
from dilemmakit.content.loading import read_plan
from dilemmakit.content.plan_writing import plan_yaml
from dilemmakit.domain import plan_editing as editing
from dilemmakit.domain.errors import PlanFaulty
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.problem import ProblemCode
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder
from dilemmakit.services.library import library
from dilemmakit.services.planning import check_plan, own_plan, save_plan

TODAY = date(2027, 3, 9)
SHIPPED = sorted((dilemmas_folder() / "plans").rglob("plan.*.yaml"))


def shipped(plan_id: str = "council-90", language: Language = Language.DA) -> Plan:
    plans = library(language).plans
    return next(plan for plan in plans if plan.id == plan_id)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_plan_written_out_is_the_same_plan_again(path: Path, tmp_path: Path) -> None:
    """Nothing of the full model is lost on the way to a file and back."""
    plan = read_plan(path).value
    assert plan is not None
    copy = tmp_path / plan.id / path.name
    copy.parent.mkdir()
    copy.write_text(plan_yaml(plan), encoding="utf-8")
    reading = read_plan(copy)
    assert reading.problems == ()
    assert reading.value == plan


@pytest.mark.parametrize("language", [Language.DA, Language.SV, Language.EN])
def test_an_own_plan_is_kept_found_and_passes_the_command(
    tmp_path: Path, language: Language
) -> None:
    """It stands beside the shipped one, which is untouched, and `check` finds no fault."""
    origin = shipped(language=language)
    plan = own_plan(origin, library(language).plans, tmp_path, TODAY)
    assert plan.id == "council-90-own"
    plan = editing.with_round(plan, replace(plan.rounds[0], minutes=7, title="Goddag: vi begynder"))
    kept = save_plan(plan, tmp_path, TODAY)
    found = {one.id: one for one in library(language, tmp_path).plans}
    assert found[kept.id] == kept
    assert found["council-90"] == origin
    assert kept.minutes == sum(one.minutes for one in kept.rounds) == 92
    assert main(["check", str(tmp_path / "plans")]) == 0


def test_saved_again_it_has_a_new_version_and_the_older_file_stays(tmp_path: Path) -> None:
    """The changelog tells of both; unchanged, nothing is written anew."""
    plan = save_plan(own_plan(shipped(), (), tmp_path, TODAY), tmp_path, TODAY)
    assert own_plan(plan, (), tmp_path, TODAY) == plan
    assert save_plan(plan, tmp_path, TODAY) == plan
    again = save_plan(replace(plan, title="Vores halvanden time"), tmp_path, TODAY)
    assert [one.version for one in again.changelog] == ["1.0.0", "1.1.0"]
    assert again.version == "1.1.0"
    folder = tmp_path / "plans" / plan.id
    assert read_plan(folder / "plan.da.yaml").value == again
    assert (folder / "plan.da.yaml.1.0.0.bak").read_text(encoding="utf-8") == plan_yaml(plan)
    assert main(["check", str(folder)]) == 0


def test_a_second_own_plan_takes_no_others_place(tmp_path: Path) -> None:
    """Two copies of one plan have two ids."""
    first = save_plan(own_plan(shipped(), (), tmp_path, TODAY), tmp_path, TODAY)
    second = own_plan(shipped(), (), tmp_path, TODAY)
    assert (first.id, second.id) == ("council-90-own", "council-90-own-2")


def test_what_must_fit_is_told_by_the_checks_of_a_file(tmp_path: Path) -> None:
    """Without a twist there is nothing between the stances; such a plan is not kept."""
    plan = own_plan(shipped(), (), tmp_path, TODAY)
    (twist,) = [one for one in plan.rounds if one.kind == "twist"]
    broken = editing.without_round(plan, twist.id)
    codes = {problem.code for problem in check_plan(broken, tmp_path)}
    assert ProblemCode.NO_TWIST_BETWEEN in codes
    with pytest.raises(PlanFaulty):
        save_plan(broken, tmp_path, TODAY)
    assert not (tmp_path / "plans").exists()
    assert check_plan(plan, tmp_path) == ()


def test_rounds_move_grow_and_come_from_other_plans(tmp_path: Path) -> None:
    """Stretches fill the round, ids stay one of a kind, and pictures show their own poll."""
    plan = own_plan(shipped(), (), tmp_path, TODAY)
    long = max(plan.rounds, key=lambda one: len(one.form))
    grown = editing.with_round(plan, replace(long, minutes=long.minutes + 7))
    assert sum(step.minutes for step in grown.round(long.id).form) == long.minutes + 7
    least = editing.with_round(plan, replace(long, minutes=len(long.form)))
    assert all(step.minutes == 1 for step in least.round(long.id).form)
    moved = editing.moved_round(plan, plan.rounds[3].id, -1)
    assert [one.id for one in moved.rounds][2:4] == [plan.rounds[3].id, plan.rounds[2].id]
    assert editing.moved_round(plan, plan.rounds[0].id, -1) == plan
    other = shipped("council-60").rounds[-1]
    added = editing.added_round(plan, other, plan.rounds[3].id)
    assert added.minutes == plan.minutes + other.minutes
    ids = [one.id for one in added.rounds]
    assert len(ids) == len(set(ids)) == len(plan.rounds) + 1
    polls = [poll.id for one in added.rounds for poll in one.polls]
    assert len(polls) == len(set(polls))
    codes = {problem.code for problem in check_plan(added, tmp_path)}
    assert not codes & {ProblemCode.ID_TWICE, ProblemCode.UNKNOWN_POLL}
