"""How much stands on a page, and what is never torn apart."""

import dataclasses
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import CouncilWord, Edition, Language
from dilemmakit.report import edition_pdf
from dilemmakit.report.blocks import Bullets, Cell, Column, Table, plain
from dilemmakit.report.pdf.canvas import TaggedCanvas
from dilemmakit.report.pdf.flow import Step, lay_out
from dilemmakit.report.pdf.pieces import Setter
from dilemmakit.report.pdf.structure import Element
from dilemmakit.report.pdf.tables import table_steps
from dilemmakit.report.pdf.tokens import DENSITIES
from dilemmakit.services.demo_files import play_demos
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import council_pdf
from tests.report.pdf_reading import needs_poppler, page_texts
from tests.services.conftest import quick_folder


def pages(summary: Summary, edition: Edition = Edition.COUNCIL) -> int:
    with pikepdf.open(BytesIO(edition_pdf(summary, edition))) as pdf:
        return len(pdf.pages)


def _thirty_one() -> Summary:
    head = e.a_head(
        present=31, invited=31, council_word=CouncilWord.KOMMUNALBESTYRELSE, state="corrected"
    )
    stance = v.a_stance(
        v.a_choice(11, 9, 6, 4, blanks=1), v.a_choice(6, 14, 5, 5, blanks=1), pairs=31, changed=12
    )
    return dataclasses.replace(e.a_summary(), head=head, stance=stance)


@pytest.mark.parametrize(
    "summary",
    [
        e.a_summary(),
        e.a_summary(demo=True),
        e.a_summary(language=Language.EN),
        e.a_summary(language=Language.SV),
        _thirty_one(),
        e.a_small_summary(),
    ],
    ids=["ordinary", "demonstration", "in English", "in Swedish", "31 people", "small"],
)
def test_an_ordinary_meeting_takes_two_pages(summary: Summary) -> None:
    assert pages(summary) <= 2


_MOST_PAGES = {Edition.COUNCIL: 2, Edition.ADMINISTRATION: 6, Edition.CONSULTANT: 4}


@pytest.mark.long
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("people", [9, 31])
def test_every_demonstration_keeps_to_its_pages(people: int, language: Language) -> None:
    """The shipped cases and plans, with all the notes of a lively evening."""
    with quick_folder() as folder:
        written = play_demos(
            folder / "data",
            folder,
            case_id=None,
            plan_id=None,
            people=people,
            seed=people,
            language=language,
            suffixes=["pdf"],
        )
        assert len(written) > 100
        for path in written:
            with pikepdf.open(path) as pdf:
                edition = Edition(path.stem.rsplit("_", 1)[1])
                assert len(pdf.pages) <= _MOST_PAGES[edition], path.name


def test_the_council_gets_two_pages_however_much_was_said() -> None:
    assert pages(e.a_large_summary()) == 2


@pytest.mark.parametrize(
    ("edition", "fewest", "most"), [(Edition.ADMINISTRATION, 4, 6), (Edition.CONSULTANT, 3, 4)]
)
def test_the_other_editions_keep_to_their_length(edition: Edition, fewest: int, most: int) -> None:
    assert fewest <= pages(e.a_summary(course=e.COURSE, ratings=e.RATINGS), edition) <= most
    assert pages(e.a_large_summary(), edition) < 18


@needs_poppler
def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    headings = {"Principper", "Grunde", "Åbne spørgsmål", "Aftaler og næste skridt", "Vendingen"}
    for count in range(len(e.CONDITIONS) * 4):
        path.write_bytes(council_pdf(e.a_summary(conditions=(e.CONDITIONS * 4)[:count])))
        for page in page_texts(path):
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            assert lines[-2] not in headings


@dataclasses.dataclass(frozen=True)
class Slab:
    """A piece that may be parted anywhere, or nowhere."""

    height: float
    name: str = ""
    whole: bool = True

    def parted(self, room: float) -> "tuple[Slab, Slab] | None":
        if self.whole or room <= 0:
            return None
        return Slab(room, self.name, False), Slab(self.height - room, self.name, False)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None: ...


def test_what_is_kept_together_moves_together() -> None:
    found = lay_out([Step(Slab(70)), Step(Slab(20), 5, keep=True), Step(Slab(20), 5)], 100)
    assert [[placed.offset for placed in page] for page in found] == [[0], [0, 25]]


def test_what_is_longer_than_a_page_goes_on() -> None:
    found = lay_out([Step(Slab(250, whole=False))], 100)
    assert [page[0].piece.height for page in found] == [100, 100, 50]


@pytest.mark.parametrize(("rows", "whole"), [(5, True), (20, False)])
def test_a_table_of_a_few_lines_is_not_parted(rows: int, whole: bool) -> None:
    """Figures that are to be compared stand below each other."""
    cells = tuple((Cell((plain(str(n)),)), Cell((plain("7"),))) for n in range(rows))
    table = Table((Column("Mulighed"), Column("Svar")), cells)
    steps = list(table_steps(table, Element("Document"), DENSITIES[0]))
    room = sum(step.piece.height for step in steps) + 30
    found = lay_out([Step(Slab(60)), *steps], room)
    assert [len(page) for page in found] == ([1, rows + 1] if whole else [rows, 2])


def test_no_line_of_a_list_begins_a_page_alone() -> None:
    told = Bullets(tuple(plain(str(n)) for n in range(5)))
    steps = list(Setter(Element("Document"), DENSITIES[0]).steps(told))
    room = sum(step.piece.height + step.above for step in steps) + 50
    found = lay_out([Step(Slab(60)), *steps], room)
    assert [len(page) for page in found] == [4, 2]


def test_a_table_that_goes_on_has_its_head_again() -> None:
    head = Slab(10, "head")
    rows = [Step(Slab(30, str(n)), again=head) for n in range(5)]  # type: ignore[arg-type]
    found = lay_out([Step(head, keep=True), *rows], 100)
    assert [[placed.offset for placed in page] for page in found] == [[0, 10, 40, 70], [10, 40]]
    assert [page[0].head for page in found] == [None, head]


def test_a_whole_piece_too_high_for_any_page_is_still_drawn() -> None:
    found = lay_out([Step(Slab(10)), Step(Slab(300)), Step(Slab(10))], 100)
    assert [len(page) for page in found] == [1, 1, 1]
