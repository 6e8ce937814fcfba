#!/usr/bin/env python3
"""Times what a person at the keyboard waits for, through a pseudo-terminal.

    python3 Scripts/bench-typing.py [REGTUTOR]

Prints a table: the first prompt beside bash, IPython and R with swirl's menu where they are installed (a row
says which is not), the echo of a key
while a paste of 1,000 lines arrives, the verdict of `:check` beyond the cell's own time, a completion, and
the turns of a knob in a second. Each row is the median of some runs, with the target beside it; a row
beyond its target ends in `*`.
"""

import os
import pathlib
import pty
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parent.parent
program = sys.argv[1] if len(sys.argv) > 1 else str(root / ".build/release/regtutor")
fixture = str(root / "Tests/Fixtures/Lessons/01-every-fence.md")


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, command, **environment):
        self.start = time.perf_counter()
        self.output = b""
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", **environment)
            try:
                os.execvp(command[0], command)
            finally:
                os._exit(127)

    def read(self, seconds):
        """Reads what comes within some seconds; False where nothing does."""
        if not select.select([self.file], [], [], max(0, seconds))[0]:
            return False
        try:
            self.output += os.read(self.file, 1 << 16)
        except OSError:
            raise SystemExit(f"the program ended early: {self.output[-300:]!r}")
        return True

    def wait(self, text, after=0, seconds=60):
        """Waits until `text` is written behind a place, and returns the moment."""
        end = time.perf_counter() + seconds
        while text not in self.output[after:]:
            if not self.read(end - time.perf_counter()):
                raise SystemExit(f"waited in vain for {text!r}: {self.output[-300:]!r}")
        return time.perf_counter()

    def settle(self, seconds=0.05):
        """Waits until nothing has come for some seconds."""
        while self.read(seconds):
            pass

    def send(self, text):
        """Types a text, reading on the way, and returns the moment before and where output was."""
        place = len(self.output)
        moment = time.perf_counter()
        rest = text
        while rest:
            ready = select.select([self.file], [self.file], [], 10)
            if ready[0]:
                self.read(0)
            if ready[1]:
                rest = rest[os.write(self.file, rest[:512]):]
        return moment, place

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.file)


def median(measure, count):
    return statistics.median(measure() for _ in range(count))


def first_prompt(command, prompt, **environment):
    terminal = Terminal(command, **environment)
    moment = terminal.wait(prompt)
    terminal.close()
    return (moment - terminal.start) * 1000


def answered(terminal, keys, answer):
    """The milliseconds from keys to what they bring; the terminal is closed."""
    moment, place = terminal.send(keys)
    end = terminal.wait(answer, after=place)
    terminal.close()
    return (end - moment) * 1000


def notebook(folder):
    terminal = Terminal([program, "notebook", "--color", "never", "--data-dir", folder])
    terminal.wait(b"In [1]: ")
    terminal.settle()
    return terminal


def echo_behind_paste(folder):
    terminal = notebook(folder)
    lines = "\r".join(f"x{i} = [{i}, '\u03bb']\t# {'-' * 30}" for i in range(1000))
    terminal.send(b"\x1b[200~" + lines.encode() + b"\x1b[201~")
    return answered(terminal, b"~key~", b"~key~")


def echo(folder):
    terminal = notebook(folder)
    return answered(terminal, b"q", b"q")


def completion(folder):
    terminal = notebook(folder)
    _, place = terminal.send(b"import pandas as pd, numpy as np; from sklearn.linear_model import Lasso\r")
    terminal.wait(b"In [2]: ", after=place)
    terminal.settle()
    terminal.send(b"Lasso(fit_inter")
    terminal.settle()
    return answered(terminal, b"\t", b"cept=")


def verdict(folder):
    terminal = Terminal(
        [program, "lesson", fixture, "--from", "4", "--fresh", "--color", "never", "--data-dir", folder])
    terminal.wait(b"In [")
    terminal.settle(0.2)
    _, place = terminal.send(b"\x15total = 14\r")
    terminal.wait(b"]: ", after=place)
    terminal.settle()
    return answered(terminal, b":check\r", b"Correct")


