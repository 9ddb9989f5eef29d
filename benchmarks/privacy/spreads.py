# SPDX-License-Identifier: EUPL-1.2
"""How much of a group's spread a mean, a margin, a word and certainties tell: all groups that fit are counted.

One partner of n people with scores on the steps of k statements; nobody knows how many were invited, so the margin rests
on the variance between people alone (docs/method.md, MAF-t with f = 0): the case in which it tells most.
"""
import collections

import numpy
from scipy import stats

LOW, HIGH, NORM = 1.0, 5.0, 3.5
LIMITS = (2.8, 3.0, 3.5)
USUAL = (0.06, 0.14, 0.25, 0.37, 0.18)


def groups(people, steps):
    """All ways in which so many people can be spread over so many scores, a row each."""
    rows = numpy.zeros((1, 0), dtype=numpy.int16)
    left = numpy.array([people])
    for place in range(steps - 1):
        repeats = left + 1
        parents = numpy.repeat(numpy.arange(len(rows)), repeats)
        starts = numpy.repeat(numpy.cumsum(repeats) - repeats, repeats)
        taken = numpy.arange(len(parents)) - starts
        rows = numpy.column_stack([rows[parents], taken.astype(numpy.int16)])
        left = left[parents] - taken
    return numpy.column_stack([rows, left.astype(numpy.int16)])


def tenths(values):
    """Rounded to tenths, half up."""
    return numpy.floor(values * 10 + 0.5 + 1e-9).astype(int)


def figures(rows, statements):
    """What may be printed about each group: mean, margin, word of spread, certainties in steps of 5 %."""
    people = rows.sum(axis=1)[0]
    points = numpy.linspace(LOW, HIGH, rows.shape[1])
    mean = rows @ points / people
    squares = (rows * (points[None, :] - mean[:, None]) ** 2).sum(axis=1)
    distance = (rows * numpy.abs(points[None, :] - mean[:, None])).sum(axis=1) / people
    shrunk = (people * mean + (LOW + HIGH) / 2) / (people + 1)
    shape = (shrunk - LOW) * (HIGH - shrunk)
    variance = numpy.maximum((4 * 0.15 * shape + squares) / (4 + people - 1), squares / (people - 1))
    error = numpy.sqrt(variance / people)
    degrees = people - 1 + 4
    margin = stats.t.ppf(0.975, degrees) * error
    low, high = tenths(numpy.maximum(mean - margin, LOW)), tenths(numpy.minimum(mean + margin, HIGH))
    word = (distance >= 0.60).astype(int) + (distance >= 0.80)
    below = [stats.t.cdf((limit - mean) / error, degrees) for limit in LIMITS]
    sure = [numpy.floor(each * 20 + 0.5).astype(int) for each in below]
    clear = (below[-1] >= 0.8).astype(int) + 2 * (below[-1] <= 0.2)
    third = rows.shape[1] // 2
    classes = (rows[:, :third].sum(axis=1), rows[:, third + 1:].sum(axis=1)) if statements == 1 else ()
    exact = tenths(mean)
    band = (mean >= 3.0).astype(int) + (mean >= 3.5)
    return {
        "mean": (exact, band),
        "probabilities": tuple(below),
        "mean, clear in its zone": (exact, band, clear),
        "mean, one certainty": (exact, band, clear, sure[-1]),
        "mean, three certainties": (exact, band, clear, *sure),
        "mean, word of spread": (exact, band, word),
        "mean, margin": (exact, band, clear, low, high),
        "mean, margin, word": (exact, band, clear, low, high, word),
        "mean, margin, word, certainties": (exact, band, clear, low, high, word, *sure),
        "mean, classes": (exact, band, *classes),
        "mean, classes, margin": (exact, band, clear, low, high, *classes),
    }


