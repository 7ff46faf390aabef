"""The file that carries a session to another computer: a zip of three JSON texts, read warily.

It may come from anywhere. Nothing of it is put on the disk; only the members it must have are
read, into memory, no further than a limit, and only if their checksums are those it names.
"""

import hashlib
import json
import math
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any, NoReturn

from dilemmakit import __version__
from dilemmakit.domain.errors import HandOverRefused
from dilemmakit.domain.text import clean_text
from dilemmakit.storage.hand_over import BALLOT, JSON_TEXTS, TABLES, Carried
from dilemmakit.storage.schema import SCHEMA_VERSION

SUFFIX = ".dilemma-handover"

FORMAT = "dilemmakit.hand-over"
FORMAT_VERSION = 1
MOST_BYTES = 8_000_000
"""A long evening with a hundred people fills a tenth of this."""
MOST_UNPACKED = 16_000_000
DEEPEST = 40

_MANIFEST = "hand-over.json"
_SESSION = "session.json"
_BALLOTS = "ballots.json"
_MEMBERS = (_MANIFEST, _SESSION, _BALLOTS)
_MAGIC = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_LENGTH = 22
"""A zip's last record, where it carries no comment."""
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can name; when a file was written is nobody's business."""
_LONGEST_VERSION = 20


def pack(carried: Carried) -> bytes:
    """Return the bytes of a hand-over file."""
    texts = {_SESSION: _text(carried.rows), _BALLOTS: _text(carried.ballots)}
    manifest = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "schema": SCHEMA_VERSION,
        "app": __version__,
        "sha256": {name: _digest(text) for name, text in texts.items()},
    }
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {_MANIFEST: _text(manifest), **texts}.items():
            member = zipfile.ZipInfo(name, _NO_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, text)
    return whole.getvalue()


def read_hand_over(path: Path) -> Carried:
    """Return the session in a hand-over file.

    Raises HandOverRefused, with nothing done: `unreachable`, `foreign` for another kind of file,
    `damaged`, `newer` or `older` for that of another Dilemmakit.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise HandOverRefused(str(path), "unreachable") from error
    # What begins as a program or a picture and only ends as a zip is none of ours.
    if not data.startswith(_MAGIC):
        raise HandOverRefused(str(path), "foreign")
    try:
        return _unpacked(path, _texts(data))
    except HandOverRefused:
        raise
    except _FAULTS as error:
        raise HandOverRefused(str(path), "damaged") from error


# What zipfile and json raise where the bytes are not as they should be; RecursionError and
# MemoryError for what was made to exhaust them.
_FAULTS = (
    ValueError,
    LookupError,
    TypeError,
    OSError,
    EOFError,
    RuntimeError,
    MemoryError,
    OverflowError,
    zlib.error,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
)


def _texts(data: bytes) -> dict[str, bytes]:
    """Return the three members. Raises one of _FAULTS."""
    if len(data) > MOST_BYTES or data[-_END_LENGTH:][: len(_END)] != _END:
        raise ValueError("too long, or something stands behind the end")
    texts: dict[str, bytes] = {}
    left = MOST_UNPACKED
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if sorted(archive.namelist()) != sorted(_MEMBERS):
            raise ValueError("other members than there should be")
        for member in archive.infolist():
            with archive.open(member) as file:
                texts[member.filename] = file.read(left + 1)
            left -= len(texts[member.filename])
            if left < 0:
                raise ValueError("too much when unpacked")
    return texts


def _unpacked(path: Path, texts: dict[str, bytes]) -> Carried:
    manifest = _plain(texts[_MANIFEST])
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise HandOverRefused(str(path), "foreign")
    _check_version(path, manifest)
    for name in (_SESSION, _BALLOTS):
        if manifest["sha256"][name] != _digest(texts[name]):
            raise ValueError("another checksum")
    rows, ballots = _plain(texts[_SESSION]), _plain(texts[_BALLOTS])
    if not isinstance(rows, dict) or rows.keys() != TABLES.keys() or len(rows["session"]) != 1:
        raise ValueError("other tables than there should be")
    for some in (*rows.values(), ballots):
        if not isinstance(some, list) or not all(isinstance(row, dict) for row in some):
            raise ValueError("no rows")
    for name, some in {**rows, BALLOT: ballots}.items():
        for row in some:
            for column in JSON_TEXTS.get(name, ()):
                _check_inner(row[column])
    return Carried(rows, ballots)


def _check_version(path: Path, manifest: dict[str, Any]) -> None:
    written = manifest["format_version"], manifest["schema"]
    if not all(type(one) is int for one in written):
        raise ValueError("no version")
    ours = FORMAT_VERSION, SCHEMA_VERSION
    if written != ours:
        app = clean_text(str(manifest["app"]), _LONGEST_VERSION)
        newer = written[0] > ours[0] or written[1] > ours[1]
        raise HandOverRefused(str(path), "newer" if newer else "older", app)


def _check_inner(text: Any) -> None:
    """Hold a JSON text inside a row (plan, case, answers) to the same rules as the file."""
    if text is not None:
        _plain(text.encode("utf-8"))


def _plain(text: bytes) -> Any:
    """Return what a JSON text says; one key twice, NaN and bottomless nesting are refused."""
    value = json.loads(
        text.decode("utf-8"), object_pairs_hook=_once_each, parse_constant=_no_figure
    )
    _check_plain(value, DEEPEST)
    return value


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    given = dict(pairs)
    if len(given) != len(pairs):
        raise ValueError("a key stands twice")
    return given


def _no_figure(name: str) -> NoReturn:
    raise ValueError(f"{name} is no figure")


def _check_plain(value: Any, deeper: int) -> None:
    if deeper == 0:
        raise ValueError("too deep")
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("beyond all figures")
    if isinstance(value, str):
        # Half a character, written out as an escape, could be neither kept nor shown.
        value.encode("utf-8")
    elif isinstance(value, dict):
        for key, inner in value.items():
            key.encode("utf-8")
            _check_plain(inner, deeper - 1)
    elif isinstance(value, list):
        for inner in value:
            _check_plain(inner, deeper - 1)


def _text(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()
