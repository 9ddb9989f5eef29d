# SPDX-License-Identifier: EUPL-1.2
"""Studies of what one output shows and another does not.

Two dossiers differ in a few answers. Where their Markdown pages and assessments.json are the same, a reader of those cannot
tell which of the two it is; then no other output may tell either. So everything else that the program makes is compared byte for
byte: HTML with its pictures, titles and hidden texts, Excel, the pages of all collaborations, the manifest, `explain` of every
row, `compare` of every pair of periods in every format, `check`, `match` and the list of the archive.
"""
import collections
import copy
import itertools
import json
import re
import shutil

import model
import outputs
import worlds
from dossiers import KADER, WITHHELD, Dossier

REFUSED = "twins: a group of which the last look refuses what the gate lets through (B1017)"
PERIODS = ("2025-Q3", "2025-Q4", "2026-Q1")


def changed(dice, people):
    """The same people with other answers: of one or two a point more or less, or those of two of a partner exchanged."""
    made = copy.deepcopy(people)
    kind = dice.choice(("step", "step", "exchange", "balance"))
    statement = dice.choice(list(made[0].answers))
    there = [one for one in made if one.answers[statement] not in (None, "99")]
    if not there:
        return made
    one = dice.choice(there)
    others = [each for each in there if each.partner == one.partner and each is not one]
    if kind == "step" or not others:
        one.answers[statement] = min(5, max(1, one.answers[statement] + dice.choice((-1, 1))))
        return made
    other = dice.choice(others)
    if kind == "exchange":
        one.answers[statement], other.answers[statement] = other.answers[statement], one.answers[statement]
    elif one.answers[statement] < 5 and other.answers[statement] > 1:
        one.answers[statement] += 1
        other.answers[statement] -= 1
    return made


def published(folder, kader, collaborations):
    """All that the program makes of a dossier, by name; a path of its own in it would be a difference, so dossiers have one path."""
    found = {}
    for path in sorted((folder / "reports").rglob("*")):
        # `.PERIOD.made` is one hash that has the size, time and inode of the files of answers in it, never their content: it differs by the time.
        if path.is_file() and not path.name.endswith((".lock", ".made")):
            found["report", str(path.relative_to(folder))] = path.read_bytes()
    for command in (("check",), ("check", "--verbose", "--format", "json"), ("match",), ("archive", "list"), ("archive", "verify")):
        found[" ".join(command), "all"] = "".join(outputs.run(*command, folder)).encode()
    for pair, format in itertools.product(itertools.combinations(PERIODS, 2), ("text", "md", "json")):
        text = "".join(outputs.run("compare", folder, "--from", pair[0], "--to", pair[1], "--format", format, "--quiet"))
        found[f"compare --format {format}", " ".join(pair)] = text.encode()
    subjects = ["advice", "overall", *kader.themes, *kader.facets, *kader.statements, *kader.signal_ids]
    for each, subject, format in itertools.product(collaborations, subjects, ("text", "json")):
        text = "".join(outputs.run("explain", folder, subject, "--collaboration", each.id, "--format", format, "--quiet"))
        found[f"explain --format {format}", f"{each.id} {subject}"] = text.encode()
    return found


def make(folder, made, kader, text):
    """A dossier in the one place with a report of every period; `None` when the program refuses one."""
    shutil.rmtree(folder, ignore_errors=True)
    dossier = Dossier(folder, made, text, kader.statements)
    for period in PERIODS:
        outputs.run("report", folder, "--period", period, "--quiet", allowed=(0, 1, WITHHELD))
    there = [(folder / "reports" / period / "assessments.json").exists() for period in PERIODS]
    return dossier if all(there) else None


def basis(dossier, each):
    """What Markdown and JSON show of a collaboration in all reports."""
    pages = [dossier.text(each, period) for period in PERIODS]
    entries = [next(one for one in outputs.load(dossier.folder, period)["collaborations"] if one["id"] == each.id) for period in PERIODS]
    return json.dumps([pages, entries], sort_keys=True)


def candidate(dice, each):
    """A collaboration with other answers in one period."""
    made, period = copy.copy(each), dice.choice(PERIODS)
    made.periods = {when: changed(dice, people) if when == period else people for when, people in each.periods.items()}
    return made


def find_twins(finds, dice, folder, made, kader, text, attempts):
    """Of each collaboration one that Markdown and JSON do not tell from it, and `balans score` does; of some none is found."""
    dossier = make(folder, made, kader, text)
    bases, exact = ({each.id: of(dossier, each) for each in made} for of in (basis, exact_figures))
    found = {}
    for _ in range(attempts):
        others = [found.get(each.id) or candidate(dice, each) for each in made]
        if not (dossier := make(folder, others, kader, text)):
            finds.note(REFUSED)
            continue
        found |= {each.id: each for each in others if each.id not in found and basis(dossier, each) == bases[each.id]
                  and exact_figures(dossier, each) != exact[each.id]}
    return found


