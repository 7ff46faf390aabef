"""Room views with the real texts of a case, and with texts at the limits of the case's fields."""

from datetime import UTC, date, datetime

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.result import (
    ChoiceResult,
    ConsentCount,
    ConsentResult,
    Flow,
    Level,
    Measure,
    MeasuredResult,
    OptionCount,
    Share,
    Shift,
)
from dilemmakit.domain.vocabulary import (
    Breadth,
    GroupForm,
    ItemKind,
    MeetingForm,
    Rating,
    Secrecy,
    Show,
    Stance,
    Theme,
    View,
)

NOW = datetime(2027, 3, 9, 17, 56, tzinfo=UTC)
END = datetime(2027, 3, 9, 19, 30, tzinfo=UTC)
LABELS = {
    "A": "Sensor i alle senge",
    "B": "Kun efter et skøn",
    "C": "Flere hænder, ingen sensorer",
    "D": "Sensoren er beboerens",
    "0": "Som i dag",
}
GAINS = {
    "A": ("Flere får lov at sove natten igennem", "Hjælpen når frem til den, der har brug for den"),
    "B": ("Ingen måles uden en grund", "Fagligheden går forrest"),
    "C": ("Et menneske er altid tæt på", "Soveværelset forbliver privat"),
    "D": ("Den, der måles, har magten", "Der opstår intet arkiv over nætterne"),
}
COSTS = {
    "A": (
        "Man måles, medmindre nogen siger fra",
        "Ingen kigger ind bare for at se, om alt er vel",
    ),
    "B": (
        "Nattevagten skal arbejde på to måder",
        "Udfaldet kan afhænge af, hvilken afdeling man bor på",
    ),
    "C": ("Stillingerne kan være svære at besætte", "Fald mellem runderne opdages stadig sent"),
    "D": (
        "Den, der ikke kan vælge selv, får mindst hjælp",
        "Personalet kan ikke lære af mønstrene",
    ),
}
VOICES = (
    rv.VoiceCard(
        "Grethe",
        "84 år, beboer",
        "I må gerne vide, når jeg falder. Men I behøver ikke vide, hvor mange gange jeg er oppe "
        "og tisse.",
    ),
    rv.VoiceCard(
        "Morten",
        "Søn til beboer med demens",
        "Min mor lå halvanden time på gulvet. Så kom ikke og tal til mig om overvågning.",
    ),
    rv.VoiceCard(
        "Samira",
        "Nattevagt, sosu-assistent",
        "Slipper jeg for at åbne 28 døre, kan jeg sidde hos den, der er bange. Men jeg vil ikke "
        "stå til regnskab for hvert minut, telefonen har bippet.",
    ),
    rv.VoiceCard(
        "Jens-Ole",
        "Formand for ældrerådet",
        "Vi har bedt om et menneske mere om natten i to år. Nu får vi et apparat, og så skal vi "
        "oven i købet sige tak.",
    ),
    rv.VoiceCard(
        "Hanne",
        "Leder af plejehjemmet",
        "Jeg har slået en nattevagt op tre gange i år. To søgte. Dem, der vil have flere hænder, "
        "må også fortælle mig, hvor jeg finder dem.",
    ),
)
FACTS = (
    rv.FactLine(
        "I en undersøgelse fra 2020 svingede antallet af beboere pr. medarbejder om natten fra 8 "
        "til 41.",
        "VIVE for FOA og Ældre Sagen, 2020",
    ),
    rv.FactLine(
        "Cirka hver tredje plejehjemsbeboer får i løbet af et år problemer med søvn eller "
        "døgnrytme.",
        "Aarhus Kommune",
    ),
    rv.FactLine(
        "Tre frikommuner har prøvet sensorer, lyd og video hos borgere med demens. Personalet "
        "fandt det ofte mindre indgribende end alternativet. VIVE peger dog også på etiske "
        "problemer.",
        "VIVE, 2023",
    ),
    rv.FactLine(
        "Fald- og anfaldsalarmer, der reagerer på aktivitet eller stilstand, står på statens liste "
        "over tilladte løsninger. Men brugen har betingelser: Spørg juristen.",
        "Social-, Bolig- og Ældreministeriet, 2023",
    ),
    rv.FactLine(
        "En tredjedel af alle over 65 falder mindst én gang om året. Efter de 80 er det hver "
        "anden.",
        "Sygeplejersken nr. 5, 2012",
    ),
)
QUESTIONS = (
    "Hvor mange fald blev registreret om natten sidste år?",
    "Hvem ejer data, hvis leverandøren går konkurs?",
    "Må de pårørende se loggen?",
)
SUMMARY = (
    "Plejehjemmet Kornblomsten kan få sensorer i alle senge. De giver besked, når en beboer står "
    "op eller er usædvanlig urolig, så nattevagten slipper for at åbne hver eneste dør. Til "
    "gengæld bliver nætterne til data. Nu skal vi lægge linjen for alle kommunens plejehjem."
)
TWIST = (
    "Et halvt år senere falder en beboer og brækker hoften. Familien beder om at se loggen. Den "
    "viser, at alarmen lød kl. 3.14, og at nattevagten kom 22 minutter senere. Hun sad hos en "
    "døende. Nu vil familien klage, og tillidsrepræsentanten vil have loggen slettet."
)
BOARD = {
    "A": (
        (
            "Den, der falder, ligger der ikke til morgen",
            "Nattevagten kan blive hos den, der er bange",
        ),
        ("Man vænner sig til at være målt",),
    ),
    "B": (
        ("De, der kender beboeren, vurderer",),
        ("Hvem tør sige nej til et skøn?", "To slags nætter på samme gang"),
    ),
    "C": (
        ("Et menneske hører også det, der ikke bipper", "Ældrerådet har bedt om det i to år"),
        ("Vi har slået stillingen op tre gange",),
    ),
    "D": (
        ("Datteren kan få besked, hvis mor vil",),
        ("To ud af tre kan ikke selv tænde og slukke", "Vi lærer intet af nætterne"),
    ),
}
CONDITIONS = (
    rv.ConditionLine(
        Stance.FOR,
        "loggen kun bruges til gavn for den, der ligger i sengen.",
        Breadth.BROAD,
        (),
    ),
    rv.ConditionLine(
        Stance.FOR, "ingen nattevagt spares væk, før der er gået et år.", Breadth.BROAD, ()
    ),
    rv.ConditionLine(
        Stance.FOR,
        "holdningen til at blive målt skrives ned ved indflytningen.",
        Breadth.BROAD,
        (),
    ),
    rv.ConditionLine(
        Stance.AGAINST,
        "beboeren eller de nærmeste kan slukke fra den ene nat til den næste.",
        Breadth.SPLIT,
        ("Så kan vi ikke planlægge natten.",),
    ),
    rv.ConditionLine(
        Stance.AGAINST,
        "alt slettes efter et døgn.",
        Breadth.SPLIT,
        ("Så lærer vi intet af faldene.",),
    ),
)
PRINCIPLES = (
    (
        "Spørg, mens der kan svares. Holdningen til at blive målt skrives ned ved indflytningen.",
        (),
    ),
    (
        "Oplysninger fra soveværelset må kun bruges til gavn for den, der ligger i sengen.",
        ("Hvad så, når to beboere kommer op at slås?",),
    ),
    (
        "Teknologi må gerne flytte hænderne, men ikke bruges til at fjerne dem i det skjulte.",
        (),
    ),
)
RATINGS = (Rating.IS_DILEMMA, Rating.FAIR, Rating.UNCLEAR_TERMS)
LETTERS = "ABCD"


