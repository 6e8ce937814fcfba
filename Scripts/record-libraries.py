#!/usr/bin/env python3
"""Records what the scripts print that use the standard library, scikit-learn, pandas and matplotlib.

    PYTHON Scripts/record-libraries.py [NAME ...]      # all by default; NAME without .py
    PYTHON Scripts/record-libraries.py --check         # prints which recordings differ, writes nothing

PYTHON has the libraries in the versions that RecordedScriptTests.swift names. Each script runs in a process of its own;
what it prints becomes NAME.exp, its warnings in place as `Category: message`. With --check the status is 1 where one
differs: in its text, or in a number by more than 1e-9 of the largest, which is how the tests compare.
"""

import os
import pathlib
import re
import sys
import tempfile
import traceback
import warnings

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/PyModulesTests/Scripts"
DATA = FOLDER / "Data"
LIBRARIES = ("sk_", "pandas_", "plt_", "mod_")
NUMBER = re.compile(r"-?\d+\.?\d*(?:e[-+]?\d+)?")


def run(path):
    """Runs a script as `__main__`; its warnings are printed where they arise."""

    def show(message, category, *rest, **more):
        print(f"{category.__name__}: {message}")

    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        warnings.showwarning = show
        exec(compile(path.read_text(), path.name, "exec"), {"__name__": "__main__"})


def output(path):
    """What a script prints in a process of its own, a copy of this one with the libraries loaded."""
    with tempfile.TemporaryFile("w+") as printed:
        child = os.fork()
        if child == 0:
            status = 1
            try:
                os.chdir(DATA)
                os.dup2(printed.fileno(), 1)
                run(path)
                sys.stdout.flush()
                status = 0
            except BaseException:
                traceback.print_exc()
            os._exit(status)
        if os.waitpid(child, 0)[1] != 0:
            sys.exit(f"{path.name} failed")
        printed.seek(0)
        return printed.read()


def agrees(found, expected):
    """Whether two outputs have the same words, and the same numbers to 1e-9 of the largest."""
    if found == expected:
        return True
    if NUMBER.sub("#", found).split() != NUMBER.sub("#", expected).split():
        return False
    pairs = [(float(a), float(b)) for a, b in zip(NUMBER.findall(found), NUMBER.findall(expected))]
    largest = max((abs(b) for _, b in pairs), default=0)
    return all(abs(a - b) <= 1e-9 * largest for a, b in pairs)


def main():
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The order of sets in messages hangs on it, and so does where figures are drawn.
        os.execve(
            sys.executable,
            [sys.executable, *sys.argv],
            {**os.environ, "MPLBACKEND": "Agg", "PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1"},
        )
    import matplotlib.pyplot, pandas, sklearn.linear_model, sklearn.model_selection  # noqa: E401, F401

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
        elif not recorded.exists() or not agrees(text, recorded.read_text()):
            different += 1
            print(f"{path.stem} differs", flush=True)
    done = f"{len(paths)} scripts"
    print(f"{done}, {different} differ" if "--check" in sys.argv else f"{done} recorded")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
