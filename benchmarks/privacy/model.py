# SPDX-License-Identifier: EUPL-1.2
"""The reader's equations: all answers of a collaboration that fit the figures, as an integer model.

The attacker is a strong one: knows who answered, of which partner they are, and who left which statement open; does not
know any answer, except those of the insiders. Then people of one partner who answered the same statements cannot be told
apart, so the unknowns are counts: of such a *cell*, how many gave each answer to each statement. Every figure is linear in
them: a statement's mean is the mean of partner means, a theme's score the mean over partners of the mean over people of
their mean answer.
"""
import collections
import fractions
import math

from ortools.sat.python import cp_model

LOW, HIGH = 1, 5
MINIMUM = 5  # nobody has a score on a scale that fewer have one on
WIDTH = HIGH - LOW
EDGES = {"concern": (None, 3.0), "attention": (3.0, 3.5), "healthy": (3.5, None)}
Fraction = fractions.Fraction


class Yardstick:
    """What of a normenkader the equations need."""

    def __init__(self, document):
        self.statements, self.reversed, self.theme_of = [], set(), {}
        self.themes, self.facets, self.halves = {}, collections.defaultdict(list), collections.defaultdict(list)
        self.titles, self.facet_titles = {}, {}
        self.weights, self.theme_weights = {}, {}
        for theme in document["dimensions"]:
            own = [each["id"] for each in theme.get("statements", [])]
            self.themes[theme["id"]] = own
            self.titles[theme["title"]["en"]] = theme["id"]
            self.theme_weights[theme["id"]] = Fraction(str(theme.get("weight", 1)))
            for each in theme.get("statements", []):
                self.statements.append(each["id"])
                self.weights[each["id"]] = Fraction(str(each.get("weight", 1)))
                self.theme_of[each["id"]] = theme["id"]
                if each.get("reversed"):
                    self.reversed.add(each["id"])
                if "facet" in each:
                    self.facets[each["facet"]].append(each["id"])
                if "about" in each:
                    self.halves[theme["id"], each["about"]].append(each["id"])
                    if "facet" in each:
                        self.halves[each["facet"], each["about"]].append(each["id"])
        for facet in document.get("facets", []):
            self.facet_titles[facet["title"]["en"]] = facet["id"]
        # Signals on one score alone: their state tells on which side of the limit it is, also when it is not shown.
        self.plain_signals, self.signal_ids = {}, [each["id"] for each in document.get("signals", [])]
        for signal in document.get("signals", []):
            rule = signal["when"]
            name = rule.get("facet") or (rule.get("score") if rule.get("basis") == "perception" or rule.get("score") == "overall" else None)
            if name and "below" in rule and len(rule) <= 3:
                self.plain_signals[signal["id"]] = (name, Fraction(str(rule["below"])))
        rules = document["scoring"]
        self.voice = rules["voice"]
        self.least_share, self.least = rules["minimum-answered"], rules["minimum-statements"]
        self.has_sums, self.perception_weight = rules.get("aggregate") == "sum", Fraction(str(rules["perception-weight"]))
        self.advice = document["advice"]
        balance = document.get("balance", {})
        self.balance = balance.get("out-of-balance") and Fraction(str(balance["out-of-balance"])), balance.get("of", [])

    def turned(self, statement, value):
        """An answer with the favourable side up; `None` when there is none."""
        if value in (None, "99"):
            return None
        return LOW + HIGH - value if statement in self.reversed else value

    def counts(self, answered, statements):
        """Whether someone who answered these has a score on a scale of these statements."""
        own = [each for each in statements if each in answered]
        enough = self.weight(own) >= Fraction(str(self.least_share)) * self.weight(statements)
        return enough and len(own) >= max(1, min(self.least, len(statements)))

    def weight(self, statements):
        return sum(self.weights[each] for each in statements)

    def parts(self, name):
        """The statements of a theme, a facet, or the one that is named."""
        return self.themes.get(name) or self.facets.get(name) or [name]

    def size(self, name):
        """How many answers a score adds up: 1 for a mean."""
        if not self.has_sums or name in self.weights:
            return Fraction(1)
        if name == "overall":
            return sum(self.theme_weights[each] * self.size(each) for each in self.themes)
        return self.weight(self.parts(name))

    def edges(self, name, band):
        """Between which scores a zone lies, in the unit of the score."""
        return tuple(edge and Fraction(str(edge)) * self.size(name) for edge in EDGES[band])


