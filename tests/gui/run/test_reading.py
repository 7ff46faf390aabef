"""How keys and deadlines are read, case by case."""

from datetime import date

import pytest

from dilemmakit.domain.vocabulary import Language, NoteKind, Stance
from dilemmakit.gui.run.note_kinds import note_choice, picked
from dilemmakit.gui.widgets.deadline import read_deadline
from dilemmakit.wording import use_language


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("c ", ("C", "")),
        ("c+", ("C", "+")),
        ("+ ", ("+", "")),
        ("–", ("-", "")),
        ("v", None),
        ("vi", None),
        ("x ", None),
        ("", None),
        ("  ", None),
    ],
)
def test_which_beginnings_are_keys(text: str, found: tuple[str, str] | None) -> None:
    """A letter picks with a space or a sign after it, a sign at once, a word never."""
    assert picked(text, "VCABD", True) == found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("16/3", date(2027, 3, 16)),
        ("16.3.", date(2027, 3, 16)),
        ("8/3", date(2028, 3, 8)),
        ("9/3", date(2027, 3, 9)),
        ("16/3-27", date(2027, 3, 16)),
        ("16.3.2028", date(2028, 3, 16)),
        ("29/2", date(2028, 2, 29)),
        ("31/2", None),
        ("snart", None),
        ("", None),
    ],
)
def test_a_deadline_is_read_as_people_write_it(text: str, day: date | None) -> None:
    """Without a year it is the next such day, today included."""
    assert read_deadline(text, date(2027, 3, 9)) == day


@pytest.mark.parametrize("spoken", list(Language))
def test_each_kind_of_note_has_a_key_of_its_own(spoken: Language) -> None:
    """In every language shipped; A to D stay free for the options."""
    use_language(spoken)
    sided = {NoteKind.ARGUMENT, NoteKind.CONDITION}
    keys = [
        note_choice(kind, stance).key
        for kind in NoteKind
        for stance in ((Stance.FOR, Stance.AGAINST) if kind in sided else (Stance.NONE,))
    ]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & set("ABCD")
