"""The tasks of the practice above the round: what to do now, and what is done."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from dilemmakit.domain.practice import Task, next_task
from dilemmakit.gui.run.columns import WIDEST
from dilemmakit.gui.theme.tokens import CONSOLE_MIDDLE_MARGIN
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p

_TICK = "✓"


def task_name(task: Task) -> str:
    """Return a task in a word or two, for the row of all of them."""
    return {
        Task.BEGIN: _p("a task", "Begin"),
        Task.HIDE: _p("a task", "Hide"),
        Task.NOTE: _p("a task", "Note"),
        Task.SLIP: _p("a task", "Slip"),
        Task.CLOSE_POLL: _p("a task", "Close the answers"),
        Task.RESULT: _p("a task", "Result"),
        Task.CLOSE: _p("a task", "End"),
    }[task]


def task_words(task: Task | None) -> str:
    """Return what to do, in one sentence; None when all is done."""
    match task:
        case Task.BEGIN:
            return _("Press Page Down, or the filled button at the top right: the round begins.")
        case Task.HIDE:
            return _("Press Ctrl+B to hide the picture from the room, and once more to show it.")
        case Task.NOTE:
            return _(
                "Somebody speaks for option A. Press A and Space, write the reason, and press "
                "Enter."
            )
        case Task.SLIP:
            return _(
                "Go on with Page Down until the slips are typed. Type 201, then the answer B, and "
                "press Enter."
            )
        case Task.CLOSE_POLL:
            return _("Let the others answer with F8, and close the show of opinion with Ctrl+⏎.")
        case Task.RESULT:
            return _("Show the result to the room: Page Down.")
        case Task.CLOSE:
            return _("Close the meeting: Page Down, and say yes.")
        case None:
            return _("That was all. You can lead a meeting now.")


class PracticeCard(QFrame):
    """Stands still above what scrolls; hidden except in the practice."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "column")
        self._sentence = label(role="strong", wrap=True)
        self._names = QHBoxLayout()
        self._names.setSpacing(14)
        self._ticks = {task: label(role="soft") for task in Task}
        for tick in self._ticks.values():
            self._names.addWidget(tick)
        self._names.addStretch(1)
        now = self.acts = QHBoxLayout()
        now.setSpacing(14)
        now.addWidget(self._sentence, 1)
        card = QFrame()
        card.setProperty("look", "surface")
        card.setMaximumWidth(WIDEST - 2 * CONSOLE_MIDDLE_MARGIN)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(now)
        column.addLayout(self._names)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(CONSOLE_MIDDLE_MARGIN, 16, CONSOLE_MIDDLE_MARGIN, 0)
        whole.addWidget(card)
        self.hide()

    def show_done(self, done: frozenset[Task]) -> None:
        """Show which tasks are done, and what to do now."""
        now = next_task(done)
        self._sentence.setText(task_words(now))
        self.setAccessibleName(self._sentence.text())
        for task, tick in self._ticks.items():
            name = task_name(task)
            tick.setText(f"{_TICK} {name}" if task in done else name)
        self.show()

    @property
    def sentence(self) -> str:
        """What to do now; empty outside of the practice."""
        return "" if self.isHidden() else self._sentence.text()
