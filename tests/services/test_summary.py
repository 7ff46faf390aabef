"""The summary says what the floors allow, nothing before its time, and pins what it says."""

import dataclasses
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dilemmakit.domain.note import Note
from dilemmakit.domain.result import ChoiceResult, ConsentResult, Level, MeasuredResult, Shift
from dilemmakit.domain.session import FiveLines, Journal
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Breadth, Entry, Language, NoteKind, PollState, Stance, View
from dilemmakit.services import closing, facilitation, noting, polling
from dilemmakit.storage.engine import Database
from tests.factory import a_draft
from tests.services.meeting import Meeting, a_running_meeting


def inside(value: object) -> Iterator[object]:
    """Yield a value and every value within it."""
    yield value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from inside(getattr(value, field.name))
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from inside(one)
    elif isinstance(value, dict):
        yield from inside(tuple(value.items()))


def answered(database: Database, people: int, *, close: bool = True) -> Meeting:
    """Lead a short evening in which everybody answers every question."""
    meeting = a_running_meeting(database, a_draft(present=people))
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.type_slips("before", [f"{n} {'ABCD'[n % 4]}" for n in range(1, people + 1)])
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    slips = [f"{n} {'AABC'[n % 4]} {n % 10} 9 {n % 3} 10 0" for n in range(1, people + 1)]
    meeting.type_slips("after", slips)
    meeting.close_poll("after")
    meeting.go_to(View.RESISTANCE)
    meeting.go_to(View.PRINCIPLES)
    meeting.note(NoteKind.PRINCIPLE, "Spørg, mens der kan svares.")
    meeting.do(polling.set_entry, meeting.poll("consent").id, Entry.SLIPS)
    meeting.go_to(View.POLL_OPEN, "consent")
    for _person in range(people):
        meeting.cast("consent", None, ((1,),))
    meeting.close_poll("consent")
    meeting.go_to(View.POLL_OPEN, "rating")
    meeting.type_slips("rating", [f"{n} 45" for n in range(1, people + 1)])
    meeting.close_poll("rating")
    if close:
        meeting.close()
    return meeting


def secret_results(summary: Summary) -> list[ChoiceResult | MeasuredResult]:
    kinds = (ChoiceResult, MeasuredResult)
    return [value for value in inside(summary) if isinstance(value, kinds)]


def figures(value: object) -> list[int | float]:
    """Return the figures in a value but n, which everybody saw while answering."""
    bare = [replace(one, n=0) if hasattr(one, "n") else one for one in inside(value)]  # type: ignore[type-var]
    return [
        figure
        for one in bare
        if dataclasses.is_dataclass(one) and not isinstance(one, type)
        for field in dataclasses.fields(one)
        if field.name != "n" and type(figure := getattr(one, field.name)) in (int, float)
    ]


@pytest.mark.parametrize(("people", "level"), [(4, Level.TOO_FEW), (6, Level.WORDS)])
def test_a_summary_of_few_people_holds_no_count_anywhere(
    database: Database, people: int, level: Level
) -> None:
    """Not in the results, not in the shift, not in the words: nothing to trace to a person."""
    summary = answered(database, people).summary()
    results = secret_results(summary)
    assert len(results) == 6  # both stances, alone and in their shift, resistance, ratings
    assert summary.stance is not None
    assert summary.stance.before is not None
    assert summary.stance.before.level is level
    for result in results:
        assert figures(result) == []
    shifts = [value for value in inside(summary) if isinstance(value, Shift)]
    assert all((s.pairs, s.changed, s.flows) == (None, None, None) for s in shifts)
    assert not any(character.isdigit() for character in summary.lines.before_after)


@pytest.mark.parametrize("people", [8, 15])
def test_a_summary_of_enough_people_holds_them(database: Database, people: int) -> None:
    """The detector finds figures where there are some."""
    summary = answered(database, people).summary()
    assert all(figures(result) for result in secret_results(summary))
    assert summary.stance is not None
    assert summary.stance.shift is not None
    assert summary.stance.shift.changed is not None
    assert (summary.stance.shift.flows is not None) is (people >= 15)


