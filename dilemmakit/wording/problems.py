"""Problems of case and plan files in words: where, what, and what to do."""

from dilemmakit.domain.problem import Problem
from dilemmakit.domain.problem import ProblemCode as C
from dilemmakit.wording.catalogue import _, _n
from dilemmakit.wording.plan_problems import plan_template
from dilemmakit.wording.rubric_problems import rubric_template


def problem_line(problem: Problem) -> str:
    """Return a problem as `path:line:column: sentence`, which editors turn into a link."""
    sentence = problem_sentence(problem)
    return f"{problem.path}:{problem.line}:{problem.column}: {sentence}"


def problem_sentence(problem: Problem) -> str:
    """Return what is wrong and what to do about it, in the spoken language."""
    template = (
        _file_template(problem)
        or _yaml_template(problem.code)
        or _form_template(problem.code)
        or _amount_template(problem)
        or _fit_template(problem.code)
        or plan_template(problem)
        or rubric_template(problem.code)
        or _("{field} does not fit. Compare it with another case or plan.")
    )
    return template.format(**problem.args)


def _file_template(problem: Problem) -> str | None:
    match problem.code:
        case C.FILE_MISSING:
            return _("There is no such file. Check the name.")
        case C.FILE_UNREADABLE:
            return _("The file cannot be read. Check that you have access to it.")
        case C.FILE_TOO_LARGE:
            return _("The file is larger than {limit} kB, so it is hardly a case or a plan.")
        case C.FILE_EMPTY:
            return _("The file is empty. Begin with a copy of another case or plan.")
        case C.NOT_UTF8:
            return _("The file is not saved as UTF-8. Save it again and choose UTF-8.")
        case C.OTHER_ENCODING:
            return _("The file looks as if saved as {encoding}. Save it again and choose UTF-8.")
        case C.FILE_NAME:
            return _("A file called {given} is not read here. Give it a name such as {wanted}.")
        case C.UNKNOWN_KIND:
            return _(
                "This is neither a case nor a plan. Begin the file with "
                "schema: dilemmakit.case/1 or schema: dilemmakit.plan/1."
            )
        case C.WRONG_SCHEMA:
            return _(
                "The file is written for {given}, but this program reads {wanted}. "
                "Check the line, or use a newer program."
            )
        case C.NO_FIELDS:
            return _(
                "The file holds no fields. Each line needs a name, a colon and a space "
                "before the text."
            )
        case C.MORE_PROBLEMS:
            return _n(
                "There is {count} more problem in the file. Mend those above first.",
                "There are {count} more problems in the file. Mend those above first.",
                int(problem.args["count"]),
            )
        case _:
            return None


def _yaml_template(code: C) -> str | None:
    match code:
        case C.TAB:
            return _("There is a tab here. Write spaces instead.")
        case C.HIDDEN_CHARACTER:
            return _("There is a character here that cannot be seen ({character}). Delete it.")
        case C.NOT_YAML:
            return _("From here the file makes no sense. Look for a missing quote, colon or space.")
        case C.COLON_IN_TEXT:
            return _(
                "There is one colon too many on this line. If it belongs to the text, "
                "put the whole text in quotes."
            )
        case C.COLON_MISSING:
            return _(
                "This line has no colon. Write one after the field's name, or indent the line "
                "if it belongs to the text above."
            )
        case C.NOT_INDENTED_ALIKE:
            return _("This line begins too far left or right. Align it with the fields around it.")
        case C.LIST_ON_FIELD_LINE:
            return _("A list begins on the line after the field's name. Move the dash down.")
        case C.LIST_NOT_CLOSED:
            return _(
                "The square bracket that opens here goes wrong. Look for a missing one, or a comma."
            )
        case C.MAP_NOT_CLOSED:
            return _(
                "The curly bracket that opens here goes wrong. Look for a missing one, or a comma."
            )
        case C.QUOTE_NOT_CLOSED:
            return _("The quote that begins here is never closed. Put a quote at its end.")
        case C.TEXT_AFTER_QUOTE:
            return _("The quote ends before the text does. Put the quotes around all of it.")
        case C.SIGN_FIRST:
            return _("A text cannot begin with {sign} here. Put the text in quotes.")
        case C.BACKSLASH:
            return _(
                r"The backslash (\) means something else here. Write it twice, or leave it out."
            )
        case C.ANCHOR | C.ALIAS | C.TAG:
            return _("{given} is not read as text. Put the text in quotes if it begins like that.")
        case C.MERGE_KEY:
            return _("Fields cannot be merged with <<. Write them out.")
        case C.SECOND_DOCUMENT:
            return _("A second part begins here. Each case or plan has a file of its own.")
        case C.TOO_DEEP:
            return _(
                "There are more than {limit} levels inside each other here. Check the indentation."
            )
        case C.TOO_MANY_NODES:
            return _("The file has more than {limit} fields, so it is hardly a case or a plan.")
        case C.FIELD_NAME_INVALID:
            return _("There is no field name here. Write a word before the colon.")
        case C.FIELD_TWICE:
            return _("{field} is given twice, first on line {first_line}. Delete one of them.")
        case _:
            return None


