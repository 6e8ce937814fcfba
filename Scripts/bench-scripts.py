#!/usr/bin/env python3
"""Times whole scripts, from the start of the program to its end, in regtutor and in CPython.

    PYTHON Scripts/bench-scripts.py [REGTUTOR] [--rounds N]

PYTHON needs numpy, pandas, matplotlib and scikit-learn. The scripts are every lesson, exported, and those of
Benchmarks/scripts. Both programs run in turn with one thread for linear algebra; a row shows the medians of wall time
and of processor time, children included. Targets: 10 times faster on lessons, 2 times on searches; a row that misses
its target ends in `*`, one whose two programs print different text or fail in `!`.
"""

import argparse
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
THREADS = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL")}


def run(command, folder):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env={**os.environ, **THREADS, "MPLBACKEND": "Agg"}
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, done.stdout if done.returncode == 0 else None


def scripts(program, folder):
    """The scripts and the factor that each should reach."""
    for lesson in sorted((ROOT / "Lessons").glob("*.md")):
        target = pathlib.Path(folder) / f"lesson-{lesson.stem}.py"
        subprocess.run([program, "export", str(lesson), "--to", "py", "--output", str(target)], check=True)
        yield target, 10
    for script in sorted((ROOT / "Benchmarks/scripts").glob("*.py")):
        yield script, 2


def is_same(theirs, ours):
    """Whether all that Python printed stands in ours in its order; digits aside, which a last bit may change.

    Ours also has the pictures, which Python draws into no text.
    """
    if theirs is None or ours is None:
        return False
    lines = iter([re.sub(r"[-+]?\d[\d.e+-]*", "#", " ".join(line.split())) for line in ours.splitlines()])
    return all(
        re.sub(r"[-+]?\d[\d.e+-]*", "#", " ".join(line.split())) in lines for line in theirs.splitlines()
    )


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("program", nargs="?", default=str(ROOT / ".build/release/regtutor"))
parser.add_argument("--rounds", type=int, default=3)
arguments = parser.parse_args()
with tempfile.TemporaryDirectory() as folder:
    print(f"{'':34}{'Python s':>10}{'regtutor s':>12}{'faster':>9}{'Python CPU':>13}{'regtutor CPU':>14}{'faster':>9}")
    for script, target in scripts(arguments.program, folder):
        theirs, ours = [], []
        for _ in range(arguments.rounds):
            theirs.append(run([sys.executable, str(script)], folder))
            ours.append(run([arguments.program, "run", "--plain", str(script)], folder))
        (wall, cpu), (our_wall, our_cpu) = ([statistics.median(r[k] for r in rows) for k in (0, 1)] for rows in (theirs, ours))
        same = is_same(theirs[-1][2], ours[-1][2])
        mark = ("" if wall >= target * our_wall else " *") + ("" if same else " !")
        print(
            f"{script.stem[:33]:34}{wall:10.2f}{our_wall:12.3f}{wall / our_wall:9.1f}"
            f"{cpu:13.2f}{our_cpu:14.3f}{cpu / our_cpu:9.1f}{mark}",
            flush=True,
        )
