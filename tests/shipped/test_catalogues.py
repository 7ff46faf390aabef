"""The gate that keeps a sentence from being shown with a hole in it."""

import ast
import importlib.util
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Message

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    loader = SourceFileLoader("catalogues_script", str(ROOT / "packaging/catalogues"))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("original", "translated"),
    [
        ("{n} answers", "{n} svar"),
        ("{a} of {b}", "af {b} har {a}"),
        ("{n:.1f} on average", "{n:.1f} i snit"),
        (("{n} note", "{n} notes"), ("én note", "{n} noter")),
        (("one note", "{n} notes"), ("{n} note", "{n} noter")),
    ],
)
def test_a_translation_with_the_same_placeholders_passes(
    catalogues: ModuleType, original: str | tuple[str, str], translated: str | tuple[str, str]
) -> None:
    assert list(catalogues.check_placeholders(Message(original, translated))) == []


@pytest.mark.parametrize(
    ("original", "translated"),
    [
        ("{n} answers", "svar"),
        ("{n} answers", "{antal} svar"),
        ("answers", "{n} svar"),
        ("{n} answers", "{n svar"),
        (("{n} note", "{n} notes"), ("{n} note", "noter")),
        (("one note", "{n} notes"), ("{antal} note", "{n} noter")),
    ],
)
def test_a_translation_that_would_lose_or_invent_something_is_named(
    catalogues: ModuleType, original: str | tuple[str, str], translated: str | tuple[str, str]
) -> None:
    assert len(list(catalogues.check_placeholders(Message(original, translated)))) == 1


def test_compiling_twice_does_nothing_the_second_time(
    catalogues: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    source = tmp_path / "i18n/da/LC_MESSAGES/dilemmakit.po"
    source.parent.mkdir(parents=True)
    source.write_text('msgid ""\nmsgstr ""\n\nmsgid "case"\nmsgstr "sag"\n', "utf-8")
    monkeypatch.setattr(catalogues, "ROOT", tmp_path)
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path / "i18n")

    catalogues.compile_changed()
    assert "compiled" in capsys.readouterr().out
    catalogues.compile_changed()
    assert capsys.readouterr().out == ""


def test_no_sentence_is_marked_inside_a_formatted_string() -> None:
    """Whether it is found there depends on the Python that looks for it."""
    marks = {"_", "_n", "_p", "n_"}
    found = [
        f"{path.name}:{text.lineno}"
        for path in (ROOT / "dilemmakit").rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in marks
    ]
    assert found == []


def test_no_sentence_is_marked_both_with_and_without_a_plural() -> None:
    """An older Python finds such a sentence only where its plural is asked for."""
    marked: dict[str, set[object]] = {"_": set(), "_n": set()}
    for path in (ROOT / "dilemmakit").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.args:
                first = call.args[0]
                if call.func.id in marked and isinstance(first, ast.Constant):
                    marked[call.func.id].add(first.value)
    assert marked["_"] & marked["_n"] == set()
