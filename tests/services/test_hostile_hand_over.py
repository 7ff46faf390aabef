"""A hand-over file from anywhere: refused with one sentence, nothing done."""

import hashlib
import json
import struct
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from dilemmakit.domain.errors import HandOverRefused
from dilemmakit.domain.vocabulary import View
from dilemmakit.services.handing_over import hand_over, take_over
from dilemmakit.storage.folder import DataFolder, open_folder
from dilemmakit.wording.messages import error_sentence
from tests.factory import FIRST_EVENING
from tests.services.conftest import quick_folder
from tests.services.meeting import a_running_meeting, dump

Texts = dict[str, bytes]

NOW = FIRST_EVENING + timedelta(minutes=30)
SESSION, BALLOTS, MANIFEST = "session.json", "ballots.json", "hand-over.json"


@pytest.fixture(scope="module")
def good() -> bytes:
    """A file as it should be."""
    with quick_folder() as path, open_folder(path / "here") as folder:
        meeting = a_running_meeting(folder.database)
        meeting.go_to(View.POLL_OPEN, "before")
        meeting.send(201)
        meeting.close_poll("before")
        meeting.go_to(View.ARGUMENT_BOARD)
        hand_over(folder.database, meeting.session, meeting.now, path / "good")
        return (path / "good").read_bytes()


@pytest.fixture(scope="module")
def there() -> Iterator[DataFolder]:
    with quick_folder() as path, open_folder(path / "there") as folder:
        yield folder


def texts_of(data: bytes) -> Texts:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(texts: Texts, *more: tuple[str, bytes]) -> bytes:
    """Zip the members again, with the right checksums where the manifest can be read."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (*texts.items(), *more):
            archive.writestr(name, text)
    return whole.getvalue()


def signed(texts: Texts) -> Texts:
    """Let the checksums fit: whoever wants harm can reckon as well."""
    manifest = json.loads(texts[MANIFEST])
    manifest["sha256"] = {
        name: hashlib.sha256(texts[name]).hexdigest() for name in (SESSION, BALLOTS)
    }
    return {**texts, MANIFEST: json.dumps(manifest).encode()}


def with_text(name: str, change: Callable[[str], str]) -> Callable[[bytes], bytes]:
    """Return what changes a member's text and signs the whole anew."""

    def spoil(data: bytes) -> bytes:
        texts = texts_of(data)
        changed = change(texts[name].decode()).encode("utf-8", "surrogatepass")
        assert changed != texts[name], "nothing was spoilt"
        return zipped(signed({**texts, name: changed}))

    return spoil


def with_row(table: str, **changes: Any) -> Callable[[bytes], bytes]:
    """Return what changes the first row of a table."""

    def change(text: str) -> str:
        rows = json.loads(text)
        rows[table][0].update(changes)
        return json.dumps(rows)

    return with_text(SESSION, change)


def with_manifest(**changes: Any) -> Callable[[bytes], bytes]:
    def spoil(data: bytes) -> bytes:
        texts = texts_of(data)
        manifest = json.loads(texts[MANIFEST]) | changes
        return zipped({**texts, MANIFEST: json.dumps(manifest).encode()})

    return spoil


