"""The consultant's edition: what leaves the municipality, without a name, a place or a day."""

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.blocks import Block, Document
from dilemmakit.report.frame import framed
from dilemmakit.report.further import further_cases
from dilemmakit.report.sections.case_marks import case_marks
from dilemmakit.report.sections.citizens import citizens_words
from dilemmakit.report.sections.course import course
from dilemmakit.report.sections.dilemma import dilemma_by_name
from dilemmakit.report.sections.facts import facts_by_source
from dilemmakit.report.sections.follow_up import bare_questions
from dilemmakit.report.sections.method import method
from dilemmakit.report.sections.opening import head_without_names, quarter_words
from dilemmakit.report.sections.points import dots, ranking
from dilemmakit.report.sections.reasons import reasons, twist, values
from dilemmakit.report.sections.results import resistance_figures, shift_figures
from dilemmakit.report.sections.talk import conditions, dissents_counted, principles
from dilemmakit.wording import terms

_PAGES = 4


def consultant_document(summary: Summary) -> Document:
    """Return the edition in the summary's language (order of the guide, chapter 11)."""
    blocks = (
        *head_without_names(summary),
        *dilemma_by_name(summary),
        *case_marks(summary),
        *shift_figures(summary),
        *resistance_figures(summary),
        *conditions(summary),
        *principles(summary),
        *ranking(summary),
        *dissents_counted(summary),
        *bare_questions(summary),
        *reasons(summary),
        *values(summary),
        *twist(summary),
        *further_cases(summary, _further),
        *dots(summary),
        *citizens_words(summary),
        *course(summary),
        *facts_by_source(summary),
        *method(summary, quarter_words(summary.made_on), by_side=summary.sides is not None),
    )
    edition = terms.edition(Edition.CONSULTANT)
    return framed(summary, edition, blocks, _PAGES + len(summary.further), day_known=False)


def _further(summary: Summary) -> tuple[Block, ...]:
    return (
        *shift_figures(summary),
        *resistance_figures(summary),
        *conditions(summary),
        *reasons(summary),
        *twist(summary),
    )
