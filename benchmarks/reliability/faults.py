#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Does to balans what disks, systems and people do to a program, and looks whether a report is ever lost or half written.

    benchmarks/reliability/faults.py [--quick] [--kills 200] [--seed 1] [--only WORDS]

In every case an old set of reports (in Dutch) is there and a new one (in English) is being made. Afterwards

* the program must have ended by itself with a status that README lists, and, if not 0, with a message;
* the set must be whole: the files that are there are those of manifest.json, with those hashes; after status 0 it is the
  new set, after status 6 or 7 the old one;
* the next run must succeed and leave nothing but the set and its lock.

Prints a Markdown table and, on standard error, each case that failed; ends with status 1 when there is one. --quick takes
less than a minute and needs no strace. Steps that this machine cannot do are listed with the reason.

Needs python3; strace for the injected errors, root for the full and read-only disks. BALANS_PROGRAM names the program;
default is the release build of this repository.
"""
import argparse, collections, hashlib, json, os, pathlib, random, re, shutil, signal, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ.get("BALANS_PROGRAM", str(HERE.parent.parent / ".build" / "release" / "balans"))
FINE, FINDINGS, CANNOT_WRITE, LOCKED = 0, 1, 6, 7
STATUSES = {0, 1, 2, 6, 7, 70, 129, 130, 143}
# What the loader of the system says when it has not enough memory or files to start any program.
NOT_STARTED = 127
LIMIT = 300
WRITING = ["write", "fsync", "mkdirat", "renameat", "renameat2", "linkat", "unlinkat", "fchmod", "fchmodat", "ftruncate", "flock"]
READING = ["openat", "close", "newfstatat", "fstat", "read", "getdents64"]
ERRORS = ["ENOSPC", "EIO", "EACCES"]


class Step:
    """A kind of fault: how many were tried and what failed."""

    def __init__(self, name):
        self.name, self.tried, self.failures, self.ends, self.skipped = name, 0, [], collections.Counter(), None

    def expect(self, holds, what):
        if not holds:
            self.failures.append(what)
            print(f"FAILED {self.name}: {what}", file=sys.stderr)


class Scene:
    """A folder with a dossier and an old set, and the means to make the new one."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.dossier = self.folder / "dossier"
        self.place = self.folder / "place"
        self.output = self.place / "out"
        run([PROGRAM, "init", str(self.dossier), "--example"], check=True)
        for name in sorted(os.listdir(self.dossier / "answers"))[:-1]:
            os.remove(self.dossier / "answers" / name)
        shutil.rmtree(self.dossier / "registers")
        # A dossier that is read soon: one collaboration, some rows.
        table = next((self.dossier / "answers").iterdir())
        rows = table.read_text().splitlines(keepends=True)
        kept = [row for row in rows[1:] if row.split(";")[0] == rows[1].split(";")[0]][:12]
        table.write_text(rows[0] + "".join(kept))
        self.sets = {}
        for language in ("nl", "en"):
            made = self.folder / language
            run(self.command(language, made), check=True)
            self.sets[language] = made
        self.marks = {language: mark(made) for language, made in self.sets.items()}

    def command(self, language="en", output=None):
        # Some files are in both sets, some in one of them.
        formats = {"nl": "html,json", "en": "html,md"}[language]
        return [PROGRAM, "report", str(self.dossier), "--format", formats, "--language", language,
                "--output", str(output or self.output)]

    def reset(self, own_folder=False, own_file=False):
        shutil.rmtree(self.place, ignore_errors=True)
        self.place.mkdir()
        shutil.copytree(self.sets["nl"], self.output)
        if own_file:
            (self.output / "notulen.txt").write_text("van mij")
        if own_folder:
            (self.output / "map").mkdir()
            (self.output / "map" / "een.txt").write_text("van mij")

    def state(self, output=None):
        """old, new, whole (another set), or what is wrong."""
        output = output or self.output
        try:
            listed = {file["path"]: file["sha256"] for file in json.loads((output / "manifest.json").read_bytes())["files"]}
        except (OSError, ValueError) as error:
            return f"no manifest: {error}"
        there = {name for name in os.listdir(output) if name not in ("manifest.json", "notulen.txt", "map", ".balans-new")}
        if there != set(listed):
            return f"files {sorted(there ^ set(listed))}"
        for name, digest in listed.items():
            if hashlib.sha256((output / name).read_bytes()).hexdigest() != digest:
                return f"{name} is not what the manifest says"
        return {self.marks["nl"]: "old", self.marks["en"]: "new"}.get(mark(output), "whole")

    def left(self):
        """What lies about beside the set and in it."""
        return sorted({*os.listdir(self.place)} - {"out", ".out.lock", ".out.made"}) + [n for n in os.listdir(self.output) if n == ".balans-new"]


