"""Tab goes through what is made late where it stands, not at the end of the window."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(first: QWidget, rest: Iterable[QWidget]) -> None:
    """Let Tab reach `rest`, one after another, right after `first`. All are in one window."""
    before = first
    for widget in rest:
        # Qt leaves the order as it is where either of the two takes no focus at that moment.
        policies = before.focusPolicy(), widget.focusPolicy()
        before.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(before, widget)
        before.setFocusPolicy(policies[0])
        widget.setFocusPolicy(policies[1])
        before = widget
