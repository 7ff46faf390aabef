"""The words for the closed lists of the domain: one word per thing, everywhere."""

from collections.abc import Sequence

from dilemmakit.domain import vocabulary as v
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.session import UsedAgain
from dilemmakit.wording.catalogue import _, _n, _p


def meeting_form(form: v.MeetingForm, word: v.CouncilWord = v.CouncilWord.BYRAAD) -> str:
    """Return what a meeting is called; a council meeting by the council's own word."""
    match form:
        case v.MeetingForm.THEME_MEETING:
            return _("Theme meeting")
        case v.MeetingForm.COUNCIL_MEETING:
            return {
                v.CouncilWord.BYRAAD: _p("byråd", "Council meeting"),
                v.CouncilWord.KOMMUNALBESTYRELSE: _p("kommunalbestyrelse", "Council meeting"),
                v.CouncilWord.BORGERREPRAESENTATION: _p("Borgerrepræsentation", "Council meeting"),
            }[word]
        case v.MeetingForm.COMMITTEE_MEETING:
            return _("Committee meeting")
        case v.MeetingForm.CITIZENS_MEETING:
            return _("Citizens' meeting")
        case v.MeetingForm.STAFF_MEETING:
            return _("Staff meeting")


def council(word: v.CouncilWord) -> str:
    """Return what the council calls itself."""
    return {
        v.CouncilWord.BYRAAD: _p("byråd", "council"),
        v.CouncilWord.KOMMUNALBESTYRELSE: _p("kommunalbestyrelse", "council"),
        v.CouncilWord.BORGERREPRAESENTATION: _p("Borgerrepræsentation", "council"),
    }[word]


def the_council(word: v.CouncilWord) -> str:
    """Return the council in definite form, to begin a sentence or a label with."""
    return {
        v.CouncilWord.BYRAAD: _p("byråd", "The council"),
        v.CouncilWord.KOMMUNALBESTYRELSE: _p("kommunalbestyrelse", "The council"),
        v.CouncilWord.BORGERREPRAESENTATION: _p("Borgerrepræsentation", "The council"),
    }[word]


def audience(who: v.Audience, word: v.CouncilWord = v.CouncilWord.BYRAAD) -> str:
    """Return who the meeting is for."""
    return {
        v.Audience.COUNCIL: the_council(word),
        v.Audience.COMMITTEE: _("The committee"),
        v.Audience.CITIZENS: _("Citizens"),
        v.Audience.STAFF: _("Staff"),
        v.Audience.PROFESSIONALS: _("Professionals"),
    }[who]


def profession(trade: str) -> str:
    """Return the people of a trade; one that no words are written for by its own key."""
    known = {
        "health": _("Health staff"),
        "pedagogue": _("Early-years workers"),
        "teacher": _("Teachers"),
        "caseworker": _("Caseworkers"),
    }
    return known.get(trade) or trade.replace("_", " ").capitalize()


def plan_line(plan: Plan, word: v.CouncilWord = v.CouncilWord.BYRAAD) -> str:
    """Return audience and length in one line."""
    return _("{audience}, {minutes} minutes").format(
        audience=audience(plan.audience, word), minutes=plan.minutes
    )


def theme(which: v.Theme) -> str:
    return {
        v.Theme.AI: _("Artificial intelligence"),
        v.Theme.IOT: _("Internet of Things"),
        v.Theme.VR_AR: _("VR and AR"),
        v.Theme.SHARING_BLOCKCHAIN: _("Sharing and blockchain"),
        v.Theme.DATA_PRIVACY: _("Data and privacy"),
    }[which]


def area(which: v.Area) -> str:
    return {
        v.Area.CHILDREN_LEARNING: _("Children and learning"),
        v.Area.LABOUR_BUSINESS: _("Work and business"),
        v.Area.SOCIAL_HEALTH: _("Social care and health"),
        v.Area.ENVIRONMENT_UTILITIES: _("Environment and utilities"),
        v.Area.DEMOCRACY: _("Democracy"),
        v.Area.ADMINISTRATION: _("Administration"),
    }[which]


def case_status(status: v.CaseStatus) -> str:
    return {
        v.CaseStatus.DRAFT: _("draft"),
        v.CaseStatus.TEST: _("in test"),
        v.CaseStatus.FINAL: _("final"),
        v.CaseStatus.RETIRED: _("retired"),
    }[status]


