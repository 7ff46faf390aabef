"""An older database brought up to date; loaded only for one, as alembic is slow to load."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, event

from dilemmakit.domain.errors import StorageFailed
from dilemmakit.storage.backups import checked_copy
from dilemmakit.storage.engine import connect
from dilemmakit.storage.faults import storage_faults

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def migrate(path: Path, migrations: Path = MIGRATIONS) -> Path:
    """Bring a database to the newest schema, all of it or nothing; return the copy made before.

    Raises StorageFault; the database is then as it was.
    """
    config = configuration(migrations)
    newest = ScriptDirectory.from_config(config).get_current_head()
    assert newest is not None
    copy = path.with_name(f"{path.name}.before-{newest}.bak")
    with storage_faults(path):
        source = connect(path)
        try:
            checked_copy(source, copy)
        finally:
            source.close()
    engine = create_engine(
        "sqlite://", creator=lambda: _connect(path), poolclass=NullPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    with storage_faults(path), engine.connect() as db, db.begin():
        config.attributes["connection"] = db
        command.upgrade(config, "head")
        if db.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise StorageFailed(str(path))
        db.exec_driver_sql(f"PRAGMA user_version={int(newest)}")
    return copy


def configuration(migrations: Path = MIGRATIONS) -> Config:
    """Return alembic's configuration without a file; the connection is passed in `attributes`."""
    config = Config()
    # The value is a template: a percent sign in a user's path would be read as one of its marks.
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _connect(path: Path) -> sqlite3.Connection:
    raw = connect(path)
    # A table that is made anew would otherwise take along what refers to it; checked afterwards.
    raw.execute("PRAGMA foreign_keys=OFF")
    return raw


def _begin(db: Connection) -> None:
    db.exec_driver_sql("BEGIN IMMEDIATE")
