"""Runs each lesson under real Python and compares what it prints with what regtutor prints.

    parity.py --program .build/debug/regtutor [LESSON ...]

Two ways for each lesson. Exported as `.py`, the script runs as it is in a fresh CPython and in `regtutor run`; a line
in front of each cell tells which cell printed what. Exported as `.ipynb`, it is validated by nbformat and executed by
nbclient; the outputs of each cell, results and warnings included, are compared with those that regtutor wrote into it.

Text is compared exactly, and the numbers in it to 1e-9 of the largest number of the output; of a number that shows seven
digits or more the last one may differ by one, as rounding carries a difference in the tenth digit there. Cells tagged `volatile` print times: only whether they
run counts. Prints a line for each lesson and a diff where there is one. Exit status: 0 all equal, 1 a difference.
"""

import argparse
import difflib
import importlib.metadata
import json
import os
import pathlib
import platform
import re
import subprocess
import sys
import tempfile

PACKAGES = ["numpy", "pandas", "matplotlib", "scikit-learn", "scipy", "nbclient", "nbformat"]
NUMBER = re.compile(r"(?<![\w.])[-+]?(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?(?![\w.]*[A-Za-z_])")
MARK = "=== cell "
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
TIMEOUT = 600


def step(number):
    """One unit of the last digit of a number that shows seven digits or more, otherwise 0."""
    mantissa, _, exponent = number.lower().partition("e")
    if len(mantissa.lstrip("+-0.").replace(".", "")) < 7:
        return 0.0
    decimals = len(mantissa.partition(".")[2])
    return 10.0 ** (int(exponent or 0) - decimals)


def is_same(ours, theirs):
    """Whether two texts are equal but for digits that a last bit may change."""
    if ours == theirs:
        return True
    # Widths follow the digits of numbers: runs of blanks count as one.
    words = [" ".join(NUMBER.sub("#", text).split()) for text in (ours, theirs)]
    if words[0] != words[1]:
        return False
    pairs = list(zip(NUMBER.findall(ours), NUMBER.findall(theirs), strict=True))
    largest = max((abs(float(number)) for pair in pairs for number in pair), default=0.0)
    for mine, other in pairs:
        if mine == other:
            continue
        if not any(sign in mine + other for sign in ".eE"):
            return False
        allowed = max(1e-9 * largest, 1.000001 * min(step(mine), step(other)))
        if abs(float(mine) - float(other)) > allowed:
            return False
    return True


def marked(script):
    """The script with a line printed in front of each code cell, and what is known of each cell."""
    lines, volatile, number = [], {}, 0
    for line in script.split("\n"):
        if line == "# %%" or line.startswith("# %% ") and "[markdown]" not in line:
            number += 1
            volatile[number] = "volatile" in line
            lines.append(f'print("{MARK}{number}")')
        elif line.startswith("# %%"):
            # Without markers the whole is one plain script to regtutor, as it is to Python.
            lines.append("#")
        else:
            lines.append(line)
    return "\n".join(lines), volatile


def cells(output):
    """What each cell printed."""
    texts, number = {}, 0
    for line in output.splitlines(keepends=True):
        if line.startswith(MARK):
            number = int(line[len(MARK) :])
        else:
            texts[number] = texts.get(number, "") + line
    return texts


def printed(report):
    """What a script printed by the report of `regtutor run --json`, which holds its pictures apart."""
    if not report:
        return ""
    outputs = [output for file in json.loads(report)["files"] for cell in file["cells"] for output in cell["outputs"]]
    return "".join("".join(output["text"]) for output in outputs if output.get("name") == "stdout")


def run(command, folder):
    environment = dict(os.environ, MPLBACKEND="Agg", PYTHONHASHSEED="0", LANG="C.UTF-8", NO_COLOR="1")
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=TIMEOUT, stdin=subprocess.DEVNULL
    )


def export(program, lesson, kind):
    done = run([program, "export", lesson, "--to", kind], None)
    if done.returncode != 0:
        raise ValueError(f"regtutor export {lesson} --to {kind} ends with {done.returncode}:\n{done.stderr}")
    return done.stdout


def compare_scripts(program, lesson, folder):
    """Differences between the exported script under CPython and under regtutor."""
    script, volatile = marked(export(program, lesson, "py"))
    path = pathlib.Path(folder, f"lesson-{lesson}.py")
    path.write_text(script, encoding="utf-8")
    real = run([sys.executable, str(path)], folder)
    own = run([program, "run", str(path), "--json"], folder)
    problems = []
    for name, done in [("CPython", real), ("regtutor", own)]:
        if done.returncode != 0:
            problems.append(f"the script ends with {done.returncode} under {name}:\n{done.stderr[-3000:]}")
    ours, theirs = cells(printed(own.stdout)), cells(real.stdout)
    for number, is_volatile in volatile.items():
        mine, other = ours.get(number, ""), theirs.get(number, "")
        if not is_volatile and not is_same(mine, other):
            problems.append(difference(f".py, cell {number}", mine, other))
    return len(volatile), problems


