"""Where a word stands in the guide."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from dilemmakit.domain.guide import Chapter
from dilemmakit.gui.guide.text import document_of

SHORTEST = 2
"""One letter stands everywhere."""


@dataclass(frozen=True)
class Hit:
    """The chapter's place in the guide, and the character's place in the chapter."""

    chapter: int
    position: int


def hits_of(text: str, chapters: Sequence[Chapter]) -> tuple[Hit, ...]:
    """Return where a text stands, whatever the case of its letters, from the first to the last."""
    wanted = text.strip()
    if len(wanted) < SHORTEST:
        return ()
    found = []
    for number, chapter in enumerate(chapters):
        document = document_of(chapter)
        cursor = QTextCursor(document)
        while not (cursor := document.find(wanted, cursor)).isNull():
            found.append(Hit(number, cursor.selectionStart()))
    return tuple(found)
