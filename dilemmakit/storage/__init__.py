"""What is kept on disk: one SQLite file, its schema, its migrations and its backups."""
