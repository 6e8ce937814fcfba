"""Records what each script prints: python record.py [NAME.py ...]"""

import contextlib
import io
import os
import pathlib
import subprocess
import sys
import warnings

here = pathlib.Path(__file__).resolve().parent
scripts = [here / name for name in sys.argv[1:]] or sorted(
    path for kind in ("sk", "plt", "pandas") for path in here.glob(f"{kind}_*.py"))
if len(scripts) > 1:
    # A process for each: options and figures do not reach the next one.
    for script in scripts:
        subprocess.run([sys.executable, __file__, script.name], check=True)
    sys.exit()
os.environ["MPLBACKEND"] = "agg"
# The files that scripts read stand in Data.
os.chdir(here / "Data")
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
