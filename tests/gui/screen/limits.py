"""Room views whose texts are as long as the fields of a case may be, in Danish-looking words."""

from datetime import date

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.result import (
    ConsentCount,
    ConsentResult,
    Flow,
    Level,
    Measure,
    MeasuredResult,
    Shift,
)
from dilemmakit.domain.vocabulary import (
    Breadth,
    GroupForm,
    ItemKind,
    MeetingForm,
    Rating,
    Secrecy,
    Show,
    Stance,
    Theme,
    View,
)
from tests.gui.screen.samples import choice, minutes, poll_open, stance, voting
from tests.gui.screen.texts import LETTERS

TITLE, QUESTION, SUMMARY, LABEL, POINT = 48, 110, 320, 32, 70
VOICE_ROLE, QUOTE, FACT, TWIST_TITLE, TWIST, TWIST_QUESTION = 40, 180, 190, 40, 340, 120
PRINCIPLE = 120
NOTE = 200
"""Notes have no limit of their own; this is what a person types in one go."""

FLOWS = (
    *(Flow(way[0], way[1], int(way[2:])) for way in ("AA4", "AB9", "AC3", "BB12", "BD3", "CC6")),
    *(Flow(way[0], way[1], int(way[2:])) for way in ("CB4", "DB3", "DD4")),
    Flow("blank", "C", 3),
    Flow(None, None, 4),
)
"""The largest council, where there are many ways and few went most of them."""

_WORDS = {
    "da": (
        "Nattevagten tillidsrepræsentanten kan ikke overholde den sundhedsfaglige "
        "dokumentationspligt, medmindre kommunalbestyrelsen beslutter en velfærdsteknologisk "
        "handleplan for plejehjemmene og de pårørende "
    ),
    "en": (
        "The night-shift representative cannot keep to the documentation requirements unless the "
        "municipality decides on a comprehensive plan for assisted-living technology "
    ),
    "sv": (
        "Nattpersonalens skyddsombud kan inte uppfylla dokumentationsskyldigheten om inte "
        "kommunfullmäktige beslutar om en välfärdsteknisk handlingsplan för äldreboendena och "
        "de närstående "
    ),
    "long": "Fællestillidsrepræsentantordningen sundhedsplatformsimplementering ",
}


