"""The report waits until it is asked: its libraries are slow to import."""

import subprocess
import sys


def test_importing_the_report_imports_none_of_its_libraries() -> None:
    script = (
        "import sys, dilemmakit.report.formats, dilemmakit.services.demo_files; "
        "print(sorted({'reportlab', 'PIL', 'docx', 'lxml', 'xlsxwriter'} & {*sys.modules}))"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert told.stdout == "[]\n", told.stderr
