"""What stands still on the room's screen: header, line of time, band, page number."""

from datetime import datetime

from dilemmakit.domain.room_view import (
    Band,
    BoardContent,
    RoomView,
    TimeLeft,
    TimePhase,
    VoicesContent,
)
from dilemmakit.gui.screen.canvas import Canvas, clamp
from dilemmakit.gui.screen.text import Run, Style
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _, _n, _p, formats, terms

_HEADER_BASELINE = 6.55
_FOOT_BASELINE = 4.0
_NOTE = Style(tokens.ROOM_NOTE)


def draw_header(canvas: Canvas, view: RoomView) -> None:
    """Draw the round's name, what stands at its right, and the line of time."""
    right = header_words(view)
    taken = 0.0
    if right:
        taken = canvas.line(
            [Run(right, soft=True)], _NOTE, canvas.right, _HEADER_BASELINE, align=1.0
        )
    room = canvas.right - canvas.left - taken - tokens.ROOM_GAP
    heading = Style(tokens.ROOM_NOTE, bold=True)
    canvas.line(view.heading, heading, canvas.left, _HEADER_BASELINE, available=room)
    width = canvas.right - canvas.left
    colours = canvas.palette
    canvas.fill(canvas.left, tokens.ROOM_LINE_Y, width, tokens.ROOM_LINE, colours.rule)
    if view.time is not None and view.time.share > 0:
        share = width * min(1.0, view.time.share)
        canvas.fill(canvas.left, tokens.ROOM_LINE_Y, share, tokens.ROOM_LINE, colours.accent)


def draw_foot(canvas: Canvas, view: RoomView, pages: int) -> None:
    """Draw the band where there is an opinion, and the page number where there are pages."""
    page = page_words(view, pages)
    if view.band is None:
        if page:
            baseline = canvas.height - _FOOT_BASELINE
            canvas.line([Run(page, soft=True)], _NOTE, canvas.right, baseline, align=1.0)
        return
    top = canvas.height - tokens.ROOM_BAND
    colours = canvas.palette
    canvas.fill(0, top, canvas.width, tokens.ROOM_BAND, colours.ink)
    facts = " · ".join(part for part in (band_words(view.band), page) if part)
    middle = top + tokens.ROOM_BAND / 2
    with canvas.writing_in(colours.ground):
        bold = Style(tokens.ROOM_BAND_TEXT, bold=True)
        taken = canvas.line(terms.band(), bold, canvas.left, middle + tokens.ROOM_BAND_TEXT * 0.36)
        if facts:
            room = canvas.right - canvas.left - taken - tokens.ROOM_GAP
            baseline = middle + tokens.ROOM_NOTE * 0.36
            canvas.line(facts, _NOTE, canvas.right, baseline, align=1.0, available=room)


def header_words(view: RoomView) -> str:
    """Return what stands right in the header: time left, how the poll is held, or the clock.

    In a rehearsal it says so before all else.
    """
    words = _header_words(view)
    if not view.exercise:
        return words
    return _("Exercise · {words}").format(words=words) if words else _("Exercise")


def _header_words(view: RoomView) -> str:
    if view.secrecy is not None:
        return terms.secrecy(view.secrecy)
    if view.time is not None:
        return time_words(view.time)
    if view.now is not None:
        return at_time(view.now)
    return ""


def at_time(moment: datetime) -> str:
    """Return a clock time as it is said: kl. 19.44."""
    return _p("clock", "{time}").format(time=formats.clock_time(moment))


def time_words(time: TimeLeft) -> str:
    """Return the time left: whole minutes, then 'last minute', then that we are wrapping up."""
    match time.phase:
        case TimePhase.RUNNING:
            words = _("{minutes} min.").format(minutes=time.minutes)
        case TimePhase.LAST_MINUTE:
            words = _("last minute")
        case TimePhase.CLOSING:
            return _("we are wrapping up")
    if time.group is not None:
        return _("{group} · {time}").format(group=terms.group_form(time.group), time=words)
    return words


def band_words(band: Band) -> str:
    """Return what the figures above the band rest on."""
    if band.answers is not None:
        return _answers(band.answers, band.answers_before, band.blanks or 0)
    if band.present:
        return _n("{count} present", "{count} present", band.present).format(count=band.present)
    if band.municipality and band.meeting_form is not None:
        meeting = terms.meeting_form(band.meeting_form).lower()
        return _("{municipality}, {meeting}").format(
            municipality=band.municipality, meeting=meeting
        )
    return band.municipality or ""


def _answers(answers: int, before: int | None, blanks: int) -> str:
    if before is None:
        words = _n("{count} answer", "{count} answers", answers).format(count=answers)
        if not blanks:
            return words
        return _n(
            "{answers}, {blanks} of them blank", "{answers}, {blanks} of them blank", blanks
        ).format(answers=words, blanks=blanks)
    if before == answers:
        words = _n("{count} answer, both times", "{count} answers, both times", answers).format(
            count=answers
        )
    else:
        words = _("{before} answers before, {after} after").format(before=before, after=answers)
    if not blanks:
        return words
    return _n(
        "{answers} · {blanks} blank after", "{answers} · {blanks} blank after", blanks
    ).format(answers=words, blanks=blanks)


def page_words(view: RoomView, pages: int) -> str:
    """Return 'page 1 of 2'; nothing where all stands on one page."""
    if pages < 2:
        return ""
    if isinstance(view.content, VoicesContent) and view.content.number is not None:
        number = view.content.number
        return _("voice {number} of {count}").format(number=number, count=pages)
    page = clamp(view.page, pages) + 1
    if isinstance(view.content, BoardContent):
        return _("the board, page {page} of {pages}").format(page=page, pages=pages)
    return _("page {page} of {pages}").format(page=page, pages=pages)
