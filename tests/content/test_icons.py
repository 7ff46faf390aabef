"""The pictures that the shipped cases name exist in the icon fonts."""

import json
from importlib.util import find_spec
from pathlib import Path

from dilemmakit.content.library import load_library
from dilemmakit.domain.vocabulary import Language
from dilemmakit.locations import dilemmas_folder

FONTS = {"mdi6": "materialdesignicons6", "fa6s": "fontawesome6-solid", "ph": "phosphor"}


def test_every_icon_of_a_shipped_case_exists() -> None:
    spec = find_spec("qtawesome")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "fonts"
    known = set()
    for prefix, font in FONTS.items():
        (charmap,) = folder.glob(f"{font}*charmap*.json")
        known |= {f"{prefix}.{name}" for name in json.loads(charmap.read_text(encoding="utf-8"))}
    cases = load_library([dilemmas_folder()], Language.DA).cases
    assert {icon for case in cases for icon in case.icons} - known == set()
