"""Documents made from a session's summary; nothing here reads or changes a session."""

from pathlib import Path

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.progress import Tell, silent

__all__ = ["FORMATS", "edition_pdf", "write_edition"]

FORMATS = ("pdf",)
"""Suffixes of the formats an edition can be written in, the usual one first."""


def edition_pdf(summary: Summary, edition: Edition, tell: Tell = silent) -> bytes:
    """Return an edition as a tagged PDF, in the summary's language.

    The same summary gives the same bytes. Raises Cancelled if `tell` does.
    """
    # reportlab is imported when a document is asked for, not when the app starts.
    from dilemmakit.report.editions import document
    from dilemmakit.report.pdf.setting import pdf_bytes
    from dilemmakit.wording import speaking

    with speaking(summary.language):
        return pdf_bytes(document(summary, edition), tell)


def write_edition(summary: Summary, edition: Edition, path: Path, tell: Tell = silent) -> None:
    """Write an edition to a file, whole or not at all, in the format that its suffix names.

    Raises FileNotWritten if it cannot be written, and Cancelled if `tell` does; an older file at
    the path is then untouched.
    """
    from dilemmakit.report.files import write_whole

    match path.suffix.lower():
        case _:
            data = edition_pdf(summary, edition, tell)
    write_whole(path, data)
