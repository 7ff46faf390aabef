"""Preparing a meeting: form, case, plan, turnout, and what is still missing."""
