"""Markup as text: the one place where somebody's words become HTML, escaped."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dilemmakit.report.blocks import Voice, Words
from dilemmakit.report.legible import legible_line, legible_page

_LONG_WORD = re.compile(r"\S{32,}")
_PART = 16
"""Signs after which a word too long for a line may be parted."""


def written(text: str) -> str:
    """Return plain text as markup, its line ends kept."""
    parted = _LONG_WORD.sub(_parted, legible_page(text))
    return escape(parted).replace("\n", "<br>\n").replace(_MAY_PART, "<wbr>")


# A sign that no text holds once it is made legible.
_MAY_PART = "\x00"


def _parted(word: re.Match[str]) -> str:
    whole = word.group()
    return _MAY_PART.join(whole[at : at + _PART] for at in range(0, len(whole), _PART))


def one_line(text: str) -> str:
    """Return plain text as markup on a single line, fit for an attribute too."""
    return escape(legible_line(text))


def spoken(words: Words) -> str:
    """Return words as markup; weight and another person's words keep their voice."""
    return "".join(_said(said.text, said.voice) for said in words)


def _said(text: str, voice: Voice) -> str:
    match voice:
        case Voice.STRONG:
            return f"<strong>{written(text)}</strong>"
        case Voice.QUOTED:
            return f"<i>{written(text)}</i>"
        case Voice.PLAIN:
            return written(text)


def element(name: str, inside: str, **attributes: str) -> str:
    """Return an element around markup; attributes come escaped, ``class_`` stands for ``class``."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value}"' for key, value in attributes.items()
    )
    return f"<{name}{given}>{inside}</{name}>"


@dataclass(frozen=True)
class Column:
    """A column's name as markup, and its look: ``figure``, ``narrow``, ``blank``, or none."""

    name: str
    look: str = ""

    @property
    def attributes(self) -> dict[str, str]:
        return {"class_": self.look} if self.look else {}


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    row_names: bool,
    even: bool = False,
) -> str:
    """Return a table of markup; `caption` names it for those who hear the page.

    The columns of an `even` one are equally wide.
    """
    names = "".join(
        element("th", column.name, scope="col", **column.attributes) for column in columns
    )
    body = "\n".join(_row(cells, row_names, columns) for cells in rows)
    inside = (
        f'\n<caption class="unseen">{caption}</caption>\n'
        f"<thead>\n<tr>{names}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n"
    )
    return element("table", inside, **({"class_": "even"} if even else {}))


def _row(cells: Sequence[str], row_names: bool, columns: Sequence[Column]) -> str:
    marked = []
    for number, (cell, column) in enumerate(zip(cells, columns, strict=True)):
        if row_names and number == 0:
            marked.append(element("th", cell, scope="row"))
        else:
            marked.append(element("td", cell, **column.attributes))
    return f"<tr>{''.join(marked)}</tr>"
