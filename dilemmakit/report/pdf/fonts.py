"""The shipped faces, embedded: loading, measuring, and which signs they have."""

from enum import StrEnum
from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from dilemmakit.locations import resources_folder

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_CACHED_WORDS = 50_000
_LONGEST_CACHED = 40


class Face(StrEnum):
    """The faces by their PostScript names: a PDF holds one font per name."""

    REGULAR = "DilemmakitSans-Regular"
    BOLD = "DilemmakitSans-Bold"
    ITALIC = "DilemmakitSans-Italic"
    DISPLAY_BOLD = "DilemmakitSansDisplay-Bold"


class EmbeddedFont(TTFont):
    """A TrueType font whose text can be copied and read aloud as it was written."""

    def __init__(self, face: Face) -> None:
        path = resources_folder() / "fonts" / f"{face}.ttf"
        super().__init__(face.value, str(path), asciiReadable=False, shapable=False)
        # A word is broken with a soft hyphen, so that a reader knows that the sign is the
        # page's, not the writer's. Inter draws none; it looks like a hyphen.
        glyphs = self.face.charToGlyph
        glyphs[ord(SOFT_HYPHEN)] = glyphs[ord("-")]
        self.face.charWidths[ord(SOFT_HYPHEN)] = self.face.charWidths[ord("-")]

    def addObjects(self, doc: PDFDocument) -> None:
        """Embed the subsets, each with a map back to Unicode that has no empty entries.

        reportlab maps slots that no letter uses to U+0000, which PDF/UA forbids.
        """
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = f"{SUBSETN(number).decode()}+{self.face.name.decode()}"
            stream = doc.idToObject[f"toUnicodeCMap:{name}"]
            assert isinstance(stream, PDFStream)
            stream.content = _unicode_map(name, subset)


def _unicode_map(name: str, subset: list[int]) -> str:
    pairs = [f"<{slot:02X}> <{code:04X}>" for slot, code in enumerate(subset) if code]
    # The format allows a hundred entries to a block.
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({name})",
            f"/Ordering ({name})",
            "/Supplement 0",
            ">> def",
            f"/CMapName /{name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *(
                line
                for block in blocks
                for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
            ),
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


_loading = Lock()


@cache
def _load(face: Face) -> EmbeddedFont:
    font = EmbeddedFont(face)
    pdfmetrics.registerFont(font)
    return font


def font(face: Face) -> EmbeddedFont:
    """Return a face, loaded and known to reportlab by its name."""
    with _loading:
        return _load(face)


@cache
def signs() -> frozenset[int]:
    """Return the code points that every face can show."""
    return frozenset.intersection(*(frozenset(font(face).face.charToGlyph) for face in Face))


class Ruler:
    """Widths in one face, in parts of the type size; words are measured once."""

    def __init__(self, face: Face) -> None:
        widths = font(face).face.charWidths
        self._letters: dict[str, float] = {
            chr(code): width / 1000 for code, width in widths.items()
        }
        # It is set as a common space.
        self._letters["\N{NO-BREAK SPACE}"] = self._letters[" "]
        self._words: dict[str, float] = {}
        self.space: float = self._letters[" "]

    def letter(self, sign: str) -> float:
        return self._letters.get(sign, 0.0)

    def word(self, word: str) -> float:
        """Return a word's width; the signs must be ones that the face has."""
        width = self._words.get(word)
        if width is None:
            width = sum(map(self._letters.__getitem__, word))
            if len(word) <= _LONGEST_CACHED:
                if len(self._words) >= _CACHED_WORDS:
                    self._words.clear()
                self._words[word] = width
        return width


@cache
def ruler(face: Face) -> Ruler:
    """Return the face's ruler."""
    return Ruler(face)


def text_width(text: str, face: Face, size: float) -> float:
    """Return the width of a text on one line, in points."""
    return ruler(face).word(text) * size
