"""The printed kit: what fits its card, what is cut where, which numbers stand on the slips."""

import dataclasses
import re
from collections import Counter
from datetime import date
from pathlib import Path

import page as validator
import pikepdf
import pytest

from dilemmakit.cli import main
from dilemmakit.domain.case import Case
from dilemmakit.domain.kit import Kit, KitPart, parts_for, slip_numbers
from dilemmakit.domain.plan import Plan
from dilemmakit.domain.vocabulary import Language
from dilemmakit.report.kit import case_card, role_cards, voice_cards
from dilemmakit.report.kit.printing import kit_pdf
from dilemmakit.report.pdf.structure import Element
from dilemmakit.services.guide import guide
from dilemmakit.services.library import library
from dilemmakit.wording import speaking
from tests.report.pdf_reading import (
    heading_faults,
    needs_poppler,
    outline,
    page_texts,
    run,
    structure_faults,
)

MM = 72 / 25.4
HALF_A_MILLIMETRE = 0.5 * MM
SMALLEST_TYPE = 8.5
BED = "iot-social-sengen-slaar-alarm"


def a_plan(plan_id: str) -> Plan:
    return next(plan for plan in library(Language.DA).plans if plan.id == plan_id)


def a_case() -> Case:
    return next(case for case in library(Language.DA).cases if case.id == BED)


def a_kit(plan_id: str = "council-90", people: int = 3, *parts: KitPart) -> Kit:
    plan = a_plan(plan_id)
    chosen = frozenset(parts or parts_for(plan))
    day = date(2027, 3, 9)
    return Kit((a_case(),), plan, people, chosen, Language.DA, day, "1.0", guide(Language.DA))


def printed(kit: Kit, folder: Path) -> Path:
    path = folder / "kit.pdf"
    path.write_bytes(kit_pdf(kit))
    return path


@pytest.mark.parametrize("language", Language)
def test_each_case_fits_both_sides_of_its_card_in_types_that_can_be_read(
    language: Language,
) -> None:
    cases = library(language).cases
    assert len(cases) >= 12
    with speaking(language):
        for case in cases:
            for lay in (case_card.front_of, case_card.back_of):
                assert lay(case, Element("Sect")).height <= case_card.ROOM, (case.id, lay)
    smallest = min(
        kind.size
        for sizes in case_card.STEPS
        for kind in (sizes.story, sizes.question, sizes.label, sizes.description, sizes.point)
    )
    assert smallest >= SMALLEST_TYPE


@pytest.mark.parametrize("language", Language)
def test_each_voice_and_each_role_fits_the_card_it_is_cut_to(language: Language) -> None:
    shelf = library(language)
    with speaking(language):
        for case in shelf.cases:
            told = (voice for one in case.variants for voice in one.voices or ())
            for voice in (*case.voices, *told):
                height = voice_cards.card_of(voice, case, Element("Sect")).height
                assert height <= voice_cards.VOICES.height - 2 * voice_cards.MARGIN, voice
        for plan in shelf.plans:
            for role in plan.roles:
                height = role_cards.card_of(role, plan, Element("Sect")).height
                assert height <= role_cards.ROLES.height - 2 * role_cards.MARGIN, role


def test_a_text_too_long_for_the_card_is_seen_by_its_height_and_not_cut_off() -> None:
    case = dataclasses.replace(a_case(), scenario=" ".join([a_case().scenario] * 4))
    front = case_card.front_of(case, Element("Sect"))
    assert front.height > case_card.ROOM


