"""The guide says the same in every language, can be read aloud, and speaks of the app as it is."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from dilemmakit.locations import resources_folder

GUIDE = resources_folder() / "guide"
LANGUAGES = ("da", "en", "sv")
CHAPTERS = [
    "which-meeting",
    "four-weeks",
    "one-week",
    "room",
    "roles",
    "meeting-form",
    "ground-rules",
    "rounds",
    "people",
    "when-it-goes-wrong",
    "afterwards",
    "own-case",
]
DIFFICULT_MOMENTS = [
    "Tak, den har vi. Jeg skriver den ned. Hvem har noget, der peger en anden vej?",
    "I to er uenige om noget vigtigt. Sig hver især, hvad den anden har ret i, så går vi videre.",
    "Vi tager runden den anden vej om i dag.",
    "Hvad ved vi, og hvad mener du? Den første del skriver vi under fakta.",
    "Tag et minut, og skriv én sætning. Jeg spørger ikke, hvem der skrev hvad.",
    "Det kan være. Hvad skulle stå på papiret, hvis det ikke var?",
    "Den historie er vigtig, og den er din. Jeg skriver spørgsmålet ned uden dig i det – og "
    "bagefter viser jeg dig, hvem du kan tale med.",
    "Hvad siger din gruppe, og hvad er du selv i tvivl om?",
    "Det må vi ikke gætte på. Navn og dato, så får I svar.",
    "Vi er fem minutter bagud. Jeg tager dem fra plenum og ikke fra vendingen.",
]
EASY_TO_READ = 40
"""LIX, the measure of readability in Danish and Swedish: up to here a text is easy to middling."""

_ID = re.compile(r"<!-- id: ([a-z-]+) -->")
_FORMS = {
    "title": re.compile(r"# \S.*"),
    "chapter": re.compile(r"## \d+\. \S.*"),
    "section": re.compile(r"### \S.*"),
    "task": re.compile(r"- \[ \] \S.*"),
    "item": re.compile(r"- (?!\[)\S.*"),
    "step": re.compile(r"\d+\. \S.*"),
    "said": re.compile(r"> [»“”].+[«”]"),
    "row": re.compile(r"\|.*\|"),
    "id": _ID,
    "text": re.compile(r"(?:\*\*)?\w.*"),
}


def _text(language: str) -> str:
    return (GUIDE / f"guide.{language}.md").read_text(encoding="utf-8")


def _forms(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line with the form it has; a line that has none fails."""
    for line in filter(None, text.splitlines()):
        form = next((name for name, known in _FORMS.items() if known.fullmatch(line)), None)
        assert form, f"not a form that the guide's readers know: {line}"
        yield form, line


def _chapter(language: str, chapter: str) -> str:
    parts = _ID.split(_text(language))
    return dict(zip(parts[1::2], parts[2::2], strict=True))[chapter]


