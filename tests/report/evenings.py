"""Summaries of evenings that might have been: a small committee, a council, the largest one."""

import dataclasses
from datetime import UTC, date, datetime
from typing import Any

from dilemmakit.domain import summary as s
from dilemmakit.domain.result import (
    ConsentCount,
    ConsentResult,
    Flow,
    Level,
    Measure,
    MeasuredResult,
    Sides,
)
from dilemmakit.domain.session import Journal, Municipality
from dilemmakit.domain.vocabulary import (
    Audience,
    Breadth,
    ConditionKind,
    CouncilWord,
    Entry,
    Language,
    MeetingForm,
    NoteKind,
    RoundKind,
    RoundState,
    Stance,
    SummaryState,
    ValueId,
)
from tests.factory import a_case
from tests.report.noted import CONDITIONS, LINES, PREMISE, PRINCIPLES, QUESTIONS, REASONS, TASKS
from tests.report.values import (
    LABELS,
    QUESTION,
    a_choice,
    a_condition,
    a_note,
    a_reason,
    a_resistance,
    a_stance,
    some_arguments,
)


def a_head(**changes: Any) -> s.Head:
    head = s.Head(
        municipality=Municipality("0999", "Fjordby", "Fjordby Kommune"),
        council_word=CouncilWord.BYRAAD,
        meeting_form=MeetingForm.THEME_MEETING,
        audience=Audience.COUNCIL,
        title="Når sengen slår alarm",
        place="Byrådssalen",
        opened_at=datetime(2027, 3, 9, 18, 0, tzinfo=UTC),
        closed_at=datetime(2027, 3, 9, 19, 32, tzinfo=UTC),
        planned_start=datetime(2027, 3, 9, 18, 0, tzinfo=UTC),
        plan_title="Kommunalbestyrelsen – 90 minutter (standardforløbet)",
        minutes=90,
        present=23,
        invited=25,
        case_title="Når sengen slår alarm",
        case_version="0.1.0",
        case_status="draft",
        facilitator="Sekretariatschefen",
        journal=Journal(),
        state=SummaryState.DRAFT,
    )
    return dataclasses.replace(head, **changes)


COURSE = tuple(
    s.RoundCourse(title, kind, planned, used, state)
    for title, kind, planned, used, state in (
        ("Velkomst", RoundKind.WELCOME, 5, 6.2, RoundState.DONE),
        ("Sagen", RoundKind.BRIEF, 8, 7.6, RoundState.DONE),
        ("Grunde", RoundKind.REASONS, 20, 27.0, RoundState.DONE),
        ("Byt plads", RoundKind.SWITCH, 10, None, RoundState.SKIPPED),
        ("Ud af døren", RoundKind.EVALUATION, 4, 2.0, RoundState.DONE),
    )
)
RATINGS = MeasuredResult(
    "rating",
    Level.COUNTS,
    23,
    (
        Measure("is_dilemma", "Det var et rigtigt dilemma – jeg var i tvivl.", 23, 4.1, 3.5, 5.0),
        Measure("fair", "Sagen var fair over for alle muligheder.", 22, 3.6, 3.0, 4.0),
    ),
)


def a_summary(**changes: Any) -> s.Summary:
    """Return the ordinary evening: 23 people, 25 notes."""
    case = dataclasses.replace(
        a_case(),
        id="iot-social-sengen-slaar-alarm",
        value_conflict="Tryghed og nattero over for retten til at være uset – og til at bestemme "
        "selv.",
    )
    consent = ConsentResult(
        Level.COUNTS,
        23,
        (
            ConsentCount("p1", PRINCIPLES[0].text, 23, 0, 0),
            ConsentCount("p2", PRINCIPLES[1].text, 20, 2, 1),
        ),
    )
    summary = s.Summary(
        session_id="session",
        language=Language.DA,
        demo=False,
        head=a_head(),
        lines=LINES,
        case=case,
        twists=(
            s.TwistEffect(
                "22 minutter",
                PREMISE,
                (
                    a_note(NoteKind.TWIST_EFFECT, "Flere ville have aftalt loggen på forhånd"),
                    a_note(
                        NoteKind.TWIST_EFFECT,
                        "Det blev tydeligt, at personalet også bliver målt",
                    ),
                ),
            ),
        ),
        stance=a_stance(a_choice(9, 7, 4, 3), a_choice(5, 11, 3, 4), pairs=23, changed=9),
        resistance=a_resistance(
            23,
            (5.2, 2.5, 8.0, 6),
            (3.1, 1.0, 5.0, 2),
            (4.9, 2.0, 7.5, 5),
            (4.4, 2.0, 7.0, 4),
            (7.0, 5.0, 9.0, 11),
        ),
        arguments=some_arguments(REASONS),
        conditions=CONDITIONS,
        principles=PRINCIPLES,
        consent=consent,
        dissents=(
            a_note(
                NoteKind.DISSENT,
                "Jeg mener ikke, at kommunen skal måle mennesker, der ikke kan svare for sig selv.",
            ),
        ),
        questions=QUESTIONS,
        tasks=TASKS,
        other_notes=(),
        local_figures=(),
        course=(),
        polls=(
            s.PollCourse(QUESTION, Entry.SLIPS, True, 23, 23, ()),
            s.PollCourse(QUESTION, Entry.SLIPS, True, 23, 23, ("seddel 214 rettet",)),
            s.PollCourse("Kan du stå ved det?", Entry.HANDS, False, 23, 23, ()),
        ),
        ratings=None,
        made_on=date(2027, 3, 10),
        app_version="0.1.0",
        checksum="9f3c1a70b2d44e58",
    )
    return dataclasses.replace(summary, **changes)


