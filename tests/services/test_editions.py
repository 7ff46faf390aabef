"""The command line writes any edition of a stored session, named so that nothing is given away."""

from pathlib import Path

import pytest

from dilemmakit.cli import main
from dilemmakit.domain.vocabulary import Edition, NoteKind
from dilemmakit.services import editions
from dilemmakit.storage.folder import open_folder
from tests.factory import FIRST_EVENING, a_draft
from tests.services.meeting import a_running_meeting


@pytest.fixture
def session_id(tmp_path: Path) -> str:
    with open_folder(tmp_path / "data") as folder:
        meeting = a_running_meeting(folder.database, a_draft())
        meeting.note(NoteKind.QUESTION, "Hvad koster det?")
        meeting.close()
        return meeting.session.id


@pytest.mark.parametrize("edition", list(Edition))
def test_each_edition_is_written(
    edition: Edition, session_id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"{edition}.pdf"
    data = ("--data", str(tmp_path / "data"))
    assert main([*data, "summary", session_id, "--edition", edition, "--to", str(path)]) == 0
    assert path.read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().out.strip() == str(path)


def test_the_suffix_of_the_name_chooses_the_format(
    session_id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In any case of letters; a name with another suffix is refused in a sentence, unwritten."""
    summary = ("--data", str(tmp_path / "data"), "summary", session_id, "--to")
    begins = {
        "pdf": b"%PDF",
        "HTML": b"<!DOCTYPE html>",
        "docx": b"PK",
        "xlsx": b"PK",
        "csv": "\N{ZERO WIDTH NO-BREAK SPACE}Ark;".encode(),
        "json": b"{",
    }
    for suffix, start in begins.items():
        path = tmp_path / f"summary.{suffix}"
        assert main([*summary, str(path)]) == 0
        assert path.read_bytes().startswith(start)
    refused = tmp_path / "summary.odt"
    assert main([*summary, str(refused)]) == 1
    assert "»odt«" in capsys.readouterr().err
    assert not refused.exists()


def test_the_offered_name_tells_the_consultant_neither_place_nor_day(
    session_id: str, tmp_path: Path
) -> None:
    with open_folder(tmp_path / "data") as folder:
        from dilemmakit.services.archive import load_session

        session = load_session(folder.database, session_id)
        names = {
            edition: editions.file_name(folder.database, session, edition, FIRST_EVENING)
            for edition in Edition
        }
    assert names[Edition.COUNCIL].startswith("dilemmakit_0563_2027-03-09_")
    assert "0563" not in names[Edition.CONSULTANT]
    assert "_2027-1_" in names[Edition.CONSULTANT]
