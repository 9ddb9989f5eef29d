#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads one wide table of answers with balans, DuckDB, polars and pandas, side by side.

    benchmarks/scale/peers.py [--rows 90000] [--rounds 5]

The others give the mean per collaboration and statement; `balans moments` gives all sums that scores need (means, counts, products of scores, residuals)
and checks every answer. Rounds are interleaved and medians given; CPU time counts more than wall time on a shared machine. Needs duckdb, polars and
pandas (PyPI); one that is not there is left out. `wc -l` is the floor.
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


def timed(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}: {errors.decode()[-500:]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=90000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--program", default=str(ROOT / ".build/release/balans"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        groups = max(1, options.rows // 180)
        subprocess.run(
            [sys.executable, HERE / "portfolio.py", f"{scratch}/dossier", "--collaborations", str(groups), "--quarters", "1", "--respondents",
             str(options.rows // groups), "--without-registers"], check=True)
        table = next(pathlib.Path(f"{scratch}/dossier/answers").iterdir())
        commands = {"wc -l": ["wc", "-l", str(table)], "balans moments": [options.program, "moments", f"{scratch}/dossier", "--quiet"]}
        for name, script in SCRIPTS.items():
            if importlib.util.find_spec(name):
                commands[name] = [sys.executable, "-c", script, str(table)]
        runs = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                runs[name].append(timed(command))
        lines = sum(1 for _ in table.open("rb"))
        print(f"{table.stat().st_size / 1e6:.1f} MB, {lines} lines, {groups} groups, {len(CODES)} statements\n")
    medians = {name: [statistics.median(run[part] for run in all) for part in range(3)] for name, all in runs.items()}
    own = medians["balans moments"][0]
    print("| program | CPU s | wall s | memory MB | CPU beside balans |\n|---|--:|--:|--:|--:|")
    for name, (cpu, wall, memory) in medians.items():
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {memory:.0f} | {cpu / own:.2f} |")


if __name__ == "__main__":
    main()
