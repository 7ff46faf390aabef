"""Live through the evening on two displays: `python -m tests.evening [--pictures FOLDER]`.

Takes the README's four pictures; needs Xvfb, xrandr, xdotool, openbox and ImageMagick.
"""

import argparse
import os
import sys
import tempfile
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path

from tests.evening.displays import missing_programs, two_displays


def main() -> int:
    """Return 0 when the evening ended with its summary on the disk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    missing = missing_programs()
    if missing:
        print(f"missing programs: {', '.join(missing)}", file=sys.stderr)
        return 2
    os.environ["TZ"] = "Europe/Copenhagen"
    os.environ["LANGUAGE"] = "da"
    time.tzset()
    with tempfile.TemporaryDirectory() as folder, two_displays():
        # Imported once the displays stand: Qt looks for them when it is loaded.
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from dilemmakit.app import run
        from dilemmakit.gui.main_window import MainWindow
        from tests.evening.person import take_picture
        from tests.evening.story import Clock, Story

        pdf = Path(folder) / "summary.pdf"
        ended: list[str] = []
        # Five to seven in the evening, the day's date: home tells of today.
        evening = datetime.now().replace(hour=18, minute=58, second=0).astimezone(UTC)
        clock = Clock(evening)
        app = QApplication(sys.argv[:1])

        def live() -> None:
            window = next(w for w in app.topLevelWidgets() if isinstance(w, MainWindow))
            try:
                Story(window, clock, options.pictures or Path(folder), pdf).run()
                ended.append("")
            except Exception:
                ended.append(traceback.format_exc())
                if options.pictures:
                    take_picture(options.pictures / "failed.png", (3200, 1080, 0, 0))
            app.quit()

        QTimer.singleShot(500, live)
        run(Path(folder) / "data", None, None, clock.now)
        if ended != [""]:
            print(ended[0] if ended else "the app closed before its time", file=sys.stderr)
            return 1
        print(f"summary: {pdf.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
