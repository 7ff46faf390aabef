"""The figure of shifts: ribbons from the first answer to the second, as broad as their counts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dilemmakit.report.blocks import Stream, Streams
from dilemmakit.report.html.drawing import MARK, line, mark, mark_alone, number, text
from dilemmakit.report.html.markup import written
from dilemmakit.report.html.picture import WIDTH, Frame, Picture, label_lines
from dilemmakit.report.looks import INK, NO_OPTION, option_look
from dilemmakit.wording import _

_LEFT, _RIGHT = 196.0, WIDTH - MARK - 12
"""Where ribbons begin and end."""
_ROOM = 220.0
"""Height that all who answered share."""
_BROADEST = 10.0
"""Height of one person where few answered."""
_GAP = 10.0
_LEADING = 19.0
_SIGNS = 19
_FIGURE_FITS = 14.0

_Names = Sequence[tuple[str | None, str]]
_Tops = dict[str | None, float]


def stream_figure(figure: Streams, frame: Frame) -> str:
    """Return the figure of shifts; the smallest are told together, last."""
    names: list[tuple[str | None, str]] = list(figure.names)
    if any(stream.source is None for stream in figure.streams):
        names.append((None, figure.others_word))
    people = sum(stream.count for stream in figure.streams)
    unit = min(_BROADEST, _ROOM / max(people, 1))
    picture = Picture(y=24)
    picture.parts += [
        text(_LEFT, 14, figure.before_word, "small end"),
        text(_RIGHT, 14, figure.after_word, "small"),
    ]
    tops = _draw_names(picture, names, figure.streams, unit)
    for stream, left, right in _placed(figure.streams, names, tops, unit):
        picture.parts.append(_ribbon(stream, left, right, stream.count * unit))
    for edge in (_LEFT, _RIGHT):
        picture.parts.append(line(edge, 22, edge, picture.y))
    picture.y += 2
    labels = dict(names)
    rows = [
        [_side(stream.source, labels), _side(stream.goal, labels), str(stream.count)]
        for stream in figure.streams
    ]
    head = [figure.before_word, figure.after_word, _("Answers")]
    return picture.figure(frame, figure.alt, head, rows)


def _side(letter: str | None, labels: dict[str | None, str]) -> str:
    return (mark_alone(letter) if letter is not None else "") + written(labels[letter])


def _draw_names(picture: Picture, names: _Names, streams: Sequence[Stream], unit: float) -> _Tops:
    """Draw marks and labels; return where each row begins.

    Rows are as high on both sides, so that who stays goes straight across.
    """
    tops: _Tops = {}
    for letter, label in names:
        lines = label_lines(label, _SIGNS)
        most = max(
            sum(stream.count for stream in streams if stream.source == letter),
            sum(stream.count for stream in streams if stream.goal == letter),
        )
        height = max(MARK, len(lines) * _LEADING, most * unit)
        tops[letter] = picture.y
        middle = picture.y + height / 2
        start = 0.0
        if letter is not None:
            picture.parts.append(mark(0, middle - MARK / 2, letter))
            picture.parts.append(mark(_RIGHT + 10, middle - MARK / 2, letter))
            start = MARK + 8
        first = middle - (len(lines) - 1) * _LEADING / 2 + 5
        for n, part in enumerate(lines):
            picture.parts.append(text(start, first + n * _LEADING, part, "small"))
        picture.y += height + _GAP
    picture.y -= _GAP
    return tops


def _placed(
    streams: Sequence[Stream], names: _Names, tops: _Tops, unit: float
) -> Iterator[tuple[Stream, float, float]]:
    """Yield each stream with its upper edges: in the rows' order on both sides."""
    order = {letter: place for place, (letter, _label) in enumerate(names)}
    starts: dict[Stream, float] = {}
    used: dict[str | None, float] = defaultdict(float)
    for stream in sorted(streams, key=lambda s: (order[s.source], order[s.goal])):
        starts[stream] = tops[stream.source] + used[stream.source]
        used[stream.source] += stream.count * unit
    used.clear()
    for stream in sorted(streams, key=lambda s: (order[s.goal], order[s.source])):
        end = tops[stream.goal] + used[stream.goal]
        used[stream.goal] += stream.count * unit
        yield stream, starts[stream], end


def _ribbon(stream: Stream, left: float, right: float, breadth: float) -> str:
    start, end, bend = number(_LEFT), number(_RIGHT), number((_LEFT + _RIGHT) / 2)
    fill = option_look(stream.source or NO_OPTION).before
    upper = (
        f"M{start} {number(left)}C{bend} {number(left)} {bend} {number(right)} "
        f"{end} {number(right)}"
    )
    low_right, low_left = number(right + breadth), number(left + breadth)
    lower = f"V{low_right}C{bend} {low_right} {bend} {low_left} {start} {low_left}Z"
    shape = f'<path d="{upper}{lower}" fill="{fill}" stroke="{INK}" stroke-width="0.5"/>'
    if breadth < _FIGURE_FITS:
        return shape
    said = str(stream.count)
    return (
        shape
        + text(_LEFT + 7, left + breadth / 2 + 5, said, "small")
        + text(_RIGHT - 7, right + breadth / 2 + 5, said, "small end")
    )
