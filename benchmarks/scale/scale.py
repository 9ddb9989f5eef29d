#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures time and memory of `balans report` against the number of collaborations, and draws them.

    benchmarks/scale/scale.py [--sizes 1,10,100,1000] [--quarters 6] [--rounds 3]

Prints a table in Markdown and, with --plot FILE, draws an SVG. Rounds are interleaved, and of each number the median is given, because a machine is
never quiet. The dossiers come from portfolio.py and are the same each time.
"""
import argparse
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def run(program, dossier, output):
    start = time.monotonic()
    process = subprocess.Popen(
        [program, "report", dossier, "--format", "html,md,json", "--no-archive", "--quiet", "--output", output],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"balans ended with {process.returncode}: {errors.decode()[:500]}")
    return {"wall": time.monotonic() - start, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024}


def size_of(folder):
    return sum(file.stat().st_size for file in pathlib.Path(folder).iterdir()) / 1e6


def plot(rows, path):
    """Two lines on logarithmic axes: seconds of CPU, and megabytes at the peak."""
    width, height, left, bottom = 560, 300, 60, 40
    sizes = [row["size"] for row in rows]
    top = math.ceil(math.log10(max(max(row["cpu"], row["memory"]) for row in rows)))
    low = math.floor(math.log10(min(row["cpu"] for row in rows)))
    span = max(1e-9, math.log10(sizes[-1]) - math.log10(sizes[0]))

    def x(size):
        return left + (width - left - 90) * (math.log10(size) - math.log10(sizes[0])) / span

    def y(value):
        return 12 + (height - bottom - 12) * (top - math.log10(value)) / (top - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" font-size="12">',
        "<title>Time and memory against the number of collaborations</title>",
        f'<rect width="{width}" height="{height}" fill="white"/>']
    for power in range(low, top + 1):
        parts.append(f'<path d="M{left} {y(10 ** power):.1f}H{width - 90}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{y(10 ** power) + 4:.1f}" text-anchor="end">{10 ** power:g}</text>')
    for size in sizes:
        parts.append(f'<text x="{x(size):.1f}" y="{height - bottom + 20}" text-anchor="middle">{size}</text>')
    for key, word, colour, dash in [("cpu", "s CPU", "#005ea5", ""), ("memory", "MB", "#8a3b00", ' stroke-dasharray="5 3"')]:
        points = " ".join(f"{x(row['size']):.1f},{y(row[key]):.1f}" for row in rows)
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        parts.append(f'<text x="{x(sizes[-1]) + 8:.1f}" y="{y(rows[-1][key]) + 4:.1f}" fill="{colour}">{rows[-1][key]:.0f} {word}</text>')
    parts.append(f'<text x="{(left + width - 90) / 2}" y="{height - 6}" text-anchor="middle">collaborations</text></svg>')
    pathlib.Path(path).write_text("\n".join(parts) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1,10,100,1000")
    parser.add_argument("--quarters", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--plot")
    parser.add_argument("--program", default=str(ROOT / ".build/release/balans"))
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    with tempfile.TemporaryDirectory() as scratch:
        for size in sizes:
            subprocess.run(
                [sys.executable, HERE / "portfolio.py", f"{scratch}/{size}", "--collaborations", str(size), "--quarters", str(options.quarters)],
                check=True)
        runs = {size: [] for size in sizes}
        for _ in range(options.rounds):
            for size in sizes:
                runs[size].append(run(options.program, f"{scratch}/{size}", f"{scratch}/out-{size}"))
        rows = []
        for size in sizes:
            row = {key: statistics.median(each[key] for each in runs[size]) for key in ("wall", "cpu", "memory")}
            rows.append(row | {"size": size, "output": size_of(f"{scratch}/out-{size}")})
    print("| collaborations | CPU s | ms a collaboration | wall s | memory MB | output MB |\n|--:|--:|--:|--:|--:|--:|")
    for row in rows:
        print(
            f"| {row['size']} | {row['cpu']:.2f} | {1000 * row['cpu'] / row['size']:.0f} | {row['wall']:.2f} | {row['memory']:.0f} "
            f"| {row['output']:.1f} |")
    if options.plot:
        plot(rows, options.plot)


if __name__ == "__main__":
    main()
