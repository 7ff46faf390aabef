"""The section on those who come: how many, and how they answer."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dilemmakit.domain.meeting_form import allowed_entries, named_allowed
from dilemmakit.domain.roster import ReadRow
from dilemmakit.domain.vocabulary import Entry
from dilemmakit.gui.prepare import words
from dilemmakit.gui.prepare.preparation import Preparation
from dilemmakit.gui.prepare.roster_part import RosterPart
from dilemmakit.gui.prepare.sections import Section
from dilemmakit.gui.widgets.fields import NumberField
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p, terms

_MOST_PEOPLE = 999
_ALWAYS_SHOWN = (Entry.SLIPS, Entry.KIOSK, Entry.CARDS, Entry.HANDS)


class TurnoutSection(Section):
    """Signals: `edited` with the Preparation as changed here."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(_p("section", "Turnout"))
        self._value = Preparation()
        self._invited = NumberField(_("Invited"), _MOST_PEOPLE)
        self._invited.edited.connect(partial(self._edit, "invited"))
        self._present = NumberField(_("Present"), _MOST_PEOPLE)
        self._present.edited.connect(partial(self._edit, "present"))
        people = QWidget()
        row = QHBoxLayout(people)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._invited)
        row.addWidget(label(_("invited")))
        row.addSpacing(16)
        row.addWidget(self._present)
        row.addWidget(label(_("present (counted at the door)")))
        row.addStretch(1)
        self._ways = Segmented(_("How they answer"))
        self._ways.chosen.connect(self._choose)
        self._hint = label(role="hint", wrap=True)
        self._roster = RosterPart()
        self._roster.given.connect(self._take_roster)
        for content in (people, self._ways, self._hint, self._roster):
            self.add(content)

    def show_preparation(self, value: Preparation) -> None:
        """Show the numbers and the ways to answer; what the form excludes stays in sight."""
        self._value = value
        self._invited.show_number(value.invited)
        self._present.show_number(value.present)
        form = value.meeting_form
        ways = (*allowed_entries(form), *((Entry.NAMED,) if named_allowed(form) else ()))
        shown = (*_ALWAYS_SHOWN, *(way for way in ways if way not in _ALWAYS_SHOWN))
        choices = [
            Choice(way.value, terms.entry(way), words.why_not_offered(value, way)) for way in shown
        ]
        self._ways.show_choices(choices, value.entry.value)
        self._roster.setVisible(named_allowed(form))
        self._roster.show_roster(value.roster, by_name=value.entry is Entry.NAMED)
        hint = words.entry_hint(value, shown)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _choose(self, way: str) -> None:
        self._edit("entry", Entry(way))

    def _take_roster(self, rows: tuple[ReadRow, ...]) -> None:
        self.edited.emit(self._value.with_roster(rows))

    def _edit(self, field: str, value: object) -> None:
        # Field names are written out by the callers above; the type checker sees only text.
        self.edited.emit(replace(self._value, **{field: value}))  # type: ignore[arg-type]
