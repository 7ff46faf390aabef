"""A document of `report.blocks` set as a tagged PDF."""
