"""The rules of the game as a poster for the wall."""

from dilemmakit.report.blocks import plain
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.tokens import (
    BAND_RULE,
    HAIRLINE,
    MARGIN,
    PAGE_HEIGHT,
    TEXT_WIDTH,
    Type,
)
from dilemmakit.wording import _
from dilemmakit.wording.ground_rules import ground_rules

_TITLE = Type(54, 58, Face.DISPLAY_BOLD, tracking=-0.02)
_RULE = Type(29, 36, Face.BOLD)
_TOP = 72.0
_FOOT = 70.0


def print_ground_rules(paper: Paper) -> None:
    """Print the poster; it can be copied up to A3."""
    section = paper.begin(_("Ground rules"), _("hang on the wall, copied up to A3 if you can"))
    poster = Laid()
    y = poster.text(plain(_("Rules of the game")), 0, 0, TEXT_WIDTH, _TITLE, section.add("H1"))
    y += 10
    poster.rule(0, y, TEXT_WIDTH, 2 * BAND_RULE)
    listed = section.add("L")
    listed.numbering = "None"
    rules = ground_rules()
    pitch = (PAGE_HEIGHT - _TOP - _FOOT - y) / len(rules)
    for number, rule in enumerate(rules):
        top = y + number * pitch
        if number:
            poster.rule(0, top, TEXT_WIDTH, HAIRLINE)
        item = listed.add("LI").add("LBody")
        poster.text(plain(rule), 0, top + (pitch - _RULE.leading) / 2, TEXT_WIDTH, _RULE, item)
    poster.draw(paper.canvas, MARGIN, PAGE_HEIGHT - _TOP)
    paper.turn()
