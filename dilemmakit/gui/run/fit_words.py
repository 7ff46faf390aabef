"""The words of fitting the rest to a fixed end."""

from dilemmakit.domain.fitting import KEPT, Fit, FittedRound
from dilemmakit.wording import _, _n, formats


def proposal_words(as_it_is: Fit, proposal: Fit) -> str:
    """Return how the meeting stands, and what the new minutes do about it."""
    if not proposal.is_kept:
        return _not_kept(proposal)
    if as_it_is.is_kept:
        spare = -as_it_is.late_minutes
        if spare == 0:
            return _("You are in time. No round has to give way.")
        return _n(
            "You are in time, with {count} minute to spare. No round has to give way.",
            "You are in time, with {count} minutes to spare. No round has to give way.",
            spare,
        ).format(count=spare)
    return _n(
        "As it stands you end at {time}, {count} minute late. "
        "With the new minutes you are in time.",
        "As it stands you end at {time}, {count} minutes late. "
        "With the new minutes you are in time.",
        as_it_is.late_minutes,
    ).format(time=formats.clock_time(as_it_is.ends_at), count=as_it_is.late_minutes)


def _not_kept(proposal: Fit) -> str:
    late = proposal.late_minutes
    sentence = _n(
        "The plan can give no more, and you still end at {time}, {count} minute late.",
        "The plan can give no more, and you still end at {time}, {count} minutes late.",
        late,
    ).format(time=formats.clock_time(proposal.ends_at), count=late)
    kept = [one.title for one in proposal.rounds if one.kind in KEPT]
    if kept:
        whole = _("Not touched: {rounds}.").format(
            rounds=", ".join(_("“{round}”").format(round=one) for one in kept)
        )
        sentence = f"{sentence} {whole}"
    advice = _("Choose a later end, or take more by hand.")
    return f"{sentence} {advice}"


def end_words(fit: Fit) -> str:
    """Return when the meeting ends with these minutes, and whether that is in time."""
    ends = _("Ends {time}").format(time=formats.clock_time(fit.ends_at))
    late = fit.late_minutes
    if late > 0:
        pace = _("{minutes} min. late").format(minutes=late)
    elif late < 0:
        pace = _("{minutes} min. to spare").format(minutes=-late)
    else:
        pace = _("in time")
    return f"{ends}, {pace}"


def change_words(one: FittedRound) -> str:
    """Return what a round loses or gains, and whether that is less than the plan holds possible."""
    if one.new == 0:
        change = _("left out")
    elif one.new < one.old:
        change = _("{minutes} min. less").format(minutes=one.old - one.new)
    elif one.new > one.old:
        change = _("{minutes} min. more").format(minutes=one.new - one.old)
    else:
        return _("gives nothing") if one.kind in KEPT else ""
    if not one.is_below_plan:
        return change
    least = _("the plan’s shortest is {minutes}").format(minutes=one.shortest)
    return f"{change}, {least}"
