# SPDX-License-Identifier: EUPL-1.2
"""A dossier of invented collaborations with its outputs, what is asked of it, and the list of what was recovered."""
import collections
import pathlib

import model
import outputs
import solver
import words
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

    @staticmethod
    def note(text):
        print(f"note {text}", flush=True)


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
    return solver.Question((partner, statement, size), expression, true, size)


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

    def period(self, collaboration, period=PERIOD):
        """What assessments.json has of a collaboration in a period."""
        entry = next(each for each in outputs.load(self.folder, period)["collaborations"] if each["id"] == collaboration.id)
        return next(each for each in entry["periods"] if each["period"] == period)

    def text(self, collaboration, period=PERIOD):
        return (self.folder / "reports" / period / f"{collaboration.id}.md").read_text()

    def page(self, collaboration, kader, period=PERIOD):
        seen, last = outputs.read_page(self.text(collaboration, period), kader.titles, kader.facet_titles), self.period(collaboration, period)
        seen.states = {each["id"]: each["state"] for each in last["signals"]}
        for theme in last["dimensions"]:
            if theme["facts"]["score"] is not None and theme["perception"].get("score") is not None:
                put_apart(seen, theme["id"], outputs.figure(theme["perception"], "score"))
        return seen

    def words(self, collaboration, kader, period=PERIOD):
        """The sentences of a report and of `balans explain` that tell on which side of something an exact figure is."""
        subjects = ["advice", *(each["id"] for each in self.period(collaboration, period)["signals"])]
        return Words(self.text(collaboration, period), self.period(collaboration, period),
                     words.explained(self.folder, collaboration.id, subjects, period))

    def facts(self, collaboration, kader, period=PERIOD):
        """The scores of facts per theme: registers are no secret, so whoever has them can work these out."""
        found = {}
        for (owner, when, kind, name), values in outputs.scored(self.folder).items():
            if (owner, when, kind) == (collaboration.id, period, "facts") and "score" in values:
                found[name] = model.Fraction(values["score"]).limit_denominator(10**6) / kader.size(name)
        return found


class Words:
    """A report as text, its period in assessments.json, and the sentences of `balans explain`."""

    def __init__(self, text, period, sentences):
        self.text, self.period, self.sentences = text, period, sentences


def put_apart(seen, theme, perception):
    """Where a theme has facts, its score is that of both together; `perception` is that of the answers alone."""
    if theme in seen.themes:
        seen.combined[theme] = seen.themes.pop(theme)
    seen.coarse.pop(theme, None)
    (seen.coarse if isinstance(perception, tuple) else seen.themes)[theme] = perception
