"""Paints a RoomView: the one way from a value to a picture, for the room and for the console."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from dilemmakit.domain import room_view as rv
from dilemmakit.domain.result import Shift
from dilemmakit.domain.vocabulary import View
from dilemmakit.gui.screen.board import draw_board, draw_options
from dilemmakit.gui.screen.canvas import Canvas, TextBox
from dilemmakit.gui.screen.case_views import draw_groups, draw_question, draw_summary
from dilemmakit.gui.screen.closing import (
    draw_countdown,
    draw_evaluation,
    draw_thanks,
    draw_withheld,
)
from dilemmakit.gui.screen.conditions import draw_conditions, draw_principles, draw_tasks
from dilemmakit.gui.screen.facts import draw_facts
from dilemmakit.gui.screen.flows import draw_flows
from dilemmakit.gui.screen.frame import draw_foot, draw_header
from dilemmakit.gui.screen.measures import draw_consent, draw_measures
from dilemmakit.gui.screen.names import draw_call, draw_named
from dilemmakit.gui.screen.points import draw_points
from dilemmakit.gui.screen.polls import draw_poll
from dilemmakit.gui.screen.results import draw_stance
from dilemmakit.gui.screen.tables import draw_tables
from dilemmakit.gui.screen.twist import draw_twist
from dilemmakit.gui.screen.voices import draw_voices
from dilemmakit.gui.screen.welcome import draw_welcome


@dataclass(frozen=True)
class Pages:
    """How many pages a view has, and where its texts stand (in u)."""

    count: int
    boxes: tuple[TextBox, ...] = ()


def paint_room(
    painter: QPainter, rect: QRectF, view: rv.RoomView, dark: bool, progress: float = 1.0
) -> Pages:
    """Paint what the room sees into a rectangle of the painter's pixels.

    `progress` runs from 0 to 1 while the bars grow from before to after. Texts are fitted down to
    a 30th of the picture's height; what does not fit then stands on further pages.
    """
    canvas = Canvas(painter, rect, dark, has_band=view.band is not None)
    painter.fillRect(rect, QColor(canvas.palette.ground))
    if view.view is View.BLANK:
        return Pages(1)
    painter.save()
    draw_header(canvas, view)
    count = _draw_content(canvas, view, progress)
    draw_foot(canvas, view, count)
    painter.restore()
    return Pages(count, tuple(canvas.boxes))


def _draw_content(canvas: Canvas, view: rv.RoomView, progress: float) -> int:
    page = view.page
    match view.content:
        case rv.StanceContent(shift=Shift(flows=flows)) as content if (
            view.view is View.FLOW and flows
        ):
            return draw_flows(canvas, content, flows)
        case rv.StanceContent() as content:
            return draw_stance(canvas, content, progress)
        case rv.PrinciplesContent() as content:
            return draw_principles(canvas, content, view.view, page)
        case rv.CountdownContent() as content:
            return draw_countdown(canvas, content, view.heading, view.time)
        case None:
            return 1
        case content:
            return _draw_plain(canvas, content, page)


def _draw_plain(canvas: Canvas, content: rv.Content, page: int) -> int:
    """Draw what needs nothing of the view but its content and page."""
    match content:
        case rv.WelcomeContent():
            return draw_welcome(canvas, content)
        case rv.SummaryContent():
            return draw_summary(canvas, content)
        case rv.VoicesContent():
            return draw_voices(canvas, content, page)
        case rv.OptionsContent():
            return draw_options(canvas, content, page)
        case rv.FactsContent():
            return draw_facts(canvas, content, page)
        case rv.QuestionContent():
            return draw_question(canvas, content)
        case rv.GroupOptionsContent():
            return draw_groups(canvas, content, page)
        case rv.BoardContent():
            return draw_board(canvas, content, page)
        case rv.TwistContent():
            return draw_twist(canvas, content)
        case rv.ConditionsContent():
            return draw_conditions(canvas, content, page)
        case rv.PollOpenContent():
            return draw_poll(canvas, content, page)
        case rv.MeasuredContent():
            return draw_measures(canvas, content, page)
        case rv.ConsentContent():
            return draw_consent(canvas, content, page)
        case rv.PointsContent():
            return draw_points(canvas, content, page)
        case rv.TablesContent():
            return draw_tables(canvas, content, page)
        case rv.CallContent():
            return draw_call(canvas, content, page)
        case rv.NamedContent():
            return draw_named(canvas, content, page)
        case rv.TasksContent():
            return draw_tasks(canvas, content, page)
        case rv.EvaluationContent():
            return draw_evaluation(canvas, content, page)
        case rv.ThanksContent():
            return draw_thanks(canvas, content)
        case rv.ResultWithheldContent():
            return draw_withheld(canvas, content)
        case rv.StanceContent() | rv.PrinciplesContent() | rv.CountdownContent():
            raise AssertionError("drawn with their view")
