"""A kit written as one PDF: the only way in to this folder."""

from collections.abc import Callable
from pathlib import Path

from dilemmakit.domain.kit import FORMS, Kit, KitPart
from dilemmakit.report.files import write_whole
from dilemmakit.report.kit.case_card import print_case_cards
from dilemmakit.report.kit.cover import cover_title, print_cover
from dilemmakit.report.kit.ground_rules import print_ground_rules
from dilemmakit.report.kit.guide_text import print_guide
from dilemmakit.report.kit.keys import print_keys
from dilemmakit.report.kit.letter_cards import print_letter_cards
from dilemmakit.report.kit.paper import Paper
from dilemmakit.report.kit.plan_b import print_plan_b
from dilemmakit.report.kit.plan_sheet import print_plan_sheet
from dilemmakit.report.kit.role_cards import print_role_cards
from dilemmakit.report.kit.slips import print_slips
from dilemmakit.report.kit.table_forms import print_posters, print_table_forms
from dilemmakit.report.kit.voice_cards import print_voice_cards
from dilemmakit.report.pdf.cleaning import one_line
from dilemmakit.report.pdf.metadata import About
from dilemmakit.report.pdf.text import forget_lines
from dilemmakit.wording import _, speaking

Come = Callable[[int, int], None]
"""Is told how many parts of how many are done; what it raises stops the printing."""
_Printer = Callable[[Paper, Kit], None]


def write_kit(kit: Kit, path: Path, come: Come | None = None) -> None:
    """Write a kit to a file, whole or not at all.

    Raises FileNotWritten, and what `come` raises; an older file at the path is then untouched.
    """
    write_whole(path, kit_pdf(kit, come))


def kit_pdf(kit: Kit, come: Come | None = None) -> bytes:
    """Return a kit as a tagged PDF in its language, made to be printed on both sides.

    Equal kits give equal bytes.
    """
    with speaking(kit.language):
        paper = Paper(_about(kit), cover_title())
        printers = [one for parts, one in _PRINTERS if kit.parts.intersection(parts)]
        for done, printer in enumerate(printers):
            if come is not None:
                come(done, len(printers))
            printer(paper, kit)
        print_cover(paper, kit)
        if come is not None:
            come(len(printers), len(printers))
        forget_lines()
        return paper.finish()


def _about(kit: Kit) -> About:
    titles = ", ".join(case.title for case in kit.cases)
    return About(
        title=one_line(_("Printed kit: {titles}").format(titles=titles)),
        subject=one_line(kit.plan.title),
        author="Dilemmakit",
        keywords=one_line(", ".join(case.id for case in kit.cases)),
        creator=f"Dilemmakit {kit.app_version}",
        language=kit.language.value,
        made_on=kit.made_on,
    )


def _plan_sheet(paper: Paper, kit: Kit) -> None:
    print_plan_sheet(paper, kit.plan)


def _case_cards(paper: Paper, kit: Kit) -> None:
    for case in kit.cases:
        print_case_cards(paper, case, kit.copies)


def _voice_cards(paper: Paper, kit: Kit) -> None:
    """Print a set of each case's voices, or one for each table where the plan says so."""
    voices = KitPart.VOICES.value
    per_table = any(one.print == voices and one.per == "table" for one in kit.plan.materials)
    for case in kit.cases:
        print_voice_cards(paper, case, kit.tables if per_table else 1)


def _letter_cards(paper: Paper, kit: Kit) -> None:
    """Print as many letters as the case with the most options has."""
    letters = max((tuple(option.id for option in case.options) for case in kit.cases), key=len)
    print_letter_cards(paper, letters, kit.copies)


def _role_cards(paper: Paper, kit: Kit) -> None:
    print_role_cards(paper, kit.plan, kit.tables)


def _ground_rules(paper: Paper, _kit: Kit) -> None:
    print_ground_rules(paper)


def _keys(paper: Paper, _kit: Kit) -> None:
    print_keys(paper)


def _guide(paper: Paper, kit: Kit) -> None:
    print_guide(paper, kit.guide)


_PRINTERS: tuple[tuple[tuple[KitPart, ...], _Printer], ...] = (
    ((KitPart.PLAN_SHEET,), _plan_sheet),
    ((KitPart.ROLE_CARDS,), _role_cards),
    ((KitPart.GROUND_RULES,), _ground_rules),
    ((KitPart.CASE_CARD,), _case_cards),
    ((KitPart.VOICES,), _voice_cards),
    ((KitPart.LETTER_CARDS,), _letter_cards),
    (FORMS, print_slips),
    ((KitPart.TABLE_FORM,), print_table_forms),
    ((KitPart.POSTER,), print_posters),
    ((KitPart.PLAN_B,), print_plan_b),
    ((KitPart.KEYS,), _keys),
    ((KitPart.GUIDE,), _guide),
)
"""What prints which parts, in the order in which they come out."""