def mark(letter: str, labels: dict[str, str] = LABELS) -> rv.Mark:
    return rv.Mark(letter, labels[letter])


def minutes(count: int, share: float, group: GroupForm | None = None) -> rv.TimeLeft:
    return rv.TimeLeft(rv.TimePhase.RUNNING, count, share, group)


def choice(
    *counts: int, blanks: int = 0, level: Level = Level.COUNTS, labels: dict[str, str] = LABELS
) -> ChoiceResult:
    """Return a result with these counts for A, B, C ...; words or nothing as the level says."""
    most = max(counts)

    def share(count: int) -> Share:
        return Share.NONE if not count else Share.MOST if count == most else Share.SOME

    return ChoiceResult(
        level,
        sum(counts) + blanks,
        tuple(
            OptionCount(
                letter,
                labels[letter],
                count if level is Level.COUNTS else None,
                share(count) if level is Level.WORDS else None,
            )
            for letter, count in zip(LETTERS, counts, strict=False)
        ),
        blanks if level is Level.COUNTS else None,
    )


def resistance(level: Level = Level.COUNTS, labels: dict[str, str] = LABELS) -> MeasuredResult:
    rows = (
        ("A", 5.2, 2.5, 8.0, 6),
        ("B", 3.1, 1.0, 5.0, 2),
        ("C", 4.9, 2.0, 7.5, 5),
        ("D", 4.4, 2.0, 7.0, 4),
        ("0", 7.0, 5.0, 9.0, 11),
    )
    if level is not Level.COUNTS:
        return MeasuredResult(
            "resistance", level, 6, tuple(Measure(r[0], labels[r[0]]) for r in rows)
        )
    return MeasuredResult(
        "resistance", level, 23, tuple(Measure(r[0], labels[r[0]], 23, *r[1:]) for r in rows)
    )


def poll_open(
    cast: int = 17,
    present: int = 23,
    kinds: tuple[ItemKind, ...] = (ItemKind.CHOICE,),
    **changes: object,
) -> rv.PollOpenContent:
    values: dict[str, object] = {
        "question": "Hvilken mulighed er du mest til lige nu?",
        "kinds": kinds,
        "marks": tuple(mark(letter) for letter in LETTERS),
        "sentences": (),
        "ratings": (),
        "cast": cast,
        "present": present,
        "secrecy": Secrecy.SECRET,
        "show": Show.WITH_TWIST,
        "closed": False,
    }
    values.update(changes)
    return rv.PollOpenContent(**values)  # type: ignore[arg-type]


def voting(heading: str, content: rv.PollOpenContent) -> rv.RoomView:
    return rv.RoomView(
        View.POLL_OPEN,
        heading,
        content,
        secrecy=content.secrecy,
        band=rv.Band(present=content.present),
    )


def stance(
    before: ChoiceResult,
    after: ChoiceResult | None,
    shift: Shift | None = None,
    view: View | None = None,
) -> rv.RoomView:
    band = rv.Band(before.n) if after is None else rv.Band(after.n, before.n, after.blanks)
    return rv.RoomView(
        view or View.STANCE_BEFORE_AFTER,
        "Før og efter" if after else "Vendingen",
        rv.StanceContent("Hvilken mulighed er du mest til?", before, after, shift),
        band=band,
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
                "Kan du stå ved det?", consent, ("Hvad så, når to beboere kommer op at slås?",)
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
