"""The data files: what programs on the other side can rely on."""

import csv
import dataclasses
import json
from datetime import date
from io import StringIO
from typing import Any

import jsonschema
import pytest

from dilemmakit.domain.result import Flow, Level, Points, PointsResult
from dilemmakit.domain.summary import FurtherCase, Summary, SummaryVersion
from dilemmakit.domain.vocabulary import Edition, Language, NoteKind, SummaryState
from dilemmakit.locations import resources_folder
from dilemmakit.report.data.csv_file import csv_bytes
from dilemmakit.report.data.json_file import SCHEMA_FILE, schema_text
from dilemmakit.report.data.sheet import Sheet
from dilemmakit.wording import speaking
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import made
from tests.report.reading import csv_rows, parts, workbook

SCHEMA = json.loads(schema_text())
EVENINGS = [e.a_summary, e.a_small_summary, e.a_large_summary]


def told(summary: Summary, edition: Edition = Edition.COUNCIL) -> dict[str, Any]:
    return dict(json.loads(made(summary, "json", edition)))


# JSON


def test_the_published_schema_is_current() -> None:
    """If not: python -m dilemmakit.report.data.json_file"""
    stored = (resources_folder() / "schema" / SCHEMA_FILE).read_text(encoding="utf-8")
    assert stored == schema_text()


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("evening", EVENINGS)
def test_every_file_keeps_to_the_schema(evening: Any, edition: Edition) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    checks = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(SCHEMA, format_checker=checks).validate(
        told(evening(), edition)
    )


