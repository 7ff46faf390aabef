"""What the home page says of a session."""

from dilemmakit.domain.session import SessionLine
from dilemmakit.wording import _, terms
from dilemmakit.wording.formats import clock_time, short_date


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
