"""Compile the message catalogues when a wheel is built, so that it carries them."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):
    """Run `packaging/catalogues compile` before the files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is newer than its compiled form."""
        catalogues = Path(self.root) / "packaging/catalogues"
        subprocess.run([sys.executable, catalogues, "compile"], check=True)
