"""Documents made from a session's summary; nothing here reads or changes a session."""

from pathlib import Path

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition

__all__ = ["edition_pdf", "write_edition"]


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


def write_edition(summary: Summary, edition: Edition, path: Path) -> None:
    """Write an edition to a file, whole or not at all, in the format that its suffix names.

    Raises FileNotWritten if it cannot be written; an older file at the path is then untouched.
    """
    from dilemmakit.report.files import write_whole

    match path.suffix.lower():
        case _:
            data = edition_pdf(summary, edition)
    write_whole(path, data)
