"""How alembic runs the migrations: on the connection it is given, in its caller's transaction."""

from alembic import context

from dilemmakit.storage import schema
from dilemmakit.storage.columns import Base

assert schema.SCHEMA_VERSION, "the tables are known to Base once schema is imported"

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    # SQLite changes a table by making it anew.
    render_as_batch=connection.dialect.name == "sqlite",
    transaction_per_migration=False,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
