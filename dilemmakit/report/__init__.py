"""Documents made from a session's summary; nothing here reads or changes a session."""

from pathlib import Path

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.formats import FORMATS, file_bytes
from dilemmakit.report.progress import Tell, silent

__all__ = ["FORMATS", "edition_file", "edition_pdf", "write_edition"]


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


def edition_file(summary: Summary, edition: Edition, suffix: str, tell: Tell = silent) -> bytes:
    """Return an edition in the format of a suffix, in the summary's language.

    The same summary gives the same bytes. Raises NoSuchFormat, and Cancelled if `tell` does.
    """
    from dilemmakit.report.editions import document
    from dilemmakit.report.leaving import leaving
    from dilemmakit.wording import speaking

    with speaking(summary.language):
        left = leaving(summary, edition)
        return file_bytes(document(summary, edition), left, edition, suffix, tell)


def write_edition(summary: Summary, edition: Edition, path: Path, tell: Tell = silent) -> None:
    """Write an edition to a file, whole or not at all, in the format that its suffix names.

    Raises NoSuchFormat, FileNotWritten if it cannot be written, and Cancelled if `tell` does; an
    older file at the path is then untouched.
    """
    from dilemmakit.report.files import write_whole

    write_whole(path, edition_file(summary, edition, path.suffix.lstrip("."), tell))
