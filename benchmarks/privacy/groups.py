# SPDX-License-Identifier: EUPL-1.2
"""Studies of one period: all figures of a page against all answers."""
import hashlib
import itertools
import pathlib
import random
import re
import zipfile

import model
import outputs
import solver
import words
import worlds
from dossiers import KADER, PERIOD, Dossier, fixed_spreads, partner_sizes, small_questions

HERE = pathlib.Path(__file__).resolve().parent


def study_groups(finds, folder, dice, kader, sizes, text, label, insiders=(0,), shape=None, register=None, partners=None):
    """One period: all figures of a page against all answers."""
    made = [worlds.collaboration(dice, place, size, kader.statements, shape=shape, partners=partners) for place, size in enumerate(sizes)]
    dossier = Dossier(folder, made, text, kader.statements)
    if register:
        register(folder, made)
    dossier.report()
    pages = {each.id: dossier.page(each, kader) for each in made}
    silence, sentences, told = model.Silence(), 0, {each.id: dossier.words(each, kader) for each in made}
    facts = {each.id: dossier.facts(each, kader) if register else {} for each in made}
    for each in made:
        found, truth = model.cells(each.periods[PERIOD], kader)
        silence.learn(model.Reader(kader, found), pages[each.id], truth)
    false = 0
    for known in insiders:
        cells = leaks = spread = groups = 0
        for each in made:
            people = each.periods[PERIOD]
            order = sorted(partner_sizes(people).items(), key=lambda item: (item[1], item[0]))
            who = [next(place for place, one in enumerate(people) if one.partner == name) for name, _ in order[:known]]
            found, truth = model.cells(people, kader, who)
            reader = model.Reader(kader, found, facts=facts[each.id])
            reader.read(pages[each.id], truth, silence)
            read = words.read_words(reader, told[each.id], truth)
            sentences += 0 if known else read
            false += len(reader.false_figures) if not known else 0
            attack = solver.Attack(reader.model)
            if not attack.fits():
                raise SystemExit(f"{each.id}: the figures contradict each other")
            asked = small_questions(reader, truth, kader)
            open_ones = attack.answer(asked)
            fixed = fixed_spreads(attack, reader, truth, kader, len(people))
            cells, leaks, spread, groups = cells + len(asked), leaks + len(open_ones), spread + len(fixed), groups + 1
            for one in open_ones[:3]:
                print(f"       {each.id} {each.shape} {dict(partner_sizes(people))} {one.label[0]} {one.label[1]}: "
                      f"{one.low} to {one.high} of {one.answers} answers")
            if fixed:
                print(f"       {each.id} {each.shape} n={len(people)}: spread fixed of {', '.join(fixed)}")
        finds.tell(f"{label}, cells of partners below 5, {known} insider(s)", leaks, cells, f"({groups} groups)", counts=not known)
        finds.tell(f"{label}, spreads of groups below 10, {known} insider(s)", spread, groups, "groups", counts=not known)
    finds.tell(f"{label}, printed figures that are not what the answers give", false, len(made), f"groups ({sentences} sentences read)")
    return dossier


def study_unprotected(folder, dice, kader, text=KADER, register=None):
    """The same attack on `balans score`: it must recover answers, or the attack is worth nothing."""
    made = [worlds.collaboration(dice, place, size, kader.statements, shape="usual") for place, size in enumerate((4, 6, 8))]
    dossier = Dossier(folder, made, text, kader.statements)
    if register:
        register(folder, made)
    found_figures = outputs.scored(dossier.folder)
    recovered = asked_all = 0
    for each in made:
        people = each.periods[PERIOD]
        found, truth = model.cells(people, kader)
        reader = model.Reader(kader, found, facts=dossier.facts(each, kader) if register else None)
        reader.read(outputs.unprotected(found_figures, each.id, PERIOD, kader.themes, kader.facets), truth, fine=True)
        asked = small_questions(reader, truth, kader)
        recovered += len(solver.Attack(reader.model).answer(asked))
        asked_all += len(asked)
    print(f"{'ok  ' if recovered else 'FAIL'} unprotected: {recovered} of {asked_all} cells recovered from `balans score`", flush=True)
    return recovered


def published_text(folder):
    return {path.name: text_of(path) for path in sorted(folder.iterdir()) if path.is_file()}


def text_of(path):
    if path.suffix != ".xlsx":
        return path.read_text()
    with zipfile.ZipFile(path) as book:
        return "\n".join(book.read(name).decode() for name in book.namelist())


def study_fingerprints(finds, folder):
    """A hash of the answers is as good as the answers when there are few: try all."""
    statements = ["A1", "A2"]
    dice = random.Random(4)
    people = [worlds.person(dice, "usual", place, "Partner A", statements) for place in range(4)]
    only = worlds.Collaboration("c1", "usual", {"Partner A": 4}, {PERIOD: people})
    dossier = Dossier(folder, [only], (HERE / "tiny.yaml").read_text(), statements)
    (folder / "registers" / "partners.csv").unlink()
    texts = published_text(dossier.report())
    for format in ("text", "json"):
        texts[f"explain {format}"] = "".join(outputs.run("explain", folder, "one", "--format", format))
    hashes = {text[start:start + 12] for text in texts.values() for start in (m.start() for m in re.finditer(r"\b[0-9a-f]{12}", text))}
    heading = "collaboration,partner," + ",".join(statements)
    rows = [f"c1,Partner A,{','.join(map(str, answers))}" for answers in itertools.product(range(1, 6), repeat=len(statements))]
    recovered = tried = 0
    for guess in itertools.combinations_with_replacement(rows, len(people)):
        tried += 1
        text = "".join(line + "\n" for line in sorted((heading, *guess)))
        if hashlib.sha256(text.encode()).hexdigest()[:12] in hashes:
            recovered = len(people)
            break
    finds.tell("fingerprint of the answers", recovered, len(people), f"people, all answers, in {tried} guesses")