def test_few_hands_that_all_could_see_are_told(database: Database) -> None:
    summary = answered(database, 4).summary()
    (consent,) = {value for value in inside(summary) if isinstance(value, ConsentResult)}
    assert consent.counts[0].consents == 4


# Nothing before its time


def test_a_summary_made_while_the_meeting_runs_tells_only_what_the_room_has_seen(
    database: Database,
) -> None:
    """Blind until shown, on paper too: the first stance is not read off a draft summary."""
    meeting = a_running_meeting(database)
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.type_slips("before", [f"{n} B" for n in range(1, 20)])
    for _turn in range(2):
        summary = meeting.summary()
        assert summary.stance is None
        assert secret_results(summary) == []
        assert "19" not in summary.lines.before_after
        if meeting.poll("before").state is PollState.OPEN:
            meeting.close_poll("before")
    meeting.go_to(View.STANCE_BEFORE_AFTER)
    stance = meeting.summary().stance
    assert stance is not None
    assert stance.before is not None
    assert stance.before.counts[1].count == 19


def test_the_rating_is_in_no_summary_before_the_meeting_is_over(database: Database) -> None:
    meeting = answered(database, 19, close=False)
    assert meeting.summary().ratings is None
    meeting.close()
    assert meeting.summary().ratings is not None


def test_what_was_counted_and_never_shown_is_told_when_the_meeting_is_over(
    database: Database,
) -> None:
    """A meeting that breaks off before the twist has its first stance in the summary."""
    meeting = a_running_meeting(database)
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.type_slips("before", [f"{n} B" for n in range(1, 20)])
    meeting.close()
    stance = meeting.summary().stance
    assert stance is not None
    assert stance.before is not None
    assert stance.before.counts[1].count == 19


def test_a_voided_poll_is_told_as_mended_and_counted_nowhere(database: Database) -> None:
    meeting = a_running_meeting(database)
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.type_slips("before", [f"{n} D" for n in range(1, 20)])
    meeting.do(polling.void_poll, meeting.poll("before").id, meeting.now)
    meeting.close()
    summary = meeting.summary()
    assert summary.stance is None
    assert [(poll.answered, poll.mended) for poll in summary.polls] == [(19, ("voided",))]


def test_a_poll_asked_anew_stands_where_it_was_asked(database: Database) -> None:
    """After the one set aside, and before what was asked later."""
    meeting = a_running_meeting(database)
    meeting.go_to(View.POLL_OPEN, "before")
    meeting.do(polling.void_poll, meeting.poll("before").id, meeting.now)
    meeting.do(polling.open_poll, meeting.poll("before").id)
    meeting.type_slips("before", ["1 D", "2 A"])
    meeting.close_poll("before")
    meeting.go_to(View.POLL_OPEN, "after")
    meeting.type_slips("after", ["1 D 1 2 3 4 5"])
    meeting.close_poll("after")
    told = [(poll.answered, poll.voided) for poll in meeting.summary().polls]
    assert told == [(0, True), (2, False), (1, False)]


# Words


def test_an_argument_that_two_groups_name_is_strong_and_comes_first(database: Database) -> None:
    """One group that says it twice does not make it strong, nor does the other side."""
    meeting = a_running_meeting(database)

    def argue(text: str, group: str | None, stance: Stance = Stance.FOR) -> None:
        meeting.note(NoteKind.ARGUMENT, text, option="A", stance=stance, group=group)

    argue("Kun hos os", "1")
    argue("kun hos os", "1")
    argue("Uden bord", None)
    argue("Uden bord", None)
    argue("Flere sover", "1")
    argue("Flere sover", "2", Stance.AGAINST)
    argue("Begge borde", "1")
    argue("BEGGE borde", "2")
    first = meeting.summary().arguments[0]
    assert [(line.note.text, line.strong) for line in first.arguments_for] == [
        ("Begge borde", True), ("BEGGE borde", True), ("Kun hos os", False), ("kun hos os", False),
        ("Uden bord", False), ("Uden bord", False), ("Flere sover", False),
    ]  # fmt: skip
    assert [line.strong for line in first.arguments_against] == [False]


