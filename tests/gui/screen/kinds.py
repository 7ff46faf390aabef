"""Room views of answers that are picked, rankings and dots, and of how sure people are."""

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.result import (
    Flow,
    Level,
    Measure,
    MeasuredResult,
    Points,
    PointsResult,
    Shift,
)
from dilemmakit.domain.vocabulary import ItemKind, Secrecy, Show, View
from tests.gui.screen.samples import choice, poll_open, stance, voting
from tests.gui.screen.texts import CONDITIONS, LABELS, LETTERS, PRINCIPLES

_MORE_PRINCIPLES = (
    "I vores kommune er der altid et menneske, man kan tale med.",
    "I vores kommune prøver vi det af i det små og siger, hvornår vi stopper.",
    "I vores kommune hører de, det handler om, om det, før det begynder.",
    "Sparer teknikken tid, skal vi sige højt, hvem der får tiden.",
    "Vi køber ikke noget, vi ikke kan komme ud af igen.",
)
SENTENCES = (*(text for text, _objections in PRINCIPLES), *_MORE_PRINCIPLES)
DEMANDS = tuple(line.text for line in CONDITIONS) + SENTENCES


def ranking(level: Level = Level.COUNTS) -> PointsResult:
    points = (41, 11, 9, 43, 12, 16, 0, 6)
    rows = tuple(
        Points(f"p{n}", text, points[n] if level is Level.COUNTS else None)
        for n, text in enumerate(SENTENCES)
    )
    return PointsResult("ranking", level, 23, 3, rows, 0)


def dots() -> PointsResult:
    rows = tuple(Points(f"c{n}", text, (n * 17 + 5) % 23) for n, text in enumerate(DEMANDS))
    return PointsResult("dots", Level.COUNTS, 58, 3, rows, 0)


def sure(mean: float) -> MeasuredResult:
    return MeasuredResult(
        "scale", Level.COUNTS, 23, (Measure("sureness", "Sikkerhed", 23, mean, 3.0, 5.0),)
    )


def of_kinds() -> dict[str, rv.RoomView]:
    """Return the views by the names of their pictures."""
    before, after = choice(9, 7, 4, 3), choice(5, 11, 3, 4)
    shift = Shift(before, after, 23, 9, (Flow("A", "B", 4),))
    question = "Hvilke tre principper er de vigtigste? Skriv det vigtigste først."
    on_options = PointsResult(
        "ranking",
        Level.COUNTS,
        23,
        3,
        tuple(Points(x, LABELS[x], p) for x, p in zip(LETTERS, (40, 51, 22, 25), strict=True)),
        0,
    )
    sure_stance = rv.StanceContent(
        "Hvilken mulighed er du mest til?",
        before,
        after,
        shift,
        (sure(3.4), sure(3.9)),
        ("22 minutter", "Besparelsen"),
    )
    first = rv.StanceContent(
        "Hvilken mulighed er du mest til?", before, None, None, (sure(3.4), None)
    )
    scale = MeasuredResult(
        "scale",
        Level.COUNTS,
        23,
        tuple(Measure(x, LABELS[x], 23, 2.2 + n * 0.6, 2.0, 4.0) for n, x in enumerate(LETTERS)),
    )
    ways = ("AA9", "AB5", "AC3", "BB11", "BD3", "CC6", "DD5", "DA3")
    many = (
        *(Flow(way[0], way[1], int(way[2:])) for way in ways),
        Flow("blank", "B", 3),
        Flow(None, None, 7),
    )
    crowd = choice(18, 17, 8, 9, blanks=3), choice(13, 22, 11, 9)
    few = (Flow("A", "A", 4), Flow("B", "B", 6), Flow(None, None, 5))
    return {
        "room-50-skift-mange": stance(*crowd, Shift(*crowd, 55, 24, many), View.FLOW),
        "room-51-skift-faa": stance(
            choice(6, 7, 1, 1), choice(5, 8, 1, 1), Shift(before, after, 15, 5, few), View.FLOW
        ),
        "room-41-rangering": rv.RoomView(
            View.RANKING,
            "Principværksted",
            rv.PointsContent(question, ranking(), False),
            band=rv.Band(23),
        ),
        "room-42-rangering-muligheder": rv.RoomView(
            View.RANKING,
            "Rangering",
            rv.PointsContent("Hvilke tre muligheder er de bedste?", on_options, True),
            band=rv.Band(23),
        ),
        "room-43-rangering-for-faa": rv.RoomView(
            View.RANKING,
            "Principværksted",
            rv.PointsContent(question, ranking(Level.TOO_FEW), False),
            band=rv.Band(6),
        ),
        "room-44-prikker": rv.RoomView(
            View.RANKING,
            "Markedsplads",
            rv.PointsContent("Hvilke krav vil du helst have med videre?", dots(), False),
            band=rv.Band(58),
        ),
        "room-45-rangering-svar": voting(
            "Principværksted",
            poll_open(
                9,
                kinds=(ItemKind.RANKING,),
                question=question,
                marks=(),
                sentences=SENTENCES,
                show=Show.AT_ONCE,
            ),
        ),
        "room-46-prikker-svar": voting(
            "Markedsplads",
            poll_open(
                40,
                58,
                kinds=(ItemKind.DOTS,),
                question="Hvilke krav vil du helst have med videre? Du har tre prikker.",
                marks=(),
                sentences=DEMANDS,
                secrecy=Secrecy.OPEN,
                show=Show.AT_ONCE,
            ),
        ),
        "room-47-sikkerhed": rv.RoomView(
            View.STANCE_BEFORE_AFTER, "Andet bud", sure_stance, band=rv.Band(23, 23)
        ),
        "room-48-sikkerhed-foerst": rv.RoomView(
            View.STANCE_BEFORE_AFTER, "Vendingen", first, band=rv.Band(23)
        ),
        "room-49-skala": rv.RoomView(
            View.RESISTANCE,
            "Hvor godt dækker mulighederne?",
            rv.MeasuredContent("Hvor godt kan du bruge hver mulighed?", scale),
            band=rv.Band(23),
        ),
    }
