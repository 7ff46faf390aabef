"""Summaries of evenings that might have been: a small committee, a council, the largest one."""

import dataclasses
from datetime import UTC, date, datetime
from typing import Any

from dilemmakit.domain import summary as s
from dilemmakit.domain.note import Note
from dilemmakit.domain.result import (
    ChoiceResult,
    ConsentCount,
    ConsentResult,
    Level,
    Measure,
    MeasuredResult,
    OptionCount,
    Share,
    Shift,
)
from dilemmakit.domain.session import FiveLines, Journal, Municipality
from dilemmakit.domain.vocabulary import (
    Audience,
    Breadth,
    ConditionKind,
    CouncilWord,
    Entry,
    Language,
    MeetingForm,
    NoteKind,
    Stance,
    SummaryState,
    ValueId,
)
from tests.factory import a_case

QUESTION = "Hvilken mulighed er du mest til?"
LABELS = {
    "A": "Sensor i alle senge",
    "B": "Kun efter et skøn",
    "C": "Flere hænder, ingen sensorer",
    "D": "Sensoren er beboerens",
}
PREMISE = "Sensoren måler ikke kun beboeren. Den måler også personalet – og kommunens ansvar."


def a_note(kind: NoteKind, text: str, **more: Any) -> Note:
    return Note(id=f"{kind}-{text[:40]}", kind=kind, text=text, round_id="r", **more)


def a_choice(*counts: int, blanks: int = 0) -> ChoiceResult:
    return ChoiceResult(
        Level.COUNTS,
        sum(counts) + blanks,
        tuple(
            OptionCount(letter, label, count=count)
            for (letter, label), count in zip(LABELS.items(), counts, strict=True)
        ),
        blanks,
    )


def a_choice_in_words(n: int, *shares: Share) -> ChoiceResult:
    return ChoiceResult(
        Level.WORDS,
        n,
        tuple(
            OptionCount(letter, label, share=share)
            for (letter, label), share in zip(LABELS.items(), shares, strict=True)
        ),
    )


def a_choice_of_too_few(n: int) -> ChoiceResult:
    counts = tuple(OptionCount(letter, label) for letter, label in LABELS.items())
    return ChoiceResult(Level.TOO_FEW, n, counts)


def a_stance(
    before: ChoiceResult | None, after: ChoiceResult | None, **more: Any
) -> s.StanceResult:
    shift = Shift(before, after, **more) if before and after else None
    return s.StanceResult(QUESTION, before, after, shift)


def a_resistance(n: int, *rows: tuple[float, float, float, int]) -> MeasuredResult:
    return MeasuredResult(
        "resistance",
        Level.COUNTS,
        n,
        tuple(
            Measure(letter, label, n, mean, low, high, strong)
            for (letter, label), (mean, low, high, strong) in zip(
                {**LABELS, "0": "Som i dag"}.items(), rows, strict=True
            )
        ),
    )


def a_condition(text: str, *objections: str, **more: Any) -> s.Condition:
    return s.Condition(
        a_note(NoteKind.CONDITION, text, **{"stance": Stance.FOR, **more}),
        tuple(a_note(NoteKind.OBJECTION, objection) for objection in objections),
    )


CONDITIONS = (
    a_condition(
        "loggen kun må bruges til gavn for beboeren og aldrig mod den enkelte medarbejder",
        breadth=Breadth.BROAD,
        condition_kind=ConditionKind.LAW,
        addressee="Forvaltningen",
    ),
    a_condition(
        "ingen nattevagt spares væk det første år",
        breadth=Breadth.BROAD,
        condition_kind=ConditionKind.PEOPLE,
        addressee="Økonomiudvalget",
    ),
    a_condition(
        "beboeren selv kan slukke fra nat til nat",
        "Så ved vi ikke, om den er slukket med vilje, når der sker noget.",
        breadth=Breadth.SPLIT,
        condition_kind=ConditionKind.TECHNOLOGY,
    ),
    a_condition(
        "alt bliver slettet efter et døgn",
        "Så kan personalet ikke lære af nætterne.",
        stance=Stance.AGAINST,
        breadth=Breadth.SPLIT,
        condition_kind=ConditionKind.DATA,
        addressee="It og digitalisering",
    ),
    a_condition(
        "de pårørende får det samme at vide som personalet",
        stance=Stance.FOR,
        condition_kind=ConditionKind.COMMUNICATION,
    ),
)


