#!/usr/bin/env python3
"""Times cells in regtutor beside CPython and numpy.

    python3.13 Scripts/bench-language.py [REGTUTOR]

Runs the files of Benchmarks/language with this interpreter, which needs numpy, and with the release
program, and prints both times and their quotient: all rows of micro.py, and those of arrays.py that are
beyond their target. The targets are 3 for plain Python and 1.5 for array expressions; a row beyond its
target ends in `*`.
"""

import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
program = sys.argv[1] if len(sys.argv) > 1 else str(root / ".build/release/regtutor")


def times(command):
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = (line.rsplit(maxsplit=1) for line in done.stdout.splitlines())
    return {name: float(value) for name, value in rows}


def compare(script, target):
    """The rows of one file: name, their time, our time, whether ours is beyond its target."""
    path = str(root / "Benchmarks/language" / script)
    theirs = times([sys.executable, path])
    ours = times([program, "run", "--plain", path])
    for name, milliseconds in theirs.items():
        yield name, milliseconds, ours[name], ours[name] > target(name) * milliseconds


def show(name, theirs, ours, is_beyond):
    quotient = ours / theirs if theirs > 0 else float("inf")
    print(f"{name:42}{theirs:11.3f}{ours:13.3f}{quotient:10.2f}{' *' if is_beyond else ''}")


print(f"{'':42}{'Python ms':>11}{'regtutor ms':>13}{'quotient':>10}")
for row in compare("micro.py", lambda name: 1.5 if name.startswith("np-") else 3):
    show(*row)
rows = list(compare("arrays.py", lambda name: 1.5))
for row in rows:
    if row[-1]:
        show(*row)
within = sum(not row[-1] for row in rows)
print(f"{within} of {len(rows)} array expressions take at most 1.5 times as long as numpy's")
