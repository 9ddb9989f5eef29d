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
TINY = Fraction(1, 10**9)


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


def less(form, other):
    """A form less another one."""
    result = collections.Counter(form)
    result.subtract(other)
    return result


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

    def rounded(self, form, printed, truth, step=Fraction(1, 10), slack=0):
        """A printed figure, rounded half up."""
        if not form:
            return
        middle = Fraction(round(Fraction(printed) / step)) * step
        self.within(form, middle - step / 2 - slack, middle + step / 2 + slack, truth)

    def read(self, seen, truth, silence=None, minimum=10, fine=False):
        """Adds every figure of a page; `fine` ones are printed in full precision."""
        step = Fraction(1, 10**6) if fine else Fraction(1, 10)
        kader = self.yardstick
        for name, figure in seen.means.items():
            self.rounded(self.form(name), figure, truth, step)
        for name, figure in seen.themes.items():
            self.read_score(seen, name, figure, None, truth, step)
        for name, score in seen.combined.items():
            self.read_combined(seen, name, score, truth, step)
        for name, band in seen.bands.items():
            self.within(self.overall_form() if name == "overall" else self.combined_form(name), *kader.edges(name, band), truth)
        for name, band in seen.perceived.items():
            self.within(self.form(name), *kader.edges(name, band), truth)
        for theme, gap in seen.gaps.items():
            self.read_gap(seen, theme, gap, truth)
        for name, coarse in seen.coarse.items():
            self.read_score(seen, name, *coarse, truth, step)
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

    # Figures as they are shown: made of their statements, or themes, as those are shown.

    def shift(self, seen, statements, size):
        """What a score is less because statements are shown as an end, as a form; and how much that may be of those that are not shown."""
        answered = [each for each in statements if any(each in cell.answered for cell in self.cells.values())]
        form, slack = collections.Counter(), Fraction(0)
        for each in answered:
            weight = size * self.yardstick.weights[each] / self.yardstick.weight(answered)
            end, word = seen.coarse.get(each, (None, None))
            if word in ("more", "less"):
                for place, part in self.statement_form(each).items():
                    form[place] += weight * part
                form[None] -= weight * end
            elif each not in seen.means and word is None:
                theme = self.yardstick.themes[self.yardstick.theme_of[each]]
                slack += weight * (HIGH - self.limits(theme, 1, self.is_rough(each))[1])
        return form, slack

    def limits(self, statements, size, is_rough, belongs=None):
        """The lowest and the highest figure that are shown: two points of the person who counts most off the ends."""
        belongs = belongs or (lambda cell: self.yardstick.counts(cell.answered, statements))
        sizes = collections.Counter()
        for cell in self.cells.values():
            sizes[cell.partner] += cell.size if belongs(cell) else 0
        partners, people = len(+sizes), max(1, sum(sizes.values()))
        share = Fraction(1, partners if partners > 1 else people)
        margin, start, end = Fraction(math.ceil(20 * share * size), 10), LOW * size, HIGH * size
        if is_rough:
            step = Fraction(max(1, math.ceil(5 * size)), 10)
            first, last = math.ceil(margin / step), math.floor((end - margin - start) / step)
            if first < last:
                return start + step * first, start + step * last
        return start + margin, end - margin

    def read_score(self, seen, name, value, word, truth, step):
        """A score of answers, or that of all themes, as it is printed."""
        form, kader = self.form(name), self.yardstick
        if not form:
            return
        if name == "overall":
            shift, slack = self.overall_shift(seen, form, self.combined_form)
            limits = self.limits(kader.statements, kader.size(name), False, lambda cell: True)
            return self.read_shown(form, shift, slack, value, word, limits, truth, step)
        parts, size = kader.parts(name), kader.size(name)
        is_rough = name not in kader.themes and any(map(self.is_rough, parts))
        shift, slack = self.shift(seen, parts, size) if name not in kader.theme_of else (collections.Counter(), 0)
        whole = kader.themes[kader.theme_of[name]] if name in kader.theme_of else parts
        step = Fraction(max(1, math.ceil(5 * size)), 10) if is_rough else step
        self.read_shown(form, shift, slack, value, word, self.limits(whole, size, is_rough), truth, step)

    def read_shown(self, form, shift, slack, value, word, limits, truth, step):
        """A printed figure: what it is as shown is rounded; what it is exactly rounds to the same, or to more when that is said."""
        middle, shown, half = Fraction(round(Fraction(value) / step)) * step, less(form, shift), step / 2
        slack += TINY if shift else 0
        if word == "more" and (middle >= limits[1] or not shift and not slack):
            return self.within(shown, middle - half - slack, None, truth)
        if word == "less" and (middle <= limits[0] or not shift and not slack):
            return self.within(shown, None, middle + half + slack, truth)
        self.within(shown, middle - half - slack, middle + half + slack, truth)
        if sum(cell.size for cell in self.cells.values()) < 10:
            return  # the word is said of every figure with a part that is shown as an end, whether it makes a difference or not
        if word == "more":
            self.within(form, middle + half - TINY, None, truth)
        elif word == "less":
            self.within(form, None, middle - half + TINY, truth)
        elif shift:
            self.within(form, middle - half - TINY, middle + half + TINY, truth)

    def shown_theme(self, seen, theme):
        """The score of a theme from answers as it counts in others: an end counts as that end."""
        form = self.form(theme)
        if not form:
            return form, Fraction(0)
        value, word = seen.coarse.get(theme, (None, None))
        low, high = self.limits(self.yardstick.themes[theme], self.yardstick.size(theme), False)
        if word == "more" and value >= high or word == "less" and value <= low:
            return collections.Counter({None: Fraction(value)}), Fraction(0)
        shift, slack = self.shift(seen, self.yardstick.themes[theme], self.yardstick.size(theme))
        return less(form, shift), slack

    def read_combined(self, seen, theme, value, truth, step):
        """Answers and facts together; facts are known."""
        form, share = self.combined_form(theme), self.yardstick.perception_weight
        shown, slack = self.shown_theme(seen, theme)
        shift = scaled(less(self.form(theme), shown), share)
        self.rounded(less(form, shift), value, truth, step, slack * share + (TINY if any(shift.values()) else 0))

    def overall_shift(self, seen, form, of):
        """What all themes together are less than they are, made of the themes as shown."""
        slacks = [Fraction(0)]

        def shown(theme):
            exact = of(theme)
            if not self.form(theme):
                return exact
            own, slack = self.shown_theme(seen, theme)
            slacks.append(slack / self.yardstick.size(theme))
            share = self.yardstick.perception_weight if theme in self.facts and of == self.combined_form else 1
            return less(exact, scaled(less(self.form(theme), own), share))

        made = self.overall_form(of=lambda theme: of(theme) and shown(theme))
        shift = less(form, made)
        return collections.Counter({place: part for place, part in shift.items() if part}), max(slacks) * self.yardstick.size("overall")

    def read_gap(self, seen, theme, gap, truth):
        """The difference of both halves as they are shown, ends and halves of a point too."""
        sides, true = [], 0
        for about in ("self", "others"):
            parts = self.yardstick.halves[theme, about]
            is_rough = any(map(self.is_rough, self.yardstick.parts(theme)))
            shift, slack = self.shift(seen, parts, Fraction(1))
            if slack:
                return
            form, limits = less(self.scale_form(parts), shift), self.limits(parts, 1, is_rough)
            step = Fraction(1, 2) if is_rough else Fraction(1, 10)
            first, last = (round((each - LOW) / step) for each in limits)
            place = self.model.new_int_var(first, last, "")
            expression, scale = self.sums(form)
            # Ten thousand times as much, so that ties may fall on either side.
            fine = 10**4
            exact = fine * expression + round(fine * scale * (form.get(None, 0) - LOW))
            unit, half, tie = int(fine * scale * step), int(fine * scale * step / 2), scale
            is_low, is_high = self.model.new_bool_var(""), self.model.new_bool_var("")
            self.model.add(place == first).only_enforce_if(is_low)
            self.model.add(place == last).only_enforce_if(is_high)
            self.model.add(exact >= unit * place - half - tie).only_enforce_if(is_low.negated())
            self.model.add(exact <= unit * place + half + tie).only_enforce_if(is_high.negated())
            sides.append(int(10 * step) * place)
            there = (self.value(form, truth) - LOW) / step
            true = min(max(math.floor(there + Fraction(1, 2)), first), last) * step - true
        if abs(-true - Fraction(round(gap * 10), 10)) > TINY:
            self.false_figures.append((float(-true), gap, gap))
            return
        self.model.add(sides[0] - sides[1] == round(gap * 10))

    def read_tipping(self, seen, truth):
        """How much less positive those who did not answer must be: the tenth that is shown of what is above the norm, divided by their share."""
        silent, form = 1 - Fraction(seen.respondents, seen.invited), self.overall_form(of=self.form)
        norm, printed = self.yardstick.edges("overall", "healthy")[0], Fraction(round(seen.tipping * 10), 10)
        tenths = [Fraction(place, 10) for place in range(math.floor(10 * norm), math.ceil(HIGH * 10 * self.yardstick.size("overall")) + 1)]
        fits = [each for each in tenths if abs((max(norm, each) - norm) / silent - printed) <= Fraction(1, 20) + TINY]
        self.within(form, norm, None, truth)
        if not fits:
            self.false_figures.append(("tipping", float(norm), seen.tipping))
            return
        shift, slack = self.overall_shift(seen, form, self.form)
        high = self.limits(self.yardstick.statements, self.yardstick.size("overall"), False, lambda cell: True)[1]
        low, top = min(fits) - Fraction(1, 20) - slack - TINY, max(fits) + Fraction(1, 20) + slack + TINY
        self.within(less(form, shift), low if min(fits) > norm else None, None if max(fits) >= high else top, truth)

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
        """Whether a statement's mean is rounded to half a point: somebody skipped one of the theme, or two partners, and few people."""
        theme, partners = self.yardstick.theme_of[name], self.partners_scored(name)
        own, scored = self.yardstick.themes[theme], sum(partners.values())
        if scored < MINIMUM:
            return False
        if len(partners) == 2 and scored < 10 and self.yardstick.voice == "partner":
            return True
        answered = (sum(cell.size for cell in self.cells.values() if each in cell.answered) for each in own)
        return scored < 20 * max(1, self.yardstick.size(theme)) and any(count and count != scored for count in answered)

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
