#!/usr/bin/env python3
"""Records what IPython says to the magics of the tests.

    PYTHON Scripts/record-magics.py

PYTHON has IPython. The cases of Tests/NotebookSessionTests/Magics/ipython.txt run one after the other in one
shell; what each printed is written back beside it: times as `# s`, addresses as `0x#`, without `Out[1]: ` and
without the file in which a function stands, and without what IPython says of a slow first run.
"""

import contextlib
import io
import os
import pathlib
import platform
import re
import sys
import tempfile

FILE = pathlib.Path(__file__).resolve().parent.parent / "Tests/NotebookSessionTests/Magics/ipython.txt"


def shown(shell, cell):
    """What a cell prints and shows, with the parts that differ each time made the same."""
    # IPython writes μs and ± where the encoding has them.
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        shell.run_cell(cell, store_history=True)
    printed.flush()
    text = re.sub(r"\x1b\[[0-9;]*m", "", printed.buffer.getvalue().decode())
    text = re.sub(r"(?m)^Out\[\d+\]: ", "", text)
    text = re.sub(r"(?m)^File: .*\n", "", text)
    text = re.sub(r"(?m)^The slowest run took .*\n", "", text)
    text = re.sub(r"\b\d+(\.\d+)?(e[+-]\d+)? (ns|μs|ms|s)\b", "# s", text)
    return re.sub(r"0x[0-9a-f]+", "0x#", text).rstrip("\n")


def main():
    os.environ["IPYTHONDIR"] = tempfile.mkdtemp()
    os.environ["TERM"] = "dumb"
    import IPython
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance(colors="NoColor")
    cases = [case.split("\n###\n")[0].rstrip("\n") for case in re.split(r"(?m)^---\n", FILE.read_text())[1:]]
    text = f"Recorded by Scripts/record-magics.py: IPython {IPython.__version__}, CPython {platform.python_version()}\n"
    for cell in cases:
        text += f"---\n{cell}\n###\n{shown(shell, cell)}\n"
    FILE.write_text(text)


if __name__ == "__main__":
    sys.exit(main())
