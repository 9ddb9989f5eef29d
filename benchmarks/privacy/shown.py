# SPDX-License-Identifier: EUPL-1.2
"""What reports show by number of respondents, and whether the outputs show the same."""
import collections
import json
import random
import re

import yaml

import model
import outputs
import worlds
from dossiers import KADER, PERIOD, Dossier


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
            coarse = page.coarse.get(statement["id"])
            figures = {statement["mean"], page.means.get(statement["id"], float(coarse[0]) if coarse else None), told.get(statement["id"])}
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
