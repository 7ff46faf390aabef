"""What is wrong with a case or plan file, and exactly where; `wording` puts it into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps the file from being used; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class ProblemCode(StrEnum):
    """What kind of fault it is; behind each, the names of its arguments."""

    # The file
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_LARGE = "file_too_large"  # limit (kilobytes)
    FILE_EMPTY = "file_empty"
    NOT_UTF8 = "not_utf8"
    OTHER_ENCODING = "other_encoding"  # encoding
    TAB = "tab"
    HIDDEN_CHARACTER = "hidden_character"  # character (U+0007)
    # YAML
    NOT_YAML = "not_yaml"
    COLON_IN_TEXT = "colon_in_text"
    COLON_MISSING = "colon_missing"
    NOT_INDENTED_ALIKE = "not_indented_alike"
    LIST_ON_FIELD_LINE = "list_on_field_line"
    LIST_NOT_CLOSED = "list_not_closed"
    MAP_NOT_CLOSED = "map_not_closed"
    QUOTE_NOT_CLOSED = "quote_not_closed"
    TEXT_AFTER_QUOTE = "text_after_quote"
    SIGN_FIRST = "sign_first"  # sign
    BACKSLASH = "backslash"
    ANCHOR = "anchor"  # given
    ALIAS = "alias"  # given
    TAG = "tag"  # given
    MERGE_KEY = "merge_key"
    SECOND_DOCUMENT = "second_document"
    TOO_DEEP = "too_deep"  # limit
    TOO_MANY_NODES = "too_many_nodes"  # limit
    FIELD_NAME_INVALID = "field_name_invalid"
    FIELD_TWICE = "field_twice"  # field, first_line
    NO_FIELDS = "no_fields"
    MORE_PROBLEMS = "more_problems"  # count
    # Single fields; all have `field`, a path such as options.2.label, counted from 1
    WRONG_SCHEMA = "wrong_schema"  # given, wanted
    UNKNOWN_KIND = "unknown_kind"  # given
    MISSING = "missing"
    EMPTY = "empty"
    UNKNOWN_FIELD = "unknown_field"
    MISSPELT_FIELD = "misspelt_field"  # guess
    COMMA_SPLIT = "comma_split"
    WANTS_TEXT = "wants_text"
    WANTS_LIST = "wants_list"
    WANTS_FIELDS = "wants_fields"
    WANTS_WHOLE_NUMBER = "wants_whole_number"  # given
    WANTS_NUMBER = "wants_number"  # given
    WANTS_TRUE_OR_FALSE = "wants_true_or_false"  # given
    WANTS_DATE = "wants_date"  # given
    WANTS_YEAR = "wants_year"  # given
    WANTS_VERSION = "wants_version"  # given
    WANTS_ID = "wants_id"  # given
    WANTS_WEB_ADDRESS = "wants_web_address"  # given
    WANTS_ICON = "wants_icon"  # given
    WANTS_LICENSE = "wants_license"  # given
    WANTS_RUBRIC_LINE = "wants_rubric_line"  # given
    NOT_ONE_OF = "not_one_of"  # given, allowed
    TOO_LONG = "too_long"  # length, limit
    WORD_TOO_LONG = "word_too_long"  # limit
    TOO_FEW = "too_few"  # count, least
    TOO_MANY = "too_many"  # count, most
    NUMBER_TOO_SMALL = "number_too_small"  # given, least
    NUMBER_TOO_LARGE = "number_too_large"  # given, most
    INVALID = "invalid"
    COMMA_MAY_SPLIT = "comma_may_split"
    # What does not fit together, in both kinds
    FILE_NAME = "file_name"  # given, wanted
    LANGUAGE_NOT_FILE_NAME = "language_not_file_name"  # given, wanted
    ID_NOT_FOLDER = "id_not_folder"  # given, wanted
    NOT_A_TRANSLATION = "not_a_translation"
    OF_ANOTHER_CASE = "of_another_case"  # field, given, wanted
    ID_TWICE = "id_twice"  # field, given, first_line
    SAID_TWICE = "said_twice"  # field, given
    RANGE_REVERSED = "range_reversed"  # field, least, most
    # Cases
    LETTER_OUT_OF_ORDER = "letter_out_of_order"  # field, given, wanted
    UNKNOWN_OPTION = "unknown_option"  # field, given, allowed
    UNKNOWN_VALUE = "unknown_value"  # field, given, allowed
    # The rubric of a good case; all but the review's have `rule`, the line, such as A12
    QUESTION_CLOSED = "question_closed"  # given
    QUESTION_WITHOUT_WORD = "question_without_word"  # allowed
    VALUE_NOT_IN_CONFLICT = "value_not_in_conflict"  # given
    OPTION_DOMINATES = "option_dominates"  # given, other
    OPTION_POSTPONES = "option_postpones"  # field, given
    OPTIONS_UNEVEN = "options_uneven"  # field, length, least, most
    OPTION_WITHOUT_VOICE = "option_without_voice"  # given
    LOADED_WORD = "loaded_word"  # field, given
    FACT_OLD = "fact_old"  # field, given (a date), limit (days)
    LAW_FACT_OLD = "law_fact_old"  # field, given (a date), limit (days)
    REAL_PLACE = "real_place"  # field, given
    FEW_DIRECTLY_AFFECTED = "few_directly_affected"  # count, least
    TWIST_STRIKES_FEW = "twist_strikes_few"  # field, count, least
    NO_LOCAL_NUMBER = "no_local_number"
    HARD_TO_READ = "hard_to_read"  # field, lix, most
    HARD_TO_READ_TOGETHER = "hard_to_read_together"  # field, lix, most
    TERM_NOT_USED = "term_not_used"  # field, given
    ABBREVIATION_UNEXPLAINED = "abbreviation_unexplained"  # field, given
    VERSION_NOT_LOGGED = "version_not_logged"  # given
    REVIEW_NOT_DONE = "review_not_done"
    REVIEW_LACKS = "review_lacks"  # given
    # Plans
    MINUTES_DO_NOT_ADD_UP = "minutes_do_not_add_up"  # total, minutes
    FORM_DOES_NOT_ADD_UP = "form_does_not_add_up"  # field, total, minutes
    SHORTEST_TOO_LONG = "shortest_too_long"  # field, least, minutes
    STANCE_ROUNDS = "stance_rounds"  # kind, count
    STANCE_WITHOUT_POLL = "stance_without_poll"  # field
    STANCES_REVERSED = "stances_reversed"
    NO_TWIST_BETWEEN = "no_twist_between"
    STANCES_NOT_PAIRED = "stances_not_paired"
    PAIR_ALONE = "pair_alone"  # field, given
    NO_RATING = "no_rating"
    RATING_IN_ROOM = "rating_in_room"  # field
    POLL_ELSEWHERE = "poll_elsewhere"  # field, given
    POLL_NOT_YET = "poll_not_yet"  # field, given
    POLL_NEVER_ASKED = "poll_never_asked"  # field, given
    UNKNOWN_POLL = "unknown_poll"  # field, given, allowed
    VIEW_NEEDS_POLL = "view_needs_poll"  # field, view
    SCRIPT_TOO_LONG = "script_too_long"  # field, words, most
    UNKNOWN_USE = "unknown_use"  # field, given
    ITEM_MISMATCH = "item_mismatch"  # field, kind, on
    SECRET_IN_COUNCIL_MEETING = "secret_in_council_meeting"  # field
    KIOSK_FOR_MANY = "kiosk_for_many"  # field, most
    NO_RESULT_AT_TWIST = "no_result_at_twist"  # field
    # Translations beside the Danish file
    TRANSLATION_DIFFERS = "translation_differs"  # field, given, wanted
    TRANSLATION_COUNT = "translation_count"  # field, count, wanted
    TRANSLATION_LACKS = "translation_lacks"  # field
    TRANSLATION_ADDS = "translation_adds"  # field
    TRANSLATION_OLDER = "translation_older"  # given, wanted


@dataclass(frozen=True)
class Problem:
    """One fault in a file; `line` and `column` count from 1, in characters."""

    path: str
    line: int
    column: int
    code: ProblemCode
    args: Mapping[str, str | int] = field(default_factory=dict)
    severity: Severity = Severity.ERROR
