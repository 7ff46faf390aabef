"""Three editions of one summary: each in its order, with its own notes and no one else's names."""

import dataclasses
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dilemmakit.domain.session import Journal, UsedAgain
from dilemmakit.domain.summary import Dispute, FurtherCase, Summary, SummaryVersion
from dilemmakit.domain.vocabulary import Audience, Edition, MeetingForm, NoteKind, SummaryState
from dilemmakit.report import edition_pdf
from dilemmakit.report.editions import document
from dilemmakit.report.leaving import leaving
from dilemmakit.wording import speaking
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import heard, made
from tests.report.pdf_reading import needs_poppler, outline

SECTIONS = {
    Edition.ADMINISTRATION: [
        "Når sengen slår alarm",
        "Kort fortalt",
        "Dilemmaet",
        "Ja, hvis – nej, medmindre",
        "Åbne spørgsmål",
        "Aftaler og næste skridt",
        "Før og efter: Hvilken mulighed er du mest til?",
        "Modstand fra 0 til 10",
        "Grunde",
        "Værdier bag grundene",
        "Vendingen",
        "Principper",
        "Særstandpunkter",
        "Fakta og lokale tal",
        "Forløbet",
        "Metode og forbehold",
    ],
    Edition.CONSULTANT: [
        "Når sengen slår alarm",
        "Dilemmaet",
        "Sagens karakter",
        "Før og efter: Hvilken mulighed er du mest til?",
        "Modstand fra 0 til 10",
        "Ja, hvis – nej, medmindre",
        "Principper",
        "Særstandpunkter",
        "Åbne spørgsmål",
        "Grunde",
        "Værdier bag grundene",
        "Vendingen",
        "Forløbet",
        "Fakta og lokale tal",
        "Metode og forbehold",
    ],
}


@pytest.mark.parametrize("edition", SECTIONS)
def test_each_edition_has_its_sections_in_the_guides_order(
    edition: Edition, tmp_path: Path
) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(edition_pdf(e.a_full_summary(), edition))
    wanted = SECTIONS[edition]
    assert [title for level, title in outline(path) if title in wanted] == wanted
    assert all(title in wanted for level, title in outline(path) if level < 2)


@pytest.mark.parametrize("edition", list(Edition))
def test_the_same_summary_gives_the_same_bytes(edition: Edition) -> None:
    assert edition_pdf(e.a_full_summary(), edition) == edition_pdf(e.a_full_summary(), edition)


def a_telling_summary() -> Summary:
    """Return an evening on which people were named wherever one can write."""
    named = "Jens Holm fra Fjordby og Fjordbys borgmester"
    summary = e.a_full_summary(
        head=e.a_head(
            title="Fjordby møder sig selv",
            place="Fjordbyhallen",
            facilitator="Jens Holm",
            journal=Journal("27/1234", "Jens Holm"),
        ),
        names=("Jens Holm",),
        local_figures=(("care_homes", "7"), ("note", "Jens ved det")),
        conditions=(
            v.a_condition(named, named, addressee="Jens Holm"),
            v.a_condition("kun for huset", editions=frozenset({Edition.ADMINISTRATION})),
        ),
        questions=tuple(
            dataclasses.replace(note, text=f"{note.text} {named}") for note in e.QUESTIONS
        ),
        dissents=(v.a_note(NoteKind.DISSENT, "Jeg er imod", group="Jens Holm"),),
    )
    return dataclasses.replace(
        summary,
        principles=(dataclasses.replace(e.PRINCIPLES[0], text=f"Spørg {named}"),),
        consent=None,
    )


@needs_poppler
def test_what_goes_to_the_consultant_names_nobody_no_place_and_no_day(tmp_path: Path) -> None:
    summary = a_telling_summary()
    text = heard(tmp_path, summary, Edition.CONSULTANT)
    for told in ("Jens", "Holm", "Fjordby", "27/1234", "Sekretariatschefen", "Velfærdschefen"):
        assert told not in text
    for told in ("marts", "april", "2027-03", "Byrådssalen", "19.00", "Jeg er imod", "Ældrerådet"):
        assert told not in text
    assert "1. kvartal 2027" in text
    assert "[navn] fra [kommunen] og [kommunen] borgmester" in text
    assert "1 særstandpunkt." in text
    raw = edition_pdf(summary, Edition.CONSULTANT)
    assert "Fjordby".encode("utf-16-be") not in raw
    assert b"D:20270101" in raw


