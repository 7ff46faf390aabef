"""The app on two displays, of which the room's goes away and comes back; a program of its own.

The offscreen platform can have several displays, but none can be pulled out of it: Qt's own
signal says so instead. Arguments: a folder for the data, and what happens: 'unplug', 'mirror',
'lid' or 'swap'. Prints what became of it.
"""

import os
import sys
import tempfile
from pathlib import Path

DISPLAYS = (
    '{"screens": [{"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800},'
    ' {"name": "room", "x": 1280, "y": 0, "width": 1920, "height": 1080}]}'
)
MIRROR = DISPLAYS.replace('"x": 1280', '"x": 0')


def main() -> None:
    folder, what = Path(sys.argv[1]), sys.argv[2]
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        file.write(MIRROR if what == "mirror" else DISPLAYS)
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file.name}"

    if what == "swap":
        os.environ["QT_SCREEN_SCALE_FACTORS"] = "laptop=2;room=1"

    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from dilemmakit.domain.language import Language
    from dilemmakit.domain.vocabulary import Entry, View
    from dilemmakit.gui.displays.arrangement import NO_DISPLAY
    from dilemmakit.gui.displays.room_here import RoomHere
    from dilemmakit.gui.main_window import MainWindow
    from dilemmakit.gui.run.kiosk_panel import KioskPanel, KioskPlace
    from dilemmakit.gui.screen.room_screen import RoomScreen
    from dilemmakit.wording import use_language
    from tests.gui.evening.house import FIRST_STANCE, kiosks, lay_out, the_house

    app = QApplication([])
    use_language(Language.DA)

    def on(kind: type[QWidget]) -> str:
        QApplication.processEvents()
        windows = [w for w in app.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        return " ".join(w.screen().name() for w in windows) or "none"

    def rooms() -> str:
        return on(RoomScreen)

    def both() -> str:
        return f"console on {on(MainWindow)} room on {rooms()}"

    laptop, room = app.screens()

    session_id = lay_out(folder, FIRST_STANCE, View.POLL_OPEN)
    with the_house(folder) as house:
        house.take_up(session_id)
        poll_id = house.poll("before").id
        if what == "swap":
            print(both())
            house.console.sheets.displays.swapped.emit()
            print(both())
            (picture,) = [w for w in app.topLevelWidgets() if isinstance(w, RoomScreen)]
            taken = picture.grab().size()
            print("pixels", taken.width(), taken.height(), "at", picture.devicePixelRatioF())
            house.conductor.show_home()
            house.evening.finish()
            house.take_up(session_id)
            print("again:", both())
            house.console.sheets.displays.room_chosen.emit(NO_DISPLAY)
            print("none:", both())
            return
        print("displays", len(app.screens()), "room on", rooms())
        if what == "mirror":
            print("here on", on(RoomHere))
            house.live.set_entry(poll_id, Entry.KIOSK)
            (kiosk,) = house.window.findChildren(KioskPanel)
            print("kiosk offered", kiosk.may_begin)
            app.screenRemoved.emit(room)
            print("unplugged: here on", on(RoomHere))
            return
        house.live.set_entry(poll_id, Entry.KIOSK)
        house.live.cast_ballot(poll_id, 201, (("A",),), "one")
        place = KioskPlace.LAPTOP if what == "lid" else KioskPlace.ROOM
        house.console.kiosk_asked.emit(poll_id, place)
        print("kiosk on", kiosks()[0].screen().name())
        if what == "lid":
            app.screenRemoved.emit(laptop)
            print("unplugged: room on", rooms(), "kiosks", len(kiosks()), "here on", on(RoomHere))
            app.screenAdded.emit(laptop)
            print("plugged in: room on", rooms(), "here on", on(RoomHere), end=" ")
            print("console on", on(MainWindow))
            return
        QTest.keyClicks(kiosks()[0], "202")
        app.screenRemoved.emit(room)
        print("unplugged: room on", rooms(), "kiosks", len(kiosks()))
        poll = house.poll("before")
        print("poll", poll.state.value, poll.cast)
        app.screenAdded.emit(room)
        print("plugged in: room on", rooms(), "kiosks", len(kiosks()))
        house.live.cast_ballot(poll_id, 202, (("B",),), "two")
        print("cast", house.poll("before").cast)


if __name__ == "__main__":
    main()
