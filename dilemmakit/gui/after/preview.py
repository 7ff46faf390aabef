"""The pages as they will leave the house."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dilemmakit.domain.vocabulary import Edition
from dilemmakit.gui.after.words import pages_line
from dilemmakit.gui.widgets.colours import colours
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _

_WIDEST = 720
_MARGIN = 40


class PageView(QWidget):
    """One page, as wide as there is room for."""

    def __init__(self, image: QImage, number: int, count: int) -> None:
        super().__init__()
        self._image = image
        self._scaled = QImage()
        self.setAccessibleName(_("Page {number} of {count}").format(number=number, count=count))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDEST)

    def _height(self, width: int) -> int:
        return round(width * self._image.height() / max(1, self._image.width()))

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, self._height(_WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._height(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        wanted = self.size() * self.devicePixelRatioF()
        if self._scaled.size() != wanted:
            self._scaled = self._image.scaled(
                wanted,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        painter = QPainter(self)
        painter.drawImage(QRectF(self.rect()), self._scaled)
        painter.setPen(QColor(colours().edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Preview(QFrame):
    """An edition's pages below each other, and the choice of the edition above them.

    Signals: `edition_chosen` with the Edition to be shown.
    """

    edition_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self._readers: dict[Edition, str] = {}
        self._counts: dict[Edition, int] = {}
        self._edition = Edition.COUNCIL
        self._choice = Segmented(_("Edition"))
        self._choice.chosen.connect(self._choose)
        self._line = label(_("The pages are being set …"), "soft")
        inner = QWidget()
        self._pages = QVBoxLayout(inner)
        self._pages.setContentsMargins(_MARGIN, 0, _MARGIN, 24)
        self._pages.setSpacing(20)
        self._pages.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setStyleSheet("QScrollArea { background: transparent; }")
        self._scroll.setAccessibleName(_("The summary's pages"))
        self._scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(16)
        head = QVBoxLayout()
        head.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        head.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignHCenter)
        head.addWidget(self._line)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def show_readers(self, readers: Mapping[Edition, str]) -> None:
        """Name whom each edition is for."""
        self._readers = dict(readers)
        self._show_choice()

    def show_pages(
        self, edition: Edition, pictures: Sequence[bytes], counts: Mapping[Edition, int]
    ) -> None:
        """Show an edition's pages, each a PNG picture; where one was reading stays in sight."""
        bar = self._scroll.verticalScrollBar()
        place = bar.value() if edition is self._edition else 0
        self._edition, self._counts = edition, dict(counts)
        self._show_choice()
        while (item := self._pages.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, picture in enumerate(pictures, start=1):
            image = QImage.fromData(picture)
            self._pages.addWidget(PageView(image, number, len(pictures)))
        self._line.hide()
        bar.setValue(place)

    def show_failed(self) -> None:
        """Say that the pages could not be set; the text is kept all the same."""
        self._line.setText(_("The pages could not be set just now."))
        self._line.show()

    def _show_choice(self) -> None:
        choices = [
            Choice(edition, pages_line(readers, self._counts.get(edition)))
            for edition, readers in self._readers.items()
        ]
        self._choice.show_choices(choices, self._edition)

    def _choose(self, value: str) -> None:
        self._edition = Edition(value)
        self.edition_chosen.emit(self._edition)
