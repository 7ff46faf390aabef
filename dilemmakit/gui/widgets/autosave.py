"""When typed text is stored: soon after the last key, and never long after the first."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

AFTER_LAST_KEY_MS = 500
AT_MOST_MS = 2000


class Autosave(QObject):
    """Signals: `due` when what was typed should be stored."""

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        self._waiting = QElapsedTimer()

    def touch(self) -> None:
        """Note that a key was pressed."""
        if not self._timer.isActive():
            self._waiting.start()
        left = max(0, AT_MOST_MS - self._waiting.elapsed())
        self._timer.start(min(AFTER_LAST_KEY_MS, left))

    def flush(self) -> None:
        """Have stored at once what waits; nothing happens if nothing does."""
        if self._waiting.isValid():
            self._timer.stop()
            self._waiting.invalidate()
            self.due.emit()
