"""What the tables are made of: names and types that mean the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import cast

from sqlalchemy import DateTime, Dialect, Enum, ForeignKey, MetaData, String, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

ID_LENGTH = 32
WORD_LENGTH = 40


class UtcDateTime(TypeDecorator[datetime]):
    """A point in time; stored in UTC, always read back with UTC as its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        value = value.astimezone(UTC)
        # SQLite keeps no zone; without this the zone would stand in the text of some rows.
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def word(kind: type[StrEnum]) -> Enum:
    """Return the type of a column that holds one word of a closed list, as plain text."""
    return Enum(
        kind,
        # A native enum or a CHECK would need a migration for each new word.
        native_enum=False,
        create_constraint=False,
        length=WORD_LENGTH,
        values_callable=lambda words: [item.value for item in words],
    )


NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: UtcDateTime}


def own_id() -> Mapped[str]:
    """Return the column of a row's own random id."""
    return mapped_column(String(ID_LENGTH), primary_key=True)


def of(table: str) -> Mapped[str]:
    """Return the column that says which row of another table this row belongs to."""
    return mapped_column(String(ID_LENGTH), ForeignKey(f"{table}.id", ondelete="CASCADE"))


def table(row: type[Base]) -> Table:
    """Return the table of a mapped class: statements on it skip the object layer and its cost."""
    return cast(Table, row.__table__)
