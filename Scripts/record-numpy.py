"""Records what the numpy scripts print.

Usage: python Scripts/record-numpy.py [NAME.py or PATH ...]

A script is cut into cells at `# %%`. A cell shows the value of its last expression, or its error by
class and message, and the next one goes on; warnings are printed as `Category: message`.
"""

import ast
import contextlib
import io
import pathlib
import platform
import sys
import warnings

import numpy

folder = pathlib.Path(__file__).parent.parent / "Tests/PyModulesTests/Scripts"


def run(text):
    cells = [[]]
    for line in text.split("\n"):
        if line.startswith("# %%"):
            cells.append([])
        else:
            cells[-1].append(line)
    names = {"__name__": "__main__"}
    for number, cell in enumerate(cells):
        try:
            tree = ast.parse("\n".join(cell))
            last = None
            if tree.body and isinstance(tree.body[-1], ast.Expr):
                last = ast.Expression(tree.body.pop().value)
            exec(compile(tree, f"cell {number}", "exec"), names)
            if last is not None:
                value = eval(compile(last, f"cell {number}", "eval"), names)
                if value is not None:
                    print(repr(value))
        except Exception as error:
            text = str(error)
            print(f"{type(error).__name__}: {text}" if text else type(error).__name__)


def show(message, category, *rest, **more):
    print(f"{category.__name__}: {message}")


for script in [folder / name for name in sys.argv[1:]] or sorted(folder.glob("np_*.py")):
    numpy.set_printoptions(legacy=False)
    output = io.StringIO()
    output.write(f"# CPython {platform.python_version()}, numpy {numpy.__version__}\n")
    # Print options and error handling that a script sets end with it.
    with contextlib.redirect_stdout(output), warnings.catch_warnings(), numpy.printoptions(), numpy.errstate():
        warnings.simplefilter("always")
        warnings.showwarning = show
        run(script.read_text())
    script.with_suffix(".exp").write_text(output.getvalue())
