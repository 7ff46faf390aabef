"""Dates, clock times and numbers as the spoken language writes them."""

from datetime import date, datetime, time

from dilemmakit.domain.language import Language
from dilemmakit.wording.catalogue import language

_BABEL_LOCALES = {Language.DA: "da_DK", Language.SV: "sv_SE", Language.EN: "en_GB"}


def _local(moment: datetime) -> datetime:
    return moment.astimezone() if moment.tzinfo is not None else moment


def clock_time(moment: datetime) -> str:
    """Return the local clock time: 19.44 in Danish, 19:44 in English."""
    return time_of_day(_local(moment).time())


def time_of_day(at: time) -> str:
    """Return a clock time that is local already, as people type it."""
    sign = "." if language() in (Language.DA, Language.SV) else ":"
    return f"{at.hour:02d}{sign}{at.minute:02d}"


def long_date(day: date) -> str:
    """Return weekday, day, month and year."""
    from babel.dates import format_date

    local = _local(day) if isinstance(day, datetime) else day
    pattern = "EEEE d. MMMM y" if language() is Language.DA else "EEEE d MMMM y"
    return str(format_date(local, pattern, locale=_BABEL_LOCALES[language()]))


def plain_date(day: date) -> str:
    """Return day, month and year: 9. marts 2027."""
    from babel.dates import format_date

    local = _local(day) if isinstance(day, datetime) else day
    return str(format_date(local, "long", locale=_BABEL_LOCALES[language()]))


def short_date(day: date) -> str:
    """Return day and month, the year only where it is not this one's neighbour: 16. marts."""
    from babel.dates import format_date

    local = _local(day) if isinstance(day, datetime) else day
    pattern = "d MMMM" if language() in (Language.EN, Language.SV) else "d. MMMM"
    return str(format_date(local, pattern, locale=_BABEL_LOCALES[language()]))


def decimal(value: float, places: int = 1) -> str:
    """Return a number with its decimals: 3,1 in Danish."""
    text = f"{value:.{places}f}"
    return text if language() is Language.EN else text.replace(".", ",")


def whole(value: int) -> str:
    """Return a whole number with thousands: 4.000 in Danish."""
    signs = {Language.DA: ".", Language.SV: "\N{NO-BREAK SPACE}", Language.EN: ","}
    return f"{value:,}".replace(",", signs[language()])
