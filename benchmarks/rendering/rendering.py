#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures how fast the HTML of a report is made, beside Jinja2 that makes the same pages of the same values in the same run.

    benchmarks/rendering/rendering.py [DOSSIER] [--rounds N] [--inner N]

The templates of balans are turned into one for Jinja2: every name is looked up where the values have it, partials are put in their place. Both must
give the same page, but for white space, or nothing is measured. Of balans the time has the building of the values in it (from results to words);
Jinja2 is given them ready, as Python dictionaries, with its template compiled and escaping on. Rounds alternate; of each page the fastest of
--inner renderings counts, and the median over the rounds is printed with the lowest and the highest.

Builds the small program in benchmarks/rendering/Sources with BALANS_BENCHMARK=1. Jinja2 comes from PyPI into a folder of its own.
"""
import argparse, html, json, os, pathlib, re, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TAG = re.compile(r"\{\{(\{)?\s*([#^/>!&]?)\s*([\w.\-]+|[^}]*?)\s*\}?\}\}")


def lines(text):
    """The text without the lines that hold nothing but a section tag or a comment, as Mustache has it."""
    text = re.sub(r"^[ \t]*(\{\{[#^/!][^}]*\}\})[ \t]*\n", r"\1", text, flags=re.M)
    return text


def parse(name, open_partials=()):
    """The nodes of a template: text, ('var', name, raw), ('section', name, inverted, nodes)."""
    text = lines((ROOT / "templates" / f"{name}.mustache").read_text())
    stack, place = [[]], 0
    names = []
    for match in TAG.finditer(text):
        stack[-1].append(text[place:match.start()])
        place = match.end()
        raw, sigil, tag = match.groups()
        if sigil in ("#", "^"):
            names.append((tag, sigil == "^"))
            stack.append([])
        elif sigil == "/":
            nodes = stack.pop()
            tag, inverted = names.pop()
            stack[-1].append(("section", tag, inverted, nodes))
        elif sigil == ">":
            stack[-1].extend(parse(tag))
        elif sigil != "!":
            stack[-1].append(("var", tag, bool(raw) or sigil == "&"))
    stack[0].append(text[place:])
    return stack[0]


def merged(left, right):
    """The shape of two values: of objects all keys, of lists that of all elements."""
    if left is None: return right
    if right is None: return left
    if isinstance(left, dict) and isinstance(right, dict):
        return {key: merged(left.get(key), right.get(key)) for key in {**left, **right}}
    if isinstance(left, list) and isinstance(right, list):
        return [merged(left[0] if left else None, right[0] if right else None)]
    return left


def shape(value):
    if isinstance(value, dict): return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        whole = None
        for each in value: whole = merged(whole, shape(each))
        return [whole]
    return value


def find(path, scopes):
    """The expression for a name, and the shape of its value, in the nearest scope that has it."""
    if path == ".": return scopes[-1]
    first, *rest = path.split(".")
    for expression, known in reversed(scopes):
        if isinstance(known, dict) and first in known:
            for key in [first] + rest:
                expression, known = f"{expression}.{key}", known.get(key) if isinstance(known, dict) else None
            return expression, known
    return "none", None


def jinja(nodes, scopes, depth=0):
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        elif node[0] == "var":
            expression, _ = find(node[1], scopes)
            parts.append(f"{{{{ {expression}{'|safe' if node[2] else ''} }}}}")
        else:
            _, name, inverted, inner = node
            expression, known = find(name, scopes)
            if inverted:
                parts.append(f"{{% if not {expression} %}}{jinja(inner, scopes, depth + 1)}{{% endif %}}")
            elif isinstance(known, list):
                each = f"s{depth}"
                parts.append(f"{{% for {each} in {expression} %}}{jinja(inner, scopes + [(each, known[0])], depth + 1)}{{% endfor %}}")
            else:
                # A text that is there, even an empty one, shows its section.
                test = f"{expression} is not none" if isinstance(known, str) else expression
                parts.append(f"{{% if {test} %}}{jinja(inner, scopes + [(expression, known)], depth + 1)}{{% endif %}}")
    return "".join(parts)


def plain(text):
    return re.sub(r"\s+", "", html.unescape(text))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dossier", nargs="?")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--inner", type=int, default=20)
    arguments = parser.parse_args()
    environment = {**os.environ, "BALANS_BENCHMARK": "1"}
    subprocess.run(["swift", "build", "-c", "release", "--product", "RenderingBenchmark", "--scratch-path", ".build-benchmark"], cwd=ROOT, env=environment, check=True, stdout=sys.stderr)
    program = ROOT / ".build-benchmark" / "release" / "RenderingBenchmark"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", f"{folder}/site", "Jinja2==3.1.6"], check=True)
        sys.path.insert(0, f"{folder}/site")
        import jinja2
        dossier = arguments.dossier or ROOT / "example"
        pages = pathlib.Path(folder) / "pages"
        pages.mkdir()
        engine = jinja2.Environment(autoescape=True)
        template, values, ours, theirs = None, {}, {}, {}
        for _ in range(arguments.rounds):
            run = subprocess.run([program, str(dossier), str(arguments.inner), str(pages)], check=True, capture_output=True, text=True)
            for line in run.stdout.splitlines():
                name, seconds = line.split()
                ours.setdefault(name, []).append(float(seconds))
            if template is None:
                values = {name: json.loads((pages / f"{name}.json").read_text()) for name in ours}
                whole = None
                for value in values.values(): whole = merged(whole, shape(value))
                template = engine.from_string("{% set root = model %}" + jinja(parse("report.html"), [("root", whole)]))
                for name, value in values.items():
                    made, page = plain(template.render(model=value)), plain((pages / name).read_text())
                    if made != page:
                        place = next((i for i, (a, b) in enumerate(zip(made, page)) if a != b), min(len(made), len(page)))
                        sys.exit(f"{name}: Jinja2 makes another page: ...{made[place - 60:place + 60]}... and not ...{page[place - 60:place + 60]}...")
            for name, value in values.items():
                best = float("inf")
                for _ in range(arguments.inner):
                    start = time.perf_counter()
                    template.render(model=value)
                    best = min(best, time.perf_counter() - start)
                theirs.setdefault(name, []).append(best)
        size = {name: (pages / name).stat().st_size for name in ours}
    print(f"{len(ours)} pages, Jinja2 {jinja2.__version__}; milliseconds a page, median (lowest to highest) of {arguments.rounds} rounds\n")
    print("| page | KB | balans, values and HTML | Jinja2, HTML | Jinja2 beside balans |\n|---|--:|--:|--:|--:|")
    def text(times): return f"{statistics.median(times) * 1000:.2f} ({min(times) * 1000:.2f} to {max(times) * 1000:.2f})"
    for name in sorted(ours):
        ratio = statistics.median(theirs[name]) / statistics.median(ours[name])
        print(f"| {name} | {size[name] // 1024} | {text(ours[name])} | {text(theirs[name])} | {ratio:.1f} |")


main()
