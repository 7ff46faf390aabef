"""What the library says of cells, cases and what is missing."""

from collections.abc import Iterable, Sequence

from dilemmakit.domain.case import Case
from dilemmakit.domain.library import CaseEntry, CatalogueEntry
from dilemmakit.domain.vocabulary import Affected, LocalType, Reversible, WhoDecides
from dilemmakit.gui.library.wanted import Cell
from dilemmakit.services.checking import CheckKind, CheckLine
from dilemmakit.wording import _, _n, _p, terms


def heading(shown: int, known: int) -> str:
    """Return how many cases are in sight, of how many."""
    if not shown and known:
        return _("No case fits")
    count = _n("{count} case", "{count} cases", known).format(count=known)
    if shown == known:
        return count
    return _("{shown} of {count}").format(shown=shown, count=count)


def cell_name(cell: Cell) -> str:
    """Return a cell's theme and area."""
    return _("{theme} × {area}").format(theme=terms.theme(cell[0]), area=terms.area(cell[1]))


def cell_words(cell: Cell, entries: Sequence[CaseEntry]) -> str:
    """Return a cell as a screen reader says it."""
    if not entries:
        return _("{cell}: no case").format(cell=cell_name(cell))
    return _n(
        "{cell}: {count} case: {titles}", "{cell}: {count} cases: {titles}", len(entries)
    ).format(
        cell=cell_name(cell),
        count=len(entries),
        titles=", ".join(entry.title for entry in entries),
    )


def gap(known: int) -> str:
    """Return why no case is shown in a cell; `known` are those that the choice leaves out."""
    if known:
        return _n(
            "There is {count} case here, but it does not fit what you are looking for.",
            "There are {count} cases here, but they do not fit what you are looking for.",
            known,
        ).format(count=known)
    return _("No case is written for this field yet.")


def waiting(entries: Sequence[CatalogueEntry]) -> str:
    """Return what leads over to the catalogue's names for a cell."""
    if not entries:
        return _("The field is empty in KL's catalogue of projects from 2018 too.")
    return _("KL's catalogue of projects from 2018 names here:")


def catalogue_line(entry: CatalogueEntry) -> str:
    """Return a name of the catalogue, with its project's number if it has one."""
    if entry.project is None:
        return entry.name
    return _("{name} (project {number})").format(name=entry.name, number=entry.project)


def projects(numbers: Sequence[int], catalogue: Iterable[CatalogueEntry]) -> str:
    """Return which of KL's projects a case springs from, one a line; empty if from none."""
    names = {entry.project: entry.name for entry in catalogue}
    return "\n".join(
        _("KL's project {number}: {name}").format(number=number, name=names[number])
        for number in numbers
        if number in names
    )


def stepping(place: int, count: int) -> str:
    """Return which of a cell's cases is in sight."""
    return _("Case {place} of {count}").format(place=place + 1, count=count)


def age_remark(lines: Sequence[CheckLine]) -> str:
    """Return what should be looked up again before a case is used; empty if nothing."""
    years = sorted({line.detail[0] for line in lines if line.kind is CheckKind.FIGURE_OLD})
    figures = sum(line.kind is CheckKind.FIGURE_OLD for line in lines)
    checks = len(lines) - figures
    sentences = []
    if figures == 1:
        sentence = _("One figure is from {year}. Find a newer one before the case is used.")
        sentences.append(sentence.format(year=years[0]))
    elif figures:
        sentence = _(
            "{count} figures are more than ten years old. Find newer ones before the case is used."
        )
        sentences.append(sentence.format(count=figures))
    if checks:
        sentence = _n(
            "{count} fact was checked long ago. Check it again before the case is used.",
            "{count} facts were checked long ago. Check them again before the case is used.",
            checks,
        )
        sentences.append(sentence.format(count=checks))
    return " ".join(sentences)


def who_decides(who: WhoDecides) -> str:
    """Return who decides in the matter, as a sentence."""
    return {
        WhoDecides.COUNCIL: _("The council decides."),
        WhoDecides.COMMITTEE: _("The committee decides."),
        WhoDecides.ADMINISTRATION: _("The administration decides."),
        WhoDecides.SHARED: _("The municipality and others decide together."),
        WhoDecides.STATE: _("The state decides."),
    }[who]


def affected(how: Affected) -> str:
    """Return how a voice is touched by the matter, in lower case."""
    return {
        Affected.DIRECT: _p("voice", "directly affected"),
        Affected.INDIRECT: _p("voice", "indirectly affected"),
        Affected.CARRIES_OUT: _p("voice", "has to carry it out"),
    }[how]


def reversible(how: Reversible) -> str:
    """Return how easily an option is undone."""
    return {
        Reversible.EASILY: _("Easily undone."),
        Reversible.PARTLY: _("Can be undone in part."),
        Reversible.HARD: _("Hard to undo."),
    }[how]


def local_type(kind: LocalType) -> str:
    """Return what is to be written in a local field, in lower case."""
    return {
        LocalType.INTEGER: _p("local field", "a whole number"),
        LocalType.DECIMAL: _p("local field", "a number"),
        LocalType.MONEY: _p("local field", "an amount"),
        LocalType.TEXT: _p("local field", "words"),
        LocalType.DATE: _p("local field", "a date"),
    }[kind]


def place_line(case: Case) -> str:
    """Return a case's own cell, status and version."""
    return _("{theme} × {area}, {status} {version}").format(
        theme=terms.theme(case.theme),
        area=terms.area(case.area),
        status=terms.case_status(case.status),
        version=case.version,
    )
