"""The editions of a session's summary: as pages to look at, and as files that leave."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report import FORMATS
from dilemmakit.report.progress import Tell, silent
from dilemmakit.services.closing import summary
from dilemmakit.storage.engine import Database


@dataclass(frozen=True)
class Preview:
    """One edition's pages as PNG pictures, and how many pages each edition has."""

    edition: Edition
    pictures: tuple[bytes, ...]
    counts: tuple[tuple[Edition, int], ...]


def formats() -> tuple[str, ...]:
    """Return the suffixes of the formats an edition can be written in, the usual one first."""
    return FORMATS


def file_name(
    database: Database, session: Session, edition: Edition, now: datetime, suffix: str = "pdf"
) -> str:
    """Return the name an edition is saved under unless another is chosen."""
    from dilemmakit.report import names

    return names.file_name(summary(database, session, now), edition, suffix)


def export(
    database: Database,
    session: Session,
    edition: Edition,
    now: datetime,
    path: Path,
    tell: Tell = silent,
) -> Path:
    """Write an edition in the format the path names; an older file is replaced whole or stays.

    Raises FileNotWritten, StorageFault, and Cancelled if `tell` does.
    """
    # ReportLab costs 0.2 s, and most starts never print.
    from dilemmakit.report import write_edition

    write_edition(summary(database, session, now), edition, path, tell)
    return path


def preview(database: Database, session: Session, edition: Edition, now: datetime) -> Preview:
    """Return an edition's pages as they will leave the house, and the editions' lengths."""
    from dilemmakit.report import edition_pdf
    from dilemmakit.report.preview import page_count, page_pictures

    told = summary(database, session, now)
    made = {one: edition_pdf(told, one) for one in Edition}
    counts = tuple((one, page_count(pdf)) for one, pdf in made.items())
    return Preview(edition, page_pictures(made[edition]), counts)
