"""The three editions of a summary, each as one document that every format sets."""

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition
from dilemmakit.report.administration import administration_document
from dilemmakit.report.blocks import Document
from dilemmakit.report.consultant import consultant_document
from dilemmakit.report.council import council_document
from dilemmakit.report.leaving import leaving
from dilemmakit.wording import speaking

_EDITIONS = {
    Edition.COUNCIL: council_document,
    Edition.ADMINISTRATION: administration_document,
    Edition.CONSULTANT: consultant_document,
}


def document(summary: Summary, edition: Edition) -> Document:
    """Return an edition with what may leave in it, in the summary's language."""
    with speaking(summary.language):
        return _EDITIONS[edition](leaving(summary, edition))
