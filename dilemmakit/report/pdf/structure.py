"""The structure tree of a tagged PDF: what is a heading, a list, a table, a figure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
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


def reference(doc: PDFDocument, thing: PDFObject, name: str | None = None) -> PDFObjectReference:
    """Add an object to the document and return the reference to it."""
    made: PDFObjectReference = doc.Reference(thing, name)  # type: ignore[no-untyped-call]
    return made


def write_tree(
    doc: PDFDocument, root: Element, pages: Sequence[Sequence[Element]]
) -> PDFObjectReference:
    """Add the tree to the document and return a reference to its root.

    `pages` holds, for each page, the element of each content number.
    """
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    tree_reference = reference(doc, tree, "StructTreeRoot")
    references: dict[Element, PDFObjectReference] = {}
    tree["K"] = PDFArray([_write(doc, root, tree_reference, references)])
    parents: list[object] = []
    for number, elements in enumerate(pages):
        parents += [number, reference(doc, PDFArray([references[each] for each in elements]))]
    tree["ParentTree"] = reference(doc, PDFDictionary({"Nums": PDFArray(parents)}))
    tree["ParentTreeNextKey"] = len(pages)
    return tree_reference


def _write(
    doc: PDFDocument,
    element: Element,
    parent: PDFObjectReference,
    references: dict[Element, PDFObjectReference],
) -> PDFObjectReference:
    entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag), "P": parent})
    own = references[element] = reference(doc, entry)
    if element.alt is not None:
        entry["Alt"] = PDFString(element.alt)
    attributes = _attributes(element)
    if attributes:
        entry["A"] = PDFArray(attributes)
    kids: list[object] = []
    for kid in element.kids:
        if isinstance(kid, Content):
            kids.append(PDFDictionary({"Type": PDFName("MCR"), "Pg": kid.page, "MCID": kid.number}))
        elif kid.kids or kid.tag in _KEPT_EMPTY:
            kids.append(_write(doc, kid, own, references))
    entry["K"] = PDFArray(kids)
    return own


def _attributes(element: Element) -> list[PDFDictionary]:
    attributes = []
    if element.scope is not None:
        attributes.append(PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(element.scope)}))
    if element.numbering is not None:
        attributes.append(
            PDFDictionary({"O": PDFName("List"), "ListNumbering": PDFName(element.numbering)})
        )
    if element.box is not None:
        attributes.append(
            PDFDictionary(
                {
                    "O": PDFName("Layout"),
                    "Placement": PDFName("Block"),
                    "BBox": PDFArray([round(side, 2) for side in element.box]),
                }
            )
        )
    return attributes
