#!/usr/bin/env python3
"""Times cells in regtutor beside CPython and numpy.

    python3.13 Scripts/bench-language.py [REGTUTOR]

Runs Benchmarks/language/micro.py with this interpreter, which needs numpy, and with the release
program, and prints both times and their quotient. The targets are 3 for plain Python and 1.5 for
array expressions; a row beyond its target ends in `*`.
"""

import pathlib
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
script = root / "Benchmarks/language/micro.py"


def times(command):
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {name: float(value) for name, value in map(str.split, done.stdout.splitlines())}


program = sys.argv[1] if len(sys.argv) > 1 else str(root / ".build/release/regtutor")
theirs = times([sys.executable, str(script)])
ours = times([program, "run", "--plain", str(script)])
print(f"{'':18}{'Python ms':>11}{'regtutor ms':>13}{'quotient':>10}")
for name, milliseconds in theirs.items():
    quotient = ours[name] / milliseconds
    target = 1.5 if name.startswith("np-") else 3
    mark = " *" if quotient > target else ""
    print(f"{name:18}{milliseconds:11.2f}{ours[name]:13.2f}{quotient:10.2f}{mark}")
