"""The exemplar's words as the room meets them, and what a council noted."""

from datetime import UTC, datetime

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.vocabulary import (
    Breadth,
    Rating,
    Stance,
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
