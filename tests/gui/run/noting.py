"""A plan for the tests of note taking."""

from dataclasses import replace

from dilemmakit.domain.plan import Plan, RecordRule
from dilemmakit.domain.vocabulary import NoteKind, RecordPer
from tests.factory import a_plan

REASONS, TWIST, CONDITIONS, PRINCIPLES = 3, 4, 5, 7


def noting_plan() -> Plan:
    """A plan whose rounds ask for what the shipped plans ask for."""
    records = {
        REASONS: (
            RecordRule(NoteKind.ARGUMENT, RecordPer.OPTION),
            RecordRule(NoteKind.VALUE, RecordPer.OPTION),
        ),
        CONDITIONS: (
            RecordRule(NoteKind.CONDITION, RecordPer.GROUP),
            RecordRule(NoteKind.OBJECTION),
        ),
        PRINCIPLES: (
            RecordRule(NoteKind.PRINCIPLE),
            RecordRule(NoteKind.OBJECTION),
            RecordRule(NoteKind.TASK),
            RecordRule(NoteKind.QUESTION),
        ),
    }
    plan = a_plan()
    rounds = tuple(
        replace(planned, record=records.get(position, planned.record))
        for position, planned in enumerate(plan.rounds)
    )
    return replace(plan, rounds=rounds)