@pytest.mark.parametrize(
    ("part", "uprights", "levels"),
    [
        (KitPart.CASE_CARD, [], [148.5]),
        (KitPart.SLIPS, [105], []),
        (KitPart.VOICES, [10, 105, 200], [13.5, 103.5, 193.5, 283.5]),
        (KitPart.ROLE_CARDS, [10, 105, 200], [13.5, 103.5, 193.5, 283.5]),
        (KitPart.LETTER_CARDS, [10, 105, 200], [16.5, 82.5, 148.5, 214.5, 280.5]),
    ],
)
def test_cut_marks_stand_right_to_half_a_millimetre_at_both_ends(
    part: KitPart, uprights: list[float], levels: list[float], tmp_path: Path
) -> None:
    path = printed(a_kit("council-90", 3, part), tmp_path)
    with pikepdf.open(path) as pdf:
        # After the cover and its back.
        lines = _lines_at_the_edges(pdf.pages[2])
    for wanted, across in ((uprights, 0), (levels, 1)):
        found = Counter(round(line[across] / MM, 1) for line in lines if _runs(line) == across)
        assert len(found) == len(wanted)
        for place, times in found.items():
            assert times == 2
            assert min(abs(place - one) for one in wanted) <= 0.5, (place, wanted)


def _lines_at_the_edges(page: pikepdf.Page) -> list[tuple[float, float, float, float]]:
    """Return the short straight lines near the paper's edges, as x, y, x, y from the upper left."""
    lines = []
    start: tuple[float, float] | None = None
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "m":
            start = (float(operands[0]), float(operands[1]))
        elif name == "l" and start is not None:
            x, y, x_end, y_end = *start, float(operands[0]), float(operands[1])
            top, foot = 297 * MM - y, 297 * MM - y_end
            length = abs(x - x_end) + abs(y - y_end)
            edge = min(x, x_end, 210 * MM - x, 210 * MM - x_end, top, foot, y, y_end)
            if 4 * MM < length < 6 * MM and edge < 5 * MM:
                lines.append((x, top, x_end, foot))
    return lines


def _runs(line: tuple[float, float, float, float]) -> int:
    """Return 0 for a line from top to bottom, 1 for one from side to side."""
    return 0 if line[0] == line[2] else 1


@needs_poppler
def test_no_word_lies_across_a_cut(tmp_path: Path) -> None:
    path = printed(a_kit("council-90", 3, KitPart.CASE_CARD, KitPart.SLIPS), tmp_path)
    boxes = run("pdftotext", "-bbox", str(path), "-").split("<page ")[1:]
    cards, slips = "".join(boxes[2:6]), "".join(boxes[6:])
    pattern = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">\w'
    seen = 0
    for text, at, first, last in ((cards, 148.5 * MM, 1, 3), (slips, 105 * MM, 0, 2)):
        for found in re.findall(pattern, text):
            seen += 1
            assert not float(found[first]) < at < float(found[last]), found
    assert seen > 500


@needs_poppler
def test_thirty_people_draw_from_thirty_three_numbers_each_on_all_slips_of_one(
    tmp_path: Path,
) -> None:
    kit = a_kit("council-90", 30, KitPart.SLIPS, KitPart.RESISTANCE_FORM)
    texts = page_texts(printed(kit, tmp_path))[2:]
    numbers = Counter(re.findall(r"\b[1-9]\d\d\b", " ".join(texts)))
    assert len(numbers) == 33
    assert set(numbers.values()) == {3}
    assert list(numbers) != sorted(numbers)


def test_a_number_is_no_other_number_upside_down() -> None:
    turned = str.maketrans("01689", "01986")
    numbers = set(map(str, slip_numbers(200)))
    assert len(numbers) == 200
    for number in numbers:
        if set(number) <= set("01689"):
            assert number.translate(turned)[::-1] == number


@needs_poppler
def test_what_is_not_paired_bears_no_number(tmp_path: Path) -> None:
    for plan_id, part in (
        ("council-120", KitPart.RANKING_FORM),
        ("citizens-120", KitPart.SLIPS),
    ):
        texts = page_texts(printed(a_kit(plan_id, 5, part), tmp_path))[2:]
        assert any(texts)
        assert not re.findall(r"\b[1-9]\d\d\b", " ".join(texts))


