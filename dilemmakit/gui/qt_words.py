"""Qt's own words, on its dialogs and menus, in the language spoken."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.language import Language

_NAME = "words of Qt"


def speak_qt(language: Language) -> None:
    """Let Qt speak a language from now on; it speaks English where it has no other."""
    app = QApplication.instance()
    if app is None:
        return
    for spoken in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(spoken)
        spoken.deleteLater()
    words = QTranslator(app)
    words.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{language.value}", folder):
        app.installTranslator(words)
