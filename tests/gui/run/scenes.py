"""The console in each kind of round, laid out to be looked at."""

import os
from collections.abc import Callable
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Europe/Copenhagen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from dilemmakit.domain.note import Note
from dilemmakit.domain.vocabulary import (
    Breadth,
    Entry,
    NoteKind,
    Stance,
    ValueId,
    View,
)
from dilemmakit.gui.run.console import Console
from tests.gui.run.evenings import Evening

Scene = Callable[[Evening, Console], None]


def type_keys(console: Console, text: str) -> None:
    """Type into whatever has the keys."""
    for character in text:
        QTest.keyClicks(console.focusWidget() or console, character)


def add(evening: Evening, kind: NoteKind, text: str, **more: object) -> None:
    note_id = f"n{len(evening.session.notes)}"
    note = replace(Note(note_id, kind, text, evening.session.round.id), **more)  # type: ignore[arg-type]
    assert evening.live.add_note(note), evening.errors


def welcome(evening: Evening, console: Console) -> None:
    pass


def brief(evening: Evening, console: Console) -> None:
    evening.go_to(1, View.VOICE)


def first_way(evening: Evening, console: Console) -> None:
    evening.go_to(2)


def first_slips(evening: Evening, console: Console) -> None:
    evening.go_to(2)
    evening.answer(evening.poll("stance-before"), 16)
    type_keys(console, "214 B")


def facts(evening: Evening, console: Console) -> None:
    first_slips(evening, console)
    evening.go_to(3)
    add(evening, NoteKind.QUESTION, "Hvem ejer oplysningerne, når aftalen udløber?")
    add(
        evening,
        NoteKind.QUESTION,
        "Hvor mange fald er der om natten på vores egne plejehjem?",
        responsible="Sundhedschefen",
    )


def dispute(evening: Evening, console: Console) -> None:
    facts(evening, console)
    type_keys(console, "s Er tallet fra før ombygningen?\t\t\t")
    QTest.keyClick(console.middle.focusWidget(), Qt.Key.Key_Down)


def reasons(evening: Evening, console: Console) -> None:
    evening.go_to(4, View.ARGUMENT_BOARD, minutes=5.5)
    for option, stance, text, value, shown in (
        ("B", Stance.AGAINST, "Hvem tør sige nej til et skøn?", ValueId.SELF_DETERMINATION, False),
        (
            "A",
            Stance.FOR,
            "Nattevagten kan blive hos den, der er bange",
            ValueId.PROFESSIONALISM,
            True,
        ),
        ("C", Stance.FOR, "Et menneske hører også det, der ikke bipper", ValueId.DIGNITY, True),
        ("D", Stance.AGAINST, "To ud af tre kan ikke selv tænde og slukke", ValueId.EQUALITY, True),
    ):
        add(
            evening,
            NoteKind.ARGUMENT,
            text,
            option=option,
            stance=stance,
            value=value,
            on_screen=shown,
        )
    type_keys(console, "c +Ældrerådet har bedt om det i to år")


def twist(evening: Evening, console: Console) -> None:
    evening.go_to(6)


def blocked(evening: Evening, console: Console) -> None:
    evening.go_to(2)
    evening.answer(evening.poll("stance-before"), 20)
    evening.go_to(6)


def conditions(evening: Evening, console: Console) -> None:
    evening.go_to(7)
    add(
        evening,
        NoteKind.CONDITION,
        "en nattevagt altid kan slå den fra",
        stance=Stance.FOR,
        breadth=Breadth.BROAD,
        group="3",
    )
    add(
        evening,
        NoteKind.CONDITION,
        "beboeren eller en pårørende har sagt ja, mens de kunne",
        stance=Stance.AGAINST,
        breadth=Breadth.SPLIT,
    )
    add(
        evening,
        NoteKind.OBJECTION,
        "Et ja for to år siden er ikke et ja i nat.",
        answers=evening.session.notes[-1].id,
    )
    type_keys(console, "j data bliver slettet efter et døgn")


def second(evening: Evening, console: Console) -> None:
    evening.go_to(8, minutes=3)
    evening.answer(evening.poll("stance-after"), 16)
    type_keys(console, "214 B 7 2 9 4 5")


