#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Tries to recover individual answers from everything that balans publishes.

    benchmarks/privacy/attack.py [--quick] [--seed N] [--only ends,two,...] [--table]

Builds dossiers of collaborations with invented answers (worlds.py, dossiers.py), runs the program as a user does, reads every
figure in its reports (outputs.py) and what its sentences tell (words.py), and solves for the answers (model.py, solver.py,
spreads.py). Something is recovered when

- the answers of one person, or of the people of a partner with fewer than 5, to a statement are fixed, or their mean is
  known to less than a third of the scale: in groups of all kinds (groups.py), with two partners, with answers at the ends of
  the scale, with weights, sums and facts (weights.py), over three and six periods (periods.py);
- how the answers of fewer than 10 people to a statement were spread is fixed;
- a hash of a file of answers can be searched through;
- a person who answered late can be solved from two editions of a report;
- a small partner can be solved from the split of a change;
- `compare` of two periods says more than their reports, or a condition shows a change that the report withholds;
- any output tells apart what Markdown and JSON do not, a mark in a picture does not stand at a tenth, or a page has a number
  that its Markdown has not (twins.py, shown.py);
- of groups with usual answers the spread behind a printed margin or certainty is fixed for any, or known to two for 1 %
  (margins.py).

Ends with status 1 when anything is recovered from what is published, or when nothing is found where there is something
(`balans score`, which is not for publication, two editions, a patched page): then the attack itself is broken. What one
insider (who knows the own answers) or two recover is printed beside it and does not count: with 5 people no rule prevents
all of it.

--quick takes about a minute, the whole about five. --table prints what a report shows by number of respondents.
Needs python3 with numpy, scipy, ortools and PyYAML. BALANS_PROGRAM names the program; default is the release build here.
"""
import argparse
import pathlib
import random
import sys
import tempfile

import yaml

sys.dont_write_bytecode = True  # no traces beside the script

import groups
import margins
import model
import periods
import shown
import twins
import weights
from dossiers import HERE, KADER, Finds

STUDIES = ("unprotected", "fingerprints", "groups", "two", "ends", "respondent", "kort", "weights", "spreads", "editions", "periods",
           "six", "twins")


def tried(finds, place, seed, quick, chosen):
    """Makes the studies that are chosen; returns what each control recovered, which must be something."""
    kader, dice = model.Yardstick(yaml.safe_load(KADER)), lambda salt: random.Random(f"{seed}-{salt}")
    insiders, controls = (0,) if quick else (0, 1, 2), {}
    if "unprotected" in chosen:
        controls["balans score"] = groups.study_unprotected(place / "plain", dice("plain"), kader)
    if "fingerprints" in chosen:
        groups.study_fingerprints(finds, place / "hash")
    if "groups" in chosen:
        sizes = (4, 5, 6, 8, 10, 12) if quick else (4, 5, 5, 6, 7, 8, 9, 10, 11, 12, 15)
        usual = groups.study_groups(finds, place / "groups", dice("groups"), kader, sizes, KADER, "voice partner", insiders)
        shown.study_consistency(finds, usual.folder, kader)
    if "ends" in chosen:
        sizes = (5, 6, 8) if quick else (5, 5, 6, 6, 8, 8, 10, 12)
        groups.study_groups(finds, place / "ends", dice("ends"), kader, sizes, KADER, "answers at the ends", shape="ends")
    if "two" in chosen:
        sizes = (5, 6, 7) if quick else (5, 5, 6, 6, 7, 7, 8, 9)
        groups.study_groups(finds, place / "two", dice("two"), kader, sizes, KADER, "two partners", shape="usual", partners=2)
    if "respondent" in chosen:
        respondent = KADER.replace("voice: partner", "voice: respondent")
        sizes = (5, 8, 12) if quick else (5, 6, 7, 8, 10, 12)
        groups.study_groups(finds, place / "respondent", dice("respondent"), model.Yardstick(yaml.safe_load(respondent)), sizes, respondent,
                            "voice respondent")
    if "kort" in chosen and not quick:
        short = model.Yardstick(yaml.safe_load((HERE.parent.parent / "normenkader" / "kort.yaml").read_text()))
        groups.study_groups(finds, place / "kort", dice("kort"), short, (5, 8, 11), "kort", "bundled kort")
    if "weights" in chosen:
        sizes = (6, 10) if quick else (5, 6, 7, 8, 10, 12)
        controls["balans score with weights"] = weights.study_weights(finds, place / "weights", dice("weights"), sizes)
    if "spreads" in chosen:
        margins.study_spreads(finds, place / "spreads", dice("spreads"), kader, 20 if quick else 60)
    if "editions" in chosen:
        sizes = (6, 9, 15) if quick else (6, 6, 8, 10, 15, 20)
        controls["two editions"] = periods.study_editions(finds, place / "editions", dice("editions"), kader, sizes)
    if "periods" in chosen:
        periods.study_periods(finds, place / "periods", dice("periods"), kader, (9,) if quick else (7, 9, 12))
    if "six" in chosen:
        six = periods.study_periods(finds, place / "six", dice("six"), kader, (9,) if quick else (7, 9, 14), periods.SIX)
        periods.study_other_questions(finds, place / "questions", dice("questions"), kader, (5, 6, 8, 9, 12, 15))
        controls["a patched comparison"] = periods.study_pairs(finds, six, kader)
    if "twins" in chosen:
        sizes = (8, 20) if quick else (5, 6, 8, 12, 20, 30)
        controls["twins"] = twins.study_twins(finds, place / "twins", dice("twins"), kader, sizes, 1 if quick else 2)
        controls["a patched page"] = twins.study_pictures(finds, place / "twins")
    return controls


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--quick", action="store_true", help="fewer groups")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--only", help="some of the studies, separated by commas: " + ", ".join(STUDIES))
    options.add_argument("--table", action="store_true", help="only print what a report shows by number of respondents")
    options = options.parse_args()
    chosen = options.only.split(",") if options.only else STUDIES
    if not set(chosen) <= set(STUDIES):
        raise SystemExit("no such study: " + ", ".join(sorted(set(chosen) - set(STUDIES))))
    finds = Finds()
    with tempfile.TemporaryDirectory() as place:
        if options.table:
            shown.table(pathlib.Path(place) / "table")
            return 0
        controls = tried(finds, pathlib.Path(place), options.seed, options.quick, chosen)
    what = f"{len(finds.failed)} of the studies recovered something" if finds.failed else "Nothing was recovered"
    print(f"\n{what} from what is published.")
    broken = [name for name, recovered in controls.items() if not recovered]
    for name in broken:
        print(f"The attack found nothing in {name}, where there is something: the attack itself is broken.")
    return 1 if finds.failed or broken else 0


if __name__ == "__main__":
    sys.exit(main())
