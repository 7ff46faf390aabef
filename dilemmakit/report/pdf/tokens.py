"""Every colour and size of the printed page, by name. Lengths are points."""

from dataclasses import dataclass
from functools import cache

from dilemmakit.report import looks
from dilemmakit.report.pdf.fonts import Face

Colour = tuple[float, float, float]
"""Red, green, blue from 0 to 1 (sRGB)."""


@cache
def colour(code: str) -> Colour:
    """Return a colour written as ``#RRGGBB``."""
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


INK, SOFT, RULE = colour(looks.INK), colour(looks.SOFT), colour(looks.RULE)


PAGE_WIDTH, PAGE_HEIGHT = 595.276, 841.89
MARGIN = 56.693
"""20 mm."""
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
FOOTER_RULE = 41.0
"""From the paper's lower edge to the line above the footer."""
TEXT_BOTTOM = 52.0

HAIRLINE = 0.5
LINE = 0.75
BAND_RULE = 1.5

MARK = 16.0
"""Side of an option's mark."""
BAR = 11.0
PITCH = 5.0
"""Distance of a pattern's lines or dots, before it is fitted to its bar."""


@dataclass(frozen=True)
class Type:
    """A size of type with its line height and colour."""

    size: float
    leading: float
    face: Face = Face.REGULAR
    colour: Colour = INK
    tracking: float = 0.0
    """Space added after each letter, in parts of the size."""


TITLE = Type(27, 30, Face.DISPLAY_BOLD, tracking=-0.01)
OPTION = Type(11, 13.5)
BAND = Type(11.5, 15, Face.BOLD)
BAND_FACT = Type(11.5, 15)
OWNER = Type(9.5, 13.5, Face.BOLD)
FACT = Type(9.5, 13.5)
FACT_LABEL = Type(9.5, 13.5, colour=SOFT)
CAPTION = Type(9.5, 13)
FIGURE = Type(9.5, 12)
MEAN = Type(11, 13.5, Face.BOLD)
FOOT = Type(9, 12)


@dataclass(frozen=True)
class Density:
    """How close things stand: types whose lines may be closer, and the space above things."""

    body: Type
    bullet: Type
    table: Type
    table_head: Type
    small: Type
    heading_type: Type
    heading_within: Type
    label: Type
    """An option's words beside its bar."""
    heading: float
    under_heading: float
    paragraph: float
    row: float
    figure_row: float
    caption: float


DENSITIES = (
    Density(
        body=Type(11, 15),
        bullet=Type(11, 15),
        table=Type(10, 13.5),
        table_head=Type(9.5, 13, colour=SOFT),
        small=Type(9, 12.5),
        heading_type=Type(13, 17, Face.BOLD),
        heading_within=Type(11, 15, Face.BOLD),
        label=OPTION,
        heading=15,
        under_heading=5,
        paragraph=4,
        row=3.5,
        figure_row=6.5,
        caption=5,
    ),
    Density(
        body=Type(11, 14.5),
        bullet=Type(11, 14.5),
        table=Type(10, 13),
        table_head=Type(9.5, 12.5, colour=SOFT),
        small=Type(9, 12),
        heading_type=Type(13, 16, Face.BOLD),
        heading_within=Type(11, 14.5, Face.BOLD),
        label=OPTION,
        heading=12,
        under_heading=3.5,
        paragraph=3,
        row=2.5,
        figure_row=5.5,
        caption=4,
    ),
    Density(
        body=Type(11, 14),
        bullet=Type(10, 13),
        table=Type(9.5, 12.25),
        table_head=Type(9.5, 12, colour=SOFT),
        small=Type(9, 11.5),
        heading_type=Type(13, 15.5, Face.BOLD),
        heading_within=Type(11, 14, Face.BOLD),
        label=OPTION,
        heading=9,
        under_heading=2.5,
        paragraph=2,
        row=1.3,
        figure_row=4.5,
        caption=3,
    ),
    Density(
        body=Type(11, 13.5),
        bullet=Type(9.5, 12.25),
        table=Type(9, 11.5),
        table_head=Type(9, 11.5, colour=SOFT),
        small=Type(9, 11),
        heading_type=Type(13, 14.5, Face.BOLD),
        heading_within=Type(11, 13.5, Face.BOLD),
        label=Type(10, 12),
        heading=6,
        under_heading=1.5,
        paragraph=1,
        row=1,
        figure_row=3,
        caption=2.5,
    ),
)
"""From the roomiest to the closest: one is left only where a closer one saves a page."""
