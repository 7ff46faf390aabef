"""What is noted while people talk."""

from dataclasses import dataclass
from datetime import date

from dilemmakit.domain.vocabulary import (
    Breadth,
    ConditionKind,
    Edition,
    NoteKind,
    Stance,
    ValueId,
)

LONGEST_NOTE = 20_000
"""Characters a note may hold; longer text is cut at the edge, visibly."""


@dataclass(frozen=True)
class Note:
    """One note. `round_id` is the round it was taken in; no finer time is kept.

    `answers` is the id of the note an objection answers, or of the fact of the case that a question
    disputes; `responsible` is a function, not a name.
    """

    id: str
    kind: NoteKind
    text: str
    round_id: str
    revision: int = 1
    stance: Stance = Stance.NONE
    option: str | None = None
    value: ValueId | None = None
    group: str | None = None
    breadth: Breadth = Breadth.NONE
    addressee: str | None = None
    condition_kind: ConditionKind | None = None
    answers: str | None = None
    responsible: str | None = None
    deadline: date | None = None
    on_screen: bool = True
    editions: frozenset[Edition] = frozenset(Edition)