def test_the_schema_refuses_what_no_file_of_ours_holds() -> None:
    data = told(e.a_summary())
    for broken in (
        {**data, "more": 1},
        {**data, "edition": "another"},
        {**data, "made_on": 3},
        {name: value for name, value in data.items() if name != "checksum"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, SCHEMA)


def test_the_file_is_plain_ascii_with_its_names_in_order() -> None:
    content = made(e.a_summary(), "json")
    content.decode("ascii")
    assert list(told(e.a_summary())) == sorted(told(e.a_summary()))
    assert told(e.a_summary())["schema"] == "dilemmakit.summary/1"
    assert told(e.a_summary())["resistance"]["means"][1]["mean"] == 3.1


def test_an_average_has_no_more_decimals_than_it_has_in_print() -> None:
    """More would tell the sum behind it."""
    resistance = v.a_resistance(
        9, (37 / 9, 2.25, 6, 1), (2, 0, 4, 0), (5, 3, 8, 3), (0, 0, 0, 0), (10, 10, 10, 9)
    )
    first = told(e.a_summary(resistance=resistance))["resistance"]["means"][0]
    assert (first["mean"], first["lower_quartile"]) == (4.1, 2.2)


def test_the_versions_that_were_kept_are_told_with_their_checksums() -> None:
    kept = (SummaryVersion(SummaryState.FINAL, date(2027, 3, 11), "0123456789abcdef"),)
    summary = e.a_summary(versions=kept)
    assert told(summary)["versions"] == [
        {"checksum": "0123456789abcdef", "made_on": "2027-03-11", "state": "final"}
    ]
    assert workbook(made(summary, "xlsx"))["Gemte versioner"][1]["D"] == ("s", "0123456789abcdef")
    assert told(summary, Edition.CONSULTANT)["versions"] == []


# What each edition may hold


def test_an_edition_holds_its_own_notes_and_no_others() -> None:
    task = v.a_note(NoteKind.TASK, "Kun for forvaltningen", editions={Edition.ADMINISTRATION})
    for suffix in ("json", "csv"):
        for edition in Edition:
            content = made(e.a_summary(tasks=(task,)), suffix, edition).decode("utf-8-sig")
            assert ("Kun for forvaltningen" in content) == (edition is Edition.ADMINISTRATION)


def test_what_goes_to_the_consultant_names_nobody_no_place_and_no_day() -> None:
    data = told(e.a_summary(), Edition.CONSULTANT)
    meeting = data["meeting"]
    assert (meeting["year"], meeting["quarter"]) == (2027, 1)
    left_out = ("municipality_code", "day", "place", "led_by", "case_number", "author", "title")
    assert {meeting[name] for name in left_out} == {None}
    assert (data["made_on"], data["lines"], data["tasks"], data["dissents"]) == (None, None, [], [])
    assert data["dissents_withheld"] == 1
    assert {(one["responsible"], one["deadline"]) for one in data["questions"]} == {(None, None)}
    for suffix in ("json", "csv", "html"):
        whole = made(e.a_summary(), suffix, Edition.CONSULTANT).decode()
        assert not [
            name for name in ("Fjordby", "Byrådssalen", "0999", "9. marts") if name in whole
        ]


def test_shifts_leave_with_the_administrations_edition_only_as_they_were_let_through() -> None:
    flows = (Flow("A", "B", 9), Flow("B", "blank", 3), Flow(None, None, 4))
    stance = v.a_stance(
        v.a_choice(9, 7, 4, 3), v.a_choice(5, 11, 3, 4), pairs=23, changed=9, flows=flows
    )
    summary = e.a_summary(stance=stance)
    assert told(summary)["stance"]["change"] == {"changed": 9, "pairs": 23, "flows": []}
    whole = told(summary, Edition.ADMINISTRATION)["stance"]["change"]["flows"]
    assert [(flow["source"], flow["goal"], flow["count"]) for flow in whole] == [
        ("A", "B", 9),
        ("B", "blank", 3),
        (None, None, 4),
    ]
    rows = [row for row in csv_rows(made(summary, "csv", Edition.ADMINISTRATION)) if row["Fra"]]
    assert [(row["Fra"], row["Til"], row["Svar"]) for row in rows] == [
        ("A", "B", "9"),
        ("B", "Blank", "3"),
        ("andre skift", "andre skift", "4"),
    ]


# CSV


def test_csv_opens_in_the_spreadsheets_of_each_language() -> None:
    """Danish and Swedish ones part by semicolons and write decimals with a comma."""
    danish = made(e.a_summary(), "csv")
    assert danish.startswith("\N{ZERO WIDTH NO-BREAK SPACE}Ark;".encode())
    assert any(row["Gennemsnit"] == "3,1" for row in csv_rows(danish))
    english = csv_rows(made(e.a_summary(language=Language.EN), "csv"), ",")
    assert any(row["Average"] == "3.1" for row in english)


TEXTS = [
    "=1+1",
    "+45 12 34 56 78",
    "-",
    "@handle",
    "\t=1",
    " =1",
    "\n-1",
    "'quoted'",
    "\uff1d1",
    "\ufe631",
    'plain; with "both"\nand more',
    "",
]


def test_no_cell_is_a_formula_and_every_text_comes_back_as_it_was() -> None:
    sheet = Sheet("One", ("Text", "Day"), tuple((text, date(2027, 3, 9)) for text in TEXTS))
    with speaking(Language.DA):
        content = csv_bytes([sheet])
    assert content.decode("utf-8-sig").splitlines()[0] == "Ark;Text (');Day"
    assert [row["Text"] for row in csv_rows(content)] == TEXTS
    raw = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    firsts = {text.strip()[:1] for _sheet, text, _day in raw[1:]}
    assert firsts == {"'", "p", ""}


def test_a_column_without_a_guard_does_not_say_that_it_has_one() -> None:
    with speaking(Language.DA):
        content = csv_bytes([Sheet("One", ("Text",), (("plain",),))])
    assert content.decode("utf-8-sig") == "Ark;Text\r\nOne;plain\r\n"


# The workbook


def test_a_workbook_has_numbers_as_numbers_and_dates_as_dates() -> None:
    book = workbook(made(e.a_summary(), "xlsx"))
    assert list(book) == [
        "Svar",
        "Gennemsnit",
        "Betingelser",
        "Grunde",
        "Vendingen",
        "Principper",
        "Spørgsmål og opgaver",
        "Noter",
        "Hvem svarede",
        "Om filen",
    ]
    head, first = book["Svar"][:2]
    assert [said for _kind, said in head.values()][2:] == ["Mulighed", "Før", "Efter"]
    assert first["D"] == ("n", "9")
    assert book["Gennemsnit"][1]["E"] == ("n", "5.2")
    # Days since the end of 1899: the 6th of April 2027.
    assert book["Spørgsmål og opgaver"][1]["E"] == ("n", "46483")


def test_a_workbooks_text_is_text_whatever_it_looks_like() -> None:
    tasks = tuple(v.a_note(NoteKind.TASK, text) for text in ("=1+1", "12", "http://x", "2027-1-1"))
    rows = workbook(made(e.a_summary(tasks=tasks), "xlsx"))["Spørgsmål og opgaver"]
    assert [row["B"] for row in rows[-4:]] == [("s", task.text) for task in tasks]


@pytest.mark.parametrize("language", Language)
def test_a_workbook_opens_in_every_language(language: Language) -> None:
    """A sheet's name has at most 31 characters, and none twice."""
    for edition in Edition:
        names = list(workbook(made(e.a_summary(language=language), "xlsx", edition)))
        assert max(map(len, names)) <= 31
        assert len({name.casefold() for name in names}) == len(names)


def test_no_cell_is_marked_as_a_number_gone_wrong() -> None:
    """A municipality's code begins with a nought, and option 0 is an option's name."""
    sheets = [part for name, part in parts(made(e.a_summary(), "xlsx")).items() if "sheet" in name]
    pages = [part for part in sheets if b"<sheetData>" in part]
    assert pages
    assert all(b'numberStoredAsText="1"' in page for page in pages)


def test_a_text_too_long_for_a_cell_is_cut_visibly() -> None:
    note = v.a_note(NoteKind.TASK, "x" * 40_000)
    summary = dataclasses.replace(e.a_summary(), tasks=(note,))
    kind, said = workbook(made(summary, "xlsx"))["Spørgsmål og opgaver"][-1]["B"]
    assert (kind, len(said), said[-1]) == ("s", 32_767, "…")


@pytest.mark.parametrize(
    ("filled_in", "kind"),
    [("7", "n"), ("0", "n"), ("1.250", "s"), ("07", "s"), ("ca. 7", "s"), ("9" * 40, "s")],
)
def test_a_local_figure_is_a_number_where_it_is_plainly_one(filled_in: str, kind: str) -> None:
    """What might be read in two ways stays as it was written."""
    summary = e.a_full_summary(local_figures=(("care_homes", filled_in),))
    book = workbook(made(summary, "xlsx", Edition.ADMINISTRATION))
    assert book["Lokale tal"][-1]["B"] == (kind, filled_in)


def test_rankings_dots_and_a_second_case_are_in_the_data() -> None:
    """Points pass as they were let through; a second case has sheets of its own."""
    first = e.a_full_summary()
    points = (Points("n1", "Vi siger det højt", 14), Points("n2", "Vi måler ikke børn", None))
    ranking = PointsResult("ranking", Level.COUNTS, 9, 3, points, blanks=1)
    other = dataclasses.replace(first.case, title="Den anden sag")
    second = FurtherCase(other, (), None, None, (), first.conditions)
    summary = dataclasses.replace(first, ranking=ranking, further=(second,))
    data = told(summary)
    assert [row["points"] for row in data["ranking"]["rows"]] == [14, None]
    assert data["further"][0]["case"]["title"] == "Den anden sag"
    book = workbook(made(summary, "xlsx"))
    assert {"Point og prikker", "Betingelser", "Betingelser 2"} <= set(book)