def scaled(form, times):
    """A form, so many times."""
    return collections.Counter({place: weight * times for place, weight in form.items()})


class Cell:
    """People of one partner who answered the same statements; insiders are cells of their own."""

    def __init__(self, partner, answered, size, known=None):
        self.partner, self.answered, self.size, self.known = partner, answered, size, known


def cells(people, yardstick, insiders=(), apart=()):
    """The cells of a period, and the true number of each answer in them; those `apart` have cells of their own."""
    found, truth = {}, collections.Counter()
    for place, person in enumerate(people):
        turned = {each: yardstick.turned(each, value) for each, value in person.answers.items()}
        answered = frozenset(each for each, value in turned.items() if value is not None)
        if not answered:
            continue
        insider = place in insiders
        key = (person.partner, tuple(sorted(answered)), place if insider or place in apart else -1)
        cell = found.setdefault(key, Cell(person.partner, answered, 0, turned if insider else None))
        cell.size += 1
        for each in answered:
            truth[key, each, turned[each]] += 1
    return found, truth


class Reader:
    """The model of one collaboration in one period; more periods or editions may share one solver model."""

    def __init__(self, yardstick, found, model=None, counts=None, facts=None):
        self.yardstick, self.cells = yardstick, found
        self.facts = facts or {}
        self.model = model or cp_model.CpModel()
        self.counts = counts or {}
        self.false_figures = []
        if counts:
            return
        for key, cell in found.items():
            for statement in cell.answered:
                own = [self.model.new_int_var(0, cell.size, "") for _ in range(LOW, HIGH + 1)]
                self.model.add(sum(own) == cell.size)
                for answer, variable in zip(range(LOW, HIGH + 1), own):
                    self.counts[key, statement, answer] = variable
                    if cell.known:
                        self.model.add(variable == int(cell.known[statement] == answer))

    # Figures as linear forms: from (cell, statement) to the weight of the sum of its answers; under `None` what does not hang on answers.

    def form(self, name):
        """A statement's mean, or the score of a theme or facet from answers, in the unit of the score."""
        if name == "overall":
            return self.overall_form()
        if name in self.yardstick.theme_of:
            return self.statement_form(name)
        parts = self.yardstick.parts(name)
        people = sum(cell.size for cell in self.cells.values() if self.yardstick.counts(cell.answered, parts))
        return scaled(self.scale_form(parts), self.yardstick.size(name)) if people >= MINIMUM else collections.Counter()

    def combined_form(self, theme):
        """Answers and facts together, or what there is of them."""
        form, size = self.form(theme), self.yardstick.size(theme)
        if theme not in self.facts:
            return form
        if not form:
            return collections.Counter({None: self.facts[theme] * size})
        share = self.yardstick.perception_weight
        return scaled(form, share) + collections.Counter({None: (1 - share) * self.facts[theme] * size})

    def statement_form(self, statement):
        return self.mean_form([statement], lambda cell: statement in cell.answered)

    def scale_form(self, statements, within=None):
        return self.mean_form(statements, lambda cell: self.yardstick.counts(cell.answered, statements), within)

    def mean_form(self, statements, belongs, within=None):
        partners = collections.Counter()
        for cell in self.cells.values():
            if belongs(cell) and (within is None or cell.partner in within):
                partners[cell.partner] += cell.size
        people, form = sum(partners.values()), collections.Counter()
        for key, cell in self.cells.items():
            if not belongs(cell) or cell.partner not in partners:
                continue
            own = [each for each in statements if each in cell.answered]
            weight = Fraction(1, people) if self.yardstick.voice == "respondent" else Fraction(1, len(partners) * partners[cell.partner])
            for each in own:
                form[key, each] += weight * self.yardstick.weights[each] / self.yardstick.weight(own)
        return form

    def overall_form(self, weights=None, of=None):
        """All themes together; with other weights than those of the normenkader, or another form of a theme, when they are given."""
        kader, weights, of = self.yardstick, weights or self.yardstick.theme_weights, of or self.combined_form
        forms = {name: form for name in kader.themes if weights[name] and (form := of(name))}
        share = sum(weights[each] * kader.size(each) for each in forms)
        total = collections.Counter()
        for name, form in forms.items():
            for place, weight in scaled(form, weights[name] * kader.size("overall") / share).items():
                total[place] += weight
        return total

    def sums(self, form):
        """A form without its constant times its common denominator, as an expression of the counts, and that denominator."""
        scale = math.lcm(*(weight.denominator for place, weight in form.items() if place)) if form else 1
        terms = [int(weight * scale) * answer * self.counts[place[0], place[1], answer]
                 for place, weight in form.items() if place for answer in range(LOW, HIGH + 1)]
        return sum(terms), scale

    def value(self, form, truth):
        return form.get(None, 0) + sum(weight * answer * truth[place[0], place[1], answer]
                                       for place, weight in form.items() if place for answer in range(LOW, HIGH + 1))

    def within(self, form, low, high, truth):
        """Adds low <= figure < high; a figure that the truth does not obey is kept out and remembered."""
        true = self.value(form, truth)
        if (low is not None and true < low) or (high is not None and true >= high):
            self.false_figures.append((float(true), low and float(low), high and float(high)))
            return
        (expression, scale), constant = self.sums(form), form.get(None, 0)
        if low is not None:
            self.model.add(expression >= math.ceil((Fraction(low) - constant) * scale))
        if high is not None:
            self.model.add(expression <= math.ceil((Fraction(high) - constant) * scale) - 1)

    def rounded(self, form, printed, truth, step=Fraction(1, 10)):
        """A printed figure, rounded half up."""
        if not form:
            return
        middle = Fraction(round(Fraction(printed) / step)) * step
        self.within(form, middle - step / 2, middle + step / 2, truth)

    def read(self, seen, truth, silence=None, minimum=10, fine=False):
        """Adds every figure of a page; `fine` ones are printed in full precision."""
        step = Fraction(1, 10**6) if fine else Fraction(1, 10)
        kader = self.yardstick
        for name, figure in (*seen.means.items(), *seen.themes.items()):
            self.rounded(self.form(name), figure, truth, step)
        for name, score in seen.combined.items():
            self.rounded(self.combined_form(name), score, truth, step)
        for name, band in seen.bands.items():
            self.within(self.overall_form() if name == "overall" else self.combined_form(name), *kader.edges(name, band), truth)
        for name, band in seen.perceived.items():
            self.within(self.form(name), *kader.edges(name, band), truth)
        for theme, gap in seen.gaps.items():
            middle = Fraction(round(gap * 10), 10)
            self.within(self.gap_form(theme), middle - Fraction(1, 20), middle + Fraction(1, 20) + Fraction(1, 10**9), truth)
        for name, coarse in seen.coarse.items():
            self.within(self.form(name), *self.ends(name, *coarse), truth)
        if seen.tipping is not None:
            self.read_tipping(seen, truth)
        for name, classes in seen.classes.items():
            self.read_classes(name, classes)
        for signal, (name, limit) in kader.plain_signals.items():
            form = self.form(name)
            if form and seen.states.get(signal, "unknown") != "unknown":
                self.within(form, *((limit, None) if seen.states[signal] == "absent" else (None, limit)), truth)
        if silence:
            self.read_silence(seen, silence, minimum)

    def gap_form(self, theme):
        """How much better people speak of themselves than of the others: always a difference of means."""
        form = collections.Counter(self.scale_form(self.yardstick.halves[theme, "self"]))
        form.subtract(self.scale_form(self.yardstick.halves[theme, "others"]))
        return form

    def ends(self, name, value, word):
        """What a coarse figure such as "4.5 or higher" or "about 3.5" leaves: from, below."""
        half = Fraction(1, 4) * self.yardstick.size(name)
        if word == "about":
            return value - half, value + half
        is_rough = name != "overall" and any(map(self.is_rough, set(self.yardstick.parts(name)) & set(self.yardstick.theme_of)))
        # Who reads "4.0" as 4.0 knows that "4.0 or higher" is more; only of rough means, and of what is made of other figures, it is not so.
        reach = half if is_rough and name not in self.yardstick.themes else Fraction(1, 20) if name == "overall" else Fraction(-1, 20)
        return (value - reach, None) if word == "more" else (None, value + reach)

    def read_tipping(self, seen, truth):
        """How much less positive those who did not answer must be: what is above the norm, divided by their share."""
        silent = 1 - Fraction(seen.respondents, seen.invited)
        norm, middle = self.yardstick.edges("overall", "healthy")[0], Fraction(round(seen.tipping * 10), 10)
        form = self.overall_form(of=self.form)
        self.within(form, norm + (middle - Fraction(1, 20)) * silent, norm + (middle + Fraction(1, 20)) * silent, truth)

    def totals(self, statement):
        """How many people gave each answer, the favourable side up."""
        return [sum(self.counts[key, statement, answer] for key, cell in self.cells.items() if statement in cell.answered)
                for answer in range(LOW, HIGH + 1)]

    def classed(self, statement):
        one, two, three, four, five = self.totals(statement)
        return one + two, three, four + five

    def read_classes(self, name, classes):
        turned = tuple(reversed(classes)) if name in self.yardstick.reversed else classes
        parts = self.classed(name) if len(turned) == 3 else self.totals(name)
        for part, count in zip(parts, turned):
            self.model.add(part == count)

    def read_silence(self, seen, silence, minimum):
        """What withholding tells to who knows the rule."""
        for name in self.yardstick.statements:
            people = seen.counted.get(name, 0)
            case = silence.case(self, seen, name, minimum)
            if case is None or case not in silence.rules:
                continue
            parts, (kind, hidden), rest = self.classed(name), case, silence.rules[case]
            if not hidden:
                for part in parts:
                    self.model.add(part <= people - rest)
            elif rest < 3:
                large = [self.model.new_bool_var("") for _ in parts]
                for part, flag in zip(parts, large):
                    self.model.add(part >= people - rest).only_enforce_if(flag)
                self.model.add_bool_or(large)

    def is_rough(self, name):
        """Whether a statement's mean is rounded to half a point: below 20 people, of whom somebody skipped one of the theme."""
        own, scored = self.yardstick.themes[self.yardstick.theme_of[name]], self.scored(name)
        answered = (sum(cell.size for cell in self.cells.values() if each in cell.answered) for each in own)
        return 0 < scored < 20 and any(count != scored for count in answered)

    def scored(self, name):
        """How many people have a score on the theme of a statement."""
        return sum(self.partners_scored(name).values())

    def partners_scored(self, name):
        """The same by partner."""
        own, found = self.yardstick.themes[self.yardstick.theme_of[name]], collections.Counter()
        for cell in self.cells.values():
            found[cell.partner] += cell.size if self.yardstick.counts(cell.answered, own) else 0
        return +found


