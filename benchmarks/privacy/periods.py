# SPDX-License-Identifier: EUPL-1.2
"""Studies of several periods, and of two editions of one."""
import collections
import csv
import json
import re

import model
import outputs
import solver
import words
import worlds
from dossiers import KADER, PERIOD, WITHHELD, Dossier, partner_sizes, small_questions



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
        asked = [solver.Question((name,), sum(a * reader.counts[own, name, a] for a in range(1, 6)),
                                sum(a * truth[own, name, a] for a in range(1, 6)), 1) for name in kader.statements]
        recovered = solver.Attack(reader.model).answer(asked)
        by_size[len(full[each.id])][0] += len(recovered)
        by_size[len(full[each.id])][1] += len(asked)
    note = "answers of the one who was late (" + ", ".join(f"n={size}: {100 * a // b} %" for size, (a, b) in sorted(by_size.items())) + ")"
    recovered, cells = sum(a for a, _ in by_size.values()), sum(b for _, b in by_size.values())
    finds.tell("two editions of one period, as the program lets them be made", 0 if withheld else recovered, cells, "late answers")
    finds.tell("two editions of one period, the first shared all the same", recovered, cells, note, counts=False)
    return recovered


THREE = ("2025-Q3", "2025-Q4", "2026-Q1")
SIX = ("2024-Q4", "2025-Q1", "2025-Q2", *THREE)


def study_periods(finds, folder, dice, kader, sizes, periods=THREE):
    """Periods with people and partners that come and go: every one stands by itself, but splits and conditions on changes tie them."""
    made = [worlds.collaboration(dice, place, size, kader.statements, periods, "usual") for place, size in enumerate(sizes)]
    dossier = Dossier(folder, made, KADER, kader.statements)
    for period in periods:
        dossier.report(period=period)
    recovered = tried = splits = changes = false = 0
    for each in made:
        shared, readers, truths = model.cp_model.CpModel(), [], []
        for period in periods:
            found, truth = model.cells(each.periods[period], kader)
            reader = model.Reader(kader, found, shared)
            page, told = dossier.page(each, kader, period), dossier.words(each, kader, period)
            reader.read(page, truth)
            words.read_words(reader, told, truth)
            if readers:
                tied = words.Tie(readers[-1], reader, truths[-1], truth)
                splits += sum(tied.split(kader.themes[theme], opinion) for theme, (opinion, _) in page.splits.items())
                changes += tied.read_conditions(told.sentences)
                false += tied.false
            readers.append(reader)
            truths.append(truth)
            false += len(reader.false_figures)
        asked = [one for reader, truth in zip(readers, truths) for one in small_questions(reader, truth, kader)]
        found_ones = solver.Attack(shared).answer(asked)
        recovered, tried = recovered + len(found_ones), tried + len(asked)
        for one in found_ones[:3]:
            print(f"       {each.id} {one.label}: {one.low} to {one.high}")
    finds.tell(f"{len(periods)} periods and what ties them", recovered, tried, f"cells ({splits} splits, {changes} conditions on changes)")
    finds.tell(f"{len(periods)} periods, figures and sentences that are not what the answers give", false, len(made), "groups")
    return dossier


def study_other_questions(finds, folder, dice, kader, sizes, dropped="A2"):
    """A period in which a statement was not asked: a change that the report withholds must not stand in a condition either."""
    made = []
    for place, size in enumerate(sizes):
        before, after = (worlds.collaboration(dice, place, size, kader.statements, (period,), "ends") for period in THREE[1:])
        before.periods |= after.periods
        made.append(before)
    dossier = Dossier(folder, made, KADER, kader.statements)
    path = folder / "answers" / f"{PERIOD}.csv"
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    kept = [name for name in rows[0] if name != dropped]
    worlds.write(path, kept, [[row[name] for name in kept] for row in rows])
    for period in THREE[1:]:
        dossier.report(period=period)
    told = withheld = 0
    for each in made:
        entry = next(one for one in outputs.load(folder, PERIOD)["collaborations"] if one["id"] == each.id)
        hidden = {one["dimension"] for one in entry["changes"] if one["to"] == PERIOD and one.get("changeStatus") == "withheld"}
        withheld += len(hidden)
        for theme in hidden:
            name = next((title for title, one in kader.titles.items() if one == theme), "the total over all themes")
            told += any(re.match(rf"The difference from the previous review of {name} is [−\d.]+:", one)
                        for one in dossier.words(each, kader).sentences)
    finds.tell("changes that the report withholds and a condition shows", told, withheld, f"changes, with other questions ({len(made)} groups)")


def printed(values, key):
    return values.get(key), values.get(f"{key}Bound")


def study_pairs(finds, dossier, kader, periods=SIX):
    """`compare` of every pair of periods: nothing but the figures of their reports and the differences of those."""
    reports = {period: {each["id"]: each["periods"] for each in outputs.load(dossier.folder, period)["collaborations"]} for period in periods}
    otherwise = extra = rows = parts = 0
    for place, old in enumerate(periods):
        for new in periods[place + 1:]:
            text, _ = outputs.run("compare", dossier.folder, "--from", old, "--to", new, "--format", "json", "--quiet")
            for entry in json.loads(text)["collaborations"]:
                sides = [next(each for each in reports[period][entry["id"]] if each["period"] == period) for period in (old, new)]
                otherwise += told_otherwise(reports, entry["id"], old, sides[0])
                for row in entry["statements"]:
                    shown = [printed(next(each for each in side["statements"] if each["id"] == row["id"]), "mean") for side in sides]
                    extra += is_extra(row, shown, row["change"])
                    rows += 1
                for row in entry["dimensions"]:
                    change = row["change"]
                    parts += periods.index(new) - place > 1 and (change["opinion"] is not None or change["composition"] is not None)
                    if row["dimension"]:
                        shown = [printed(next(each for each in side["dimensions"] if each["id"] == row["dimension"]), "score") for side in sides]
                        extra += is_extra(row, shown, change["change"])
                        rows += 1
    finds.tell("compare of every pair: figures that are not those of the reports or their difference", extra, rows, "rows")
    finds.tell("compare of every pair: splits of periods that do not follow each other", parts, rows, "rows")
    finds.tell("figures about a period that a later report shows otherwise", otherwise, rows, "periods in reports")
    # A change that is not rounded as its ends are is found: the control.
    patched = {"before": 3.0, "after": 3.2}
    return is_extra(patched, [(3.0, None), (3.2, None)], 0.3) and is_extra({**patched, "after": 3.21}, [(3.0, None), (3.2, None)], 0.2)


def is_extra(row, shown, change):
    """Whether a row says more than the two figures that the reports of its periods show."""
    if [printed(row, "before"), printed(row, "after")] != shown:
        return True
    values = [value for value, _ in shown]
    return change is not None and (None in values or abs(values[1] - values[0] - change) > 0.05)


def told_otherwise(reports, collaboration, period, own):
    """How many later reports show other figures of a period than its own report."""
    kinds = ("response", "dimensions", "statements")
    later = [each for when, entries in reports.items() if when > period for each in entries[collaboration] if each["period"] == period]
    return sum(any(each[kind] != own[kind] for kind in kinds) for each in later)
