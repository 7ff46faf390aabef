"""A reportlab canvas that tags what is drawn on it; what is not tagged is marked as an artifact."""

import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from dilemmakit.report.pdf.breaking import Line
from dilemmakit.report.pdf.fonts import Face, font, text_width
from dilemmakit.report.pdf.metadata import About, describe
from dilemmakit.report.pdf.structure import Content, Element, write_tree
from dilemmakit.report.pdf.tokens import INK, PAGE_HEIGHT, PAGE_WIDTH, Colour, Type

_ARTIFACT = "/Artifact BMC"


class TaggedCanvas(Canvas):
    """A4 pages with a structure tree, bookmarks and metadata; the same drawing, the same bytes."""

    # reportlab's own, which its stubs leave out.
    _code: list[str]
    _doc: pdfdoc.PDFDocument

    def __init__(self, about: About, root: Element) -> None:
        for face in Face:
            font(face)
        self._file = BytesIO()
        super().__init__(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=about.language,
            # ReportLab's stubs leave out what it keeps to itself, here and below.
            initialFontName=Face.REGULAR.value,  # type: ignore[arg-type]
        )
        self._about = about
        self._root = root
        self._numbered: list[Element] = []
        self._pages: list[list[Element]] = []
        self._bookmarks = 0
        self._mark(None)
        self.setViewerPreference("DisplayDocTitle", "true")

    # Marked content -------------------------------------------------------------------------

    def _mark(self, element: Element | None) -> None:
        """Begin marked content: an element's, or an artifact."""
        if element is None:
            self._code.append(_ARTIFACT)
            return
        number = len(self._numbered)
        self._numbered.append(element)
        element.kids.append(Content(self._doc.thisPageRef(), number))
        self._code.append(f"/{element.tag} <</MCID {number}>> BDC")

    def _end_mark(self) -> None:
        if self._code and self._code[-1] == _ARTIFACT:
            self._code.pop()
        else:
            self._code.append("EMC")

    @contextmanager
    def tagged(self, element: Element | None) -> Iterator[None]:
        """Draw an element's content; None draws an artifact. Not to be nested."""
        if element is None:
            yield
            return
        self._end_mark()
        self._mark(element)
        try:
            yield
        finally:
            self._code.append("EMC")
            self._mark(None)

    # Pages ----------------------------------------------------------------------------------

    def showPage(self) -> None:
        """End the page."""
        self._end_mark()
        super().showPage()
        page = self._doc.Pages.pages[-1]  # type: ignore[attr-defined]
        page.__NoDefault__ = [*type(page).__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages)
        page.Tabs = pdfdoc.PDFName("S")
        self._pages.append(self._numbered)
        self._numbered = []

    def _startPage(self) -> None:
        super()._startPage()  # type: ignore[misc]
        self._mark(None)

    def bring_forward(self, count: int) -> None:
        """Put the last `count` pages before all others."""
        pages = self._doc.Pages.pages  # type: ignore[attr-defined]
        pages[:] = pages[-count:] + pages[:-count]

    def finish(self) -> bytes:
        """Return the whole file. Every page has been shown; nothing can be drawn after this."""
        # The next page's opening would become an empty page.
        del self._code[:]
        tree = write_tree(self._doc, self._root, self._pages)
        self._doc.Catalog.StructTreeRoot = tree  # type: ignore[attr-defined]
        describe(self._doc, self._about)
        self.save()
        return self._file.getvalue()

    # Drawing --------------------------------------------------------------------------------

    def write(self, x: float, baseline: float, text: str, style: Type) -> None:
        """Write one line of printable text from x."""
        self.write_lines(x, baseline, (((text, style.face),),), style)

    def write_right(self, x: float, baseline: float, text: str, style: Type) -> None:
        """Write one line of printable text that ends at x."""
        self.write(x - text_width(text, style.face, style.size), baseline, text, style)

    def write_lines(self, x: float, baseline: float, lines: Sequence[Line], style: Type) -> None:
        """Write lines below each other, the first on the baseline."""
        # reportlab's own text object costs several times as much for the same operators.
        code = [
            f"BT {_ink(style.colour, 'rg')} {style.leading:.4g} TL"
            f" {style.tracking * style.size:.4g} Tc {x:.2f} {baseline:.2f} Td"
        ]
        chosen = ""
        for number, line in enumerate(lines):
            if number:
                code.append("T*")
            for text, face in line:
                embedded = font(face)
                for subset, letters in embedded.splitString(text, self._doc):
                    name = embedded.getSubsetInternalName(subset, self._doc)
                    if name != chosen:
                        code.append(f"{name} {style.size:.4g} Tf")
                        chosen = name
                    code.append(f"({escapePDF(letters)}) Tj")
        code.append("ET")
        self._code.append(" ".join(code))

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a rectangle with its lower left corner at x, y."""
        self._draw(_ink(colour, "rg"), _rectangle(x, y, width, height), "f")

    def outline(self, x: float, y: float, width: float, height: float, weight: float) -> None:
        """Draw the outline of a rectangle in ink."""
        self._draw(_ink(INK, "RG"), f"{weight:.4g} w", _rectangle(x, y, width, height), "S")

    def rule(
        self, x: float, y: float, x_end: float, y_end: float, weight: float, colour: Colour
    ) -> None:
        """Draw a line."""
        self._draw(_ink(colour, "RG"), f"{weight:.4g} w", _path(x, y, x_end, y_end), "S")

    def ribbon(
        self, x: float, y: float, x_end: float, y_end: float, breadth: float, colour: Colour
    ) -> None:
        """Fill a ribbon that leaves level at x and arrives level, its lower edge at y and y_end."""
        middle = (x + x_end) / 2
        top, top_end = y + breadth, y_end + breadth
        self._draw(
            _ink(colour, "rg"),
            _ink(INK, "RG"),
            f"0.5 w {x:.2f} {top:.2f} m",
            f"{middle:.2f} {top:.2f} {middle:.2f} {top_end:.2f} {x_end:.2f} {top_end:.2f} c",
            f"{x_end:.2f} {y_end:.2f} l",
            f"{middle:.2f} {y_end:.2f} {middle:.2f} {y:.2f} {x:.2f} {y:.2f} c h B",
        )

    def dots(self, centres: Sequence[tuple[float, float]], radius: float, colour: Colour) -> None:
        """Draw dots: lines of no length with round ends."""
        points = " ".join(_path(x, y, x, y) for x, y in centres)
        self._draw("q", _ink(colour, "RG"), f"1 J {2 * radius:.4g} w", points, "S Q")

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """Draw only inside a rectangle."""
        self._draw("q", _rectangle(x, y, width, height), "W n")
        yield
        self._draw("Q")

    def _draw(self, *operators: str) -> None:
        # reportlab's own drawing spends most of its time on the form of its figures.
        self._code.append(" ".join(operators))

    def bookmark(self, title: str, top: float, level: int) -> None:
        """Let the outline point at a height of this page. `level` is 0 for the title."""
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=round(top, 2), zoom=0)
        self.addOutlineEntry(title, key, level, closed=False)


def _ink(colour: Colour, operator: str) -> str:
    red, green, blue = colour
    return f"{red:.4g} {green:.4g} {blue:.4g} {operator}"


def _rectangle(x: float, y: float, width: float, height: float) -> str:
    return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"


def _path(x: float, y: float, x_end: float, y_end: float) -> str:
    return f"{x:.2f} {y:.2f} m {x_end:.2f} {y_end:.2f} l"


def _write_stream(stream: pdfdoc.PDFStream, document: pdfdoc.PDFDocument) -> bytes:
    """Write a stream with its true length and a line end after it, as PDF/A demands.

    reportlab's own leaves the line end out and counts the length before it encodes text. The line
    end is the long one: a short one after a last byte of 0x0D would be read as one with it.
    """
    entries = pdfdoc.PDFDictionary(stream.dictionary.dict.copy())
    content = pdfdoc.format(stream.content, document)
    # Metadata is also for programs that read no compressed streams.
    if "Filter" not in entries and not isinstance(stream, pdfdoc.XMP):
        content = zlib.compress(content)
        entries["Filter"] = pdfdoc.PDFName("FlateDecode")
    entries["Length"] = len(content)
    head: bytes = pdfdoc.format(entries, document)
    return b"".join((head, b"\nstream\n", content, b"\r\nendstream\n"))


# reportlab makes its streams in many places and offers no other way in.
pdfdoc.PDFStream.format = _write_stream  # type: ignore[method-assign, assignment]
