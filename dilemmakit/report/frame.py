"""What every edition's document says of itself."""

from dilemmakit.domain.summary import Summary
from dilemmakit.report.blocks import Block, Document
from dilemmakit.report.sections.opening import quarter_words
from dilemmakit.wording import _
from dilemmakit.wording.formats import plain_date


def framed(
    summary: Summary,
    edition: str,
    blocks: tuple[Block, ...],
    pages: int,
    *,
    day_known: bool = True,
) -> Document:
    """Return a document of these blocks; `pages` is how many it should fit if it can.

    Without `day_known` its title tells the quarter only.
    """
    named = _named(summary, day_known)
    return Document(
        title=named,
        subject=_("{edition}: indicative show of opinion – not a decision").format(edition=edition),
        author=summary.head.municipality.label,
        keywords=summary.checksum,
        creator=f"Dilemmakit {summary.app_version}",
        language=summary.language.value,
        made_on=summary.made_on,
        footer=_("{title} – demonstration").format(title=named) if summary.demo else named,
        blocks=blocks,
        short_enough=pages,
    )


def _named(summary: Summary, day_known: bool) -> str:
    top = summary.head
    if day_known:
        when = plain_date(top.opened_at or top.planned_start or summary.made_on)
    else:
        when = quarter_words(summary.made_on)
    return _("{title}, {date}").format(title=top.case_title, date=when)