def study_twins(finds, folder, dice, kader, sizes, rounds, text=KADER, attempts=8):
    """Whether any output tells more than Markdown and JSON."""
    while True:
        made = [worlds.collaboration(dice, place, size, kader.statements, PERIODS) for place, size in enumerate(sizes)]
        if make(folder, made, kader, text):
            break
        finds.note(REFUSED)
    first, told, seen, pairs, kinds = published(folder, kader, made), collections.Counter(), 0, 0, set()
    for _ in range(rounds):
        found = find_twins(finds, dice, folder, made, kader, text, attempts)
        # Those that a reader cannot tell from the first, among the others as they were: everything must be as it was.
        make(folder, [found.get(each.id, each) for each in made], kader, text)
        second = published(folder, kader, made)
        pairs, seen = pairs + len(found), seen + len(second)
        for (kind, name), content in second.items():
            label = kind if kind != "report" else f"report {name.rsplit('.', 1)[-1]}"
            kinds.add(label)
            if first.get((kind, name)) != content:
                if label not in told:
                    print(f"       {label}, {name}: {first_difference(first.get((kind, name), b''), content)}")
                told[label] += 1
    finds.tell("outputs that tell twins apart which Markdown and JSON do not", sum(told.values()), seen,
               f"outputs of {len(kinds)} kinds ({pairs} twins, all told apart by `balans score`)")
    return pairs


def exact_figures(dossier, each):
    """What `balans score` prints of a collaboration: the control. Twins that it cannot tell apart prove nothing."""
    return outputs.run("score", dossier.folder, "--collaboration", each.id, "--format", "csv", "--quiet")[0]


def first_difference(one, other):
    place = next((place for place, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
    return f"{one[max(0, place - 40):place + 20]!r} and {other[max(0, place - 40):place + 20]!r}"


MARK = re.compile(r'<(?:circle|polygon|line) class="(?:mark[^"]*|before|move)"[^>]*>')
TICK = re.compile(r'<text class="tick" x="([\d.]+)" y="[\d.]+" text-anchor="middle">([\d.]+)</text>')


def picture_places(svg):
    """Where marks stand in a picture of the balance, on the scale of its ticks."""
    ticks = [(float(x), float(value)) for x, value in TICK.findall(svg)]
    if len(ticks) < 2:
        return []
    (left, low), (right, high) = ticks[0], ticks[-1]
    places = [float(x) for mark in MARK.findall(svg) for x in re.findall(r' (?:cx|x1|x2)="([\d.]+)"| points="([\d.]+),', mark) for x in x if x]
    return [low + (place - left) / (right - left) * (high - low) for place in places]


NUMBER = re.compile(r"(?<![\d.#])\d+\.\d+(?![\d.])")
GEOMETRY = re.compile(r' (?:[xy][12]?|c[xy]|r|d|points|viewBox|width|height|class|id|href|transform)="[^"]*"')


def finer_marks(text):
    """Marks in the pictures of a page, and those of them that do not stand at a tenth, as near as a coordinate with one decimal can say."""
    places = [value for svg in re.findall(r"<svg.*?</svg>", text, re.S) for value in picture_places(svg)]
    return places, [value for value in places if abs(value * 10 - round(value * 10)) > 0.02]


def numbers_beside(page, markdown):
    """Numbers with decimals in a page, hidden texts and attributes too, and those of them that the Markdown does not have."""
    plain = GEOMETRY.sub(" ", re.sub(r"<style.*?</style>", "", page, flags=re.S))
    found = set(NUMBER.findall(plain))
    return found, found - set(NUMBER.findall(markdown))


def study_pictures(finds, folder):
    """A mark must stand where the printed figure is, and a page may have no number that the Markdown beside it has not."""
    marks, finer, numbers, extra, proved = 0, 0, 0, 0, False
    for path in sorted((folder / "reports").rglob("*")):
        if path.suffix in (".svg", ".html"):
            places, off = finer_marks(path.read_text())
            marks, finer = marks + len(places), finer + len(off)
        if path.suffix == ".html":
            page, beside = path.read_text(), path.with_suffix(".md").read_text()
            found, more = numbers_beside(page, beside)
            numbers, extra = numbers + len(found), extra + len(more)
            patched = re.sub(r'(class="before" cx=")[\d.]+', r"\g<1>100.9", page).replace("<main", '<main aria-label="3.456"', 1)
            proved = proved or bool(finer_marks(patched)[1] and numbers_beside(patched, beside)[1])
    finds.tell("marks in pictures that do not stand at a tenth", finer, marks, "marks")
    finds.tell("numbers with decimals in HTML, hidden ones too, that the Markdown beside it does not have", extra, numbers, "numbers")
    return proved
