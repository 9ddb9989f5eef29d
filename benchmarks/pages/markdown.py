# SPDX-License-Identifier: EUPL-1.2
"""Whether the Markdown says what the page says, and is read as it was meant."""
import re, shutil, subprocess
import xml.etree.ElementTree as ElementTree

from problem import Problem

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
COMMONMARK = "{http://commonmark.org/xml/1.0}"


def numbers(text):
    """All numbers in a text; a number in front of a list item is no number of the report."""
    return set(NUMBER.findall(re.sub(r"(?m)^\s*\d+[.)] ", "", text).replace("\\", "")))


def check(path, name, text):
    """The problems of a Markdown file beside a page with this text."""
    markdown = path.read_text(encoding="utf-8")
    found = []
    only_there, only_here = numbers(text) - numbers(markdown), numbers(markdown) - numbers(text)
    if only_there:
        found.append(f"lacks the numbers {' '.join(sorted(only_there)[:12])}")
    if only_here:
        found.append(f"has numbers that the page has not: {' '.join(sorted(only_here)[:12])}")
    if shutil.which("cmark-gfm"):
        tree = ElementTree.fromstring(subprocess.run(["cmark-gfm", "-e", "table", "-t", "xml", str(path)], capture_output=True, check=True).stdout)
        found += [f"has {kind}" for kind in ("html_block", "html_inline") if tree.find(f".//{COMMONMARK}{kind}") is not None]
        for image in tree.iter(COMMONMARK + "image"):
            address = image.get("destination", "")
            if not re.fullmatch(r"[\w-]+\.svg", address) or not (path.parent / address).is_file():
                found.append(f"has the picture {address}, which does not lie beside it")
            elif not "".join(image.itertext()).strip():
                found.append(f"has the picture {address} without a text")
        levels = [int(heading.get("level")) for heading in tree.iter(COMMONMARK + "heading")]
        if levels.count(1) != 1:
            found.append(f"has {levels.count(1)} headings of level 1")
        found += [f"a heading of level {b} follows one of level {a}" for a, b in zip(levels, levels[1:]) if b > a + 1]
        found += ["a line with bars became no table" for node in tree.iter(COMMONMARK + "text") if re.match(r"\|.*\|", node.text or "")][:1]
    return [Problem(name, "Markdown", what) for what in found]