class Silence:
    """What it tells that a mean or counts are shown or not, to an attacker who knows the source of the program.

    The attack need not know it: it learns from all groups of a run how many answers outside the largest class there are at
    most where something is withheld and at least where it is shown, and takes that as the rule.
    """

    def __init__(self):
        self.rules = {}

    @staticmethod
    def case(reader, seen, name, minimum):
        people = seen.counted.get(name, 0)
        if 5 <= people < minimum and people == reader.scored(name):
            return ("mean", name in seen.withheld)
        # Beside a small partner, and where every respondent counts equally, counts are shown to nobody below twice as many: that tells nothing.
        is_late = reader.yardstick.voice == "respondent" or min(reader.partners_scored(name).values(), default=0) < 5
        if people >= minimum * (2 if is_late else 1) and (name in seen.means or name in seen.coarse):
            return ("counts", name not in seen.classes)
        return None

    def learn(self, reader, seen, truth, minimum=10):
        for name in reader.yardstick.statements:
            case = self.case(reader, seen, name, minimum)
            if case is None:
                continue
            counts = [sum(truth[key, name, answer] for key in reader.cells) for answer in range(LOW, HIGH + 1)]
            rest = sum(counts) - max(counts[0] + counts[1], counts[2], counts[3] + counts[4])
            old = self.rules.get(case, rest)
            self.rules[case] = max(old, rest) if case[1] else min(old, rest)
