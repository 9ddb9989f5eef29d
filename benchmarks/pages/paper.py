# SPDX-License-Identifier: EUPL-1.2
"""What a page is on paper: Chromium prints it, and the PDF is looked into."""
import re, subprocess, unicodedata
import xml.etree.ElementTree as ElementTree

import pikepdf
from PIL import Image

from problem import Problem

# How many pages of A4 a page may take, by the end of its name; the first that fits counts.
PAGES = [(r"/index$", 2), (r"/normenkader$", 20), (r"", 10)]
MILLIMETRE = 72 / 25.4
# The margins of @page in style.css, with a millimetre for rounding.
LEFT, RIGHT, TOP, BOTTOM = 11, 11, 9, 13
XHTML = "{http://www.w3.org/1999/xhtml}"


def print_page(page, path):
    """Prints as a browser does: without backgrounds, by the page's own @page."""
    page.pdf(path=str(path), prefer_css_page_size=True, print_background=False, tagged=True, outline=True)


def read(word):
    """A word as one reads it: pdftotext gives a word from right to left in the order of its places."""
    return word[::-1] if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in word) else word


def words_by_page(path):
    """The words of every page with their places, in points, and the height and width of the page."""
    text = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True).stdout
    text = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", text)
    pages = []
    for page in ElementTree.fromstring(text).iter(XHTML + "page"):
        words = [(float(w.get("xMin")), float(w.get("yMin")), float(w.get("xMax")), float(w.get("yMax")), read(w.text or "")) for w in page.iter(XHTML + "word")]
        pages.append((float(page.get("width")), float(page.get("height")), words))
    return pages


def leaves(pdf):
    """Every piece of tagged content in reading order: the tags it is in, outermost first as (tag, number), and its page."""
    numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}
    found, count = [], [0]

    def walk(node, tags, page):
        if isinstance(node, pikepdf.Array):
            for kid in node:
                walk(kid, tags, page)
        elif isinstance(node, pikepdf.Dictionary):
            if "/Pg" in node:
                page = numbers.get(node.Pg.objgen, page)
            if "/S" in node:
                count[0] += 1
                tags = (*tags, (str(node.S), count[0]))
            if node.get("/Type") == "/MCR":
                found.append((tags, page))
            elif "/K" in node:
                walk(node.K, tags, page)
        elif isinstance(node, int):
            found.append((tags, page))

    if "/StructTreeRoot" in pdf.Root and "/K" in pdf.Root.StructTreeRoot:
        walk(pdf.Root.StructTreeRoot.K, (), None)
    return found


def broken(content):
    """Yields headings that end a page and rows that lie on two."""
    pages = {}
    for tags, page in content:
        names = [tag for tag, _ in tags]
        # The heads of columns come back on every page; a figure with a table in it may go on.
        for tag, number in tags:
            if (tag == "/TR" and "/TD" in names) or (tag == "/Figure" and names[-1] == tag):
                pages.setdefault((tag, number), set()).add(page)
    for (tag, _), on in sorted(pages.items(), key=lambda item: item[0][1]):
        if len(on) > 1:
            yield f"{'a row of a table' if tag == '/TR' else 'a picture'} is cut over pages {sorted(p + 1 for p in on)}"
    for (tags, page), (_, following) in zip(content, content[1:]):
        # A caption of a table stands above it, that of a figure below.
        names = [tag for tag, _ in tags]
        heads = [tag for tag in names if re.fullmatch("/H[1-6]?", tag) or (tag == "/Caption" and "/Table" in names)]
        if heads and following is not None and page is not None and following != page:
            yield f"a heading ({heads[-1][1:]}) ends page {page + 1}, what it is of is on page {following + 1}"


def ink(path, folder):
    """Yields the pages where something is drawn in the margins, so where a printer would cut it."""
    subprocess.run(["pdftoppm", "-r", "50.8", "-gray", str(path), str(folder / "ink")], check=True)
    for image in sorted(folder.glob("ink-*.pgm")):
        picture = Image.open(image).convert("L").point(lambda grey: 255 if grey < 200 else 0)
        width, height = picture.size
        # 50.8 dots per inch is two a millimetre.
        for side, box in (("right", (width - 2 * (RIGHT - 2), 2 * TOP, width, height - 2 * BOTTOM)), ("left", (0, 2 * TOP, 2 * (LEFT - 2), height - 2 * BOTTOM))):
            if picture.crop(box).getbbox():
                yield f"there is ink in the {side} margin of page {int(image.stem.split('-')[-1])}"
        image.unlink()


def overlapping(words):
    """Yields pairs of words of a page that are printed over each other."""
    for place, one in enumerate(words):
        for other in words[place + 1 :]:
            width = min(one[2], other[2]) - max(one[0], other[0])
            height = min(one[3], other[3]) - max(one[1], other[1])
            # Boxes of words are somewhat higher than their lines.
            if width > 0.2 * min(one[2] - one[0], other[2] - other[0]) and height > 0.3 * min(one[3] - one[1], other[3] - other[1]):
                yield f"{one[4]} and {other[4]}"


def check(path, name, title, language, words, folder):
    """The problems of a printed page."""
    found = []
    with pikepdf.open(path) as pdf:
        if not (pdf.Root.get("/MarkInfo") or {}).get("/Marked"):
            found.append("is not tagged")
        if str(pdf.Root.get("/Lang", "")).split("-")[0] != language:
            found.append(f"has the language {pdf.Root.get('/Lang')}")
        if str(pdf.docinfo.get("/Title", "")).strip() != title:
            found.append(f"has the title {pdf.docinfo.get('/Title')}")
        found += broken(leaves(pdf))
    pages = words_by_page(path)
    limit = next(limit for pattern, limit in PAGES if re.search(pattern, name))
    if len(pages) > limit:
        found.append(f"takes {len(pages)} pages, at most {limit}")
    for number, (width, height, on_page) in enumerate(pages, 1):
        margin = [word for word in on_page if word[1] < TOP * MILLIMETRE or word[3] > height - BOTTOM * MILLIMETRE]
        body = [word for word in on_page if word not in margin]
        # The last page ends where the text does.
        if len(body) < (15 if number < len(pages) else 5):
            found.append(f"page {number} has only {len(body)} words")
        said = "".join(word[4] for word in margin)
        if not re.search(rf"{number}(/|van|of){len(pages)}", said):
            found.append(f"page {number} has no page number")
        if not any(part and part in said for part in re.sub(r"\s+", "", title).split("·")):
            found.append(f"page {number} has no running heading")
        over = list(overlapping(on_page))
        if over:
            found.append(f"{len(over)} pairs of words of page {number} are printed over each other: {'; '.join(over[:3])}")
        if any(word[2] > width or word[0] < 0 for word in on_page):
            found.append(f"a word sticks out of page {number}")
    printed = "".join(word[4] for page in pages for word in page[2])
    missing = [word for word in words if word not in printed]
    if missing:
        found.append(f"{len(missing)} words of the page are not on paper: {' '.join(missing[:12])}")
    found += ink(path, folder)
    return [Problem(name, "paper", what) for what in found], len(pages)
