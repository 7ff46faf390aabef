"""A hand and an eye at the kiosk: keys, taps, and what can be seen and read of it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from dilemmakit.domain.poll import Answers, Poll
from dilemmakit.domain.vocabulary import Entry, ItemKind, ItemOn
from dilemmakit.gui.screen.kiosk import Kiosk
from tests.factory import a_case, a_poll

CHOICE = (ItemKind.CHOICE, ItemOn.OPTIONS)
RESISTANCE = (ItemKind.RESISTANCE, ItemOn.OPTIONS_ZERO)
CONSENT = (ItemKind.CONSENT, ItemOn.PRINCIPLES)
RATING = (ItemKind.RATING, ItemOn.RATINGS)
PRESENT = 11


class Taken(QObject):
    """Collects what the kiosk hands over, and confirms it at once if told to."""

    def __init__(self, kiosk: Kiosk, *, stores: bool = True) -> None:
        super().__init__()
        self.ballots: list[tuple[int | None, Answers, str]] = []
        self._kiosk = kiosk
        self._stores = stores
        kiosk.answered.connect(self.take)

    def take(self, number: int | None, answers: Answers, nonce: str) -> None:
        self.ballots.append((number, answers, nonce))
        if self._stores:
            self._kiosk.confirm_stored()


def open_for(kiosk: Kiosk, *items: tuple[ItemKind, ItemOn], **changes: object) -> Poll:
    values: dict[str, object] = {"entry": Entry.KIOSK, "cast": 8, "pair": None}
    values.update(changes)
    poll = a_poll(*items, **values)
    kiosk.show_poll(poll, a_case(), PRESENT)
    return poll


def settle() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def seen(kiosk: Kiosk) -> QImage:
    settle()
    return kiosk.grab().toImage()


def told(widget: QWidget) -> list[str]:
    """Return every accessible word in the widget tree, and which targets are marked."""
    found = []
    for child in [widget, *widget.findChildren(QWidget)]:
        found += [child.accessibleName(), child.accessibleDescription(), child.toolTip()]
        if isinstance(child, QAbstractButton):
            found.append(f"{child.accessibleName()} checked {child.isChecked()}")
    return found


def tap(qtbot: QtBot, kiosk: Kiosk, name: str) -> None:
    for child in kiosk.findChildren(QAbstractButton):
        if child.accessibleName().startswith(name) and child.isVisible():
            qtbot.mouseClick(child, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(f"no target {name!r} among {told(kiosk)}")


_END = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
