"""The voices of a case: one in large italic, or all as a list."""

from functools import partial

from dilemmakit.domain.room_view import VoiceCard, VoicesContent
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.rows import Area, Placed, Row, draw_list, row
from dilemmakit.gui.screen.text import TITLES, Run, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _


def draw_voices(canvas: Canvas, content: VoicesContent, page: int) -> int:
    """Draw one voice in large italic, or all of them as a list."""
    if content.number is not None and len(content.voices) == 1:
        _draw_voice(canvas, content.voices[0])
        return content.count or 1
    area = Area(canvas.left, canvas.right - canvas.left, canvas.top, canvas.bottom)
    return draw_list(
        canvas, partial(_voice_rows, canvas, content.voices), tokens.ROOM_LEAD, area, page
    )


def quoted(words: str) -> str:
    """Return another person's words in the language's quotation marks."""
    return _("“{words}”").format(words=words)


def _draw_voice(canvas: Canvas, voice: VoiceCard) -> None:
    width = canvas.right - canvas.left
    name = Style(tokens.ROOM_QUESTION, bold=True, leading=TITLES)
    head = [Run(voice.name, bold=True)]
    y = canvas.text(head, name, canvas.left, canvas.top, width) + 0.6
    role = Style(tokens.ROOM_LEAD)
    y = canvas.text([Run(voice.role, soft=True)], role, canvas.left, y, width) + 4.5
    room = canvas.bottom - y

    def fits(size: float) -> bool:
        block = canvas.lay(quoted(voice.quote), Style(size, italic=True, leading=1.2), width)
        return not block.overflows and block.height <= room

    size = largest(tokens.ROOM_SUMMARY_TITLE, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    style = Style(size, italic=True, leading=1.2)
    canvas.text(quoted(voice.quote), style, canvas.left, y, width)


def _voice_rows(canvas: Canvas, voices: tuple[VoiceCard, ...], size: float) -> list[Row]:
    whole = canvas.right - canvas.left
    who = whole * 0.27
    x = canvas.left + who + tokens.ROOM_GAP
    width = canvas.right - x
    rows = []
    for voice in voices:
        name = canvas.lay(voice.name, Style(size, bold=True), who)
        role = canvas.lay([Run(voice.role, soft=True)], Style(tokens.ROOM_NOTE), who)
        quote = canvas.lay(quoted(voice.quote), Style(size, italic=True), width)
        rows.append(
            row(
                Placed(name, canvas.left, 0, who),
                Placed(role, canvas.left, name.height, who),
                Placed(quote, x, 0, width),
            )
        )
    return rows
