"""A place where a database is not safe is known before anything is stored there."""

from pathlib import Path

import pytest

from dilemmakit.domain.place import PlaceRisk
from dilemmakit.storage.place import place_risk

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/lis/local ext4 rw 0 0
//server/drev /mnt/det\\040f\u00e6lles cifs rw 0 0
short
"""


@pytest.mark.parametrize(
    ("path", "risk"),
    [
        ("/var/lib/dilemmakit", None),
        ("/home/lis/.local/share/Dilemmakit", PlaceRisk.NETWORK),
        ("/home/lis/local/Dilemmakit", None),
        ("/home2/lis", None),
        ("/mnt/det fælles/Dilemmakit", PlaceRisk.NETWORK),
        ("/var/OneDrive - Fanø Kommune/Dilemmakit", PlaceRisk.SYNCED),
        ("/var/Dropbox/x", PlaceRisk.SYNCED),
    ],
)
def test_a_risky_place_is_told_from_a_safe_one(path: str, risk: PlaceRisk | None) -> None:
    assert place_risk(Path(path), MOUNTS) == risk


def test_the_mounts_of_this_machine_can_be_read(tmp_path: Path) -> None:
    assert place_risk(tmp_path) in (None, PlaceRisk.NETWORK)
