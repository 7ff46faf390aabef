"""Real values with sensible defaults for tests: a case, a plan, a session, a poll."""

import dataclasses
from datetime import UTC, date, datetime
from typing import Any

from dilemmakit.domain import case as c
from dilemmakit.domain import plan as p
from dilemmakit.domain.poll import Item, Poll, Target
from dilemmakit.domain.session import Draft, Municipality, Round, Session, SessionCase
from dilemmakit.domain.vocabulary import (
    Affected,
    Area,
    Audience,
    CaseStatus,
    Entry,
    FactKind,
    GroupForm,
    ItemKind,
    ItemOn,
    Language,
    LocalType,
    MeetingForm,
    NoteKind,
    PollState,
    Rating,
    Reversible,
    RoundKind,
    Secrecy,
    SessionState,
    Show,
    Theme,
    ValueId,
    View,
    WhoDecides,
)

FIRST_EVENING = datetime(2027, 3, 9, 18, 0, tzinfo=UTC)
"""Nineteen o'clock in Denmark."""


def an_option(letter: str, label: str) -> c.Option:
    return c.Option(
        id=letter,
        label=label,
        description=f"{label} for alle, der vil, og på den måde, som kommunen kan stå inde for.",
        gains=("Flere sover natten igennem", "Hjælpen når frem i tide"),
        costs=("Man måles, medmindre nogen siger fra", "Ingen kigger ind for at se til én"),
        serves=(ValueId.SAFETY,),
        strains=(ValueId.PRIVACY,),
        reversible=Reversible.PARTLY,
    )


def a_case(**changes: Any) -> c.Case:
    """Return a case much like the exemplar."""
    case = c.Case(
        id="iot-social-sengen",
        version="0.1.0",
        language=Language.DA,
        status=CaseStatus.DRAFT,
        title="Når sengen slår alarm",
        question="Hvordan skal vi holde øje med beboerne om natten – og hvem skal kunne sige fra?",
        theme=Theme.IOT,
        area=Area.SOCIAL_HEALTH,
        origin=c.Origin((1,), "Internet of Things × Social & Sundhed"),
        audiences=(Audience.COUNCIL, Audience.COMMITTEE),
        estimated_minutes=c.EstimatedMinutes(45, 90),
        summary_screen=(
            "Plejehjemmet kan få sensorer i alle senge. De giver besked, når en beboer står op. "
            "Til gengæld bliver nætterne til data. Nu skal vi lægge linjen."
        ),
        scenario="På Kornblomsten bor 56 mennesker.\n\nEn leverandør tilbyder sensorer.",
        decision_context=c.DecisionContext(WhoDecides.COUNCIL, "Loven afgør noget."),
        facts=(
            c.Fact(
                "f1",
                "Hver tredje beboer har problemer med søvnen.",
                FactKind.STATISTIC,
                c.Source("Bedre søvn 2", "Aarhus Kommune", None),
                date(2026, 11, 22),
            ),
        ),
        value_conflict="Tryghed og nattero over for retten til at være uset.",
        values=(
            c.CaseValue(ValueId.SAFETY, "Tryghed", "Den, der falder, skal findes."),
            c.CaseValue(ValueId.PRIVACY, "Privatliv", "Soveværelset er privat."),
        ),
        options=(
            an_option("A", "Sensor i alle senge"),
            an_option("B", "Kun efter et skøn"),
            an_option("C", "Flere hænder, ingen sensorer"),
            an_option("D", "Sensoren er beboerens"),
        ),
        zero_option="Vi fortsætter med tre faste runder hver nat som i dag.",
        voices=tuple(
            c.Voice(f"v{n}", name, "Beboer", Affected.DIRECT, (letter,), f"Jeg er {name}.")
            for n, (name, letter) in enumerate(
                (("Grethe", "D"), ("Morten", "A"), ("Samira", "B"), ("Jens-Ole", "C")), start=1
            )
        ),
        questions=c.Questions(
            ("Hvad ved vi?",),
            ("Hvad blev siddende?",),
            ("Hvornår er det omsorg?",),
            ("Hvad skal være på plads?",),
        ),
        twists=(
            c.Twist(
                "t1",
                "22 minutter",
                "Et halvt år senere falder en beboer.",
                "Sensoren måler også personalet.",
                "Står du ved dit valg?",
                ("A", "B"),
            ),
        ),
        local=c.LocalAngle(
            (c.LocalField("care_homes", "Antal plejehjem", LocalType.INTEGER),),
            ("Hvad siger jeres politik?", "Hvor mange fald sidste år?"),
        ),
        media=c.Media(("mdi6.bed", "mdi6.bell-ring-outline"), "En seng og en klokke."),
        license="CC-BY-4.0",
        authors=("Dilemmakit",),
        changelog=(c.Change("0.1.0", date(2026, 11, 22), "Første udkast"),),
    )
    return dataclasses.replace(case, **changes)


