"""The gettext catalogues: one language for the app, another for a document if it asks for it."""

import gettext
import locale
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from dilemmakit.domain.language import Language
from dilemmakit.locations import resources_folder

DOMAIN = "dilemmakit"

_app_language: Language = Language.DA
_spoken: ContextVar[Language | None] = ContextVar("spoken", default=None)


@cache
def _catalogue(spoken: Language) -> gettext.NullTranslations:
    folder = resources_folder() / "i18n"
    return gettext.translation(DOMAIN, str(folder), languages=[spoken.value], fallback=True)


def system_language() -> Language:
    """Return English where the system speaks English, else Danish (Swedish where it is Swedish).

    A bare ``C`` locale says nothing about the person, so it gives Danish.
    """
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            spoken = os.environ[variable]
            break
    else:
        spoken = locale.getlocale()[0] or ""
    for chosen in Language:
        if spoken.lower().startswith((f"{chosen.value}_", f"{chosen.value}-", f"{chosen.value}.")):
            return chosen
        if spoken.lower() == chosen.value:
            return chosen
    return Language.EN if spoken.lower().startswith("english") else Language.DA


def use_language(chosen: Language) -> None:
    """Make this the app's language from now on."""
    global _app_language
    _app_language = chosen


def language() -> Language:
    """Return the language spoken here and now."""
    return _spoken.get() or _app_language


@contextmanager
def speaking(chosen: Language) -> Iterator[None]:
    """Speak another language within the block, as a document in its session's language does."""
    token = _spoken.set(chosen)
    try:
        yield
    finally:
        _spoken.reset(token)


def _(message: str) -> str:
    """Return the message in the spoken language."""
    return _catalogue(language()).gettext(message)


def _n(one: str, many: str, count: int) -> str:
    """Return the form that fits the count."""
    return _catalogue(language()).ngettext(one, many, count)


def _p(context: str, message: str) -> str:
    """Return the message as it is said in this context."""
    return _catalogue(language()).pgettext(context, message)


def n_(message: str) -> str:
    """Mark a message for the catalogue, to be spoken later with ``_``."""
    return message
