"""Documents made from a session's summary; nothing here reads or changes a session."""

from pathlib import Path

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition

__all__ = ["edition_file", "edition_pdf", "write_edition"]


def edition_pdf(summary: Summary, edition: Edition) -> bytes:
    """Return an edition as a tagged PDF, in the summary's language.

    The same summary gives the same bytes.
    """
    # reportlab is imported when a document is asked for, not when the app starts.
    from dilemmakit.report.editions import document
    from dilemmakit.report.pdf.setting import pdf_bytes
    from dilemmakit.wording import speaking

    with speaking(summary.language):
        return pdf_bytes(document(summary, edition))


def edition_file(summary: Summary, edition: Edition, suffix: str) -> bytes:
    """Return an edition in the format of a suffix, in the summary's language.

    The same summary gives the same bytes. Raises NoSuchFormat.
    """
    from dilemmakit.report.editions import document
    from dilemmakit.report.formats import file_bytes
    from dilemmakit.report.leaving import leaving
    from dilemmakit.wording import speaking

    with speaking(summary.language):
        left = leaving(summary, edition)
        return file_bytes(document(summary, edition), left, edition, suffix)


def write_edition(summary: Summary, edition: Edition, path: Path) -> None:
    """Write an edition to a file, whole or not at all, in the format that its suffix names.

    Raises NoSuchFormat, or FileNotWritten if it cannot be written; an older file at the path is
    then untouched.
    """
    from dilemmakit.report.files import write_whole

    write_whole(path, edition_file(summary, edition, path.suffix))
