"""A document written as a Word file: the only way in to this folder."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from functools import partial
from io import BytesIO
from typing import Any, assert_never
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from dilemmakit.domain.language import Language
from dilemmakit.report import blocks as b
from dilemmakit.report.docx.figures import paired_table, span_table, stream_table
from dilemmakit.report.docx.styles import BAND, FACT, NAMED, OWNER, SMALL, prepare, soft
from dilemmakit.report.docx.tables import add_table
from dilemmakit.report.docx.words import give_style, say, say_line, say_mark
from dilemmakit.report.legible import legible_line
from dilemmakit.report.progress import Tell, silent
from dilemmakit.wording import _

_LONGEST_PROPERTY = 255
_BELOW_TABLE = Pt(6)
_FILE_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that the parts of the file bear, so that equal documents give equal bytes."""


def docx_bytes(document: b.Document, tell: Tell = silent) -> bytes:
    """Return the document as a Word file; equal documents give equal bytes.

    Raises Cancelled if `tell` does.
    """
    word = docx.Document()
    prepare(word, Language(document.language))
    _tell_about(word, document)
    writer = _Writer(word)
    blocks = list(_without_doubles(document.blocks))
    for number, block in enumerate(blocks):
        writer.write(block, partial(_tell_part, tell, number, len(blocks)))
    _write_footer(word, document.footer)
    written = BytesIO()
    word.save(written)
    return _without_clock(written)


def _tell_part(tell: Tell, number: int, whole: int, done: float) -> None:
    """Tell how far the document is, by how far one of its blocks is."""
    tell((number + done) / whole)


def _without_doubles(blocks: Sequence[b.Block]) -> Iterator[b.Block]:
    """Yield the blocks without the figures whose numbers follow as a table anyway."""
    for number, block in enumerate(blocks):
        later = (each for each in blocks[number + 1 :] if not isinstance(each, b.Caption))
        drawn = isinstance(block, b.PairedBars | b.SpanBars | b.Streams)
        if not (drawn and isinstance(next(later, None), b.Table)):
            yield block


class _Writer:
    """Writes blocks one after the other; a table is named after the heading it stands under."""

    def __init__(self, word: Any) -> None:
        self._word = word
        self._heading = ""

    def write(self, block: b.Block, tell: Tell) -> None:
        tell(0)
        match block:
            case b.Masthead():
                self._masthead(block)
            case b.Facts():
                for name, said in (*block.left, *block.right):
                    self._named(FACT, name, b.plain(said))
            case b.Heading():
                self._heading = block.text
                paragraph = self._paragraph(f"Heading {block.level - 1}")
                if block.letter is not None:
                    say_mark(paragraph, block.letter)
                say_line(paragraph, block.text)
            case b.Paragraph():
                self._say(block.words, SMALL if block.small else "Normal")
            case b.Caption():
                self._say(block.words, "Caption")
            case b.Bullets():
                for words in block.items:
                    self._say(words, "List Bullet")
            case b.NamedLines():
                for name, words in block.rows:
                    self._named(NAMED, name, words)
            case b.Table():
                self._table(block, "", tell)
            case b.PairedBars():
                self._table(paired_table(block), block.alt, tell)
            case b.SpanBars():
                self._table(span_table(block), block.alt, tell)
            case b.Streams():
                self._table(stream_table(block), block.alt, tell)
            case _:
                assert_never(block)

    def _table(self, block: b.Table, told: str, tell: Tell) -> None:
        # Without a paragraph between them two tables would become one.
        if self._after_table():
            self._paragraph(SMALL)
        add_table(self._word, block, (self._heading, told), tell)

    def _paragraph(self, style: str) -> Any:
        after_table = self._after_table()
        paragraph = give_style(self._word.add_paragraph(), style)
        if after_table and not style.startswith("Heading"):
            paragraph.paragraph_format.space_before = _BELOW_TABLE
        return paragraph

    def _after_table(self) -> bool:
        # The last of all is the page's own shape.
        return [each.tag for each in self._word.element.body[-2:-1]] == [qn("w:tbl")]

    def _say(self, words: b.Words, style: str) -> None:
        say(self._paragraph(style), words)

    def _named(self, style: str, name: str, words: b.Words) -> None:
        paragraph = self._paragraph(style)
        label = say_line(paragraph, name)
        if style == NAMED:
            label._r.style = "Strong"
        else:
            label.font.color.rgb = soft()
        paragraph.add_run("\t")
        say(paragraph, words)

    def _masthead(self, block: b.Masthead) -> None:
        self._two_ends(OWNER, block.owner, block.edition)
        say_line(self._paragraph("Title"), block.title)
        if block.notice is not None:
            say_line(self._paragraph(BAND), block.notice)
        self._two_ends(BAND, block.band, block.band_fact)

    def _two_ends(self, style: str, left: str, right: str) -> None:
        paragraph = self._paragraph(style)
        say_line(paragraph, left)
        if right:
            paragraph.add_run("\t")
            say_line(paragraph, right).bold = False


def _tell_about(word: Any, document: b.Document) -> None:
    about = word.core_properties
    about.title = _property(document.title)
    about.subject = _property(document.subject)
    about.author = _property(document.author)
    about.keywords = _property(document.keywords)
    about.comments = _property(document.creator)
    about.language = document.language
    about.last_modified_by = _property(document.creator)
    about.revision = 1
    about.created = about.modified = datetime.combine(document.made_on, time(), UTC).replace(
        tzinfo=None
    )


def _property(text: str) -> str:
    line = legible_line(text)
    return line if len(line) <= _LONGEST_PROPERTY else f"{line[: _LONGEST_PROPERTY - 1]}…"


def _write_footer(word: Any, text: str) -> None:
    paragraph = word.sections[0].footer.paragraphs[0]
    say_line(paragraph, text)
    paragraph.add_run("\t")
    page = _("page {number} of {count}").format(number="\x00", count="\x01")
    fields = {"\x00": "PAGE", "\x01": "NUMPAGES"}
    said = ""
    for sign in page:
        if sign not in fields:
            said += sign
            continue
        paragraph.add_run(said)
        said = ""
        field = f'<w:fldSimple {nsdecls("w")} w:instr="{fields[sign]}"><w:r><w:t>1</w:t></w:r>'
        paragraph._p.append(parse_xml(f"{field}</w:fldSimple>"))
    paragraph.add_run(said)


def _without_clock(written: BytesIO) -> bytes:
    """Return the file with each part bearing the same day."""
    again = BytesIO()
    with ZipFile(written) as old, ZipFile(again, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            told = ZipInfo(part.filename, _FILE_DAY)
            told.compress_type = ZIP_DEFLATED
            new.writestr(told, old.read(part))
    return again.getvalue()
