"""Where the app opens: what runs, what is planned, what has been."""
