"""The rules of the game, as the room's screen and the poster on the wall say them."""

from dilemmakit.wording.catalogue import _


def ground_rules() -> tuple[str, ...]:
    """Return the rules, each short enough to be read across a room (guide, chapter 7)."""
    return (
        _("Speak for yourself"),
        _("Be curious before you disagree"),
        _("Speak briefly"),
        _("You may change your mind"),
        _("No names leave this room"),
        _("Remember those who are not here"),
    )
