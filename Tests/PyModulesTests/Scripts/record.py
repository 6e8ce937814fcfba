"""Records what each script prints: python record.py [NAME.py ...]"""

import contextlib
import io
import pathlib
import sys
import warnings

here = pathlib.Path(__file__).parent
scripts = [here / name for name in sys.argv[1:]] or sorted([*here.glob("sk_*.py"), *here.glob("plt_*.py")])
for script in scripts:
    output = io.StringIO()

    def show(message, category, *rest, **more):
        print(f"{category.__name__}: {message}")

    with contextlib.redirect_stdout(output), warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        warnings.showwarning = show
        exec(compile(script.read_text(), script.name, "exec"), {"__name__": "__main__"})
    script.with_suffix(".exp").write_text(output.getvalue())
    print(script.name, len(output.getvalue().splitlines()), "lines", file=sys.stderr)
