"""A good file turns into its domain value with nothing lost."""

import dataclasses
from datetime import date

import pytest

from dilemmakit.content import case_model, case_parts, plan_model
from dilemmakit.content.fields import Part
from dilemmakit.content.loading import content_hash, read_case, read_plan
from dilemmakit.domain.case import ReviewAnswer, ThemeArea
from dilemmakit.domain.vocabulary import Area, Audience, Rating, ResultRule, Theme, TimerRule
from tests.content.conftest import GOOD_CASE, GOOD_PLAN

MODELS = [
    model
    for module in (case_parts, case_model, plan_model)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, Part) and model.__module__ == module.__name__
]
# What the file says in another shape than the domain keeps: model, only there, only in the domain.
RESHAPED = {
    case_model.CaseModel: ({"schema_"}, set()),
    plan_model.PlanModel: ({"schema_"}, set()),
    case_parts.VariantModel: (set(), {"audience", "profession"}),
    case_parts.ReviewModel: (set(), {"line"}),
    plan_model.RoundModel: ({"screen"}, {"steps", "added"}),
}


@pytest.mark.parametrize("model", MODELS)
def test_a_model_has_the_fields_of_its_domain_value(model: type[Part]) -> None:
    if model is plan_model.ScreenModel:
        assert set(model.model_fields) == {"steps"}
        return
    in_file = set(model.model_fields)
    in_domain = {field.name for field in dataclasses.fields(model.makes)}
    assert (in_file - in_domain, in_domain - in_file) == RESHAPED.get(model, (set(), set()))


def test_every_field_of_a_case_arrives() -> None:
    reading = read_case(GOOD_CASE)
    case = reading.value
    assert reading.problems == ()
    assert case is not None
    filled = {field.name for field in dataclasses.fields(case) if getattr(case, field.name)}
    assert {field.name for field in dataclasses.fields(case)} - filled == {"translation_of"}
    assert case.secondary == (ThemeArea(Theme.DATA_PRIVACY, Area.ADMINISTRATION),)
    assert case.facts[1].source.year is None
    assert case.facts[1].checked_on == date(2026, 10, 1)
    assert case.scenario == "Der kom 412 svar.\nSagsbehandleren læste til\nover midnat."
    assert case.summary_screen.startswith("Høringssvarene er blevet så mange, at ingen")
    assert case.options[1].serves == ("trust",)
    assert case.voices[2].leans == ()
    assert case.print.sheet is False
    assert case.review == (
        ReviewAnswer("A5", True, "Borgerne er en anden slags svar."),
        ReviewAnswer("A9", False, ""),
    )
    assert case.tested is not None
    assert case.tested.is_dilemma == 4.1


def test_variants_are_kept_by_audience_and_profession() -> None:
    case = read_case(GOOD_CASE).value
    assert case is not None
    staff, caseworker, teacher = case.variants
    assert (staff.audience, staff.profession) == (Audience.STAFF, None)
    assert staff.summary_screen == "Du skal læse 412 svar inden fredag."
    assert (caseworker.audience, caseworker.profession) == (Audience.PROFESSIONALS, "caseworker")
    assert caseworker.questions is not None
    assert caseworker.questions.objective == ("Hvor mange svar læste du sidst?",)
    assert caseworker.questions.decisional == ()
    assert teacher.voices is not None
    assert teacher.voices[0].name == "Bo"


def test_every_field_of_a_plan_arrives() -> None:
    reading = read_plan(GOOD_PLAN)
    plan = reading.value
    assert reading.problems == ()
    assert plan is not None
    filled = {field.name for field in dataclasses.fields(plan) if getattr(plan, field.name)}
    assert {field.name for field in dataclasses.fields(plan)} - filled == {"translation_of"}
    assert plan.rounds[2].steps[0].timer is TimerRule.VISIBLE
    assert plan.rounds[2].steps[1].result is ResultRule.WHEN_CLOSED
    assert plan.rounds[2].steps[1].poll == "stance-before"
    assert plan.poll("stance-before").quorum == 0.8
    assert plan.evaluation == (Rating.IS_DILEMMA, Rating.FAIR)


def test_the_hash_follows_the_wording_and_nothing_else(tmp_path) -> None:
    text = GOOD_CASE.read_text(encoding="utf-8")
    hashes = []
    for number, changed in enumerate(
        [
            text,
            "# a comment\n" + text.replace("sessions: 3", "sessions: 4"),
            text.replace("A5: {holds: true", "A5: {holds: false"),
            text.replace("title: Den lille sag", "title: Den lille sag!"),
        ]
    ):
        path = tmp_path / f"{number}.yaml"
        path.write_text(changed, encoding="utf-8")
        case = read_case(path).value
        assert case is not None
        hashes.append(content_hash(case))
    assert hashes[0] == hashes[1] == hashes[2] != hashes[3]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_endings_and_a_byte_order_mark_change_nothing(tmp_path, ending, mark) -> None:
    text = mark + GOOD_CASE.read_text(encoding="utf-8").replace("\n", ending)
    path = tmp_path / "case.yaml"
    path.write_bytes(text.encode())
    assert read_case(path) == read_case(GOOD_CASE)


def test_letters_are_composed(tmp_path) -> None:
    """What one keyboard writes in two signs and another in one, is the same text."""
    text = GOOD_CASE.read_text(encoding="utf-8").replace("læse", "læse A\u030a")
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")
    case = read_case(path).value
    assert case is not None
    assert "læse Å" in case.variants[0].summary_screen
