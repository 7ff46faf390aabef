"""What the line of time promises."""

import pytest
from PySide6.QtWidgets import QApplication

from dilemmakit.domain.vocabulary import Language
from dilemmakit.gui.run.line_of_time import LineOfTime
from dilemmakit.gui.run.words import step_words
from dilemmakit.gui.theme import style
from dilemmakit.services.library import library
from dilemmakit.wording import speaking

LEAST_WIDTH = 560
"""Of the middle column in the narrowest console that has its three columns, scroll bar and all."""


@pytest.mark.parametrize("spoken", [Language.DA, Language.SV, Language.EN])
def test_no_steps_name_is_cut(qapp: QApplication, spoken: Language) -> None:
    """However short the step: in every round of the plans that come with the app, at any time."""
    style.apply(qapp, dark=False)
    line = LineOfTime()
    line.resize(LEAST_WIDTH, 32)
    with speaking(spoken):
        for plan in library(spoken).plans:
            for planned in plan.rounds:
                steps = planned.form
                minutes = tuple(step.minutes for step in steps)
                for passed in (0.0, 0.5, 0.99):
                    line.show_time(steps, minutes, passed, fresh=False)
                    for label, step in zip(line.labels(), steps, strict=True):
                        assert label == f"{step_words(step)}, {step.minutes}", planned.title
