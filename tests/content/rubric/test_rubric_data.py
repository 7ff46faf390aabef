"""The rubric's own files are whole: 41 lines, each decided by someone, words in small letters."""

from dilemmakit.content.rubric.settings import Decider, Rubric
from dilemmakit.domain.vocabulary import Language, ValueId


def test_all_lines_are_there_and_somebody_decides_each(rubric: Rubric) -> None:
    assert list(rubric.file.lines) == [f"A{number}" for number in range(1, 42)]
    assert all(line.by for line in rubric.file.lines.values())
    assert rubric.lines_by(Decider.TEST) == ("A10", "A11", "A16", "A19", "A37", "A38")


def test_each_language_has_words_in_small_letters(rubric: Rubric) -> None:
    for language in Language:
        tongue = rubric.tongue(language)
        loaded = rubric.loaded[language]
        assert loaded
        assert len(set(loaded)) == len(loaded)
        assert set(tongue.values) == set(ValueId)
        lists = [loaded, tongue.closed_openings, tongue.question_words, tongue.postponing]
        for word in [word for each in [*lists, *tongue.values.values()] for word in each]:
            assert word == word.strip().lower()


def test_lix_has_limits_where_it_means_something(rubric: Rubric) -> None:
    limits = {language: rubric.tongue(language).lix for language in Language}
    for language in (Language.DA, Language.SV):
        found = limits[language]
        assert found is not None
        assert (found.story, found.other) == (40, 45)
    assert limits[Language.EN] is None
