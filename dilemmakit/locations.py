"""Where the files lie that are no code: cases and plans, resources, the user's data."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def dilemmas_folder() -> Path:
    """Return the folder of the shipped cases and plans."""
    return _shipped("dilemmas")


def resources_folder() -> Path:
    """Return the folder of fonts, catalogues, the municipality list and the icon."""
    return _shipped("resources")


def guide_file(language: str) -> Path | None:
    """Return the facilitator's guide in a language, else in Danish; None if neither is there."""
    for spoken in (language, "da"):
        path = resources_folder() / "guide" / f"guide.{spoken}.md"
        if path.is_file():
            return path
    return None


def default_data_folder() -> Path:
    """Return the folder of the user's database and own library; nothing is created here."""
    # Imported here, so that importing this module costs only the standard library.
    import platformdirs

    return platformdirs.user_data_path("Dilemmakit", appauthor=False)


def _shipped(name: str) -> Path:
    """Return a shipped folder: inside an installed package, beside it in a checkout."""
    inside = _PACKAGE / "_data" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
