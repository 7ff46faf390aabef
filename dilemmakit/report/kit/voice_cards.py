"""The people of a case on cards to cut out: who they are, and the words to read aloud."""

from dilemmakit.domain.case import Case, Voice
from dilemmakit.report.blocks import plain, quoted
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import LARGE, MM, QUIET, Grid
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tokens import LINE, SOFT, Type
from dilemmakit.wording import _

VOICES = Grid(2, 3, 95 * MM, 90 * MM)
_MARGIN = 9 * MM
_WIDTH = VOICES.width - 2 * _MARGIN
_NAME = Type(15, 19, Face.BOLD)
_ROLE = Type(10, 13, colour=SOFT)


def print_voice_cards(paper: Paper, case: Case, sets: int) -> None:
    """Print a case's voices, so many times that there is a set for each who needs one."""
    section = paper.begin(_("Voices: {title}").format(title=case.title), _("cut out"))
    cards = [_card(voice, case, section.add("Sect")) for voice in case.voices]
    for number, x, top in paper.fields(VOICES, len(cards) * sets):
        copy, place = divmod(number, len(cards))
        cards[place].draw(paper.canvas, x + _MARGIN, top - _MARGIN, again=copy > 0)


def _card(voice: Voice, case: Case, element: Element) -> Laid:
    card = Laid()
    y = card.text(plain(voice.name), 0, 0, _WIDTH, _NAME, element.add("H1"))
    y = card.text(plain(voice.role), 0, y, _WIDTH, _ROLE, element.add("P")) + 6
    card.rule(0, y, _WIDTH, LINE)
    words = _("“{quote}”").format(quote=voice.quote.strip('»«”“"'))
    card.text(quoted(words), 0, y + 8, _WIDTH, LARGE, element.add("P"))
    foot = VOICES.height - 2 * _MARGIN - QUIET.leading
    card.text(plain(case.title), 0, foot, _WIDTH, QUIET, element.add("P"))
    return card
