#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures how fast balans reads a workbook of 100,000 answers, beside python-calamine on the same file in the same run.

    benchmarks/intake/intake.py [ROWS [ROUNDS]]

Makes a workbook as Microsoft Forms does (shared texts, true dates, an id, a partner, 30 statements with labels, a remark), builds the small program
in benchmarks/intake/Sources with BALANS_BENCHMARK=1, and reads the file with both, in turns. Prints the fastest and the median time of each and the
ratio of the medians.

Of calamine two times are taken: of its parser alone (the sheet in Rust's memory) and with the cells given to Python, as anyone who uses it needs.
balans is timed from bytes to cells: unpacked, checked, shared texts looked up, days written as days.

Needs python3 and the release tools of Swift. python-calamine comes from PyPI into a folder of its own that is removed afterwards.
"""
import os, pathlib, random, statistics, subprocess, sys, tempfile, time, zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
STATEMENTS = 30
LABELS = ["Helemaal mee oneens", "Mee oneens", "Niet mee eens, niet mee oneens", "Mee eens", "Helemaal mee eens", "Weet niet"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def letters(column):
    return (letters(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


def make(path):
    """A workbook as Excel writes it: every cell with its name, every text shared."""
    source = random.Random(1)
    strings = {}
    def shared(text):
        return strings.setdefault(text, len(strings))
    def text(column, row, value):
        return f'<c r="{column}{row}" t="s"><v>{shared(value)}</v></c>'
    names = [letters(column) for column in range(STATEMENTS + 5)]
    headings = ["ID", "Begintijd", "Tijd van voltooien", "Organisatie"] + [f"Stelling nummer {n + 1} van de vragenlijst." for n in range(STATEMENTS)] + ["Toelichting"]
    rows = ['<row r="1">' + "".join(text(name, 1, heading) for name, heading in zip(names, headings)) + "</row>"]
    for row in range(2, ROWS + 2):
        cells = [f'<c r="A{row}"><v>{row - 1}</v></c>', f'<c r="B{row}" s="1"><v>{46112 + row / ROWS:.9f}</v></c>', f'<c r="C{row}" s="1"><v>{46112.01 + row / ROWS:.9f}</v></c>',
                 text("D", row, f"Organisatie {source.randrange(15)}")]
        cells += [text(name, row, source.choice(LABELS)) for name in names[4:-1]]
        if source.random() < 0.3:
            cells.append(text(names[-1], row, f"Een toelichting van deelnemer {row} over de samenwerking."))
        rows.append(f'<row r="{row}" spans="1:{len(names)}">' + "".join(cells) + "</row>")
    parts = {
        "[Content_Types].xml": HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": HEAD + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": HEAD + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{LINKS}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": HEAD + f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="m/d/yy h:mm:ss"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": HEAD + f'<worksheet xmlns="{MAIN}"><sheetData>' + "".join(rows) + "</sheetData></worksheet>",
    }
    parts["xl/sharedStrings.xml"] = HEAD + f'<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">' + "".join(f"<si><t>{value}</t></si>" for value in strings) + "</sst>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


PEER = """
import sys, time
from python_calamine import CalamineWorkbook
path = sys.argv[1]
start = time.perf_counter(); sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0); parsed = time.perf_counter() - start
start = time.perf_counter(); rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(); given = time.perf_counter() - start
print(parsed, given, len(rows), sum(len(row) for row in rows))
"""


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        subprocess.run([sys.executable, "-m", "venv", str(folder / "python")], check=True)
        python = str(folder / "python" / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "python-calamine"], check=True)
        environment = dict(os.environ, BALANS_BENCHMARK="1")
        build = ["swift", "build", "--configuration", "release", "--scratch-path", str(ROOT / ".build-benchmark"), "--product", "ReadingBenchmark"]
        subprocess.run(build, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        program = str(ROOT / ".build-benchmark" / "release" / "ReadingBenchmark")
        book = folder / "answers.xlsx"
        make(book)
        times = {"balans": [], "calamine, parser alone": [], "calamine, given to Python": []}
        size = None
        for _ in range(ROUNDS):
            ours = subprocess.run([program, "1", str(book)], check=True, capture_output=True, text=True).stdout.split()
            theirs = subprocess.run([python, "-c", PEER, str(book)], check=True, capture_output=True, text=True).stdout.split()
            times["balans"].append(float(ours[0]))
            times["calamine, parser alone"].append(float(theirs[0]))
            times["calamine, given to Python"].append(float(theirs[1]))
            size = (int(ours[1]), int(theirs[2]))
        version = subprocess.run([python, "-c", "import importlib.metadata as m; print(m.version('python-calamine'))"], capture_output=True, text=True).stdout.strip()
        print(f"{book.stat().st_size / 1e6:.1f} MB, rows read: balans {size[0]}, python-calamine {version} {size[1]}\n")
        print("| reader | fastest (s) | median (s) | median beside balans |\n|---|---|---|---|")
        own = statistics.median(times["balans"])
        for name, values in times.items():
            print(f"| {name} | {min(values):.2f} | {statistics.median(values):.2f} | {statistics.median(values) / own:.2f} |")


main()
