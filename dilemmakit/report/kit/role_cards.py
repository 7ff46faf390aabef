"""A card for each who has a role at the meeting, with what to do."""

from dilemmakit.domain.plan import Plan, Role
from dilemmakit.report.blocks import plain
from dilemmakit.report.kit.laid import Laid
from dilemmakit.report.kit.measures import MM, QUIET, Grid
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.pdf.fonts import Face
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.text import set_text
from dilemmakit.report.pdf.tokens import LINE, Type
from dilemmakit.wording import _

ROLES = Grid(2, 3, 95 * MM, 90 * MM)
MARGIN = 9 * MM
_WIDTH = ROLES.width - 2 * MARGIN
_LABEL = Type(14, 18, Face.BOLD)
_TASK = Type(11, 15)
_SIGN = 11.0


def print_role_cards(paper: Paper, plan: Plan, tables: int) -> None:
    """Print a card for each person with a role; those at the tables get one a table."""
    section = paper.begin(_("Role cards"), _("cut out"))
    roles = [(role, card_of(role, plan, section.add("Sect"))) for role in plan.roles]
    copies = [
        (card, copy)
        for role, card in roles
        for copy in range(max(1, tables if role.id == "table_host" else role.count))
    ]
    for number, x, top in paper.fields(ROLES, len(copies)):
        card, copy = copies[number]
        card.draw(paper.canvas, x + MARGIN, top - MARGIN, again=copy > 0)


def card_of(role: Role, plan: Plan, element: Element) -> Laid:
    """Lay out a role; it is to be no higher than its field between the margins."""
    card = Laid()
    y = card.text(plain(role.label), 0, 0, _WIDTH, _LABEL, element.add("H1")) + 4
    card.rule(0, y, _WIDTH, LINE)
    y += 7
    listed = element.add("L")
    listed.numbering = "Disc"
    for task in role.tasks:
        item = listed.add("LI")
        card.put(set_text(plain("–"), _SIGN, _TASK, item.add("Lbl")), 0, y)
        y = card.text(plain(task), _SIGN, y, _WIDTH - _SIGN, _TASK, item.add("LBody")) + 3
    named = set_text(plain(plan.title), _WIDTH, QUIET, element.add("P"))
    card.put(named, 0, max(ROLES.height - 2 * MARGIN - named.height, y))
    return card
