"""The guide's Markdown as blocks: headings, paragraphs, lists, ticks, quotes, tables, bold.

It is the app's own file, so the subset is the one that it uses; what is no markup stays text.
"""

import re
from collections.abc import Iterator

from dilemmakit.domain.guide import Chapter
from dilemmakit.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    NamedLines,
    Paragraph,
    Said,
    Table,
    Voice,
    Words,
)
from dilemmakit.report.kit.paper import Paper
from dilemmakit.wording import _

_BULLET = re.compile(r"[-*] (?!\[[ x]\])(.+)")
_TICK = re.compile(r"[-*] \[[ x]\] (.+)")
_NUMBER = re.compile(r"(\d+\.) (.+)")
_TABLE_RULE = re.compile(r"\|[\s:|-]+\|")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_TICK_BOX = "□"


def print_guide(paper: Paper, chapters: tuple[Chapter, ...]) -> None:
    """Print the whole guide."""
    title = _("Guide for whoever leads the meeting")
    paper.begin(title, headed=True)
    blocks: list[Block] = [Heading(title, 1)]
    for chapter in chapters:
        blocks.append(Heading(chapter.title, 2))
        blocks.extend(chapter_blocks(chapter.text))
    paper.flow(blocks, title)


def chapter_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a chapter's Markdown."""
    for group in _groups(text):
        first = group[0]
        if first.startswith("### "):
            yield Heading(first[4:].strip(), 3)
        elif first.startswith("|"):
            yield _table(group)
        elif first.startswith(">"):
            quote = " ".join(line.lstrip("> ").strip() for line in group)
            yield Paragraph(_words(quote, Voice.QUOTED))
        elif _TICK.match(first):
            yield NamedLines(tuple((_TICK_BOX, _words(item[0])) for item in _items(group, _TICK)))
        elif _BULLET.match(first):
            yield Bullets(tuple(_words(item[0]) for item in _items(group, _BULLET)))
        elif _NUMBER.match(first):
            yield NamedLines(
                tuple((number, _words(said)) for number, said in _items(group, _NUMBER))
            )
        else:
            yield Paragraph(_words(" ".join(group)))


def _groups(text: str) -> Iterator[list[str]]:
    """Yield the lines that stand together between empty ones."""
    group: list[str] = []
    for line in [*text.splitlines(), ""]:
        line = line.strip()
        if line:
            group.append(line)
        elif group:
            yield group
            group = []


def _items(group: list[str], sign: re.Pattern[str]) -> list[tuple[str, ...]]:
    """Return a list's items; a line without the sign goes on with the one above."""
    items: list[tuple[str, ...]] = []
    for line in group:
        found = sign.match(line)
        if found:
            items.append(found.groups())
        elif items:
            items[-1] = (*items[-1][:-1], f"{items[-1][-1]} {line}")
    return items


def _table(group: list[str]) -> Table:
    head, *rows = (line for line in group if not _TABLE_RULE.fullmatch(line))
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    names = [cell.strip() for cell in head.strip("|").split("|")]
    shares = [
        max(4, min(30, max((len(row[place]) for row in cells if place < len(row)), default=4)))
        for place in range(len(names))
    ]
    return Table(
        tuple(Column(name, share) for name, share in zip(names, shares, strict=True)),
        tuple(
            tuple(Cell((_words(cell),)) for cell in (*row, *[""] * len(names))[: len(names)])
            for row in cells
        ),
    )


def _words(text: str, voice: Voice = Voice.PLAIN) -> Words:
    """Return a text with what stands between two pairs of stars made strong."""
    parts = _LINK.sub(r"\1", text).split("**")
    return tuple(
        Said(part, Voice.STRONG if place % 2 else voice) for place, part in enumerate(parts) if part
    )
