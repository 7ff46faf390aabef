"""The facilitator's guide as the app shows it: chapters, each with a name that never changes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Chapter:
    """`id` is the same in every language; `text` is Markdown without the chapter's heading."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Moment:
    """A difficult moment: what to say word for word, and the advice before and after it."""

    title: str
    say: str
    before: str = ""
    after: str = ""
