"""The invented people and words of a demonstration: plausible, seeded, and no one's own."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from dilemmakit.domain.case import Case
from dilemmakit.domain.poll import Answers, Item, ItemAnswer, Poll, Value
from dilemmakit.domain.vocabulary import ItemKind
from dilemmakit.wording import _

FIRST_SLIP = 201


@dataclass(frozen=True)
class Person:
    """Somebody with a slip, a leaning, and some firmness (0-1) when a twist strikes."""

    number: int
    leaning: str
    second: str
    firmness: float


def people(case: Case, count: int, seed: int) -> list[Person]:
    """Return people whose leanings spread over all the options."""
    random = Random(f"{seed} {case.id} people")
    letters = [option.id for option in case.options]
    weights = [random.uniform(0.6, 1.6) for _letter in letters]
    invented = []
    for number in range(FIRST_SLIP, FIRST_SLIP + count):
        leaning = random.choices(letters, weights)[0]
        others = [letter for letter in letters if letter != leaning]
        invented.append(
            Person(number, leaning, random.choice(others), random.betavariate(2.2, 1.8))
        )
    return invented


def after_twist(case: Case, people_before: list[Person], twist_id: str, seed: int) -> list[Person]:
    """Return the people after the twist: who leans to what it strikes may move on.

    A talk has a drift: most of those who move go the same way, and at least a fifth move.
    """
    random = Random(f"{seed} {case.id} twist")
    struck = case.twist(twist_id).strikes
    letters = [option.id for option in case.options]
    counts = Counter(person.leaning for person in people_before)
    drift = min(letters, key=lambda letter: (letter in struck, abs(counts[letter] - 4), letter))
    wish = {
        person.number: (1.0 - person.firmness) * (1.0 if person.leaning in struck else 0.5)
        for person in people_before
    }
    ranked = sorted(people_before, key=lambda person: -wish[person.number])
    moving = {p.number for p in ranked if p.leaning != drift}
    most = max(1, round(len(people_before) * random.uniform(0.28, 0.42)))
    chosen = [p.number for p in ranked if p.number in moving][:most]
    after = []
    for person in people_before:
        if person.number not in chosen:
            after.append(person)
            continue
        goal = drift if random.random() < 0.7 or person.second == person.leaning else person.second
        after.append(Person(person.number, goal, person.leaning, person.firmness))
    return after


def answers(poll: Poll, person: Person, random: Random) -> Answers:
    """Return how a person answers a poll."""
    blank = random.random() < 0.03
    return tuple(
        _item_answer(poll, index, person, random, blank) for index in range(len(poll.items))
    )


def _item_answer(poll: Poll, index: int, person: Person, random: Random, blank: bool) -> ItemAnswer:
    item = poll.items[index]
    if item.kind is ItemKind.CHOICE:
        return (None if blank else person.leaning,)
    if item.kind in (ItemKind.RANKING, ItemKind.DOTS):
        return _picks(item, random, blank)
    return tuple(
        _figure(item.kind, target.id, slot, person, random)
        for slot, target in enumerate(item.targets)
    )


def _picks(item: Item, random: Random, blank: bool) -> ItemAnswer:
    """Return what somebody puts in order or gives dots: some targets draw more than others."""
    if blank:
        return (None,) * item.slots
    targets = range(len(item.targets))
    # The words decide how much a sentence draws, so that no two cases end alike.
    pull = {
        target: random.random() * Random(item.targets[target].label).uniform(0.5, 1.5)
        for target in targets
    }
    drawn = sorted(targets, key=lambda target: -pull[target])[: item.picks]
    if item.kind is ItemKind.RANKING:
        return tuple(item.name_of(target) for target in drawn)
    return tuple(int(target in drawn) for target in targets)


def _figure(kind: ItemKind, target: str, slot: int, person: Person, random: Random) -> Value:
    match kind:
        case ItemKind.RESISTANCE:
            if target == person.leaning:
                middle = 1.4
            elif target == person.second:
                middle = 3.6
            else:
                middle = 6.8 if target == "0" else 6.0
            return max(0, min(10, round(random.gauss(middle, 1.9))))
        case ItemKind.CONSENT:
            # One principle carries all, another meets somebody who cannot live with it.
            return 0 if random.random() < (0.0 if slot == 0 else 0.06) else 1
        case _:
            return max(1, min(5, round(random.gauss(3.9, 0.9))))


@dataclass(frozen=True)
class InventedCondition:
    says_yes: bool
    text: str
    broad: bool
    objection: str = ""


def conditions() -> tuple[InventedCondition, ...]:
    """Return conditions that fit any case, in the spoken language."""
    return (
        InventedCondition(
            True, _("what is collected is used only for the good of those it is about."), True
        ),
        InventedCondition(True, _("the staff are trained before the first day."), True),
        InventedCondition(True, _("we hear how it went after half a year."), True),
        InventedCondition(
            False,
            _("everyone can say no without losing help."),
            False,
            _("Then we end up with two systems side by side."),
        ),
        InventedCondition(
            False,
            _("the money saved stays with those who do the work."),
            False,
            _("That binds the next budget."),
        ),
    )


def principles() -> tuple[str, ...]:
    """Return principles that would help in any case, in the spoken language."""
    return (
        _("In our municipality there is always a person one can talk to."),
        _("In our municipality we try it on a small scale first, and say when we stop."),
        _("In our municipality those it is about hear of it before it begins."),
    )


def questions() -> tuple[tuple[str, str, int], ...]:
    """Return open questions, who is to answer, and in how many days, in the spoken language."""
    return (
        (_("What does it cost per year, all included?"), _("Head of finance"), 28),
        (_("What have others learned who tried it?"), _("Head of department"), 28),
        (_("Who has access to the data, and for how long?"), _("Data protection officer"), 42),
    )


def tasks() -> tuple[tuple[str, str, int], ...]:
    """Return agreements, who carries them out, and in how many days, in the spoken language."""
    return ((_("The case comes back to the committee with answers."), _("The secretariat"), 60),)


def twist_effects() -> tuple[str, ...]:
    """Return what a twist changed, in the spoken language."""
    return (
        _("Several saw that the rules for access must be in place first."),
        _("It was no longer only about those we help, but also about those who help."),
    )