def group_form(form: v.GroupForm) -> str:
    """Return who works together, in lower case as on the line of time."""
    return {
        v.GroupForm.ALONE: _("alone"),
        v.GroupForm.PAIR: _("in pairs"),
        v.GroupForm.FOUR: _("in fours"),
        v.GroupForm.TABLE: _("at the tables"),
        v.GroupForm.ROUND: _("round the table"),
        v.GroupForm.PLENARY: _("all together"),
        v.GroupForm.FREE: _("free"),
    }[form]


def entry(way: v.Entry) -> str:
    """Return a way to answer."""
    return {
        v.Entry.SLIPS: _("Numbered slips"),
        v.Entry.KIOSK: _("Pass it round"),
        v.Entry.CARDS: _("Cards"),
        v.Entry.HANDS: _("Hands"),
        v.Entry.TABLE_TALLY: _("Counted at the tables"),
        v.Entry.NAMED: _("By name"),
    }[way]


def secrecy(how: v.Secrecy) -> str:
    """Return how a poll is answered, in lower case as in the room's header."""
    return {
        v.Secrecy.SECRET: _("secret show of opinion"),
        v.Secrecy.OPEN_SIMULTANEOUS: _("open show of opinion, all at once"),
        v.Secrecy.OPEN: _("open show of opinion"),
    }[how]


def note_kind(kind: v.NoteKind) -> str:
    return {
        v.NoteKind.TERM: _("Unclear word"),
        v.NoteKind.ARGUMENT: _("Argument"),
        v.NoteKind.VALUE: _("Value"),
        v.NoteKind.CONDITION: _("Condition"),
        v.NoteKind.OBJECTION: _("Objection"),
        v.NoteKind.TWIST_EFFECT: _("What the twist changed"),
        v.NoteKind.PRINCIPLE: _("Principle"),
        v.NoteKind.DISSENT: _("Dissent"),
        v.NoteKind.QUESTION: _("Question"),
        v.NoteKind.TASK: _("Task"),
        v.NoteKind.EXPERIENCE: _("Experience"),
        v.NoteKind.HOPE: _("Hope"),
        v.NoteKind.WORRY: _("Worry"),
        v.NoteKind.MISSING_VOICE: _("Missing voice"),
        v.NoteKind.HEARD: _("What was heard"),
        v.NoteKind.NOTE: _("Note"),
    }[kind]


def value(which: v.ValueId) -> str:
    return {
        v.ValueId.WELFARE: _("Welfare"),
        v.ValueId.DIGNITY: _("Dignity"),
        v.ValueId.PRIVACY: _("Privacy"),
        v.ValueId.SELF_DETERMINATION: _("Self-determination"),
        v.ValueId.EQUALITY: _("Equality"),
        v.ValueId.FREEDOM: _("Freedom"),
        v.ValueId.LEGAL_CERTAINTY: _("Legal certainty"),
        v.ValueId.TRANSPARENCY: _("Transparency"),
        v.ValueId.SAFETY: _("Safety"),
        v.ValueId.TRUST: _("Trust"),
        v.ValueId.COMMUNITY: _("Community"),
        v.ValueId.PROFESSIONALISM: _("Professionalism"),
        v.ValueId.ACCOUNTABILITY: _("Accountability"),
        v.ValueId.ECONOMY: _("Money and hands"),
        v.ValueId.SUSTAINABILITY: _("Sustainability"),
        v.ValueId.LOCAL_DEMOCRACY: _("Local democracy"),
    }[which]


def condition_kind(kind: v.ConditionKind) -> str:
    return {
        v.ConditionKind.LAW: _("law"),
        v.ConditionKind.PEOPLE: _("people"),
        v.ConditionKind.MONEY: _("money"),
        v.ConditionKind.DATA: _("data"),
        v.ConditionKind.TECHNOLOGY: _("technology"),
        v.ConditionKind.COMMUNICATION: _("communication"),
    }[kind]


def breadth(which: v.Breadth) -> str:
    """Return how broadly a condition is held, in lower case; empty where nobody was asked."""
    return {v.Breadth.BROAD: _("broad"), v.Breadth.SPLIT: _("split"), v.Breadth.NONE: ""}[which]


def condition_opening(stance: v.Stance) -> str:
    """Return the words a condition begins with."""
    return _("No, unless") if stance is v.Stance.AGAINST else _("Yes, if")


def used_again(which: UsedAgain) -> str:
    return {
        UsedAgain.YES: _p("used again", "Yes"),
        UsedAgain.WITH_CHANGES: _p("used again", "Yes, with changes"),
        UsedAgain.NO: _p("used again", "No"),
    }[which]