def text_of(output):
    """An output of a notebook as its kind and its text; None for pictures, which are drawn differently."""
    kind = output["output_type"]
    if kind == "stream":
        return output["name"], "".join(output["text"])
    if kind == "error":
        return "error", f"{output['ename']}: {output['evalue']}"
    data = output["data"]
    if any(key.startswith("image/") for key in data):
        return "picture", ""
    return "result", "".join(data.get("text/plain", ""))


def warnings_of(text):
    """The classes and messages of the warnings in a text from standard error."""
    return re.findall(r"(\w*Warning): ([^\n]*)", ESCAPE.sub("", text))


def joined(outputs):
    """The outputs of a cell: printed text, results, errors, the number of pictures, warnings."""
    printed, shown, pictures, warned = "", [], 0, []
    for kind, text in map(text_of, outputs):
        if kind == "stdout":
            printed += text
        elif kind == "stderr":
            warned += warnings_of(text)
        elif kind == "picture":
            pictures += 1
        else:
            shown.append(f"{kind}: {text}")
    # The same warning from several lines of a library is one for the reader.
    lines = [printed, *shown, f"pictures: {pictures}", *sorted({f"{name}: {text}" for name, text in warned})]
    return "\n".join(lines)


def compare_notebooks(program, lesson, folder):
    """Differences between the outputs in the exported notebook and those of Jupyter's kernel."""
    import nbclient
    import nbformat

    text = export(program, lesson, "ipynb")
    ours = nbformat.reads(text, as_version=4)
    nbformat.validate(json.loads(text))
    theirs = nbformat.reads(text, as_version=4)
    client = nbclient.NotebookClient(
        theirs,
        timeout=TIMEOUT,
        kernel_name="python3",
        resources={"metadata": {"path": folder}},
        extra_arguments=["--log-level=40"],
    )
    problems = []
    try:
        client.execute()
    except nbclient.exceptions.CellExecutionError as error:
        return 0, [f"the notebook does not run to its end in Jupyter:\n{ESCAPE.sub('', str(error))[-3000:]}"]
    count = 0
    for mine, other in zip(ours.cells, theirs.cells, strict=True):
        if mine.cell_type != "code":
            continue
        count += 1
        if "volatile" in mine.metadata.get("tags", []):
            continue
        texts = joined(mine.outputs), joined(other.outputs)
        if not is_same(*texts):
            problems.append(difference(f".ipynb, cell {mine.execution_count} ({mine.id})", *texts))
    return count, problems


def difference(name, mine, other):
    lines = difflib.unified_diff(
        mine.splitlines(), other.splitlines(), f"regtutor {name}", f"Python {name}", lineterm="", n=2
    )
    return "\n".join(lines)


def check(program, lesson):
    """Compares one lesson and says what came of it; returns whether all was equal."""
    problems, counts = [], []
    with tempfile.TemporaryDirectory(prefix="regtutor-parity-") as folder:
        for compare in (compare_scripts, compare_notebooks):
            try:
                count, found = compare(program, lesson, folder)
            except (ValueError, subprocess.TimeoutExpired) as error:
                count, found = 0, [str(error)]
            counts.append(count)
            problems += found
            if count == 0 and not found:
                problems.append("there was no cell to compare")
    verdict = "the same" if not problems else f"{len(problems)} differ"
    print(f"lesson {lesson}: {verdict}; {counts[0]} cells of the script, {counts[1]} of the notebook", flush=True)
    for problem in problems:
        print(re.sub("^", "    ", problem, flags=re.MULTILINE), flush=True)
    return not problems


def main():
    parser = argparse.ArgumentParser(description="Compares lessons under regtutor and under real Python.")
    parser.add_argument("--program", required=True)
    parser.add_argument("lessons", nargs="*")
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    print(f"Python {platform.python_version()}, {versions}", flush=True)
    lessons = arguments.lessons
    if not lessons:
        folder = pathlib.Path(__file__).resolve().parent.parent / "Lessons"
        lessons = [str(int(path.name.split("-")[0])) for path in sorted(folder.glob("[0-9]*.md"))]
    results = [check(program, lesson) for lesson in lessons]
    print(f"{len(results)} lessons, {results.count(True)} the same as in Python", flush=True)
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
