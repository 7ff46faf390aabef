"""The HTML page: valid enough to be published by law, and on its own in the world."""

import dataclasses
import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import pairwise

import pytest

from dilemmakit.domain.summary import FurtherCase
from dilemmakit.domain.vocabulary import Edition, Language
from dilemmakit.report import blocks as b
from dilemmakit.report.editions import document
from dilemmakit.report.html.markup import spoken
from dilemmakit.report.html.page import html_bytes
from dilemmakit.wording import speaking
from tests.report import evenings as e
from tests.report.made import made
from tests.report.reading import Page

EVENINGS = {"ordinary": e.a_summary, "small": e.a_small_summary, "large": e.a_large_summary}


@pytest.fixture(
    scope="module", params=[(name, edition) for name in EVENINGS for edition in Edition]
)
def page(request: pytest.FixtureRequest) -> Page:
    """Each edition of each evening."""
    name, edition = request.param
    return Page(made(EVENINGS[name](), "html", edition))


def test_the_page_asks_nobody_for_anything(page: Page) -> None:
    """No address is in it that a browser would follow by itself, and its policy forbids any."""
    fetched = {"src", "href", "srcset", "data", "action", "poster", "background", "xlink:href"}
    assert not [name for _tag, given in page.elements for name in given if name in fetched]
    assert not [given for _tag, given in page.elements if "style" in given]
    assert not re.search(r"url\(|@import|https?:", page.text)
    policy = next(
        given["content"] or ""
        for given in page.named("meta")
        if given.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_the_policy_lets_the_pages_own_style_through() -> None:
    content = made(e.a_summary(), "html").decode()
    style = content.split("<style>", 1)[1].split("</style>", 1)[0]
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    assert f"'sha256-{hashed}'" in content


def test_headings_are_nested_below_one_title(page: Page) -> None:
    ranks = [int(tag[1]) for tag, _given in page.elements if re.fullmatch("h[1-6]", tag)]
    assert ranks[0] == 1
    assert ranks.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks))


def test_the_page_has_landmarks_and_no_name_twice(page: Page) -> None:
    found = Counter(tag for tag, _given in page.elements)
    assert [found[tag] for tag in ("header", "main", "footer")] == [1, 1, 1]
    names = [given["id"] for _tag, given in page.elements if "id" in given]
    assert len(names) == len(set(names))
    pointed = " ".join(given.get("aria-labelledby") or "" for _tag, given in page.elements)
    assert set(pointed.split()) <= set(names)


def test_each_table_that_scrolls_has_a_name_of_its_own() -> None:
    """A second case has the same tables as the first, and both are to be found."""
    first = e.a_full_summary()
    other = dataclasses.replace(first.case, title="Den anden sag")
    second = FurtherCase(
        other, (), first.stance, first.resistance, first.arguments, first.conditions
    )
    summary = dataclasses.replace(first, further=(second,))
    page = Page(made(summary, "html", Edition.ADMINISTRATION))
    names = [given["aria-label"] for given in page.named("section") if "aria-label" in given]
    assert "Tabel: Modstand fra 0 til 10 (2)" in names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("edition", Edition)
def test_a_table_too_wide_for_a_telephone_scrolls_by_itself(edition: Edition) -> None:
    """Else the whole page would have to be pushed to and fro."""
    before, *tables = made(e.a_full_summary(), "html", edition).decode().split("<table")
    for table in tables:
        folded = before.endswith("</summary>")
        wide = (table.count('scope="col"') >= 3 and not folded) or '<td class="narrow"' in table
        assert not wide or before.endswith('tabindex="0">')
        before = table


def test_every_table_has_a_caption_and_every_head_a_scope(page: Page) -> None:
    found = Counter(tag for tag, _given in page.elements)
    assert found["table"] == found["caption"] == found["thead"]
    assert all(given.get("scope") in ("col", "row") for given in page.named("th"))


def test_every_picture_is_told_in_words(page: Page) -> None:
    for given in page.named("svg"):
        assert given.get("role") == "img"
        assert given.get("aria-label") or given.get("aria-labelledby")


@pytest.mark.parametrize("language", Language)
def test_the_page_says_which_language_it_speaks(language: Language) -> None:
    page = Page(made(e.a_summary(language=language), "html"))
    assert page.named("html")[0]["lang"] == language.value


@pytest.mark.parametrize("edition", Edition)
def test_all_that_the_document_says_is_on_the_page(edition: Edition) -> None:
    """In the same order as in the PDF, for both are set from the same blocks."""
    summary = e.a_summary()
    whole = " ".join(Page(made(summary, "html", edition)).text.split())
    place = 0
    for text in _texts(document(summary, edition)):
        said = " ".join(text.split())
        at = whole.find(said, place)
        assert at >= 0, said
        place = at


def _texts(told: b.Document) -> list[str]:
    found: list[str] = []
    for block in told.blocks:
        match block:
            case b.Heading():
                found.append(block.text)
            case b.Paragraph() | b.Caption():
                found.append("".join(said.text for said in block.words))
            case b.Bullets():
                found += ["".join(said.text for said in words) for words in block.items]
            case b.NamedLines():
                for name, words in block.rows:
                    found += [name, "".join(said.text for said in words)]
            case b.Table():
                for row in block.rows:
                    found += [said.text for cell in row for w in cell.paragraphs for said in w]
    return found


def test_a_word_too_long_for_a_line_may_be_parted() -> None:
    """By a place to break that nobody copies with the text."""
    markup = spoken(b.plain("x" * 60))
    assert markup.replace("<wbr>", "") == "x" * 60
    assert max(map(len, markup.split("<wbr>"))) <= 16
    assert "<wbr>" not in spoken(b.plain("plejehjemsbeboernes"))


def test_figures_of_every_kind_carry_letter_pattern_and_number() -> None:
    streams = b.Streams(
        (("A", "Sensor"), ("B", "Skøn")),
        (b.Stream("A", "B", 9), b.Stream(None, None, 3)),
        "før",
        "efter",
        "andre skift",
        "Bånd. Fra A til B 9.",
    )
    pairs = b.PairedBars((b.PairedBar("B", "Skøn", 7, 11),), "før", "efter", "Søjler. B 7, 11.")
    with speaking(Language.DA):
        whole = document(e.a_summary(), Edition.COUNCIL)
        content = html_bytes(
            dataclasses.replace(whole, blocks=(whole.blocks[0], b.Heading("Skift"), streams, pairs))
        ).decode()
    assert content.count("<desc") == 2
    assert ">11 efter</text>" in content
    assert content.count("<details>") == 2
    assert '<td class="figure">9</td>' in content
    # Diagonals over the bar of B after; none over the pale one before.
    assert content.count('stroke="#FFFFFF"') == 1
