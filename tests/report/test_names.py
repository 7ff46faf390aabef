"""File names that sort, and that every disk takes."""

import dataclasses

from dilemmakit.domain.session import Municipality
from dilemmakit.domain.vocabulary import Edition, Language
from dilemmakit.report.names import file_name
from tests.report.evenings import a_head, a_summary


def test_the_name_holds_code_day_case_and_edition() -> None:
    assert file_name(a_summary(), Edition.COUNCIL) == (
        "dilemmakit_0999_2027-03-09_iot-social-sengen-slaar-alarm_byraadets-udgave.pdf"
    )


def test_what_leaves_the_house_names_neither_municipality_nor_day() -> None:
    name = file_name(a_summary(language=Language.EN), Edition.CONSULTANT, "json")
    assert name == "dilemmakit_2027-1_iot-social-sengen-slaar-alarm_consultant-edition.json"


def test_nothing_in_a_name_leads_out_of_the_folder() -> None:
    case = dataclasses.replace(a_summary().case, id="../../Æble: sag?*" + "x" * 300)
    head = a_head(municipality=Municipality("../..", "", ""))
    name = file_name(a_summary(case=case, head=head), Edition.COUNCIL)
    assert "/" not in name
    assert name.startswith("dilemmakit_x_2027-03-09_aeble-sag-xxx")
    assert len(name) < 160
