"""Typing a note: what it is about, of which kind, the text, Enter."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dilemmakit.domain.note import Note
from dilemmakit.domain.session import Session
from dilemmakit.domain.vocabulary import NoteKind, Stance
from dilemmakit.gui.run.kind_row import KindRow
from dilemmakit.gui.run.note_details import NoteDetails
from dilemmakit.gui.run.note_field import NoteField
from dilemmakit.gui.run.note_kinds import note_choice, one_letter_words, opened, picked
from dilemmakit.gui.widgets.remark import Remark
from dilemmakit.gui.widgets.texts import label
from dilemmakit.services.noting import names_noticed, new_note_id
from dilemmakit.wording import _, terms

_OPTION_LETTERS = "ABCD"


class NoteEntry(QWidget):
    """One note at a time: a new one, or a stored one that is mended.

    Signals: `edited` when the note being typed has changed, `kept` with the finished Note,
    `abandoned` with the note as it was before it was mended, `list_wanted`.
    """

    edited = Signal()
    kept = Signal(object)
    abandoned = Signal(object)
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._today = date.min
        self._round_id = ""
        self._id = ""
        self._mended: Note | None = None
        self._failed = False
        self._last_key = ""
        self._row = KindRow()
        self._row.picked.connect(self._choose)
        self._field = NoteField()
        self._field.textEdited.connect(self._read)
        self._field.returnPressed.connect(self.keep)
        self._field.abandoned.connect(self._abandon)
        self._field.unpicked.connect(self._unpick)
        self._field.went_down.connect(self.list_wanted)
        self.setFocusProxy(self._field)
        self._details = NoteDetails()
        self._details.edited.connect(self._tell)
        self._details.entered.connect(self.keep)
        self._names = label(role="hint", wrap=True)
        self._names.hide()
        self._remark = Remark()
        self._remark.acted.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._row)
        column.addWidget(self._field)
        column.addWidget(self._names)
        column.addWidget(self._details)
        column.addWidget(self._remark)
        for letter in _OPTION_LETTERS:
            self._shortcut(f"Alt+{letter}", letter)
        self._shortcut("Alt++", "+")
        self._shortcut("Alt+-", "-")

    def _shortcut(self, keys: str, key: str) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(partial(self._pick_by_shortcut, key))

    @property
    def note_id(self) -> str:
        """The id of the note being typed; empty where there is none."""
        return self._id

    @property
    def text(self) -> str:
        return self._field.text()

    @property
    def mends(self) -> bool:
        """Whether a stored note is being mended."""
        return self._mended is not None

    @property
    def sentence(self) -> str:
        """What went wrong, if anything did."""
        return self._remark.sentence if not self._remark.isHidden() else ""

    def show_session(self, session: Session, today: date) -> None:
        """Offer what the round asks for. What is being typed stays, with its own round."""
        arrived = self._session is None or self._session.round.id != session.round.id
        self._session, self._today = session, today
        self._row.show_round(session.round.planned, session.case)
        if arrived and not self.text:
            self._row.begin_anew()
        self._show_picked()

    def show_note(self, note: Note) -> None:
        """Take a stored note up to be mended."""
        self._mended = note
        self._id, self._round_id = note.id, note.round_id
        self._row.option, self._row.value = note.option, note.value
        self._row.choice = note_choice(note.kind, note.stance)
        self._field.setText(note.text)
        self._show_picked()
        self._details.show_note(note)
        self._say("")
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kept(self) -> None:
        """The note is stored: make room for the next, which is typed where this one was."""
        if self._details.isAncestorOf(QApplication.focusWidget() or self):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wipe()

    def show_failure(self, sentence: str) -> None:
        """Say why the note is not stored; the text stays, and Enter tries again."""
        self._say(sentence, _("Try again"))
        self._failed = True

    def show_stored(self) -> None:
        """The draft is stored: what went wrong before is over, what is asked is not."""
        if self._failed:
            self._say("")

    def note(self) -> Note | None:
        """Return the note as typed so far; None where nothing is."""
        text = self._field.text().strip()
        choice = self._row.choice
        about = self._row.is_about_options
        if not text and self._row.value is not None and choice.kind is NoteKind.ARGUMENT:
            # A value alone is worth noting, too.
            choice = note_choice(NoteKind.VALUE)
            text = terms.value(self._row.value)
        if not text or self._session is None:
            return None
        if not self._id:
            self._id, self._round_id = new_note_id(), self._session.round.id
        before = self._mended or Note(self._id, choice.kind, text, self._round_id)
        return self._details.applied(
            replace(
                before,
                kind=choice.kind,
                text=text,
                stance=choice.stance,
                option=self._row.option if about else None,
                value=self._row.value if about else None,
            )
        )

    def keep(self) -> None:
        """Hand the note over, unless something must still be picked."""
        note = self.note()
        if note is None:
            return
        if note.kind is NoteKind.ARGUMENT and note.option is None:
            self._say(_("Which option is it about? Press Alt and its letter."))
            return
        if self._details.unread_deadline():
            self._say(_("The deadline is not a day. Write it such as 16/3 or 16/3-2027."))
            return
        self.kept.emit(replace(note, on_screen=self._mended.on_screen if self._mended else True))

    def _read(self, text: str) -> None:
        sentence = opened(text) if self._row.asks_conditions and not self.mends else None
        if sentence is not None:
            choice, rest = sentence
            self._last_key = text[: len(text) - len(rest)]
            self._field.setText(rest)
            self._row.show_choice(choice)
        elif self._field.cursorPosition() <= 2 and not self.mends:
            signs = self._row.takes_signs
            found = picked(text, self._row.keys, signs, one_letter_words())
            if found is not None:
                key, rest = found
                self._last_key = key
                self._field.setText(rest)
                self._row.pick(key)
        self._tell()

    def _unpick(self) -> None:
        """Give back the letter that was taken for a key."""
        if self._last_key:
            key, self._last_key = self._last_key, ""
            self._field.setText(key)
            self._tell()

    def _pick_by_shortcut(self, key: str) -> None:
        if self._row.choice.kind is NoteKind.ARGUMENT and key in "+-":
            self._row.flip(Stance.FOR if key == "+" else Stance.AGAINST)
        else:
            self._row.pick(key)

    def _choose(self) -> None:
        self._show_picked()
        self._say("")
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _show_picked(self) -> None:
        self._row.show_state()
        if self._session is None:
            return
        self._details.show_kind(self._row.choice.kind, self._session, self._today)
        value = self._row.value
        about = value is not None and self._row.is_about_options
        enter = _("⏎ store, Esc leave it") if self.mends else _("⏎ store")
        if about and value is not None:
            words = _("Value: {value}").format(value=terms.value(value))
            self._field.show_beside(f"{words}   {enter}")
        else:
            self._field.show_beside(enter)

    def _tell(self) -> None:
        if not self.text:
            self._say("")
        self._hint_at_names()
        self.edited.emit()

    def _hint_at_names(self) -> None:
        """Ask whether a name must stand there; it is the facilitator who knows."""
        names: tuple[str, ...] = ()
        # A dissent may carry a name, if whoever dissents asks for it.
        if self._session is not None and self._row.choice.kind is not NoteKind.DISSENT:
            names = names_noticed(self._field.text(), self._session.case)
        words = _("Is “{name}” a person's name? Write what the person does instead.")
        self._names.setText(words.format(name=", ".join(names)))
        self._names.setVisible(bool(names))

    @property
    def hint(self) -> str:
        """What is asked of a name that was typed; empty where none was."""
        return "" if self._names.isHidden() else self._names.text()

    def _abandon(self) -> None:
        if self._mended is not None:
            before = self._mended
            self._wipe()
            self.abandoned.emit(before)

    def _wipe(self) -> None:
        self._id = ""
        self._mended = None
        self._last_key = ""
        self._row.value = None
        self._field.clear()
        self._details.wipe()
        self._names.hide()
        self._say("")
        self._show_picked()

    def _say(self, sentence: str, act: str = "") -> None:
        self._failed = False
        if sentence != self._remark.sentence or bool(sentence) == self._remark.isHidden():
            self._remark.show_remark(sentence, act)
