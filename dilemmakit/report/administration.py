"""The administration's edition: what those who work on with it need, first what they must do."""

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.blocks import Block, Document
from dilemmakit.report.frame import framed
from dilemmakit.report.further import further_cases
from dilemmakit.report.sections.citizens import citizens_words, heard
from dilemmakit.report.sections.course import course_in_short
from dilemmakit.report.sections.dilemma import dilemma
from dilemmakit.report.sections.facts import facts
from dilemmakit.report.sections.follow_up import work_list
from dilemmakit.report.sections.method import method
from dilemmakit.report.sections.opening import head_of_administration, in_short
from dilemmakit.report.sections.points import dots, ranking
from dilemmakit.report.sections.reasons import all_reasons, twist, values
from dilemmakit.report.sections.results import resistance_figures, shift_figures
from dilemmakit.report.sections.talk import conditions, dissents, principles
from dilemmakit.report.sections.together import named, table_figures
from dilemmakit.wording import terms

_PAGES = 6


def administration_document(summary: Summary) -> Document:
    """Return the edition in the summary's language (order of the guide, chapter 11)."""
    blocks = (
        *head_of_administration(summary),
        *in_short(summary),
        *dilemma(summary),
        *conditions(summary),
        *work_list(summary),
        *shift_figures(summary),
        *table_figures(summary),
        *named(summary),
        *resistance_figures(summary),
        *all_reasons(summary),
        *values(summary),
        *twist(summary),
        *principles(summary),
        *ranking(summary),
        *dissents(summary),
        *facts(summary),
        *further_cases(summary, _further),
        *dots(summary),
        *citizens_words(summary),
        *heard(summary),
        *course_in_short(summary),
        *method(summary),
    )
    pages = _PAGES + 2 * len(summary.further)
    return framed(summary, terms.edition(Edition.ADMINISTRATION), blocks, pages)


def _further(summary: Summary) -> tuple[Block, ...]:
    return (
        *conditions(summary),
        *shift_figures(summary),
        *resistance_figures(summary),
        *all_reasons(summary),
        *twist(summary),
    )
