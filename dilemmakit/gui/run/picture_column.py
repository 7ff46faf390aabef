"""The right column: what the room sees now, and what comes after this round."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dilemmakit.domain.room_view import RoomView
from dilemmakit.domain.session import Session
from dilemmakit.gui.displays.arrangement import Arrangement
from dilemmakit.gui.run.twist_choice import TwistChoice, next_round
from dilemmakit.gui.run.words import room_hint
from dilemmakit.gui.screen.room_screen import RoomPicture
from dilemmakit.gui.theme.tokens import CONSOLE_COLUMN_MARGIN, CONSOLE_LEFT, CONSOLE_RIGHT
from dilemmakit.gui.widgets.buttons import ActButton, small_button
from dilemmakit.gui.widgets.colours import is_dark
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _


class PictureColumn(QWidget):
    """Signals: `held` with True or False, `back_chosen`, `page_turned` with a page from 0,
    `twist_chosen` with a twist's id, `shown_here` for the picture on this display.
    """

    held = Signal(bool)
    back_chosen = Signal()
    page_turned = Signal(int)
    twist_chosen = Signal(str)
    shown_here = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = 0
        self._pages = 1
        self._narrow = False
        self._is_alone = True
        self._picture = RoomPicture()
        self._hold = small_button(_("Hold the picture"))
        self._hold.setCheckable(True)
        self._hold.clicked.connect(self._toggle_hold)
        self._back = small_button(_("Previous picture"))
        self._back.clicked.connect(self._go_back)
        self._turn = QWidget()
        self._earlier = _page_button("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}")
        self._later = _page_button("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
        self._earlier.setAccessibleName(_("Previous page of the picture"))
        self._later.setAccessibleName(_("Next page of the picture"))
        self._earlier.clicked.connect(self.turn_back)
        self._later.clicked.connect(self.turn_on)
        self._page_words = label(role="label")
        turn = QHBoxLayout(self._turn)
        turn.setContentsMargins(0, 0, 0, 0)
        turn.setSpacing(8)
        turn.addWidget(self._earlier)
        turn.addWidget(self._page_words)
        turn.addWidget(self._later)
        turn.addStretch(1)
        self._turn.hide()
        self._here = small_button(_("Show the room here (F5)"))
        self._here.clicked.connect(self._show_here)
        self._hint = label(role="label", wrap=True)
        self._told = ""
        self._is_held = False
        alone = _("The room has no display of its own. Escape leads back from its picture.")
        self._alone = label(alone, role="label", wrap=True)
        self._after = QWidget()
        self._next_title = label(role="heading", wrap=True)
        self._next_minutes = label(role="body")
        self._prepare = label(role="body", wrap=True)
        self._twist = TwistChoice()
        self._twist.twist_chosen.connect(self.twist_chosen)
        self._arrange()

    def _arrange(self) -> None:
        buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        buttons.setSpacing(8)
        buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self._hold)
        buttons.addWidget(self._back)
        self._buttons = buttons
        title = QHBoxLayout()
        title.addWidget(self._next_title, 1)
        title.addWidget(self._next_minutes, 0, Qt.AlignmentFlag.AlignTop)
        after = QVBoxLayout(self._after)
        after.setContentsMargins(0, 0, 0, 0)
        after.setSpacing(4)
        after.addWidget(divider())
        after.addSpacing(12)
        after.addWidget(label(_("Afterwards"), "label"))
        after.addLayout(title)
        after.addWidget(self._prepare)
        column = QVBoxLayout(self)
        margin = CONSOLE_COLUMN_MARGIN
        column.setContentsMargins(margin, 20, margin, margin)
        column.setSpacing(10)
        column.addWidget(label(_("The room sees this now"), "label"))
        column.addWidget(self._picture)
        column.addLayout(buttons)
        column.addWidget(self._here, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._turn)
        self._wordy = QWidget()
        words = QVBoxLayout(self._wordy)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(10)
        words.addWidget(self._hint)
        words.addWidget(self._alone)
        words.addSpacing(12)
        words.addWidget(self._after)
        column.addWidget(self._wordy)
        column.addWidget(self._twist)
        column.addStretch(1)
        self.show_narrow(False)

    def show_narrow(self, narrow: bool) -> None:
        """Fit the left column, where a narrow window folds this one in below the rounds."""
        self._narrow = narrow
        width = CONSOLE_LEFT if narrow else CONSOLE_RIGHT
        self.setFixedWidth(width)
        self._picture.setFixedWidth(width - 2 * CONSOLE_COLUMN_MARGIN)
        # The rounds beside it name the next one, too.
        self._wordy.setVisible(not narrow)
        along = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(along)
        self._show_alone()

    def show_view(self, view: RoomView, *, is_held: bool) -> None:
        """Show the room's picture; `is_held` when the room stays with an earlier one."""
        self._page = view.page
        self._picture.show_view(view)
        self._show_pages(self._picture.pages)
        self._hold.setChecked(is_held)
        self._hold.show_text(_("Let it follow") if is_held else _("Hold the picture"))
        self._is_held = is_held
        self._show_hint()

    def dress(self, room_dark: bool) -> None:
        """Take the room's colours for its picture."""
        self._picture.dress(room_dark, is_dark())

    def show_session(self, session: Session) -> None:
        """Show what to know of the picture, and what comes next."""
        self._told = room_hint(session)
        self._show_hint()
        following = next_round(session)
        self._after.setVisible(following is not None)
        if following is not None:
            stored = session.rounds[following]
            self._next_title.setText(stored.title)
            self._next_minutes.setText(_("{minutes} min.").format(minutes=stored.minutes))
            self._prepare.setText(stored.planned.script.prepare or "")
            self._prepare.setVisible(bool(stored.planned.script.prepare))
        self._twist.show_session(session)

    def _show_hint(self) -> None:
        """Say what to know of the picture; while it is held, that the meeting goes on without."""
        held = _("The room stays with this picture until you let it follow.")
        self._hint.setText(held if self._is_held else self._told)
        self._hint.setVisible(bool(self._hint.text()))

    @property
    def hint(self) -> str:
        """What the facilitator is told of the picture."""
        return self._hint.text()

    def turn_back(self) -> None:
        """Show the page before, of a picture that fills several."""
        if self._page > 0:
            self.page_turned.emit(self._page - 1)

    def turn_on(self) -> None:
        """Show the next page of a picture that fills several."""
        if self._page + 1 < self._pages:
            self.page_turned.emit(self._page + 1)

    def _show_pages(self, count: int) -> None:
        self._pages = count
        page = min(self._page, count - 1)
        self._turn.setVisible(count > 1)
        self._page_words.setText(_("page {number} of {count}").format(number=page + 1, count=count))
        self._earlier.setEnabled(page > 0)
        self._later.setEnabled(page + 1 < count)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Take the shape of the room's display, or offer its picture on this one."""
        room = arrangement.room
        self._is_alone = room is None
        self._picture.take_shape(QSize(*room.place[2:]) if room else QSize(16, 9))
        self._alone.setText(
            _("The room sees this very display: F5 lays its picture over your script.")
            if arrangement.exposed
            else _("The room has no display of its own. Escape leads back from its picture.")
        )
        self._show_alone()

    def _show_alone(self) -> None:
        alone = self._is_alone
        self._alone.setVisible(alone)
        self._here.setVisible(alone)
        # A small window has no room for all; Page Up does the same.
        self._back.setVisible(not (alone and self._narrow))

    def _show_here(self) -> None:
        self.shown_here.emit()

    def _toggle_hold(self, checked: bool) -> None:
        self.held.emit(checked)

    def _go_back(self) -> None:
        self.back_chosen.emit()


def _page_button(sign: str) -> ActButton:
    made = small_button(sign)
    made.setFixedWidth(40)
    return made
