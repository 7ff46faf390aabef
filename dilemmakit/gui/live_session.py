"""The one object that holds state: the session as stored, and every act on it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from dilemmakit.domain.case import Case
from dilemmakit.domain.errors import DilemmakitError
from dilemmakit.domain.note import Note
from dilemmakit.domain.poll import Answers
from dilemmakit.domain.room import room_view
from dilemmakit.domain.room_view import RoomView
from dilemmakit.domain.session import (
    Draft,
    Municipality,
    Session,
    SessionLine,
)
from dilemmakit.domain.tally import Counts
from dilemmakit.domain.vocabulary import Entry, Language
from dilemmakit.gui.background import Job, run_in_background
from dilemmakit.gui.live_course import LiveCourse
from dilemmakit.gui.live_roster import LiveRoster
from dilemmakit.gui.live_summary import LiveSummary
from dilemmakit.gui.live_tables import LiveTables
from dilemmakit.services import (
    archive,
    closing,
    facilitation,
    noting,
    polling,
    preparation,
    rehearsal,
)
from dilemmakit.services.checking import CheckLine, check
from dilemmakit.services.desk import Desk
from dilemmakit.services.library import Shelf, library, municipalities


class LiveSession(QObject):
    """Calls the services and tells the widgets what came of it.

    Each verb returns True when the act is on disk (`changed` is emitted with the session as
    stored), and False when it was refused (`failed` is emitted, nothing has changed).
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now = now
        self._session: Session | None = None
        self._held: RoomView | None = None
        self._typed: dict[str, list[int]] = {}
        self.course = LiveCourse(self._act, now)
        self.tables = LiveTables(self._act, self.now)
        self.roster = LiveRoster(self._act, self.now)
        self.summary = LiveSummary(self, desk, now, lambda: self._at_hand, self._act)

    @property
    def session(self) -> Session | None:
        return self._session

    @property
    def is_held(self) -> bool:
        """Whether the room keeps an earlier picture while the facilitator looks ahead."""
        return self._held is not None

    def now(self) -> datetime:
        """Return the time, UTC."""
        return self._now()

    def view(self) -> RoomView:
        """Return what the room sees now; only while a session is at hand."""
        assert self._session is not None
        if self._held is not None and not self._session.blank:
            return self._held
        return room_view(self._session, self.now())

    def hold(self, held: bool) -> None:
        """Keep the room's picture as it is, or let it follow again."""
        self._held = None
        self._held = self.view() if held and self._session is not None else None
        if self._session is not None:
            self.changed.emit(self._session)

    def _act(self, act: Callable[..., Session], *given: object) -> bool:
        """Do one service's act on the session at hand."""
        return self._take(partial(act, self._desk.database, self._at_hand, *given))

    def _take(self, act: Callable[[], Session]) -> bool:
        try:
            session = act()
        except DilemmakitError as error:
            self.failed.emit(error)
            return False
        self._session = session
        self.changed.emit(session)
        return True

    @property
    def _at_hand(self) -> Session:
        assert self._session is not None, "no session is open"
        return self._session

    # The meeting

    def start(self) -> bool:
        """Open the meeting: the room sees the welcome."""
        return self._act(facilitation.start, self.now())

    def next(self) -> bool:
        """Go to the next page, picture or round."""
        return self._act(facilitation.go_on, self.now())

    def back(self) -> bool:
        """Show the picture before this one."""
        return self._act(facilitation.go_back, self.now())

    def go_to_round(self, index: int) -> bool:
        """Go to a round out of turn; the rounds passed over are dropped."""
        return self._act(facilitation.go_to_round, index, self.now())

    def pause(self) -> bool:
        """Stop the round's clock."""
        return self._act(facilitation.pause, self.now())

    def resume(self) -> bool:
        """Let the round's clock run again."""
        return self._act(facilitation.resume, self.now())

    def add_minutes(self, minutes: int) -> bool:
        """Give the round more minutes, or fewer."""
        return self._act(facilitation.add_minutes, minutes)

    def set_blank(self, blank: bool) -> bool:
        """Hide the room's screen, or show it again."""
        return self._act(facilitation.set_blank, blank)

    def turn_page(self, page: int) -> bool:
        """Turn to a page of a picture that fills several; counted from 0."""
        return self._act(facilitation.turn_page, page)

    def set_attendance(self, present: int) -> bool:
        """Write how many are present."""
        return self._act(facilitation.set_attendance, present)

    def use_twist(self, twist_id: str | None) -> bool:
        """Choose which of the case's twists comes, or None for no twist."""
        return self._act(facilitation.use_twist, twist_id)

    def close_session(self) -> bool:
        """Close the meeting: polls close, slip numbers go."""
        closed = self._act(closing.close_session, self.now())
        if closed:
            self._typed.clear()
            self._held = None
        return closed

    # Polls

    def open_poll(self, poll_id: str) -> bool:
        """Open a poll for answers."""
        return self._act(polling.open_poll, poll_id)

    def set_entry(self, poll_id: str, entry: Entry) -> bool:
        """Choose how a poll is answered, before the first answer."""
        return self._act(polling.set_entry, poll_id, entry)

    def cast_ballot(self, poll_id: str, number: int | None, answers: Answers, nonce: str) -> bool:
        """Store one person's answers; the same nonce again is stored once."""
        cast = self._act(polling.cast_ballot, poll_id, number, answers, nonce)
        if cast and number is not None and self._at_hand.poll(poll_id).entry is Entry.SLIPS:
            self._typed.setdefault(poll_id, []).append(number)
        return cast

    def take_back(self, poll_id: str, number: int | None = None) -> bool:
        """Take back a slip by its number, or the last one typed here, known in memory only."""
        typed = self._typed.get(poll_id, [])
        chosen = number if number is not None else (typed[-1] if typed else None)
        taken = self._act(polling.take_back, poll_id, chosen, self.now())
        if taken and chosen in typed:
            typed.remove(chosen)
        return taken

    def record_hands(self, poll_id: str, counts: Counts) -> bool:
        """Store counted hands; a new count replaces the old one, which is kept with the trace."""
        return self._act(polling.record_hands, poll_id, counts, self.now())

    def close_poll(self, poll_id: str) -> bool:
        """Close a poll; its result stays hidden until the plan shows it."""
        closed = self._act(polling.close_poll, poll_id)
        if closed:
            self._typed.pop(poll_id, None)
        return closed

    def show_poll(self, poll_id: str) -> bool:
        """Show a closed poll's result by hand."""
        return self._act(polling.show_poll, poll_id)

    def reopen_poll(self, poll_id: str) -> bool:
        """Let a closed poll, whose figures nobody has seen, take answers once more."""
        return self._act(polling.reopen_poll, poll_id, self.now())

    def void_poll(self, poll_id: str) -> bool:
        """Set a poll aside, with its trace, and make a fresh one in its place."""
        voided = self._act(polling.void_poll, poll_id, self.now())
        if voided:
            self._typed.pop(poll_id, None)
        return voided

    # Notes

    def add_note(self, note: Note) -> bool:
        """Store a new note."""
        return self._act(noting.add_note, note)

    def change_note(self, note: Note) -> bool:
        """Store a changed note."""
        return self._act(noting.change_note, note)

    def keep_words(self, poll_id: str, text: str) -> bool:
        """Keep what somebody wrote with their answers, apart from them."""
        return self._act(noting.keep_words, poll_id, text)

    def remove_note(self, note_id: str) -> bool:
        """Remove a note."""
        return self._act(noting.remove_note, note_id)

    # Before and after the meeting

    def library(self, language: Language) -> Shelf:
        """Return the cases and plans at hand in a language."""
        return library(language, self._desk.folder.path)

    def municipalities(self) -> tuple[Municipality, ...]:
        """Return the municipalities in alphabetical order."""
        return municipalities()

    def session_lines(self) -> tuple[SessionLine, ...]:
        """Return a line for each stored session, the newest first."""
        try:
            return archive.session_lines(self._desk.database)
        except DilemmakitError as error:
            self.failed.emit(error)
            return ()

    def check(self, draft: Draft, displays: int) -> tuple[CheckLine, ...]:
        """Return what is in place and what is missing before the doors open."""
        return check(draft, displays, self.now().date())

    def prepare(self, draft: Draft) -> bool:
        """Store a new session and take it to hand."""
        return self._take(partial(preparation.prepare, self._desk.database, draft, self.now()))

    def change_preparation(self, draft: Draft) -> bool:
        """Store the preparation of the session at hand anew."""
        return self._act(preparation.change_preparation, draft, self.now())

    def original_case(self) -> Case:
        """Return the case of the session at hand as it stands in the library."""
        shelf = self.library(self._at_hand.cases[0].case.language)
        return preparation.original_case(self._at_hand, shelf.cases)

    def open_session(self, session_id: str) -> bool:
        """Take a stored session to hand, where it stood."""
        self._held = None
        self._typed.clear()
        return self._take(partial(archive.load_session, self._desk.database, session_id))

    def leave_session(self) -> None:
        """Lay the session at hand aside; it stays stored."""
        self._session = None
        self._held = None
        self._typed.clear()

    def delete_session(self, session_id: str) -> bool:
        """Delete a session and everything that points to it."""
        try:
            archive.delete_session(self._desk.database, session_id)
        except DilemmakitError as error:
            self.failed.emit(error)
            return False
        if self._session is not None and self._session.id == session_id:
            self.leave_session()
        return True

    def check_place(self) -> None:
        """Notice a database that was moved or deleted while open, before anything is lost."""
        try:
            self._desk.check_place()
        except DilemmakitError as error:
            self.failed.emit(error)

    def back_up(self, reason: str) -> Job:
        """Keep a dated copy beside the screen; `reason` is one word for its name."""
        return run_in_background(self, partial(self._desk.back_up, reason, self.now()))

    def forget(self, session_id: str) -> Job:
        """Take a deleted session out of the copies; `finished` tells in which it may still be."""
        return run_in_background(self, partial(self._desk.forget, session_id, self.now()))

    def open_demo(self) -> bool:
        """Look around in a demonstration, kept apart from the real sessions."""
        return self._take(partial(self._desk.open_demo, self.now()))

    def open_rehearsal(self, draft: Draft) -> bool:
        """Rehearse the meeting of a draft with invented people, kept apart from the real ones."""
        return self._take(partial(self._desk.open_rehearsal, draft, self.now()))

    def open_practice(self) -> bool:
        """Open a small meeting to practise on, kept apart from the real ones."""
        return self._take(partial(self._desk.open_practice, self.now()))

    def fill_polls(self) -> bool:
        """Let the invented people of a rehearsal answer what is open."""
        return self._act(rehearsal.fill_polls, self.now())

    def leave_demo(self) -> None:
        """Go back to the real sessions; the demonstration or rehearsal is thrown away."""
        self.leave_session()
        self._desk.leave_demo()

    @property
    def in_demo(self) -> bool:
        return self._desk.in_demo
