#!/usr/bin/env python3
"""Records the public names of the modules and classes that cells offer.

    PYTHON Scripts/record-public-names.py

PYTHON has numpy. The names become Tests/PyModulesTests/Refusals/public-names.txt, a line for each module or class:
how a cell reaches it, a colon, and its names. A test asks for each of them: cells accept it or refuse it with a reason.
"""

import pathlib
import platform
import types

import numpy

FILE = pathlib.Path(__file__).resolve().parent.parent / "Tests/PyModulesTests/Refusals/public-names.txt"
MODULES = """math random statistics itertools functools collections time warnings copy operator string dataclasses typing
collections.abc numpy numpy.linalg numpy.random numpy.testing numpy.exceptions""".split()
OBJECTS = """''|b''|1|1.5|True|[]|()|{}|set()|frozenset()|range(3)|slice(3)|ValueError('x')|collections.Counter()|collections.OrderedDict()|collections.defaultdict()|collections.deque()
|collections.ChainMap()|functools.partial(len)|random.Random(1)|numpy.ones((2, 2))
|numpy.float64(1)|numpy.int64(1)|numpy.bool(True)|numpy.random.default_rng(1)|numpy.random.RandomState(1)|numpy.add
|numpy.poly1d([1, 2])|numpy.dtype(float)|numpy.ones(2).flags|numpy.ones(2).flat"""


def main():
    space = {}
    exec("import " + ", ".join(name for name in MODULES), space)
    text = f"# CPython {platform.python_version()}, numpy {numpy.__version__}\n"
    for name in MODULES:
        module = eval(name, space)
        names = getattr(module, "__all__", None) or [
            member for member in dir(module) if not isinstance(getattr(module, member), types.ModuleType)
        ]
        text += f"{name}: {' '.join(sorted(n for n in names if not n.startswith('_')))}\n"
    for part in OBJECTS.replace("\n", "").split("|"):
        names = [name for name in dir(eval(part, space)) if not name.startswith("_")]
        text += f"{part}: {' '.join(names)}\n"
    FILE.write_text(text)


if __name__ == "__main__":
    main()