def in_snapshot(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """Return what changes the case as it is worded in the session."""

    def spoil(text: str) -> str:
        rows = json.loads(text)
        case = json.loads(rows["session_case"][0]["snapshot"])
        change(case)
        rows["session_case"][0]["snapshot"] = json.dumps(case)
        return json.dumps(rows)

    return with_text(SESSION, spoil)


def with_member(name: str) -> Callable[[bytes], bytes]:
    return lambda data: zipped(texts_of(data), (name, b"{}"))


def with_ballots(change: Callable[[list[dict[str, Any]]], object]) -> Callable[[bytes], bytes]:
    def spoil(text: str) -> str:
        ballots = json.loads(text)
        change(ballots)
        return json.dumps(ballots)

    return with_text(BALLOTS, spoil)


def bomb(_data: bytes) -> bytes:
    """Twenty megabytes come out of twenty kilobytes."""
    return zipped({MANIFEST: b"{}", BALLOTS: b"[]", SESSION: b" " * 20_000_000})


def lying_size(data: bytes) -> bytes:
    """The list of members says that the session is four bytes long."""
    at = data.rindex(b"session.json") - 46 + 24
    return data[:at] + struct.pack("<I", 4) + data[at + 4 :]


def encrypted(data: bytes) -> bytes:
    at = data.rindex(b"session.json") - 46 + 8
    return data[:at] + struct.pack("<H", 1) + data[at + 2 :]


def symlink(data: bytes) -> bytes:
    member = zipfile.ZipInfo("link")
    member.external_attr = 0o120777 << 16
    whole = BytesIO(data)
    with zipfile.ZipFile(whole, "a") as archive:
        archive.writestr(member, "/etc/passwd")
    return whole.getvalue()


def many(_data: bytes) -> bytes:
    return zipped({str(number): b"" for number in range(2_000)})


DEEP = "[" * 100_000 + "]" * 100_000
HALF = '"\\ud83d"'

DAMAGED: dict[str, Callable[[bytes], bytes]] = {
    "cut in the middle": lambda data: data[: len(data) // 2],
    "cut at the end": lambda data: data[:-1],
    "a byte flipped": lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
    "a picture behind it": lambda data: data + b"%PDF-1.7",
    "bomb": bomb,
    "a lying size": lying_size,
    "encrypted": encrypted,
    "a symlink": symlink,
    "many members": many,
    "too long": lambda data: data + b"\0" * 9_000_000,
    **{
        f"member {name!r}": with_member(name)
        for name in (
            "../evil", "/etc/evil", "C:\\evil", "..\\evil", "a/../../evil", "CON", "a:stream",
            "-rf", "a\nb", "SESSION.json", "session.json", "x" * 300, "d/" * 200, "\u202efdp.exe",
        )
    },
    "no session": lambda data: zipped({MANIFEST: texts_of(data)[MANIFEST]}),
    "another checksum": lambda data: zipped({**texts_of(data), BALLOTS: b"[]"}),
    "a session that is a list": with_text(SESSION, lambda _text: "[]"),
    "a table too few": with_text(SESSION, lambda text: text.replace('"trace"', '"thrace"')),
    "a key twice": with_text(SESSION, lambda text: text.replace("{", '{"round": [], ', 1)),
    "NaN": with_text(SESSION, lambda text: text.replace('"page": 0', '"page": NaN')),
    "beyond figures": with_text(
        SESSION, lambda text: text.replace('"paused_seconds": 0.0', '"paused_seconds": 1e400')
    ),
    "5000 digits": with_text(
        SESSION, lambda text: text.replace('"page": 0', f'"page": {"9" * 5000}')
    ),
    "bottomless": with_text(BALLOTS, lambda _text: DEEP),
    "deep": with_text(BALLOTS, lambda _text: "[" * 900 + "]" * 900),
    "UTF-16": lambda data: zipped(
        signed({**texts_of(data), BALLOTS: "[]".encode("utf-16")})
    ),
    "a byte order mark": with_text(BALLOTS, lambda text: f"\ufeff{text}"),
    "cp1252": lambda data: zipped(
        signed({**texts_of(data), SESSION: texts_of(data)[SESSION].decode().encode("cp1252")})
    ),
    "a trailing comma": with_text(BALLOTS, lambda text: f"{text[:-1]},]"),
    "half a character": with_text(
        SESSION, lambda text: text.replace('"Byrådssalen"', HALF)
    ),
    "a NUL": with_row("session", place="a\0b"),
    "a figure for a word": with_row("session", place=7),
    "a word for a figure": with_row("session", page="0"),
    "yes for a figure": with_row("session", page=True),
    "a huge figure": with_row("session", present=2**63),
    "an unknown word": with_row("session", state="elected"),
    "handed over already": with_row("session", state="handed_over"),
    "no id": with_row("session", id=None),
    "a long id": with_row("session", id="x" * 33),
    "another column": with_row("session", evil="1"),
    "no plan": with_row("session", plan_snapshot="{}"),
    "a plan that is no JSON": with_row("session", plan_snapshot="{"),
    "another plan told of": with_row("session", plan_title="Afstemning"),
    "another theme told of": with_row("session_case", theme="nowhere"),
    "a round beyond the last": with_row("session", round_index=99),
    "a round before the first": with_row("session", round_index=-1),
    "a picture beyond the last": with_row("session", step_index=99),
    "a page below none": with_row("session", page=-1),
    "a time without a zone": with_row("session", opened_at="2027-03-09T18:00:00"),
    "before all clocks": with_row("session", opened_at="0001-01-01T00:00:00+00:00"),
    "a round of a year": with_row("round", minutes=500_000),
    "a pause before it began": with_row("round", paused_seconds=-1e300),
    "a round of no plan": with_row("round", planned_id="r99"),
    "a round of no case": with_row("round", case_position=3),
    "another session's round": with_row("round", session_id="other"),
    "a round twice": with_text(
        SESSION,
        lambda text: json.dumps(
            (rows := json.loads(text)) | {"round": rows["round"] + rows["round"][:1]}
        ),
    ),
    "rounds with a gap": with_row("round", position=77),
    "a poll of no round": with_row("poll", round_id="nowhere"),
    "a poll of no plan": with_row("poll", planned_id="nowhere"),
    "a secret poll left open": with_row("poll", state="open"),
    "items that are none": with_row("poll", items='[{"kind":"bribe"}]'),
    "a case without options": in_snapshot(lambda case: case.update(options=[])),
    "half a character in the case": in_snapshot(lambda case: case.update(title="\ud83d")),
    "a field too many in the case": in_snapshot(lambda case: case.update(evil=1)),
    "a ballot in no box": with_ballots(lambda box: box[0].update(poll_id="nowhere")),
    "a ballot with a time": with_ballots(lambda box: box[0].update(at="2027")),
    "an answer that cannot be": with_ballots(lambda box: box[0].update(answers='[["Z"]]')),
    "an answer too many": with_ballots(lambda box: box[0].update(answers='[["A"],[1]]')),
    "a slip of words": with_ballots(lambda box: box[0].update(number="201")),
}  # fmt: skip
FOREIGN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "a text": lambda _data: b"Hej",
    "a program before it": lambda data: b"MZ" + data,
    "a picture before it": lambda data: b"%PDF-1.7\n" + data,
    "a database": lambda _data: b"SQLite format 3\0" + b"\0" * 4096,
    "another kind": with_manifest(format="dilemmakit.travel"),
    "a manifest that is a list": lambda data: zipped({**texts_of(data), MANIFEST: b"[]"}),
}
OTHERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a newer schema": ("newer", with_manifest(schema=999, app="9.1")),
    "a newer format": ("newer", with_manifest(format_version=2, app="9.1")),
    "an older schema": ("older", with_manifest(schema=0, app="0.0")),
    "a version that is none": ("damaged", with_manifest(schema="1")),
}
CORPUS = {
    **{name: ("damaged", spoil) for name, spoil in DAMAGED.items()},
    **{name: ("foreign", spoil) for name, spoil in FOREIGN.items()},
    **OTHERS,
}


