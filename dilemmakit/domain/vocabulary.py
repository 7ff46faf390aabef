"""The closed lists of words that cases, plans, sessions and screens are made of."""

from enum import StrEnum

from dilemmakit.domain.language import Language as Language


class CaseStatus(StrEnum):
    DRAFT = "draft"
    TEST = "test"
    FINAL = "final"
    RETIRED = "retired"


class Theme(StrEnum):
    AI = "ai"
    IOT = "iot"
    VR_AR = "vr_ar"
    SHARING_BLOCKCHAIN = "sharing_blockchain"
    DATA_PRIVACY = "data_privacy"


class Area(StrEnum):
    CHILDREN_LEARNING = "children_learning"
    LABOUR_BUSINESS = "labour_business"
    SOCIAL_HEALTH = "social_health"
    ENVIRONMENT_UTILITIES = "environment_utilities"
    DEMOCRACY = "democracy"
    ADMINISTRATION = "administration"


class Audience(StrEnum):
    COUNCIL = "council"
    COMMITTEE = "committee"
    CITIZENS = "citizens"
    STAFF = "staff"
    PROFESSIONALS = "professionals"


class MeetingForm(StrEnum):
    THEME_MEETING = "theme_meeting"
    COUNCIL_MEETING = "council_meeting"
    COMMITTEE_MEETING = "committee_meeting"
    CITIZENS_MEETING = "citizens_meeting"
    STAFF_MEETING = "staff_meeting"


class WhoDecides(StrEnum):
    COUNCIL = "council"
    COMMITTEE = "committee"
    ADMINISTRATION = "administration"
    SHARED = "shared"
    STATE = "state"


class FactKind(StrEnum):
    STATISTIC = "statistic"
    LAW = "law"
    EXPERIENCE = "experience"
    LOCAL = "local"


class ValueId(StrEnum):
    """The closed value vocabulary of the guide (the first eight after the Data Ethics Council)."""

    WELFARE = "welfare"
    DIGNITY = "dignity"
    PRIVACY = "privacy"
    SELF_DETERMINATION = "self_determination"
    EQUALITY = "equality"
    FREEDOM = "freedom"
    LEGAL_CERTAINTY = "legal_certainty"
    TRANSPARENCY = "transparency"
    SAFETY = "safety"
    TRUST = "trust"
    COMMUNITY = "community"
    PROFESSIONALISM = "professionalism"
    ACCOUNTABILITY = "accountability"
    ECONOMY = "economy"
    SUSTAINABILITY = "sustainability"
    LOCAL_DEMOCRACY = "local_democracy"


class Reversible(StrEnum):
    EASILY = "easily"
    PARTLY = "partly"
    HARD = "hard"


