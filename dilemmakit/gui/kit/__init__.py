"""Printing the kit for a meeting."""
