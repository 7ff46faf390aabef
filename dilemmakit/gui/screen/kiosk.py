"""The kiosk: a screen that goes round, one person at a time, and remembers none of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from dilemmakit.domain.case import Case
from dilemmakit.domain.poll import Poll
from dilemmakit.domain.vocabulary import ItemKind, Secrecy
from dilemmakit.gui.screen.ballot import Ballot
from dilemmakit.gui.screen.kiosk_choice import ChoicePage
from dilemmakit.gui.screen.kiosk_figures import FiguresPage
from dilemmakit.gui.screen.kiosk_hand_over import HandOver
from dilemmakit.gui.screen.kiosk_last import RefusedPage, ReviewPage
from dilemmakit.gui.screen.kiosk_parts import Standing
from dilemmakit.gui.screen.kiosk_picks import PicksPage
from dilemmakit.gui.screen.kiosk_words import WordsPage
from dilemmakit.wording import _

IDLE_SECONDS = 60.0
_END_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

BallotSheet = ChoicePage | FiguresPage | PicksPage | WordsPage
Page = HandOver | BallotSheet | ReviewPage | RefusedPage


class Kiosk(QWidget):
    """Takes one ballot after another for one poll.

    Signals: `answered` with the number of the slip or None, the answers, and a nonce that makes
    sending twice store once; `words_given` with what would change somebody's mind, once the answer
    is stored; `left` when the facilitator ends it by Ctrl+Shift+K.
    """

    answered = Signal(object, object, str)
    words_given = Signal(str)
    left = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, idle_seconds: float = IDLE_SECONDS
    ) -> None:
        super().__init__(parent)
        self._poll: Poll | None = None
        self._case: Case | None = None
        self._count = (0, 0)
        self._asks_words = False
        self._ballot: Ballot | None = None
        self._at = 0
        self._refusal = ""
        self._page: Page | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(round(idle_seconds * 1000))
        self._idle.timeout.connect(self.wipe)
        self.setWindowTitle(_("Answers"))
        self.setAccessibleName(_("Answers"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.resize(1280, 800)

    def show_poll(self, poll: Poll, case: Case, present: int, *, asks_words: bool = False) -> None:
        """Begin with a poll: the hand-over page stands ready for the first person.

        `asks_words` asks after the answers what would change one's mind.
        """
        self._poll, self._case, self._asks_words = poll, case, asks_words
        self._count = (poll.cast, present)
        self.wipe()

    def show_count(self, cast: int, present: int) -> None:
        """Show how many have answered."""
        self._count = (cast, present)
        if isinstance(self._page, HandOver):
            self._page.show_count(cast, present)

    @Slot()
    def confirm_stored(self) -> None:
        """Wipe: the answer is stored, and nothing of it is left here."""
        words = self._ballot.words if self._ballot is not None else ""
        self.wipe()
        if words:
            self.words_given.emit(words)

    def refuse(self, sentence: str) -> None:
        """Say why the answer was not stored; what was given waits unseen to be sent again."""
        if self._ballot is None:
            return
        self._refusal = sentence
        self._show_refusal()

    @Slot()
    def wipe(self) -> None:
        """Forget whoever was here, and ask for the next."""
        self._ballot = None
        self._refusal = ""
        self._at = 0
        self._idle.stop()
        self._show_hand_over()

    # Pages. Each is made anew: a page that is gone can show no one the answer before.

    def _show_hand_over(self) -> None:
        if self._poll is None or self._case is None:
            return
        secret = self._poll.secrecy is Secrecy.SECRET
        page = HandOver(self._case.title, numbered=self._poll.numbered, secret=secret, parent=self)
        page.show_count(*self._count)
        page.begun.connect(self._begin)
        self._turn_to(page)

    @Slot(object)
    def _begin(self, number: int | None) -> None:
        assert self._poll is not None
        self._ballot = Ballot(self._poll, number)
        self._at = 0
        self._show_ballot()

    def _show_ballot(self) -> None:
        assert self._ballot is not None
        assert self._case is not None
        pages = self._ballot.pages
        standing = Standing(self._case.title, self._at + 1, self._steps)
        if self._at == len(pages) and self._asks_words:
            self._show_page(WordsPage(self._ballot, standing, self))
            return
        if self._at >= len(pages):
            review = ReviewPage(self._ballot, self._case.title, self)
            review.went_on.connect(self._send)
            review.went_back.connect(self._go_back)
            self._turn_to(review)
            return
        shown = pages[self._at]
        match self._ballot.item(shown).kind:
            case ItemKind.CHOICE:
                self._show_page(ChoicePage(self._ballot, shown, self._case, standing, self))
            case ItemKind.RANKING | ItemKind.DOTS:
                self._show_page(PicksPage(self._ballot, shown, standing, self))
            case _:
                self._show_page(FiguresPage(self._ballot, shown, standing, self))

    @property
    def _steps(self) -> int:
        """How many pages there are; where several ask for answers, all is read once more."""
        assert self._ballot is not None
        pages = len(self._ballot.pages)
        return pages + (1 if self._asks_words else 0) + (1 if pages > 1 else 0)

    def _show_page(self, page: BallotSheet) -> None:
        page.went_on.connect(self._go_on)
        page.went_back.connect(self._go_back)
        self._turn_to(page)

    def _show_refusal(self) -> None:
        assert self._ballot is not None
        assert self._case is not None
        numbered = self._ballot.poll.numbered
        page = RefusedPage(self._refusal, self._case.title, numbered=numbered, parent=self)
        page.sent.connect(self._send_again)
        page.wiped.connect(self.wipe)
        self._turn_to(page)

    def _turn_to(self, page: Page) -> None:
        old, self._page = self._page, page
        if old is not None:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        page.touched.connect(self._watch)
        page.setGeometry(self.rect())
        page.show()
        (page if page.focusProxy() is not None else self).setFocus()
        if self._ballot is not None:
            self._watch()

    # The way through a ballot

    @Slot()
    def _go_on(self) -> None:
        assert self._ballot is not None
        if self._at + 1 == self._steps:
            self._send()
        else:
            self._at += 1
            self._show_ballot()

    @Slot()
    def _go_back(self) -> None:
        if self._at == 0:
            self.wipe()
        else:
            self._at -= 1
            self._show_ballot()

    @Slot()
    def _send(self) -> None:
        ballot = self._ballot
        if ballot is not None:
            self.answered.emit(ballot.number, ballot.answers(), ballot.nonce)

    @Slot(object)
    def _send_again(self, number: int | None) -> None:
        if self._ballot is not None:
            if number is not None:
                self._ballot.number = number
            self._send()

    @Slot()
    def _watch(self) -> None:
        """Count the quiet seconds anew."""
        self._idle.start()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._watch()
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Still held down from the page before: who comes next begins by themselves.
            return
        modifiers = event.modifiers()
        if event.key() == Qt.Key.Key_K and modifiers == _END_KEYS:
            self.wipe()
            self.left.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.wipe()
            return
        plain = modifiers & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if plain == Qt.KeyboardModifier.NoModifier and self._page is not None:
            self._page.take_key(event.key(), event.text())

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._watch()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        # Whoever holds the screen may not close it; the facilitator ends it, or the app does.
        if event.spontaneous():
            event.ignore()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        again: Callable[[], None] | None = None
        if isinstance(self._page, (ChoicePage, FiguresPage, PicksPage, WordsPage, ReviewPage)):
            again = self._show_ballot
        elif isinstance(self._page, RefusedPage):
            again = self._show_refusal
        elif isinstance(self._page, HandOver):
            self._page.setGeometry(self.rect())
        if again is not None:
            again()