def a_round(round_id: str, kind: RoundKind, title: str, *steps: Any, **more: Any) -> p.PlannedRound:
    """Return a planned round of 5 minutes; a step is a View or (View, poll id)."""
    screens = tuple(
        p.ScreenStep(step) if isinstance(step, View) else p.ScreenStep(step[0], poll=step[1])
        for step in steps
    )
    minutes = more.pop("minutes", 5)
    return p.PlannedRound(
        id=round_id,
        kind=kind,
        title=title,
        purpose="At komme videre",
        minutes=minutes,
        min_minutes=more.pop("min_minutes", 3),
        form=more.pop("form", (p.FormStep(GroupForm.PLENARY, minutes),)),
        script=p.Script(f"Nu kommer {title.lower()}."),
        steps=screens,
        **more,
    )


def a_planned_poll(poll_id: str, *items: tuple[ItemKind, ItemOn], **more: Any) -> p.PlannedPoll:
    values: dict[str, Any] = {
        "question": "Hvilken mulighed er du mest til lige nu?",
        "secrecy": Secrecy.SECRET,
        "entry": (Entry.SLIPS, Entry.KIOSK, Entry.HANDS),
        "show": Show.AT_ONCE,
        "pair": "stance",
        "quorum": 0.8,
    }
    values.update(more)
    return p.PlannedPoll(
        id=poll_id, items=tuple(p.PollItem(kind, on) for kind, on in items), **values
    )


def a_plan(**changes: Any) -> p.Plan:
    """Return a short plan with every turn of council-90 in it."""
    choice = (ItemKind.CHOICE, ItemOn.OPTIONS)
    rounds = (
        a_round("r1", RoundKind.WELCOME, "Velkomst", View.WELCOME),
        a_round("r2", RoundKind.BRIEF, "Sagen", View.SUMMARY, View.VOICE, View.OPTIONS),
        a_round(
            "r3",
            RoundKind.FIRST_STANCE,
            "Første bud",
            (View.POLL_OPEN, "before"),
            polls=(a_planned_poll("before", choice, show=Show.WITH_TWIST),),
        ),
        a_round(
            "r4",
            RoundKind.REASONS,
            "Grunde",
            View.QUESTION,
            View.ARGUMENT_BOARD,
            record=(p.RecordRule(NoteKind.ARGUMENT),),
        ),
        a_round(
            "r5",
            RoundKind.TWIST,
            "Vendingen",
            View.TWIST,
            (View.STANCE_BEFORE_AFTER, "before"),
        ),
        a_round("r6", RoundKind.CONDITIONS, "Ja, hvis", View.CONDITIONS),
        a_round(
            "r7",
            RoundKind.SECOND_STANCE,
            "Andet bud og modstand",
            (View.POLL_OPEN, "after"),
            (View.STANCE_BEFORE_AFTER, "after"),
            (View.RESISTANCE, "after"),
            polls=(a_planned_poll("after", choice, (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO)),),
        ),
        a_round(
            "r8",
            RoundKind.PRINCIPLES,
            "Princip og opfølgning",
            View.PRINCIPLES,
            (View.POLL_OPEN, "consent"),
            (View.CONSENT, "consent"),
            View.TASKS,
            polls=(
                a_planned_poll(
                    "consent",
                    (ItemKind.CONSENT, ItemOn.PRINCIPLES),
                    question="Kan du stå ved det?",
                    secrecy=Secrecy.OPEN,
                    entry=(Entry.HANDS, Entry.SLIPS, Entry.KIOSK),
                    pair=None,
                ),
            ),
        ),
        a_round(
            "r9",
            RoundKind.EVALUATION,
            "Ud af døren",
            (View.POLL_OPEN, "rating"),
            View.THANKS,
            polls=(
                a_planned_poll(
                    "rating",
                    (ItemKind.RATING, ItemOn.RATINGS),
                    question="Var det en god sag?",
                    show=Show.NEVER_IN_ROOM,
                ),
            ),
        ),
    )
    plan = p.Plan(
        id="council-45",
        version="1.0.0",
        language=Language.DA,
        title="Byrådet – 45 minutter",
        audience=Audience.COUNCIL,
        meeting_form=MeetingForm.THEME_MEETING,
        minutes=45,
        participants=p.Participants(9, 31, "15-31 i grupper på 4-5"),
        cases=1,
        output="Holdninger før og efter",
        roles=(p.Role("facilitator", "Facilitator", 1, True, ("Leder mødet",)),),
        materials=(p.Material("case_card", "participant", "card"),),
        room=p.RoomSetup("islands", True),
        secrecy_note="Ingen navne bliver gemt.",
        rounds=rounds,
        evaluation=(Rating.IS_DILEMMA, Rating.FAIR, Rating.UNCLEAR_TERMS),
        license="CC-BY-4.0",
        authors=("Dilemmakit",),
        changelog=(c.Change("1.0.0", date(2026, 11, 22), "Første udgave"),),
    )
    return dataclasses.replace(plan, **changes)


