"""The printed kit: a file for each sheet, and `printing`, which is the only way in."""
