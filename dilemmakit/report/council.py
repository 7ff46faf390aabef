"""The council edition: what those who took part get, two pages for an ordinary meeting."""

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.blocks import Document
from dilemmakit.report.sections.citizens import citizens_words, heard
from dilemmakit.report.sections.follow_up import agreements, open_questions
from dilemmakit.report.sections.method import method_in_short
from dilemmakit.report.sections.opening import (
    dilemma_in_short,
    head,
    in_short,
    participants_edition,
)
from dilemmakit.report.sections.points import dots, ranking
from dilemmakit.report.sections.results import resistance, stance
from dilemmakit.report.sections.talk import (
    conditions,
    dissents,
    principles,
    reasons,
    twist_in_short,
)
from dilemmakit.wording import _, speaking
from dilemmakit.wording.formats import plain_date

_EDITION = Edition.COUNCIL
_PAGES = 2
_MOST_REASONS = 3
_MOST_EFFECTS = 2


def council_document(summary: Summary) -> Document:
    """Return the edition in the summary's language (order of the guide, chapter 11)."""
    with speaking(summary.language):
        named = _named(summary)
        return Document(
            title=named,
            subject=_("{edition}: indicative show of opinion – not a decision").format(
                edition=participants_edition(summary.head)
            ),
            author=summary.head.municipality.label,
            keywords=summary.checksum,
            creator=f"Dilemmakit {summary.app_version}",
            language=summary.language.value,
            made_on=summary.made_on,
            footer=_("{title} – demonstration").format(title=named) if summary.demo else named,
            blocks=(
                *head(summary),
                *in_short(summary),
                *dilemma_in_short(summary),
                *stance(summary),
                *resistance(summary),
                *twist_in_short(summary, _EDITION, _MOST_EFFECTS),
                *conditions(summary, _EDITION),
                *principles(summary, _EDITION),
                *ranking(summary),
                *dissents(summary, _EDITION),
                *open_questions(summary, _EDITION),
                *agreements(summary, _EDITION),
                *reasons(summary, _EDITION, _MOST_REASONS),
                *dots(summary),
                *citizens_words(summary, _EDITION),
                *heard(summary, _EDITION),
                *method_in_short(summary),
            ),
            short_enough=_PAGES,
        )


def _named(summary: Summary) -> str:
    top = summary.head
    day = top.opened_at or top.planned_start or summary.made_on
    return _("{title}, {date}").format(title=top.case_title, date=plain_date(day))
