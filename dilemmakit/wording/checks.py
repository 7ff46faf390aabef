"""The check before the doors open, in words: what is missing, and what to do about it."""

from dataclasses import dataclass

from dilemmakit.domain.meeting_form import Reason
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.wording import terms
from dilemmakit.wording.catalogue import _

_LONGEST_FACT = 90


@dataclass(frozen=True)
class CheckWords:
    """A line of the check. `advice` says what can be done; it is empty where all is well."""

    title: str
    advice: str = ""


def check_words(kind: str, done: bool, detail: tuple[str, ...]) -> CheckWords:
    """Return a line of the check in the spoken language.

    `detail` holds the names or figures it is about: labels of fields, a fact's text (after its
    year for an old figure), a reason, a way to answer, a number of people.
    """
    first = detail[0] if detail else ""
    last = detail[-1] if detail else ""
    match kind, done:
        case "local_figures_missing", False:
            return CheckWords(_("Local figures are missing"), _listed(detail))
        case "local_figures_missing", True:
            return CheckWords(_("Local figures are filled in"))
        case "fact_old", False:
            return CheckWords(
                _("A fact was checked over a year ago"),
                _("{fact} Check it again, or say it aloud.").format(fact=_short(first)),
            )
        case "law_fact_old", False:
            return CheckWords(
                _("A point of law was checked over half a year ago"),
                _("{fact} Ask the municipality's lawyer.").format(fact=_short(first)),
            )
        case "figure_old", False:
            return CheckWords(
                _("One figure is from {year}").format(year=first),
                _("{fact} Find a newer one, or say it aloud.").format(fact=_short(last)),
            )
        case "one_display", False:
            return CheckWords(
                _("Only one screen is connected"),
                _("Connect the projector, and let it extend the desktop."),
            )
        case "one_display", True:
            return CheckWords(_("Two screens are connected"))
        case "attendance_missing", False:
            return CheckWords(
                _("Those present are not counted"), _("Count at the door, and write the number.")
            )
        case "attendance_missing", True:
            return CheckWords(_("Those present are counted"))
        case "secrecy_changed", False:
            return CheckWords(_("The answers are given openly"), _reason(first))
        case "entry_changed", False:
            return CheckWords(
                _("Another way to answer is used"),
                _("“{way}” does not fit the meeting's form or plan.").format(way=_entry(first)),
            )
        case "council_size", False:
            return CheckWords(
                _("Check the number of people"),
                _(
                    "{count} are written down. A council has 9 to 31 members, Copenhagen's 55."
                ).format(count=first),
            )
        case "plan_size", False:
            return CheckWords(
                _("Check the number of people"),
                _("{count} are written down. The plan is made for {fewest} to {most}.").format(
                    count=first, fewest=detail[1], most=last
                ),
            )
        case _unknown:
            return CheckWords(kind.replace("_", " "), _listed(detail))


def _listed(names: tuple[str, ...]) -> str:
    """Return names after one another, all but the first in lower case as in a sentence."""
    return ", ".join(
        name if position == 0 else name[:1].lower() + name[1:]
        for position, name in enumerate(names)
    )


def _short(text: str) -> str:
    """Return a fact's first words as a sentence of its own."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST_FACT:
        return text if text.endswith((".", "!", "?")) else f"{text}."
    return text[:_LONGEST_FACT].rsplit(" ", 1)[0].rstrip(",;:.–") + " …"


def _reason(reason: str) -> str:
    if reason == Reason.COUNCIL_IS_OPEN:
        return _(
            "An open meeting cannot decide in secret and must not seem to. "
            "Hands are counted or names called, and answers before and after are not paired."
        )
    if reason == Reason.COMMITTEE_IS_SMALL:
        return _(
            "A committee is too small for secrecy. All turn their cards at the same time, "
            "and answers before and after are not paired."
        )
    return ""


def _entry(way: str) -> str:
    return terms.entry(Entry(way)) if way in set(Entry) else way
