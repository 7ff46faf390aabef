"""The checksum by which two summaries are known to say the same."""

import hashlib
import json
from dataclasses import fields, is_dataclass, replace
from datetime import date

from dilemmakit.domain.note import Note
from dilemmakit.domain.result import ConsentCount, Points
from dilemmakit.domain.session import FiveLines, Journal
from dilemmakit.domain.summary import Summary


def checksum(summary: Summary) -> str:
    """Return the first 16 hex digits of the SHA-256 over what the summary says.

    Ids that were drawn at random are left out: the same evening gives the same sum. So are the
    names found and earlier versions, which are not what is said but what is known of it.
    """
    said = _said(replace(summary, session_id="", checksum="", names=(), versions=()))
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _said(value: object) -> object:
    match value:
        case FiveLines():
            value = replace(value, read=False)
        case Journal():
            value = Journal(value.case_number, value.author, used_again=value.used_again)
        case Note():
            value = replace(value, id="", round_id="", revision=0, answers=None)
        case ConsentCount() | Points():
            value = replace(value, target="")
        case tuple():
            return [_said(one) for one in value]
        case frozenset():
            return sorted(map(str, value))
        case date():
            return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _said(getattr(value, field.name)) for field in fields(value)}
    return value
