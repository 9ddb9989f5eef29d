# SPDX-License-Identifier: EUPL-1.2
"""The work of scripts/check-sql: the same answers to balans and to an engine, and every number compared."""

import csv
import os
import random
import re
import subprocess
import sys
import time

program, scratch, engines = sys.argv[1], sys.argv[2], sys.argv[3:]
WORDS = [
    "1", "2", "3", "4", "5", " 4 ", "3.0", "2,0", "Mee eens", "MEE  ONEENS", "helemaal mee eens", "Strongly disagree", "agree.", "Neutraal",
    "niet mee eens / niet mee oneens", "", "", "Weet niet", "weet-niet", "don’t know", "N.v.t.", "Zeg ik liever niet", "Prefer not to say",
]
PARTNERS = ["Gemeente Dalen", "gemeente  dalen", 'De "Brug"', "Zorg, Welzijn", "d'Oude Haven", "Coöperatie Oost"]


def balans(*arguments):
    run = subprocess.run([program, *arguments], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(run.stderr)
    return run


def example(folder):
    """The example: its tables of answers as one, with the period of the file's name."""
    balans("init", folder, "--example")
    rows = []
    for name in sorted(os.listdir(f"{folder}/answers")):
        with open(f"{folder}/answers/{name}", encoding="utf-8-sig", newline="") as file:
            table = list(csv.reader(file, delimiter=";"))
        rows += [[name.split(".")[0], *row] for row in table[1:] if any(row)]
    return ["period", "collaboration", "partner", *table[0][2:]], rows


def made(folder, normenkader, statements):
    """Answers from a seed, written in all ways that are understood."""
    chance = random.Random(normenkader)
    header = ["collaboration", "partner", *statements]
    rows = []
    os.makedirs(f"{folder}/answers")
    with open(f"{folder}/balans.yaml", "w", encoding="utf-8") as file:
        file.write(f"balans: 1\nnormenkader: {normenkader}\ncollaborations: {{oost: {{title: Oost}}, west: {{title: West}}}}\n")
    for period in ["2026-Q1", "2026-Q2"]:
        own = [
            [chance.choice(["oost", "West"]), chance.choice(PARTNERS), *[chance.choice(WORDS) for _ in statements]] for _ in range(150)
        ] + [["oost", "Gemeente Dalen", *[""] * len(statements)]]
        with open(f"{folder}/answers/{period}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *own])
        rows += [[period, *row] for row in own]
    return ["period", *header], rows


def duckdb_rows(columns, rows, query):
    import duckdb

    connection = duckdb.connect()
    connection.execute("CREATE TABLE answers (" + ", ".join(f'"{column}" VARCHAR' for column in columns) + ")")
    connection.executemany(f"INSERT INTO answers VALUES ({', '.join('?' * len(columns))})", rows)
    return connection.execute(query).fetchall()


def postgresql_rows(columns, rows, query):
    table = f"{scratch}/answers.csv"
    with open(table, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    with open(f"{scratch}/query.sql", "w", encoding="utf-8") as file:
        file.write(query)
    psql = ["psql", "-h", f"{scratch}/server", "-U", "balans", "-d", "postgres", "-X", "-q", "-t", "--csv", "-v", "ON_ERROR_STOP=1"]
    names = ", ".join(f'"{column}" text' for column in columns)
    make = f"DROP TABLE IF EXISTS answers; CREATE TABLE answers ({names});"
    subprocess.run([*psql, "-c", make], check=True)
    subprocess.run([*psql, "-c", f"\\copy answers FROM '{table}' CSV"], check=True)
    run = subprocess.run([*psql, "-f", f"{scratch}/query.sql"], check=True, capture_output=True, text=True)
    return list(csv.reader(run.stdout.splitlines()))


sessions = []


def spark_rows(columns, rows, query):
    from pyspark.sql import SparkSession

    if not sessions:
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2")
        sessions.append(builder.getOrCreate())
        sessions[0].sparkContext.setLogLevel("ERROR")
    schema = ", ".join(f"`{column}` STRING" for column in columns)
    sessions[0].createDataFrame([tuple(row) for row in rows], schema).createOrReplaceTempView("answers")
    return [tuple(row) for row in sessions[0].sql(query).collect()]


ENGINES = {"duckdb": duckdb_rows, "postgresql": postgresql_rows, "spark": spark_rows}


def written(name, rows):
    path = f"{scratch}/{name}.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def lines(text):
    """Moments as balans writes them, partners in lower case: how they are called most often depends on how often they are named."""
    return sorted([*row[:3], " ".join(row[3].lower().split()), *row[4:]] for row in csv.reader(text.splitlines()))


faults = 0
for normenkader in ["example", "blijf-balanceren", "kort", "vijf-voorwaarden"]:
    folder = f"{scratch}/{normenkader}"
    yardstick = "blijf-balanceren" if normenkader == "example" else normenkader
    options = ["--table", "answers", "--collaboration-column", "collaboration", "--period-column", "period", "--partner-column", "partner"]
    asked = balans("sql", yardstick, "--dialect", "duckdb", *options).stdout
    statements = [id for id in re.findall(r'CAST\("([^"]+)" AS VARCHAR\)', asked) if id not in ("collaboration", "period", "partner")]
    columns, rows = example(folder) if normenkader == "example" else made(folder, normenkader, statements)
    expected = balans("moments", folder)
    if not expected.stdout:
        sys.exit(expected.stderr)
    empty = f"{scratch}/{normenkader}-empty"
    os.makedirs(empty)
    with open(f"{folder}/balans.yaml", encoding="utf-8") as file, open(f"{empty}/balans.yaml", "w", encoding="utf-8") as copy:
        copy.write(file.read())
    for engine in engines:
        query = balans("sql", folder, "--dialect", engine, *options).stdout
        start = time.monotonic()
        found = ENGINES[engine](columns, rows, query)
        seconds = time.monotonic() - start
        read = balans("moments", empty, "--moments", written(f"{normenkader}-{engine}", found))
        same = lines(read.stdout) == lines(expected.stdout)
        faults += 0 if same else 1
        print(
            f"{normenkader}, {engine}: {len(found)} rows of {len(rows)} respondents by a query of {len(query) // 1000} kB in {seconds:.1f} s: "
            + ("every number is that of balans" if same else "DIFFERENT\n" + read.stderr),
            flush=True,
        )
sys.exit(1 if faults else 0)
