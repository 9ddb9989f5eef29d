# SPDX-License-Identifier: EUPL-1.2
"""Asks an integer model what is left of the answers."""
from ortools.sat.python import cp_model

from model import WIDTH


class Question:
    """A sum of answers, its true value, and how many answers it adds up: known when it can hardly be otherwise."""

    def __init__(self, label, expression, true, answers):
        self.label, self.expression, self.true, self.answers = label, expression, true, answers
        self.low = self.high = true
        self.found = None

    @property
    def wide(self):
        """Answers that lie this far apart are a third of the scale."""
        return -(-self.answers * WIDTH // 3)

    @property
    def is_open(self):
        return self.high - self.low < self.wide


class Attack:
    """Asks a model what is left: how far a sum may lie from the true one, and whether another spread is possible."""

    def __init__(self, model, effort=0.5):
        self.model = model
        self.solver = cp_model.CpSolver()
        self.solver.parameters.num_workers = 1
        # Not wall-clock time: the same seed gives the same result on any machine.
        self.solver.parameters.max_deterministic_time = effort
        self.solver.parameters.random_seed = 1
        self.asked = self.undecided = 0
        self.questions = []

    def ask(self, *constraints):
        """Whether answers exist that obey these as well: OPTIMAL, INFEASIBLE, or UNKNOWN when that takes too long."""
        self.asked += 1
        copy = self.model.clone()
        for each in constraints:
            copy.add(each)
        status = self.solver.solve(copy)
        self.undecided += status == cp_model.UNKNOWN
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.learn()
        return status

    def fits(self):
        """Whether there are any answers that give these figures."""
        return self.ask() != cp_model.INFEASIBLE

    def learn(self):
        """Every solution says something about every question."""
        for each in self.questions:
            if each.is_open:
                value = self.solver.value(each.expression)
                each.low, each.high = min(each.low, value), max(each.high, value)

    def answer(self, questions):
        """The questions of which the sum is known to less than a third of the scale, with the range that is left."""
        self.questions = questions
        for each in questions:
            for side in (1, -1):
                if each.is_open:
                    self.ask(side * each.expression >= side * each.true + each.wide)
                while each.is_open:
                    farthest = each.high if side == 1 else each.low
                    status = self.ask(side * each.expression >= side * farthest + 1)
                    if status == cp_model.UNKNOWN:
                        each.high = each.low + each.wide
                    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
                        break
        return [each for each in questions if each.is_open]

    def is_fixed(self, expressions, truth):
        """Whether no other values than the true ones fit."""
        differs = []
        copy = self.model.clone()
        for expression, value in zip(expressions, truth):
            less, more = copy.new_bool_var(""), copy.new_bool_var("")
            copy.add(expression <= value - 1).only_enforce_if(less)
            copy.add(expression >= value + 1).only_enforce_if(more)
            differs += [less, more]
        copy.add_bool_or(differs)
        self.asked += 1
        status = self.solver.solve(copy)
        self.undecided += status == cp_model.UNKNOWN
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            self.learn()
        return status == cp_model.INFEASIBLE
