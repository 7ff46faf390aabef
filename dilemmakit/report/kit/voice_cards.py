"""The people of a case on cards to cut out: who they are, and the words to read aloud."""

from dilemmakit.domain.case import Case, Voice
from dilemmakit.report.blocks import plain, quoted
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import MM, QUIET, Grid
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import set_text
from dilemmakit.report.pdf.tokens import LINE, SOFT, Type
from dilemmakit.wording import _

VOICES = Grid(2, 3, 95 * MM, 90 * MM)
MARGIN = 9 * MM
_WIDTH = VOICES.width - 2 * MARGIN
_QUOTES = (Type(17, 23), Type(15, 20.5), Type(13, 18), Type(12, 16))
"""Types for what is read aloud, from the largest down."""
_NAME = Type(15, 19, Face.BOLD)
_ROLE = Type(10, 13, colour=SOFT)


def print_voice_cards(paper: Paper, case: Case, sets: int) -> None:
    """Print a case's voices, so many times that there is a set for each who needs one."""
    section = paper.begin(_("Voices: {title}").format(title=case.title), _("cut out"))
    cards = [card_of(voice, case, section.add("Sect")) for voice in case.voices]
    for number, x, top in paper.fields(VOICES, len(cards) * sets):
        copy, place = divmod(number, len(cards))
        cards[place].draw(paper.canvas, x + MARGIN, top - MARGIN, again=copy > 0)


def card_of(voice: Voice, case: Case, element: Element) -> Laid:
    """Lay out a voice; it is to be no higher than its field between the margins."""
    card = Laid()
    y = card.text(plain(voice.name), 0, 0, _WIDTH, _NAME, element.add("H1"))
    y = card.text(plain(voice.role), 0, y, _WIDTH, _ROLE, element.add("P")) + 6
    card.rule(0, y, _WIDTH, LINE)
    foot = VOICES.height - 2 * MARGIN - QUIET.leading
    words = _("“{quote}”").format(quote=voice.quote.strip('»«”“"'))
    said = element.add("P")
    for style in _QUOTES:
        text = set_text(quoted(words), _WIDTH, style, said)
        if y + 8 + text.height <= foot:
            break
    card.put(text, 0, y + 8)
    foot = max(foot, y + 8 + text.height)
    card.text(plain(case.title), 0, foot, _WIDTH, QUIET, element.add("P"))
    return card
