"""What the floors held back is not in the document, whichever way it is read."""

import dataclasses
from pathlib import Path

from dilemmakit.domain.result import Level, Measure, MeasuredResult, Share
from dilemmakit.domain.summary import StanceResult
from tests.report import evenings as e
from tests.report import values as v
from tests.report.made import heard
from tests.report.pdf_reading import needs_poppler


@needs_poppler
def test_few_answers_are_told_as_most_some_and_none(tmp_path: Path) -> None:
    stance = v.a_stance(
        v.a_choice_in_words(6, Share.SOME, Share.MOST, Share.NONE, Share.SOME),
        v.a_choice_in_words(6, Share.NONE, Share.MOST, Share.SOME, Share.NONE),
    )
    text = heard(tmp_path, dataclasses.replace(e.a_small_summary(), stance=stance))
    assert "A Sensor i alle senge nogle ingen" in text.replace("  ", " ")
    assert "B Kun efter et skøn flest flest" in text.replace("  ", " ")
    assert "6 svar begge gange. Så få svarede, at tallene kun vises i ord." in text
    assert "Søjler" not in text


@needs_poppler
def test_too_few_answers_are_not_told_at_all(tmp_path: Path) -> None:
    resistance = MeasuredResult(
        "resistance", Level.TOO_FEW, 4, tuple(Measure(k, v) for k, v in v.LABELS.items())
    )
    stance = v.a_stance(None, v.a_choice_of_too_few(4))
    summary = dataclasses.replace(e.a_small_summary(), stance=stance, resistance=resistance)
    text = heard(tmp_path, summary)
    assert text.count("For få svar til at vise.") == 2
    assert "Sensor i alle senge" not in text


@needs_poppler
def test_one_mean_held_back_leaves_the_others(tmp_path: Path) -> None:
    whole = v.a_resistance(
        9, (4.1, 2, 6, 1), (2.3, 0, 4, 0), (5.5, 3, 8, 3), (6.0, 4, 8, 2), (7, 5, 9, 4)
    )
    measures = (Measure("A", "Sensor i alle senge"), *whole.measures[1:])
    resistance = dataclasses.replace(whole, measures=measures)
    text = heard(tmp_path, dataclasses.replace(e.a_small_summary(), resistance=resistance))
    assert "for få svar" in text
    assert "4,1" not in text


@needs_poppler
def test_without_pairs_nobody_is_told_how_many_moved(tmp_path: Path) -> None:
    stance = StanceResult(v.QUESTION, v.a_choice(3, 3, 2, 1), v.a_choice(2, 4, 2, 1), None)
    text = heard(tmp_path, dataclasses.replace(e.a_small_summary(), stance=stance))
    assert "noget andet" not in text
    assert "9 svar begge gange. A gik fra 3 til 2" in text
