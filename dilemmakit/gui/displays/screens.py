"""The displays that are plugged in now, and windows put onto them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from dilemmakit.gui.displays.arrangement import Display


def application() -> QGuiApplication:
    """Return the running app, which tells of displays that come and go."""
    found = QGuiApplication.instance()
    assert isinstance(found, QGuiApplication)
    return found


def display_of(screen: QScreen) -> Display:
    """Return a screen as a value: it is the same again by its names, serial and size."""
    geometry = screen.geometry()
    parts = (screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())
    key = "|".join([*parts, f"{geometry.width()}x{geometry.height()}"])
    maker = " ".join(filter(None, (screen.manufacturer(), screen.model())))
    place = (geometry.x(), geometry.y(), geometry.width(), geometry.height())
    return Display(key, maker or screen.name(), place)


def displays_now(without: QScreen | None = None) -> tuple[Display, ...]:
    """Return the displays there are, but for one that is being pulled out."""
    return tuple(display_of(screen) for screen in QApplication.screens() if screen is not without)


def screen_of(display: Display, without: QScreen | None = None) -> QScreen | None:
    """Return the screen a display is, None if it is gone."""
    for screen in QApplication.screens():
        if screen is not without and display_of(screen) == display:
            return screen
    return None


def displays_apart(here: QScreen | None) -> Sequence[Display]:
    """Return the displays that show something else than the one given."""
    if here is None:
        return ()
    own = display_of(here)
    return [display for display in displays_now() if not display.overlaps(own)]


def cover(window: QWidget, screen: QScreen) -> None:
    """Fill a display with a window, in the order that every window system understands."""
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
    window.raise_()
    window.activateWindow()
    window.setFocus()


def move_to(window: QWidget, screen: QScreen) -> None:
    """Move a window to another display, as large as it was, as far as that has room."""
    large = window.windowState() & (
        Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen
    )
    area = screen.availableGeometry()
    size = window.normalGeometry().size() if large else window.size()
    place = QRect(area.topLeft(), size.boundedTo(area.size()))
    place.moveCenter(area.center())
    if large:
        window.showNormal()
    window.setScreen(screen)
    window.setGeometry(place)
    if large:
        window.setWindowState(large)
    window.show()
    window.raise_()
    window.activateWindow()
