"""Words as runs of a Word paragraph; weight and another person's words by character styles."""

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from dilemmakit.report.blocks import Voice, Words
from dilemmakit.report.legible import legible_line, legible_page
from dilemmakit.report.looks import option_look

_STYLES = {Voice.STRONG: "Strong", Voice.QUOTED: "Emphasis"}


def give_style(paragraph: Any, name: str) -> Any:
    """Give a paragraph its style, and return it.

    By the style's id, which is its name without spaces: a search by name costs ten milliseconds.
    """
    paragraph._p.style = name.replace(" ", "")
    return paragraph


def say(paragraph: Paragraph, words: Words) -> None:
    """Write words at a paragraph's end."""
    for said in words:
        # Word's own writer turns line ends and tabs into what they are.
        run: Any = paragraph.add_run(legible_page(said.text))
        if said.voice in _STYLES:
            run._r.style = _STYLES[said.voice]


def say_line(paragraph: Paragraph, text: str) -> Any:
    """Write plain text on one line at a paragraph's end, and return its run."""
    return paragraph.add_run(legible_line(text))


def say_mark(paragraph: Paragraph, letter: str) -> None:
    """Write an option's letter on its colour, a space after it."""
    look = option_look(letter)
    run: Any = paragraph.add_run(f"\N{NO-BREAK SPACE}{letter}\N{NO-BREAK SPACE}")
    run.bold = True
    run.font.color.rgb = RGBColor.from_string(look.letter[1:])
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{look.fill[1:]}"/>'
    run._r.get_or_add_rPr().append(parse_xml(shade))
    paragraph.add_run(" ")
