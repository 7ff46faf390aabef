"""What the room sees, in words: for screen readers and for whoever sits with the back to it."""

from collections.abc import Iterator

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.result import ChoiceResult, Flow, Level, OptionCount, Shift
from dilemmakit.domain.vocabulary import View
from dilemmakit.gui.screen.closing import closing_words
from dilemmakit.gui.screen.flows import others_words
from dilemmakit.gui.screen.frame import at_time, band_words, header_words
from dilemmakit.gui.screen.names import answered_words, group_words, person_words
from dilemmakit.gui.screen.points import counting_words
from dilemmakit.gui.screen.polls import promise, scale_words, tables_words
from dilemmakit.gui.screen.results import sentence, share_word, sureness_words
from dilemmakit.gui.screen.tables import hidden_words, table_title
from dilemmakit.gui.screen.voices import quoted
from dilemmakit.wording import _, _n, formats, terms
from dilemmakit.wording.ground_rules import ground_rules


def describe(view: rv.RoomView) -> str:
    """Return everything a RoomView says, a line for each thing, in the order it is read."""
    if view.view is View.BLANK:
        return _("The room's screen is hidden.")
    told = _content(view.content)
    match view.content:
        case rv.StanceContent(shift=Shift(flows=flows)) as content if (
            view.view is View.FLOW and flows
        ):
            told = _flows(content, flows)
    lines = [view.heading, header_words(view), *told]
    if view.band is not None:
        lines += [terms.band(), band_words(view.band)]
    return "\n".join(line for line in lines if line)


def _content(content: rv.Content | None) -> Iterator[str]:
    match content:
        case (
            rv.StanceContent()
            | rv.MeasuredContent()
            | rv.ConsentContent()
            | rv.PointsContent()
            | rv.TablesContent()
            | rv.CallContent()
            | rv.NamedContent()
            | rv.ResultWithheldContent()
            | rv.PollOpenContent()
        ):
            yield from _answers(content)
        case rv.WelcomeContent(title, question, ends_at):
            yield from (title, question, *ground_rules())
            if ends_at is not None:
                yield _("We end no later than {time}").format(time=at_time(ends_at))
        case rv.SummaryContent(title, text):
            yield from (title, text)
        case rv.VoicesContent(voices):
            for voice in voices:
                yield f"{voice.name}, {voice.role}: {quoted(voice.quote)}"
        case rv.OptionsContent(options):
            for card in options:
                yield _mark(card.mark)
                yield from (f"+ {gain}" for gain in card.gains)
                yield from (f"– {cost}" for cost in card.costs)
        case rv.BoardContent(columns):
            for column in columns:
                yield _mark(column.mark)
                yield from (f"+ {text}" for text in column.arguments_for)
                yield from (f"– {text}" for text in column.arguments_against)
        case rv.FactsContent(facts, questions):
            yield from (f"{fact.text} ({fact.source})" for fact in facts)
            yield from questions
        case rv.QuestionContent(question, prompts):
            yield from (question, *prompts)
        case rv.GroupOptionsContent(groups):
            for number, mark in groups:
                group = _("Group {number}").format(number=number)
                yield f"{group}: {_mark(mark)}"
        case rv.TwistContent(title, text, question):
            yield from (title, text, question)
        case rv.ConditionsContent(conditions):
            for line in conditions:
                opening = terms.condition_opening(line.stance)
                breadth = terms.breadth(line.breadth)
                yield f"{opening} {line.text}" + (f" ({breadth})" if breadth else "")
                yield from (_objection(text) for text in line.objections)
        case rv.PrinciplesContent(principles):
            for text, objections in principles:
                yield text
                yield from (_objection(objection) for objection in objections)
        case rv.TasksContent(tasks):
            yield from map(_task, tasks)
        case rv.EvaluationContent(ratings):
            yield from map(terms.rating, ratings)
        case rv.ThanksContent(title) | rv.CountdownContent(title):
            yield from (closing_words(content), title)
        case None:
            return


