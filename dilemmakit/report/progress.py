"""How far a document has come, told while it is made."""

from collections.abc import Callable

Tell = Callable[[float], None]
"""Takes what part is done, from 0 to 1; whoever listens may raise Cancelled to stop the work."""


def silent(_done: float) -> None:
    """Tell nobody."""
