"""People at tables: how many tables there are, and how many sit at each."""

from dilemmakit.domain.session import Session

PEOPLE_AT_A_TABLE = 7.5
"""Seven or eight and a host (guide, chapter 4)."""
MOST_TABLES = 40


def seats(session: Session) -> tuple[int, ...]:
    """Return how many sit at each table: as put down, else those present spread evenly."""
    if session.seats:
        return session.seats
    people = _people(session)
    return evenly(people, max(1, round(people / PEOPLE_AT_A_TABLE)))


def seats_at(session: Session, tables: int) -> tuple[int, ...]:
    """Return how many sit at each table if there were so many tables.

    Tables whose people have been put down keep them; new ones share those who are left.
    """
    if not session.seats:
        return evenly(_people(session), tables)
    kept = session.seats[:tables]
    added = tables - len(kept)
    return (*kept, *evenly(max(0, _people(session) - sum(kept)), added)) if added else kept


def evenly(people: int, tables: int) -> tuple[int, ...]:
    """Spread people over tables, the first ones taking one more where it does not come out."""
    each, more = divmod(people, tables)
    return tuple(each + (table < more) for table in range(tables))


def missing_tables(session: Session, poll_tables: tuple[tuple[int, int], ...]) -> tuple[int, ...]:
    """Return the tables whose sheet is not in yet, by their numbers."""
    come_in = {table for table, _answered in poll_tables}
    return tuple(n for n in range(1, len(seats(session)) + 1) if n not in come_in)


def _people(session: Session) -> int:
    return session.present or session.invited or session.plan.participants.min
