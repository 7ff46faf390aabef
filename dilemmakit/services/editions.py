"""The editions of a session's summary: as pages to look at, and as files that leave."""

from datetime import datetime
from pathlib import Path

from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.services.closing import summary
from dilemmakit.storage.engine import Database


def file_name(
    database: Database, session: Session, edition: Edition, now: datetime, suffix: str = "pdf"
) -> str:
    """Return the name an edition is saved under unless another is chosen."""
    from dilemmakit.report import names

    return names.file_name(summary(database, session, now), edition, suffix)


def export(
    database: Database, session: Session, edition: Edition, now: datetime, path: Path
) -> Path:
    """Write an edition in the format the path names; an older file is replaced whole or stays.

    Raises FileNotWritten, StorageFault.
    """
    # ReportLab costs 0.2 s, and most starts never print.
    from dilemmakit.report import write_edition

    write_edition(summary(database, session, now), edition, path)
    return path


def preview(
    database: Database, session: Session, edition: Edition, now: datetime
) -> tuple[bytes, ...]:
    """Return an edition's pages as PNG pictures, as they will leave the house."""
    from dilemmakit.report import edition_pdf
    from dilemmakit.report.preview import page_pictures

    return page_pictures(edition_pdf(summary(database, session, now), edition))
