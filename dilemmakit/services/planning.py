"""The municipality's own plans: made from another, checked while they change, kept as files."""

from datetime import date
from pathlib import Path

from dilemmakit.domain import plan_editing
from dilemmakit.domain.errors import PlanFaulty
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.problem import Problem, Severity
from dilemmakit.wording import _

PLANS = "plans"


def own_plan(plan: Plan, plans: tuple[Plan, ...], data_folder: Path, today: date) -> Plan:
    """Return the plan to change: the municipality's own as it is kept now, else a copy."""
    from dilemmakit.content.loading import read_plan

    path = _file(plan, data_folder)
    if path.exists():
        return read_plan(path).value or plan
    taken = {one.id for one in plans}
    folder = data_folder / PLANS
    taken |= {one.name for one in folder.iterdir()} if folder.is_dir() else set()
    made = _("Made from {id}, version {version}.").format(id=plan.id, version=plan.version)
    title = _("{title} (our own)").format(title=plan.title)
    return plan_editing.own_copy(plan, taken, title, made, today)


def check_plan(plan: Plan, data_folder: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a plan, by the same checks as its file is read with."""
    return _read(plan, _file(plan, data_folder))[1]


def save_plan(plan: Plan, data_folder: Path, today: date) -> Plan:
    """Keep a plan as a file of the municipality's own, and return it as kept.

    Where it is there already it is kept under its next version, and the older file stays beside
    it. Raises PlanFaulty while a check finds an error, FileNotWritten.
    """
    from dilemmakit.content.loading import read_plan
    from dilemmakit.report.files import write_whole

    path = _file(plan, data_folder)
    stored = read_plan(path).value if path.exists() else None
    if stored == plan:
        return plan
    kept = plan
    if path.exists():
        kept = plan_editing.next_version(plan, _("Changed in the app."), today)
    text, problems = _read(kept, path)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        raise PlanFaulty(errors)
    if stored is not None:
        older = path.with_name(f"{path.name}.{stored.version}.bak")
        write_whole(older, path.read_bytes())
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode("utf-8"))
    return kept


def _file(plan: Plan, data_folder: Path) -> Path:
    return data_folder / PLANS / plan.id / f"plan.{plan.language.value}.yaml"


def _read(plan: Plan, path: Path) -> tuple[str, tuple[Problem, ...]]:
    # pydantic and yaml cost a start 0.3 s, and few meetings change a plan.
    from dilemmakit.content.loading import PLAN, judge
    from dilemmakit.content.plan_writing import plan_yaml
    from dilemmakit.content.reading import parse

    text = plan_yaml(plan)
    return text, judge(*parse(text, str(path)), PLAN).problems