def mark(output):
    return hashlib.sha256((output / "manifest.json").read_bytes()).hexdigest()


def run(command, check=False, **more):
    more.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run(command, capture_output="stdout" not in more, timeout=LIMIT, **more)
    if check and done.returncode != 0:
        sys.exit(f"{command}: status {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return done


def shell(script, *arguments, **more):
    return run(["/bin/bash", "-c", script, "bash", *arguments], **more)


def judge(step, scene, case, code, errors, states=None, says=True, then=True, clean=None):
    """Looks at what a run left, and whether the next one succeeds."""
    step.tried += 1
    step.ends[code] += 1
    started = code != NOT_STARTED
    step.expect(code in STATUSES or not started, f"{case}: ended with {code}: {errors[-300:]}")
    state = scene.state()
    allowed = states or {FINE: {"new"}, FINDINGS: {"new", "whole", "old"}}.get(code, {"old"} if code in (CANNOT_WRITE, LOCKED) else {"old", "new"})
    step.expect(state in allowed, f"{case}: status {code}, the set is {state}")
    if says and code not in (FINE, -signal.SIGKILL):
        step.expect(errors.strip() != "" or code > 128, f"{case}: status {code} without a message")
    if clean:
        step.expect(scene.left() == [], f"{case}: left {scene.left()}")
    if then:
        after = run(scene.command())
        step.expect(after.returncode == FINE and scene.state() == "new", f"{case}: the next run ended with {after.returncode}, {scene.state()}: {after.stderr[-300:]}")
        step.expect(scene.left() == [], f"{case}: the next run left {scene.left()}")


def struck(scene, number, delay):
    """Starts a run and sends it a signal after a while."""
    process = subprocess.Popen(scene.command(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(delay)
    process.send_signal(number)
    _, errors = process.communicate(timeout=LIMIT)
    return process.returncode, errors.decode(errors="replace")


def kills(step, scene, options, number, count, own_folder=False):
    scene.reset()
    start = time.monotonic()
    run(scene.command(), check=True)
    usual = time.monotonic() - start
    for index in range(count):
        scene.reset(own_folder=own_folder)
        delay = options.random.uniform(0, usual * 1.1)
        code, errors = struck(scene, number, delay)
        states = {"old", "new"}
        judge_signal(step, scene, f"{index} after {delay:.3f} s", number, code, errors, states)


def judge_signal(step, scene, case, number, code, errors, states):
    if number == signal.SIGKILL:
        step.expect(code in (FINE, -number), f"{case}: ended with {code}")
        step.tried, step.ends[code] = step.tried + 1, step.ends[code] + 1
        state = scene.state()
        step.expect(state in states, f"{case}: the set is {state}")
        after = run(scene.command())
        step.expect(after.returncode == FINE and scene.state() == "new" and scene.left() == [], f"{case}: next run {after.returncode}, {scene.left()}")
    else:
        # Before the program looks after its signals, at its very start, the system ends it as it does any other.
        step.ends[code] += 1
        step.tried += 1
        is_fault = number in (signal.SIGSEGV, signal.SIGABRT)
        step.expect(code in (FINE, 70 if is_fault else 128 + number, -number), f"{case}: ended with {code}: {errors[-300:]}")
        state = scene.state()
        step.expect(state in ({"new"} if code == FINE else states), f"{case}: status {code}, the set is {state}")
        if is_fault:
            run(scene.command(), check=True)
        step.expect(scene.left() == [], f"{case}: left {scene.left()}")


def before_start(scene):
    """How often the loader of the system makes each call before the program itself begins, which it does with its mask."""
    trace = scene.folder / "trace"
    scene.reset()
    run(["strace", "-f", "-o", str(trace), *scene.command()], check=True)
    names = [match.group(1) for match in (re.match(r"\d+ +(\w+)\(", line) for line in trace.read_text(errors="replace").splitlines()) if match]
    return collections.Counter(names[:names.index("umask")])


def injected(scene, what, trace):
    """Runs with one call meddled with, and says whether that call was made."""
    # Only the calls that are meddled with stop the program; with a signal strace cannot do that.
    quick = ["--seccomp-bpf"] if "error=" in what else []
    command = ["strace", "-f", *quick, "-o", str(trace), "-e", f"trace={what.split(':')[0]}", "-e", f"inject={what}", *scene.command()]
    done = run(command)
    said = trace.read_text(errors="replace")
    return done.returncode, done.stderr.decode(errors="replace"), any(word in said for word in ("INJECTED", "killed by", "--- SIG"))


def each_call(step, scene, options, name, own_folder):
    """Lets the first, the second, the third ... call of a kind fail, until a run is untouched."""
    trace = scene.folder / "trace"
    errors = ERRORS if name in WRITING else None
    for number in range(before_start(scene)[name] + 1, 2000):
        untouched = False
        for error in errors or [ERRORS[number % 3]]:
            scene.reset(own_file=not own_folder, own_folder=own_folder)
            code, said, hit = injected(scene, f"{name}:error={error}:when={number}", trace)
            if not hit:
                untouched = True
                break
            case = f"{name} {number} {error}"
            # What cannot be printed, or put into the archive, after the set is in place does not undo it; what was not cleared is cleared by the next run.
            states = {"old", "new"} if code == CANNOT_WRITE and (name == "write" or "archive.sqlite" in said) else None
            judge(step, scene, case, code, said, states=states, then=scene.left() != [] or number % 10 == 0)
        if untouched:
            return


def each_kill(step, scene, options, number, own_folder):
    """Sends a signal at each call that writes."""
    trace = scene.folder / "trace"
    for name in WRITING:
        for count in range(1, 2000):
            scene.reset(own_file=not own_folder, own_folder=own_folder)
            code, said, hit = injected(scene, f"{name}:signal={number.name}:when={count}", trace)
            if not hit:
                break
            # Files that are replaced one by one may be of both sets until the next run; each of them is whole.
            states = {"old", "new"} if not own_folder or number != signal.SIGKILL else {"old", "new", scene.state()}
            judge_signal(step, scene, f"{name} {count}", number, code, said, states)


def without_exchange(step, scene, options, own_folder):
    """On a system that does not know how to let two names change places: as a whole, and killed at each of its renames."""
    trace = scene.folder / "trace"
    for number in range(0, 100):
        scene.reset(own_folder=own_folder)
        inject = ["-e", "inject=renameat2:error=ENOSYS"] + (["-e", f"inject=renameat:signal=SIGKILL:when={number}"] if number else [])
        done = run(["strace", "-f", "-o", str(trace), "-e", "trace=renameat,renameat2", *inject, *scene.command()])
        if number and "killed by" not in trace.read_text(errors="replace"):
            return
        step.tried, step.ends[done.returncode] = step.tried + 1, step.ends[done.returncode] + 1
        if number == 0:
            step.expect(done.returncode == FINE and scene.state() == "new" and scene.left() == [], f"whole: {done.returncode}, {scene.left()}")
            continue
        # The old set may be in no place at all for a moment: it must be there still, under its other name.
        if not own_folder:
            aside = scene.place / ".out.old"
            states = [scene.state(each) for each in (scene.output, aside) if each.exists()]
            step.expect("old" in states or "new" in states, f"rename {number}: {states}")
        after = run(scene.command())
        step.expect(after.returncode == FINE and scene.state() == "new" and scene.left() == [], f"rename {number}: next run {after.returncode}, {scene.left()}, {after.stderr[-200:]}")


def disk(step, scene, options, mount, sizes):
    """Leaves less and less room on a disk of its own."""
    for room in sizes:
        shutil.rmtree(scene.place, ignore_errors=True)
        scene.place.mkdir()
        done = run(["mount", "-t", "tmpfs", "-o", mount, "tmpfs", str(scene.place)])
        if done.returncode != 0:
            step.skipped = "tmpfs cannot be mounted here"
            return
        try:
            shutil.copytree(scene.sets["nl"], scene.output)
            free = os.statvfs(scene.place)
            if "nr_inodes" in mount:
                for index in range(free.f_ffree - room):
                    (scene.place / f"ballast{index}").touch()
            else:
                (scene.place / "ballast").write_bytes(b"x" * max(0, free.f_bavail * free.f_frsize - room * 1024))
            done = run(scene.command())
            judge(step, scene, f"room for {room}", done.returncode, done.stderr.decode(), then=False)
            left = [name for name in scene.left() if not name.startswith("ballast")]
            step.expect(left == [], f"room for {room}: left {left}")
        finally:
            run(["umount", str(scene.place)])


def read_only(step, scene, options):
    scene.reset()
    run(["mount", "--bind", str(scene.place), str(scene.place)])
    done = run(["mount", "-o", "remount,ro,bind", str(scene.place)])
    if done.returncode != 0:
        run(["umount", str(scene.place)])
        step.skipped = "a folder cannot be mounted read-only here"
        return
    try:
        done = run(scene.command())
        judge(step, scene, "read-only disk", done.returncode, done.stderr.decode(), states={"old"}, then=False)
        step.expect(done.returncode == CANNOT_WRITE, f"read-only disk: {done.returncode}")
    finally:
        run(["umount", str(scene.place)])


def permissions(step, scene, options):
    """As somebody who is not the superuser."""
    other = {} if os.getuid() else {"user": 65534, "group": 65534, "extra_groups": []}
    if other and run(["/bin/sh", "-c", f"test -x '{PROGRAM}'"], **other).returncode:
        step.skipped = "the program cannot be reached by another user"
        return
    for path, mode, expected in [(".", 0o500, "new"), ("out", 0o500, "old"), ("both", 0o500, "old"), (".", 0o000, "old"), ("out", 0o000, "old")]:
        scene.reset()
        if other:
            for place, _, names in os.walk(scene.folder):
                for name in [place] + [os.path.join(place, name) for name in names]:
                    os.chown(name, 65534, 65534)
        for each in [scene.place, scene.output] if path == "both" else [scene.place / path]:
            os.chmod(each, mode)
        done = run(scene.command(), **other)
        for each in (scene.place, scene.output):
            os.chmod(each, 0o700)
        judge(step, scene, f"{path} {mode:o}", done.returncode, done.stderr.decode(), states={expected}, then=False, clean=True)


def shells(step, scene, options):
    """What a shell can set before it starts a program."""
    lines = {
        "output on a full disk": ('"$@" >/dev/full', {6}), "closed input": ('"$@" <&-', {0}), "closed output": ('"$@" >&-', {6}),
        "closed errors": ('"$@" 2>&-', {0}), "all closed": ('"$@" <&- >&- 2>&-', {6}), "a reader that goes": ('"$@" | true; exit ${PIPESTATUS[0]}', {0}),
        "16 open files": ('ulimit -n 16; "$@"', {0}), "8 open files": ('ulimit -n 8; "$@"', {0, 6, 1}), "5 open files": ('ulimit -n 5; "$@"', {0, 1, 6, NOT_STARTED}),
        "files of 8 blocks": ('ulimit -f 8; "$@"', {6}), "files of no size": ('ulimit -f 0; "$@" | cat; exit ${PIPESTATUS[0]}', {6}),
        "a stack of 256 KB": ('ulimit -s 256; "$@"', {0, 70}), "mask 000": ('umask 000; "$@"', {0}), "mask 777": ('umask 777; "$@"', {0}),
        "no HOME": ('env -u HOME "$@"', {0}), "empty environment": ('env -i "$@"', {0}), "LANG=C": ('LC_ALL=C "$@"', {0}),
        "Turkish": ('LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 "$@"', {0}), "no TMPDIR": ('TMPDIR=/nowhere "$@"', {0}), "far away": ('TZ=Pacific/Kiritimati "$@"', {0}),
    }
    for case, (script, expected) in lines.items():
        scene.reset()
        done = shell(script, *scene.command())
        states = {"old", "new"} if done.returncode == CANNOT_WRITE else None
        judge(step, scene, case, done.returncode, done.stderr.decode(), states=states, says="2>&-" not in script, clean=True)
        step.expect(done.returncode in expected, f"{case}: ended with {done.returncode}: {done.stderr[-300:]}")
        modes = {oct(os.stat(path).st_mode & 0o777) for path in scene.output.iterdir()}
        step.expect("mask" not in case or modes == {"0o600"}, f"{case}: {modes}")


def memory(step, scene, options):
    """Less and less memory, until the system cannot even start the program."""
    for size in list(range(40_000, 400_000, 20_000 if options.quick else 4_000)):
        scene.reset()
        done = shell('ulimit -v "$1"; shift; exec "$@"', str(size), *scene.command())
        said = done.stderr.decode(errors="replace")
        code = NOT_STARTED if "error while loading shared libraries" in said or "cannot allocate memory" in said.lower() else done.returncode
        judge(step, scene, f"{size} KB", code, said, then=False)


def together(step, scene, options, count, rounds):
    """Several runs at once on one output: each publishes a whole set or says that another is busy."""
    for index in range(rounds):
        scene.reset()
        processes = [subprocess.Popen(scene.command(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(count)]
        ends = [(process.communicate(timeout=LIMIT)[1].decode(), process.returncode) for process in processes]
        for said, code in ends:
            step.ends[code] += 1
            step.expect(code in (FINE, LOCKED), f"round {index}: ended with {code}: {said[-300:]}")
            step.expect(code == FINE or "proces" in said, f"round {index}: says {said}")
        step.tried += count
        step.expect(any(code == FINE for _, code in ends), f"round {index}: nobody published")
        step.expect(scene.state() == "new" and scene.left() == [], f"round {index}: {scene.state()}, left {scene.left()}")


def odd_names(step, scene, options):
    """Files that no one would make, in the folders of a dossier."""
    folder = scene.folder / "names"
    shutil.copytree(scene.dossier, folder)
    table = (folder / "answers" / os.listdir(folder / "answers")[0]).read_bytes()
    names = [b"regel\neinde 2026-Q3.csv", b"on\xff\xfegeldig 2026-Q3.csv", b"\x1b[31m 2026-Q3.csv", b"-rf.csv", "É\u0301 2026-Q3.csv".encode(), b"x" * 250 + b".csv"]
    for name in names:
        path = os.path.join(os.fsencode(folder / "answers"), name)
        with open(path, "wb") as file:
            file.write(table)
        scene.reset()
        command = [str(folder) if word == str(scene.dossier) else word for word in scene.command()]
        done = run(command)
        # One of two equal files is left out; when that is the one whose name has a period, there is nothing to report on.
        judge(step, scene, repr(name), done.returncode, done.stderr.decode(errors="replace"), states={"new", "whole", "old"} if done.returncode == FINDINGS else None)
        step.expect(b"\x1b" not in done.stderr, f"{name}: control characters on the terminal")
        os.remove(path)
        # The same in the folder of the set, where it is a file of the user.
        scene.reset()
        with open(os.path.join(os.fsencode(scene.output), name), "wb") as file:
            file.write(b"van mij")
        done = run(scene.command())
        step.tried, step.ends[done.returncode] = step.tried + 1, step.ends[done.returncode] + 1
        with open(os.path.join(os.fsencode(scene.output), name), "rb") as file:
            step.expect(done.returncode == FINE and file.read() == b"van mij", f"{name} in the set: {done.returncode}")
        os.remove(os.path.join(os.fsencode(scene.output), name))
        step.expect(scene.state() == "new" and scene.left() == [], f"{name} in the set: {scene.state()}, {scene.left()}")
    shutil.rmtree(folder)


def many_files(step, scene, options):
    folder = scene.folder / "many"
    shutil.copytree(scene.dossier, folder)
    name = os.listdir(folder / "answers")[0]
    lines = (folder / "answers" / name).read_text().splitlines(keepends=True)
    for index in range(2_000 - 1):
        # Every file another row, so that none is skipped as a copy.
        (folder / "answers" / f"deel {index} {name}").write_text(lines[0] + lines[1 + index % (len(lines) - 1)].rstrip("\n") + "\n" * (index + 1))
    scene.reset()
    done = run([str(folder) if word == str(scene.dossier) else word for word in scene.command()])
    judge(step, scene, "2,000 files", done.returncode, done.stderr.decode(), states={"new", "whole"} if done.returncode < 2 else None)
    shutil.rmtree(folder)


def steps(options):
    """The steps in order: name, what is needed, what is done."""
    root, strace = ("root", os.getuid() == 0), ("strace", shutil.which("strace") is not None)
    count = 12 if options.quick else options.kills
    yield "kill -9 at random moments", [], lambda step, scene: kills(step, scene, options, signal.SIGKILL, count)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        yield f"{number.name} at random moments", [], lambda step, scene, number=number: kills(step, scene, options, number, 3 if options.quick else 30)
    for number in (signal.SIGSEGV, signal.SIGABRT):
        yield f"{number.name}, as from a fault of the program, at random moments", [], lambda step, scene, number=number: kills(step, scene, options, number, 3 if options.quick else 30)
    yield "shells: closed streams, limits, masks, languages", [], lambda step, scene: shells(step, scene, options)
    yield "two runs at once", [], lambda step, scene: together(step, scene, options, 2, 2 if options.quick else 20)
    yield "ten runs at once", [], lambda step, scene: together(step, scene, options, 10, 1 if options.quick else 10)
    if options.quick:
        return
    yield "memory: `ulimit -v` 40 to 400 MB", [], lambda step, scene: memory(step, scene, options)
    yield "names with line ends, control characters, invalid UTF-8", [], lambda step, scene: odd_names(step, scene, options)
    yield "2,000 files of answers", [], lambda step, scene: many_files(step, scene, options)
    yield "folders without permission", [], lambda step, scene: permissions(step, scene, options)
    yield "read-only disk", [root], lambda step, scene: read_only(step, scene, options)
    sizes = [0, 1, 4, 8, 16, 32, 64, 100, 150, 200, 250, 300, 350, 400, 450, 500]
    yield "full disk of 1 MB", [root], lambda step, scene: disk(step, scene, options, "size=1m", sizes)
    yield "disk without room for more files", [root], lambda step, scene: disk(step, scene, options, "size=4m,nr_inodes=64", range(16))
    for own_folder in (False, True):
        how = "replacing one by one" if own_folder else "swapping"
        for number in (signal.SIGKILL, signal.SIGTERM):
            yield f"{number.name} at each call that writes, {how}", [strace], (
                lambda step, scene, number=number, own_folder=own_folder: each_kill(step, scene, options, number, own_folder))
        yield f"no exchange, and SIGKILL at each rename, {how}", [strace], (
            lambda step, scene, own_folder=own_folder: without_exchange(step, scene, options, own_folder))
        for name in WRITING + ([] if own_folder else READING):
            yield f"`{name}` fails, {how}", [strace], (
                lambda step, scene, name=name, own_folder=own_folder: each_call(step, scene, options, name, own_folder))


def main():
    parser = argparse.ArgumentParser(description="Injects faults into balans and looks whether reports stay whole.")
    parser.add_argument("--quick", action="store_true", help="a part of it, within a minute")
    parser.add_argument("--kills", type=int, default=200, help="how many times to kill at a random moment")
    parser.add_argument("--seed", type=int, default=1, help="for the random moments")
    parser.add_argument("--only", default="", help="only steps with one of these words, separated by commas, in their name")
    options = parser.parse_args()
    options.random = random.Random(options.seed)
    os.environ["LC_ALL"] = "nl_NL.UTF-8"
    done = []
    with tempfile.TemporaryDirectory(prefix="balans-faults-") as folder:
        scene = Scene(folder)
        for name, needs, action in steps(options):
            if not any(word in name for word in options.only.split(",")):
                continue
            step = Step(name)
            done.append(step)
            missing = [what for what, is_there in needs if not is_there]
            if missing:
                step.skipped = f"needs {' and '.join(missing)}"
                continue
            start = time.monotonic()
            action(step, scene)
            print(f"{name}: {step.tried} in {time.monotonic() - start:.0f} s", file=sys.stderr, flush=True)
    print("| fault | tried | survived | ended with |\n|---|---|---|---|")
    for step in done:
        if step.skipped:
            print(f"| {step.name} | 0 | | skipped: {step.skipped} |")
        elif step.tried:
            ends = ", ".join(f"{'killed' if code < 0 else 'not started' if code == NOT_STARTED else code} × {count}" for code, count in sorted(step.ends.items()))
            bad = len({failure.split(':')[0] for failure in step.failures})
            print(f"| {step.name} | {step.tried} | {step.tried - bad} | {ends} |")
    tried, bad = sum(step.tried for step in done), sum(len({f.split(':')[0] for f in step.failures}) for step in done)
    print(f"| **all** | **{tried}** | **{tried - bad}** | |")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
