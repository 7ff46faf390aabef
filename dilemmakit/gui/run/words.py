"""The console's words for pictures, answers and what *next* leads to."""

from dilemmakit.domain.plan import FormStep
from dilemmakit.domain.poll import Poll, Target
from dilemmakit.domain.seating import missing_tables, seats
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import (
    Entry,
    ItemKind,
    PollState,
    Rating,
    Secrecy,
    SessionState,
    View,
)
from dilemmakit.domain.walk import RESULT_VIEWS, NextAct, NextKind
from dilemmakit.wording import _, _n, _p, terms


def script_caution(session: Session) -> str:
    """Return what not to read aloud: a script written for secret answers, given openly here."""
    secret = {p.id for p in session.round.planned.polls if p.secrecy is Secrecy.SECRET}
    for poll in session.polls:
        mine = poll.round_id == session.round.id and poll.planned_id in secret
        if mine and poll.seen is not Secrecy.SECRET:
            return _("Answers are open here. Leave out what the script says of secrecy and slips.")
    return ""


def is_complete(session: Session, poll: Poll) -> bool:
    """Tell whether everybody present has answered an open poll."""
    return poll.state is PollState.OPEN and 0 < (session.present or 0) <= poll.cast


def view_title(view: View) -> str:
    """Return a picture's name in a word or two."""
    return {
        View.WELCOME: _("The welcome"),
        View.SUMMARY: _("The summary"),
        View.VOICE: _("The voices"),
        View.VOICES: _("The voices"),
        View.FACTS: _("The facts"),
        View.OPTIONS: _("The options"),
        View.QUESTION: _("The question"),
        View.GROUP_OPTIONS: _("The groups' options"),
        View.ARGUMENT_BOARD: _("The board"),
        View.TWIST: _n("The twist", "The twists", 1),
        View.CONDITIONS: _("The conditions"),
        View.POLL_OPEN: _("Answers are given"),
        View.RANKING: _("The ranking"),
        View.RESISTANCE: _("The resistance"),
        View.STANCE_BEFORE_AFTER: _("The figures"),
        View.FLOW: _("Who moved where"),
        View.TABLES: _("The figures table by table"),
        View.CONSENT: _("The consent"),
        View.PRINCIPLES: _("The principles"),
        View.TASKS: _("The tasks"),
        View.QUESTIONS: _("The open questions"),
        View.POSTERS: _("The posters"),
        View.LISTENING: _("What was heard"),
        View.EVALUATION: _("The evaluation"),
        View.THANKS: _("Thanks"),
        View.COUNTDOWN: _("The countdown"),
        View.BLANK: _("The empty screen"),
    }[view]


def next_words(session: Session, act: NextAct) -> str:
    """Return the main act's label: what *next* leads to."""
    if session.state is SessionState.PREPARED:
        return _("Open the meeting")
    if session.state is SessionState.CLOSED:
        return _("Go to the summary")
    match act.kind:
        case NextKind.BEGIN:
            return _p("a round", "Begin")
        case NextKind.PAGE:
            return _("Next voice")
        case NextKind.ROUND:
            return _("Next round")
        case NextKind.CLOSE:
            return _("Close the meeting")
        case NextKind.STEP | NextKind.BLOCKED:
            return _("Next: {picture}").format(picture=view_title(act.view or View.BLANK))


def step_words(step: FormStep) -> str:
    """Return who works together in a stretch of a round, or what the plan calls it."""
    return step.label or terms.group_form(step.group)


def poll_title(session: Session, poll: Poll) -> str:
    """Return what a poll is called: its round's title."""
    return next((r.title for r in session.rounds if r.id == poll.round_id), poll.question)


def missing(session: Session, poll: Poll) -> int:
    """Return how many of those present have not answered yet."""
    return max(0, (session.present or 0) - poll.cast)


def in_the_way(session: Session, poll: Poll) -> str:
    """Return why *next* rests: what must first be done with an open poll."""
    title = poll_title(session, poll)
    out = missing(session, poll)
    if out == 0:
        return _("All have answered. Close “{poll}” with Ctrl+⏎.").format(poll=title)
    return _n(
        "“{poll}” is open: {count} answer is missing.",
        "“{poll}” is open: {count} answers are missing.",
        out,
    ).format(poll=title, count=out)


