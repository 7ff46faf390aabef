"""Where shipped files are found."""

from pathlib import Path

import pytest

from dilemmakit import locations


def test_a_checkout_has_its_files_beside_the_package() -> None:
    root = Path(__file__).resolve().parents[2]

    assert locations.dilemmas_folder() == root / "dilemmas"
    assert locations.resources_folder() == root / "resources"


def test_an_installed_package_has_its_files_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dilemmakit/_data/dilemmas").mkdir(parents=True)
    monkeypatch.setattr(locations, "_PACKAGE", tmp_path / "dilemmakit")

    assert locations.dilemmas_folder() == tmp_path / "dilemmakit/_data/dilemmas"


def test_the_users_data_never_lies_among_the_shipped_files() -> None:
    shipped = locations.resources_folder().parent

    assert shipped not in locations.default_data_folder().parents


def test_the_municipality_list_holds_98_with_their_codes() -> None:
    lines = (locations.resources_folder() / "municipalities.csv").read_text("utf-8").splitlines()
    header, *rows = (line.split(",") for line in lines)

    assert header == ["code", "name", "label", "region_hint"]
    assert len(rows) == len({code for code, *_ in rows}) == 98
    assert all(len(code) == 4 and code.isdecimal() for code, *_ in rows)
