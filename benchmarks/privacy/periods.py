# SPDX-License-Identifier: EUPL-1.2
"""Studies of several periods, and of two editions of one."""
import collections

import model
import outputs
import solver
import worlds
from dossiers import KADER, PERIOD, Dossier, partner_sizes, small_questions

WITHHELD = 5  # the status with which the program refuses


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


def study_periods(finds, folder, dice, kader, sizes):
    """Three periods with people and partners that come and go: every period stands by itself, but splits tie them."""
    periods = ("2025-Q3", "2025-Q4", "2026-Q1")
    made = [worlds.collaboration(dice, place, size, kader.statements, periods, "usual") for place, size in enumerate(sizes)]
    dossier = Dossier(folder, made, KADER, kader.statements)
    for period in periods:
        dossier.report(period=period)
    recovered = tried = splits = 0
    for each in made:
        shared, readers, truths = model.cp_model.CpModel(), [], []
        for period in periods:
            found, truth = model.cells(each.periods[period], kader)
            reader = model.Reader(kader, found, shared)
            page = dossier.page(each, kader, period)
            reader.read(page, truth)
            for theme, (opinion, _) in page.splits.items() if readers else ():
                splits += tie(readers[-1], reader, kader.themes[theme], opinion, truths[-1], truth)
            readers.append(reader)
            truths.append(truth)
        asked = [one for reader, truth in zip(readers, truths) for one in small_questions(reader, truth, kader)]
        found_ones = solver.Attack(shared).answer(asked)
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
