"""What answering by name promises: a pasted list, one key for each, and nothing kept unasked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from shiboken6 import delete

from dilemmakit.domain.vocabulary import Audience, Entry, Language, MeetingForm
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from dilemmakit.services.library import library
from tests.gui.run.evenings import Evening, an_evening
from tests.gui.run.keyboard import button, focused, press, texts, type_keys

LIST = "Navn;Parti\nAnna Holm;Liste A\nBo Krogh;Liste A\nCarl Lund;Liste B\nBo Krogh;Liste A\n"


@pytest.fixture
def committee(tmp_path: Path, qapp: QApplication) -> Iterator[tuple[Evening, Console]]:
    """A committee that is asked for its first answer, by name."""
    style.apply(qapp, dark=False)
    plan = next(one for one in library(Language.DA).plans if one.id == "committee-45")
    changes = {"meeting_form": MeetingForm.COMMITTEE_MEETING, "audience": Audience.COMMITTEE}
    with an_evening(tmp_path / "data", plan=plan, present=9, **changes) as evening:
        console = Console(evening.live)
        console.resize(1280, 800)
        console.show()
        console.activateWindow()
        evening.go_to(2)
        button(console, "Ved navn").click()
        QApplication.processEvents()
        yield evening, console
        console.close()
        delete(console)


def paste(console: Console) -> None:
    field = console.middle.poll.named.paste.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(LIST)
    button(console, "Brug listen").click()
    QApplication.processEvents()


def test_what_was_read_is_shown_before_it_is_kept(committee: tuple[Evening, Console]) -> None:
    evening, console = committee
    field = console.middle.poll.named.paste.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(LIST)
    read = console.middle.poll.named.paste.sentence
    assert "3 navne er læst." in read
    assert "Grupper: Liste A, Liste B." in read
    assert "Står to gange og tages med én gang: Bo Krogh." in read
    assert evening.session.roster == ()
    button(console, "Brug listen").click()
    assert [one.name for one in evening.session.roster] == ["Anna Holm", "Bo Krogh", "Carl Lund"]
    assert evening.session.present == 3


def test_one_key_answers_and_goes_on_to_the_next(committee: tuple[Evening, Console]) -> None:
    """A letter, a dash, absent; B is an answer here and does not hide the room's picture."""
    evening, console = committee
    paste(console)
    assert focused().accessibleName() == "Anna Holm, Liste A"
    type_keys("bf-")
    poll = evening.poll("stance-before")
    assert poll.entry is Entry.NAMED
    answers = {one.name: dict(poll.named).get(one.id) for one in evening.session.roster}
    assert answers == {"Anna Holm": (("B",),), "Bo Krogh": None, "Carl Lund": ((None,),)}
    assert not evening.session.blank
    assert evening.session.present == 2
    assert "Liste A – B: 1\nListe B – blankt: 1" in texts(console)


def test_who_comes_late_is_marked_with_the_same_key_and_then_answers(
    committee: tuple[Evening, Console],
) -> None:
    evening, console = committee
    paste(console)
    type_keys("bfc")
    assert evening.session.present == 2
    press("Up")
    assert focused().accessibleName().startswith("Bo Krogh")
    type_keys("f")
    assert evening.session.present == 3
    type_keys("d")
    poll = evening.poll("stance-before")
    answers = {one.name: dict(poll.named).get(one.id) for one in evening.session.roster}
    assert answers == {"Anna Holm": (("B",),), "Bo Krogh": (("D",),), "Carl Lund": (("C",),)}


def test_an_answer_can_be_taken_away_and_given_anew(committee: tuple[Evening, Console]) -> None:
    evening, console = committee
    paste(console)
    type_keys("a")
    press("Backspace")
    assert evening.poll("stance-before").cast == 0
    assert focused().accessibleName() == "Anna Holm, Liste A"
    type_keys("cab")
    assert evening.poll("stance-before").cast == 3


def test_the_list_can_be_deleted_again(committee: tuple[Evening, Console]) -> None:
    evening, console = committee
    paste(console)
    button(console, "Slet listen …").click()
    button(console, "Slet listen").click()
    assert evening.session.roster == ()


def test_the_console_says_that_the_room_sees_who_has_answered(
    committee: tuple[Evening, Console],
) -> None:
    """And what is kept, as long as nobody has."""
    _evening, console = committee
    assert "Vi gemmer, hvem der svarer hvad, til du sletter listen." in texts(console)
    assert "Salen ser kun, hvor mange der har svaret." in texts(console)
    paste(console)
    assert "Salen ser, hvem der har svaret, men ikke hvad." in texts(console)
