"""The keys of the console, as its sheet and the printed one tell them."""

from dilemmakit.wording.catalogue import _


def key_columns() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return headings, each with keys and what they do."""
    return (
        (
            _("The meeting"),
            (
                (_("Page Down, →"), _("next")),
                (_("Page Up, ←"), _("the picture before")),
                (_("B, full stop, Ctrl+B"), _("hide from the room, show again")),
                (_("Ctrl+P"), _("pause the round, go on")),
                (_("Ctrl++, Ctrl+−"), _("a minute more, a minute less")),
                ("Ctrl+T", _("fit the rest to the end")),
                (
                    "Ctrl+R",
                    _("what can be done with the round; Alt+↑ and Alt+↓ move it in the list"),
                ),
                ("Ctrl+G", _("a sound, to call the groups back")),
                (_("Ctrl+Page Down, Ctrl+Page Up"), _("turn the picture's page")),
                (_("Ctrl+H"), _("hold the room's picture")),
                ("F1", _("these keys")),
                ("Shift+F1", _("the guide, when something goes wrong")),
                ("F2", _("how many are present")),
                ("F3", _("to the field of this round; again: to answers left open")),
                ("F4", _("to the list of notes")),
                ("F5", _("show the room here, Escape leads back")),
                ("F6", _("swap the displays")),
                ("F7", _("choose the room's display")),
                ("F8", _("rehearsing: let everybody answer")),
                ("F9", _("words for difficult moments, the case's questions")),
            ),
        ),
        (
            _("Notes and slips"),
            (
                (_("letter and space"), _("option A–D, or the kind whose letter is underlined")),
                (_("+ and −"), _("for and against")),
                (_("Alt and the letter"), _("the same, while you write")),
                ("⏎", _("store")),
                (_("Space in the list"), _("show to the room, back to a draft")),
                (_("+ and − in the list"), _("a condition is broad, or split")),
                (_("⏎ in the list"), _("mend the note")),
                (_("In the list Ctrl+←, Ctrl+→"), _("move the note to another round")),
                (_("Delete in the list"), _("remove the note")),
                (_("− on a slip"), _("a blank answer")),
                ("Ctrl+⏎", _("close the show of opinion; asks if answers are missing")),
                ("Ctrl+Z", _("take the last slip back")),
                ("Ctrl+Shift+K", _("end the round of the laptop")),
            ),
        ),
    )
