"""F18: how it was asked and counted, and what the figures do not say."""

from collections import Counter
from collections.abc import Sequence

from dilemmakit.domain.mending import Mending
from dilemmakit.domain.summary import PollCourse, Summary
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.report.blocks import Block, Heading, Paragraph, plain
from dilemmakit.report.sentences import joined
from dilemmakit.wording import _, _n, terms
from dilemmakit.wording.formats import plain_date


def method_in_short(summary: Summary) -> tuple[Block, ...]:
    """Return F18 in four lines."""
    floors = _floors() if any(poll.secret for poll in summary.polls) else ""
    asked = " ".join([_asked(summary.polls, True), *_mended(summary.polls), *_kept(summary)])
    lines = [asked, floors, _caveat(), _origin(summary)]
    return _section(lines)


def method(summary: Summary, made_in: str = "", by_side: bool = False) -> tuple[Block, ...]:
    """Return F18 whole: what was asked, how it was counted, mended and held back, and the rest.

    `made_in` takes the day's place where the day is not to be told; `by_side` says that the marks
    are told by the sides people took.
    """
    secret = any(poll.secret for poll in summary.polls)
    lines = [
        _asked(summary.polls, False),
        _("Blank answers are counted among the answers, but left out of the averages."),
        *_mended(summary.polls),
        *_kept(summary),
        *((_all_floors(),) if secret else ()),
        *((_pairing(),) if _paired(summary) else ()),
        *((_marks_pairing(),) if by_side else ()),
        _("Arguments, conditions and questions are in the words in which they were noted."),
        _caveat(),
        _origin(summary, made_in),
        *_versions(summary),
    ]
    return _section(lines)


def _section(lines: Sequence[str]) -> tuple[Block, ...]:
    paragraphs = (Paragraph(plain(line), small=True) for line in lines if line)
    return Heading(_("Method and reservations")), *paragraphs


def _all_floors() -> str:
    return _(
        "Below five secret answers nothing is shown; below eight only “most”, “some” and “none”, "
        "and no averages. Shifts from one answer to another are shown from fifteen pairs, and "
        "the smallest are told together, so that nobody can be picked out."
    )


def _pairing() -> str:
    return _(
        "First and second answers were paired by the numbers on the slips. The numbers were never "
        "tied to a name, and they were replaced by random ones when the meeting closed."
    )


def _marks_pairing() -> str:
    return _("The marks for fairness were paired with the last answer by the same numbers.")


def _versions(summary: Summary) -> list[str]:
    """Return which versions there were before, with their checksums."""
    return [
        _("Version {number}, {state}, {date}. Checksum: {checksum}.").format(
            number=number,
            state=terms.summary_state(version.state),
            date=plain_date(version.made_on),
            checksum=version.checksum,
        )
        for number, version in enumerate(summary.versions, start=1)
    ]


def _asked(polls: tuple[PollCourse, ...], briefly: bool) -> str:
    """Return how the answers were given; `briefly` adds what else the short form has to say."""
    counted = [poll for poll in polls if not poll.voided]
    if not counted:
        return _("Nobody was asked to show an opinion.")
    ways = list(dict.fromkeys(way(poll) for poll in counted))
    sentences = [_("The answers were given {ways}.").format(ways=joined(ways))]
    fewest, most = min(p.answered for p in counted), max(p.answered for p in counted)
    if fewest == most:
        sentences.append(_n("{n} answered.", "{n} answered.", most).format(n=most))
    else:
        sentences.append(_("{fewest} to {most} answered.").format(fewest=fewest, most=most))
    if not briefly:
        return " ".join(sentences)
    sentences.append(_("Blank answers are counted too."))
    return " ".join(sentences)


def _mended(polls: tuple[PollCourse, ...]) -> list[str]:
    """Return a sentence for each way in which something was mended."""
    how = Counter(what for poll in polls for what in poll.mended)
    taken, reopened, voided = (
        how[what] for what in (Mending.TAKEN_BACK, Mending.REOPENED, Mending.VOIDED)
    )
    corrected = how[Mending.RECOUNTED] + how[Mending.MISTYPED] + how[Mending.ANSWERED_ANEW]
    told = {
        _n("One slip was taken back.", "{count} slips were taken back.", taken): taken,
        _n(
            "One count was corrected on the way.",
            "{count} counts were corrected on the way.",
            corrected,
        ): corrected,
        _n(
            "One show of opinion was opened again before anybody saw its figures.",
            "{count} times a show of opinion was opened again before anybody saw its figures.",
            reopened,
        ): reopened,
        _n(
            "One show of opinion was set aside and asked again; its answers count for nothing.",
            "{count} shows of opinion were set aside and asked again; their answers count for "
            "nothing.",
            voided,
        ): voided,
    }
    return [words.format(count=count) for words, count in told.items() if count]


def _kept(summary: Summary) -> list[str]:
    """Return what is kept of the answers, where any were secret, by the way they were given."""
    ways = {poll.entry for poll in summary.polls if poll.secret and not poll.voided}
    if not ways:
        return []
    sentences = [
        _("Of the secret answers only what was answered is kept: no names, no times and no order.")
    ]
    if Entry.SLIPS in ways or (Entry.KIOSK in ways and _paired(summary)):
        sentences.append(_("The slips' numbers go when the meeting closes."))
    if Entry.TABLE_TALLY in ways:
        sentences.append(
            _(
                "Each table's count is kept. A table's figures are told only where at least eight "
                "answered at it."
            )
        )
    return sentences


def _paired(summary: Summary) -> bool:
    """Tell whether the two answers to the same question were paired by a number.

    What is counted at tables or by hands has none, whatever else was answered on slips.
    """
    stance = summary.stance
    if stance is None or stance.shift is None:
        return False
    asked = {
        poll.entry for poll in summary.polls if poll.secret and poll.question == stance.question
    }
    return bool(asked & {Entry.SLIPS, Entry.KIOSK})


def way(poll: PollCourse) -> str:
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


def _origin(summary: Summary, made_in: str = "") -> str:
    return _(
        "Case: {authors}, {licence}. Made {date} with Dilemmakit {version}. Checksum: {checksum}."
    ).format(
        authors=joined(summary.case.authors),
        licence=summary.case.license,
        version=summary.app_version,
        date=made_in or _("on {date}").format(date=plain_date(summary.made_on)),
        checksum=summary.checksum,
    )
