"""The parts of the printed kit in words."""

from dilemmakit.domain.kit import KitPart
from dilemmakit.wording.catalogue import _


def part_name(part: KitPart) -> str:
    """Return what a part of the kit is called."""
    return {
        KitPart.PLAN_SHEET: _("The plan on one sheet"),
        KitPart.ROLE_CARDS: _("Role cards"),
        KitPart.GROUND_RULES: _("Ground rules for the wall"),
        KitPart.CASE_CARD: _("Case cards"),
        KitPart.VOICES: _("Voices of the case"),
        KitPart.LETTER_CARDS: _("Letter cards"),
        KitPart.SLIPS: _("Slips"),
        KitPart.RESISTANCE_FORM: _("Forms for resistance"),
        KitPart.RANKING_FORM: _("Forms for ranking"),
        KitPart.TABLE_FORM: _("Table forms"),
        KitPart.POSTER: _("Posters for the tables"),
        KitPart.PLAN_B: _("Plan B on paper"),
        KitPart.KEYS: _("Keys"),
        KitPart.GUIDE: _("The whole guide"),
    }[part]
