#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Tries to recover individual answers from everything that balans publishes.

    benchmarks/privacy/attack.py [--quick] [--seed N] [--table]

Builds dossiers of collaborations with invented answers, runs the program as a user does, reads every figure in its reports
and solves for the answers (model.py, spreads.py). Something is recovered when

- the answers of one person, or of the people of a partner with fewer than 5, to a statement are fixed, or their mean is
  known to less than a third of the scale;
- how the answers of fewer than 10 people to a statement were spread is fixed;
- a hash of a file of answers can be searched through;
- a person who answered late can be solved from two editions of a report;
- a small partner can be solved from the split of a change;
- of groups with usual answers the spread behind a printed margin or certainty is fixed for any, or known to two for 1 %.

Ends with status 1 when anything is recovered from what is published, or when nothing is recovered from `balans score`, the
unrounded output that is not for publication: then the attack itself is broken. What one insider (who knows the own
answers) recovers is printed beside it and does not count: with 5 people no rule prevents all of it.

--quick takes less than a minute, the whole less than five. --table prints what a report shows by number of respondents.
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
from dossiers import HERE, KADER, Finds


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--quick", action="store_true", help="fewer groups: less than a minute")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--table", action="store_true", help="only print what a report shows by number of respondents")
    options = options.parse_args()
    finds, kader = Finds(), model.Yardstick(yaml.safe_load(KADER))
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        if options.table:
            shown.table(place / "table")
            return 0
        quick, dice = options.quick, lambda salt: random.Random(f"{options.seed}-{salt}")
        sizes = (4, 5, 6, 8, 10, 12) if quick else (4, 5, 5, 6, 7, 8, 9, 10, 11, 12, 15)
        recovered = groups.study_unprotected(place / "plain", dice("plain"), kader)
        groups.study_fingerprints(finds, place / "hash")
        usual = groups.study_groups(finds, place / "groups", dice("groups"), kader, sizes, KADER, "voice partner", (0,) if quick else (0, 1))
        shown.study_consistency(finds, usual.folder, kader)
        respondent = KADER.replace("voice: partner", "voice: respondent")
        other = model.Yardstick(yaml.safe_load(respondent))
        groups.study_groups(finds, place / "respondent", dice("respondent"), other, (5, 8, 12) if quick else (5, 6, 7, 8, 10, 12), respondent,
                     "voice respondent")
        if not quick:
            short = yaml.safe_load((HERE.parent.parent / "normenkader" / "kort.yaml").read_text())
            groups.study_groups(finds, place / "kort", dice("kort"), model.Yardstick(short), (5, 8, 11), "kort", "bundled kort")
        margins.study_spreads(finds, place / "spreads", dice("spreads"), kader, 20 if quick else 60)
        recovered_late = periods.study_editions(finds, place / "editions", dice("editions"), kader, (6, 9, 15) if quick else (6, 6, 8, 10, 15, 20))
        periods.study_periods(finds, place / "periods", dice("periods"), kader, (9,) if quick else (7, 9, 12))
    what = f"{len(finds.failed)} of the studies recovered something" if finds.failed else "Nothing was recovered"
    print(f"\n{what} from what is published.")
    if not recovered or not recovered_late:
        print("The unprotected output withstood: the attack itself is broken.")
    return 1 if finds.failed or not recovered or not recovered_late else 0


if __name__ == "__main__":
    sys.exit(main())
