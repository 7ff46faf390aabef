"""The sheets of what was said and noted, of the facts, and of how the meeting went."""

from dilemmakit.domain.vocabulary import RoundState, Stance
from dilemmakit.report.data import values as d
from dilemmakit.report.data.sheet import Sheet, Value, yes_or_no
from dilemmakit.wording import _, _n, _p, terms


def conditions(data: d.SummaryFile) -> Sheet:
    columns = (
        _p("column", "No."),
        _p("column", "Opening"),
        _p("column", "Text"),
        _("Kind"),
        _("Backing"),
        _("To whom"),
        _("Objection"),
    )
    rows = (
        (
            number,
            None if told.stance is Stance.NONE else terms.condition_opening(told.stance),
            told.text,
            None if told.kind is None else terms.condition_kind(told.kind),
            terms.breadth(told.backing) or None,
            told.to_whom,
            objection,
        )
        for number, told in enumerate(data.conditions, start=1)
        for objection in told.objections or (None,)
    )
    return Sheet(_("Conditions"), columns, tuple(rows))


def reasons(data: d.SummaryFile) -> Sheet:
    labels = {option.letter: option.label for option in data.case.options}
    columns = (
        _p("column", "Letter"),
        _("Option"),
        _p("column", "Side"),
        _p("column", "Text"),
        _("Value"),
        _("Several groups"),
    )
    rows = (
        (
            told.option,
            labels.get(told.option),
            _("Against") if told.side is Stance.AGAINST else _("For"),
            told.text,
            None if told.value is None else terms.value(told.value),
            yes_or_no(told.several_groups),
        )
        for told in data.reasons
    )
    return Sheet(_("Reasons"), columns, tuple(rows))


def twists(data: d.SummaryFile) -> Sheet:
    columns = (_p("column", "Twist"), _p("column", "What changed"), _p("column", "Text"))
    rows = (
        (told.title, told.premise_changed, effect)
        for told in data.twists
        for effect in told.effects or (None,)
    )
    return Sheet(_n("The twist", "The twists", 1), columns, tuple(rows))


def principles(data: d.SummaryFile) -> Sheet:
    columns = (
        _p("column", "No."),
        _p("column", "Text"),
        _("All can stand by it"),
        _("Answers"),
        _("Paramount objections"),
        _("Objection"),
    )
    rows = (
        (
            number,
            told.text,
            None if told.adopted is None else yes_or_no(told.adopted),
            told.asked,
            told.paramount_objections,
            objection,
        )
        for number, told in enumerate(data.principles, start=1)
        for objection in told.objections or (None,)
    )
    return Sheet(_("Principles"), columns, tuple(rows))


def assignments(data: d.SummaryFile) -> Sheet:
    columns = (_("Kind"), _p("column", "Text"), _("To whom"), _("Responsible"), _("Deadline"))
    rows = (
        (kind, told.text, told.to_whom, told.responsible, told.deadline)
        for kind, noted in ((_("Question"), data.questions), (_("Task"), data.tasks))
        for told in noted
    )
    return Sheet(_("Questions and tasks"), columns, tuple(rows))


def notes(data: d.SummaryFile) -> Sheet:
    rows: list[tuple[Value, ...]] = [(_("Dissent"), told.text, told.by) for told in data.dissents]
    rows += [(terms.note_kind(told.kind), told.text, None) for told in data.notes]
    return Sheet(_("Notes"), (_("Kind"), _p("column", "Text"), _p("column", "By")), tuple(rows))


def facts(data: d.SummaryFile) -> Sheet:
    columns = (
        _p("column", "Text"),
        _("Publisher"),
        _("Source"),
        _("Year"),
        _("Checked"),
        _("Disputed in the room"),
    )
    rows = (
        (
            told.text,
            told.publisher,
            told.source,
            told.year,
            told.checked_on,
            "\n".join(told.disputed) or None,
        )
        for told in data.facts
    )
    return Sheet(_("Facts"), columns, tuple(rows))


def local_figures(data: d.SummaryFile) -> Sheet:
    rows = tuple((told.label, _as_number(told.value)) for told in data.local_figures)
    return Sheet(_("Local figures"), (_p("column", "Text"), _p("column", "Content")), rows)


def _as_number(filled_in: str) -> Value:
    """Return a whole number as one, to be counted with; anything else stays as it was written."""
    plain = filled_in.isascii() and filled_in.isdecimal() and len(filled_in) < 16
    return int(filled_in) if plain and str(int(filled_in)) == filled_in else filled_in


def versions(data: d.SummaryFile) -> Sheet:
    columns = (_p("column", "No."), _p("column", "State"), _("Made on"), _("Checksum"))
    rows = (
        (number, terms.summary_state(kept.state), kept.made_on, kept.checksum)
        for number, kept in enumerate(data.versions, start=1)
    )
    return Sheet(_p("sheet", "Versions kept"), columns, tuple(rows))


def course(data: d.SummaryFile) -> Sheet:
    columns = (_p("column", "Text"), _("Minutes planned"), _("Minutes used"), _("Dropped"))
    rows = (
        (
            told.title,
            told.planned_minutes,
            told.used_minutes,
            yes_or_no(told.state is RoundState.SKIPPED),
        )
        for told in data.rounds
    )
    return Sheet(_("The course"), columns, tuple(rows))


def polls(data: d.SummaryFile) -> Sheet:
    columns = (
        _p("column", "Text"),
        _("Way to answer"),
        _p("column", "Secret"),
        _("Answers"),
        _("Present"),
        _("Corrections"),
    )
    rows = (
        (
            told.question,
            terms.entry(told.entry),
            yes_or_no(told.secret),
            told.answers,
            told.present,
            told.corrections,
        )
        for told in data.polls
    )
    return Sheet(_("Who answered"), columns, tuple(rows))
