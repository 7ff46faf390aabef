"""Dilemmakit: hold a dialogue on a dilemma in one room, and keep what was said."""

__version__ = "0.1.0"
