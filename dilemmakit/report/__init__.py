"""Documents made from a session's summary; nothing here reads or changes a session."""

from pathlib import Path

from dilemmakit.domain.summary import Summary

__all__ = ["council_pdf", "write_council_pdf"]


def council_pdf(summary: Summary) -> bytes:
    """Return the council edition as a tagged PDF, in the summary's language.

    The same summary gives the same bytes.
    """
    # reportlab is imported when a document is asked for, not when the app starts.
    from dilemmakit.report.council import council_document
    from dilemmakit.report.pdf.setting import pdf_bytes
    from dilemmakit.wording import speaking

    with speaking(summary.language):
        return pdf_bytes(council_document(summary))


def write_council_pdf(summary: Summary, path: Path) -> None:
    """Write the council edition to a file, whole or not at all.

    Raises FileNotWritten if it cannot be written; an older file at the path is then untouched.
    """
    from dilemmakit.report.files import write_whole

    write_whole(path, council_pdf(summary))
