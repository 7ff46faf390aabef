"""The console: the facilitator's window while a meeting runs."""
