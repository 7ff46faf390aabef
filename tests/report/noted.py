"""What was said and noted on the ordinary evening."""

from datetime import date

from dilemmakit.domain import summary as s
from dilemmakit.domain.session import FiveLines
from dilemmakit.domain.vocabulary import (
    Breadth,
    ConditionKind,
    NoteKind,
    Stance,
    ValueId,
)
from tests.report.values import (
    a_condition,
    a_note,
    a_reason,
)

PREMISE = "Sensoren måler ikke kun beboeren. Den måler også personalet – og kommunens ansvar."

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
            a_reason("Man bliver målt, før man er spurgt", Stance.AGAINST, ValueId.PRIVACY),
            a_reason("Ingen kigger ind bare for at se, om alt er vel", Stance.AGAINST),
        ),
    ),
    "B": (
        (a_reason("Fagligheden går forrest", Stance.FOR, ValueId.PROFESSIONALISM),),
        (a_reason("Udfaldet kan afhænge af, hvilken afdeling man bor på", Stance.AGAINST),),
    ),
    "C": (
        (a_reason("Et menneske er altid tæt på", Stance.FOR),),
        (a_reason("Vi har slået stillingen op tre gange", Stance.AGAINST, ValueId.ECONOMY),),
    ),
    "D": ((a_reason("Den, der måles, har magten", Stance.FOR, ValueId.SELF_DETERMINATION),), ()),
}


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
