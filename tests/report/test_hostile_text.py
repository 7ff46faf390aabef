"""Whatever is typed into a note yields a document with each sign printed or visibly replaced."""

import dataclasses
import unicodedata
from pathlib import Path

import page as validator
import pytest

from dilemmakit.domain.note import LONGEST_NOTE
from dilemmakit.domain.session import FiveLines
from dilemmakit.domain.summary import Principle, Summary
from dilemmakit.domain.vocabulary import Edition, NoteKind, Stance
from dilemmakit.report import edition_pdf
from dilemmakit.report.pdf.cleaning import MISSING, one_line, printable
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import council_pdf
from tests.report.pdf_reading import needs_poppler, page_texts, told

TEXTS = {
    "open tag": "<b",
    "tag": "<b>fed</b> og <i>kursiv",
    "wrong nesting": "<b><i>x</b></i>",
    "ampersand": "5 < 6 & 7 > 3 & Søn",
    "entity": "&amp; &undefined; &#0; &#xD800;",
    "script": "<script>alert('æ')</script>",
    "address in brackets": "Anne <anne@example.org>",
    "doctype": '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
    "picture": '<img src="file:///etc/passwd" width="1e9"/>',
    "link": '<a href="javascript:alert(1)">tryk</a>',
    "huge type": '<font size="1000000000">stor</font>',
    "colour": '<font color="[c for c in ().__class__]">farve</font>',
    "callback": '<onDraw name="x" label="y"/>',
    "breaks in markup": "<br/>" * 5_000,
    "brackets of a string": "((( ))) \\ \\n \\) (\\",
    "operators": "ET Q EMC /Artifact BMC Tj",
    "nul": "før\x00efter",
    "controls": "a\x01\x02\x07\x08\x1b[31mb\x7f\x80\x9f",
    "half a pair": "før\ud83defter\udc00",
    "emoji": "Godt 👍🏽 og 👩‍👩‍👧 hjem",
    "right to left": "שלום עליכם · مرحبا",
    "turned around": "abc\u202edcba\u202c \u2066x\u2069",
    "combining": "e" + "\u0301" * 500,
    "composed": "A\u030arhus, o\u0308l",
    "other scripts": "漢字 かな Ελλάδα Москва",
    "wide letters": "\uff24\uff49\uff4c\uff45 \ufb01ne \u2460",
    "soft hyphens": "vel\u00adfærds\u00adtekno\u00adlogi" * 3,
    "no-break spaces": "4\u00a0000\u202fkr.",
    "kra": "Kalaallit Nunaat ĸ Føroyar ð Þ",
    "noncharacters": "a\ufffe\uffff\U0010ffffb\ue000",
    "line ends": "a\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h",
    "many line ends": "top\n" * 5_000,
    "only line ends": "a" + "\n" * 5_000 + "b",
    "one long word": "x" * 10_000,
    "one longest word": "å" * LONGEST_NOTE,
    "long with hyphens": "a-" * 3_000,
    "wide": "W" * 500,
    "spaces": " " * 5_000 + "æ",
    "tabs": "a\tb",
    "compound": "velfærdsteknologianskaffelsesstrategiarbejdsgruppeformandens",
    "digits": "9" * 5_000,
    "quotes": "»«»«\"'„“",
    "format braces": "{0} {name} %s %(x)s {",
    "zero width": "a\u200bb\u200dc\ufeffd",
}


def shown(text: str) -> list[str]:
    """Return the signs of a text that have something to show, by Unicode's own account."""
    signs = []
    for sign in unicodedata.normalize("NFC", text):
        zero_width = sign in "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
        if not (sign.isspace() or zero_width or "\ufe00" <= sign <= "\ufe0f"):
            signs.append(sign)
    return signs


def missing_from(text: str, printed: str) -> str:
    """Return the first sign neither printed nor replaced, in the text's order; '' if none is."""
    place = 0
    for sign in shown(text):
        plainer = unicodedata.normalize("NFKC", sign)
        for allowed in (sign, MISSING, plainer):
            if printed.startswith(allowed, place):
                place += len(allowed)
                break
        else:
            return f"{sign!r} at {place}: {printed[place : place + 20]!r}"
    return "" if place == len(printed) else f"too much: {printed[place : place + 20]!r}"


