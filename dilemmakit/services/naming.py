"""What looks like a person's name in a session, before anything leaves the house."""

from collections.abc import Iterator, Sequence
from functools import cache

from dilemmakit.domain.names import find_names
from dilemmakit.domain.session import Session
from dilemmakit.locations import resources_folder


@cache
def _known_names() -> frozenset[str]:
    from dilemmakit.content.names import read_names

    return read_names(resources_folder() / "names.txt")


def names_in(session: Session, people: Sequence[str]) -> tuple[str, ...]:
    """Return what looks like names in what was written, but not what somebody said is none.

    `people` are the names on the list of those present.
    """
    invented = [voice.name for stored in session.cases for voice in stored.case.voices]
    found = find_names(_texts(session), _known_names(), people, invented)
    return tuple(name for name in found if name not in session.journal.not_names)


def _texts(session: Session) -> Iterator[str]:
    for note in session.notes:
        yield note.text
        yield from filter(None, (note.group, note.addressee, note.responsible))
    if session.five_lines is not None:
        lines = session.five_lines
        yield from (lines.before_after, lines.joins, lines.divides, lines.next_step)
    yield from (value for _key, value in session.local_figures)
