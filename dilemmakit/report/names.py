"""Names of the files that are written: sortable, and safe on every disk."""

import re
import unicodedata
from datetime import date

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.wording import speaking, terms

_SPELT_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "’": "", "'": ""})
_LONGEST_PART = 60


def file_name(summary: Summary, edition: Edition, suffix: str = "pdf") -> str:
    """Return ``dilemmakit_<code>_<date>_<case>_<edition>.<suffix>`` (guide, chapter 11).

    What goes to the consultant names neither the municipality nor the day, only the quarter.
    """
    with speaking(summary.language):
        named = terms.edition(edition)
    day = _day(summary)
    if edition is Edition.CONSULTANT:
        parts = [f"{day.year}-{(day.month + 2) // 3}"]
    else:
        parts = [summary.head.municipality.code, day.isoformat()]
    words = ["dilemmakit", *parts, summary.case.id, named]
    return f"{'_'.join(_plain(word) for word in words)}.{suffix}"


def _day(summary: Summary) -> date:
    moment = summary.head.opened_at or summary.head.planned_start
    if moment is None:
        return summary.made_on
    return moment.astimezone().date()


def _plain(word: str) -> str:
    """Return the word in small Latin letters, figures and hyphens."""
    spelt = unicodedata.normalize("NFC", word).lower().translate(_SPELT_OUT)
    bare = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST_PART] or "x"
