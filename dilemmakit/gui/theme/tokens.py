"""Every colour, size and space by name; their contrasts are tested."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Palette:
    """The colours of one surface, as #RRGGBB."""

    ground: str
    surface: str
    ink: str
    soft: str
    edge: str
    rule: str
    accent: str
    on_accent: str
    accent_soft: str
    notice: str
    page: str


_APP_LIGHT = Palette(
    ground="#F3F3F0",
    surface="#FFFFFF",
    ink="#15181C",
    soft="#565B61",
    edge="#7B8087",
    rule="#D6D7D3",
    accent="#5E2750",
    on_accent="#FFFFFF",
    accent_soft="#F0E6ED",
    notice="#F6E7BF",
    page="#E3E4E0",
)
_APP_DARK = Palette(
    ground="#14171B",
    surface="#1D2126",
    ink="#ECEBE7",
    soft="#ABB0B6",
    edge="#868D95",
    rule="#363C43",
    accent="#DDB5CF",
    on_accent="#14171B",
    accent_soft="#3B2B37",
    notice="#4A3D18",
    page="#14171B",
)
# A room is read from afar: its second text and its edges are stronger than the app's.
_ROOM_LIGHT = Palette(
    ground="#FCFCFA",
    surface="#FCFCFA",
    ink="#15181C",
    soft="#4A4F55",
    edge="#4A4F55",
    rule="#C9CBC8",
    accent="#5E2750",
    on_accent="#FCFCFA",
    accent_soft="#F0E6ED",
    notice="#F6E7BF",
    page="#FCFCFA",
)
_ROOM_DARK = Palette(
    ground="#101418",
    surface="#101418",
    ink="#F4F3EF",
    soft="#C9CCD0",
    edge="#C9CCD0",
    rule="#3C434A",
    accent="#DDB5CF",
    on_accent="#101418",
    accent_soft="#3B2B37",
    notice="#4A3D18",
    page="#101418",
)


def app_palette(dark: bool) -> Palette:
    """Return the colours of the facilitator's windows."""
    return _APP_DARK if dark else _APP_LIGHT


def room_palette(dark: bool) -> Palette:
    """Return the colours of the room's screen and the kiosk; light suits a lit hall."""
    return _ROOM_DARK if dark else _ROOM_LIGHT


class Pattern(Enum):
    """What tells an option apart where colours cannot be seen."""

    NONE = "none"
    DIAGONALS = "diagonals"
    DOTS = "dots"
    LINES = "lines"


@dataclass(frozen=True)
class OptionColour:
    """An option's full fill, its pale fill for 'before', and the ink of its letter and pattern."""

    fill: str
    before: str
    letter: str
    pattern: Pattern


_WHITE = "#FFFFFF"
_INK_LIGHT = "#15181C"
_INK_DARK = "#101418"
_OPTIONS_LIGHT = {
    "A": OptionColour("#12386B", "#CDD7E4", _WHITE, Pattern.NONE),
    "B": OptionColour("#94350B", "#F0D6CA", _WHITE, Pattern.DIAGONALS),
    "C": OptionColour("#6FC2AE", "#DDF1EC", _INK_LIGHT, Pattern.DOTS),
    "D": OptionColour("#F2CB4E", "#FBF1D0", _INK_LIGHT, Pattern.LINES),
    "0": OptionColour("#A9AEB3", "#E6E8E9", _INK_LIGHT, Pattern.NONE),
}
_OPTIONS_DARK = {
    "A": OptionColour("#28569C", "#1A2638", _WHITE, Pattern.NONE),
    "B": OptionColour("#9A380D", "#3A2A22", _WHITE, Pattern.DIAGONALS),
    "C": OptionColour("#A0E0CF", "#25322F", _INK_DARK, Pattern.DOTS),
    "D": OptionColour("#F9E08C", "#35322A", _INK_DARK, Pattern.LINES),
    "0": OptionColour("#A3A9AF", "#23282D", _INK_DARK, Pattern.NONE),
}


def option_colour(letter: str, dark: bool) -> OptionColour:
    """Return the colours of an option: 'A' to 'D', or '0' for as today; KeyError for others."""
    return (_OPTIONS_DARK if dark else _OPTIONS_LIGHT)[letter]


# By the word of the theme: the frame is painted before the domain is loaded.
PLATE_COLOURS: dict[str, str] = {
    "ai": "#44546A",
    "iot": "#4A5A3A",
    "vr_ar": "#694860",
    "sharing_blockchain": "#78492F",
    "data_privacy": "#2B585B",
}
PLATE_SHAPES = "#FCFCFA"

# Spaces, lines and radii of the app, in pixels.
STEP = 4
MARGIN = 40
CONSOLE_COLUMN_MARGIN = 24
CONSOLE_MIDDLE_MARGIN = 32
TOP_BAR = 64
CONSOLE_LEFT = 248
CONSOLE_RIGHT = 340
MIN_CONSOLE_WIDTH = 1180
CONTROL = 40
CONTROL_SMALL = 32
RADIUS = 3
FOCUS = 2
CHOSEN = 3
ICON = 18

# Sizes of the app's type, in pixels.
LABEL_PX = 13
NOTE_ROW_PX = 14
BODY_PX = 15
NOTE_FIELD_PX = 17
HEADING_PX = 18
SCRIPT_PX = 20
LONG_SCRIPT_PX = 18
LONG_SCRIPT_CHARACTERS = 230
TITLE_PX = 28
CLOCK_PX = 30

# The room: everything in u, so that one layout serves every display. A 16:9 picture is 160 u wide
# and 90 u high, 12 pixels a u at 1080.
ROOM_WIDTH = 160.0
ROOM_HEIGHT = 90.0
ROOM_MARGIN = 8.0
ROOM_LINE_Y = 9.0
ROOM_LINE = 0.5
ROOM_TOP = 13.5
ROOM_BAND = 6.5
ROOM_GAP = 4.0
ROOM_DIVIDER = 0.25
ROOM_OUTLINE = 0.25

# The room's type in u; `ROOM_NOTE` is the smallest that is ever shown.
ROOM_NOTE = ROOM_HEIGHT / 30
ROOM_BAND_TEXT = ROOM_HEIGHT / 27
ROOM_LABEL = ROOM_HEIGHT / 26
ROOM_TEXT = ROOM_HEIGHT / 24
ROOM_LEAD = ROOM_HEIGHT / 22.5
ROOM_QUESTION = ROOM_HEIGHT / 18
ROOM_FIGURE = ROOM_HEIGHT / 13
ROOM_SUMMARY_TITLE = ROOM_HEIGHT / 11
ROOM_TITLE = ROOM_HEIGHT / 8
ROOM_TWIST = ROOM_HEIGHT / 5
ROOM_COUNT = ROOM_HEIGHT / 4

# Pitch of an option's pattern, as a share of the picture's height.
ROOM_PITCH = 1 / 54

# Durations in milliseconds; everything else is a hard cut.
BEFORE_AFTER_MS = 900
