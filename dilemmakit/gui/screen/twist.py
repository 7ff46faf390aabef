"""The twist: the largest words of the evening, then the story and beside it the question."""

from dilemmakit.domain.room_view import TwistContent
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.case_views import sentences
from dilemmakit.gui.screen.text import RUNNING, Block, Style, largest
from dilemmakit.gui.theme import tokens

_QUESTION_X = 106.0
_STORY_WIDTH = 94.0
_TITLE_GAP = 5.0
_QUESTION_LEADING = 1.265
_SMALLEST_TITLE = 6.0
_STORY = 4.17


def draw_twist(canvas: Canvas, content: TwistContent) -> int:
    """Draw the twist; always one page."""
    share = canvas.width / tokens.ROOM_WIDTH
    whole = canvas.right - canvas.left
    story_width = _STORY_WIDTH * share
    asked_x = _QUESTION_X * share
    asked_width = canvas.right - asked_x

    def title(size: float) -> Block:
        return canvas.lay(content.title, Style(size, bold=True, leading=1.0), whole)

    def story(size: float) -> Block:
        return canvas.lay(content.text, Style(size, leading=RUNNING), story_width)

    def asked(size: float) -> list[Block]:
        style = Style(size, bold=True, leading=_QUESTION_LEADING)
        return [canvas.lay(text, style, asked_width) for text in sentences(content.question)]

    def height(body: float) -> float:
        blocks = [story(body), *asked(body)]
        if any(block.overflows for block in blocks):
            return float("inf")
        return max(blocks[0].height, _height(blocks[1:], body))

    def body_below(size: float) -> float | None:
        head = title(size)
        if head.overflows or head.lines > 2:
            return None
        room = canvas.bottom - canvas.top - head.height - _TITLE_GAP
        return largest(_STORY, tokens.ROOM_NOTE, lambda body: height(body) <= room)

    # The story keeps its size as long as it can: the title gives way first.
    size = largest(
        tokens.ROOM_TWIST, _SMALLEST_TITLE, lambda s: (body_below(s) or 0) >= tokens.ROOM_LEAD - 0.1
    ) or largest(tokens.ROOM_TWIST, tokens.ROOM_NOTE, lambda s: body_below(s) is not None)
    size = size or tokens.ROOM_NOTE
    body = body_below(size) or tokens.ROOM_NOTE
    y = canvas.block(title(size), canvas.left, canvas.top, whole) + _TITLE_GAP
    canvas.block(story(body), canvas.left, y, story_width)
    for block in asked(body):
        y = canvas.block(block, asked_x, y, asked_width) + body * 0.6
    return 1


def _height(blocks: list[Block], size: float) -> float:
    return sum(block.height for block in blocks) + size * 0.6 * (len(blocks) - 1)
