"""Renders every view of the room to pictures: `python -m tests.gui.screen.gallery FOLDER`."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.room_view import RoomView
from dilemmakit.gui.screen.painter import paint_room
from dilemmakit.gui.theme.fonts import load_fonts
from tests.gui.screen import kinds, limits, together, views

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (3840, 2160))


def picture(view: RoomView, width: int, height: int, dark: bool) -> QImage:
    """Return a view painted at a size in pixels."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_room(painter, QRectF(0, 0, width, height), view, dark)
    painter.end()
    return image


def main() -> None:
    """Write all pictures, or those whose name holds a word given after the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["TZ"] = "Europe/Copenhagen"
    time.tzset()
    folder = Path(sys.argv[1])
    words = sys.argv[2:]
    app = QApplication([])
    load_fonts()
    shown = {
        **views.exemplar(),
        **kinds.of_kinds(),
        **together.together(),
        **limits.at_the_limits(),
    }
    for name, view in shown.items():
        if words and not any(word in name for word in words):
            continue
        for width, height in SIZES:
            for dark in (False, True):
                there = folder / f"{width}x{height}-{'dark' if dark else 'light'}"
                there.mkdir(parents=True, exist_ok=True)
                picture(view, width, height, dark).save(str(there / f"{name}.png"))
    app.quit()


if __name__ == "__main__":
    main()
