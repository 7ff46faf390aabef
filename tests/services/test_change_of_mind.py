"""What would change somebody's mind is kept as words, and never as anybody's."""

from dataclasses import replace

import pytest

from dilemmakit.domain.errors import NoteEmpty, PollNotOpen
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.vocabulary import NoteKind, View
from dilemmakit.services import noting
from dilemmakit.storage.engine import Database
from tests.factory import a_draft, a_plan
from tests.services.meeting import Meeting, a_running_meeting

WORDS = [f"Hvis tallet var over {number}." for number in range(12)]


def a_plan_that_asks() -> Plan:
    plan = a_plan()
    rounds = tuple(
        replace(r, polls=tuple(replace(poll, change_of_mind=True) for poll in r.polls))
        for r in plan.rounds
    )
    return replace(plan, rounds=rounds)


@pytest.fixture
def asking(database: Database) -> Meeting:
    """A meeting at its first question, which asks for words as well."""
    meeting = a_running_meeting(database, a_draft(plan=a_plan_that_asks()))
    meeting.go_to(View.POLL_OPEN, "before")
    return meeting


def say(meeting: Meeting, words: str) -> None:
    meeting.do(noting.keep_words, meeting.poll("before").id, words)


def test_nobody_sees_a_word_before_the_poll_is_closed(asking: Meeting) -> None:
    """Whoever reads along while people answer could tell whose word came when."""
    for number, words in enumerate(WORDS, start=1):
        asking.cast("before", number, (("B",),))
        say(asking, words)
        assert asking.session.notes == ()
    asking.close_poll("before")
    notes = asking.session.notes
    assert {(n.kind, n.on_screen) for n in notes} == {(NoteKind.NOTE, False)}
    assert sorted(note.text for note in notes) == sorted(WORDS)


def test_the_file_does_not_tell_in_which_order_they_came(asking: Meeting) -> None:
    """The list is in another order than they came in, and so are the rows of the file."""
    for words in WORDS:
        say(asking, words)
    asking.close_poll("before")
    assert [note.text for note in asking.session.notes] != WORDS
    with asking.database.raw() as raw:
        rows = [text for (text,) in raw.execute("SELECT text FROM note ORDER BY rowid")]
    assert sorted(rows) == sorted(WORDS)
    assert rows != WORDS


def test_each_new_word_gives_all_of_them_new_names(asking: Meeting) -> None:
    """A copy of the file taken between two people names none of the rows of a later one."""

    def ids() -> set[str]:
        with asking.database.raw() as raw:
            return {note_id for (note_id,) in raw.execute("SELECT id FROM note")}

    say(asking, WORDS[0])
    first = ids()
    say(asking, WORDS[1])
    assert not first & ids()


def test_words_stay_out_of_the_record_until_somebody_marks_them(asking: Meeting) -> None:
    say(asking, WORDS[0])
    say(asking, WORDS[1])
    asking.close_poll("before")
    marked = asking.session.notes[0]
    asking.do(noting.change_note, replace(marked, on_screen=True))
    assert [note.text for note in asking.summary().other_notes] == [marked.text]


def test_words_are_taken_only_where_the_plan_asks_and_while_it_does(
    asking: Meeting, meeting: Meeting
) -> None:
    poll = asking.poll("before").id
    asking.refuses(NoteEmpty, noting.keep_words, poll, "  \n ")
    asking.close_poll("before")
    asking.refuses(PollNotOpen, noting.keep_words, poll, WORDS[0])
    meeting.refuses(PollNotOpen, noting.keep_words, meeting.poll("before").id, WORDS[0])
