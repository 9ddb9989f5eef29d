#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Tries to recover individual answers from everything that balans publishes.

    benchmarks/privacy/attack.py [--quick] [--seed N] [--table]

Builds dossiers of collaborations with invented answers, runs the program as a user does, reads every figure in its reports
and solves for the answers (model.py, spreads.py). Something is recovered when

- the answers of one person, or of the people of a partner with fewer than 5, to a statement are fixed, or their mean is
  known to less than a third of the scale;
- how the answers of fewer than 10 people to a statement were spread is fixed;
- a hash of a file of answers can be searched through;
- a person who answered late can be solved from two editions of a report;
- a small partner can be solved from the split of a change;
- of groups with usual answers the spread behind a printed margin or certainty is fixed for any, or known to two for 1 %.

Ends with status 1 when anything is recovered from what is published, or when nothing is recovered from `balans score`, the
unrounded output that is not for publication: then the attack itself is broken. What one insider (who knows the own
answers) recovers is printed beside it and does not count: with 5 people no rule prevents all of it.

--quick takes less than a minute, the whole less than five. --table prints what a report shows by number of respondents.
Needs python3 with numpy, scipy, ortools and PyYAML. BALANS_PROGRAM names the program; default is the release build here.
"""
import argparse
import collections
import hashlib
import itertools
import json
import pathlib
import random
import re
import sys
import tempfile
import zipfile

import numpy
import yaml

sys.dont_write_bytecode = True  # no traces beside the script

import model
import outputs
import spreads
import worlds

HERE = pathlib.Path(__file__).resolve().parent
PERIOD = "2026-Q1"
WITHHELD = 5  # the status with which the program refuses
KADER = (HERE / "normenkader.yaml").read_text()


class Finds:
    """What was recovered, by study; only what counts decides the status."""

    def __init__(self):
        self.lines, self.failed = [], []

    def tell(self, study, recovered, tried, note="", counts=True):
        bad = counts and recovered
        print(f"{'LEAK' if bad else 'ok  ' if counts else 'note'} {study}: {recovered} of {tried} {note}", flush=True)
        if bad:
            self.failed.append(study)


def partner_sizes(people):
    return collections.Counter(person.partner for person in people)


def question(reader, truth, partner, statement):
    """About the unknown people of a partner and one statement; `None` when nobody of them answered."""
    keys = [key for key, cell in reader.cells.items() if cell.partner == partner and not cell.known and statement in cell.answered]
    size = sum(reader.cells[key].size for key in keys)
    if not size:
        return None
    answers = range(model.LOW, model.HIGH + 1)
    expression = sum(answer * reader.counts[key, statement, answer] for key in keys for answer in answers)
    true = sum(answer * truth[key, statement, answer] for key in keys for answer in answers)
    return model.Question((partner, statement, size), expression, true, size)


def small_questions(reader, truth, kader):
    left = collections.Counter()
    for cell in reader.cells.values():
        left[cell.partner] += 0 if cell.known else cell.size
    some = [name for place, name in enumerate(kader.statements) if place % 2 == 0]  # those of a theme are alike
    asked = [question(reader, truth, partner, name) for partner, size in left.items() if 0 < size < 5 for name in some]
    return [each for each in asked if each]


def fixed_spreads(attack, reader, truth, kader, people):
    """Statements of a small group of which the number of each answer is fixed."""
    if people >= 10:
        return []
    found = []
    for name in kader.statements[::2]:
        counts = [sum(truth[key, name, answer] for key in reader.cells) for answer in range(model.LOW, model.HIGH + 1)]
        if sum(counts) and attack.is_fixed(reader.totals(name), counts):
            found.append(name)
    return found


class Dossier:
    """A dossier of invented collaborations with the reports of it."""

    def __init__(self, folder, collaborations, normenkader, statements):
        self.folder, self.collaborations = folder, collaborations
        worlds.write_dossier(folder, collaborations, statements, normenkader)

    def report(self, *options, period=PERIOD):
        outputs.run("report", self.folder, "--period", period, "--quiet", *options)
        return self.folder / "reports" / period

    def page(self, collaboration, kader, period=PERIOD):
        text = (self.folder / "reports" / period / f"{collaboration.id}.md").read_text()
        seen = outputs.read_page(text, kader.titles, kader.facet_titles)
        for entry in outputs.load(self.folder, period)["collaborations"]:
            if entry["id"] == collaboration.id:
                last = next(each for each in entry["periods"] if each["period"] == period)
                seen.states = {each["id"]: each["state"] for each in last["signals"]}
        return seen


def study_groups(finds, folder, dice, kader, sizes, text, label, insiders=(0,)):
    """One period: all figures of a page against all answers."""
    made = [worlds.collaboration(dice, place, size, kader.statements) for place, size in enumerate(sizes)]
    dossier = Dossier(folder, made, text, kader.statements)
    dossier.report()
    pages = {each.id: dossier.page(each, kader) for each in made}
    silence = model.Silence()
    for each in made:
        found, truth = model.cells(each.periods[PERIOD], kader)
        silence.learn(model.Reader(kader, found), pages[each.id], truth)
    false = 0
    for known in insiders:
        cells = leaks = spread = groups = 0
        for each in made:
            people = each.periods[PERIOD]
            order = sorted(partner_sizes(people).items(), key=lambda item: (item[1], item[0]))
            who = [next(place for place, one in enumerate(people) if one.partner == name) for name, _ in order[:known]]
            found, truth = model.cells(people, kader, who)
            reader = model.Reader(kader, found)
            reader.read(pages[each.id], truth, silence)
            false += len(reader.false_figures) if not known else 0
            attack = model.Attack(reader.model)
            if not attack.fits():
                raise SystemExit(f"{each.id}: the figures contradict each other")
            asked = small_questions(reader, truth, kader)
            open_ones = attack.answer(asked)
            fixed = fixed_spreads(attack, reader, truth, kader, len(people))
            cells, leaks, spread, groups = cells + len(asked), leaks + len(open_ones), spread + len(fixed), groups + 1
            for one in open_ones[:3]:
                print(f"       {each.id} {each.shape} {dict(partner_sizes(people))} {one.label[0]} {one.label[1]}: "
                      f"{one.low} to {one.high} of {one.answers} answers")
            if fixed:
                print(f"       {each.id} {each.shape} n={len(people)}: spread fixed of {', '.join(fixed)}")
        finds.tell(f"{label}, cells of partners below 5, {known} insider(s)", leaks, cells, f"({groups} groups)", counts=not known)
        finds.tell(f"{label}, spreads of groups below 10, {known} insider(s)", spread, groups, "groups", counts=not known)
    finds.tell(f"{label}, printed figures that are not what the answers give", false, len(made), "groups")
    return dossier


def study_unprotected(folder, dice, kader):
    """The same attack on `balans score`: it must recover answers, or the attack is worth nothing."""
    made = [worlds.collaboration(dice, place, size, kader.statements, shape="usual") for place, size in enumerate((4, 6, 8))]
    dossier = Dossier(folder, made, KADER, kader.statements)
    found_figures = outputs.scored(dossier.folder)
    recovered = asked_all = 0
    for each in made:
        people = each.periods[PERIOD]
        found, truth = model.cells(people, kader)
        reader = model.Reader(kader, found)
        reader.read(outputs.unprotected(found_figures, each.id, PERIOD, kader.themes, kader.facets), truth, fine=True)
        asked = small_questions(reader, truth, kader)
        recovered += len(model.Attack(reader.model).answer(asked))
        asked_all += len(asked)
    print(f"{'ok  ' if recovered else 'FAIL'} unprotected: {recovered} of {asked_all} cells recovered from `balans score`", flush=True)
    return recovered


def published_text(folder):
    return {path.name: text_of(path) for path in sorted(folder.iterdir()) if path.is_file()}


def text_of(path):
    if path.suffix != ".xlsx":
        return path.read_text()
    with zipfile.ZipFile(path) as book:
        return "\n".join(book.read(name).decode() for name in book.namelist())


def study_fingerprints(finds, folder):
    """A hash of the answers is as good as the answers when there are few: try all."""
    statements = ["A1", "A2"]
    dice = random.Random(4)
    people = [worlds.person(dice, "usual", place, "Partner A", statements) for place in range(4)]
    only = worlds.Collaboration("c1", "usual", {"Partner A": 4}, {PERIOD: people})
    dossier = Dossier(folder, [only], (HERE / "tiny.yaml").read_text(), statements)
    (folder / "registers" / "partners.csv").unlink()
    texts = published_text(dossier.report())
    for format in ("text", "json"):
        texts[f"explain {format}"] = "".join(outputs.run("explain", folder, "one", "--format", format))
    hashes = {text[start:start + 12] for text in texts.values() for start in (m.start() for m in re.finditer(r"\b[0-9a-f]{12}", text))}
    heading = "collaboration,partner," + ",".join(statements)
    rows = [f"c1,Partner A,{','.join(map(str, answers))}" for answers in itertools.product(range(1, 6), repeat=len(statements))]
    recovered = tried = 0
    for guess in itertools.combinations_with_replacement(rows, len(people)):
        tried += 1
        text = "".join(line + "\n" for line in sorted((heading, *guess)))
        if hashlib.sha256(text.encode()).hexdigest()[:12] in hashes:
            recovered = len(people)
            break
    finds.tell("fingerprint of the answers", recovered, len(people), f"people, all answers, in {tried} guesses")


def study_editions(finds, folder, dice, kader, sizes):
    """The same period twice: one person answered late. Published must be the first only; both together must be broken."""
    made = [worlds.collaboration(dice, place, size, kader.statements, shape="usual") for place, size in enumerate(sizes)]
    full = {each.id: list(each.periods[PERIOD]) for each in made}
    late = {each.id: max(range(len(full[each.id])), key=lambda place: partner_sizes(full[each.id])[full[each.id][place].partner]) for each in made}
    pages = []
    for edition in range(2):
        for each in made:
            each.periods[PERIOD] = [one for place, one in enumerate(full[each.id]) if edition or place != late[each.id]]
        dossier = Dossier(folder, made, KADER, kader.statements)
        if edition:
            outputs.run("report", folder, "--period", PERIOD, "--quiet", allowed=(0, 1, WITHHELD))
            published = {each.id: dossier.page(each, kader) for each in made}
            withheld = all(vars(published[each.id]) == vars(pages[0][each.id]) for each in made)
            dossier.report("--new-edition")
        else:
            dossier.report()
        pages.append({each.id: dossier.page(each, kader) for each in made})
    by_size = collections.defaultdict(lambda: [0, 0])
    for each in made:
        found, truth = model.cells(full[each.id], kader, apart=[late[each.id]])
        reader = model.Reader(kader, found)
        own = next(key for key in found if key[2] == late[each.id])
        before = model.Reader(kader, {key: cell for key, cell in found.items() if key != own}, reader.model, reader.counts)
        before.read(pages[0][each.id], truth)
        reader.read(pages[1][each.id], truth)
        asked = [model.Question((name,), sum(a * reader.counts[own, name, a] for a in range(1, 6)),
                                sum(a * truth[own, name, a] for a in range(1, 6)), 1) for name in kader.statements]
        recovered = model.Attack(reader.model).answer(asked)
        by_size[len(full[each.id])][0] += len(recovered)
        by_size[len(full[each.id])][1] += len(asked)
    note = "answers of the one who was late (" + ", ".join(f"n={size}: {100 * a // b} %" for size, (a, b) in sorted(by_size.items())) + ")"
    recovered, cells = sum(a for a, _ in by_size.values()), sum(b for _, b in by_size.values())
    finds.tell("two editions of one period, as the program lets them be made", 0 if withheld else recovered, cells, "late answers")
    finds.tell("two editions of one period, the first shared all the same", recovered, cells, note, counts=False)
    return recovered


def study_periods(finds, folder, dice, kader, sizes):
    """Three periods with people and partners that come and go: every period stands by itself, but splits tie them."""
    periods = ("2025-Q3", "2025-Q4", "2026-Q1")
    made = [worlds.collaboration(dice, place, size, kader.statements, periods, "usual") for place, size in enumerate(sizes)]
    dossier = Dossier(folder, made, KADER, kader.statements)
    for period in periods:
        dossier.report(period=period)
    recovered = tried = splits = 0
    for each in made:
        solver, readers, truths = model.cp_model.CpModel(), [], []
        for period in periods:
            found, truth = model.cells(each.periods[period], kader)
            reader = model.Reader(kader, found, solver)
            page = dossier.page(each, kader, period)
            reader.read(page, truth)
            for theme, (opinion, _) in page.splits.items() if readers else ():
                splits += tie(readers[-1], reader, kader.themes[theme], opinion, truths[-1], truth)
            readers.append(reader)
            truths.append(truth)
        asked = [one for reader, truth in zip(readers, truths) for one in small_questions(reader, truth, kader)]
        found_ones = model.Attack(solver).answer(asked)
        recovered, tried = recovered + len(found_ones), tried + len(asked)
        for one in found_ones[:3]:
            print(f"       {each.id} {one.label}: {one.low} to {one.high}")
    finds.tell("three periods and their splits", recovered, tried, f"cells ({splits} splits)")


def tie(before, now, statements, opinion, old, new):
    """Adds what a split says: how much the partners of both periods changed; rounded so that the parts add up."""
    stayed = {cell.partner for cell in before.cells.values()} & {cell.partner for cell in now.cells.values()}
    forms = [reader.scale_form(statements, stayed) for reader in (before, now)]
    true = now.value(forms[1], new) - before.value(forms[0], old)
    if abs(float(true) - opinion) > 0.1 + 1e-9:
        return 0
    (first, scale), (second, other) = before.sums(forms[0]), now.sums(forms[1])
    common = model.math.lcm(scale, other, 10)
    change = (common // other) * second - (common // scale) * first
    middle = round(opinion * 10) * common // 10
    now.model.add(change >= middle - common // 10)
    now.model.add(change <= middle + common // 10)
    return 1


def study_spreads(finds, folder, dice, kader, each_size):
    """One partner, nobody knows how many were invited: what do the printed margins and certainties leave?"""
    periods = ("2025-Q4", PERIOD)
    made = []
    for size, place in itertools.product((5, 6, 8, 10, 12, 15), range(each_size)):
        one = worlds.Collaboration(f"s{place:03}-n{size}", "usual", {"Partner A": ""})
        one.periods = {period: [worlds.person(dice, "usual", at, "Partner A", kader.statements) for at in range(size)] for period in periods}
        made.append(one)
    dossier = Dossier(folder, made, KADER, kader.statements)
    seen = json.loads((dossier.report() / "assessments.json").read_text())
    compared, _ = outputs.run("compare", folder, "--format", "json", "--quiet")
    compared = {each["id"]: each for each in json.loads(compared).get("collaborations", [])}
    rows = {(size, steps): spreads.groups(size, steps) for size in (5, 6, 8, 10, 12, 15) for steps in (5, 9)}
    tables = {key: spreads.figures(each, (key[1] - 1) // 4) for key, each in rows.items()}
    results = collections.defaultdict(lambda: [0, 0, 0])
    for entry, one in zip(sorted(seen["collaborations"], key=lambda each: each["id"]), sorted(made, key=lambda each: each.id)):
        size = len(one.periods[PERIOD])
        period = next(each for each in entry["periods"] if each["period"] == PERIOD)
        sure = {each["id"]: each["certainty"] for each in period["signals"] if each["state"] != "unknown"}
        theme = next(each for each in period["dimensions"] if each["id"] == "one")
        page = dossier.page(one, kader)
        for name, steps, score, own in (("one statement", 5, page.themes.get("single"), ("single-low", "single-lower")),
                                        ("two statements", 9, theme["perception"].get("score"), ("two-low",))):
            table = tables[size, steps]
            fits = numpy.ones(len(rows[size, steps]), dtype=bool)
            if score is not None:
                fits &= table["mean"][0] == round(score * 10)
            margin = theme["perception"].get("low") if steps == 9 else page.intervals.get("single", (None,))[0]
            if margin is not None:
                fits &= table["mean, margin"][3] == round(margin * 10)
            for signal in own:
                if sure.get(signal) is not None:
                    # Rounded to 5 %, of a thousand draws; at most 75 % while the signal is emerging.
                    below = 100 * table["probabilities"][spreads.LIMITS.index({"single-lower": 3.0}.get(signal, 3.5))]
                    fits &= (below >= sure[signal] - 4.5) & (below <= sure[signal] + (9 if sure[signal] == 75 else 4.5))
            if steps == 5 and "A1" in page.classes:
                fits &= (rows[size, 5][:, :2].sum(axis=1) == page.classes["A1"][0]) & (rows[size, 5][:, 3:].sum(axis=1) == page.classes["A1"][2])
            left = int(fits.sum())
            told = any(sure.get(signal) is not None for signal in own) or margin is not None
            if size < 10 or steps == 9:
                result = results[name, size]
                result[0] += told and left == 1
                result[1] += told and left <= 2
                result[2] += 1
    for (name, size), (fixed, two, tried) in sorted(results.items()):
        finds.tell(f"margins and certainties, {name}, n={size}", two if fixed or two > max(1, 0.01 * tried) else 0, tried,
                   f"groups: {fixed} fixed, {two} known to two or less")
    shown = sum(1 for each in compared.values() for row in each.get("statements", []) if row.get("low") is not None)
    finds.tell("margins of the change of one statement beside its counts", shown, len(made) * len(kader.statements), "statements")


def study_consistency(finds, folder, kader):
    """No output may show what another withholds, and none may be finer than a tenth."""
    reports = folder / "reports" / PERIOD
    seen = json.loads((reports / "assessments.json").read_text())
    finer = more = tried = 0
    for path in sorted(reports.glob("*.md")) + sorted(reports.glob("*.json")):
        text = path.read_text() if path.name != "manifest.json" else ""
        finer += len(outputs.finer_numbers(text))
    chosen = [entry for entry in seen["collaborations"]][:6]
    for entry in chosen:
        period = next(each for each in entry["periods"] if each["period"] == PERIOD)
        page = outputs.read_page((reports / f"{entry['id']}.md").read_text(), kader.titles, kader.facet_titles)
        told = {}
        for theme in kader.themes:
            for format in ("text", "json"):
                text = "".join(outputs.run("explain", folder, theme, "--collaboration", entry["id"], "--format", format, "--quiet"))
                for name, mean in re.findall(r"Statement (\w+)(?:, [^:]*)?: (?:about )?([\d.]+)[^(]* \(answers: \d+\)", text):
                    told[name] = float(mean)
        for statement in period["statements"]:
            low, high = page.coarse.get(statement["id"], (None, None))
            coarse = (None if (low, high) == (None, None) else round((low + high) / 2, 1) if None not in (low, high)
                      else round(low + 0.05 if low is not None else high - 0.05, 1))
            figures = {statement["mean"], page.means.get(statement["id"], coarse), told.get(statement["id"])}
            tried += 1
            more += len(figures - {None}) > 1 or (None in figures and len(figures) > 1)
        absent = [each for each in period["signals"] if each["state"] == "absent" and each["certainty"] is not None]
        finds.absent = getattr(finds, "absent", 0) + len(absent)
    finds.tell("figures finer than a tenth", finer, "all", "numbers")
    finds.tell("a mean that one output shows and another does not", more, tried, "statements")
    finds.tell("certainty of absent signals in JSON and explain, not in HTML and Markdown", finds.absent, len(chosen), "groups", counts=False)


def table(folder):
    """What reports show by number of respondents: the share of usual groups, over 12 groups each."""
    sizes, dice, kader = (4, 5, 8, 10, 15, 30), random.Random(9), model.Yardstick(yaml.safe_load(KADER))
    made = [worlds.collaboration(dice, 100 * place + size, size, kader.statements, ("2025-Q4", PERIOD), "usual")
            for size in sizes for place in range(12)]
    for each in made:
        each.periods["2025-Q4"] = [worlds.person(dice, "usual", at, one.partner, kader.statements) for at, one in enumerate(each.periods["2025-Q4"])]
        each.periods[PERIOD] = each.periods["2025-Q4"] and [worlds.person(dice, "usual", at, one.partner, kader.statements)
                                                            for at, one in enumerate(each.periods["2025-Q4"])]
    dossier = Dossier(folder, made, KADER, kader.statements)
    seen = {each["id"]: each for each in json.loads((dossier.report() / "assessments.json").read_text())["collaborations"]}
    lines = collections.defaultdict(list)
    for size in sizes:
        found = collections.defaultdict(list)
        for one in (each for each in made if each.id.endswith(f"-n{size}")):
            text, entry = (dossier.folder / "reports" / PERIOD / f"{one.id}.md").read_text(), seen[one.id]
            page, period = outputs.read_page(text, kader.titles, kader.facet_titles), entry["periods"][-1]
            found["number of people who answered"].append(page.respondents is not None)
            for theme in period["dimensions"]:
                found["score of a theme"].append(theme["score"] is not None)
                found["margin of a theme's score"].append(theme.get("low") is not None)
                found["whether people agree, differ or are divided"].append(theme.get("disagreement") is not None)
                found["share of don't know in a theme"].append(theme.get("dontKnow") is not None)
            for name in kader.statements:
                found["mean of a statement, one decimal or rough"].append(name in page.means or name in page.coarse)
                found["mean of a statement, one decimal"].append(name in page.means)
                found["number of answers to a statement"].append(name in page.counted)
                found["counts: disagree, neutral, agree"].append(name in page.classes)
            for name in kader.facets:
                found["score of a facet"].append(name in page.themes)
            for signal in period["signals"]:
                found["state of a signal"].append(signal["state"] != "unknown")
                found["certainty of a signal"].append(signal["certainty"] is not None)
            advice = period["advice"]
            found["an advice"].append(advice["id"] != "too-little")
            found["certainty of the advice in %"].append(advice["certainty"] is not None)
            found["what would change the advice"].append(bool(advice["wouldChange"]))
            for change in entry["changes"]:
                found["change of a score"].append(change["change"] is not None)
                found["margin of a change"].append(change.get("low") is not None)
                if change["dimension"]:
                    found["change split into answers and partners"].append(change.get("opinion") is not None)
            found["tipping gap"].append("tippingGap" in json.dumps(period["response"]) and period["response"].get("tippingGap") is not None)
        for name, values in found.items():
            share = 100 * sum(values) / len(values)
            lines[name].append("yes" if share == 100 else "no" if share == 0 else f"{share:.0f} %")
    print("| respondents | " + " | ".join(map(str, sizes)) + " |\n" + "|---" * (len(sizes) + 1) + "|")
    for name, cells in lines.items():
        print(f"| {name} | " + " | ".join(cells) + " |")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--quick", action="store_true", help="fewer groups: less than a minute")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--table", action="store_true", help="only print what a report shows by number of respondents")
    options = options.parse_args()
    finds, kader = Finds(), model.Yardstick(yaml.safe_load(KADER))
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        if options.table:
            table(place / "table")
            return 0
        quick, dice = options.quick, lambda salt: random.Random(f"{options.seed}-{salt}")
        sizes = (4, 5, 6, 8, 10, 12) if quick else (4, 5, 5, 6, 7, 8, 9, 10, 11, 12, 15)
        recovered = study_unprotected(place / "plain", dice("plain"), kader)
        study_fingerprints(finds, place / "hash")
        groups = study_groups(finds, place / "groups", dice("groups"), kader, sizes, KADER, "voice partner", (0,) if quick else (0, 1))
        study_consistency(finds, groups.folder, kader)
        respondent = KADER.replace("voice: partner", "voice: respondent")
        other = model.Yardstick(yaml.safe_load(respondent))
        study_groups(finds, place / "respondent", dice("respondent"), other, (5, 8, 12) if quick else (5, 6, 7, 8, 10, 12), respondent,
                     "voice respondent")
        if not quick:
            short = yaml.safe_load((HERE.parent.parent / "normenkader" / "kort.yaml").read_text())
            study_groups(finds, place / "kort", dice("kort"), model.Yardstick(short), (5, 8, 11), "kort", "bundled kort")
        study_spreads(finds, place / "spreads", dice("spreads"), kader, 20 if quick else 60)
        recovered_late = study_editions(finds, place / "editions", dice("editions"), kader, (6, 9, 15) if quick else (6, 6, 8, 10, 15, 20))
        study_periods(finds, place / "periods", dice("periods"), kader, (9,) if quick else (7, 9, 12))
    what = f"{len(finds.failed)} of the studies recovered something" if finds.failed else "Nothing was recovered"
    print(f"\n{what} from what is published.")
    if not recovered or not recovered_late:
        print("The unprotected output withstood: the attack itself is broken.")
    return 1 if finds.failed or not recovered or not recovered_late else 0


if __name__ == "__main__":
    sys.exit(main())
