"""The parts of a whole case, each as a widget that reads from top to bottom."""

import re
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dilemmakit.domain.case import Case, Fact, Option, Source, Voice
from dilemmakit.domain.library import CatalogueEntry
from dilemmakit.gui.library import words
from dilemmakit.gui.theme.fonts import font
from dilemmakit.gui.theme.tokens import BODY_PX
from dilemmakit.gui.widgets.buttons import quiet_button
from dilemmakit.gui.widgets.marks import OptionLine
from dilemmakit.gui.widgets.texts import divider, label
from dilemmakit.wording import _, _p, terms
from dilemmakit.wording.formats import plain_date

_MAY_BREAK = "\N{ZERO WIDTH SPACE}"
_BREAKS = re.compile(r"[/\-_.?&=]")


def parts(case: Case, catalogue: Iterable[CatalogueEntry]) -> list[tuple[str, QWidget]]:
    """Return the parts of a case with their names, in the order they are met in a meeting."""
    found = [
        (_("The story"), _story(case)),
        (_("The story in easy words"), _paragraphs(case.easy_read or "")),
        (_("Who decides"), _decision(case)),
        (_("Values"), _pairs((value.label, value.statement) for value in case.values)),
        (_("Options"), _options(case)),
        (_("Voices"), _stack(_voice(voice) for voice in case.voices)),
        (_("Facts and sources"), _stack(_fact(fact) for fact in case.facts)),
        (_p("of a case", "Questions"), _questions(case)),
        (_("Twists"), _twists(case)),
        (_("Local figures"), _local(case)),
        (_("Words explained"), _pairs((term.term, term.explanation) for term in case.glossary)),
        (_("Principles to begin from"), _bullets(case.principle_seeds)),
        (_("For the facilitator"), _paragraphs(case.facilitator_note or "")),
        (_("Origin and changes"), _origin(case, catalogue)),
    ]
    return [(name, part) for name, part in found if part is not None]


def text(content: str, role: str = "body") -> QLabel:
    """Return words that can be marked and copied."""
    made = label(content, role, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _stack(contents: Iterable[QWidget], spacing: int = 14) -> QWidget | None:
    shown = list(contents)
    if not shown:
        return None
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for content in shown:
        column.addWidget(content)
    return made


def _paragraphs(content: str) -> QWidget | None:
    return _stack(text(" ".join(one.split())) for one in content.splitlines() if one.strip())


def _pairs(pairs: Iterable[tuple[str, str]]) -> QWidget | None:
    return _stack(
        (_stack((text(first, "strong"), text(second)), 2) or QWidget() for first, second in pairs),
        10,
    )


def _bullets(lines: Iterable[str]) -> QWidget | None:
    rows = []
    for line in lines:
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(label("–", "soft"), 0, Qt.AlignmentFlag.AlignTop)
        inner.addWidget(text(line), 1)
        rows.append(row)
    return _stack(rows, 5)


def _story(case: Case) -> QWidget | None:
    return _paragraphs(case.scenario)


def _decision(case: Case) -> QWidget | None:
    context = case.decision_context
    lines = [words.who_decides(context.who_decides), context.legal_room, context.money_hint or ""]
    return _stack((text(line) for line in lines if line), 8)


def _options(case: Case) -> QWidget | None:
    zero = OptionLine("0", terms.zero_label())
    today = _stack((zero, text(case.zero_option)), 6)
    shown = [_option(option) for option in case.options]
    return _stack([*shown, *([today] if today else [])], 22)


def _option(option: Option) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(OptionLine(option.id, option.label))
    column.addWidget(text(option.description))
    sides = QHBoxLayout()
    sides.setSpacing(32)
    for name, lines in ((_("Gains"), option.gains), (_("Costs"), option.costs)):
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(label(name, "label"))
        listed = _bullets(lines)
        if listed is not None:
            side.addWidget(listed)
        side.addStretch(1)
        sides.addLayout(side, 1)
    column.addLayout(sides)
    column.addWidget(text(words.reversible(option.reversible), "label"))
    return made


def _voice(voice: Voice) -> QWidget:
    said = text(_("“{words}”").format(words=voice.quote.strip()))
    said.setFont(font(BODY_PX, italic=True))
    # The sheet's size would take the italics with it.
    said.setProperty("role", "")
    who = _("{name} · {role} · {affected}").format(
        name=voice.name, role=voice.role, affected=words.affected(voice.affected)
    )
    return _stack((text(who, "strong"), said), 3) or said


def _fact(fact: Fact) -> QWidget:
    lines: list[QWidget] = [text(fact.text), text(_source(fact.source), "label")]
    if fact.source.url:
        lines.append(_address(fact.source.url))
    checked = _("Checked {date}.").format(date=plain_date(fact.checked_on))
    lines.append(text(" ".join(filter(None, (checked, fact.valid_note))), "label"))
    return _stack(lines, 2) or lines[0]


def _source(source: Source) -> str:
    year = str(source.year) if source.year is not None else _("no year given")
    return _("{publisher}: {title} ({year})").format(
        publisher=source.publisher, title=source.title, year=year
    )


def _address(url: str) -> QWidget:
    """Return an address that breaks where it must, and a way to take it along whole."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    shown = label(_BREAKS.sub(f"\\g<0>{_MAY_BREAK}", url), "label", wrap=True)
    copy = quiet_button(_("Copy the address"))
    copy.setAccessibleDescription(url)
    copy.clicked.connect(partial(_copy, url))
    row.addWidget(shown, 1)
    row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    return made


def _copy(url: str, _checked: bool = False) -> None:
    QGuiApplication.clipboard().setText(url)


def _questions(case: Case) -> QWidget | None:
    asked = case.questions
    levels = (
        (_("What we know"), asked.objective),
        (_("What it does to us"), asked.reflective),
        (_("What it means"), asked.interpretive),
        (_("What must be in place"), asked.decisional),
    )
    shown = []
    for name, lines in levels:
        listed = _bullets(lines)
        if listed is not None:
            shown.append(_stack((text(name, "strong"), listed), 4) or listed)
    return _stack(shown)


def _twists(case: Case) -> QWidget | None:
    shown = []
    for twist in case.twists:
        lines = [text(twist.title, "strong"), text(twist.text), text(twist.question)]
        shown.append(_stack(lines, 4) or lines[0])
    return _stack(shown, 18)


def _local(case: Case) -> QWidget | None:
    fields = [
        _("{label} ({kind})").format(label=field.label, kind=words.local_type(field.type))
        for field in case.local.fields
    ]
    shown = [each for each in (_bullets(fields), _bullets(case.local.prompts)) if each is not None]
    return _stack(shown)


def _origin(case: Case, catalogue: Iterable[CatalogueEntry]) -> QWidget | None:
    lines = [
        _("In KL's catalogue: {cell}").format(cell=case.origin.matrix),
        words.projects(case.origin.projects, catalogue),
        case.origin.note or "",
        _("Written by {authors}. Licence {license}.").format(
            authors=", ".join(case.authors), license=case.license
        ),
    ]
    changes = [
        _("{version}, {date}: {change}").format(
            version=change.version, date=plain_date(change.date), change=change.change
        )
        for change in case.changelog
    ]
    shown: list[QWidget] = [text(line) for line in lines if line]
    listed = _bullets(changes)
    if listed is not None:
        shown += [divider(), listed]
    return _stack(shown, 8)
