"""A field that completes the name of one of the municipalities."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from dilemmakit.domain.session import Municipality
from dilemmakit.wording import _

_OFFER_WIDTH = 260


class MunicipalityField(QLineEdit):
    """Typing any part of a name offers those that hold it, first those that begin with it; leaving
    it takes the only one, and Enter offers several again.

    Signals: `chosen` with a Municipality, or None while the text names none.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Municipality"))
        self.setPlaceholderText(_("Type the name"))
        self._known: tuple[Municipality, ...] = ()
        self._value: Municipality | None = None
        self._entered = False
        self._names = QStringListModel(self)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._offer_again)
        self.textEdited.connect(self._read)
        self.textEdited.connect(self._order)
        self.editingFinished.connect(self._settle)

    @property
    def value(self) -> Municipality | None:
        return self._value

    def show_known(self, known: Sequence[Municipality]) -> None:
        """Offer these municipalities."""
        self._known = tuple(known)
        self._order("")
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        # PySide's stubs do not know that a signal is chosen by its argument.
        completer.activated[str].connect(self._read)  # type: ignore[index]
        offers = completer.popup()
        assert offers is not None
        # A name longer than the field is read whole.
        offers.setMinimumWidth(_OFFER_WIDTH)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._entered = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Whoever comes to the field with the mouse types another name, not into this one.
        super().mouseReleaseEvent(event)
        if self._entered and not self.hasSelectedText():
            self.selectAll()
        self._entered = False

    def show_municipality(self, chosen: Municipality | None) -> None:
        """Show one without saying that a person chose it."""
        if chosen != self._value:
            self._value = chosen
            self.setText(chosen.label if chosen else "")

    def _order(self, typed: str) -> None:
        """Put the names first that begin with what is typed."""
        wanted = typed.strip().casefold()
        labels = [one.label for one in self._known]
        self._names.setStringList(
            sorted(labels, key=lambda one: not one.casefold().startswith(wanted))
        )

    def _read(self, text: str) -> None:
        wanted = text.strip().casefold()
        for one in self._known:
            if wanted in (one.label.casefold(), one.name.casefold()):
                self._take(one)
                return
        self._take(None)

    def _settle(self) -> None:
        """Take the only municipality that holds what was typed."""
        wanted = self.text().strip().casefold()
        if self._value is None and wanted:
            holding = [one for one in self._known if wanted in one.label.casefold()]
            starting = [one for one in holding if one.label.casefold().startswith(wanted)]
            for found in (holding, starting):
                if len(found) == 1:
                    self._take(found[0])
                    break
            if len(holding) > 1 and self.value is None and self.hasFocus():
                # The list closes with Enter, and only then.
                self._again.start()
        if self._value is not None:
            self.setText(self._value.label)

    def _offer_again(self) -> None:
        completer = self.completer()
        if completer is not None:
            completer.complete()

    def _take(self, one: Municipality | None) -> None:
        if one != self._value:
            self._value = one
            self.chosen.emit(one)
