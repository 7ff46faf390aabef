"""From a summary to its data: what an edition's document tells, and nothing besides."""

from collections.abc import Iterator

from dilemmakit.domain import result as r
from dilemmakit.domain import summary as s
from dilemmakit.domain.case import Case
from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import Audience, Edition, NoteKind, Stance
from dilemmakit.report.data import counted as c
from dilemmakit.report.data import values as d
from dilemmakit.report.data.together import counts, groups, named, tables
from dilemmakit.report.further import alone
from dilemmakit.wording import terms

_CITIZENS = (
    NoteKind.EXPERIENCE,
    NoteKind.HOPE,
    NoteKind.WORRY,
    NoteKind.MISSING_VOICE,
    NoteKind.HEARD,
)


def gather(summary: s.Summary, edition: Edition) -> d.SummaryFile:
    """Return the data of an edition, from the summary as it leaves with that edition.

    Words of ours are in the spoken language; closed lists are told by their codes.
    """
    council = edition is Edition.COUNCIL
    consultant = edition is Edition.CONSULTANT
    return d.SummaryFile(
        schema=d.SCHEMA,
        edition=edition,
        language=summary.language,
        state=summary.head.state,
        demonstration=summary.demo,
        notice=terms.band(),
        made_on=None if consultant else summary.made_on,
        made_with=f"Dilemmakit {summary.app_version}",
        checksum=summary.checksum,
        versions=tuple(
            d.Version(kept.state, kept.made_on, kept.checksum) for kept in summary.versions
        ),
        meeting=_meeting(summary),
        case=_case(summary.case),
        lines=None if consultant else _lines(summary),
        stance=_stance(summary.stance, with_flows=not council),
        tables=tuple(tables(summary)),
        groups=tuple(groups(summary)),
        named=tuple(named(summary)),
        resistance=_means(summary.resistance),
        reasons=tuple(_reasons(summary)),
        twists=tuple(_twist(twist) for twist in summary.twists),
        conditions=tuple(_condition(condition) for condition in summary.conditions),
        principles=tuple(_principles(summary)),
        dissents=tuple(d.Dissent(note.text, note.group) for note in summary.dissents),
        dissents_withheld=summary.withheld_dissents,
        questions=tuple(_assignment(note, bare=consultant) for note in summary.questions),
        tasks=tuple(_assignment(note) for note in summary.tasks),
        notes=tuple(_notes(summary, edition)),
        facts=() if council else tuple(_facts(summary)),
        local_figures=() if council else tuple(_local_figures(summary)),
        rounds=() if council else tuple(_rounds(summary)),
        polls=tuple(_polls(summary)),
        marks=_means(summary.ratings) if consultant else None,
        fairness_by_side=_sides(summary.sides) if consultant else None,
        used_again=summary.head.journal.used_again if consultant else None,
        ranking=_points(summary.ranking),
        dots=_points(summary.dots),
        further=tuple(_further(alone(summary, c), not council) for c in summary.further),
    )


def _meeting(summary: s.Summary) -> d.Meeting:
    top = summary.head
    moment = top.opened_at or top.planned_start
    day = moment.astimezone().date() if moment is not None else None
    known = day or summary.made_on
    return d.Meeting(
        municipality_code=top.municipality.code or None,
        municipality=top.municipality.label,
        form=top.meeting_form,
        audience=top.audience,
        title=top.title or None,
        day=day,
        year=known.year,
        quarter=(known.month + 2) // 3,
        place=top.place or None,
        plan=top.plan_title,
        minutes=top.minutes,
        present=top.present,
        invited=top.invited,
        led_by=top.facilitator or None,
        case_number=top.journal.case_number or None,
        author=top.journal.author or None,
    )


def _further(summary: s.Summary, with_flows: bool) -> d.FurtherTold:
    return d.FurtherTold(
        case=_case(summary.case),
        stance=_stance(summary.stance, with_flows),
        resistance=_means(summary.resistance),
        reasons=tuple(_reasons(summary)),
        twists=tuple(_twist(twist) for twist in summary.twists),
        conditions=tuple(_condition(condition) for condition in summary.conditions),
    )


def _case(case: Case) -> d.CaseTold:
    return d.CaseTold(
        id=case.id,
        version=case.version,
        status=case.status,
        title=case.title,
        question=case.question,
        value_conflict=case.value_conflict,
        theme=case.theme,
        area=case.area,
        options=tuple(d.Option(option.id, option.label) for option in case.options),
        authors=case.authors,
        licence=case.license,
    )


def _lines(summary: s.Summary) -> d.Lines:
    lines = summary.lines
    return d.Lines(lines.question, lines.before_after, lines.joins, lines.divides, lines.next_step)


def _stance(stance: s.StanceResult | None, with_flows: bool) -> c.StanceTold | None:
    if stance is None:
        return None
    change = None
    shift = stance.shift
    if shift is not None and shift.pairs is not None and shift.changed is not None:
        flows = shift.flows or () if with_flows else ()
        change = c.Change(
            shift.pairs,
            shift.changed,
            tuple(c.Flow(flow.source, flow.goal, flow.count) for flow in flows),
        )
    return c.StanceTold(
        question=stance.question,
        first=_choice(stance.before),
        second=_choice(stance.after),
        change=change,
        first_sureness=_means(stance.sureness_before),
        second_sureness=_means(stance.sureness_after),
    )


