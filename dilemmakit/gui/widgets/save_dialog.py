"""Asking where to save a file, or which to open, never on the screen that the room looks at."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QFileDialog, QWidget

from dilemmakit.wording import _


def ask_where(
    parent: QWidget,
    title: str,
    suggested: Path,
    kind: str,
    take: Callable[[Path], None],
    keep_off: QScreen | None = None,
) -> QFileDialog:
    """Ask for a file's place beside everything else; `take` is called with what is chosen.

    `kind` is the line that names the kind of file. The dialog keeps off the room's screen.
    """
    dialog = QFileDialog(parent, title, str(suggested.parent), f"{kind} (*{suggested.suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.selectFile(suggested.name)
    _say_words(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _chosen(name: str) -> None:
        take(Path(name))

    dialog.fileSelected.connect(_chosen)
    elsewhere = other_screen(parent.screen(), keep_off)
    if elsewhere is not None:
        # The system's own dialog opens where its window is; only Qt's can be put elsewhere.
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        place_on(dialog, elsewhere)
    dialog.open()
    return dialog


def ask_which(
    parent: QWidget, title: str, kind: str, suffix: str, take: Callable[[Path], None]
) -> QFileDialog:
    """Ask for a file there is; `take` is called with what is chosen."""
    documents = Path(
        QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    )
    # A folder that is not there would be taken for the name of a file.
    folder = documents if documents.is_dir() else Path.home()
    dialog = QFileDialog(parent, title, str(folder), f"{kind} (*{suffix})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _say_words(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _chosen(name: str) -> None:
        take(Path(name))

    dialog.fileSelected.connect(_chosen)
    dialog.open()
    return dialog


def _say_words(dialog: QFileDialog) -> None:
    """Say the two words of Qt's own dialog that its translations leave in English."""
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Kind of file:"))


def other_screen(screen: QScreen | None, keep_off: QScreen | None) -> QScreen | None:
    """Return a screen to move to; None where one may stay, or where there is only one."""
    if keep_off is None or screen is not keep_off:
        return None
    for other in QGuiApplication.screens():
        if other is not keep_off:
            return other
    return None


def place_on(window: QWidget, screen: QScreen) -> None:
    """Put a window in the middle of a screen."""
    window.setScreen(screen)
    window.resize(window.sizeHint())
    room = screen.availableGeometry()
    window.move(room.center() - window.rect().center())
