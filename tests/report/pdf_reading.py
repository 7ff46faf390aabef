"""Ways to read a PDF back that know nothing of how it was made."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)

_DRAWING = frozenset({"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do"})


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def page_texts(path: Path) -> list[str]:
    """Return each page's text as it stands."""
    return run("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def told(path: Path) -> list[str]:
    """Return the tagged texts in reading order, one entry per stretch; artifacts are left out."""
    lines = (line.strip() for line in run("pdfinfo", "-struct-text", str(path)).splitlines())
    return [line[1:-1] for line in lines if line.startswith('"')]


def outline(path: Path) -> list[tuple[int, str]]:
    """Return the bookmarks with their levels."""
    with pikepdf.open(path) as pdf, pdf.open_outline() as found:

        def walk(items: list[pikepdf.OutlineItem], level: int) -> Iterator[tuple[int, str]]:
            for item in items:
                yield level, item.title
                yield from walk(item.children, level + 1)

        return list(walk(found.root, 0))


def elements(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    """Return the structure elements of one kind."""
    return [element for element in walk_tree(pdf.Root.StructTreeRoot) if f"/{tag}" == element.S]


def walk_tree(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in parent.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from walk_tree(kid)


def heading_faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return where a heading skips a level, or the first is none of the first level."""
    faults = []
    above = 0
    for element in walk_tree(pdf.Root.StructTreeRoot):
        if str(element.S) in ("/H1", "/H2", "/H3"):
            level = int(str(element.S)[2:])
            if level > above + 1:
                faults.append(f"H{level} below H{above}")
            above = level
    return faults


def structure_faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return what is wrong between content and structure tree; empty if nothing is.

    Every piece of marked content is reached from the tree and points back, nothing is drawn
    outside marked content, and marks are neither nested nor left open.
    """
    faults = []
    reached = {}
    for element in walk_tree(pdf.Root.StructTreeRoot):
        if "/P" not in element:
            faults.append(f"{element.S} has no parent")
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                reached[kid.Pg.objgen, int(kid.MCID)] = element.objgen
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.get("/Nums", []))
    parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for number, page in enumerate(pdf.pages, start=1):
        marked, wrong = _marked_content(page)
        faults += [f"page {number}: {fault}" for fault in wrong]
        found = parents.get(int(page.obj.get("/StructParents", -1)))
        if found is None or len(found) != len(marked):
            faults.append(f"page {number}: the parent tree does not know its content")
            continue
        for mark in marked:
            if reached.pop((page.objgen, mark), None) != found[mark].objgen:
                faults.append(f"page {number}: content {mark} is not reached")
    faults += [f"no content {mark}" for mark in reached]
    return faults


def _marked_content(page: pikepdf.Page) -> tuple[list[int], list[str]]:
    depth = 0
    marked: list[int] = []
    faults = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
            if depth > 1:
                faults.append("marks are nested")
            if name == "BDC" and "/MCID" in operands[1]:
                marked.append(int(operands[1].MCID))
        elif name == "EMC":
            depth -= 1
        elif name in _DRAWING and depth != 1:
            faults.append(f"{name} is not marked")
    if depth:
        faults.append("a mark is left open")
    if len(marked) != len(set(marked)):
        faults.append("a content number is used twice")
    return marked, faults
