# SPDX-License-Identifier: EUPL-1.2
"""What printed margins and certainties leave of the spread of a group."""
import collections
import itertools
import json

import numpy

import outputs
import spreads
import worlds
from dossiers import KADER, PERIOD, Dossier


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