def a_full_summary(**changes: Any) -> s.Summary:
    """Return the ordinary evening with something in every section of every edition."""
    flows = (Flow("A", "A", 4), Flow("B", "B", 7), Flow("A", "B", 3), Flow(None, None, 9))
    summary = a_summary(
        stance=a_stance(
            a_choice(9, 7, 4, 3), a_choice(5, 11, 3, 4), pairs=23, changed=9, flows=flows
        ),
        course=COURSE,
        ratings=RATINGS,
        sides=Sides("B", 4.2, 3.4),
        local_figures=(("care_homes", "7"),),
        other_notes=(
            a_note(NoteKind.TERM, "dataansvarlig"),
            a_note(NoteKind.NOTE, "Pausen blev for kort"),
        ),
    )
    return dataclasses.replace(summary, **changes)


def a_small_summary(**changes: Any) -> s.Summary:
    """Return the evening of a committee: nine people, five notes, asked only at the end."""
    return dataclasses.replace(
        a_summary(),
        head=a_head(
            meeting_form=MeetingForm.COMMITTEE_MEETING,
            audience=Audience.COMMITTEE,
            place="Mødelokale 2",
            minutes=45,
            present=9,
            invited=9,
            state=SummaryState.FINAL,
        ),
        lines=dataclasses.replace(LINES, before_after="", joins="", divides=""),
        stance=a_stance(None, a_choice(2, 4, 0, 2, blanks=1)),
        resistance=a_resistance(
            9,
            (4.1, 2.0, 6.0, 1),
            (2.3, 0.0, 4.0, 0),
            (5.5, 3.0, 8.0, 3),
            (0.0, 0.0, 0.0, 0),
            (10.0, 10.0, 10.0, 9),
        ),
        twists=(),
        arguments=some_arguments({}),
        conditions=CONDITIONS[:2],
        principles=(),
        consent=None,
        dissents=(),
        questions=QUESTIONS[:2],
        tasks=TASKS[:1],
        polls=(s.PollCourse(QUESTION, Entry.CARDS, False, 9, 9, ()),),
        **changes,
    )


def a_large_summary(**changes: Any) -> s.Summary:
    """Return the evening of the largest council: 55 people, 200 notes, long words."""
    compound = "velfærdsteknologianskaffelsesstrategiarbejdsgruppens"
    conditions = tuple(
        a_condition(
            f"punkt {n} i {compound} indstilling om nattevagtsbemandingsnormeringen bliver fulgt, "
            "og beboerne bliver hørt, inden noget bliver købt",
            *("Det kan vi ikke love uden om budgetforhandlingerne.",) * (n % 3 == 0),
            breadth=(Breadth.BROAD, Breadth.SPLIT, Breadth.NONE)[n % 3],
            condition_kind=list(ConditionKind)[n % 6],
            addressee=("Børne- og Ungdomsforvaltningen", "Økonomiudvalget", None)[n % 3],
        )
        for n in range(1, 61)
    )
    reasons = {
        letter: tuple(
            tuple(
                a_reason(f"Grund {n} {word} {LABELS[letter].lower()}", stance, ValueId.DIGNITY)
                for n in range(1, 14)
            )
            for word, stance in (("for", Stance.FOR), ("imod", Stance.AGAINST))
        )
        for letter in LABELS
    }
    return dataclasses.replace(
        a_summary(),
        head=a_head(
            municipality=Municipality("0101", "København", "Københavns Kommune"),
            council_word=CouncilWord.BORGERREPRAESENTATION,
            title="Temaaften om velfærdsteknologi",
            place="Rådhuset, Festsalen",
            present=55,
            invited=55,
            journal=Journal("2027-0031442", "Sekretariatet"),
            state=SummaryState.CORRECTED,
        ),
        stance=a_stance(
            a_choice(21, 17, 9, 6, blanks=2),
            a_choice(14, 24, 1, 15, blanks=1),
            pairs=54,
            changed=22,
        ),
        conditions=conditions,
        arguments=some_arguments(reasons),
        questions=tuple(
            dataclasses.replace(QUESTIONS[n % 3], text=f"{QUESTIONS[n % 3].text} ({n})")
            for n in range(1, 19)
        ),
        **changes,
    )