class Affected(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    CARRIES_OUT = "carries_out"


class LocalType(StrEnum):
    INTEGER = "integer"
    DECIMAL = "decimal"
    MONEY = "money"
    TEXT = "text"
    DATE = "date"


class RoundKind(StrEnum):
    WELCOME = "welcome"
    BRIEF = "brief"
    FIRST_STANCE = "first_stance"
    FACTS = "facts"
    REFLECT = "reflect"
    REASONS = "reasons"
    PLENARY = "plenary"
    SWITCH = "switch"
    TWIST = "twist"
    CONDITIONS = "conditions"
    GALLERY = "gallery"
    SECOND_STANCE = "second_stance"
    PRINCIPLES = "principles"
    QUESTIONS = "questions"
    LISTENING = "listening"
    BREAK = "break"
    WRAP = "wrap"
    EVALUATION = "evaluation"


class View(StrEnum):
    """What the room's screen can show."""

    WELCOME = "welcome"
    SUMMARY = "summary"
    VOICE = "voice"
    VOICES = "voices"
    FACTS = "facts"
    OPTIONS = "options"
    QUESTION = "question"
    GROUP_OPTIONS = "group_options"
    ARGUMENT_BOARD = "argument_board"
    TWIST = "twist"
    CONDITIONS = "conditions"
    POLL_OPEN = "poll_open"
    RANKING = "ranking"
    RESISTANCE = "resistance"
    STANCE_BEFORE_AFTER = "stance_before_after"
    FLOW = "flow"
    TABLES = "tables"
    CONSENT = "consent"
    PRINCIPLES = "principles"
    TASKS = "tasks"
    QUESTIONS = "questions"
    POSTERS = "posters"
    LISTENING = "listening"
    EVALUATION = "evaluation"
    THANKS = "thanks"
    COUNTDOWN = "countdown"
    BLANK = "blank"


class TimerRule(StrEnum):
    VISIBLE = "visible"
    LAST_MINUTE = "last_minute"
    HIDDEN = "hidden"


class ResultRule(StrEnum):
    HIDDEN = "hidden"
    WHEN_CLOSED = "when_closed"
    LIVE = "live"


class GroupForm(StrEnum):
    ALONE = "alone"
    PAIR = "pair"
    FOUR = "four"
    TABLE = "table"
    ROUND = "round"
    PLENARY = "plenary"
    FREE = "free"


class Mix(StrEnum):
    ANY = "any"
    ACROSS_PARTIES = "across_parties"
    ACROSS_UNITS = "across_units"
    KEEP = "keep"


class ItemKind(StrEnum):
    """The kinds of answer a poll can ask for."""

    CHOICE = "choice"
    SCALE = "scale"
    RANKING = "ranking"
    RESISTANCE = "resistance"
    CONSENT = "consent"
    DOTS = "dots"
    RATING = "rating"


class ItemOn(StrEnum):
    """What a poll's item is about."""

    OPTIONS = "options"
    OPTIONS_ZERO = "options+zero"
    PRINCIPLES = "principles"
    CONDITIONS = "conditions"
    SURENESS = "sureness"
    RATINGS = "ratings"


class Rating(StrEnum):
    """The evaluation questions of the case; all 1-5 but the unclear terms, which are words."""

    IS_DILEMMA = "is_dilemma"
    FAIR = "fair"
    NEW_REASON = "new_reason"
    COULD_SPEAK = "could_speak"
    USABLE = "usable"
    WOULD_USE_AGAIN = "would_use_again"
    UNCLEAR_TERMS = "unclear_terms"


class Secrecy(StrEnum):
    SECRET = "secret"
    OPEN_SIMULTANEOUS = "open_simultaneous"
    OPEN = "open"


class Entry(StrEnum):
    SLIPS = "slips"
    KIOSK = "kiosk"
    CARDS = "cards"
    HANDS = "hands"
    TABLE_TALLY = "table_tally"
    NAMED = "named"


class Show(StrEnum):
    """When a poll's result may be shown in the room."""

    AT_ONCE = "at_once"
    WITH_TWIST = "with_twist"
    ON_REVEAL = "on_reveal"
    NEVER_IN_ROOM = "never_in_room"


class NoteKind(StrEnum):
    TERM = "term"
    ARGUMENT = "argument"
    VALUE = "value"
    CONDITION = "condition"
    OBJECTION = "objection"
    TWIST_EFFECT = "twist_effect"
    PRINCIPLE = "principle"
    DISSENT = "dissent"
    QUESTION = "question"
    TASK = "task"
    EXPERIENCE = "experience"
    HOPE = "hope"
    WORRY = "worry"
    MISSING_VOICE = "missing_voice"
    HEARD = "heard"
    NOTE = "note"


class Attribution(StrEnum):
    NONE = "none"
    GROUP = "group"
    ROLE = "role"
    NAME_ON_REQUEST = "name_on_request"


class RecordPer(StrEnum):
    SESSION = "session"
    OPTION = "option"
    GROUP = "group"
    TABLE = "table"


class Stance(StrEnum):
    """For an argument: for or against; for a condition: 'yes, if' or 'no, unless'."""

    FOR = "for"
    AGAINST = "against"
    NONE = "none"


class Breadth(StrEnum):
    BROAD = "broad"
    SPLIT = "split"
    NONE = "none"


class ConditionKind(StrEnum):
    LAW = "law"
    PEOPLE = "people"
    MONEY = "money"
    DATA = "data"
    TECHNOLOGY = "technology"
    COMMUNICATION = "communication"


class Edition(StrEnum):
    COUNCIL = "council"
    ADMINISTRATION = "administration"
    CONSULTANT = "consultant"


class SessionState(StrEnum):
    """How far a session has come; one that was handed over goes on on another computer."""

    PREPARED = "prepared"
    RUNNING = "running"
    CLOSED = "closed"
    HANDED_OVER = "handed_over"


class SummaryState(StrEnum):
    DRAFT = "draft"
    CORRECTED = "corrected"
    FINAL = "final"


class RoundState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    SKIPPED = "skipped"


class PollState(StrEnum):
    READY = "ready"
    OPEN = "open"
    CLOSED = "closed"
    SHOWN = "shown"
    VOIDED = "voided"


class CouncilWord(StrEnum):
    """What the council calls itself; a setting that runs through all texts."""

    BYRAAD = "byraad"
    KOMMUNALBESTYRELSE = "kommunalbestyrelse"
    BORGERREPRAESENTATION = "borgerrepraesentation"
