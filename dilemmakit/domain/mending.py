"""How a poll is put right on the way."""

from enum import StrEnum


class Mending(StrEnum):
    """How a poll was put right on the way."""

    TAKEN_BACK = "taken_back"
    RECOUNTED = "recounted"
    MISTYPED = "mistyped"
    ANSWERED_ANEW = "answered_anew"
    REOPENED = "reopened"
    VOIDED = "voided"