def _form_template(code: C) -> str | None:
    """Return the sentence for a field that is missing, unknown or of another form."""
    match code:
        case C.MISSING:
            return _("{field} is missing. Add it.")
        case C.EMPTY:
            return _("{field} is empty. Fill it in, or delete the line if it is not required.")
        case C.UNKNOWN_FIELD:
            return _("{field} is not a known field. Check its spelling and its indentation.")
        case C.MISSPELT_FIELD:
            return _("{field} is not a known field. Do you mean {guess}?")
        case C.COMMA_SPLIT:
            return _(
                "The commas have divided the text at {field}. Put it in quotes, "
                "or give each text a line of its own that begins with a dash."
            )
        case C.COMMA_MAY_SPLIT:
            return _(
                "A comma seems to have divided one text in two at {field} ({given}). "
                "If so, put the text in quotes."
            )
        case C.WANTS_TEXT:
            return _("{field} must be a text, not a list or further fields.")
        case C.WANTS_LIST:
            return _("{field} must be a list. Begin each line of it with a dash.")
        case C.WANTS_FIELDS:
            return _("{field} must have fields of its own. Write them indented below it.")
        case C.WANTS_WHOLE_NUMBER:
            return _("{field} must be a whole number, not {given}.")
        case C.WANTS_NUMBER:
            return _("{field} must be a number such as 0.8, not {given}.")
        case C.WANTS_TRUE_OR_FALSE:
            return _("{field} must be true or false, not {given}.")
        case C.WANTS_DATE:
            return _("{field} must be a date such as 2026-11-22, not {given}.")
        case C.WANTS_YEAR:
            return _("{field} must be a year, or none if the source gives none, not {given}.")
        case C.WANTS_VERSION:
            return _("{field} must be three numbers such as 1.0.2, not {given}.")
        case C.WANTS_ID:
            return _("{field} takes small letters a to z, digits and hyphens only, not {given}.")
        case C.WANTS_WEB_ADDRESS:
            return _("{field} must be a web address that begins with https://, not {given}.")
        case C.WANTS_ICON:
            return _("{field} must be the name of an icon such as mdi6.bed, not {given}.")
        case C.WANTS_LICENSE:
            return _("{field} must be a licence's short name such as CC-BY-4.0, not {given}.")
        case C.WANTS_RUBRIC_LINE:
            return _("{field} must be called after a line of the rubric, from A1 to A41.")
        case C.NOT_ONE_OF:
            return _("{field} cannot be {given}. Choose one of: {allowed}.")
        case _:
            return None


def _amount_template(problem: Problem) -> str | None:
    """Return the sentence for what is too long or short, too many or few."""
    match problem.code:
        case C.TOO_LONG:
            return _("{field} has {length} characters, but there is room for {limit}. Shorten it.")
        case C.WORD_TOO_LONG:
            return _("{field} holds a word of more than {limit} characters. Divide it.")
        case C.TOO_FEW:
            return _("{field} holds {count}, but must hold at least {least}. Add what is missing.")
        case C.TOO_MANY:
            return _("{field} holds {count}, but may hold no more than {most}. Delete the rest.")
        case C.NUMBER_TOO_SMALL:
            return _("{field} is {given}, but must be at least {least}.")
        case C.NUMBER_TOO_LARGE:
            return _("{field} is {given}, but may be no more than {most}.")
        case C.RANGE_REVERSED:
            return _("{field} is {least}, which is more than {most}. Change one of them.")
        case _:
            return None


def _fit_template(code: C) -> str | None:
    """Return the sentence for what does not fit together in a case, its name or translation."""
    match code:
        case C.LANGUAGE_NOT_FILE_NAME:
            return _("The language is {given}, but the file's name says {wanted}. Change one.")
        case C.ID_NOT_FOLDER:
            return _("The id is {given}, but the folder is called {wanted}. Change one of them.")
        case C.NOT_A_TRANSLATION:
            return _("The Danish file is the one that others translate. Delete translation_of.")
        case C.OF_ANOTHER_CASE:
            return _("{field} is {given}, but the file's own id is {wanted}. Make them the same.")
        case C.ID_TWICE:
            return _("{field} is {given}, as on line {first_line}. Give each a name of its own.")
        case C.SAID_TWICE:
            return _("{field} repeats {given}. Delete one of them.")
        case C.LETTER_OUT_OF_ORDER:
            return _("{field} is {given}, but must be {wanted}: the letters follow each other.")
        case C.UNKNOWN_OPTION:
            return _(
                "{field} names option {given}, but the case has only {allowed}. "
                "Choose one of those."
            )
        case C.UNKNOWN_VALUE:
            return _(
                "{field} names the value {given}, but the case's own values are {allowed}. "
                "Add it to values, or choose one of those."
            )
        case C.TRANSLATION_DIFFERS:
            return _(
                "{field} is {given}, but in the Danish file it is {wanted}. Make them the same."
            )
        case C.TRANSLATION_COUNT:
            return _("{field} holds {count}, but {wanted} in the Danish file. Make them the same.")
        case C.TRANSLATION_LACKS:
            return _("{field} is not translated. Add it, for the Danish file has it.")
        case C.TRANSLATION_ADDS:
            return _("{field} is not in the Danish file. Add it there, or delete it here.")
        case C.TRANSLATION_OLDER:
            return _(
                "This translates version {given}, but the Danish file is now version {wanted}. "
                "Compare them, and correct the number."
            )
        case _:
            return None