def _choice(result: r.ChoiceResult | None) -> c.Choice | None:
    if result is None:
        return None
    return c.Choice(result.level, result.n, result.blanks, counts(result))


def _means(result: r.MeasuredResult | None) -> c.Means | None:
    if result is None:
        return None
    means = tuple(
        c.Mean(
            target=measure.target,
            label=measure.label,
            answers=measure.answered,
            mean=_tenths_told(measure.mean),
            lower_quartile=_tenths_told(measure.low),
            upper_quartile=_tenths_told(measure.high),
            eight_to_ten=measure.strong,
        )
        for measure in result.measures
    )
    return c.Means(result.level, result.n, means)


def _sides(sides: r.Sides | None) -> c.SidesTold | None:
    if sides is None:
        return None
    return c.SidesTold(sides.option, _tenths(sides.those), _tenths(sides.others))


def _points(result: r.PointsResult | None) -> c.PointsTold | None:
    if result is None:
        return None
    rows = tuple(c.PointCount(row.label, row.points) for row in result.rows)
    return c.PointsTold(result.level, result.n, result.blanks, result.picks, rows)


def _tenths(value: float) -> float:
    """Return an average as it is printed: more decimals would tell the sum behind it."""
    return float(f"{value:.1f}")


def _tenths_told(value: float | None) -> float | None:
    return None if value is None else _tenths(value)


def _reasons(summary: s.Summary) -> Iterator[d.Reason]:
    for option in summary.arguments:
        for side, lines in (
            (Stance.FOR, option.arguments_for),
            (Stance.AGAINST, option.arguments_against),
        ):
            for line in lines:
                yield d.Reason(option.letter, side, line.note.text, line.note.value, line.strong)


def _twist(twist: s.TwistEffect) -> d.TwistTold:
    effects = tuple(note.text for note in twist.effects)
    return d.TwistTold(twist.title, twist.premise_changed, effects)


def _condition(condition: s.Condition) -> d.ConditionTold:
    note = condition.note
    return d.ConditionTold(
        stance=note.stance,
        text=note.text,
        kind=note.condition_kind,
        backing=note.breadth,
        to_whom=note.addressee,
        objections=tuple(objection.text for objection in condition.objections),
    )


def _principles(summary: s.Summary) -> Iterator[d.PrincipleTold]:
    consent = summary.consent
    shown = consent is not None and consent.level is r.Level.COUNTS
    counts = {count.label: count for count in consent.counts} if consent and shown else {}
    for principle in summary.principles:
        count = counts.get(principle.text)
        yield d.PrincipleTold(
            text=principle.text,
            adopted=principle.adopted,
            asked=consent.n if consent and count else None,
            paramount_objections=count.objections if count else None,
            objections=tuple(note.text for note in principle.objections),
        )


def _assignment(note: Note, bare: bool = False) -> d.Assignment:
    if bare:
        return d.Assignment(note.text, None, None, None)
    return d.Assignment(note.text, note.addressee, note.responsible, note.deadline)


def _notes(summary: s.Summary, edition: Edition) -> Iterator[d.NoteTold]:
    """Return the notes that the edition's sections tell: citizens' words, remarks, terms."""
    told = set(_CITIZENS) if summary.head.audience is Audience.CITIZENS else set()
    if edition is not Edition.COUNCIL:
        told.add(NoteKind.NOTE)
    if edition is Edition.CONSULTANT:
        told = (told | {NoteKind.TERM}) - {NoteKind.HEARD}
    for note in summary.other_notes:
        if note.kind in told:
            yield d.NoteTold(note.kind, note.text)


def _facts(summary: s.Summary) -> Iterator[d.FactTold]:
    for fact in summary.case.facts:
        yield d.FactTold(
            text=fact.text,
            publisher=fact.source.publisher,
            source=fact.source.title,
            year=fact.source.year,
            checked_on=fact.checked_on,
            disputed=tuple(one.note.text for one in summary.disputes if one.fact == fact.id),
        )


def _local_figures(summary: s.Summary) -> Iterator[d.LocalFigure]:
    labels = {field.key: field.label for field in summary.case.local.fields}
    for key, value in summary.local_figures:
        if value.strip():
            yield d.LocalFigure(labels.get(key, key), value)


def _rounds(summary: s.Summary) -> Iterator[d.RoundTold]:
    for stored in summary.course:
        used = None if stored.used_minutes is None else round(stored.used_minutes)
        yield d.RoundTold(stored.title, stored.kind, stored.state, stored.planned_minutes, used)


def _polls(summary: s.Summary) -> Iterator[d.PollTold]:
    for poll in summary.polls:
        yield d.PollTold(
            poll.question, poll.entry, poll.secret, poll.answered, poll.present, len(poll.mended)
        )
