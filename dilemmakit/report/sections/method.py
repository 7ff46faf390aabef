"""F18: how it was asked and counted, and what the figures do not say."""

from collections import Counter

from dilemmakit.domain.summary import PollCourse, Summary
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.report.blocks import Block, Heading, Paragraph, plain
from dilemmakit.report.sentences import joined
from dilemmakit.wording import _, _n
from dilemmakit.wording.formats import plain_date


def method_in_short(summary: Summary) -> tuple[Block, ...]:
    """Return F18 in four lines."""
    floors = _floors() if any(poll.secret for poll in summary.polls) else ""
    lines = [_asked(summary.polls), floors, _caveat(), _origin(summary)]
    paragraphs = (Paragraph(plain(line), small=True) for line in lines if line)
    return Heading(_("Method and reservations")), *paragraphs


def _asked(polls: tuple[PollCourse, ...]) -> str:
    counted = [poll for poll in polls if not poll.voided]
    if not counted:
        return " ".join([_("Nobody was asked to show an opinion."), *_mended(polls)])
    ways = list(dict.fromkeys(_way(poll) for poll in counted))
    sentences = [_("The answers were given {ways}.").format(ways=joined(ways))]
    fewest, most = min(p.answered for p in counted), max(p.answered for p in counted)
    if fewest == most:
        sentences.append(_n("{n} answered.", "{n} answered.", most).format(n=most))
    else:
        sentences.append(_("{fewest} to {most} answered.").format(fewest=fewest, most=most))
    sentences.append(_("Blank answers are counted too."))
    return " ".join([*sentences, *_mended(polls), *_kept(counted)])


def _mended(polls: tuple[PollCourse, ...]) -> list[str]:
    """Return a sentence for each way in which something was mended."""
    how = Counter(what for poll in polls for what in poll.mended)
    corrected = how["recounted"] + how["mistyped"] + how["answered_anew"]
    told = {
        _n("One slip was taken back.", "{count} slips were taken back.", how["taken_back"]): how[
            "taken_back"
        ],
        _n(
            "One count was corrected on the way.",
            "{count} counts were corrected on the way.",
            corrected,
        ): corrected,
        _n(
            "One show of opinion was opened again before anybody saw its figures.",
            "{count} times a show of opinion was opened again before anybody saw its figures.",
            how["reopened"],
        ): how["reopened"],
        _n(
            "One show of opinion was set aside and asked again; its answers count for nothing.",
            "{count} shows of opinion were set aside and asked again; their answers count for "
            "nothing.",
            how["voided"],
        ): how["voided"],
    }
    return [words.format(count=count) for words, count in told.items() if count]


def _kept(counted: list[PollCourse]) -> list[str]:
    """Return what of the answers is kept, where any were secret."""
    if not any(poll.secret for poll in counted):
        return []
    return [
        _(
            "Only the answers are kept: no names, no times and no order. "
            "The slips' numbers go when the meeting closes."
        )
    ]


def _way(poll: PollCourse) -> str:
    """Return secrecy and means in one phrase, for no two of them inflect alike."""
    match poll.entry, poll.secret:
        case Entry.SLIPS, True:
            return _("in secret on numbered slips")
        case Entry.SLIPS, False:
            return _("openly on slips")
        case Entry.KIOSK, True:
            return _("in secret on a screen, one at a time")
        case Entry.KIOSK, False:
            return _("openly on a screen")
        case Entry.CARDS, True:
            return _("in secret with cards")
        case Entry.CARDS, False:
            return _("openly with cards")
        case Entry.TABLE_TALLY, True:
            return _("in secret, counted at the tables")
        case Entry.TABLE_TALLY, False:
            return _("openly, counted at the tables")
        case Entry.NAMED, _:
            return _("openly by name")
        case _, True:
            return _("in secret by hands with eyes closed")
        case _:
            return _("openly by hands")


def _floors() -> str:
    return _(
        "Below five secret answers nothing is shown; below eight only “most”, “some” and “none”, "
        "and no averages."
    )


def _caveat() -> str:
    return _(
        "The figures say what those present thought that day. They are not a sample of anybody "
        "else, and nothing has been decided."
    )


def _origin(summary: Summary) -> str:
    return _(
        "Case: {authors}, {licence}. Made on {date} with Dilemmakit {version}. "
        "Checksum: {checksum}."
    ).format(
        authors=joined(summary.case.authors),
        licence=summary.case.license,
        version=summary.app_version,
        date=plain_date(summary.made_on),
        checksum=summary.checksum,
    )
