"""The command line: the same services without a window, for print shops, consultants and tests."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from dilemmakit import __version__
from dilemmakit.domain.language import Language
from dilemmakit.locations import default_data_folder, dilemmas_folder, resources_folder
from dilemmakit.wording import _, system_language, use_language

_EDITIONS = ("council", "administration", "consultant")
DONE, INPUT_AT_FAULT, WRONG_USAGE, OUR_BUG = 0, 1, 2, 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 input at fault, 2 usage, 70 our bug."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    use_language(_asked_language(given))
    options = _parser().parse_args(given)
    try:
        return int(options.run(options))
    except BrokenPipeError:
        return DONE
    except Exception as error:
        return _tell(error)


def _tell(error: Exception) -> int:
    """Say in one sentence what went wrong; return the exit code."""
    # Imported here, for the app itself must not wait for what it seldom needs.
    from dilemmakit.domain.errors import DilemmakitError
    from dilemmakit.wording.messages import error_sentence

    if isinstance(error, DilemmakitError):
        print(error_sentence(error), file=sys.stderr)
        return INPUT_AT_FAULT
    sentence = _("Something went wrong in Dilemmakit itself: {error}")
    print(sentence.format(error=repr(error)), file=sys.stderr)
    return OUR_BUG


def _asked_language(given: list[str]) -> Language:
    """Find the language first, so that the help speaks it too."""
    for index, word in enumerate(given):
        value = word.partition("=")[2] if word.startswith("--language=") else ""
        if word == "--language" and index + 1 < len(given):
            value = given[index + 1]
        if value in set(Language):
            return Language(value)
    return system_language()


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data",
        type=Path,
        default=argparse.SUPPRESS,
        metavar=_("FOLDER"),
        help=_("where the database lies"),
    )
    shared.add_argument(
        "--language",
        choices=[language.value for language in Language],
        default=argparse.SUPPRESS,
        help=_("the language to speak"),
    )
    parser = argparse.ArgumentParser(
        prog="dilemmakit",
        parents=[shared],
        description=_("Talk dilemmas through with a council. Without a command, the app opens."),
    )
    parser.add_argument("--version", action="version", version=f"Dilemmakit {__version__}")
    parser.add_argument(
        "--quit-when", choices=["painted", "usable"], help=_("end at that moment, to measure it")
    )
    parser.set_defaults(run=_open_app)
    commands = parser.add_subparsers(metavar=_("COMMAND"))

    check = commands.add_parser("check", parents=[shared], help=_("check cases and plans"))
    check.add_argument("paths", nargs="*", type=Path, metavar=_("PATH"))
    check.add_argument(
        "--rubric", action="store_true", help=_("hold the cases up to the rubric as well")
    )
    check.set_defaults(run=_check)

    demo = commands.add_parser(
        "demo", parents=[shared], help=_("play a whole session with invented people")
    )
    demo.add_argument("--to", type=Path, required=True, metavar=_("FOLDER"))
    demo.add_argument("--case", metavar="ID")
    demo.add_argument("--plan", metavar="ID")
    demo.add_argument("--people", type=int, metavar="N")
    demo.add_argument("--seed", type=int, default=7, metavar="N")
    demo.set_defaults(run=_demo)

    sessions = commands.add_parser("sessions", parents=[shared], help=_("list stored sessions"))
    sessions.set_defaults(run=_sessions)

    summary = commands.add_parser("summary", parents=[shared], help=_("write a session's summary"))
    summary.add_argument("session", metavar="ID")
    summary.add_argument("--edition", choices=_EDITIONS, default=_EDITIONS[0])
    summary.add_argument(
        "--to", type=Path, required=True, metavar=_("FILE.pdf|.html|.docx|.xlsx|.csv|.json")
    )
    summary.set_defaults(run=_summary)

    kit = commands.add_parser(
        "kit", parents=[shared], help=_("print what a meeting needs on paper")
    )
    kit.add_argument("--to", type=Path, required=True, metavar=_("FILE.pdf"))
    kit.add_argument(
        "--case",
        action="append",
        default=[],
        metavar="ID",
        help=_("once for each case; all if none"),
    )
    kit.add_argument("--plan", metavar="ID")
    kit.add_argument("--people", type=int, default=23, metavar="N")
    kit.set_defaults(run=_kit)
    return parser


def _data(options: argparse.Namespace) -> Path:
    return Path(getattr(options, "data", None) or default_data_folder())


def _open_app(options: argparse.Namespace) -> int:
    from dilemmakit.app import run

    return run(_data(options), _asked(options), options.quit_when)


def _asked(options: argparse.Namespace) -> Language | None:
    asked = getattr(options, "language", None)
    return Language(asked) if asked else None


def _check(options: argparse.Namespace) -> int:
    """Print a line per problem, errors first; warnings alone are no fault."""
    from dilemmakit.content.checking import check
    from dilemmakit.content.rubric.judging import Judge
    from dilemmakit.content.rubric.settings import read_rubric
    from dilemmakit.domain.problem import Severity
    from dilemmakit.wording.problems import problem_line

    judge = Judge(read_rubric(resources_folder()), date.today()) if options.rubric else None
    problems = check(tuple(options.paths) or (dilemmas_folder(),), judge)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    warnings = [problem for problem in problems if problem.severity is not Severity.ERROR]
    for problem in errors:
        print(problem_line(problem))
    if warnings:
        print(_("Worth a second look, but no faults:"))
    for problem in warnings:
        print(problem_line(problem))
    if errors:
        return INPUT_AT_FAULT
    print(_("No faults were found."))
    return DONE


def _demo(options: argparse.Namespace) -> int:
    """Play sessions and write their summaries; they never meet the real ones."""
    from dilemmakit.services.demo_files import play_demos

    data = Path(getattr(options, "data", None) or options.to / "data")
    made = play_demos(
        data,
        options.to,
        case_id=options.case,
        plan_id=options.plan,
        people=options.people,
        seed=options.seed,
        language=_asked(options) or system_language(),
    )
    for path in made:
        print(path)
    return DONE


def _sessions(options: argparse.Namespace) -> int:
    from dilemmakit.services.archive import session_lines
    from dilemmakit.storage.folder import open_folder

    with open_folder(_data(options), program="dilemmakit sessions") as folder:
        for line in session_lines(folder.database):
            day = line.opened_at or line.planned_start
            date = day.astimezone().date().isoformat() if day else "-"
            print(
                line.id, date, line.municipality_code, line.state.value, line.case_title, sep="  "
            )
    return DONE


def _summary(options: argparse.Namespace) -> int:
    from dilemmakit.domain.vocabulary import Edition
    from dilemmakit.services.archive import load_session
    from dilemmakit.services.editions import export
    from dilemmakit.storage.folder import open_folder

    with open_folder(_data(options), program="dilemmakit summary") as folder:
        session = load_session(folder.database, options.session)
        edition = Edition(options.edition)
        print(export(folder.database, session, edition, datetime.now(UTC), options.to))
    return DONE


def _kit(options: argparse.Namespace) -> int:
    from dilemmakit.services.kit import print_kit

    data = _data(options)
    printed = print_kit(
        options.to,
        case_ids=tuple(options.case),
        plan_id=options.plan,
        people=options.people,
        language=_asked(options) or system_language(),
        made_on=date.today(),
        # Nothing is made of a folder that nobody has begun yet.
        data_folder=data if data.is_dir() else None,
    )
    print(printed)
    return DONE