def _sayings(text: str) -> list[str]:
    return [line[3:-1] for form, line in _forms(text) if form == "said"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_twelve_chapters_are_there_in_their_order(language: str) -> None:
    lines = [line for line in _text(language).splitlines() if line]
    assert _ID.findall(_text(language)) == CHAPTERS
    for number, chapter in enumerate(CHAPTERS, start=1):
        heading = lines[lines.index(f"<!-- id: {chapter} -->") + 1]
        assert heading.startswith(f"## {number}. ")


@pytest.mark.parametrize("language", ["en", "sv"])
def test_the_languages_are_built_alike(language: str) -> None:
    """Line by line: a heading for a heading, a task for a task, a cell for a cell."""
    danish, translated = (
        [(form, line.count("|"), line.count("**")) for form, line in _forms(_text(written))]
        for written in ("da", language)
    )
    assert danish == translated


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_but_simple_markdown_and_no_way_out(language: str) -> None:
    """No link, picture, code or HTML: the app's page and the paper show it without either."""
    text = _ID.sub("", _text(language))
    assert list(_forms(text))
    for sign in ("](", "http", "www.", "<", "`", "![", "__", "~~", "\t"):
        assert sign not in text
    assert text.count("**") % 2 == 0
    assert not re.search(r"(?<!\*)\*(?!\*)", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_whole(language: str) -> None:
    tables = re.findall(r"(?:^\|.*\|\n)+", _text(language), re.MULTILINE)
    assert tables
    for table in tables:
        rows = table.splitlines()
        assert len({row.count("|") for row in rows}) == 1
        assert re.fullmatch(r"\|( --- \|)+", rows[1])


def test_each_difficult_moment_has_its_line_to_say() -> None:
    said = _sayings(_chapter("da", "people"))
    assert [line for line in DIFFICULT_MOMENTS if line not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_difficult_moment_has_a_heading_and_one_line(language: str) -> None:
    moments = _chapter(language, "people").split("\n### ")[1:]
    assert len(moments) == len(DIFFICULT_MOMENTS)
    assert [len(_sayings(f"### {moment}")) for moment in moments] == [1] * len(moments)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_forms_of_meeting_and_the_floors_stand_in_tables(language: str) -> None:
    rows = [line for form, line in _forms(_chapter(language, "meeting-form")) if form == "row"]
    forms = [row for row in rows if row.count("|") == 7]
    floors = [row for row in rows if row.count("|") == 3]
    assert len(forms) == 8
    assert [row.split("|")[1].strip()[:3] for row in floors[2:5]] == ["1–4", "5–7", "8–1"]
    assert len(floors) == 9


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_in_bold_are_words_on_the_screen(language: str) -> None:
    """A button that is renamed must be renamed in the guide too."""
    translated = "da" if language == "en" else language
    catalogue = resources_folder() / f"i18n/{translated}/LC_MESSAGES/dilemmakit.po"
    with open(catalogue, "rb") as file:
        messages = [message for message in read_po(file) if message.id]
    on_screen = {
        str(message.id if language == "en" else message.string).replace("&", "")
        for message in messages
    }
    bold = [words.rstrip(".") for words in re.findall(r"\*\*(.+?)\*\*", _text(language))]
    assert bold
    assert [words for words in bold if words not in on_screen] == []


@pytest.mark.parametrize("language", ["da", "sv"])
def test_it_can_be_read_by_someone_in_a_hurry(language: str) -> None:
    assert _lix(_prose(_text(language))) <= EASY_TO_READ


def test_a_show_of_opinion_is_never_called_a_vote() -> None:
    danish, english, swedish = (_text(language).lower() for language in LANGUAGES)
    for word in ("afstemning", "stemte", "stemmeseddel", "flertal", "vinder", "vandt"):
        assert not re.search(rf"\b{word}", danish)
    assert not re.search(
        r"\b(omröst|rösta|röstsed|valsed|majoritet|flertal|vinn[ae]|vann)", swedish
    )
    assert not re.search(r"\b(vot(e|es|ed|ing)|ballots?|majority|winners?)\b", english)
    assert "tilkendegivelse" in danish
    assert "show of opinion" in english
    assert "åsiktsyttring" in swedish


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("da", "ikke juridisk rådgivning"),
        ("en", "not legal advice"),
        ("sv", "inte juridisk rådgivning"),
    ],
)
def test_the_law_is_told_as_a_reading_and_not_as_advice(language: str, words: str) -> None:
    assert words in _chapter(language, "meeting-form")


def _prose(text: str) -> list[str]:
    """Return what is whole sentences; headings, items and cells would make the measure kinder."""
    return [line.lstrip("> ") for form, line in _forms(text) if form in ("text", "said")]


def _lix(paragraphs: list[str]) -> float:
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(paragraphs))
    sentences = sum(len(re.findall(r"[.!?:](?=\W|$)", line)) or 1 for line in paragraphs)
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)
