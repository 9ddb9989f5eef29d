# SPDX-License-Identifier: EUPL-1.2
"""What can be said of a page from its text: self-contained, safe, whole; and the Nu HTML checker."""
import collections, html.parser, json, pathlib, re, subprocess

from problem import Problem

# Bytes; a portfolio grows with its collaborations.
PAGE_LIMIT, PORTFOLIO_LIMIT = 150_000, 400_000
FORBIDDEN = {"script", "iframe", "object", "embed", "link", "base", "form", "input", "button", "video", "audio", "source", "foreignobject", "animate", "set"}
ADDRESSES = {"src", "srcset", "href", "xlink:href", "action", "formaction", "data", "poster", "background", "cite", "ping"}
# What a program leaves in a text when it has no value or no template.
RESIDUE = re.compile(r"\{\{|\}\}|Optional\(|\bNaN\b|\bnil\b|\bundefined\b|\bnull\b")
FORGOTTEN = re.compile(r"\s*\{\{[^{}]*\}\}\s*")


class Page(html.parser.HTMLParser):
    """Collects what is asked of a page while it is read."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.problems, self.ids, self.targets, self.files = [], collections.Counter(), [], []
        self.language, self.policy, self.title, self.text, self.tables = None, None, "", [], []
        self.inside, self.headings, self.has_main = [], [], False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in FORBIDDEN:
            self.problems.append(f"has an element <{tag}>")
        for name, value in attributes:
            if name.startswith("on"):
                self.problems.append(f"has a handler {name}")
            if name in ADDRESSES:
                self.address(tag, value or "")
        if "style" in values and re.search(r"url\(|@import", values["style"] or ""):
            self.problems.append("has a style attribute with an address")
        if values.get("id"):
            self.ids[values["id"]] += 1
        for name in ("aria-labelledby", "aria-describedby", "headers", "for"):
            self.targets += (values.get(name) or "").split()
        if tag == "html":
            self.language = values.get("lang")
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "content-security-policy":
            self.policy = values.get("content") or ""
            if self.text_of("style") is not None:
                self.problems.append("its Content-Security-Policy comes after the style")
        self.has_main |= tag == "main"
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append({"caption": False, "thead": False, "scope": True})
        if self.tables and tag in ("caption", "thead"):
            self.tables[-1][tag] = True
        if self.tables and tag == "th" and values.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
            self.tables[-1]["scope"] = False
        self.inside.append(tag)

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data):
        if self.inside and self.inside[-1] == "title" and "svg" not in self.inside:
            self.title += data
        if self.inside and self.inside[-1] == "style" and re.search(r"url\(|@import|expression\(", data):
            self.problems.append("its style has an address")
        self.text.append((self.inside[-1] if self.inside else "", data))

    def text_of(self, tag):
        return next((data for name, data in self.text if name == tag), None)

    def address(self, tag, value):
        if value.startswith("#"):
            self.targets.append(value[1:])
        elif re.match(r"[a-z][a-z0-9+.-]*:|//|\\\\|/", value, re.I):
            self.problems.append(f"has an address outside: <{tag}> {value[:60]}")
        else:
            self.files.append(value.split("#")[0])


def check(path, name, is_portfolio):
    """The problems of one file as it is on disk."""
    data = pathlib.Path(path).read_bytes()
    found = []
    text = data.decode("utf-8", errors="replace")
    page = Page(text)
    limit = PORTFOLIO_LIMIT if is_portfolio else PAGE_LIMIT
    if len(data) > limit:
        found.append(f"is {len(data)} bytes, at most {limit}")
    if "\ufffd" in text:
        found.append("is not all UTF-8")
    if not text.startswith("<!DOCTYPE html>\n"):
        found.append("does not start with <!DOCTYPE html>")
    if page.language not in ("nl", "en"):
        found.append(f"has the language {page.language}")
    if not page.title.strip():
        found.append("has no title")
    if "charset" not in text[:1024]:
        found.append("does not say its encoding within 1024 bytes")
    if "default-src 'none'" not in (page.policy or ""):
        found.append("has no Content-Security-Policy with default-src 'none'")
    if not page.has_main:
        found.append("has no <main>")
    if page.headings.count(1) != 1:
        found.append(f"has {page.headings.count(1)} headings of level 1")
    found += [f"a heading of level {b} follows one of level {a}" for a, b in zip(page.headings, page.headings[1:]) if b > a + 1]
    found += page.problems
    found += [f"the id {name} is there {count} times" for name, count in sorted(page.ids.items()) if count > 1]
    found += [f"nothing has the id {name} that is referred to" for name in sorted(set(page.targets) - set(page.ids) - {""})]
    found += [f"there is no file {name} that is linked to" for name in sorted(set(page.files)) if not (pathlib.Path(path).parent / name).is_file()]
    for number, table in enumerate(page.tables, 1):
        found += [f"table {number} has no {part}" for part in ("caption", "thead", "scope") if not table[part]]
    visible = " ".join(data for tag, data in page.text if tag not in ("style", "code"))
    # What people wrote stands in <bdi>, and may hold anything; all of it a tag is what a program forgot.
    written = {data for tag, data in page.text if tag == "bdi" and RESIDUE.search(data) and not FORGOTTEN.fullmatch(data)}
    for own in sorted(written, key=len, reverse=True):
        visible = visible.replace(own, " ")
    found += [f"has the residue {match.group()!r}" for match in RESIDUE.finditer(visible)]
    if page.language == "nl":
        found += [f"has a decimal point in Dutch: {match.group()}" for match in re.finditer(r"(?<![\w.])\d\.\d(?![\w.])", visible)]
    return [Problem(name, "source", what) for what in found]


def nu_check(jar, files):
    """What the Nu HTML checker says. Its CSS messages are left out: the newest jar on PyPI is of 2020 and does not know the CSS of today."""
    if not files:
        return []
    run = subprocess.run(["java", "-Xss2m", "-jar", jar, "--format", "json", "--also-check-svg", "--stdout", *map(str, files)], capture_output=True, text=True)
    try:
        messages = json.loads(run.stdout or run.stderr)["messages"]
    except (ValueError, KeyError):
        return [Problem("all pages", "Nu checker", f"did not run: {(run.stderr or run.stdout)[-300:]}")]
    found = []
    for message in messages:
        if message["message"].startswith("CSS:") or message.get("subType") not in ("warning", None) and message["type"] == "info":
            continue
        page = "/".join(pathlib.PurePath(message.get("url", "")).parts[-2:])
        found.append(Problem(page, "Nu checker", f"line {message.get('lastLine')}: {message['message']} {message.get('extract', '')[:80]!r}"))
    return found
