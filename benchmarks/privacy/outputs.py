# SPDX-License-Identifier: EUPL-1.2
"""What an outside reader sees: every output of the program, and the figures in them."""
import csv
import collections
import io
import json
import os
import pathlib
import re
import subprocess
from fractions import Fraction

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ.get("BALANS_PROGRAM", str(HERE.parent.parent / ".build" / "release" / "balans"))
NUMBER = re.compile(r"[−-]?\d+\.\d")


def run(*arguments, allowed=(0, 1)):
    """What a command prints; a status that is not allowed ends the attack."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in allowed:
        raise SystemExit(f"balans {' '.join(map(str, arguments))} ended with status {done.returncode}:\n{done.stderr[:2000]}")
    return done.stdout, done.stderr


def number(text):
    """A printed number, or `None` for words such as "not shown"."""
    found = re.match(r"\s*([−+-]?\d+(?:\.\d+)?)", text)
    return float(found.group(1).replace("−", "-")) if found else None


def end(text):
    """A coarse figure such as "4.5 or higher" or "about 3.5": its value, and "more", "less" or "about"; `None` when it is none."""
    if found := re.match(r"\s*about (\d+(?:\.\d+)?)", text):
        return Fraction(found.group(1)), "about"
    found = re.match(r"\s*(\d+(?:\.\d+)?) or (higher|more|lower|less)", text)
    return found and (Fraction(found.group(1)), "more" if found.group(2) in ("higher", "more") else "less")


def tables(text):
    """The rows of all tables of a Markdown page, with the heading they stand under."""
    heading = ""
    for line in text.splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        if line.startswith("|"):
            yield heading, [cell.strip() for cell in line.strip("|").split("|")]


class Figures:
    """The figures about the answers of one collaboration in one period, as printed; absent ones are not there."""

    def __init__(self):
        self.respondents = self.invited = self.tipping = None
        self.means, self.counted, self.classes = {}, {}, {}
        self.themes, self.facets, self.overall = {}, {}, None
        self.bands, self.intervals, self.clear, self.agreement = {}, {}, {}, {}
        self.gaps, self.coarse, self.splits, self.sure, self.combined, self.perceived = {}, {}, {}, {}, {}, {}
        self.withheld = set()
        self.states = {}

    @property
    def count(self):
        """How many figures there are."""
        return sum(len(each) for each in (self.means, self.counted, self.classes, self.themes, self.facets, self.intervals, self.gaps))


def read_page(text, titles, facets):
    """The figures of a Markdown report. `titles` and `facets` map printed titles to ids."""
    seen = Figures()
    if found := re.search(r"^- (\d+) (?:of (\d+) )?people answered", text, re.M):
        seen.respondents, seen.invited = (int(each) if each else None for each in found.groups())
    if found := re.search(r"(?:if those people are|would have to be) ([\d.]+) less positive", text):
        seen.tipping = float(found.group(1))
    for heading, cells in tables(text):
        if len(cells) == 4 and (match := re.search(r"\((\w+)(?:,[^)]*)?\)$", cells[0])):
            name = match.group(1)
            if coarse := end(cells[1]):
                seen.coarse[name] = coarse
            elif (mean := number(cells[1])) is not None:
                seen.means[name] = mean
            elif "not shown" in cells[1]:
                seen.withheld.add(name)
            if (count := number(cells[2])) is not None:
                seen.counted[name] = int(count)
            if (split := re.match(r"(\d+) / (\d+) / (\d+)$", cells[3])):
                seen.classes[name] = tuple(map(int, split.groups()))
        elif heading == "Themes" and len(cells) >= 2 and (score := number(cells[1])) is not None:
            place = "overall" if cells[0] == "All themes together" else titles.get(cells[0])
            read_score(seen, place, cells[1], score)
        elif len(cells) == 6 and cells[0] in titles and "Difference" not in cells and heading == "Change":
            parts = number(cells[3]), number(cells[4])
            if None not in parts:
                seen.splits[titles[cells[0]]] = parts
        elif heading == "Across the themes" and (score := number(cells[1])) is not None:
            read_score(seen, facets.get(cells[0]), cells[1], score)
    for match in re.finditer(r"gap between our view of ourselves and of the others in (.+?)(?: \(from answers\))? is ([−\d.]+)", text):
        seen.gaps[named(match.group(1), titles, facets)] = number(match.group(2))
    for title, name in titles.items():
        if part := re.search(rf"^### {re.escape(title)}\n(.*?)(?=^##|\Z)", text, re.M | re.S):
            seen.clear[name] = "clearly in this zone" in part.group(1)
            if band := re.search(r"^- Perception: .*\b(Concern|Attention|Healthy)$", part.group(1), re.M):
                seen.perceived[name] = band.group(1).lower()
    return seen


def named(title, *names):
    """The id of a title; an unknown one ends the attack: its figure would be left unused."""
    for each in names:
        if title in each:
            return each[title]
    raise SystemExit(f"unknown title in a report: {title}")


def read_score(seen, place, text, score):
    if place is None:
        return
    if coarse := end(text):
        seen.coarse[place] = coarse
    else:
        seen.themes[place] = score
    if band := re.search(r"\b(Concern|Attention|Healthy)\b", text):
        seen.bands[place] = band.group(1).lower()
    if margin := re.search(r"margin ([−\d.]+) to ([−\d.]+)", text):
        seen.intervals[place] = tuple(number(end) for end in margin.groups())


def figure(values, key):
    """A figure in assessments.json: itself, or with the word for what it is when it is a coarse one."""
    bound = values.get(f"{key}Bound")
    return values[key] if not bound else (Fraction(str(values[key])), {"at-least": "more", "at-most": "less"}.get(bound, bound))


def scored(folder):
    """What `balans score` prints, unrounded and of any group: the unprotected output."""
    text, _ = run("score", folder, "--format", "csv", "--quiet")
    found = collections.defaultdict(dict)
    for row in csv.DictReader(io.StringIO(text)):
        found[row["collaboration"], row["period"], row["kind"], row["id"]][row["name"]] = row["value"]
    return found


def unprotected(found, collaboration, period, themes, facets):
    """The figures of `balans score` in the same shape as those of a report."""
    seen = Figures()
    for (owner, when, kind, name), values in found.items():
        if (owner, when) != (collaboration, period):
            continue
        if kind == "statement" and values.get("mean"):
            seen.means[name] = float(values["mean"])
            seen.counted[name] = int(float(values["n"]))
            seen.classes[name] = tuple(int(float(values.get(f"count_{place}", 0))) for place in range(1, 6))
        elif kind in ("perception", "facet") and values.get("score") and (name in themes or name in facets):
            seen.themes[name] = float(values["score"])
        elif kind == "overall" and values.get("score"):
            seen.themes["overall"] = float(values["score"])
        elif kind == "response" and values.get("respondents"):
            seen.respondents = int(float(values["respondents"]))
    return seen


def finer_numbers(text):
    """Numbers with more than one decimal: nothing in an output may be finer."""
    return set(re.findall(r"(?<![\d.])\d+\.\d{2,}(?![\d.])", text))


def load(folder, period):
    return json.loads((pathlib.Path(folder) / "reports" / period / "assessments.json").read_text())
