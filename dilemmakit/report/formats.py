"""The formats that an edition can be written in; each sets the same document or the same data."""

from dilemmakit.domain.errors import NoSuchFormat
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.blocks import Document
from dilemmakit.report.progress import Tell, silent

FORMATS = ("pdf", "html", "docx", "xlsx", "csv", "json")
"""Suffixes of the formats an edition can be written in, the usual one first."""


def file_bytes(
    document: Document, left: Summary, edition: Edition, suffix: str, tell: Tell = silent
) -> bytes:
    """Return an edition as a file, given its document and the summary as it leaves with it.

    Equal values give equal bytes. Raises NoSuchFormat, and Cancelled if `tell` does.
    """
    # Each writer's library is imported when that format is asked for: together they take a second.
    match suffix.lower():
        case "pdf":
            from dilemmakit.report.pdf.setting import pdf_bytes

            return pdf_bytes(document, tell)
        case "html":
            from dilemmakit.report.html.page import html_bytes

            return html_bytes(document, tell)
        case "docx":
            from dilemmakit.report.docx.writing import docx_bytes

            return docx_bytes(document, tell)
        case "xlsx" | "csv" | "json":
            return _data_bytes(document, left, edition, suffix.lower(), tell)
    raise NoSuchFormat(suffix, FORMATS)


def _data_bytes(
    document: Document, left: Summary, edition: Edition, suffix: str, tell: Tell
) -> bytes:
    from dilemmakit.report.data.gathering import gather
    from dilemmakit.report.data.sheets import sheets

    data = gather(left, edition)
    match suffix:
        case "xlsx":
            from dilemmakit.report.data.xlsx_file import xlsx_bytes

            return xlsx_bytes(sheets(data), document, tell)
        case "csv":
            from dilemmakit.report.data.csv_file import csv_bytes

            return csv_bytes(sheets(data))
        case _:
            from dilemmakit.report.data.json_file import json_bytes

            return json_bytes(data)