def _answers(
    content: rv.StanceContent
    | rv.MeasuredContent
    | rv.ConsentContent
    | rv.PointsContent
    | rv.TablesContent
    | rv.CallContent
    | rv.NamedContent
    | rv.ResultWithheldContent
    | rv.PollOpenContent,
) -> Iterator[str]:
    yield content.question
    match content:
        case rv.PollOpenContent():
            yield _("{cast} of {present} have answered.").format(
                cast=content.cast, present=content.present
            )
            yield tables_words(content)
            yield from map(_mark, content.marks)
            yield from content.sentences
            yield from map(terms.rating, content.ratings)
            yield from map(scale_words, content.kinds)
            yield promise(content)
        case rv.StanceContent():
            yield from _stance(content)
        case rv.MeasuredContent(result=result):
            if result.level is not Level.COUNTS:
                yield _("Too few answers to show")
                return
            for measure in result.measures:
                if measure.mean is None:
                    withheld = _("too few answers to show")
                    yield f"{measure.label}: {withheld}"
                    continue
                yield _("{label}: {mean} on average").format(
                    label=measure.label, mean=formats.decimal(measure.mean)
                )
                if measure.strong is not None:
                    strong = _("gave 8–10")
                    yield f"{strong}: {measure.strong}"
        case rv.ConsentContent(result=result):
            if result.level is not Level.COUNTS:
                yield _("Too few answers to show")
                return
            for count, objections in zip(result.counts, content.objections, strict=True):
                yield _("{label}: {consents} can stand by it, {objections} object").format(
                    label=count.label, consents=count.consents, objections=count.objections
                )
                yield from map(_objection, objections)
        case rv.PointsContent(result=result):
            if result.level is not Level.COUNTS:
                yield _("Too few answers to show")
                return
            for one in result.rows:
                yield f"{one.label}: {terms.points(result.kind, one.points)}"
            yield counting_words(result)
        case rv.TablesContent(split=split):
            for table in split.tables:
                counts = "; ".join(
                    f"{_mark(rv.Mark(count.target, count.label))}: {count.count}"
                    for count in table.result.counts
                )
                yield f"{', '.join(table_title(table))}: {counts}"
            yield hidden_words(split)
        case rv.CallContent(groups=groups):
            yield answered_words(content)
            yield from _groups(groups)
        case rv.NamedContent(groups=groups, chart=chart):
            yield from _groups(groups)
            yield from _stance(chart)
        case rv.ResultWithheldContent():
            yield closing_words(content)


def _groups(groups: tuple[rv.NamedGroup, ...]) -> Iterator[str]:
    for group in groups:
        named = ((letter or _("blank"), count) for letter, count in group.totals)
        totals = ", ".join(f"{answer}: {count}" for answer, count in named)
        yield f"{group_words(group)} ({totals})" if totals else group_words(group)
        yield from (f"{person_words(person)}: {_given(person)}" for person in group.people)


def _given(person: rv.NamedPerson) -> str:
    if person.answer is not None:
        return person.answer or _("blank")
    if person.answered:
        return _n("has answered", "have answered", 1)
    return _("has not answered") if person.present else _("absent")


def _stance(content: rv.StanceContent) -> Iterator[str]:
    sides = [content.before] + ([content.after] if content.after is not None else [])
    if all(side.level is Level.TOO_FEW for side in sides):
        yield _("Too few answers to show")
        return
    for index, first in enumerate(content.before.counts):
        name = _mark(rv.Mark(first.target, first.label))
        before = _figure(content.before, index)
        if content.after is None:
            yield f"{name}: {before}"
        else:
            yield _("{option}: {before} before, {after} after").format(
                option=name, before=before, after=_figure(content.after, index)
            )
    shift = content.shift
    text = sentence(tuple(sides), shift)
    if shift is not None and "{share}" in text:
        share = _("{changed} of {pairs}").format(changed=shift.changed, pairs=shift.pairs)
        text = text.format(share=share)
    yield text
    yield sureness_words(content)
    yield terms.twists_between(content.twists)


def _flows(content: rv.StanceContent, flows: tuple[Flow, ...]) -> Iterator[str]:
    yield content.question
    counts = content.before.counts
    names = {count.target: _mark(rv.Mark(count.target, count.label)) for count in counts}
    for flow in flows:
        if flow.source is not None and flow.goal is not None:
            yield _("{count} from {first} to {second}").format(
                count=flow.count,
                first=names.get(flow.source, _("blank")),
                second=names.get(flow.goal, _("blank")),
            )
    yield others_words(flows)


def _figure(result: ChoiceResult, index: int) -> str:
    count: OptionCount = result.counts[index]
    if count.share is not None:
        return share_word(count.share)
    return str(count.count) if count.count is not None else _("too few answers to show")


def _mark(mark: rv.Mark) -> str:
    return f"{mark.letter}: {mark.label}"


def _objection(text: str) -> str:
    return _("Objection: {quote}").format(quote=quoted(text))


def _task(task: rv.TaskLine) -> str:
    who = task.responsible or _("nobody yet")
    when = formats.short_date(task.deadline) if task.deadline else _("no date yet")
    return f"{task.text} ({who}, {when})"
