#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads one wide table of answers with balans, DuckDB, polars, pandas and data.table, side by side.

    benchmarks/scale/peers.py [--megabytes 9,100,500] [--rounds 5]

The others give the mean per collaboration and statement; `balans moments` gives all sums that scores need (means, counts, products of scores, residuals)
and checks every answer. Rounds are interleaved: each program once, then each again. Given are the median and, of CPU time, the least and the most; CPU time counts more than wall
time on a shared machine. One that is not there is left out; `python3 -m venv peers && peers/bin/pip install duckdb polars pandas`, then
`peers/bin/python benchmarks/scale/peers.py`, and `apt-get install r-cran-data.table` make them all. `wc -l` is the floor.
"""
import argparse
import importlib.util
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))
from portfolio import CODES  # noqa: E402

SCRIPTS = {
    "duckdb": f"""
import duckdb, sys
codes = {CODES!r}
means = ', '.join(f'avg(try_cast("{{c}}" AS INTEGER))' for c in codes)
duckdb.sql(f"SELECT Samenwerking, {{means}} FROM read_csv('{{sys.argv[1]}}', delim=';', header=true, all_varchar=true) GROUP BY 1").fetchall()
""",
    "polars": f"""
import polars, sys
codes = {CODES!r}
table = polars.scan_csv(sys.argv[1], separator=';', infer_schema=False)
means = [polars.col(c).cast(polars.Int32, strict=False).mean() for c in codes]
table.group_by('Samenwerking').agg(means).collect()
""",
    "pandas": f"""
import pandas, sys
codes = {CODES!r}
table = pandas.read_csv(sys.argv[1], sep=';', na_values=['weet niet', 'n.v.t.'])
table.groupby('Samenwerking')[codes].mean()
""",
}

DATA_TABLE = f"""
library(data.table)
codes <- c({', '.join(repr(code) for code in CODES)})
table <- fread(commandArgs(TRUE)[1], sep=';', na.strings=c('', 'weet niet', 'n.v.t.'))
table[, lapply(.SD, mean, na.rm=TRUE), by=Samenwerking, .SDcols=codes]
"""
# A respondent's row is about 99 bytes; there are some 180 respondents in a collaboration, and more where there would be too many collaborations.
BYTES_PER_ROW = 99.4
ROWS_PER_GROUP = 180
MOST_GROUPS = 8_000


def has_data_table():
    try:
        return subprocess.run(["Rscript", "-e", "library(data.table)"], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def timed(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}: {errors.decode()[-500:]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def commands(options, dossier, table):
    found = {"wc -l": ["wc", "-l", str(table)], "balans moments": [options.program, "moments", str(dossier), "--quiet"]}
    for name, script in SCRIPTS.items():
        if importlib.util.find_spec(name):
            found[name] = [sys.executable, "-c", script, str(table)]
    if has_data_table():
        found["data.table"] = ["Rscript", "-e", DATA_TABLE, str(table)]
    return found


def compare(megabytes, options):
    with tempfile.TemporaryDirectory() as scratch:
        dossier = pathlib.Path(scratch) / "dossier"
        groups = min(MOST_GROUPS, max(1, round(megabytes * 1e6 / BYTES_PER_ROW / ROWS_PER_GROUP)))
        people = max(ROWS_PER_GROUP, round(megabytes * 1e6 / BYTES_PER_ROW / groups))
        subprocess.run(
            [sys.executable, HERE / "portfolio.py", dossier, "--collaborations", str(groups), "--quarters", "1", "--respondents",
             str(people), "--without-registers"], check=True)
        table = next((dossier / "answers").iterdir())
        runs = {name: [] for name in commands(options, dossier, table)}
        for _ in range(options.rounds):
            for name, command in commands(options, dossier, table).items():
                runs[name].append(timed(command))
        lines = sum(1 for _ in table.open("rb"))
        print(f"{table.stat().st_size / 1e6:.1f} MB, {lines} lines, {groups} groups, {len(CODES)} statements, {options.rounds} rounds\n")
    medians = {name: [statistics.median(run[part] for run in all) for part in range(3)] for name, all in runs.items()}
    own = medians["balans moments"][0]
    print("| program | CPU s | least and most | wall s | memory MB | CPU beside balans |\n|---|--:|--:|--:|--:|--:|")
    for name, (cpu, wall, memory) in medians.items():
        all = [run[0] for run in runs[name]]
        print(f"| {name} | {cpu:.2f} | {min(all):.2f}-{max(all):.2f} | {wall:.2f} | {memory:.0f} | {cpu / own:.2f} |")
    print(flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", default="9", help="sizes of the table, with commas between them")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--program", default=str(ROOT / ".build/release/balans"))
    options = parser.parse_args()
    for megabytes in options.megabytes.split(","):
        compare(float(megabytes), options)


if __name__ == "__main__":
    main()
