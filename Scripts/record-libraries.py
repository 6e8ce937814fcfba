#!/usr/bin/env python3
"""Records what the scripts print that use scikit-learn, pandas and matplotlib.

    PYTHON Scripts/record-libraries.py [NAME ...]      # all by default; NAME without .py
    PYTHON Scripts/record-libraries.py --check         # prints which recordings differ, writes nothing

PYTHON has the libraries in the versions that RecordedScriptTests.swift names. Each script runs in a process of its own
without warnings; what it prints becomes NAME.exp. With --check the status is 1 where one differs.
"""

import os
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/PyModulesTests/Scripts"
DATA = FOLDER / "Data"
LIBRARIES = ("sk_", "pandas_", "plt_")


def output(path):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", str(path)],
        cwd=DATA,
        capture_output=True,
        text=True,
        env={**os.environ, "MPLBACKEND": "Agg", "PYTHONHASHSEED": "0"},
    )
    if done.returncode != 0:
        sys.exit(f"{path.name}: {done.stderr.strip().splitlines()[-1]}")
    return done.stdout


names = [name for name in sys.argv[1:] if name != "--check"]
paths = [FOLDER / f"{name}.py" for name in names] or [
    path for path in sorted(FOLDER.glob("*.py")) if path.name.startswith(LIBRARIES)
]
different = 0
for path in paths:
    recorded = path.with_suffix(".exp")
    text = output(path)
    if "--check" not in sys.argv:
        recorded.write_text(text)
    elif not recorded.exists() or recorded.read_text() != text:
        different += 1
        print(f"{path.stem} differs")
print(f"{len(paths)} scripts, {different} differ" if "--check" in sys.argv else f"{len(paths)} scripts recorded")
sys.exit(1 if different else 0)