def words(length: int, language: str = "da") -> str:
    """Return words of this many characters, ending where a sentence would."""
    text = (_WORDS[language] * (length // len(_WORDS[language]) + 2))[: length - 1]
    return text.rstrip() + "." * (length - len(text.rstrip()))


def at_the_limits() -> dict[str, rv.RoomView]:
    """Return a view of every kind, in long Danish, English and Swedish, and the longest words."""
    found = {}
    for language in _WORDS:
        for name, view in _views(language).items():
            found[f"limit-{language}-{name}"] = view
    return found


def _views(lang: str) -> dict[str, rv.RoomView]:
    labels = {letter: words(LABEL, lang) for letter in (*LETTERS, "0")}
    marks = [rv.Mark(letter, labels[letter]) for letter in LETTERS]
    point, note = words(POINT, lang), words(NOTE, lang)
    heading = words(40, lang)
    when = minutes(88, 0.9, GroupForm.TABLE)
    band = rv.Band()
    fact = rv.FactLine(words(FACT, lang), words(60, lang))
    voice = rv.VoiceCard("Christian-Alexander", words(VOICE_ROLE, lang), words(QUOTE, lang))
    before = choice(20, 15, 13, 7, labels=labels)
    after = choice(4, 31, 12, 7, blanks=1, labels=labels)
    resistance = MeasuredResult(
        "resistance",
        Level.COUNTS,
        55,
        tuple(Measure(x, labels[x], 55, 10.0, 9.5, 10.0, 55) for x in labels),
    )
    scale = MeasuredResult(
        "scale",
        Level.COUNTS,
        55,
        tuple(Measure(f"n{n}", words(90, lang), 55, 3.4, 2.0, 5.0, None) for n in range(9)),
    )
    consent = ConsentResult(
        Level.COUNTS,
        55,
        tuple(ConsentCount(f"n{n}", words(PRINCIPLE, lang), 40, 10, 5) for n in range(5)),
    )
    all_ratings = tuple(Rating)
    condition = rv.ConditionLine(Stance.AGAINST, note, Breadth.SPLIT, (note, note))
    return {
        "welcome": rv.RoomView(
            View.WELCOME,
            heading,
            rv.WelcomeContent(words(TITLE, lang), words(QUESTION, lang), None),
            band=rv.Band(
                municipality="Ringkøbing-Skjern Kommune", meeting_form=MeetingForm.COUNCIL_MEETING
            ),
        ),
        "summary": rv.RoomView(
            View.SUMMARY,
            heading,
            rv.SummaryContent(
                words(TITLE, lang), words(SUMMARY, lang), Theme.AI, ("mdi6.bed", "mdi6.robot")
            ),
            when,
        ),
        "voice": rv.RoomView(View.VOICE, heading, rv.VoicesContent((voice,), 2, 5), when),
        "voices": rv.RoomView(View.VOICES, heading, rv.VoicesContent((voice,) * 5), when),
        "options": rv.RoomView(
            View.OPTIONS,
            heading,
            rv.OptionsContent(tuple(rv.OptionCard(m, (point,) * 2, (point,) * 2) for m in marks)),
            when,
        ),
        "options3": rv.RoomView(
            View.OPTIONS,
            heading,
            rv.OptionsContent(
                tuple(rv.OptionCard(m, (point,) * 2, (point,) * 2) for m in marks[:3])
            ),
            when,
        ),
        "facts": rv.RoomView(
            View.FACTS, heading, rv.FactsContent((fact,) * 6, (words(QUESTION, lang),) * 9), when
        ),
        "questions": rv.RoomView(View.QUESTIONS, heading, rv.FactsContent((), (note,) * 14), when),
        "question": rv.RoomView(
            View.QUESTION,
            heading,
            rv.QuestionContent(words(QUESTION, lang), (words(QUESTION, lang),) * 3),
            when,
        ),
        "groups": rv.RoomView(
            View.GROUP_OPTIONS,
            heading,
            rv.GroupOptionsContent(tuple((n + 1, marks[n % 4]) for n in range(13))),
            when,
        ),
        "many-groups": rv.RoomView(
            View.GROUP_OPTIONS,
            heading,
            rv.GroupOptionsContent(tuple((n + 1, marks[n % 4]) for n in range(40))),
            when,
        ),
        "board": rv.RoomView(
            View.ARGUMENT_BOARD,
            heading,
            rv.BoardContent(
                tuple(
                    rv.ArgumentColumn(m, (note, point) * n, (point, note) * (4 - n))
                    for n, m in enumerate(marks)
                )
            ),
            when,
            band=band,
        ),
        "long-note": rv.RoomView(
            View.ARGUMENT_BOARD,
            heading,
            rv.BoardContent(
                tuple(rv.ArgumentColumn(m, (words(600, lang),), (point,)) for m in marks)
            ),
            when,
            band=band,
        ),
        "twist": rv.RoomView(
            View.TWIST,
            heading,
            rv.TwistContent(
                words(TWIST_TITLE, lang), words(TWIST, lang), words(TWIST_QUESTION, lang)
            ),
            when,
        ),
        "conditions": rv.RoomView(
            View.CONDITIONS, heading, rv.ConditionsContent((condition,) * 6), when, band=band
        ),
        "poll": voting(
            heading,
            poll_open(
                0,
                55,
                kinds=(ItemKind.CHOICE, ItemKind.RESISTANCE),
                question=words(QUESTION, lang),
                marks=tuple(marks),
                secrecy=Secrecy.OPEN_SIMULTANEOUS,
                show=Show.ON_REVEAL,
            ),
        ),
        "poll-sentences": voting(
            heading,
            poll_open(
                1,
                1000,
                kinds=(ItemKind.CONSENT,),
                question=words(QUESTION, lang),
                marks=(),
                sentences=(words(PRINCIPLE, lang),) * 7,
                show=Show.WITH_TWIST,
            ),
        ),
        "poll-ratings": voting(
            heading,
            poll_open(
                3,
                0,
                kinds=(ItemKind.RATING,),
                question=words(QUESTION, lang),
                marks=(),
                ratings=all_ratings,
            ),
        ),
        "stance": stance(before, after),
        "stance3": stance(choice(20, 15, 20, labels=labels), choice(1, 2, 52, labels=labels)),
        "flow": stance(before, after, Shift(before, after, 55, 36, FLOWS), View.FLOW),
        "resistance": rv.RoomView(
            View.RESISTANCE,
            heading,
            rv.MeasuredContent(words(QUESTION, lang), resistance),
            band=rv.Band(55),
        ),
        "scale": rv.RoomView(
            View.RESISTANCE,
            heading,
            rv.MeasuredContent(words(QUESTION, lang), scale),
            band=rv.Band(55),
        ),
        "consent": rv.RoomView(
            View.CONSENT,
            heading,
            rv.ConsentContent(words(QUESTION, lang), consent, ((note,),) * len(consent.counts)),
            band=rv.Band(55),
        ),
        "principles": rv.RoomView(
            View.PRINCIPLES,
            heading,
            rv.PrinciplesContent(((words(PRINCIPLE, lang), (note, note)),) * 4),
            when,
            band=band,
        ),
        "tasks": rv.RoomView(
            View.TASKS,
            heading,
            rv.TasksContent(
                (rv.TaskLine(note, words(60, lang), date(2027, 12, 31), False),) * 5
                + (rv.TaskLine(note, None, None, True),) * 5
            ),
            when,
        ),
        "evaluation": rv.RoomView(
            View.EVALUATION, heading, rv.EvaluationContent(all_ratings), when
        ),
        "thanks": rv.RoomView(View.THANKS, heading, rv.ThanksContent(words(TITLE, lang))),
        "countdown": rv.RoomView(
            View.COUNTDOWN, "Pause", rv.CountdownContent(heading), minutes(120, 1.0)
        ),
        "withheld": rv.RoomView(
            View.FLOW,
            heading,
            rv.ResultWithheldContent(words(QUESTION, lang), never=True),
            band=band,
        ),
    }