def evening_with(text: str) -> Summary:
    """Return a summary with the text wherever a person can write."""
    return dataclasses.replace(
        e.a_small_summary(),
        head=e.a_head(place=text[:2_000], facilitator=text[:2_000]),
        lines=FiveLines(*(text[:2_000] for _line in range(5)), read=True),
        conditions=(
            v.a_condition(text, text, addressee=text[:500]),
            v.a_condition(text, stance=Stance.AGAINST),
        ),
        principles=(Principle(text, False, (v.a_note(NoteKind.OBJECTION, text),)),),
        dissents=(v.a_note(NoteKind.DISSENT, text, group=text[:200]),),
        questions=(v.a_note(NoteKind.QUESTION, text, responsible=text[:500]),),
        tasks=(v.a_note(NoteKind.TASK, text),),
        arguments=v.some_arguments({"A": ((v.a_reason(text, Stance.FOR),), ())}),
    )


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_anywhere_yields_a_whole_document(name: str, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(council_pdf(evening_with(TEXTS[name])))
    result = validator.validate_pdf(str(path), profile="ua1")
    assert result.is_compliant, result.failures


@pytest.mark.parametrize("edition", [Edition.ADMINISTRATION, Edition.CONSULTANT])
def test_all_of_them_at_once_yield_a_whole_document(edition: Edition, tmp_path: Path) -> None:
    """In the editions that hold every note, with each text taken for a name as well."""
    texts = [text[:2_000] for text in TEXTS.values()]
    summary = e.a_full_summary(
        head=e.a_head(title=texts[0], place=texts[1]),
        conditions=tuple(v.a_condition(text, text) for text in texts),
        questions=tuple(v.a_note(NoteKind.QUESTION, text) for text in texts),
        other_notes=tuple(v.a_note(NoteKind.TERM, text) for text in texts),
        arguments=v.some_arguments(
            {"A": (tuple(v.a_reason(text, Stance.FOR) for text in texts), ())}
        ),
        local_figures=(("care_homes", TEXTS["script"]),),
        names=tuple(text[:30] for text in texts),
    )
    path = tmp_path / "summary.pdf"
    path.write_bytes(edition_pdf(summary, edition))
    result = validator.validate_pdf(str(path), profile="ua1")
    assert result.is_compliant, result.failures


@needs_poppler
@pytest.mark.parametrize("name", TEXTS)
def test_each_sign_is_printed_or_visibly_replaced(name: str, tmp_path: Path) -> None:
    text = TEXTS[name]
    dissent = v.a_note(NoteKind.DISSENT, f"Begynd {text} Ende")
    path = tmp_path / "summary.pdf"
    path.write_bytes(council_pdf(dataclasses.replace(e.a_small_summary(), dissents=(dissent,))))
    whole = "".join("".join(told(path)).split()).replace("\N{SOFT HYPHEN}", "")
    printed = whole.split("»Begynd", 1)[1].split("Ende«", 1)[0]
    assert missing_from(text, printed) == ""


@needs_poppler
def test_nothing_is_printed_past_the_papers_edge(tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    for name in ("one long word", "wide", "long with hyphens", "compound"):
        path.write_bytes(council_pdf(evening_with(TEXTS[name])))
        cropped = _text_within_margins(path)
        assert "".join(cropped.split()) == "".join("".join(page_texts(path)).split())


def _text_within_margins(path: Path) -> str:
    from tests.report.pdf_reading import run

    box = ("-x", "56", "-y", "0", "-W", "485", "-H", "842")
    return run("pdftotext", "-layout", *box, str(path), "-")


def test_thousands_of_empty_lines_fill_no_pages() -> None:
    assert printable("a" + "\n" * 5_000 + "b") == "a\n\nb"


def test_a_title_stays_on_one_line() -> None:
    assert one_line("Når\r\nsengen\tslår  alarm\u2028") == "Når sengen slår alarm"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Æblet på Østerbro", "Æblet på Østerbro"),
        ("A\u030arhus", "Århus"),
        ("før\x00efter", "før□efter"),
        ("x\ud83dy", "x□y"),
        ("ﬁn", "fin"),
        ("👍", "□"),
        ("4\u202f000", "4\u00a0000"),
        ("\u202eabc", "□abc"),
        ("a\r\nb", "a\nb"),
    ],
)
def test_what_a_sign_becomes(text: str, printed: str) -> None:
    assert printable(text) == printed
