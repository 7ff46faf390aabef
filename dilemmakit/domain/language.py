"""The languages the product speaks; apart, because a start needs this word and no other."""

from enum import StrEnum


class Language(StrEnum):
    DA = "da"
    SV = "sv"
    EN = "en"
