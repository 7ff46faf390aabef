"""What the home page says of a session."""

from collections.abc import Sequence
from pathlib import Path

from dilemmakit.domain.place import PlaceRisk
from dilemmakit.domain.session import SessionLine
from dilemmakit.domain.vocabulary import SessionState
from dilemmakit.gui.widgets.rows import RowText
from dilemmakit.wording import _, terms
from dilemmakit.wording.formats import clock_time, short_date


def grouped(
    lines: Sequence[SessionLine],
) -> tuple[list[SessionLine], list[SessionLine], list[SessionLine]]:
    """Return what runs and what is over, the latest first, and between them what is to come."""
    running = [line for line in lines if line.state is SessionState.RUNNING]
    planned = [line for line in lines if line.state is SessionState.PREPARED]
    over = (SessionState.CLOSED, SessionState.HANDED_OVER)
    recent = [line for line in lines if line.state in over]
    running.sort(key=_last_touched, reverse=True)
    planned.sort(key=_when_planned)
    recent.sort(key=_last_touched, reverse=True)
    return running, planned, recent


def running_since(line: SessionLine) -> str:
    """Return since when a session has run; the day only where it is another than the last act's."""
    opened = line.opened_at
    if opened is None:
        return _("In progress")
    if line.saved_at is None or opened.astimezone().date() == line.saved_at.astimezone().date():
        return _("In progress since {time}").format(time=clock_time(opened))
    return _("In progress since {date}, {time}").format(
        date=short_date(opened), time=clock_time(opened)
    )


def running_place(line: SessionLine) -> str:
    """Return the round a session stands in, and until when all is on disk."""
    place = _("{round}, round {number} of {count}.").format(
        round=line.round_title, number=line.round_number, count=line.round_count
    )
    if line.saved_at is None:
        return place
    return _("{place} Everything is saved up to {time}.").format(
        place=place, time=clock_time(line.saved_at)
    )


def who_and_how_long(line: SessionLine) -> str:
    """Return for whom the meeting is and its length in full words."""
    return _("{audience}, {minutes} minutes").format(
        audience=terms.audience(line.audience), minutes=line.minutes
    )


def below(line: SessionLine) -> str:
    """Return the second line of a row: for whom, how long, and the session's own title."""
    text = _("{audience}, {minutes} min.").format(
        audience=terms.audience(line.audience), minutes=line.minutes
    )
    if not line.title or line.title == line.case_title:
        return text
    return _("{what}, {title}").format(what=text, title=line.title)


def planned_text(line: SessionLine) -> RowText:
    """Return the row of a session to come, or of one more that runs."""
    state = ""
    if line.state is SessionState.RUNNING:
        state = _("in progress")
    elif line.planned_start is not None:
        state = _("at {time}").format(time=clock_time(line.planned_start))
    day = line.planned_start or line.opened_at
    return RowText(line.case_title, below(line), short_date(day) if day else _("no date"), state)


def recent_text(line: SessionLine) -> RowText:
    """Return the row of a session that is over here; its state is the summary's."""
    if line.state is SessionState.HANDED_OVER:
        day = line.saved_at
        state = _("handed over")
    else:
        day = line.closed_at or line.opened_at
        state = terms.summary_state(line.summary_state)
    return RowText(
        line.case_title,
        below(line),
        short_date(day) if day else "",
        state,
    )


def _last_touched(line: SessionLine) -> float:
    moment = line.closed_at or line.saved_at or line.opened_at or line.planned_start
    return moment.timestamp() if moment else 0.0


def _when_planned(line: SessionLine) -> float:
    return line.planned_start.timestamp() if line.planned_start else float("inf")


def place_words(risk: PlaceRisk | None, path: Path) -> str:
    """Return why the sessions had better lie elsewhere; empty where they lie well."""
    match risk:
        case None:
            return ""
        case PlaceRisk.NETWORK:
            return _(
                "The sessions lie on a network drive, in {path}. If the network goes, nothing can "
                "be stored. Start Dilemmakit with a folder on this computer."
            ).format(path=path)
        case PlaceRisk.SYNCED:
            return _(
                "The sessions lie in a folder that is copied to the network, {path}. Secret "
                "answers go along. Start Dilemmakit with another folder on this computer."
            ).format(path=path)