def room_hint(session: Session) -> str:
    """Return what the facilitator should know of the picture the room sees."""
    if session.blank:
        return _("The room's screen is empty.")
    match session.step.view:
        case View.POLL_OPEN:
            poll = session.poll_planned(session.step.poll or "")
            if poll is not None and poll.entry is Entry.NAMED and session.roster:
                return _("The room sees who has answered, not what.")
            return _("The room sees only how many have answered.")
        case View.ARGUMENT_BOARD | View.CONDITIONS | View.PRINCIPLES | View.TASKS:
            return _(
                "All you note stands on the board, so that the room can object. "
                "A draft waits until you open its eye."
            )
        case View.FACTS | View.QUESTIONS:
            return _("Questions you note stand on the screen at once.")
        case view if view in RESULT_VIEWS:
            return _("Leave the figures to the room: ask what they notice.")
        case _:
            return ""


def item_title(kind: ItemKind) -> str:
    """Return the word above an item's answers on a slip."""
    return {
        ItemKind.CHOICE: _p("slip", "Choice"),
        ItemKind.SCALE: _p("slip", "How sure"),
        ItemKind.RANKING: _p("slip", "Order"),
        ItemKind.RESISTANCE: _p("slip", "Resistance"),
        ItemKind.CONSENT: _p("slip", "Consent"),
        ItemKind.DOTS: _p("slip", "Dots"),
        ItemKind.RATING: _p("slip", "Rating"),
    }[kind]


def short_target(target: Target) -> str:
    """Return what a figure is about in a word or two; the sentence itself where none is known."""
    if target.id not in set(Rating):
        return target.label
    return {
        Rating.IS_DILEMMA: _p("rating", "Dilemma"),
        Rating.FAIR: _p("rating", "Fair"),
        Rating.NEW_REASON: _p("rating", "New reason"),
        Rating.COULD_SPEAK: _p("rating", "Could speak"),
        Rating.USABLE: _p("rating", "Usable"),
        Rating.WOULD_USE_AGAIN: _p("rating", "Again"),
        Rating.UNCLEAR_TERMS: _p("rating", "Unclear"),
    }[Rating(target.id)]


def counted(poll: Poll, present: int | None) -> str:
    """Return how many answers are in, of how many; 'x of y slips stored'."""
    if poll.entry is Entry.SLIPS:
        if present is None:
            return _("{cast} slips stored").format(cast=poll.cast)
        return _("{cast} of {present} slips stored").format(cast=poll.cast, present=present)
    if present is None:
        return _("{cast} answers").format(cast=poll.cast)
    return _("{cast} of {present} have answered").format(cast=poll.cast, present=present)


def tables_missing(session: Session, poll: Poll) -> str:
    """Return which tables' sheets are not in yet."""
    missing = missing_tables(session, poll.tables)
    if not missing:
        return _("The sheets of all tables are in.")
    if len(missing) == len(seats(session)):
        return _("No table's sheet is in yet.")
    return _n("Missing: table {tables}", "Missing: tables {tables}", len(missing)).format(
        tables=", ".join(map(str, missing))
    )


def still_open(session: Session, poll: Poll) -> str:
    """Return one line on a poll that was left open: how far it is."""
    return _("“{poll}” is open: {counted}.").format(
        poll=poll_title(session, poll), counted=counted(poll, session.present)
    )


def closing_words(session: Session) -> str:
    """Return what closing the meeting means."""
    if session.open_polls:
        return _(
            "A show of opinion is still open. It closes with the answers that are in. "
            "The slips' numbers are deleted."
        )
    if not any(poll.numbered for poll in session.polls):
        return _("The meeting closes, and cannot be opened again.")
    return _("The meeting closes, and the slips' numbers are deleted.")


def going_words(session: Session, index: int) -> str:
    """Return what going to a round out of turn means."""
    title = session.rounds[index].title
    if index > session.round_index + 1:
        return _("Go to “{round}”? The rounds before it are left out.").format(round=title)
    return _("Go to “{round}”?").format(round=title)
