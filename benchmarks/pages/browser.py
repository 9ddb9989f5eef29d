# SPDX-License-Identifier: EUPL-1.2
"""What a page is in a browser: axe, requests, sizes, keyboard and colours, in the ways that people look at it."""
import os, pathlib, tempfile

import axe_playwright_python
from playwright.sync_api import sync_playwright

import colours, paper
from problem import Problem

HERE = pathlib.Path(__file__).resolve().parent
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PROBES = (HERE / "probes.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SEEN = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]
# Name, width, height, media. 320 px is what is left of 1280 at 400 %; 688 px is the width of A4 between the margins.
MODES = [
    ("desktop", 1280, 900, {}), ("phone", 375, 812, {}), ("320 px", 320, 640, {}), ("dark", 1280, 900, {"color_scheme": "dark"}),
    ("dark phone", 375, 812, {"color_scheme": "dark"}), ("forced colours", 1280, 900, {"forced_colors": "active"}),
    ("reduced motion", 1280, 900, {"reduced_motion": "reduce"}), ("print", 688, 980, {"media": "print"}),
]
QUICK = {"desktop", "phone", "dark", "print"}
# How the names of pages of the preview begin, and how the quick form looks at them.
PREVIEW = "preview"
QUICK_HARD = {"phone", "print"}
PLAIN = {"media": "screen", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "no-preference"}
# WCAG 1.4.12: a reader may space text so, and nothing may get lost.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
LARGE = "html { font-size: 200% !important }"


class Browser:
    """A Chromium that looks at pages one after the other."""

    def __init__(self, playwright, is_quick):
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.chromium = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=flags)
        self.is_quick = is_quick

    def look(self, path, name, screenshots):
        """All problems of one page, and its number of printed pages and its text."""
        self.found, self.name = [], name
        context = self.chromium.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
        page = context.new_page()
        address = pathlib.Path(path).resolve().as_uri()
        page.on("request", lambda request: request.url == address or self.add("network", f"asks for {request.url[:100]}"))
        page.on("console", lambda message: self.add("console", message.text[:200]))
        page.on("pageerror", lambda error: self.add("console", str(error)[:200]))
        page.on("dialog", lambda dialog: (self.add("console", "opens a dialog"), dialog.dismiss()))
        page.goto(address)
        page.evaluate(f"window.probes = {PROBES}")
        page.evaluate(AXE)
        chosen = QUICK_HARD if name.startswith(PREVIEW) else QUICK
        for mode, width, height, media in (mode for mode in MODES if not self.is_quick or mode[0] in chosen):
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(**{**PLAIN, **media})
            # What can be opened is closed on a desk, as one finds it, and open elsewhere.
            page.evaluate("isOpen => document.querySelectorAll('details').forEach((one) => { one.open = isOpen; })", mode != "desktop")
            self.look_in_mode(page, mode)
            if screenshots:
                page.screenshot(path=str(screenshots / f"{name.replace('/', '-')}-{mode.replace(' ', '-')}.png"), full_page=True)
        page.emulate_media(**PLAIN)
        self.stretch(page, "text spacing", 375, SPACING)
        self.stretch(page, "text of 200 %", 1280, LARGE)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = false; })")
        page.set_viewport_size({"width": 1280, "height": 900})
        self.tab(page)
        text = page.evaluate("probes.text()")
        pages = self.print(page, screenshots)
        if not self.is_quick:
            self.without_javascript(address, page.evaluate("document.body.innerText"))
        context.close()
        return self.found, pages, text

    def add(self, mode, what, is_note=False):
        self.found.append(Problem(self.name, mode, what, is_note))

    def look_in_mode(self, page, mode):
        self.axe(page, mode)
        probes = ["reflow", "clipped", "overlaps", "regions", "pictures"] + ([] if mode == "print" else ["brokenWords"])
        for probe in probes:
            for what in page.evaluate(f"probes.{probe}()"):
                self.add(mode, what)
        for what in colours.check(page.evaluate("probes.colours()"), mode == "forced colours"):
            self.add(mode, what)

    def axe(self, page, mode):
        # Nobody touches paper; and where only colours differ, only the rules about what is seen are asked in the quick form.
        options = {"runOnly": TAGS, "resultTypes": ["violations", "incomplete"], "rules": {"target-size": {"enabled": mode != "print"}}}
        if self.is_quick and mode != "phone":
            options = {"runOnly": {"type": "rule", "values": SEEN}}
        result = page.evaluate("options => axe.run(document, options)", options)
        for rule in result["violations"]:
            for node in rule["nodes"][:5]:
                self.add(mode, f"axe {rule['id']}: {rule['help']}: {' '.join(map(str, node['target']))[:120]}")
        for rule in result["incomplete"]:
            # Contrast that axe cannot see through is computed in colours.py.
            if rule["id"] != "color-contrast":
                self.add(mode, f"axe cannot judge {rule['id']} ({len(rule['nodes'])} places): {rule['nodes'][0]['target'][0]}", is_note=True)

    def stretch(self, page, mode, width, style):
        page.set_viewport_size({"width": width, "height": 900})
        # Not a <style>: the page's own policy would allow it, yet a style of the reader comes from outside the page.
        page.evaluate("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }", style)
        for probe in ("reflow", "clipped", "overlaps", "regions"):
            for what in page.evaluate(f"probes.{probe}()"):
                self.add(mode, what)
        page.evaluate("document.adoptedStyleSheets = []")

    def tab(self, page):
        """Goes through the page with the Tab key."""
        page.evaluate("window.scrollTo(0, 0)")
        expected = page.evaluate("probes.stops()")
        reached = []
        for _ in range(len(expected) + 1):
            page.keyboard.press("Tab")
            stop = page.evaluate("probes.focused()")
            if not stop:
                break
            reached.append(stop["name"])
            if stop["outline"] < 2:
                self.add("keyboard", f"no visible focus: {stop['name']}")
            elif colours.contrast(stop["colour"], stop["back"]) < 3:
                self.add("keyboard", f"focus of too little contrast: {stop['name']}")
            if not stop["isSeen"]:
                self.add("keyboard", f"the focus is hidden: {stop['name']}")
        for place, name in enumerate(expected):
            if reached[place : place + 1] != [name]:
                self.add("keyboard", f"stop {place + 1} should be {name}, is {(reached[place : place + 1] or ['none'])[0]}")
                break

    def print(self, page, screenshots):
        words = page.evaluate("probes.words()")
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            path = (screenshots or folder) / f"{self.name.replace('/', '-')}.pdf"
            language = page.evaluate("document.documentElement.lang")
            page.emulate_media(media="null", color_scheme="null", forced_colors="null", reduced_motion="null")
            paper.print_page(page, path)
            found, pages = paper.check(path, self.name, page.title(), language, words, folder)
        self.found += found
        return pages

    def without_javascript(self, address, text):
        context = self.chromium.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
        page = context.new_page()
        page.goto(address)
        if page.inner_text("body") != text:
            self.add("no JavaScript", "the text is another")
        context.close()


def look_at(pages, is_quick, screenshots):
    """Looks at pages with a browser of its own: (found, number of printed pages, text) of each, in order."""
    with sync_playwright() as playwright:
        browser = Browser(playwright, is_quick)
        return [browser.look(path, name, screenshots) for path, name in pages]
