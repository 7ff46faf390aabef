"""The shipped plan for a citizens' meeting."""

from dilemmakit.content.loading import read_plan
from dilemmakit.domain.plan import Plan
from dilemmakit.locations import dilemmas_folder


def citizens_plan() -> Plan:
    """Return citizens-120."""
    plan = read_plan(dilemmas_folder() / "plans" / "citizens-120" / "plan.da.yaml").value
    assert plan is not None
    return plan
