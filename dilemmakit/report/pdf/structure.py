"""The structure tree of a tagged PDF: what is a heading, a list, a table, a figure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    DummyDoc,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFString,
)

_KEPT_EMPTY = frozenset({"TD", "TH"})
"""A table needs all its cells, also those left blank to write in."""


@dataclass(frozen=True)
class Content:
    """A stretch of a page's content, by its number on that page."""

    page: PDFObjectReference
    number: int


@dataclass(eq=False)
class Element:
    """A structure element; content is added while pages are drawn, so across page breaks too.

    `box` is left, bottom, right, top in points; `scope` is Column or Row.
    """

    tag: str
    parent: "Element | None" = None
    alt: str | None = None
    scope: str | None = None
    numbering: str | None = None
    box: tuple[float, float, float, float] | None = None
    kids: list["Element | Content"] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def add(self, tag: str) -> "Element":
        """Return a new element below this one."""
        return Element(tag, self)


def reference(doc: PDFDocument, thing: PDFObject) -> PDFObjectReference:
    """Add an object to the document and return the reference to it."""
    made: PDFObjectReference = doc.Reference(thing)  # type: ignore[no-untyped-call]
    return made


class _Entry(PDFObject):
    """An object whose text is written here: reportlab's dictionaries cost ten times as much."""

    __RefOnly__ = 1

    def __init__(self, doc: PDFDocument) -> None:
        self.content = b""
        self.reference = reference(doc, self)
        self.number = _number(doc, self.reference)

    def format(self, document: PDFDocument) -> bytes:
        return self.content


def _number(doc: PDFDocument, target: PDFObjectReference) -> str:
    number, version = doc.idToObjectNumberAndVersion[target.name]
    return f"{number} {version} R"


def write_tree(
    doc: PDFDocument, root: Element, pages: Sequence[Sequence[Element]]
) -> PDFObjectReference:
    """Add the tree to the document and return a reference to its root.

    `pages` holds, for each page, the element of each content number. All pages have been added.
    """
    tree = _Entry(doc)
    numbers: dict[Element, str] = {}
    top = _write(doc, root, tree.number, numbers)
    parents = []
    for number, elements in enumerate(pages):
        listed = _Entry(doc)
        listed.content = f"[{' '.join(numbers[element] for element in elements)}]".encode()
        parents.append(f"{number} {listed.number}")
    tree.content = (
        f"<</Type/StructTreeRoot/K[{top}]/ParentTree<</Nums[{' '.join(parents)}]>>"
        f"/ParentTreeNextKey {len(pages)}>>"
    ).encode()
    return tree.reference


def _write(doc: PDFDocument, element: Element, parent: str, numbers: dict[Element, str]) -> str:
    """Write an element and all below it; return its number."""
    entry = _Entry(doc)
    numbers[element] = entry.number
    kids = []
    for kid in element.kids:
        if isinstance(kid, Content):
            kids.append(f"<</Type/MCR/Pg {_number(doc, kid.page)}/MCID {kid.number}>>")
        elif kid.kids or kid.tag in _KEPT_EMPTY:
            kids.append(_write(doc, kid, entry.number, numbers))
    content = f"<</Type/StructElem/S/{element.tag}/P {parent}/K[{' '.join(kids)}]".encode()
    if element.alt is not None:
        content += b"/Alt" + PDFString(element.alt).format(DummyDoc())
    entry.content = content + _attributes(element).encode() + b">>"
    return entry.number


def _attributes(element: Element) -> str:
    attributes = []
    if element.scope is not None:
        attributes.append(f"<</O/Table/Scope/{element.scope}>>")
    if element.numbering is not None:
        attributes.append(f"<</O/List/ListNumbering/{element.numbering}>>")
    if element.box is not None:
        sides = " ".join(f"{side:.2f}" for side in element.box)
        attributes.append(f"<</O/Layout/Placement/Block/BBox[{sides}]>>")
    return f"/A[{''.join(attributes)}]" if attributes else ""
