"""All formats say the same, hold whatever is written into them, and are the same each time."""

import dataclasses
import json
import re
from functools import cache

import pytest

from dilemmakit.domain.errors import Cancelled, NoSuchFormat
from dilemmakit.domain.result import Level, Measure, MeasuredResult
from dilemmakit.domain.summary import Summary
from dilemmakit.domain.vocabulary import Edition, Language, NoteKind
from dilemmakit.report import FORMATS, edition_file
from dilemmakit.wording.messages import error_sentence
from tests.report import evenings as e
from tests.report import values as v
from tests.report.hostile import TEXTS, missing_from
from tests.report.made import made
from tests.report.reading import Page, csv_rows, parts, text_of

OTHERS = [suffix for suffix in FORMATS if suffix != "pdf"]
"""What the PDF says has tests of its own."""
WHOLE = Edition.ADMINISTRATION
"""The edition that leaves nothing out to be short."""


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_summary_gives_the_same_bytes_and_another_others(suffix: str) -> None:
    assert made(e.a_summary(), suffix) == made(e.a_summary(), suffix)
    assert made(e.a_summary(), suffix) != made(e.a_summary(checksum="another"), suffix)


@pytest.mark.parametrize("suffix", OTHERS)
def test_every_format_tells_what_was_noted(suffix: str) -> None:
    told = " ".join(text_of(made(e.a_summary(), suffix), suffix).split())
    for expected in (
        "Når sengen slår alarm",
        "Fjordby Kommune",
        "ingen nattevagt spares væk det første år",
        "Så kan personalet ikke lære af nætterne.",
        "Jeg mener ikke, at kommunen skal måle mennesker",
        "Hvem må se loggen, hvis de pårørende klager?",
        "Sundhedschefen",
        "Fagligheden går forrest",
        "9f3c1a70b2d44e58",
    ):
        assert expected in told


@pytest.mark.parametrize("suffix", OTHERS)
@pytest.mark.parametrize("language", Language)
def test_every_format_speaks_the_sessions_language(suffix: str, language: Language) -> None:
    """Whatever language the app speaks, which is Danish here."""
    told = text_of(made(e.a_summary(language=language), suffix), suffix)
    band = {
        Language.DA: "ikke en beslutning",
        Language.SV: "inte ett beslut",
        Language.EN: "not a decision",
    }
    assert {each for each, words in band.items() if words in told} == {language}


# Whatever somebody writes


def hostile_evening() -> Summary:
    """Return an evening with every hostile text in a note of its own, and one in every field."""
    noted = tuple(
        v.a_note(NoteKind.QUESTION, f"Begynd{n}_{text}_Ende{n}")
        for n, text in enumerate(TEXTS.values())
    )
    objections = tuple(v.a_note(NoteKind.OBJECTION, text) for text in TEXTS.values())
    first = v.a_condition("x", addressee=TEXTS["formula"])
    worst = " ".join(
        TEXTS[name] for name in ("script", "nul", "half a pair", "turned around", "controls")
    )
    return dataclasses.replace(
        e.a_small_summary(),
        head=e.a_head(place=worst, facilitator=worst, title=worst, case_title=worst),
        conditions=(dataclasses.replace(first, objections=objections),),
        questions=noted,
        tasks=tuple(v.a_note(NoteKind.TASK, text, responsible=text) for text in TEXTS.values()),
        dissents=(v.a_note(NoteKind.DISSENT, worst, group=worst),),
    )


@cache
def hostile_file(suffix: str) -> bytes:
    return made(hostile_evening(), suffix, WHOLE)


@pytest.mark.parametrize("suffix", OTHERS)
def test_each_sign_is_written_or_visibly_replaced(suffix: str) -> None:
    told = "".join(text_of(hostile_file(suffix), suffix).split())
    told = re.sub("[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f]", "", told)
    lost = {}
    for n, (name, text) in enumerate(TEXTS.items()):
        written = told.split(f"Begynd{n}_", 1)[1].split(f"_Ende{n}", 1)[0]
        if missing := missing_from(text, written):
            lost[name] = missing
    assert lost == {}


def test_nothing_that_is_written_becomes_a_part_of_the_page() -> None:
    page = Page(hostile_file("html"))
    ordinary = {tag for tag, _given in Page(made(e.a_summary(), "html", WHOLE)).elements}
    assert {tag for tag, _given in page.elements} <= ordinary | {"br", "wbr"}
    assert not [name for _tag, given in page.elements for name in given if name.startswith("on")]


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_no_part_of_an_office_file_reckons_links_or_looks_elsewhere(suffix: str) -> None:
    for name, content in parts(hostile_file(suffix)).items():
        assert not re.search(
            rb'<f[ >]|<(w:)?hyperlink|w:instrText|TargetMode="External"', content
        ), name


@pytest.mark.parametrize("suffix", FORMATS)
def test_hundreds_of_notes_are_all_there(suffix: str) -> None:
    notes = tuple(v.a_note(NoteKind.TASK, f"Opgave nr. {n} gives videre") for n in range(300))
    content = made(dataclasses.replace(e.a_small_summary(), tasks=notes), suffix, WHOLE)
    if suffix in OTHERS:
        told = re.sub(r"\s+", " ", text_of(content, suffix))
        assert len(re.findall(r"Opgave nr. \d+ gives videre", told)) == 300


@pytest.mark.parametrize("suffix", ["html", "docx", "xlsx"])
def test_whoever_waits_sees_how_far_it_is_and_can_stop_it(suffix: str) -> None:
    told: list[float] = []
    edition_file(e.a_summary(), WHOLE, suffix, told.append)
    assert told == sorted(told)
    assert len(set(told)) > 8
    assert 0 <= told[0] < told[-1] <= 1

    def stop(done: float) -> None:
        if done > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        edition_file(e.a_summary(), WHOLE, suffix, stop)


# The floors


def test_too_few_answers_are_told_in_no_format() -> None:
    """Neither as a number nor as a word that stands for one."""
    resistance = MeasuredResult(
        "resistance", Level.TOO_FEW, 4, tuple(Measure(k, label) for k, label in v.LABELS.items())
    )
    stance = v.a_stance(None, v.a_choice_of_too_few(4))
    summary = dataclasses.replace(e.a_small_summary(), stance=stance, resistance=resistance)
    for suffix in ("html", "docx"):
        told = text_of(made(summary, suffix), suffix)
        assert told.count("For få svar til at vise.") == 2
        assert "Sensor i alle senge" not in told
    data = json.loads(made(summary, "json"))
    counts = [*data["stance"]["second"]["counts"], *data["resistance"]["means"]]
    known = {"label", "option", "target"}
    assert {given for count in counts for name, given in count.items() if name not in known} == {
        None
    }
    rows = csv_rows(made(summary, "csv"))
    told_rows = [row for row in rows if row["Mulighed"] in v.LABELS.values() and row["Spørgsmål"]]
    assert len(told_rows) == 8
    assert all(row["Efter"] in ("for få svar", "") for row in told_rows)
    assert all(row["Gennemsnit"] in ("for få svar", "") for row in told_rows)


def test_an_unknown_format_is_refused_by_name() -> None:
    with pytest.raises(NoSuchFormat) as refused:
        made(e.a_summary(), "odt")
    assert "»odt«" in error_sentence(refused.value)
    assert "docx" in error_sentence(refused.value)
