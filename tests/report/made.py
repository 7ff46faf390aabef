"""Editions as they are made for tests."""

from pathlib import Path

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report import edition_file, edition_pdf
from tests.report.pdf_reading import told


def council_pdf(summary: Summary) -> bytes:
    return edition_pdf(summary, Edition.COUNCIL)


def made(summary: Summary, suffix: str, edition: Edition = Edition.COUNCIL) -> bytes:
    """Return an edition as a file."""
    return edition_file(summary, edition, suffix)


def heard(folder: Path, summary: Summary, edition: Edition = Edition.COUNCIL) -> str:
    """Return an edition's text as it is read aloud."""
    path = folder / f"{edition}.pdf"
    path.write_bytes(edition_pdf(summary, edition))
    return " ".join(" ".join(told(path)).replace("\N{NO-BREAK SPACE}", " ").split())
