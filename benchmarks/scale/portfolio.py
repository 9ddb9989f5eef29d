#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Makes a dossier of many collaborations over many quarters, the same one for the same seed."""
import argparse
import pathlib
import random

THEMES = {"C": 6, "P": 5, "R": 4, "O": 5, "A": 4, "M": 4, "I": 4}
CODES = [f"{letter}{number}" for letter, count in THEMES.items() for number in range(1, count + 1)]
SILENCE = ["weet niet", "n.v.t.", ""]


def quarters(count, last=(2026, 3)):
    ordinal = last[0] * 4 + last[1] - 1
    return [(each // 4, each % 4 + 1) for each in range(ordinal - count + 1, ordinal + 1)]


def day(rng, year, quarter, after=0):
    month = 3 * (quarter - 1) + 1 + after // 28
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{rng.randint(1, 28):02d}-{month:02d}-{year}"


class Files:
    """The tables of a dossier, written row by row."""

    def __init__(self, folder):
        self.folder, self.files = pathlib.Path(folder), {}

    def row(self, path, heading, cells):
        if path not in self.files:
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            self.files[path] = target.open("w", encoding="utf-8", newline="")
            self.files[path].write(";".join(heading) + "\r\n")
        self.files[path].write(";".join(cells) + "\r\n")

    def close(self):
        for file in self.files.values():
            file.close()


def answers(rng, level, base):
    row = []
    for place in range(len(CODES)):
        if rng.random() < 0.02:
            row.append(rng.choice(SILENCE))
        else:
            row.append(str(min(5, max(1, round(rng.gauss(level + base[place], 0.9))))))
    return row


def registers(rng, files, name, partners, year, quarter, health):
    for number in range(rng.randint(2, 5)):
        kept = rng.random() < health
        files.row(
            "registers/agreements.csv",
            ["Samenwerking", "Afspraak", "Gemaakt op", "Vóór", "Stand", "Nagekomen op", "Staat vast", "Rol", "Partner"],
            [name, f"Afspraak {number + 1} van {year} kwartaal {quarter}", day(rng, year, quarter), day(rng, year, quarter, 56),
             "nagekomen" if kept else "open", day(rng, year, quarter, 28) if kept else "", rng.choice(["ja", "nee"]), "voorzitter",
             rng.choice(partners)])
    for number in range(rng.randint(0, 2)):
        solved = rng.random() < health
        files.row(
            "registers/tensions.csv",
            ["Samenwerking", "Spanning", "Ingebracht op", "Rol", "Partner", "Afspraak", "Opgelost op", "Geëvalueerd op", "Keert terug van"],
            [name, f"Spanning {number + 1} van {year} kwartaal {quarter}", day(rng, year, quarter), "voorzitter", rng.choice(partners),
             "Werkwijze aangepast" if solved else "", day(rng, year, quarter, 28) if solved else "", "", ""])
    for number in range(rng.randint(1, 3)):
        done = rng.random() < health
        files.row(
            "registers/milestones.csv", ["Samenwerking", "Mijlpaal", "Gepland", "Bereikt"],
            [name, f"Mijlpaal {number + 1} van {year} kwartaal {quarter}", day(rng, year, quarter, 56),
             day(rng, year, quarter, 28) if done else ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--collaborations", type=int, default=100)
    parser.add_argument("--quarters", type=int, default=6)
    parser.add_argument("--respondents", type=int, default=12, help="on average, a collaboration and quarter")
    parser.add_argument("--without-registers", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    files = Files(options.folder)
    pathlib.Path(options.folder).mkdir(parents=True, exist_ok=True)
    (pathlib.Path(options.folder) / "balans.yaml").write_text("balans: 1\nnormenkader: blijf-balanceren\nlanguage: nl\n", encoding="utf-8")
    for number in range(options.collaborations):
        rng = random.Random(f"{options.seed}/{number}")
        name = f"samenwerking-{number + 1:05d}"
        partners = [f"Partner {letter}{number + 1}" for letter in "ABCDEFGH"[: rng.randint(3, 8)]]
        health = rng.uniform(0.3, 0.95)
        level, drift = 2 + 2.2 * health, rng.uniform(-0.08, 0.08)
        base = [rng.gauss(0, 0.35) for _ in CODES]
        for year, quarter in quarters(options.quarters):
            level = min(4.8, max(1.2, level + drift + rng.gauss(0, 0.1)))
            people = max(len(partners), round(rng.gauss(options.respondents, options.respondents / 5)))
            for person in range(people):
                files.row(
                    f"answers/{year}-Q{quarter}.csv", ["Samenwerking", "Partner"] + CODES,
                    [name, partners[person % len(partners)]] + answers(rng, level, base))
            if not options.without_registers:
                registers(rng, files, name, partners, year, quarter, health)
    files.close()


if __name__ == "__main__":
    main()