@needs_poppler
def test_inside_the_house_everything_is_as_it_was_said(tmp_path: Path) -> None:
    text = heard(tmp_path, a_telling_summary(), Edition.ADMINISTRATION)
    assert "Ja, hvis Jens Holm fra Fjordby og Fjordbys borgmester" in text
    assert "Jens Holm: »Jeg er imod«" in text
    assert "kun for huset" in text


def test_a_municipality_that_agrees_is_named() -> None:
    head = e.a_head(journal=Journal(municipality_named=True))
    left = leaving(e.a_full_summary(head=head), Edition.CONSULTANT)
    assert left.head.municipality.label == "Fjordby Kommune"
    assert left.head.opened_at is None


@pytest.mark.parametrize("edition", list(Edition))
def test_a_note_stands_only_in_the_editions_it_is_marked_for(edition: Edition) -> None:
    others = frozenset(Edition) - {edition}
    summary = e.a_full_summary(
        conditions=(v.a_condition("kun de andre", editions=others),),
        questions=(v.a_note(NoteKind.QUESTION, "kun de andre", editions=others),),
    )
    assert "kun de andre" not in repr(document(summary, edition))


@needs_poppler
def test_what_overflows_two_pages_is_told(tmp_path: Path) -> None:
    text = heard(tmp_path, e.a_large_summary())
    for told in (
        "betingelser mere står i forvaltningens udgave.",
        "spørgsmål mere står i forvaltningens udgave.",
        "grunde står i forvaltningens udgave.",
    ):
        assert told in text


def test_conditions_left_out_are_as_many_broad_as_split() -> None:
    with speaking(e.a_large_summary().language):
        left = leaving(e.a_large_summary(), Edition.COUNCIL)
    from dilemmakit.report.sections.talk import fair_share

    chosen = fair_share(left.conditions, 6)
    assert len(chosen) == 6
    assert sum(condition.note.breadth == "broad" for condition in chosen) == 3
    assert chosen == [condition for condition in left.conditions if condition in chosen]


@needs_poppler
def test_each_figure_is_followed_by_its_numbers_as_a_table(tmp_path: Path) -> None:
    for edition in (Edition.ADMINISTRATION, Edition.CONSULTANT):
        text = heard(tmp_path, e.a_full_summary(), edition)
        assert "B Kun efter et skøn 7 11 +4" in text
        assert "A Sensor i alle senge B Kun efter et skøn 3" in text
        assert "andre skift, de mindste lagt sammen 9" in text
        assert "B Kun efter et skøn 3,1 1,0–5,0 2 23" in text


@needs_poppler
def test_the_case_is_held_up_to_the_rubric(tmp_path: Path) -> None:
    text = heard(tmp_path, e.a_full_summary(), Edition.CONSULTANT)
    assert "den største har 39 %; 4 muligheder har 10 % eller mere ja" in text
    assert "9 af 23 ja" in text
    assert "4,1 i snit ja" in text
    assert "3,6 i snit nej" in text
    assert "dataansvarlig 1" in text
    assert "de, der er for B: 4,2, alle andre: 3,4 nej" in text
    assert "parret med det sidste svar" in text
    assert "1 noteret, 23 vurderede sagen ja" in text
    few = e.a_full_summary(
        ratings=None, sides=None, stance=v.a_stance(v.a_choice_of_too_few(4), None)
    )
    text = heard(tmp_path, few, Edition.CONSULTANT)
    assert text.count("kan ikke siges") == 6


@needs_poppler
def test_only_the_consultant_is_told_whether_the_case_would_be_used_again(tmp_path: Path) -> None:
    journal = Journal("27/1", "Sekretariatet", used_again=UsedAgain.WITH_CHANGES)
    summary = e.a_full_summary(head=e.a_head(journal=journal))
    for edition in Edition:
        told = "bruge sagen igen? Ja, med ændringer" in heard(tmp_path, summary, edition)
        assert told is (edition is Edition.CONSULTANT)
        said = json.loads(made(summary, "json", edition))["used_again"]
        assert said == ("with_changes" if edition is Edition.CONSULTANT else None)


