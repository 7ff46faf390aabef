"""What happens when our own code fails: written to a log, said once in plain words, and on it goes.

The hooks may be called in any thread and in the middle of painting, so they only note the fault
and queue a signal. The log holds where it happened, never what was typed, answered or noted.
"""

import contextlib
import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

_LONGEST_LOG = 2_000_000
"""Bytes; a longer log is put aside at the next start, so that it never fills the disk."""
_MOST_PLACES = 200
"""More places than this are one broken thing seen from many sides."""
_DEEPEST = 30
"""Calls written down of one fault."""


@dataclass(frozen=True)
class Fault:
    """One place where the code failed, and how often.

    `place` begins with what kind of failure it was; `calls` is the way there, outermost first.
    """

    place: str
    calls: tuple[str, ...]
    times: int = 1
    speak: bool = True
    """False for what Qt only remarks on: it goes to the log and disturbs nobody."""

    def as_text(self) -> str:
        return "\n".join((f"{self.times} × {self.place}", *self.calls))


class FaultHooks(QObject):
    """The one set of hooks for everything that is not caught elsewhere.

    Signals: `happened` carries all faults of this run, grouped by place, a moment after a new
    place has failed. A place that has been told of is counted, not told again.
    """

    happened = Signal(object)
    _woken = Signal()

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder = folder
        self._now = now
        self._lock = threading.RLock()
        self._faults: dict[str, Fault] = {}
        self._told: set[str] = set()
        self._waiting = False
        self._log: TextIO | None = None
        self._crashes: TextIO | None = None
        self._before: tuple[Any, Any, Any] | None = None
        self._streams: tuple[TextIO | None, TextIO | None] = (None, None)
        self._woken.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def log_path(self) -> Path:
        """The log a person can send to whoever mends the app."""
        return self._folder / "dilemmakit.log"

    def install(self) -> None:
        """Take over all hooks. A folder that cannot be written costs the log, nothing else."""
        if self._before is not None:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            if self.log_path.exists() and self.log_path.stat().st_size > _LONGEST_LOG:
                os.replace(self.log_path, self.log_path.with_suffix(".old.log"))
            self._log = self.log_path.open("a", encoding="utf-8", errors="replace")
            self._crashes = (self._folder / "crash.log").open("a", encoding="utf-8")
        # A windowed program on Windows has neither stream; whoever prints would fail.
        self._streams = (sys.stdout, sys.stderr)
        if self._log is not None:
            sys.stdout = sys.stdout or self._log
            sys.stderr = sys.stderr or self._log
        if self._crashes is not None:
            faulthandler.enable(self._crashes)
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread
        sys.unraisablehook = self._raised_unseen
        qInstallMessageHandler(self._remarked)

    def finish(self) -> None:
        """Give the hooks back at a clean end."""
        if self._before is None:
            return
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        self._before = None
        qInstallMessageHandler(None)
        sys.stdout, sys.stderr = self._streams
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
        if self._log is not None:
            self._log.close()
        self._log = self._crashes = None

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._note(_fault(kind, trace))

    def _raised_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if not issubclass(args.exc_type, SystemExit):
            self._note(_fault(args.exc_type, args.exc_traceback))

    def _raised_unseen(self, args: "sys.UnraisableHookArgs") -> None:
        self._note(_fault(args.exc_type, args.exc_traceback))

    def _remarked(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        place = f"{kind.name} {context.category or ''}: {message[:200]}"
        self._note(Fault(place, (), speak=kind is QtMsgType.QtFatalMsg))

    def _note(self, fault: Fault) -> None:
        """Count a fault and wake the screen, at most once until the screen has answered."""
        with self._lock:
            if len(self._faults) >= _MOST_PLACES and fault.place not in self._faults:
                return
            seen = self._faults.get(fault.place)
            times = seen.times + 1 if seen else 1
            fault = replace(fault, times=times)
            self._faults[fault.place] = fault
            # The first, the tenth, the hundredth: a storm must not fill the disk.
            if str(times).strip("0") == "1":
                self._write(fault)
            if not fault.speak or fault.place in self._told or self._waiting:
                return
            self._waiting = True
        # The object is already gone when the interpreter winds down.
        with contextlib.suppress(RuntimeError):
            self._woken.emit()

    def _write(self, fault: Fault) -> None:
        terminal = self._streams[1]
        for stream in (self._log, terminal):
            if stream is not None:
                with contextlib.suppress(OSError, ValueError):
                    stream.write(f"{self._now():%Y-%m-%d %H:%M} {fault.as_text()}\n")
                    stream.flush()

    def _tell(self) -> None:
        with self._lock:
            self._waiting = False
            spoken = tuple(fault for fault in self._faults.values() if fault.speak)
            self._told.update(fault.place for fault in spoken)
        self.happened.emit(spoken)


def _fault(kind: type[BaseException], trace: TracebackType | None) -> Fault:
    """Return where it happened. The message is left out: it may quote an answer or a note."""
    calls = []
    while trace is not None:
        code = trace.tb_frame.f_code
        calls.append(f"  {_short(code.co_filename)}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    place = calls[-1].strip() if calls else "?"
    return Fault(f"{kind.__name__} {place}", tuple(calls[-_DEEPEST:]))


def _short(filename: str) -> str:
    """Return the end of a path: the folders before it can name the person at the machine."""
    return "/".join(Path(filename).parts[-3:])
