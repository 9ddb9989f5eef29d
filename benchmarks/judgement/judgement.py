#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures how well balans judges collaborations whose truth is known.

    benchmarks/judgement/judgement.py [FOLDER ...]

Each FOLDER holds simulated collaborations on trajectories healthy, declining, failing, recovering and sham (answers stay
high, facts fall): answers.csv, items.csv, invited.csv, governance.csv and truth.csv. Without a folder the two sets beside
this script are used. Prints, as Markdown tables, the coverage and width of the margins, the calibration of probabilities,
and false stops, detection and delay of the advice, beside the targets and beside the rule that others use: the plain mean
of all answers, stop below 3.

A stop is false when the collaboration is not stop-worthy (true health below 2.75 for good) in that quarter or the next
two. Delay counts quarters from the first stop-worthy one; earlier than two quarters before it does not count. All is well
in a quarter whose true label is "continue".

Needs python3 only. BALANS_PROGRAM names the program; default is the release build of this repository.
"""
import collections, csv, io, os, pathlib, statistics, subprocess, sys, tarfile, tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ.get("BALANS_PROGRAM", str(HERE.parent.parent / ".build" / "release" / "balans"))
DIMENSIONS = ["commitment", "progress", "result", "openness", "agility", "direction"]
OUTCOMES = {"continue": "continue", "adjust": "adjust", "reconsider": "reconsider", "stop": "stop"}
ALARM = ("reconsider", "stop")
HORIZON = 2
TARGETS = {"false stops per quarter": "≤ 0.55 %", "collaborations with a false stop": "≤ 3.5 %", "detection": "≥ 94 %",
           "mean delay (quarters)": "≤ 1.92", "coverage": "94–96 %"}


def rows(path):
    with open(path, newline="") as file:
        yield from csv.DictReader(file)


def period(name):
    """Q01 is the first quarter of 2023."""
    number = int(name[1:]) - 1
    return f"{2023 + number // 4}-Q{number % 4 + 1}"


def days(name):
    """The first and last day of a period."""
    year, quarter = period(name).split("-Q")
    last = {"1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31"}[quarter]
    return f"{year}-{int(quarter) * 3 - 2:02}-01", f"{year}-{last}"


def write(path, heading, lines):
    with open(path, "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(heading)
        table.writerows(lines)


def make_dossier(source, folder):
    """A set as a dossier: the files of a coordinator, nothing that balans would not get elsewhere."""
    (folder / "answers").mkdir(parents=True)
    (folder / "registers").mkdir()
    items = list(rows(source / "items.csv"))
    (folder / "normenkader.yaml").write_text(normenkader(items))
    (folder / "balans.yaml").write_text("balans: 1\nnormenkader: normenkader.yaml\nlanguage: en\n")
    names = [item["item"] for item in items]
    by_period = collections.defaultdict(list)
    for row in rows(source / "answers.csv"):
        answers = ["99" if row[name] == "DK" else row[name] for name in names]
        by_period[row["period"]].append([row["collaboration"], row["partner"], row["respondent"]] + answers)
    for name, lines in by_period.items():
        write(folder / "answers" / f"{period(name)}.csv", ["collaboration", "partner", "respondent"] + names, lines)
    members = [[row["collaboration"], row["partner"], row["invited"], *days(row["period"])] for row in rows(source / "invited.csv")]
    write(folder / "registers" / "partners.csv", ["collaboration", "partner", "invited", "joined-on", "left-on"], members)
    cases = []
    for row in rows(source / "governance.csv"):
        kept, total = int(row["kept"]), int(row["total"])
        cases += [[row["collaboration"], row["fact"], period(row["period"]), "yes" if n < kept else "no"] for n in range(total)]
    write(folder / "registers" / "cases.csv", ["collaboration", "fact", "on", "kept"], cases)


def normenkader(items):
    """The yardstick of the simulation: template in normenkader.yaml, statements from the set."""
    text = (HERE / "normenkader.yaml").read_text()
    for dimension in DIMENSIONS:
        own = [item for item in items if item["dimension"] == dimension]
        lines = [f"      - {{id: {item['item']}, text: {{en: Statement {item['item']}}}, "
                 f"reversed: {'yes' if item['reversed'] == '1' else 'no'}}}" for item in own]
        text = text.replace(f"      # statements of {dimension}\n", "\n".join(lines) + "\n")
    return text


def results(folder):
    """Everything that balans prints, by collaboration, period, kind and id."""
    run = subprocess.run([PROGRAM, "score", str(folder), "--format", "csv", "--quiet"], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"balans score ended with status {run.returncode}:\n{run.stderr[:2000]}")
    found = collections.defaultdict(dict)
    for row in csv.DictReader(io.StringIO(run.stdout)):
        found[row["collaboration"], row["period"], row["kind"], row["id"]][row["name"]] = row["value"]
    return found


def plain_advice(source):
    """The rule of others: plain mean of all answers, reversed ones turned; stop below 3, adjust below 4."""
    turned = {row["item"] for row in rows(source / "items.csv") if row["reversed"] == "1"}
    means = collections.defaultdict(list)
    for row in rows(source / "answers.csv"):
        values = [6 - int(value) if name in turned else int(value) for name, value in row.items()
                  if name.startswith("q") and value not in ("", "DK")]
        if values:
            means[row["collaboration"], row["period"]].append(sum(values) / len(values))
    advice = collections.defaultdict(dict)
    for (collaboration, quarter), scores in means.items():
        mean = sum(scores) / len(scores)
        advice[collaboration][quarter] = "continue" if mean >= 4 else "adjust" if mean >= 3 else "stop"
    return advice


def judge(truth, advice):
    """False stops, detection and delay of an advice per collaboration and quarter; no advice counts as to go on."""
    quarters = false_quarters = false_collaborations = worthy_collaborations = detected = 0
    pairs = flips = 0
    fine = alarms_when_fine = 0
    delays, alarm_delays, by_kind = [], [], collections.defaultdict(lambda: [0, 0, 0, 0])
    for collaboration, course in truth.items():
        worthy = [row["stop_worthy"] == "1" for row in course]
        given = [advice.get(collaboration, {}).get(row["period"], "continue") for row in course]
        pairs += len(given) - 1
        flips += sum(a != b for a, b in zip(given, given[1:]))
        false = 0
        for t in range(len(course)):
            if not any(worthy[t:t + HORIZON + 1]):
                quarters += 1
                false += given[t] == "stop"
            if course[t]["label"] == "continue":
                fine += 1
                alarms_when_fine += given[t] in ALARM
        false_quarters += false
        false_collaborations += false > 0
        kind = by_kind[course[0]["trajectory"]]
        kind[0] += 1
        kind[1] += false > 0
        if any(worthy):
            first = worthy.index(True)
            worthy_collaborations += 1
            kind[2] += 1
            stop = next((t for t in range(max(0, first - HORIZON), len(course)) if given[t] == "stop"), None)
            if stop is not None:
                detected += 1
                kind[3] += 1
                delays.append(stop - first)
            alarm = next((t for t in range(max(0, first - HORIZON), len(course)) if given[t] in ALARM), None)
            if alarm is not None:
                alarm_delays.append(alarm - first)
    return {
        "false stops per quarter": f"{100 * false_quarters / max(1, quarters):.2f} % ({false_quarters} of {quarters})",
        "collaborations with a false stop": f"{100 * false_collaborations / len(truth):.1f} % ({false_collaborations} of {len(truth)})",
        "detection": f"{100 * detected / max(1, worthy_collaborations):.1f} % ({detected} of {worthy_collaborations})",
        "mean delay (quarters)": f"{statistics.mean(delays):+.2f}" if delays else "–",
        "found with at least reconsider": f"{100 * len(alarm_delays) / max(1, worthy_collaborations):.1f} % ({len(alarm_delays)} of {worthy_collaborations})",
        "mean delay until at least reconsider": f"{statistics.mean(alarm_delays):+.2f}" if alarm_delays else "–",
        "reconsider or stop while all is well": f"{100 * alarms_when_fine / max(1, fine):.2f} % ({alarms_when_fine} of {fine})",
        "advice changes per quarter": f"{flips / max(1, pairs):.3f}",
    }, by_kind


def stability(truth, found):
    """How often the same advice came back in the next quarter, by its certainty, where the truth had the same label in both."""
    bins = collections.defaultdict(list)
    for collaboration, course in truth.items():
        given = [next(((key[3], value) for key, value in found.items_of(collaboration, period(row["period"]), "advice")), None) for row in course]
        for (now, later), (row, following) in zip(zip(given, given[1:]), zip(course, course[1:])):
            if now and later and now[1].get("certainty") and row["label"] == following["label"]:
                bins[min(9, int(float(now[1]["certainty"]) * 10 + 1e-9))].append(now[0] == later[0])
    return bins


class Found(collections.defaultdict):
    """Results by collaboration, period, kind and id."""

    def items_of(self, *start):
        if not hasattr(self, "index"):
            self.index = collections.defaultdict(list)
            for key, value in self.items():
                self.index[key[:3]].append((key, value))
        return self.index.get(start, [])


def margins(truth, found):
    """Coverage and width of the 95 % intervals of perception, and how often a stated probability came true."""
    sizes, bins = collections.defaultdict(list), collections.defaultdict(list)
    for collaboration, course in truth.items():
        for row in course:
            quarter = period(row["period"])
            respondents = int(found[collaboration, quarter, "response", ""].get("respondents", 0))
            size = "3–4" if respondents < 5 else "5–9" if respondents < 10 else "10–19" if respondents < 20 else "20 and more"
            estimates = [(d, found.get((collaboration, quarter, "perception", d), {}), "") for d in DIMENSIONS]
            estimates.append(("overall", found.get((collaboration, quarter, "overall", ""), {}), "perception_"))
            for name, estimate, prefix in estimates:
                if prefix + "lo95" not in estimate:
                    continue
                low, high = float(estimate[prefix + "lo95"]), float(estimate[prefix + "hi95"])
                true = float(row["true_" + name])
                sizes[size].append((low <= true <= high, high - low, true < low, true > high))
                stated = float(estimate[prefix + "p_below_norm"])
                bins[min(9, int(stated * 10))].append((stated, true < float(estimate[prefix + "norm"])))
    return sizes, bins


def table(heading, lines):
    print("| " + " | ".join(heading) + " |")
    print("|" + "---|" * len(heading))
    for line in lines:
        print("| " + " | ".join(str(cell) for cell in line) + " |")
    print()


def report(source):
    truth = collections.defaultdict(list)
    for row in rows(source / "truth.csv"):
        truth[row["collaboration"]].append(row)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "dossier"
        make_dossier(source, folder)
        found = results(folder)
    ids = {collaboration: collaboration.lower() for collaboration in truth}
    back = {new: old for old, new in ids.items()}
    found = {(back.get(key[0], key[0]), *key[1:]): value for key, value in found.items()}
    quarter_of = {period(row["period"]): row["period"] for course in truth.values() for row in course}
    advice = collections.defaultdict(dict)
    for (collaboration, quarter, kind, _), figures in found.items():
        if kind == "advice" and figures["outcome"] in OUTCOMES:
            advice[collaboration][quarter_of[quarter]] = OUTCOMES[figures["outcome"]]

    print(f"## {source.name}: {len(truth)} collaborations, {sum(map(len, truth.values()))} quarters\n")
    ours, kinds = judge(truth, advice)
    plain, plain_kinds = judge(truth, plain_advice(source))
    table(["advice", "balans", "plain mean below 3", "target"], [[name, ours[name], plain[name], TARGETS.get(name, "")] for name in ours])
    table(["trajectory", "collaborations", "false stop: balans", "plain mean", "found: balans", "plain mean"],
          [[name, kinds[name][0], kinds[name][1], plain_kinds[name][1],
            *(f"{k[name][3]} of {k[name][2]}" if k[name][2] else "–" for k in (kinds, plain_kinds))] for name in sorted(kinds)])
    found = Found(dict, found)
    steady = stability(truth, found)
    table(["certainty of the advice", "quarters", "same advice in the next quarter, same truth"],
          [[f"{b / 10:.1f}–{b / 10 + .1:.1f}", len(steady[b]), f"{100 * sum(steady[b]) / len(steady[b]):.0f} %"] for b in sorted(steady)])
    sizes, bins = margins(truth, found)
    everything = [entry for entries in sizes.values() for entry in entries]
    order = ["3–4", "5–9", "10–19", "20 and more"]
    lines = [[size, len(sizes[size]), *summary(sizes[size])] for size in order if sizes[size]]
    table(["respondents", "intervals", "coverage", "mean width", "truth below", "truth above"],
          lines + [["all (target 94–96 %)", len(everything), *summary(everything)]])
    table(["P(below norm), stated", "number", "mean stated", "came true"],
          [[f"{b / 10:.1f}–{b / 10 + .1:.1f}", len(bins[b]), f"{statistics.mean(s for s, _ in bins[b]):.2f}",
            f"{statistics.mean(t for _, t in bins[b]):.2f}"] for b in sorted(bins)])


def summary(entries):
    count = len(entries)
    return (f"{100 * sum(e[0] for e in entries) / count:.1f} %", f"{sum(e[1] for e in entries) / count:.2f}",
            f"{100 * sum(e[2] for e in entries) / count:.1f} %", f"{100 * sum(e[3] for e in entries) / count:.1f} %")


def main():
    if not os.access(PROGRAM, os.X_OK):
        sys.exit(f"{PROGRAM} is not there. Build it first: swift build -c release --product balans")
    if len(sys.argv) > 1:
        for name in sys.argv[1:]:
            report(pathlib.Path(name).resolve())
        return
    with tempfile.TemporaryDirectory() as scratch:
        with tarfile.open(HERE / "sets.tar.xz") as archive:
            archive.extractall(scratch, filter="data")
        for folder in sorted(pathlib.Path(scratch).iterdir()):
            report(folder)


if __name__ == "__main__":
    main()
