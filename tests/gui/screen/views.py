"""Room views with the real texts of a case, and with texts at the limits of the case's fields."""

from datetime import date

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.result import (
    ConsentCount,
    ConsentResult,
    Flow,
    Level,
    Shift,
)
from dilemmakit.domain.vocabulary import (
    GroupForm,
    ItemKind,
    MeetingForm,
    Secrecy,
    Show,
    Theme,
    View,
)
from tests.gui.screen.samples import (
    choice,
    mark,
    minutes,
    poll_open,
    resistance,
    stance,
    voting,
)
from tests.gui.screen.texts import (
    BOARD,
    CONDITIONS,
    COSTS,
    END,
    FACTS,
    GAINS,
    LETTERS,
    NOW,
    PRINCIPLES,
    QUESTIONS,
    RATINGS,
    SUMMARY,
    TWIST,
    VOICES,
)


def exemplar() -> dict[str, rv.RoomView]:
    """Return a view of every kind with the exemplar's texts, by the name of its picture."""
    before, after = choice(9, 7, 4, 3), choice(5, 11, 3, 4)
    flows = (
        Flow("A", "A", 4),
        Flow("A", "B", 4),
        Flow("B", "B", 6),
        Flow("D", "D", 3),
        Flow(None, None, 6),
    )
    shift = Shift(before, after, 23, 9, flows)
    consent = ConsentResult(
        Level.COUNTS,
        23,
        tuple(
            ConsentCount(f"p{n}", text, 23 - 2 * n, 2 * n, 0)
            for n, (text, _objections) in enumerate(PRINCIPLES)
        ),
    )
    views = {
        "room-01-velkomst": rv.RoomView(
            View.WELCOME,
            "Velkommen",
            rv.WelcomeContent(
                "Når sengen slår alarm",
                "Hvordan skal vi holde øje med beboerne om natten – og hvem skal kunne sige fra?",
                END,
            ),
            now=NOW,
            band=rv.Band(municipality="Fjordby Kommune", meeting_form=MeetingForm.THEME_MEETING),
        ),
        "room-02-resume": rv.RoomView(
            View.SUMMARY,
            "Sagen",
            rv.SummaryContent(
                "Når sengen slår alarm",
                SUMMARY,
                Theme.IOT,
                ("mdi6.bed", "mdi6.bell-ring-outline", "mdi6.moon-waning-crescent"),
            ),
            minutes(8, 0.92),
        ),
        "room-03-muligheder": rv.RoomView(
            View.OPTIONS,
            "Fire muligheder",
            rv.OptionsContent(tuple(rv.OptionCard(mark(x), GAINS[x], COSTS[x]) for x in LETTERS)),
            minutes(3, 0.36),
        ),
        "room-04-svar-afgives": voting("Første bud", poll_open()),
        "room-05-argumenttavle": rv.RoomView(
            View.ARGUMENT_BOARD,
            "Grunde",
            rv.BoardContent(tuple(rv.ArgumentColumn(mark(x), *BOARD[x]) for x in LETTERS)),
            minutes(2, 0.12),
            band=rv.Band(),
        ),
        "room-06-vending": rv.RoomView(
            View.TWIST,
            "Vendingen",
            rv.TwistContent(
                "22 minutter",
                TWIST,
                "Står du ved dit valg? Og hvad burde vi have besluttet om loggen på forhånd?",
            ),
            minutes(4, 0.8, GroupForm.PAIR),
        ),
        "room-07-foer-efter": stance(before, after, shift),
        "room-08-modstand": rv.RoomView(
            View.RESISTANCE,
            "Modstand",
            rv.MeasuredContent("Hvor stor er din modstand?", resistance()),
            band=rv.Band(23),
        ),
        "room-09-betingelser": rv.RoomView(
            View.CONDITIONS,
            "Ja, hvis – nej, medmindre",
            rv.ConditionsContent(CONDITIONS),
            minutes(5, 0.42),
            band=rv.Band(),
        ),
        "room-10-stemme": rv.RoomView(
            View.VOICE, "Sagen", rv.VoicesContent((VOICES[2],), 3, 5), minutes(6, 0.7)
        ),
        "room-11-stemmer": rv.RoomView(
            View.VOICES, "Sagen", rv.VoicesContent(VOICES), minutes(6, 0.7)
        ),
        "room-12-fakta": rv.RoomView(
            View.FACTS,
            "Det ved vi – det gætter vi på",
            rv.FactsContent(FACTS, QUESTIONS),
            minutes(9, 0.9),
        ),
        "room-13-spoergsmaal": rv.RoomView(
            View.QUESTIONS, "Spørgsmål", rv.FactsContent((), QUESTIONS), minutes(9, 0.9)
        ),
        "room-14-spoergsmaalet": rv.RoomView(
            View.QUESTION,
            "Grunde",
            rv.QuestionContent(
                "Hvordan skal vi holde øje med beboerne om natten – og hvem skal kunne sige fra?",
                (
                    "Hvornår er det omsorg at holde øje, og hvornår bliver det kontrol?",
                    "Hvem taler for den, der hverken kan svare selv eller har pårørende?",
                ),
            ),
            minutes(8, 0.5, GroupForm.FOUR),
        ),
        "room-15-grupper": rv.RoomView(
            View.GROUP_OPTIONS,
            "Byt plads",
            rv.GroupOptionsContent(tuple((n + 1, mark(LETTERS[n % 4])) for n in range(5))),
            minutes(5, 0.5),
        ),
        "room-16-modstand-svar": voting(
            "Andet bud og modstand",
            poll_open(
                16,
                kinds=(ItemKind.CHOICE, ItemKind.RESISTANCE),
                question="Samme spørgsmål igen. Og hvor stor er din modstand?",
                show=Show.AT_ONCE,
            ),
        ),
        "room-17-princip-svar": voting(
            "Princip og opfølgning",
            poll_open(
                9,
                kinds=(ItemKind.CONSENT,),
                question="Kan du stå ved det?",
                marks=(),
                sentences=tuple(text for text, _o in PRINCIPLES),
                secrecy=Secrecy.OPEN,
                show=Show.AT_ONCE,
            ),
        ),
        "room-18-vurdering-svar": voting(
            "Ud af døren",
            poll_open(
                3,
                kinds=(ItemKind.RATING,),
                question="Var det en god sag at tale om?",
                marks=(),
                ratings=RATINGS,
                show=Show.NEVER_IN_ROOM,
            ),
        ),
        "room-19-foerste-bud": stance(before, None),
        "room-20-enstemmigt": stance(
            choice(0, 22, 0, 0, blanks=1),
            choice(0, 21, 0, 0, blanks=2),
            Shift(choice(0, 22, 0, 0), choice(0, 21, 0, 0), 23, 1),
        ),
        "room-21-flest-nogle-ingen": stance(
            choice(3, 2, 1, 0, level=Level.WORDS), choice(1, 5, 0, 0, level=Level.WORDS)
        ),
        "room-22-for-faa": stance(choice(1, 2, 0, 0, level=Level.TOO_FEW), None),
        "room-23-skift": stance(before, after, shift, View.FLOW),
        "room-24-modstand-for-faa": rv.RoomView(
            View.RESISTANCE,
            "Modstand",
            rv.MeasuredContent("Hvor stor er din modstand?", resistance(Level.TOO_FEW)),
            band=rv.Band(6),
        ),
        "room-25-samtykke": rv.RoomView(
            View.CONSENT,
            "Princip og opfølgning",
            rv.ConsentContent(
                "Kan du stå ved det?",
                consent,
                tuple(objections for _text, objections in PRINCIPLES),
            ),
            band=rv.Band(23),
        ),
        "room-26-principper": rv.RoomView(
            View.PRINCIPLES,
            "Princip og opfølgning",
            rv.PrinciplesContent(PRINCIPLES),
            minutes(5, 0.8),
            band=rv.Band(),
        ),
        "room-27-hoert": rv.RoomView(
            View.LISTENING,
            "Det hørte vi",
            rv.PrinciplesContent(tuple((text, ()) for text in QUESTIONS)),
            minutes(5, 0.8),
            band=rv.Band(),
        ),
        "room-28-opgaver": rv.RoomView(
            View.TASKS,
            "Princip og opfølgning",
            rv.TasksContent(
                (
                    rv.TaskLine(
                        "Undersøge, om loggen kan slettes efter et døgn",
                        "Digitaliseringschefen",
                        date(2027, 4, 20),
                        False,
                    ),
                    rv.TaskLine(
                        "Hvor mange fald blev registreret om natten sidste år?",
                        "Ældrechefen",
                        date(2027, 4, 6),
                        True,
                    ),
                    rv.TaskLine("Må de pårørende se loggen?", None, None, True),
                )
            ),
            minutes(2, 0.3),
        ),
        "room-29-vurdering": rv.RoomView(
            View.EVALUATION, "Ud af døren", rv.EvaluationContent(RATINGS), minutes(2, 0.9)
        ),
        "room-30-tak": rv.RoomView(
            View.THANKS, "Ud af døren", rv.ThanksContent("Når sengen slår alarm")
        ),
        "room-31-pause": rv.RoomView(
            View.COUNTDOWN, "Pause", rv.CountdownContent("Pause"), minutes(8, 0.8)
        ),
        "room-32-venter": rv.RoomView(
            View.STANCE_BEFORE_AFTER,
            "Vendingen",
            rv.ResultWithheldContent("Hvilken mulighed er du mest til?", never=False),
            band=rv.Band(),
        ),
        "room-33-aldrig": rv.RoomView(
            View.RESISTANCE,
            "Ud af døren",
            rv.ResultWithheldContent("Var det en god sag at tale om?", never=True),
            band=rv.Band(),
        ),
        "room-34-skjult": rv.RoomView(View.BLANK, "Grunde", None),
        "room-35-tom-tavle": rv.RoomView(
            View.ARGUMENT_BOARD,
            "Grunde",
            rv.BoardContent(tuple(rv.ArgumentColumn(mark(x), (), ()) for x in LETTERS)),
            minutes(14, 0.9),
            band=rv.Band(),
        ),
        "room-36-tre-muligheder": rv.RoomView(
            View.OPTIONS,
            "Tre muligheder",
            rv.OptionsContent(tuple(rv.OptionCard(mark(x), GAINS[x], COSTS[x]) for x in "ABC")),
            minutes(3, 0.36),
        ),
        "room-37-tre-foer-efter": stance(choice(9, 7, 4), choice(5, 11, 4)),
        "room-38-femoghalvtreds": voting("Første bud", poll_open(38, 55)),
        "room-39-enstemmig-lukket": voting("Første bud", poll_open(23, 23, closed=True)),
        "room-40-runder-af": rv.RoomView(
            View.CONDITIONS,
            "Ja, hvis – nej, medmindre",
            rv.ConditionsContent(()),
            rv.TimeLeft(rv.TimePhase.CLOSING, 0, 0.0),
            band=rv.Band(),
        ),
    }
    return views