def test_a_principle_nobody_was_asked_about_is_neither_adopted_nor_not(database: Database) -> None:
    meeting = a_running_meeting(database)
    meeting.note(NoteKind.PRINCIPLE, "Sig det højt.")
    (principle,) = meeting.summary().principles
    assert principle.adopted is None


def test_the_lines_a_person_has_edited_stand(database: Database) -> None:
    meeting = answered(database, 19)
    drafted = meeting.summary().lines
    assert drafted.before_after
    edited = FiveLines("Spørgsmålet\x00", " Før og efter ", "Samler", "Skiller", "Videre", True)
    meeting.do(closing.set_five_lines, edited)
    assert meeting.summary().lines == FiveLines(
        "Spørgsmålet", "Før og efter", "Samler", "Skiller", "Videre", True
    )
    meeting.do(closing.set_journal, Journal(" 27/123 ", "Sekretariatet\ud83d"))
    assert meeting.summary().head.journal == Journal("27/123", "Sekretariatet")


def test_the_drafted_lines_speak_the_sessions_language(database: Database) -> None:
    """Whatever language the window has, the paper has the session's."""
    meetings = [
        a_running_meeting(database, a_draft(language=language))
        for language in (Language.DA, Language.EN, Language.SV)
    ]
    spoken = []
    for meeting in meetings:
        meeting.note(NoteKind.QUESTION, "Hvad koster det?")
        meeting.note(
            NoteKind.CONDITION, "nogen ser til dem", stance=Stance.FOR, breadth=Breadth.BROAD
        )
        spoken.append(meeting.summary().lines)
    assert "Yes, if nogen ser til dem." in spoken[1].joins
    assert "Ja, om nogen ser til dem." in spoken[2].joins
    assert len({lines.joins for lines in spoken}) == len(spoken)
    assert len({lines.next_step for lines in spoken}) == len(spoken)


# What pins it


def test_the_same_session_has_the_same_checksum_whenever_it_is_printed(
    database: Database,
) -> None:
    meeting = answered(database, 19)
    first = meeting.summary()
    meeting.later(60 * 24 * 30)
    assert meeting.summary() == first
    assert len(first.checksum) == 16


def test_another_word_is_another_checksum(database: Database) -> None:
    meeting = answered(database, 19)
    sums = [meeting.summary().checksum]
    note = meeting.note(NoteKind.TASK, "Sagen kommer igen.")
    sums.append(meeting.summary().checksum)
    stored = next(one for one in meeting.session.notes if one.id == note.id)
    meeting.do(noting.change_note, replace(stored, text="Sagen kommer igen i maj."))
    sums.append(meeting.summary().checksum)
    meeting.do(closing.set_journal, Journal("27/123", ""))
    sums.append(meeting.summary().checksum)
    assert len(set(sums)) == 4


def test_two_evenings_alike_to_the_last_word_have_one_checksum(database: Database) -> None:
    """It is over what the summary says, not over numbers that the machine drew."""
    sums = set()
    for _evening in range(2):
        meeting = answered(database, 19, close=False)
        condition = meeting.note(NoteKind.CONDITION, "nogen ser til dem", stance=Stance.FOR)
        fresh = Note(
            noting.new_note_id(), NoteKind.OBJECTION, "For dyrt.", meeting.session.round.id
        )
        meeting.do(noting.add_note, replace(fresh, answers=condition.id))
        meeting.close()
        sums.add(meeting.summary().checksum)
    assert len(sums) == 1


def test_a_summary_can_be_made_at_any_moment(database: Database) -> None:
    """Prepared, running, at each picture, closed: never a fault."""
    meeting = a_running_meeting(database)
    for _turn in range(40):
        assert meeting.summary().head.case_title
        for poll in meeting.session.open_polls:
            meeting.close_poll(poll.planned_id)
        if meeting.session.step.view is View.THANKS:
            break
        meeting.do(facilitation.go_on, meeting.now)
    meeting.close()
    assert meeting.summary().checksum