def _reason(text: str, stance: Stance, value: ValueId | None = None) -> s.ArgumentLine:
    return s.ArgumentLine(a_note(NoteKind.ARGUMENT, text, stance=stance, value=value), False)


REASONS = {
    "A": (
        (
            s.ArgumentLine(
                a_note(
                    NoteKind.ARGUMENT,
                    "Den, der falder, bliver fundet med det samme",
                    stance=Stance.FOR,
                    value=ValueId.SAFETY,
                ),
                True,
            ),
        ),
        (
            _reason("Man bliver målt, før man er spurgt", Stance.AGAINST, ValueId.PRIVACY),
            _reason("Ingen kigger ind bare for at se, om alt er vel", Stance.AGAINST),
        ),
    ),
    "B": (
        (_reason("Fagligheden går forrest", Stance.FOR, ValueId.PROFESSIONALISM),),
        (_reason("Udfaldet kan afhænge af, hvilken afdeling man bor på", Stance.AGAINST),),
    ),
    "C": (
        (_reason("Et menneske er altid tæt på", Stance.FOR),),
        (_reason("Vi har slået stillingen op tre gange", Stance.AGAINST, ValueId.ECONOMY),),
    ),
    "D": ((_reason("Den, der måles, har magten", Stance.FOR, ValueId.SELF_DETERMINATION),), ()),
}


def some_arguments(
    reasons: dict[str, tuple[tuple[s.ArgumentLine, ...], tuple[s.ArgumentLine, ...]]],
) -> tuple[s.OptionArguments, ...]:
    return tuple(
        s.OptionArguments(letter, label, *reasons.get(letter, ((), ())))
        for letter, label in LABELS.items()
    )


PRINCIPLES = (
    s.Principle(
        "Oplysninger fra soveværelset må kun bruges til gavn for den, der ligger i sengen",
        True,
        (),
    ),
    s.Principle(
        "Teknologi må gerne flytte hænderne, men ikke fjerne dem i det skjulte",
        False,
        (a_note(NoteKind.OBJECTION, "Det binder os i budgettet, før vi kender tallene."),),
    ),
)

QUESTIONS = (
    a_note(
        NoteKind.QUESTION,
        "Hvem må se loggen, hvis de pårørende klager?",
        addressee="Juristen",
        responsible="Velfærdschefen",
        deadline=date(2027, 4, 6),
    ),
    a_note(
        NoteKind.QUESTION,
        "Hvor mange fald blev registreret om natten sidste år?",
        addressee="Forvaltningen",
        responsible="Sundhedschefen",
        deadline=date(2027, 4, 6),
    ),
    a_note(
        NoteKind.QUESTION,
        "Hvad koster en ekstra nattevagt på de to største plejehjem?",
        addressee="Økonomi",
        responsible="Økonomichefen",
        deadline=date(2027, 3, 30),
    ),
)

TASKS = (
    a_note(
        NoteKind.TASK,
        "Sagen kommer i socialudvalget i maj med svar på de tre spørgsmål",
        responsible="Sekretariatschefen",
        deadline=date(2027, 5, 11),
    ),
    a_note(
        NoteKind.TASK,
        "Ældrerådet får sammenfatningen og bliver spurgt om betingelserne",
        responsible="Velfærdschefen",
    ),
)

LINES = FiveLines(
    question="Hvordan skal vi holde øje med beboerne om natten på kommunens plejehjem – og hvem "
    "skal kunne sige fra?",
    before_after="Før samtalen var flest til sensorer i alle senge (9 af 23). Efter vendingen var "
    "flest til sensor efter et skøn (11 af 23).",
    joins="Loggen må kun bruges til gavn for beboeren, og ingen nattevagt spares væk det første "
    "år.",
    divides="Om beboeren kan slukke fra nat til nat, og om alt skal slettes efter et døgn.",
    next_step="Forvaltningen svarer på tre åbne spørgsmål inden den 6. april. Sagen kommer i "
    "socialudvalget i maj.",
    read=True,
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
                _reason(f"Grund {n} {word} {LABELS[letter].lower()}", stance, ValueId.DIGNITY)
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
