# SPDX-License-Identifier: EUPL-1.2
"""Collaborations with invented answers, and dossiers of them as a coordinator has them."""
import collections
import csv
import dataclasses
import pathlib
import random

HERE = pathlib.Path(__file__).resolve().parent
USUAL = (0.06, 0.14, 0.25, 0.37, 0.18)
SHAPES = ("usual", "usual", "usual", "one-differs", "two-camps", "all-equal", "skipping")


@dataclasses.dataclass
class Person:
    """One respondent; `answers` are as given, `None` where nothing was answered."""
    partner: str
    answers: dict


@dataclasses.dataclass
class Collaboration:
    """One collaboration: who was invited per partner, and who answered per period."""
    id: str
    shape: str
    invited: dict
    periods: dict = dataclasses.field(default_factory=dict)


def answer(dice, shape, own, other):
    """One answer: mostly what a person of this shape thinks."""
    if shape == "all-equal":
        return own
    if shape == "one-differs":
        return own
    if shape == "two-camps":
        return own if dice.random() < 0.9 else other
    return dice.choices((1, 2, 3, 4, 5), USUAL)[0]


def person(dice, shape, place, partner, statements, levels=None):
    """A respondent of a group of this shape; the one who differs is the first. With `levels` nearly all answer those."""
    if levels:
        return Person(partner, {each: levels[each] if dice.random() < 0.95 else 3 for each in statements})
    low, high = (1, 5) if shape == "two-camps" else (dice.choice((1, 2, 3)), 4)
    own = high if place % 2 else low
    if shape in ("one-differs", "all-equal"):
        own = 4 if place or shape == "all-equal" else dice.choice((1, 2))
    answers = {each: answer(dice, shape, own, 3) for each in statements}
    if shape == "skipping":
        for each in statements:
            if dice.random() < 0.12:
                answers[each] = dice.choice((None, "99"))
    return Person(partner, answers)


def sizes(dice, people, partners):
    """So many people over so many partners, each at least one and at most twelve."""
    split = [1] * partners
    while sum(split) < people:
        place = dice.randrange(partners)
        if split[place] < 12:
            split[place] += 1
    return split


def collaboration(dice, number, people, statements, periods=("2026-Q1",), shape=None, partners=None):
    """A collaboration of so many respondents in every period; from the second on some come and go."""
    shape = shape or dice.choice(SHAPES)
    fewest = max(1 if people < 12 else 3, -(-people // 12))
    partners = partners or dice.randint(min(fewest, people), min(8, people))
    split = sizes(dice, people, partners)
    names = [f"Partner {chr(65 + place)}" for place in range(partners)]
    everybody = dice.random() < 0.5
    invited = {name: size + (0 if everybody else dice.randint(0, 3)) for name, size in zip(names, split)}
    made = Collaboration(f"c{number:03}-n{people}", shape, invited)
    levels = {each: dice.choice((1, 5, 5)) for each in statements} if shape == "ends" else None
    for order, period in enumerate(periods):
        present = dict(zip(names, split))
        if order:
            for name in names:
                present[name] = max(0, min(invited[name], present[name] + dice.choice((-1, 0, 0, 1))))
            if dice.random() < 0.5 and partners > 2:
                present[dice.choice(names)] = 0
        staff = [name for name in names for _ in range(present[name])]
        made.periods[period] = [person(dice, shape, place, name, statements, levels) for place, name in enumerate(staff)]
    return made


def write(path, heading, lines):
    with open(path, "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(heading)
        table.writerows(lines)


def write_dossier(folder, collaborations, statements, normenkader):
    """The files of a dossier; `normenkader` is the text of one, or the name of a bundled one."""
    for name in ("answers", "registers"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    bundled = "\n" not in normenkader
    if not bundled:
        (folder / "normenkader.yaml").write_text(normenkader)
    names = "".join(f"  {each.id}: {{title: {each.id}}}\n" for each in collaborations)
    kader = normenkader if bundled else "normenkader.yaml"
    (folder / "balans.yaml").write_text(f"balans: 1\nnormenkader: {kader}\nlanguage: en\ncollaborations:\n{names}")
    rows = collections.defaultdict(list)
    for each in collaborations:
        for period, people in each.periods.items():
            for one in people:
                cells = ["" if one.answers[name] is None else one.answers[name] for name in statements]
                rows[period].append([each.id, one.partner] + cells)
    for period, lines in rows.items():
        random.Random(period).shuffle(lines)
        write(folder / "answers" / f"{period}.csv", ["collaboration", "partner"] + statements, lines)
    members = [[each.id, name, number] for each in collaborations for name, number in each.invited.items()]
    write(folder / "registers" / "partners.csv", ["collaboration", "partner", "invited"], members)
