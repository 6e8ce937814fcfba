"""Records CPython's trees of the programs under Tests/PySyntaxTests/Programs.

    python3.13 Scripts/record-syntax-trees.py

Writes NAME.tree beside each NAME.py, in the form of TreeDumper without operators' places; the
first line names the version of Python.
"""

import importlib.util
import pathlib
import platform
import sys
import warnings

here = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("dump", here / "dump-python-tree.py")
dump = importlib.util.module_from_spec(spec)
spec.loader.exec_module(dump)

if sys.version_info[:2] != (3, 13):
    sys.exit("the trees are those of CPython 3.13: run this with python3.13")
warnings.simplefilter("ignore")
for program in sorted((here.parent / "Tests/PySyntaxTests/Programs").glob("*.py")):
    tree = dump.dump(program.read_text(encoding="utf-8"))
    version = platform.python_version()
    program.with_suffix(".tree").write_text(f"# CPython {version}\n{tree}\n", encoding="utf-8")
    print(program.name, tree.count("\n") + 1, "nodes")
