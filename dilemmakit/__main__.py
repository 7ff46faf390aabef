"""Run the command line as `python -m dilemmakit`."""

import sys

from dilemmakit.cli import main

if __name__ == "__main__":
    sys.exit(main())
