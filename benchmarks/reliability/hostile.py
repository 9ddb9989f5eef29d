#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs balans on hostile dossiers and measures what it does.

    benchmarks/reliability/hostile.py [--only PATTERN] [--language nl|en] [--quick] [--jobs NUMBER] [--verbose]

Every case spoils a copy of the example dossier: with the files of fuzz/corpus, and with files that are too large to be
kept and are made here. On each, in Dutch and in English, it runs check, check --format json, report (HTML, Markdown and
JSON) and explain, and demands:

- a documented exit status (0, 1, 2, 5, 6, 7), never a signal, never a trap;
- at most 1 s of processor time and 500 MB of memory per run, and 50 ms more for each page that a report makes; 5 s for what
  is right and as large as the limits let through (the group "large");
- no control character, hidden character or direction mark on standard output or standard error;
- every HTML page well-formed XML (xmllint) without script, event handler, address outside or element of a payload;
- every Markdown page without raw HTML, links outside or images but its own pictures, after pandoc; a template of the dossier may hold links, and
  then these very addresses may stand on the page: nothing of the data may;
- every picture well-formed, and every workbook without a formula or link;
- every JSON file readable, and without hidden characters.

Needs python3; xmllint and pandoc when there are pages to read. BALANS_PROGRAM names the program; default is the release
build of this repository. Prints a Markdown table and ends with status 1 when anything failed.
"""
import argparse, concurrent.futures, hashlib, json, os, pathlib, re, shutil, subprocess, sys, tempfile, time, zipfile
import xml.etree.ElementTree as ElementTree

import hostile_workbooks

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CORPUS = ROOT / "fuzz" / "corpus"
PROGRAM = os.environ.get("BALANS_PROGRAM", str(ROOT / ".build" / "release" / "balans"))
STATUSES = {0, 1, 2, 5, 6, 7}
MOST_SECONDS, MOST_MEGABYTES = 1.0, 500
# For the group of what is right, and as large as the limits let through.
MOST_SECONDS_OF_LARGE = 5.0
# Of a report of hundreds of pages the first are read.
MOST_PAGES = 12
# Pandoc takes minutes for more.
MOST_MARKDOWN = 500_000
COLLABORATION = "groen-beekdal"
ANSWERS, SETTINGS = "answers/2026-Q3.csv", "balans.yaml"

# What must never be seen: controls but line feed, and all that the eye cannot see; joiners and tags may stand in emoji.
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
PAYLOADS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg/onload=alert(1)>", "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>", "</svg><iframe src=//evil.example>", "]]><x-evil>", "<!--<x-evil>", "&lt;x-evil&gt;", "<x-evil a=b>",
    "javascript:alert(1)", "{{title}}{{{chart}}}", "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "<https://evil.example>",
    "https://evil.example/a", "www.evil.example", "a|b|c", "# kop", "```\n<x-evil>", "=cmd|'/c calc'!A1", "\\`*_{}[]<>()#+-.!|~&$@^:",
    "\x1b[31mrood\x1b]0;titel\x07", "\u202egnp.exe", "\u2066a\u2069b\u200bc\ufeffd\u2060e", "a\U000e0041\U000e0042b", "%s%n%x", "'; DROP TABLE x;--",
    "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "\U0001f469\u200d\U0001f469\u200d\U0001f467 gezin", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "../../../../etc/passwd", "CON", "a" * 30000, "\x9b31mrood\x9d0;titel\x9c", "\x1b]8;;https://evil.example\x07klik\x1b]8;;\x07", "\x1bP+q\x1b\\",
    "a\u00adb\u034fc\u061cd\u115fe\u17b4f\u180eg\u3164h\uffa0i", "regel\u2028regel\u2029alinea\x85", "@SUM(1)", "+1+1", "-1+1", "\t=1+1", "\r=1+1",
    "\uff1d1+1", "_x003D_1+1", "_x000A_=1+1", "<![CDATA[<x-evil>]]>", "<?x-evil?>", "&#60;x-evil&#62;", "\ufe64x-evil\ufe65", "a\u0300" * 5_000,
]


class Dossier:
    """A copy of the example with the answers of one quarter."""

    def __init__(self, folder):
        self.path = folder / "dossier"
        shutil.copytree(ROOT / "example", self.path)
        for name in sorted((self.path / "answers").iterdir())[:-1]:
            name.unlink()

    def write(self, path, content):
        target = self.path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))

    def read(self, path):
        return (self.path / path).read_text(encoding="utf-8-sig")

    def edit(self, path, old, new):
        text = self.read(path)
        assert old in text, (path, old)
        self.write(path, text.replace(old, new))


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


def yaml(text):
    """A text as YAML in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def table_cases():
    """Tables that are larger or odder than any that a person keeps."""
    head = "Samenwerking;Partner;" + ";".join(f"C{n}" for n in range(1, 7))
    row = "groen-beekdal;Gemeente Loosbeek;1;2;3;4;5;1"
    yield "20 MB, quote never closed", lambda d: d.write(ANSWERS, head + "\n" + row + "\n\"" + "abc;def\n" * 2_600_000)
    yield "20 MB of delimiters", lambda d: d.write(ANSWERS, head + "\n" + ";" * (20 * 1024 * 1024 - 200))
    yield "20 MB of short cells", lambda d: d.write(ANSWERS, (";" * 999 + "\n") * 20_900)
    yield "20 MB of line ends", lambda d: d.write(ANSWERS, head + "\n" + "\n" * (20 * 1024 * 1024 - 200))
    yield "20 MB of carriage returns", lambda d: d.write(ANSWERS, head + "\r" + "\r" * (20 * 1024 * 1024 - 200))
    yield "20 MB of quotes", lambda d: d.write(ANSWERS, b'"' * (20 * 1024 * 1024))
    yield "20 MB of invalid UTF-8", lambda d: d.write(ANSWERS, head.encode() + b"\n" + b"\xc3(\xa9\n" * 4_100_000)
    yield "19 MB of Windows-1252", lambda d: d.write(ANSWERS, (head + "\n").encode() + b"\xe9;\xe8;1\n" * 3_300_000)
    yield "20 MB of UTF-16", lambda d: d.write(ANSWERS, (head + "\n" + "é;è;1\n" * 1_700_000).encode("utf-16"))
    yield "50 MB of invalid UTF-8", lambda d: d.write(ANSWERS, head.encode() + b"\n" + b"\xc3(\xa9\n" * 13_000_000)
    yield "50 MB of valid UTF-8 and one byte", lambda d: d.write(ANSWERS, head.encode() + b"\n" + "é;".encode() * 17_000_000 + b"\xff")
    yield "50 MB of Windows-1252", lambda d: d.write(ANSWERS, (head + "\n").encode() + b"\xe9;\xe8;1\n" * 8_600_000)
    yield "50 MB of Windows-1252 without line ends", lambda d: d.write(ANSWERS, (head + "\n").encode() + b"\xe9\x80" * 26_000_000)
    yield "50 MB of UTF-16", lambda d: d.write(ANSWERS, (head + "\n" + "é;è;1\n" * 4_300_000).encode("utf-16"))
    yield "50 MB of halves of pairs of UTF-16", lambda d: d.write(ANSWERS, b"\xff\xfe" + b"\x3d\xd8\x00\xde" * 12_500_000 + b"\x3d\xd8")
    yield "50 MB of NUL", lambda d: d.write(ANSWERS, bytes(50 * 1024 * 1024))
    yield "51 MB", lambda d: d.write(ANSWERS, b"a" * (51 * 1024 * 1024))
    yield "1 GB that is not on the disk", lambda d: os.truncate(d.path / ANSWERS, 1 << 30)
    yield "1,000,001 rows of answers", lambda d: d.write(ANSWERS, head + "\n" + "groen-beekdal;G;1\n" * 1_000_001)
    yield "100,000 partners", lambda d: d.write(
        ANSWERS, head + "\n" + "".join(f"groen-beekdal;Partner {n:x};1;2;3;4;5;1\n" for n in range(100_000)))
    yield "100,000 collaborations", lambda d: (
        d.write(SETTINGS, "balans: 1\nnormenkader: blijf-balanceren\n"),
        d.write(ANSWERS, head + "\n" + "".join(f"samen {n:x};P;1;2;3;4;5;1\n" for n in range(100_000))))
    yield "10,000 columns", lambda d: d.write(ANSWERS, ";".join(f"k{n}" for n in range(10_000)) + "\n" + "1;" * 9_999 + "1\n")
    yield "1,000 unknown headings", lambda d: d.write(ANSWERS, head + "".join(f";vraag over {n}" for n in range(990)) + "\n" + row + "\n")
    yield "1,000 long unknown headings", lambda d: d.write(
        ANSWERS, head + "".join(f";{n} " + "vraag over van alles " * 1_500 for n in range(990)) + "\n" + row + "\n")
    yield "1,000 equal headings", lambda d: d.write(ANSWERS, head + ";C1" * 990 + "\n" + row + ";1" * 990 + "\n")
    yield "a cell of 32,768 characters", lambda d: d.write(ANSWERS, head + "\ngroen-beekdal;" + "x" * 32_768 + ";1;2;3;4;5;1\n")
    yield "a cell of 10 MB", lambda d: d.write(ANSWERS, head + "\ngroen-beekdal;" + "x" * 10_000_000 + ";1;2;3;4;5;1\n")
    yield "a heading of 32,000 tags", lambda d: d.write(ANSWERS, head + ";" + "<b" * 16_000 + "\n" + row + ";1\n")
    yield "partners of 32,000 hashes", lambda d: d.write(ANSWERS, head + "\n" + ("groen-beekdal;" + "#" * 32_000 + ";1;2;3;4;5;1\n") * 30)
    yield "500 alike partners of 8,000 letters", lambda d: d.write(
        ANSWERS, head + "\n" + "".join("groen-beekdal;" + "a" * 8_000 + chr(97 + n % 26) + chr(97 + n // 26) + ";1;2;3;4;5;1\n" for n in range(500)))
    yield "2,100 empty tables", lambda d: [d.write(f"registers/t{n}.csv", f"a;b\n{n};2\n") for n in range(2_100)]
    yield "5,000 templates", lambda d: [d.write(f"templates/t{n}.html.mustache", "<p>{{x}}</p>") for n in range(5_000)]
    yield "1,000,000 rows of register", lambda d: d.write("registers/tensions.csv", "Samenwerking;Spanning\n" + "groen-beekdal;x\n" * 1_000_000)
    yield "100,000 rows of register", lambda d: d.write(
        "registers/tensions.csv", "Samenwerking;Spanning;Ingebracht op\n" + "groen-beekdal;x;2026-07-01\n" * 100_000)
    for name, mark in [("formulas", "=1+1"), ("NUL", "a\0b"), ("numbers", "9" * 400), ("days", "31-02-99999999999"), ("minus", "-9223372036854775808")]:
        yield f"{name} in every cell", lambda d, mark=mark: d.write(ANSWERS, head + "\n" + ("groen-beekdal;" + ";".join([mark] * 7) + "\n") * 20)
        yield f"{name} in a register", lambda d, mark=mark: d.write(
            "registers/tensions.csv", "Samenwerking;Spanning;Ingebracht op;Opgelost op\n" + ("groen-beekdal;" + ";".join([mark] * 3) + "\n") * 20)


def large_cases():
    """What is right and as large as the limits let through: the time is that of the work, not of a trap."""
    head = "Samenwerking;Partner;" + ";".join(f"C{n}" for n in range(1, 7))
    row = "groen-beekdal;Gemeente Loosbeek;1;2;3;4;5;1"
    yield "100,000 rows of answers", lambda d: d.write(ANSWERS, head + "\n" + (row + "\n") * 100_000)
    yield "2,000 tables", lambda d: [d.write(f"answers/t{n}.csv", head + "\n" + row + f";{n}\n") for n in range(2_000)]
    yield "190 MB in ten tables", lambda d: [d.write(f"registers/t{n}.csv", head + f"{n}\n" + "a;b\n" * 4_900_000) for n in range(10)]
    for name, make in hostile_workbooks.large_cases():
        yield name, lambda d, make=make: ((d.path / ANSWERS).unlink(), d.write(ANSWERS.replace(".csv", ".xlsx"), make()))


def register_cases():
    """Each register of the example, spoiled."""
    marks = ["=1+1", "9" * 400, "-9223372036854775808", "31-02-2026", "0000-00-00", "a\0b", "<b" * 8_000, "\u202e" * 1_000, "1e308", "x" * 32_767, "\"", "\r\n\r\n"]
    for number, name in enumerate(sorted(path.name for path in (ROOT / "example" / "registers").iterdir())):
        def lines(dossier, name=name):
            return [line.split(";") for line in dossier.read(f"registers/{name}").replace("\r", "").strip("\n").split("\n")]

        def every_cell(dossier, mark, name=name, lines=lines):
            table = lines(dossier)
            rows = [[COLLABORATION] + [quoted(mark)] * (len(table[0]) - 1)] * 20
            dossier.write(f"registers/{name}", "\n".join(";".join(row) for row in [table[0]] + rows))

        def every_heading(dossier, mark, name=name, lines=lines):
            table = lines(dossier)
            dossier.write(f"registers/{name}", "\n".join(";".join(row) for row in [[quoted(cell + mark[:900]) for cell in table[0]]] + table[1:]))

        def many(dossier, count, name=name, lines=lines):
            table = lines(dossier)
            rows = [row for row in table[1:] if row[0] == COLLABORATION] or table[1:2]
            body = "\n".join(";".join(row) for row in (rows * (count // len(rows) + 1))[:count])
            dossier.write(f"registers/{name}", ";".join(table[0]) + "\n" + body)

        def twice(dossier, name=name, lines=lines):
            dossier.write(f"registers/{name}", "\n".join(";".join(row + row) for row in lines(dossier)))

        for place, mark in enumerate(marks):
            yield f"{name}: {mark[:12]!r} in every cell", lambda d, mark=mark, spoil=every_cell: spoil(d, mark)
            if place % 6 == number % 6:
                yield f"{name}: {mark[:12]!r} in every heading", lambda d, mark=mark, spoil=every_heading: spoil(d, mark)
        yield f"{name}: 20,000 rows", lambda d, spoil=many: spoil(d, 20_000)
        yield f"{name}: every column twice", lambda d, spoil=twice: spoil(d)
    yield "ten registers in one workbook of 250 sheets", lambda d: d.write("registers/alles.xlsx", hostile_workbooks.zipped(hostile_workbooks.workbook(
        [hostile_workbooks.worksheet(hostile_workbooks.rows([["Samenwerking", "Spanning", "Ingebracht op"], [COLLABORATION, "x", "2026-07-01"]]))] * 250,
        names=[["Tensions", "Spanningen", "Roles", "x"][n % 4] + str(n) for n in range(250)])))


def yaml_cases():
    """Settings and normenkaders."""
    base = "balans: 1\nnormenkader: blijf-balanceren\n"
    texts = {
        "one line of 100,000 items": base + "labels: [" + "a, " * 100_000 + "b]\n",
        "one line of 1 MB": base + "labels: [" + "a, " * 349_000 + "b]\n",
        "one line of 90,000 keys": base + "labels: {" + ", ".join(f"k{n}: 1" for n in range(90_000)) + "}\n",
        "100,000 unknown keys": base + "".join(f"k{n}: 1\n" for n in range(100_000)),
        "100,000 equal keys": base + "k: 1\n" * 100_000,
        "250,000 list items": base + "x:\n" + "- a\n" * 250_000,
        "1 MB of quotes": base + "x: [" + "'', " * 260_000 + "]\n",
        "1 MB text on one line": base + "x: \"" + "a" * 1_040_000 + "\"\n",
        "1 MB of comments": base + "#" * 1_040_000 + "\n",
        "1 MB of hashes in a title": base + "collaborations:\n  groen-beekdal: {title: \"" + "#" * 1_000_000 + "\"}\n",
        "title of 100,000 hashes": base + "collaborations:\n  groen-beekdal: {title: \"" + "#" * 100_000 + "\"}\n",
        "2 MB": base + "# " + "a" * 2_000_000,
        "one million forbidden characters": base + "x: '" + "\x07" * 1_000_000 + "'\n",
        "340,000 hidden characters": base + "x: '" + "\u202e" * 340_000 + "'\n",
        "100,000 brackets": "[" * 100_000,
        "255 brackets": base + "x: " + "[" * 255 + "]" * 255 + "\n",
        "255 dashes": base + "x:\n" + "- " * 120 + "a\n",
        "growth by aliases": "a0: &a [x]\n" + "".join(f"a{n}: &b{n} [*b{n - 1}, *b{n - 1}, *b{n - 1}]\n" for n in range(1, 40)),
        "100,000 anchors": base + "x: [" + "&a b, " * 100_000 + "]\n",
        "80,000 tags": base + "x: [" + "!!binary b, " * 80_000 + "]\n",
        "40,000 collaborations": base + "collaborations:\n" + "".join(f"  s{n}: {{title: S {n}}}\n" for n in range(40_000)),
        "90,000 labels": base + "labels:\n" + "".join(f"  l{n}: 1\n" for n in range(90_000)),
        "60,000 partner aliases": base + "partners:\n" + "".join(f"  p{n}: q{n}\n" for n in range(60_000)),
        "100,000 documents": base + "---\n" * 100_000,
        "100,000 tabs": base + "\tx: 1\n" * 100_000,
        "100,000 colons": base + "x" + ": a" * 100_000,
        "huge numbers": base + "privacy:\n  minimumGroup: " + "9" * 5_000 + "\n",
        "normenkader is a device": "balans: 1\nnormenkader: /dev/zero\n",
        "normenkader outside": "balans: 1\nnormenkader: ../../../../../../etc/passwd\n",
        "normenkader is the settings": "balans: 1\nnormenkader: balans.yaml\n",
    }
    for name, text in texts.items():
        yield f"settings: {name}", lambda d, text=text: d.write(SETTINGS, text)
    standard = (ROOT / "normenkader" / "blijf-balanceren.yaml").read_text()

    def own(text):
        return lambda d: (d.write(SETTINGS, "balans: 1\nnormenkader: eigen.yaml\n"), d.write("eigen.yaml", text))

    yield "normenkader: extends itself", own("normenkader: 1\nextends: eigen.yaml\nid: x\n")
    yield "normenkader: 0.9 MB of itself again", own(standard * 9)
    yield "normenkader: one line of 300,000 items", own(standard + "\nextra: [" + "a, " * 300_000 + "]\n")
    yield "normenkader: titles of payloads", own(payload_titles(standard))


def payload_titles(text):
    """A normenkader with a payload behind each title."""
    count = 0

    def spoil(match):
        nonlocal count
        count += 1
        return match.group(1) + yaml(PAYLOADS[count % 20].replace("\n", " ") + f" {count}")

    return re.sub(r"^(\s*(?:title|nl|en|question|meaning): )(?![\[{|>\"'])\S.*$", spoil, text, flags=re.M)


def template_cases():
    """Templates."""
    summary = "templates/summary.html.mustache"
    texts = {
        "1 MB on one line": "<p>" + "a" * 1_000_000 + "</p>",
        "100,000 unknown names on one line": "<p>" + "{{x}}" * 100_000 + "</p>",
        "300,000 unclosed tags on one line": "{{a " * 300_000,
        "1 MB of open braces": "{" * 1_000_000,
        "1 MB of comment": "{{!" + "a" * 1_000_000,
        "100,000 open comments": "<!--" * 100_000,
        "deep elements": "<div>" * 300_000,
        "deep sections": "{{#summary}}" * 100_000,
        "100,000 attributes": "<p " + "".join(f"a{n}='' " for n in range(100_000)) + "></p>",
        "one attribute of 1 MB": "<p title='" + "{{title}}" * 100_000 + "'></p>",
        "includes itself": "{{>summary.html}}",
        "entity bomb": "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><p>&b;</p>",
        "external entity": "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>",
        "script": "<p><script>alert(1)</script></p>", "event handler": "<p onclick='alert(1)'></p>", "CDATA": "<p><![CDATA[<x-evil>]]></p>",
        "2 MB of references": "<p>" + "&#60;" * 390_000 + "</p>",
    }
    # Within the limits on size: what is read after all.
    texts |= {
        "250 kB on one line": "<p>" + "a" * 249_000 + "</p>",
        "250 kB of references": "<p>" + "&#60;" * 49_000 + "</p>",
        "250 kB of elements": "<p>" + "<b>a</b>" * 31_000 + "</p>",
        "250 kB of names": "<p>" + "{{word}}" * 31_000 + "</p>",
        "hidden characters": "<p>a\u202eb\u200bc\x9b</p>",
    }
    for name, text in texts.items():
        yield f"template: {name}", lambda d, text=text: d.write(summary, text)
    markdown = {
        "250 kB of open tags": "<" * 249_000, "250 kB of elements": "<b>a</b>" * 31_000, "250 kB of pictures": "![" * 124_000, "250 kB of code": "`" * 249_000,
        "links of its own": "[a](https://example.org/x?y=z) <https://example.org/a> http://example.org/b www.example.org info@example.org\n\n{{word}}\n",
        "an element of data": "<{{word}}>", "an element": "<img src='https://evil.example/x'>", "a picture": "![x](https://evil.example/x.png)",
        "hidden characters": "a\u202eb\u200bc\x9b",
    }
    for name, text in markdown.items():
        yield f"template for Markdown: {name}", lambda d, text=text: d.write("templates/summary.md.mustache", text)
    yield "template: four of 249 kB that are included", lambda d: [
        d.write(f"templates/t{n}.html.mustache", "<b>a</b>" * 31_000) for n in range(3)
    ] + [d.write(summary, "<p>" + "".join(f"{{{{>t{n}.html}}}}" for n in range(3)) + "</p>")]
    yield "template: 190 of 249 kB", lambda d: [d.write(f"templates/t{n}.html.mustache", "<b>a</b>" * 31_000) for n in range(190)]
    yield "template: doubling", lambda d: [
        d.write(f"templates/t{n}.html.mustache", f"{{{{>t{n + 1}.html}}}}" * 2) for n in range(40)
    ] + [d.write(summary, "<p>{{>t0.html}}</p>"), d.write("templates/t40.html.mustache", "x")]
    yield "template: style sheet with script", lambda d: d.write("templates/style.css", "</style><script>alert(1)</script><x-evil>")
    yield "template: style sheet of 3 MB", lambda d: d.write("templates/style.css", "a{b:c}" * 500_000)


def payload_cases():
    """Payloads, and the texts that the escaping is fuzzed with, in every text of the data."""
    for index, payload in enumerate(PAYLOADS):
        shown = payload if len(payload) < 30 else payload[:27] + "…"
        yield f"payload {shown!r}", lambda d, payload=payload: spoil_texts(d, payload)
    for file in sorted((CORPUS / "html").glob("*")):
        text = file.read_bytes().decode("utf-8", "replace").replace("\0", "")
        yield f"text {file.name}", lambda d, text=text: spoil_texts(d, text)


def spoil_texts(dossier, payload):
    settings = dossier.read(SETTINGS)
    title = f"title: {yaml('Groen ' + payload)}"
    dossier.write(SETTINGS, re.sub(r"(groen-beekdal: \{)title: [^,]*", lambda match: match.group(1) + title, settings))
    partner = quoted("P " + payload.replace("@", "a"))
    for path in [ANSWERS] + [f"registers/{p.name}" for p in sorted((dossier.path / "registers").iterdir())]:
        text = dossier.read(path).replace("Gemeente Loosbeek", partner).replace("\r\n", "\n")
        lines = text.split("\n")
        if path != ANSWERS and len(lines) > 3:
            for number in range(1, len(lines)):
                cells = lines[number].split(";")
                if cells[0] == COLLABORATION and len(cells) > 2 and '"' not in lines[number]:
                    cells[1] = quoted(cells[1] + " " + payload) if path not in ("registers/partners.csv",) else cells[1]
                    cells[-1] = cells[-1] or quoted(payload)
                    lines[number] = ";".join(cells)
        dossier.write(path, "\n".join(lines))


def workbook_cases():
    """Workbooks in the place of the answers, and some in that of a register."""
    def answers(dossier, content):
        (dossier.path / ANSWERS).unlink()
        dossier.write(ANSWERS.replace(".csv", ".xlsx"), content)

    def register(dossier, content):
        (dossier.path / "registers/tensions.csv").unlink()
        dossier.write("registers/tensions.xlsx", content)

    for number, (name, make) in enumerate(hostile_workbooks.cases([p for p in PAYLOADS if len(p) < 20_000])):
        yield name, lambda d, make=make: answers(d, make())
        if number % 4 == 0:
            yield name + ", as register", lambda d, make=make: register(d, make())
    for file in sorted((CORPUS / "xlsx").glob("*")):
        yield f"corpus xlsx/{file.name}", lambda d, file=file: answers(d, file.read_bytes())


def name_cases():
    """Names of files."""
    def names(dossier):
        table = dossier.read(ANSWERS)
        for number, name in enumerate(["met spatie 2026-Q1", "regel\neinde", "\x1b[31mrood", "\u202evsc.", "-rf", "'\"$(x)`<x-evil>", "a" * 240]):
            dossier.write(f"answers/{name}.csv", table + f"\n{number}")

    def invalid(dossier):
        (pathlib.Path(os.fsdecode(os.fsencode(str(dossier.path / "answers")) + b"/\xff\xfe.csv"))).write_bytes(b"a;b\n1;2\n")

    yield "odd file names", names
    yield "a file name that is not UTF-8", invalid


def corpus_cases():
    """The files of fuzz/corpus, each in its place."""
    places = {
        "csv": ANSWERS, "registers": "registers/tensions.csv", "settings": SETTINGS, "template": "templates/summary.html.mustache",
        "markdown": "templates/summary.md.mustache",
    }
    for folder, place in places.items():
        for file in sorted((CORPUS / folder).glob("*")):
            # The first byte of a register says which one it is, for the fuzzer.
            start = 1 if folder == "registers" else 0
            yield f"corpus {folder}/{file.name}", lambda d, file=file, place=place, start=start: d.write(place, file.read_bytes()[start:])
    for file in sorted((CORPUS / "normenkader").glob("*")):
        yield f"corpus normenkader/{file.name}", lambda d, file=file: (
            d.write(SETTINGS, "balans: 1\nnormenkader: eigen.yaml\n"), d.write("eigen.yaml", file.read_bytes()))


def plain_cases():
    """Nothing wrong: what an ordinary run takes on this machine, now."""
    yield "the example", lambda d: None


CASES = {
    "nothing wrong": plain_cases,
    "tables": table_cases, "large": large_cases, "registers": register_cases, "workbooks": workbook_cases, "YAML": yaml_cases, "templates": template_cases, "payloads": payload_cases,
    "names": name_cases, "corpus": corpus_cases,
}


# Runs a program and writes down what it took. A process of its own: what a child takes at most is never said to be less than what its parent had when
# it began, and this script grows with the cases that it makes.
WATCH = """
import os, resource, sys
file, program = sys.argv[1], sys.argv[2:]
child = os.fork()
if child == 0:
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
    os.execve(program[0], program, {"SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin"})
_, status, usage = os.wait4(child, 0)
with open(file, "w") as out:
    print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=out)
"""


class Run:
    def __init__(self, arguments, folder):
        output, errors, taken = folder / "out.txt", folder / "err.txt", folder / "taken.txt"
        with open(output, "wb") as out, open(errors, "wb") as err:
            start = time.monotonic()
            subprocess.run(
                [sys.executable, "-S", "-E", "-c", WATCH, str(taken), PROGRAM] + arguments, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                check=True)
            self.wall = time.monotonic() - start
        status, seconds, kilobytes = taken.read_text().split()
        self.status, self.seconds, self.megabytes = int(status), float(seconds), int(kilobytes) / 1024
        taken.unlink()
        self.output, self.errors = output.read_bytes(), errors.read_bytes()


def faults_of_terminal(run):
    found = []
    for name, data in [("output", run.output), ("errors", run.errors)]:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"{name} is not UTF-8")
            continue
        if hidden := HIDDEN.search(text):
            found.append(f"{name} holds U+{ord(hidden.group()):04X}")
        if len(data) > 2_000_000:
            found.append(f"{name} is {len(data) >> 20} MB")
    return found


def faults_of_html(path):
    data = path.read_bytes()
    check = subprocess.run(["xmllint", "--nonet", "--noout", str(path)], capture_output=True)
    if check.returncode:
        return ["not well-formed: " + check.stderr.decode("utf-8", "replace").splitlines()[0][-120:]]
    found = []
    for element in ElementTree.fromstring(data.decode("utf-8").replace("<!DOCTYPE html>", "")).iter():
        name = element.tag.rsplit("}")[-1].lower()
        if name in ("script", "iframe", "object", "embed", "img", "form", "base", "x-evil") or name.startswith("x-"):
            found.append(f"element {name}")
        for key, value in element.attrib.items():
            if key.lower().startswith("on"):
                found.append(f"attribute {key}")
            if key in ("href", "src", "action") and not re.match(r"^[\w#./-]*$", value):
                found.append(f"address {value[:40]}")
    if hidden := HIDDEN.search(data.decode("utf-8").replace("\t", " ")):
        found.append(f"U+{ord(hidden.group()):04X}")
    return found


def is_own(address, own):
    """Whether an address stands in a template for Markdown of the dossier; of `www.a.nl` and `a@b.nl` without what a reader puts before it."""
    return any(form in own for form in (address, address.removeprefix("http://"), address.removeprefix("mailto:")) if form)


def faults_of_markdown(path, own):
    text = path.read_text(encoding="utf-8")
    found = [f"U+{ord(hidden.group()):04X}"] if (hidden := HIDDEN.search(text.replace("\t", " "))) else []
    for reader in ("commonmark_x", "gfm"):
        if len(text) > MOST_MARKDOWN:
            break
        result = subprocess.run(["pandoc", "-f", reader, "-t", "json", str(path)], capture_output=True)
        if result.returncode:
            found.append(f"pandoc -f {reader}: {result.stderr.decode()[:80]}")
            continue
        waiting = [json.loads(result.stdout)["blocks"]]
        while waiting:
            node = waiting.pop()
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                kind, content = node.get("t"), node.get("c")
                if kind in ("RawInline", "RawBlock") and not re.fullmatch(r"</?(a|b|br|bdi|sup|sub)( id=\"[\w-]*\")?/?>|<!--.*-->", content[1].strip(), re.S):
                    found.append(f"raw {content[1][:40]}")
                if kind in ("Link", "Image") and not re.match(r"^[\w#./-]*$", content[2][0]) and not (kind == "Link" and is_own(content[2][0], own)):
                    found.append(f"{kind.lower()} to {content[2][0][:40]}")
                if kind == "Image" and not (re.fullmatch(r"[\w-]+-(balance|change)\.svg", content[2][0]) and (path.parent / content[2][0]).exists()):
                    found.append("image")
                if content is not None:
                    waiting.append(content)
    return found


def faults_of_picture(path):
    try:
        names = {element.tag.split("}")[-1] for element in ElementTree.parse(path).iter()}
    except ElementTree.ParseError as error:
        return [f"not well-formed: {error}"]
    return [f"element {name}" for name in names - {"svg", "title", "desc", "style", "rect", "line", "path", "circle", "polygon", "polyline", "text"}]


def faults_of_workbook(path):
    found = []
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            text = book.read(name).decode("utf-8")
            if hidden := HIDDEN.search(text):
                found.append(f"{name} holds U+{ord(hidden.group()):04X}")
            if re.search(r"<f[ >]|hyperlink|calculatedColumnFormula", text):
                found.append(f"{name} has a formula or link")
    return found


def faults_of_json(data):
    try:
        json.loads(data)
    except ValueError as error:
        return [f"not JSON: {error}"]
    text = data.decode("utf-8")
    return [f"JSON holds U+{ord(hidden.group()):04X}"] if (hidden := HIDDEN.search(text)) else []


# What was found in pages that were read before: many a case changes one of ten.
READ = {}


def faults_of_page(path, own):
    data = path.read_bytes()
    key = (path.suffix, hashlib.sha256(data).digest(), own)
    if key not in READ:
        if path.suffix == ".html":
            READ[key] = faults_of_html(path)
        elif path.suffix == ".md":
            READ[key] = faults_of_markdown(path, own)
        elif path.suffix == ".svg":
            READ[key] = faults_of_picture(path)
        elif path.suffix == ".xlsx":
            READ[key] = faults_of_workbook(path)
        else:
            READ[key] = faults_of_json(data) if path.suffix == ".json" else []
    return READ[key]


def try_case(name, spoil, languages, most_seconds, is_quick):
    """The faults of a case and its worst numbers."""
    faults, seconds, megabytes, statuses, pages = [], 0.0, 0.0, set(), 0
    for language in languages:
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            spoil(dossier := Dossier(folder))
            own = "\n".join(file.read_bytes().decode("utf-8", "replace") for file in sorted(dossier.path.glob("templates/*.md.mustache")))
            common = ["--language", language]
            commands = [
                ["check", "dossier"] + common, ["check", "dossier", "--format", "json"] + common,
                ["report", "dossier", "--output", "made"] + common,
                ["explain", "dossier", "--collaboration", COLLABORATION, "commitment"] + common,
                ["explain", "dossier", "--collaboration", COLLABORATION, "--format", "json", "advice"] + common,
            ]
            for arguments in commands[1:3] if is_quick else commands:
                run = Run(arguments, folder)
                word = arguments[0] + " " + language
                statuses.add(run.status)
                seconds, megabytes = max(seconds, run.seconds), max(megabytes, run.megabytes)
                if run.status not in STATUSES:
                    faults.append(f"{word}: status {run.status}")
                made = sum(1 for _ in (folder / "made").rglob("*")) if arguments[0] == "report" else 0
                if run.seconds > most_seconds + 0.05 * made:
                    faults.append(f"{word}: {run.seconds:.1f} s")
                if run.megabytes > MOST_MEGABYTES:
                    faults.append(f"{word}: {run.megabytes:.0f} MB")
                faults += [f"{word}: {fault}" for fault in faults_of_terminal(run)]
                if "json" in arguments and run.output:
                    faults += [f"{word}: {fault}" for fault in faults_of_json(run.output)]
            for path in sorted((folder / "made").rglob("*"))[:MOST_PAGES] if (folder / "made").exists() else []:
                pages += 1
                faults += [f"{path.name}: {fault}" for fault in faults_of_page(path, own)]
    return list(dict.fromkeys(faults)), seconds, megabytes, statuses, pages


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="only the cases whose group and name, such as 'YAML: 2 MB', match this regular expression")
    parser.add_argument("--language", choices=["nl", "en"], help="only this language")
    parser.add_argument("--quick", action="store_true", help="of the five commands only check --format json and report")
    parser.add_argument("--jobs", type=int, default=1, help="how many cases at a time; processor time is counted for each by itself")
    parser.add_argument("--verbose", action="store_true", help="a line for every case")
    options = parser.parse_args()
    languages = [options.language] if options.language else ["nl", "en"]
    rows, failed = [], []
    for group, cases in CASES.items():
        counted, slowest, largest, seen, pages = 0, (0.0, ""), (0.0, ""), set(), 0
        wanted = [case for case in cases() if re.search(options.only, group + ": " + case[0])]
        most = MOST_SECONDS_OF_LARGE if group == "large" else MOST_SECONDS
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for name, faults, seconds, megabytes, statuses, made in pool.map(lambda case: (case[0], *try_case(*case, languages, most, options.quick)), wanted):
                counted, pages, seen = counted + 1, pages + made, seen | statuses
                slowest, largest = max(slowest, (seconds, name)), max(largest, (megabytes, name))
                failed += [(group, name, fault) for fault in faults]
                if options.verbose or faults:
                    print(f"{group}: {name}: {seconds:.2f} s, {megabytes:.0f} MB, {sorted(statuses)} {'; '.join(faults)[:600]}", file=sys.stderr, flush=True)
        if counted:
            rows.append((group, counted, pages, slowest, largest, seen))
    print("| cases | number | files made and read | most CPU, s | most memory, MB | statuses | failures |\n|---|---|---|---|---|---|---|")
    for group, counted, pages, slowest, largest, seen in rows:
        bad = len({name for other, name, _ in failed if other == group})
        print(f"| {group} | {counted} | {pages} | {slowest[0]:.2f} ({slowest[1]}) | {largest[0]:.0f} ({largest[1]}) | "
              f"{', '.join(map(str, sorted(seen)))} | {bad} |")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
