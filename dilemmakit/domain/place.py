"""Where the sessions had better not lie."""

from enum import StrEnum


class PlaceRisk(StrEnum):
    """Locks and syncs do not keep their promises on a network drive; a program that syncs copies a
    database in the middle of an act, ballots and all, to where it should not be."""

    NETWORK = "network"
    SYNCED = "synced"