def faulty(evening: Evening, console: Console) -> None:
    second(evening, console)
    field = console.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, "X")


def closing(evening: Evening, console: Console) -> None:
    second(evening, console)
    console.middle.poll.foot._ask_early()


def all_in(evening: Evening, console: Console) -> None:
    evening.go_to(8)
    evening.answer(evening.poll("stance-after"), 23)


def figures(evening: Evening, console: Console) -> None:
    evening.go_to(8, View.STANCE_BEFORE_AFTER)


def principles(evening: Evening, console: Console) -> None:
    evening.go_to(9)
    add(evening, NoteKind.QUESTION, "Hvem ejer oplysningerne, når aftalen udløber?")
    add(evening, NoteKind.PRINCIPLE, "I vores kommune spørger vi, mens der kan svares.")


def consent(evening: Evening, console: Console) -> None:
    principles(evening, console)
    add(evening, NoteKind.PRINCIPLE, "I vores kommune kan ny teknik altid slås fra.")
    evening.go_to(9, View.POLL_OPEN)
    type_keys(console, "2")


def hands(evening: Evening, console: Console) -> None:
    evening.go_to(8)
    assert evening.live.set_entry(evening.poll("stance-after").id, Entry.HANDS)


def kiosk(evening: Evening, console: Console) -> None:
    evening.go_to(2)
    assert evening.live.set_entry(evening.poll("stance-before").id, Entry.KIOSK)


def rating(evening: Evening, console: Console) -> None:
    evening.go_to(10)
    type_keys(console, "214 4 5")


def leaving(evening: Evening, console: Console) -> None:
    evening.go_to(10, View.THANKS)
    console.ask_close()


def failure(evening: Evening, console: Console) -> None:
    reasons(evening, console)
    console.middle.notes.show_failure(
        "Disken er fuld, så det sidste er ikke gemt. Gør plads, og prøv igen. "
        "Din tekst er her stadig."
    )


def fit(evening: Evening, console: Console) -> None:
    evening.go_to(3, minutes=2.5)
    type_fit(console)


def fit_too_late(evening: Evening, console: Console) -> None:
    evening.go_to(4, minutes=6)
    type_fit(console)


def a_break(evening: Evening, console: Console) -> None:
    evening.go_to(5, minutes=2)
    assert evening.live.course.insert_break(evening.session.round.id)
    evening.go_to(6)


def over(evening: Evening, console: Console) -> None:
    reasons(evening, console)
    evening.clock.pass_minutes(13)
    console.show_time()


def looking_back(evening: Evening, console: Console) -> None:
    evening.go_to(7)
    QTest.keyClick(console, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    console.rounds.menu.close()
    console.rounds.menu.result_chosen.emit(6, 1)


def slept(evening: Evening, console: Console) -> None:
    reasons(evening, console)
    console.show_time()
    evening.clock.pass_minutes(12)
    console.show_time()


def round_menu(evening: Evening, console: Console) -> None:
    evening.go_to(3)
    QTest.keyClick(console, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def another_case(evening: Evening, console: Console) -> None:
    evening.go_to(3)
    console.rounds.menu.cases_asked.emit()
    console.rounds.menu.case_wanted.emit("ai-children-robotten")


def type_fit(console: Console) -> None:
    QTest.keyClick(
        console.focusWidget() or console, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier
    )


def keys(evening: Evening, console: Console) -> None:
    console.sheets.toggle_keys()


def council(evening: Evening, console: Console) -> None:
    evening.go_to(2)


def blank(evening: Evening, console: Console) -> None:
    evening.go_to(4)
    evening.live.set_blank(True)
    evening.live.pause()


SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        welcome,
        brief,
        first_way,
        first_slips,
        facts,
        dispute,
        reasons,
        twist,
        blocked,
        conditions,
        second,
        faulty,
        closing,
        all_in,
        figures,
        principles,
        consent,
        hands,
        kiosk,
        rating,
        leaving,
        failure,
        fit,
        fit_too_late,
        a_break,
        over,
        looking_back,
        slept,
        round_menu,
        another_case,
        keys,
        council,
        blank,
    )
}
