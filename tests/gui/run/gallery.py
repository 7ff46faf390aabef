"""Pictures of the console in each kind of round, to be looked at: python -m tests.gui.run.gallery
FOLDER [scene …] [--dark] [--large] [--english]."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Europe/Copenhagen"

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.vocabulary import (
    Language,
    MeetingForm,
)
from dilemmakit.gui.run.console import Console
from dilemmakit.gui.theme import style
from dilemmakit.services.library import library
from dilemmakit.wording import use_language
from tests.gui.run.evenings import an_evening
from tests.gui.run.scenes import SCENES


def main() -> None:
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    dark, large = "--dark" in sys.argv, "--large" in sys.argv
    narrow = "--narrow" in sys.argv
    asked = {"--english": Language.EN, "--swedish": Language.SV}
    spoken = next((asked[one] for one in sys.argv if one in asked), Language.DA)
    use_language(spoken)
    style.apply(app, dark=dark)
    shelf = library(spoken)
    plan = next(plan for plan in shelf.plans if plan.id == "council-90")
    case = next(case for case in shelf.cases if case.id == "iot-social-sengen-slaar-alarm")
    for name in arguments[1:] or list(SCENES):
        form = MeetingForm.COUNCIL_MEETING if name == "council" else MeetingForm.THEME_MEETING
        with (
            tempfile.TemporaryDirectory() as data,
            an_evening(Path(data) / "data", plan=plan, case=case, meeting_form=form) as evening,
        ):
            console = Console(evening.live)
            console.resize(*((1920, 1080) if large else (1024, 700) if narrow else (1280, 800)))
            console.show()
            console.activateWindow()
            app.processEvents()
            SCENES[name](evening, console)
            for _turn in range(8):
                app.processEvents()
            ending = "-dark" if dark else "-large" if large else "-narrow" if narrow else ""
            picture = console.grab()
            popup = QApplication.activePopupWidget()
            if popup is not None:
                painter = QPainter(picture)
                painter.drawPixmap(console.mapFromGlobal(popup.pos()), popup.grab())
                painter.end()
                popup.close()
            picture.save(str(folder / f"{name}{ending}.png"))
            console.close()
            console.deleteLater()
            app.processEvents()


if __name__ == "__main__":
    main()
