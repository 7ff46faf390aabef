"""The summary as data: for spreadsheets, for statistics, and for programs that come after us."""
