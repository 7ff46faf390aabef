"""The room before the meeting begins: title, question, rules of the game, closing time."""

from dilemmakit.domain.room_view import WelcomeContent
from dilemmakit.gui.screen.canvas import Canvas
from dilemmakit.gui.screen.frame import at_time
from dilemmakit.gui.screen.text import TITLES, Block, Run, Style, largest
from dilemmakit.gui.theme import tokens
from dilemmakit.wording import _
from dilemmakit.wording.ground_rules import ground_rules

_RULES_X = 86.0
_RULES_TOP = 22.7
_TITLE_TOP = 15.2
_CLOSING = 14.7
"""The closing time's baseline above the picture's lower edge."""
_QUESTION_GAP = 4.2
_QUESTION_WIDTH = 66.0


def draw_welcome(canvas: Canvas, content: WelcomeContent) -> int:
    """Draw the welcome; always one page."""
    rules_x = canvas.width * _RULES_X / tokens.ROOM_WIDTH
    _draw_rules(canvas, rules_x)
    closing = canvas.height - _CLOSING
    width = rules_x - canvas.left - tokens.ROOM_GAP
    asked = min(width, _QUESTION_WIDTH)
    foot = closing - (8.0 if content.ends_at is not None else 0.0)

    def laid(size: float) -> tuple[Block, Block]:
        title = canvas.lay(content.title, _title(size), width)
        lead = min(tokens.ROOM_LEAD, size)
        return title, canvas.lay(content.question, Style(lead, leading=1.29), asked)

    def fits(size: float) -> bool:
        title, question = laid(size)
        whole = title.height + _QUESTION_GAP + question.height
        return not title.overflows and not question.overflows and _TITLE_TOP + whole <= foot

    size = largest(tokens.ROOM_TITLE, tokens.ROOM_NOTE, fits) or tokens.ROOM_NOTE
    title, question = laid(size)
    y = canvas.block(title, canvas.left, _TITLE_TOP, width)
    canvas.block(question, canvas.left, y + _QUESTION_GAP, asked)
    if content.ends_at is not None:
        canvas.line(_closing(content), Style(tokens.ROOM_LEAD), canvas.left, closing)
    return 1


def _title(size: float) -> Style:
    return Style(size, bold=True, leading=TITLES)


def _closing(content: WelcomeContent) -> list[Run]:
    assert content.ends_at is not None
    sentence = _("We end no later than {time}")
    before, _brace, after = sentence.partition("{time}")
    time = at_time(content.ends_at)
    return [Run(before), Run(time, bold=True), Run(after)]


def _draw_rules(canvas: Canvas, x: float) -> None:
    rules = ground_rules()
    width = canvas.right - x
    last = canvas.height - _CLOSING
    pitch = (last - 1.45 - _RULES_TOP) / (len(rules) - 0.5)
    bold = Style(tokens.ROOM_LEAD, bold=True)
    canvas.line(_("Rules of the game"), bold, x, _RULES_TOP - 3.3, available=width)
    for index, rule in enumerate(rules):
        y = _RULES_TOP + index * pitch
        canvas.rule(x, y, width)
        canvas.line(rule, Style(tokens.ROOM_LEAD), x, y + pitch / 2 + 1.45, available=width)
