# SPDX-License-Identifier: EUPL-1.2
"""What sentences tell of answers: on which side of a limit an exact figure is, what would change the advice, and what comes first.

These rest on exact figures where the figure beside them is rounded. A reader who knows the normenkader makes equations of them.
"""
import collections
import itertools
import json
import math
import re

import outputs
from model import Fraction, scaled

TINY = Fraction(1, 10**9)
LIMIT = re.compile(r"^(.+?) is (?:about )?[−\d.]+(?: or higher| or lower)?: (?:just )?"
                   r"(below|at most|above|at least|not below|not above) (?:the norm |the limit )?([−\d.]+)")
TURN = re.compile(r"^(.+) at ([\d.]+) \(now ([\d.]+)\): then (.+)$")
WEIGHTING = re.compile(r"([^,:.(]+?) (at half its weight|at twice its weight|left out) \(([^)]+)\)")
PERCEPTION = re.compile(r"perception at (\d+)% instead of (\d+)% \(([^)]+)\)")
TIMES = {"at half its weight": Fraction(1, 2), "at twice its weight": Fraction(2), "left out": Fraction(0)}


def explained(folder, collaboration, subjects, period):
    """All sentences of `balans explain` about these subjects, once each."""
    found = {}
    for subject in subjects:
        text, _ = outputs.run("explain", folder, subject, "--collaboration", collaboration, "--period", period, "--format", "json", "--quiet")
        waiting = [json.loads(text)["tree"]]
        while waiting:
            node = waiting.pop()
            found.setdefault(node["text"])
            waiting += node.get("children", [])
    return list(found)


def subject_form(reader, subject):
    """The exact figure that a condition is about; `None` when this attack does not read it."""
    kader, plain = reader.yardstick, re.sub(r" \(from [^)]*\)$", "", subject)
    if plain == "The total over all themes":
        return reader.overall_form()
    for start, form in (("The perception of ", reader.form), ("The gap between our view of ourselves and of the others in ", reader.gap_form)):
        if plain.startswith(start):
            return form(outputs.named(plain[len(start):], kader.titles))
    name = kader.titles.get(plain) or kader.facet_titles.get(plain)
    return name and reader.combined_form(name)


def read_conditions(reader, sentences, truth):
    """Every sentence with a limit, whether it holds or not; returns how many were read."""
    read = 0
    for sentence in sentences:
        found = LIMIT.match(sentence)
        form = found and subject_form(reader, found.group(1))
        if not form:
            continue
        read += 1
        reader.within(form, *side_of(found), truth)
    return read


class Zones:
    """Between which overall scores each advice holds, where the advice hangs on that score alone."""

    def __init__(self, kader):
        self.of, self.ids = {}, {}
        low = None
        for rule in kader.advice:
            limit = rule.get("when", {}).get("below") if rule.get("when", {}).get("score") == "overall" else None
            if rule["outcome"] == "not-enough-data":
                continue
            if limit is None and "when" in rule:
                self.of = {}
                return
            high = None if limit is None else Fraction(str(limit))
            self.of[rule["id"]], self.ids[rule["title"]["en"]], low = (low, high), rule["id"], high


def leverage(reader, theme):
    """How much all themes together move with a theme."""
    kader = reader.yardstick
    there = [each for each in kader.themes if reader.combined_form(each)]
    return kader.theme_weights[theme] * kader.size("overall") / sum(kader.theme_weights[each] * kader.size(each) for each in there)


def read_turns(reader, advice, truth):
    """So many steps of a theme lead to another advice, and one step fewer does not: that is finer than a tenth of the whole."""
    kader, zones, read = reader.yardstick, Zones(reader.yardstick), 0
    for turn in advice["wouldChange"] if advice["id"] in zones.of else ():
        found = TURN.match(turn["text"])
        theme = found and kader.titles.get(found.group(1))
        if not theme or theme in reader.facts:
            continue
        step = max(Fraction(1, 10), Fraction(round(kader.size(theme)), 10) if kader.size(theme) < 10 else Fraction(round(kader.size(theme) / 10)))
        steps = round((Fraction(found.group(2)) - Fraction(found.group(3))) / step)
        for taken, zone in ((steps, zones.of[zones.ids[found.group(4)]]), (steps - (1 if steps > 0 else -1), zones.of[advice["id"]])):
            moved = reader.overall_form()
            moved[None] += leverage(reader, theme) * step * taken
            reader.within(moved, *zone, truth)
        read += 1
    return read


def other_perception(reader, share):
    """The forms of themes when perception counts for another share."""
    def of(theme):
        form, size = reader.form(theme), reader.yardstick.size(theme)
        if not form or theme not in reader.facts:
            return reader.combined_form(theme)
        return scaled(form, share) + collections.Counter({None: (1 - share) * reader.facts[theme] * size})
    return of