@pytest.mark.parametrize("name", CORPUS)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_bad_file_is_refused_in_one_sentence_and_nothing_is_done(
    name: str, good: bytes, there: DataFolder, quick_path: Path
) -> None:
    """Neither the database nor the disk holds anything of it afterwards."""
    reason, spoil = CORPUS[name]
    path = quick_path / "evening.dilemma-handover"
    path.write_bytes(spoil(good))
    before, files = dump(there.database), sorted(there.path.rglob("*"))
    with pytest.raises(HandOverRefused) as refused:
        take_over(there, path, NOW)
    assert refused.value.reason == reason
    assert str(path) in error_sentence(refused.value)
    assert dump(there.database) == before
    assert sorted(there.path.rglob("*")) == files
    assert list(quick_path.iterdir()) == [path]


def test_the_corpus_is_bad_only_by_what_it_says(good: bytes, quick_path: Path) -> None:
    """Zipped and signed anew as the corpus is, but spoilt in nothing, the file is taken in."""
    path = quick_path / "evening.dilemma-handover"
    path.write_bytes(zipped(signed(texts_of(good))))
    with open_folder(quick_path / "there") as folder:
        assert take_over(folder, path, NOW).present == 23


@pytest.mark.parametrize("place", ["gone", "."])
def test_what_is_no_file_cannot_be_read(place: str, there: DataFolder, quick_path: Path) -> None:
    """A file that has gone, or a folder, is named."""
    with pytest.raises(HandOverRefused) as refused:
        take_over(there, quick_path / place, NOW)
    assert refused.value.reason == "unreachable"
