"""Room views of those who answer together: at tables, and called up by name."""

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.result import TableResult, TableSplit
from dilemmakit.domain.vocabulary import Secrecy, View
from tests.gui.screen.samples import choice, poll_open, stance, voting
from tests.gui.screen.texts import LETTERS

QUESTION = "Hvilken mulighed er du mest til lige nu?"
_FIRST = ("Anna", "Bo", "Carl", "Dorthe", "Emil", "Fatima", "Gert", "Hanne-Marie", "Ib", "Jens")
_LAST = ("Andersen", "Bach", "Christoffersen", "Damgaard Holm", "Eriksen", "Friis", "Gregersen")
_PARTIES = (
    ("Socialdemokratiet", 9),
    ("Venstre", 7),
    ("SF – Socialistisk Folkeparti", 5),
    ("Det Konservative Folkeparti", 4),
    ("Borgerlisten", 3),
    ("", 3),
)


def split(tables: int, hidden: int = 0) -> TableSplit:
    """Return so many tables of eight or nine, and some that are hidden."""
    counts = ((3, 2, 2, 1), (1, 5, 0, 2), (0, 8, 0, 0), (4, 1, 3, 0), (2, 2, 2, 2))
    shown = tuple(
        TableResult(1 + n + n // 3, choice(*counts[n % 5], blanks=n % 2)) for n in range(tables)
    )
    return TableSplit(shown, hidden, hidden * 6)


def tables(shown: TableSplit) -> rv.RoomView:
    answers = shown.hidden_n + sum(one.result.n for one in shown.tables)
    content = rv.TablesContent(QUESTION, shown)
    return rv.RoomView(View.TABLES, "Andet bud", content, band=rv.Band(answers))


def groups(times: float, given: int, *, shown: bool) -> tuple[rv.NamedGroup, ...]:
    """Return a council's groups, of which the first `given` have answered."""
    made, place = [], 0
    for name, seats in _PARTIES:
        people, totals = [], dict.fromkeys((*LETTERS, ""), 0)
        for _seat in range(round(seats * times)):
            answer = (*LETTERS, "")[place * 7 % 5]
            answered = place < given
            away = place % 11 == 10
            people.append(
                rv.NamedPerson(
                    f"{_FIRST[place % 10]} {_LAST[place % 7]}",
                    "Kirsten Lund" if place == 12 else None,
                    not away,
                    answered and not away,
                    answer if shown and answered and not away else None,
                )
            )
            if answered and not away:
                totals[answer] += 1
            place += 1
        told = tuple((letter, count) for letter, count in totals.items() if count)
        made.append(rv.NamedGroup(name, tuple(people), told if shown else ()))
    return tuple(made)


def call(times: float, given: int, present: int) -> rv.RoomView:
    content = rv.CallContent(
        QUESTION, groups(times, given, shown=False), given, present, Secrecy.OPEN
    )
    return rv.RoomView(
        View.POLL_OPEN, "Tilkendegivelse", content, secrecy=Secrecy.OPEN, band=rv.Band()
    )


def named(times: float, page: int = 0) -> rv.RoomView:
    chart = stance(choice(9, 7, 4, 3), None).content
    assert isinstance(chart, rv.StanceContent)
    content = rv.NamedContent(QUESTION, groups(times, 99, shown=True), chart)
    return rv.RoomView(
        View.STANCE_BEFORE_AFTER, "Tilkendegivelse", content, band=rv.Band(23), page=page
    )


def together() -> dict[str, rv.RoomView]:
    """Return the views by the names of their pictures."""
    marks = (*poll_open().marks, rv.Mark("0", "Som i dag"))
    return {
        "room-60-borde": tables(split(6, 2)),
        "room-61-borde-alle": tables(split(8)),
        "room-62-borde-to": tables(split(2, 3)),
        "room-63-borde-mange": tables(split(15)),
        "room-64-skemaer": voting("Første bud", poll_open(31, 60, tables=(4, 8), marks=marks)),
        "room-65-navneopraab": call(1, 12, 29),
        "room-66-navneopraab-55": call(55 / 31, 30, 50),
        "room-67-navne": named(1),
        "room-68-navne-55": named(55 / 31),
        "room-69-navne-soejler": named(1, page=9),
    }