def knob_turns(folder):
    """Turns in a second of a knob whose cell fits a lasso and draws its weights."""
    terminal = notebook(folder)
    cells = [
        "import numpy as np; import matplotlib.pyplot as plt; from sklearn.linear_model import Lasso",
        "rng = np.random.default_rng(1); X = rng.normal(size=(100, 10)); y = X[:, 0] * 3 + rng.normal(size=100)",
        "alpha = 0.1",
        "m = Lasso(alpha=alpha).fit(X, y); plt.bar(range(10), m.coef_); print('weights', m.coef_[0])",
    ]
    for number, cell in enumerate(cells, 2):
        _, place = terminal.send(cell.encode() + b"\r")
        terminal.wait(f"In [{number}]: ".encode(), after=place)
        terminal.settle()
    _, place = terminal.send(b":vary alpha 0.01 10 --log --steps 200\r")
    terminal.wait(b"alpha = ", after=place)
    terminal.settle(0.3)
    count = 40
    start = time.perf_counter()
    for _ in range(count):
        _, place = terminal.send(b"\x1b[C")
        terminal.wait(b"alpha = ", after=place)
    seconds = time.perf_counter() - start
    terminal.close()
    return count / seconds


R = ["R", "--quiet", "--no-save", "--no-restore"]


def why_no_swirl():
    """What keeps swirl from being started; nothing where it can be."""
    if not shutil.which("R"):
        return "R is not installed"
    test = ["Rscript", "-e", "quit(status = !requireNamespace('swirl', quietly = TRUE))"]
    if subprocess.run(test, capture_output=True, timeout=60).returncode != 0:
        return "R has no package swirl: install.packages('swirl') brings it where R reaches CRAN"
    return ""


def first_question_of_swirl(home):
    """The milliseconds from the shell to the question that stands before swirl's menu."""
    terminal = Terminal(R, HOME=home)
    terminal.wait(b"> ")
    _, place = terminal.send(b"swirl::swirl()\r")
    moment = terminal.wait(b"call you?", after=place)
    terminal.close()
    return (moment - terminal.start) * 1000


def missing(name, reason):
    """A row for what cannot be measured here: it says so, so that nobody takes it for done."""
    print(f"{name:44}{'NOT MEASURED':>15}  {reason} *")


def row(name, value, unit, target=None, is_least=False):
    is_beyond = target is not None and (value < target if is_least else value > target)
    words = "" if target is None else f"{'at least' if is_least else 'at most'} {target} {unit}"
    print(f"{name:44}{value:10.1f} {unit:4}{words:>20}{' *' if is_beyond else ''}")


with tempfile.TemporaryDirectory() as folder:
    home = os.path.join(folder, "home")
    os.mkdir(home)
    row(
        "first prompt of a notebook",
        median(lambda: first_prompt([program, "notebook", "--data-dir", folder], b"In [1]: "), 15), "ms", 30)
    row(
        "first prompt of the menu",
        median(lambda: first_prompt([program, "--data-dir", folder], b"q leaves: "), 15), "ms", 30)
    if shutil.which("bash"):
        command = ["bash", "--norc", "--noprofile", "-i"]
        row("  beside it: bash", median(lambda: first_prompt(command, b"ready> ", PS1="ready> "), 15), "ms")
    ipython = shutil.which("ipython") or str(root / ".build/bench/peers/bin/ipython")
    if os.path.exists(ipython):
        command = [ipython, "--simple-prompt", "--no-banner"]
        row("  beside it: IPython", median(lambda: first_prompt(command, b"In [1]: ", HOME=home), 3), "ms")
    else:
        missing("  beside it: IPython", "it is not installed: 'make bench' brings it")
    if shutil.which("R"):
        row("  beside it: R", median(lambda: first_prompt(R, b"> ", HOME=home), 5), "ms")
    reason = why_no_swirl()
    if reason:
        missing("  beside it: R with swirl's menu", reason)
    else:
        row("  beside it: R with swirl's menu", median(lambda: first_question_of_swirl(home), 3), "ms")
    row("echo of a key", median(lambda: echo(folder), 15), "ms", 10)
    row("echo of a key behind a paste of 1,000 lines", median(lambda: echo_behind_paste(folder), 5), "ms", 1000)
    row("TAB to its completion", median(lambda: completion(folder), 9), "ms", 50)
    row("':check' to its verdict", median(lambda: verdict(folder), 9), "ms", 100)
    row("turns of a knob, a fit and a picture each", median(lambda: knob_turns(folder), 3), "/s", 20, True)
