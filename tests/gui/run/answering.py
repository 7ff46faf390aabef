"""Hands that answer a poll in each way there is, through the console and the kiosk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.poll import Poll
from dilemmakit.domain.seating import seats
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import Entry, ItemKind
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.screen.kiosk_choice import ChoicePage
from dilemmakit.gui.screen.kiosk_figures import FiguresPage
from dilemmakit.gui.screen.kiosk_hand_over import HandOver
from dilemmakit.gui.screen.kiosk_picks import PicksPage
from dilemmakit.gui.screen.taps import Sheet
from tests.gui.evening.house import kiosks
from tests.gui.run.evenings import slip_answers
from tests.gui.run.keyboard import button, press, type_keys

FIRST_SLIP = 801
"""Higher than any number an invented person answers with."""


def answer(session: Session, poll: Poll, console: Console) -> int:
    """Answer a poll the way it is answered, through what is in sight; return how many did."""
    press("F3")
    match poll.entry:
        case Entry.SLIPS:
            return type_slips(poll, people=3)
        case Entry.KIOSK:
            return send_round(poll, console, people=3)
        case Entry.TABLE_TALLY:
            return type_sheets(session, poll, tables=2)
        case _by_hand:
            return count_hands(poll, session.present or 0)


def type_slips(poll: Poll, people: int) -> int:
    for nth in range(people):
        values = [value for item in slip_answers(poll, nth) for value in item]
        slip = f"{FIRST_SLIP + nth} " if poll.numbered else ""
        type_keys(f"{slip}{' '.join(map(str, values))}\n")
    return people


def count_hands(poll: Poll, people: int) -> int:
    """Count each letter; of consent the objections; fingers as they are called out."""
    for item in poll.items:
        if item.kind is ItemKind.CHOICE:
            type_keys(f"{people - 2}\n1\n\n\n1\n")
        elif item.kind is ItemKind.CONSENT:
            type_keys("1\n" + "\n" * (item.slots - 1))
        else:
            for slot in range(item.slots):
                shown = (item.figures[(n + slot) % len(item.figures)] for n in range(people))
                type_keys(" ".join(map(str, shown)) + "\n")
    return people


def type_sheets(session: Session, poll: Poll, tables: int) -> int:
    """Type what the hosts of the first tables counted."""
    first = seats(session)[:tables]
    for seated in first:
        type_keys("\n\n")
        for item in poll.items:
            if item.kind is ItemKind.DOTS:
                type_keys("1\n" * (item.slots - 1) + "\n")
            else:
                type_keys(f"{seated - 2}\n1\n\n\n1\n")
    return sum(first)


def send_round(poll: Poll, console: Console, people: int) -> int:
    """Send the laptop round, and take it back."""
    button(console, "Send rundt nu").click()
    (kiosk,) = kiosks()
    for nth in range(people):
        if poll.numbered:
            QTest.keyClicks(kiosk, str(FIRST_SLIP + nth))
        QTest.keyClick(kiosk, Qt.Key.Key_Return)
        for _page in range(12):
            QApplication.processEvents()
            (page,) = [one for one in kiosk.findChildren(Sheet) if one.isVisible()]
            if isinstance(page, HandOver):
                break
            QTest.keyClicks(kiosk, _typed(page))
            QTest.keyClick(kiosk, Qt.Key.Key_Return)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(kiosk, Qt.Key.Key_K, both)
    console.activateWindow()
    QApplication.processEvents()
    return people


def _typed(page: Sheet) -> str:
    if isinstance(page, ChoicePage):
        return "b"
    if isinstance(page, FiguresPage):
        return "4" * 6
    return "312" if isinstance(page, PicksPage) else ""