def left_over(people, statements, draws, dice):
    """Per set of figures: the share of usual groups of which one spread fits, and of which at most two do."""
    steps = 4 * statements + 1
    rows = groups(people, steps)
    answers = dice.choice(5, size=(draws, people, statements), p=USUAL).sum(axis=2)
    drawn = numpy.stack([(answers == step).sum(axis=1) for step in range(steps)], axis=1)
    index = {tuple(row): place for place, row in enumerate(rows.tolist())}
    places = numpy.array([index[tuple(row)] for row in drawn.tolist()])
    found = {}
    for name, parts in figures(rows, statements).items():
        if name == "probabilities" or statements > 1 and "classes" in name:
            continue
        _, inverse, counts = numpy.unique(numpy.stack(parts), axis=1, return_inverse=True, return_counts=True)
        fit = counts[inverse.ravel()[places]]
        found[name] = (float((fit == 1).mean()), float((fit <= 2).mean()), float(numpy.median(fit)))
    return found


def estimates(rows):
    """Mean, variance of it and degrees of freedom of each group of one partner with an unknown number of invited people."""
    people = rows.sum(axis=1)[0]
    points = numpy.linspace(LOW, HIGH, rows.shape[1])
    mean = rows @ points / people
    squares = (rows * (points[None, :] - mean[:, None]) ** 2).sum(axis=1)
    shrunk = (people * mean + (LOW + HIGH) / 2) / (people + 1)
    shape = (shrunk - LOW) * (HIGH - shrunk)
    variance = numpy.maximum((4 * 0.15 * shape + squares) / (4 + people - 1), squares / (people - 1)) / people
    return mean, variance, numpy.full(len(rows), people + 3.0)


def change_left_over(people, draws, dice):
    """Of a statement in two periods with its mean and classes in both and the margin of the change: as `left_over`."""
    rows = groups(people, 5)
    mean, variance, degrees = estimates(rows)
    classes = numpy.stack([tenths(mean), rows[:, :2].sum(axis=1), rows[:, 3:].sum(axis=1)], axis=1)
    places = collections.defaultdict(list)
    for place, key in enumerate(map(tuple, classes.tolist())):
        places[key].append(place)
    index = {tuple(row): place for place, row in enumerate(rows.tolist())}
    found = {"two means, classes": [], "two means, classes, margin of the change": []}
    for _ in range(draws):
        pair = [index[tuple(dice.multinomial(people, USUAL).tolist())] for _ in range(2)]
        one, two = (numpy.array(places[tuple(classes[each])]) for each in pair)
        total = variance[one][:, None] + variance[two][None, :]
        freedom = total**2 / (variance[one][:, None] ** 2 / degrees[0] + variance[two][None, :] ** 2 / degrees[0])
        reach = stats.t.ppf(0.975, freedom) * numpy.sqrt(total)
        change = mean[two][None, :] - mean[one][:, None]
        ends = numpy.stack([tenths(change - reach), tenths(change + reach)])
        true = ends[:, list(one).index(pair[0]), list(two).index(pair[1])]
        fits = (ends == true[:, None, None]).all(axis=0)
        found["two means, classes"].append(len(two))
        found["two means, classes, margin of the change"].append(fits.any(axis=0).sum())
    return {name: (float((numpy.array(fit) == 1).mean()), float((numpy.array(fit) <= 2).mean()), float(numpy.median(fit)))
            for name, fit in found.items()}


def table(sizes, statements, draws=4000, seed=1):
    """Markdown: per set of figures and number of people the share fixed / known to two, and the median number that fit."""
    dice = numpy.random.default_rng(seed)
    columns = [left_over(people, statements, draws, dice) for people in sizes]
    if statements == 1:
        for people, column in zip(sizes, columns):
            column.update(change_left_over(people, 300, dice))
    lines = [f"| {statements} statement(s) | " + " | ".join(f"n = {people}" for people in sizes) + " |", "|---" * (len(sizes) + 1) + "|"]
    for name in columns[0]:
        cells = [f"{100 * column[name][0]:.1f} / {100 * column[name][1]:.1f} % ({column[name][2]:.0f})" for column in columns]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table((5, 6, 8, 10, 12, 15, 20), 1))
    print(table((5, 6, 8, 10, 12), 2))