@needs_poppler
def test_a_fact_disputed_in_the_room_says_so_where_the_facts_stand(tmp_path: Path) -> None:
    question = e.a_note(NoteKind.QUESTION, "Tallet er fra før ombygningen")
    disputed = e.a_full_summary(disputes=(Dispute(e.a_summary().case.facts[0].id, question),))
    for edition in (Edition.ADMINISTRATION, Edition.CONSULTANT):
        told = heard(tmp_path, disputed, edition)
        assert told.count("Bestridt i salen: Tallet er fra før ombygningen") == 1
        (fact, *others) = json.loads(made(disputed, "json", edition))["facts"]
        assert fact["disputed"] == [question.text]
        assert not any(other["disputed"] for other in others)
    kept_back = replace(question, editions=frozenset({Edition.ADMINISTRATION}))
    held = replace(disputed, disputes=(replace(disputed.disputes[0], note=kept_back),))
    assert "Bestridt" not in heard(tmp_path, held, Edition.CONSULTANT)


@needs_poppler
def test_facts_older_than_a_year_are_flagged(tmp_path: Path) -> None:
    young = heard(tmp_path, e.a_full_summary(), Edition.ADMINISTRATION)
    assert "ældre end 12 måneder" not in young
    late = e.a_full_summary(made_on=date(2027, 11, 23))
    assert "ældre end 12 måneder" in heard(tmp_path, late, Edition.ADMINISTRATION)


@needs_poppler
def test_a_correction_says_which_version_it_replaces(tmp_path: Path) -> None:
    earlier = SummaryVersion(SummaryState.FINAL, date(2027, 3, 10), "aaaa111122223333")
    summary = e.a_full_summary(head=e.a_head(state=SummaryState.CORRECTED), versions=(earlier,))
    text = heard(tmp_path, summary, Edition.ADMINISTRATION)
    assert "Version 2, afløser den fra 10. marts 2027" in text
    assert "Version 1, endelig, 10. marts 2027. Kontrolsum: aaaa111122223333." in text
    same = SummaryVersion(SummaryState.FINAL, date(2027, 3, 10), summary.checksum)
    text = heard(tmp_path, dataclasses.replace(summary, versions=(same,)))
    assert "afløser" not in text


@needs_poppler
def test_a_citizens_meeting_has_their_words_in_every_edition(tmp_path: Path) -> None:
    head = e.a_head(audience=Audience.CITIZENS, meeting_form=MeetingForm.CITIZENS_MEETING)
    notes = (v.a_note(NoteKind.HOPE, "At nogen kommer"), v.a_note(NoteKind.HEARD, "De er bange"))
    summary = e.a_full_summary(head=head, other_notes=notes)
    for edition in Edition:
        text = heard(tmp_path, summary, edition)
        assert "At nogen kommer" in text
        assert ("De er bange" in text) == (edition is not Edition.CONSULTANT)
        promised = "Svar er lovet senest 6. april 2027." in text
        assert promised == (edition is not Edition.CONSULTANT)


@pytest.mark.parametrize("edition", Edition)
def test_a_second_case_stands_below_a_heading_of_its_own(edition: Edition, tmp_path: Path) -> None:
    """Its conditions are told there, and a note kept out of the edition is not."""
    told = v.a_condition("den anden sags krav er opfyldt")
    kept_out = v.a_condition("noget er holdt ude", editions=frozenset(set(Edition) - {edition}))
    first = e.a_full_summary()
    second = FurtherCase(
        case=dataclasses.replace(first.case, title="Den anden sag"),
        twists=(),
        stance=first.stance,
        resistance=None,
        arguments=(),
        conditions=(told, kept_out),
    )
    said = heard(tmp_path, dataclasses.replace(first, further=(second,)), edition)
    assert said.index("Også drøftet: Den anden sag") < said.index("den anden sags krav er opfyldt")
    assert "noget er holdt ude" not in said