@needs_poppler
def test_words_written_by_hand_stand_on_no_slip_with_a_number(tmp_path: Path) -> None:
    lines = page_texts(printed(a_kit("council-90", 1, KitPart.SLIPS), tmp_path))[2].splitlines()
    asked = next(at for at, line in enumerate(lines) if "var uklar?" in line)
    last = max(at for at, line in enumerate(lines) if re.search(r"\b[1-9]\d\d\b", line))
    rated = max(at for at, line in enumerate(lines) if re.search(r"1 +2 +3 +4 +5", line))
    assert last < rated < asked


@needs_poppler
def test_what_is_cut_has_an_empty_back_and_each_part_a_sheet_of_its_own(tmp_path: Path) -> None:
    kit = a_kit("council-90", 3, KitPart.VOICES, KitPart.SLIPS, KitPart.KEYS)
    texts = page_texts(printed(kit, tmp_path))
    assert all(text.strip() for text in texts[0::2])
    assert not any(text.strip() for text in texts[1::2])


def test_the_cover_comes_first_and_the_outline_names_each_part(tmp_path: Path) -> None:
    kit = a_kit("council-90", 3, KitPart.CASE_CARD, KitPart.PLAN_SHEET)
    titles = [title for level, title in outline(printed(kit, tmp_path)) if level == 0]
    assert titles == [
        "Sådan printes mappen",
        kit.plan.title,
        "Sagens kort: Når sengen slår alarm",
    ]


@pytest.mark.parametrize("plan_id", ["council-90", "committee-45", "citizens-120"])
def test_a_validator_finds_no_fault_in_a_whole_kit(plan_id: str, tmp_path: Path) -> None:
    path = printed(a_kit(plan_id), tmp_path)
    result = validator.validate_pdf(str(path), profile="ua1")
    assert result.is_compliant, result.failures
    with pikepdf.open(path) as pdf:
        assert structure_faults(pdf) == []
        assert heading_faults(pdf) == []


def test_any_text_of_an_own_case_is_printed_as_text(tmp_path: Path) -> None:
    rough = "<b>&amp; \N{CHERRIES} \u202e=1+1 " + "x" * 400
    case = a_case()
    options = tuple(dataclasses.replace(one, label=rough) for one in case.options)
    voices = tuple(dataclasses.replace(one, name=rough, quote=rough) for one in case.voices)
    changed = dataclasses.replace(
        case, title=rough, question=rough, scenario=rough, options=options, voices=voices
    )
    kit = dataclasses.replace(a_kit("citizens-120", 1), cases=(changed,), guide=())
    path = printed(kit, tmp_path)
    result = validator.validate_pdf(str(path), profile="ua1")
    assert result.is_compliant, result.failures
    with pikepdf.open(path) as pdf:
        assert structure_faults(pdf) == []


def test_equal_kits_give_equal_bytes() -> None:
    parts = (KitPart.SLIPS, KitPart.VOICES, KitPart.PLAN_SHEET)
    assert kit_pdf(a_kit("council-90", 2, *parts)) == kit_pdf(a_kit("council-90", 2, *parts))


def test_the_command_prints_a_kit_in_the_language_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kit.pdf"
    asked = ["kit", "--to", str(path), "--case", BED, "--plan", "committee-45", "--people", "2"]
    assert main([*asked, "--language", "sv", "--data", str(tmp_path)]) == 0
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "sv"
    assert capsys.readouterr().out.strip() == str(path)


@pytest.mark.parametrize("wrong", [("--case", "none"), ("--plan", "none"), ("--people", "0")])
def test_the_command_says_in_a_sentence_what_it_was_not_given(
    wrong: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kit.pdf"
    assert main(["kit", "--to", str(path), "--data", str(tmp_path), *wrong]) == 1
    assert not path.exists()
    assert len(capsys.readouterr().err.splitlines()) == 1
