"""The styles of the Word file: made once, so that changing one changes the whole document."""

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from dilemmakit.domain.language import Language
from dilemmakit.report.looks import INK, RULE, SOFT

FACT, NAMED, BAND, SMALL, OWNER = "Fact", "Named line", "Band", "Small print", "Owner"
CELL, HEAD = "Table text", "Table head"
"""Paragraphs of ours, beside those that every Word file has."""
TABLE = "Summary table"
TEXT_WIDTH = Mm(170)

_FACE = "Calibri"
_LOCALES = {Language.DA: "da-DK", Language.SV: "sv-SE", Language.EN: "en-GB"}


def prepare(document: WordDocument, language: Language) -> None:
    """Give the document its page, its language and its styles."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    _speak(document, language)
    _paragraphs(document)
    document.styles.element.append(parse_xml(_table_style()))


def _speak(document: WordDocument, language: Language) -> None:
    """Tell the language in which the text is to be read aloud and spelled."""
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), _LOCALES[language])


def _paragraphs(document: WordDocument) -> None:
    styles: Any = document.styles
    _set(styles["Normal"], 11, after=6, leading=1.12)
    _set(styles["Title"], 26, after=8, bold=True)
    _set(styles["Heading 1"], 14, before=16, after=4, bold=True)
    _set(styles["Heading 2"], 11.5, before=10, after=3, bold=True)
    _set(styles["List Bullet"], 11, after=3)
    _set(styles["Caption"], 10, before=4, after=8)
    _set(styles["Footer"], 9)
    _remove(styles["Title"], "w:pBdr")
    _remove(styles["Footer"], "w:tabs")
    styles["Footer"].paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    for name, size, bold in (
        (OWNER, 10, True),
        (FACT, 10, False),
        (NAMED, 11, False),
        (BAND, 11.5, True),
        (SMALL, 10, False),
        (CELL, 10, False),
        (HEAD, 10, True),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.quick_style = True
        _set(style, size, after=3, bold=bold)
    for name, indent in ((FACT, 30), (NAMED, 32)):
        shape = styles[name].paragraph_format
        shape.left_indent, shape.first_line_indent = Mm(indent), -Mm(indent)
        shape.tab_stops.add_tab_stop(Mm(indent))
    band = styles[BAND]
    band.paragraph_format.space_after = Pt(10)
    # The format wants the rules before all that has been set above.
    band.element.get_or_add_pPr().insert(0, parse_xml(_rules()))
    for name in (BAND, OWNER):
        shape = styles[name].paragraph_format
        shape.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def _set(
    style: Any,
    size: float,
    *,
    before: float = 0,
    after: float = 0,
    bold: bool = False,
    leading: float | None = None,
) -> None:
    font = style.font
    font.size, font.bold, font.italic = Pt(size), bold, False
    font.color.rgb = RGBColor.from_string(INK[1:])
    font.name = _FACE
    # Otherwise the template's theme would choose the face.
    faces = style.element.rPr.rFonts
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        faces.attrib.pop(qn(f"w:{script}Theme"), None)
        faces.set(qn(f"w:{script}"), _FACE)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    if leading is not None:
        style.paragraph_format.line_spacing = leading


def _remove(style: Any, tag: str) -> None:
    """Take out what the template gave a style."""
    for found in style.element.pPr.findall(qn(tag)):
        style.element.pPr.remove(found)


def _rules() -> str:
    """Return the rules above and below the band, which survive any copier."""
    side = f'w:val="single" w:sz="12" w:space="3" w:color="{INK[1:]}"'
    return f"<w:pBdr {nsdecls('w')}><w:top {side}/><w:bottom {side}/></w:pBdr>"


def _table_style() -> str:
    """Return a table of lines: a strong one below the head, a faint one below each row."""
    strong = f'w:val="single" w:sz="8" w:space="0" w:color="{INK[1:]}"'
    faint = f'w:val="single" w:sz="4" w:space="0" w:color="{RULE[1:]}"'
    return f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="SummaryTable">
<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:tblPr><w:tblBorders><w:bottom {faint}/><w:insideH {faint}/></w:tblBorders>
<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
<w:bottom w:w="40" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow">
<w:tcPr><w:tcBorders><w:bottom {strong}/></w:tcBorders></w:tcPr></w:tblStylePr>
</w:style>"""


def soft() -> RGBColor:
    """Return the colour of names that stand before facts."""
    return RGBColor.from_string(SOFT[1:])