def a_draft(**changes: Any) -> Draft:
    """Return a filled-in preparation: 23 of 25 present at a theme meeting."""
    case = changes.pop("case", None) or a_case()
    plan = changes.pop("plan", None) or a_plan()
    draft = Draft(
        meeting_form=MeetingForm.THEME_MEETING,
        audience=Audience.COUNCIL,
        municipality_code="0563",
        case=case,
        case_hash="0" * 64,
        plan=plan,
        planned_start=FIRST_EVENING,
        language=Language.DA,
        invited=25,
        present=23,
        place="Byrådssalen",
        facilitator="Sekretariatschefen",
    )
    return dataclasses.replace(draft, **changes)


def a_poll(*items: tuple[ItemKind, ItemOn], case: c.Case | None = None, **changes: Any) -> Poll:
    """Return an open poll on the options of a case, choice unless items are given."""
    options = [Target(option.id, option.label) for option in (case or a_case()).options]
    built = []
    for kind, on in items or ((ItemKind.CHOICE, ItemOn.OPTIONS),):
        targets = [*options, Target("0", "Som i dag")] if on is ItemOn.OPTIONS_ZERO else options
        if on is ItemOn.SURENESS:
            targets = [Target("sureness", "Sikkerhed")]
        if on is ItemOn.RATINGS:
            targets = [Target(Rating.IS_DILEMMA, "Dilemma"), Target(Rating.FAIR, "Fair")]
        if on in (ItemOn.PRINCIPLES, ItemOn.CONDITIONS):
            targets = [Target("n1", "Spørg, mens der kan svares."), Target("n2", "Sig det højt.")]
        built.append(Item(kind, on, tuple(targets)))
    poll = Poll(
        id="poll",
        round_id="round",
        planned_id="before",
        question="Hvilken mulighed er du mest til lige nu?",
        items=tuple(built),
        secrecy=Secrecy.SECRET,
        entries=(Entry.SLIPS, Entry.KIOSK, Entry.HANDS),
        entry=Entry.SLIPS,
        show=Show.AT_ONCE,
        state=PollState.OPEN,
        pair="stance",
        quorum=0.8,
    )
    return dataclasses.replace(poll, **changes)


def a_session(**changes: Any) -> Session:
    """Return a session in its first round, as it stands when the doors open."""
    case = changes.pop("case", None) or a_case()
    plan = changes.pop("plan", None) or a_plan()
    session = Session(
        id="session",
        revision=1,
        state=SessionState.RUNNING,
        meeting_form=MeetingForm.THEME_MEETING,
        audience=Audience.COUNCIL,
        municipality=Municipality("0563", "Fanø", "Fanø Kommune"),
        language=Language.DA,
        plan=plan,
        cases=(SessionCase(0, case, "0" * 64),),
        rounds=tuple(
            Round(f"round-{n}", n, planned, 0, planned.minutes)
            for n, planned in enumerate(plan.rounds)
        ),
        planned_start=FIRST_EVENING,
        opened_at=FIRST_EVENING,
        invited=25,
        present=23,
    )
    return dataclasses.replace(session, **changes)
