# SPDX-License-Identifier: EUPL-1.2
"""Studies of a normenkader in which statements and themes weigh, with facts beside answers, of means and of sums."""
import copy

import yaml

import groups
import model
import worlds
from dossiers import HERE

WEIGHTED = (HERE / "weighted.yaml").read_text()


def summed(document):
    """The same with sums of answers instead of means: all limits in the unit of the sum they are about."""
    made = copy.deepcopy(document)
    made["scoring"]["aggregate"] = "sum"
    kader = model.Yardstick(made)
    size = float(kader.size(next(iter(kader.themes))))
    for band in made["bands"]:
        if "below" in band:
            band["overall-below"] = float(band["below"] * kader.size("overall"))
            band["below"] *= size
    for rule in made["signals"] + made["advice"]:
        when = rule.get("when", {})
        about = when.get("score") or when.get("facet")
        for key in ("below", "at-least"):
            if key in when and (about or when.get("gap") == "perception-facts"):
                when[key] = float(when[key] * kader.size(about or when["of"]))
    return made


def agreements(dice):
    """Adds a register of agreements to a dossier: in each collaboration some are kept."""
    def write(folder, made):
        rows = [[each.id, f"Agreement {place}", dice.choice(("yes", "no"))] for each in made for place in range(dice.randint(4, 9))]
        worlds.write(folder / "registers" / "agreements.csv", ["collaboration", "agreement", "kept"], rows)
    return write


def study_weights(finds, folder, dice, sizes):
    """Means and sums; returns what the control recovers from `balans score`."""
    document, recovered = yaml.safe_load(WEIGHTED), []
    for label, made in (("weights and facts", document), ("sums, weights and facts", summed(document))):
        kader, text = model.Yardstick(made), yaml.safe_dump(made, sort_keys=False)
        groups.study_groups(finds, folder / label[:4], dice, kader, sizes, text, label, register=agreements(dice))
        recovered.append(groups.study_unprotected(folder / f"plain-{label[:4]}", dice, kader, text, agreements(dice)))
    return all(recovered)