def read_weightings(reader, text, advice, truth):
    """With which other weights of themes the advice is another, and with which it stays."""
    kader, zones = reader.yardstick, Zones(reader.yardstick)
    line = next((each for each in text.splitlines() if "weighting" in each or each.startswith("Other weights make no difference")), None)
    if line is None or advice["id"] not in zones.of:
        return 0
    parts = WEIGHTING.findall(line.replace(" and ", ", ").replace("with ", ":"))
    named = {(kader.titles[name.strip()], TIMES[how]): zones.ids[other] for name, how, other in parts if name.strip() in kader.titles}
    odds = kader.perception_weight / (1 - kader.perception_weight)
    shares = {share: share / (1 + share) for share in (odds / 2, odds * 2)}
    turned = {percent: zones.ids[other] for percent, _, other in PERCEPTION.findall(line)}
    is_whole, read = not re.search(r"and \d+ more", line), 0
    for theme, times in itertools.product(kader.themes, TIMES.values()):
        other = named.get((theme, times), advice["id"] if is_whole and not kader.has_sums else None)
        if other:
            weights = {**kader.theme_weights, theme: kader.theme_weights[theme] * times}
            form = reader.overall_form(weights)
            if form:
                reader.within(form, *zones.of[other], truth)
                read += 1
    for share in shares.values() if reader.facts else ():
        other = turned.get(str(int(100 * share + Fraction(1, 2))), advice["id"] if is_whole else None)
        if other:
            reader.within(reader.overall_form(of=other_perception(reader, share)), *zones.of[other], truth)
            read += 1
    return read


def read_order(reader, advice, truth):
    """Themes speak for or against in the order of their exact distance from the norm."""
    kader, read = reader.yardstick, 0
    for speaks in (True, False):
        named = [each["id"] for each in advice["reasons"] if each["about"] == "dimension" and each["supports"] == speaks]
        for first, second in zip(named, named[1:]):
            form = scaled(reader.combined_form(first), 1 / kader.size(first))
            form.subtract(scaled(reader.combined_form(second), 1 / kader.size(second)))
            is_good = (advice["id"] == "continue") == speaks
            reader.within(form, *((-TINY, None) if is_good else (None, TINY)), truth)
            read += 1
    return read


def read_balance(reader, balance, limit, themes, truth):
    """Balanced or out of balance, by the exact scores."""
    if balance["state"] != "balanced" or limit is None:
        return 0
    for first, second in itertools.permutations(themes, 2):
        form = collections.Counter(reader.combined_form(first))
        form.subtract(reader.combined_form(second))
        reader.within(form, None, limit, truth)
    return 1


class Tie:
    """What a report says of two periods at once; their readers share one solver model."""

    def __init__(self, before, now, old, new):
        self.before, self.now, self.old, self.new = before, now, old, new
        self.false = 0

    def within(self, first, second, low, high):
        """Adds low <= second - first < high; says whether that is so."""
        true = self.now.value(second, self.new) - self.before.value(first, self.old)
        if (low is not None and true < low) or (high is not None and true >= high):
            return False
        (one, scale), (two, other) = self.before.sums(first), self.now.sums(second)
        common = math.lcm(scale, other)
        change = (common // other) * two - (common // scale) * one
        if low is not None:
            self.now.model.add(change >= math.ceil(low * common))
        if high is not None:
            self.now.model.add(change <= math.ceil(high * common) - 1)
        return True

    def split(self, statements, opinion):
        """How much the partners of both periods changed; rounded so that the parts add up: some are a tenth off, and not read then."""
        stayed = {cell.partner for cell in self.before.cells.values()} & {cell.partner for cell in self.now.cells.values()}
        first, second = (reader.scale_form(statements, stayed) for reader in (self.before, self.now))
        middle = Fraction(round(opinion * 10), 10)
        return self.within(first, second, middle - Fraction(1, 10), middle + Fraction(1, 10) + TINY)

    def read_conditions(self, sentences):
        """Conditions on a change since the previous review hold or not by the exact scores."""
        read, start = 0, "The difference from the previous review of "
        for found in filter(None, map(LIMIT.match, sentences)):
            if not found.group(1).startswith(start):
                continue
            subject = found.group(1)[len(start):].replace("the total", "The total")
            first, second = (subject_form(reader, subject) for reader in (self.before, self.now))
            if first and second:
                read, self.false = read + 1, self.false + (not self.within(first, second, *side_of(found)))
        return read


def side_of(found):
    """Between what the exact figure of a condition lies."""
    limit = Fraction(found.group(3).replace("−", "-"))
    # "Just above" is also said of a figure that is the limit itself, where the figure beside it is shown otherwise.
    if "just above" in found.group(0):
        return limit, None
    return {"below": (None, limit), "at most": (None, limit + TINY), "not above": (None, limit + TINY),
            "above": (limit + TINY, None), "at least": (limit, None), "not below": (limit, None)}[found.group(2)]


def read_words(reader, words, truth):
    """Everything above; `words` is what `Dossier.words` found. Returns how many sentences were read."""
    advice = words.period["advice"]
    kader = reader.yardstick
    return (read_conditions(reader, words.sentences, truth) + read_turns(reader, advice, truth)
            + read_weightings(reader, words.text, advice, truth) + read_order(reader, advice, truth)
            + read_balance(reader, words.period["balance"], *kader.balance, truth))
