# SPDX-License-Identifier: EUPL-1.2
"""Proves that the checks see what they are for: a small page without problems, and faults in it that each have to be found."""
import pathlib, tempfile

import browser, source

FILLER = " ".join(f"<p>Zin {number} staat hier zodat de bladzijde woorden genoeg heeft.</p>" for number in range(5))
GOOD = f"""<!DOCTYPE html>
<html lang="nl" data-title="Proef">
<head><meta charset="utf-8" /><title>Proef</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<style>
:root {{ --running: attr(data-title); --bg: #fff; --good: #154273; --fair: #57616c; --poor: #a85200; --bar-poor: #c9721a; --bar-neutral: #c3cad2; --bar-good: #154273 }}
body {{ background: #fff; color: #1b2027; font: 16px/1.6 sans-serif }}
a {{ display: inline-block; min-height: 24px; min-width: 24px; color: #154273 }}
a:focus-visible, div:focus-visible {{ outline: 3px solid #154273 }}
.scroll {{ overflow-x: auto }} table {{ min-width: 46rem }}
.chart {{ width: 100%; max-width: 360px }} .mark {{ fill: #154273 }} text {{ font-size: 14px }}
tr {{ break-inside: avoid }} h2 {{ break-after: avoid }}
@page {{ size: A4; margin: 13mm 14mm 16mm; @bottom-left {{ content: var(--running) }} @bottom-right {{ content: counter(page) " / " counter(pages) }} }}
@media print {{ .scroll {{ overflow: visible }} table {{ min-width: 0 }} }}
</style></head>
<body><main><h1>Proef</h1>{FILLER}
<p><a href="#tabel">Naar de tabel</a></p>
<svg class="chart" viewBox="0 0 360 60" role="img" aria-labelledby="a-title"><title id="a-title">Een</title>
<text x="8" y="20">Thema</text><text x="200" y="20">vier</text><circle class="mark good" cx="100" cy="40" r="6"/></svg>
<h2 id="tabel">Tabel</h2>
<div class="scroll" role="group" aria-labelledby="tabel" tabindex="0"><table><caption>Cijfers</caption><thead><tr><th scope="col">Thema</th><th scope="col">Cijfer</th></tr></thead>
<tbody><tr><th scope="row">Een</th><td>4</td></tr></tbody></table></div>
</main></body></html>
"""
# What is replaced, by what, and words of what has to be found.
FAULTS = [
    ("<p>Zin 1", "<script>1</script><p>Zin 1", "<script>"),
    ("<p>Zin 1", "<p onclick='1'>Zin 1", "handler"),
    ("<p>Zin 1", "<p id='tabel'>Zin 1", "is there 2 times"),
    ('href="#tabel"', 'href="#weg"', "referred to"),
    ('href="#tabel"', 'href="https://example.org/"', "address outside"),
    ("default-src 'none'; ", "", "Content-Security-Policy"),
    ("<caption>Cijfers</caption>", "", "no caption"),
    ("<td>4</td>", "<td>4.5</td>", "decimal point"),
    ("<td>4</td>", "<td>{{score}}</td>", "residue"),
    ("<h1>Proef</h1>", "<h1>Proef</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' />", "image-alt"),
    ("<h1>Proef</h1>", "<h1>Proef</h1><img alt='' src='naast.png' />", "asks for"),
    ("color: #1b2027", "color: #999999", "contrast of text"),
    (".mark { fill: #154273", ".mark { fill: #c3cad2", "contrast of mark"),
    ("outline: 3px solid #154273", "outline: none", "no visible focus"),
    ("outline: 3px solid #154273", "outline: 3px solid #eeeeee", "focus of too little contrast"),
    ("<p>Zin 1", "<p tabindex='1'>Los</p><p>Zin 1", "stop 1 should be"),
    ("<p>Zin 1", "<p style='width: 60rem'>Zin 1", "scrolls sideways"),
    ("<p>Zin 1", "<p style='width: 3rem; white-space: nowrap; overflow: hidden'>Zin 1", "cut off"),
    ("<p>Zin 1", "<p style='margin-top: -2.6rem'>Zin 1", "lies over"),
    ("<p>Zin 1", "<p style='width: 4rem; overflow-wrap: anywhere'>samenwerkingsverband Zin 1", "broken within"),
    (' tabindex="0"', "", "cannot be reached"),
    ("text { font-size: 14px", "text { font-size: 8px", "px high"),
    ('<text x="200"', '<text x="20"', "lies over"),
    ('<text x="200"', '<text x="345"', "out of the picture"),
    ('cx="100" cy="40"', 'cx="20" cy="16"', "is crossed by"),
    ("--bar-neutral: #c3cad2", "--bar-neutral: #1b3a68", "look alike"),
    ("@bottom-left { content: var(--running) }", "", "no running heading"),
    ('@bottom-right { content: counter(page) " / " counter(pages) }', "", "no page number"),
    ("@media print { ", "@media print { table { display: none } ", "not on paper"),
    ("@media print { ", "@media print { h1 { position: relative; left: 172mm } ", "sticks out of the page"),
    ("margin: 13mm 14mm 16mm", "margin: 13mm 2mm 16mm", "ink in the left margin"),
    ("@media print { ", "@media print { p { margin-bottom: -1.2rem } ", "printed over each other"),
    ("@media print { ", "@media print { .scroll { break-before: page } h2 { break-after: auto } ", "ends page"),
    ("@media print { ", "@media print { main { break-after: page } main::after { content: ''; display: block; height: 800mm } ", "has only"),
    ("@media print { ", "@media print { p { break-after: page; padding-bottom: 300mm } ", "at most"),
]


def prove(folder):
    """The faults that no check has found, and what is wrong with the page that has none."""
    folder = pathlib.Path(folder)
    cases = [("", "", "")] + FAULTS
    pages = []
    for number, (old, new, _) in enumerate(cases):
        path = folder / f"case{number:02}.html"
        assert old in GOOD, old
        path.write_text(GOOD.replace(old, new, 1) if old else GOOD, encoding="utf-8")
        pages.append((path, f"case/{path.stem}"))
    missed = []
    for (path, name), (_, new, expected), (problems, _, _) in zip(pages, cases, browser.look_at(pages, True, None)):
        said = [str(problem) for problem in source.check(path, name, False) + problems]
        if not expected:
            missed += said
        elif not any(expected in one for one in said):
            missed.append(f"'{expected}' is not found in: {new}")
    return missed


def main():
    with tempfile.TemporaryDirectory() as folder:
        missed = prove(folder)
    print(*missed, sep="\n", end="\n" if missed else "")
    print(f"{len(FAULTS)} faults, {len(missed)} not found")
    return 1 if missed else 0
