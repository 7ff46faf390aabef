"""The section on the meeting: its form, where and when, and what the council is called."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from dilemmakit.domain.plan import Plan
from dilemmakit.domain.session import Municipality
from dilemmakit.domain.vocabulary import CouncilWord, MeetingForm
from dilemmakit.gui.prepare import words
from dilemmakit.gui.prepare.municipality_field import MunicipalityField
from dilemmakit.gui.prepare.preparation import Preparation
from dilemmakit.gui.prepare.sections import FieldRow, Section
from dilemmakit.gui.widgets.fields import DayField, TimeField
from dilemmakit.gui.widgets.segmented import Choice, Segmented
from dilemmakit.gui.widgets.texts import label
from dilemmakit.wording import _, _p

_LONGEST_LINE = 200


class MeetingSection(Section):
    """Signals: `edited` with the Preparation as changed here."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__(_p("section", "Meeting"))
        self._value = Preparation()
        self._plans: tuple[Plan, ...] = ()
        self._forms = Segmented(_("Form of the meeting"))
        self._forms.chosen.connect(self._choose_form)
        self._hint = label(role="hint", wrap=True)
        self._municipality = MunicipalityField()
        self._municipality.setFixedWidth(220)
        self._municipality.chosen.connect(partial(self._edit, "municipality"))
        self._day = DayField(_("Day"))
        self._day.edited.connect(partial(self._edit, "day"))
        self._time = TimeField(_("Begins"))
        self._time.edited.connect(partial(self._edit, "at"))
        self._word = QComboBox()
        self._word.setFixedWidth(230)
        for word in CouncilWord:
            self._word.addItem(words.council_choice(word), word)
        self._word.activated.connect(self._choose_word)
        self._place = _line_field(170)
        self._place.textEdited.connect(partial(self._edit, "place"))
        self._leader = _line_field(220)
        self._leader.textEdited.connect(partial(self._edit, "facilitator"))
        first, second = FieldRow(), FieldRow()
        first.add(_("Municipality"), self._municipality)
        first.add(_("Day"), self._day)
        first.add(_("Begins"), self._time)
        first.finish()
        second.add(_("You call yourselves"), self._word)
        second.add(_("Place"), self._place)
        second.add(_("Led by (function)"), self._leader)
        second.finish()
        for content in (self._forms, self._hint, first, second):
            self.add(content)

    def show_known(self, municipalities: Sequence[Municipality], plans: Sequence[Plan]) -> None:
        """Offer these municipalities; the plans tell what a change of form leads to."""
        self.show_plans(plans)
        self._municipality.show_known(municipalities)

    def show_plans(self, plans: Sequence[Plan]) -> None:
        """Know what a change of form leads to."""
        self._plans = tuple(plans)

    def show_preparation(self, value: Preparation) -> None:
        """Show what is filled in."""
        self._value = value
        choices = [
            Choice(form.value, words.form_choice(form, value.council_word)) for form in MeetingForm
        ]
        self._forms.show_choices(choices, value.meeting_form.value)
        self._hint.setText(words.form_hint(value.meeting_form, value.council_word))
        self._municipality.show_municipality(value.municipality)
        self._day.show_day(value.day)
        self._time.show_time(value.at)
        self._word.setCurrentIndex(list(CouncilWord).index(value.council_word))
        for field, text in ((self._place, value.place), (self._leader, value.facilitator)):
            if field.text() != text:
                field.setText(text)

    def _choose_form(self, form: str) -> None:
        self.edited.emit(self._value.with_form(MeetingForm(form), self._plans))

    def _choose_word(self, index: int) -> None:
        self._edit("council_word", list(CouncilWord)[index])

    def _edit(self, field: str, value: object) -> None:
        # Field names are written out by the callers above; the type checker sees only text.
        self.edited.emit(replace(self._value, **{field: value}))  # type: ignore[arg-type]


def _line_field(width: int) -> QLineEdit:
    made = QLineEdit()
    made.setFixedWidth(width)
    made.setMaxLength(_LONGEST_LINE)
    return made
