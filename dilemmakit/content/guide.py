"""The guide's Markdown, cut into its chapters."""

import re
from pathlib import Path

from dilemmakit.domain.guide import Chapter, Moment

_ID = re.compile(r"<!--\s*id:\s*([\w-]+)\s*-->")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"##[ \t]+(.+?)[ \t]*#*")


def read_guide(path: Path) -> tuple[Chapter, ...]:
    """Return the chapters of a guide; each begins with `## title`, an id comment before it.

    A chapter without an id gets its number as one. What stands before the first chapter is the
    file's own title and is left out. Raises OSError if the file cannot be read.
    """
    return chapters(path.read_text(encoding="utf-8"))


def chapters(text: str) -> tuple[Chapter, ...]:
    """Return the chapters of a guide's Markdown."""
    found: list[Chapter] = []
    title, chapter_id, next_id = "", "", ""
    lines: list[str] = []
    fenced = False

    def finish() -> None:
        if title:
            body = _COMMENT.sub("", "\n".join(lines)).strip()
            found.append(Chapter(chapter_id or str(len(found) + 1), title, body))

    for line in text.splitlines():
        fenced ^= line.lstrip().startswith("```")
        named = None if fenced else _ID.fullmatch(line.strip())
        heading = None if fenced else _HEADING.fullmatch(line)
        if named:
            next_id = named[1]
        elif heading:
            finish()
            title, chapter_id, next_id, lines = heading[1], next_id, "", []
        else:
            lines.append(line)
    finish()
    return tuple(found)


def moments(chapter: Chapter) -> tuple[Moment, ...]:
    """Return the sections of a chapter that have something to say in them, in `> ` lines."""
    found = []
    for section in re.split(r"^### ", chapter.text, flags=re.MULTILINE)[1:]:
        title, *lines = [line.strip() for line in section.splitlines() if line.strip()]
        said = [number for number, line in enumerate(lines) if line.startswith(">")]
        if said:
            first, last = said[0], said[-1] + 1
            say = " ".join(line.removeprefix(">").strip() for line in lines[first:last])
            found.append(Moment(title, say, " ".join(lines[:first]), " ".join(lines[last:])))
    return tuple(found)
