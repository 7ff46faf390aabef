"""Colours, type, spaces, marks and plates: every look in the product comes from here."""
