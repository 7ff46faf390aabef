"""How many sit at each table of a meeting."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from dilemmakit.storage.columns import table
from dilemmakit.storage.schema import SeatingRow

_seating = table(SeatingRow)

_OF_SESSION = (
    select(_seating.c.people)
    .where(_seating.c.session_id == bindparam("id"))
    .order_by(_seating.c.table_no)
)


def seats_of(db: Connection, session_id: str) -> tuple[int, ...]:
    """Return how many sit at each table, from the first; empty if nothing has been put down."""
    return tuple(db.execute(_OF_SESSION, {"id": session_id}).scalars())


def set_seats(db: Connection, session_id: str, seats: tuple[int, ...]) -> None:
    """Put down how many sit at each table, in place of what stood there."""
    db.execute(delete(_seating).where(_seating.c.session_id == session_id))
    rows = [
        {"session_id": session_id, "table_no": number, "people": people}
        for number, people in enumerate(seats, start=1)
    ]
    if rows:
        db.execute(insert(_seating), rows)