def rating(which: v.Rating) -> str:
    """Return the sentence that the participants mark from 1 to 5 (guide, chapter 11)."""
    return {
        v.Rating.IS_DILEMMA: _("It was a real dilemma – I was in doubt."),
        v.Rating.FAIR: _("The case was fair to all the options."),
        v.Rating.NEW_REASON: _("I heard a reason I had not thought of."),
        v.Rating.COULD_SPEAK: _("I could say what I wanted."),
        v.Rating.USABLE: _("We can use the result."),
        v.Rating.WOULD_USE_AGAIN: _("I would do this again."),
        v.Rating.UNCLEAR_TERMS: _("Which word or sentence was unclear?"),
    }[which]


def edition(which: v.Edition) -> str:
    return {
        v.Edition.COUNCIL: _("Council edition"),
        v.Edition.ADMINISTRATION: _("Administration edition"),
        v.Edition.CONSULTANT: _("Consultant edition"),
    }[which]


def edition_letter(which: v.Edition, who: v.Audience) -> str:
    """Return the short name that heads a column of ticks."""
    took_part = {
        v.Audience.COUNCIL: _p("column", "Council"),
        v.Audience.COMMITTEE: _p("column", "Comm."),
    }
    return {
        v.Edition.COUNCIL: took_part.get(who) or _("Part."),
        v.Edition.ADMINISTRATION: _("Adm."),
        v.Edition.CONSULTANT: _("Cons."),
    }[which]


def edition_readers(
    which: v.Edition, who: v.Audience, word: v.CouncilWord = v.CouncilWord.BYRAAD
) -> str:
    """Return whom an edition is for, in one word."""
    match which:
        case v.Edition.ADMINISTRATION:
            return _p("readers", "Administration")
        case v.Edition.CONSULTANT:
            return _("Consultant")
    if who in (v.Audience.COUNCIL, v.Audience.COMMITTEE):
        return audience(who, word)
    return _("Participants")


def edition_of(
    which: v.Edition, who: v.Audience, word: v.CouncilWord = v.CouncilWord.BYRAAD
) -> str:
    """Return whose edition it is: the council's by its own word, the committee's, everyone's."""
    if which is not v.Edition.COUNCIL:
        return edition(which)
    if who not in (v.Audience.COUNCIL, v.Audience.COMMITTEE):
        return _("Participants’ edition")
    return _("{body}’s edition").format(body=audience(who, word))


def summary_state(state: v.SummaryState) -> str:
    return {
        v.SummaryState.DRAFT: _("draft"),
        v.SummaryState.CORRECTED: _("corrected"),
        v.SummaryState.FINAL: _("final"),
    }[state]


def sureness() -> str:
    """Return what a stance's sureness is called."""
    return _("How sure are you?")


def zero_label() -> str:
    """Return the label of the zero option."""
    return _("As today")


def band() -> str:
    """Return the words every result carries."""
    return _("Indicative – not a decision")


def chosen_language(which: v.Language) -> str:
    """Return a language's own name for itself."""
    return {v.Language.DA: "Dansk", v.Language.SV: "Svenska", v.Language.EN: "English"}[which]


def points(kind: str, count: int | None) -> str:
    """Return what one target got in a ranking or by dots; nothing got reads as 0."""
    got = count or 0
    if kind == v.ItemKind.DOTS:
        return _n("{count} dot", "{count} dots", got).format(count=got)
    return _n("{count} point", "{count} points", got).format(count=got)


def how_points_came(kind: str, picks: int) -> str:
    """Return what each person could give in a ranking, or with dots."""
    if kind == v.ItemKind.DOTS:
        return _n(
            "Each had {count} dot.", "Each had {count} dots, at most one a line.", picks
        ).format(count=picks)
    return _n(
        "First place gave {count} point.",
        "First place gave {count} points, the last place 1.",
        picks,
    ).format(count=picks)


def change_of_mind() -> str:
    """Return the question that may follow the answers."""
    return _("What would change your mind?")


def twists_between(titles: Sequence[str]) -> str:
    """Return which twists came between two answers to the same question; empty where none did."""
    if not titles:
        return ""
    quoted = [_("“{label}”").format(label=title) for title in titles]
    named = quoted[0]
    if len(quoted) > 1:
        named = _("{first} and {last}").format(first=", ".join(quoted[:-1]), last=quoted[-1])
    return _n(
        "Between the two came the twist {titles}.",
        "Between the two came the twists {titles}.",
        len(quoted),
    ).format(titles=named)
