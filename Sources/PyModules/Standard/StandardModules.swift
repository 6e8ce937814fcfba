package import PyRuntime

/// The modules of Python's standard library.
package enum StandardModules {
  /// The makers by name, and the modules that are refused, each with its reason.
  package static let table = ModuleTable(
    makers: [
      "math": MathModule.make, "random": RandomModule.make, "statistics": StatisticsModule.make,
      "itertools": ItertoolsModule.make, "functools": FunctoolsModule.make,
      "collections": CollectionsModule.make, "time": TimeModule.make,
      "warnings": WarningsModule.make, "copy": CopyModule.make, "operator": OperatorModule.make,
      "io": IOModule.make, "contextlib": ContextlibModule.make, "string": StringModule.make,
      "dataclasses": DataclassesModule.make,
      "typing": TypingModule.make, "collections.abc": TypingModule.makeABC,
      "__future__": FutureModule.make, "IPython": DisplayModule.make,
      "IPython.display": DisplayModule.makeDisplay,
    ],
    refusals: refusals)

  private static let files =
    "lessons cannot reach files: read data that was named with --data FILE by pd.read_csv"
  private static let processes = "lessons cannot start programs or threads"
  private static let network = "lessons cannot reach the network"
  private static let machine = "lessons cannot reach the machine"
  private static let missing = "this part of Python's library is not offered in lessons"

  private static let refusals: [String: String] = {
    var all: [String: String] = [:]
    func refuse(_ reason: String, _ names: [String]) { for name in names { all[name] = reason } }
    refuse(
      files,
      [
        "os", "os.path", "pathlib", "shutil", "glob", "tempfile", "csv", "pickle", "joblib",
        "shelve", "sqlite3", "zipfile", "gzip", "tarfile", "fileinput", "fnmatch", "configparser",
      ])
    refuse(
      processes,
      [
        "subprocess", "threading", "multiprocessing", "concurrent", "concurrent.futures", "asyncio",
        "signal", "sched", "queue", "_thread",
      ])
    refuse(
      network,
      [
        "socket", "urllib", "urllib.request", "urllib.parse", "http", "http.client", "requests",
        "ssl", "ftplib", "smtplib", "email", "webbrowser", "xmlrpc",
      ])
    refuse(
      machine,
      ["sys", "platform", "ctypes", "gc", "inspect", "importlib", "builtins", "site", "resource"])
    refuse(
      missing + ": use a dict or a list, and print it",
      ["json", "pprint", "textwrap", "struct", "base64", "hashlib"])
    refuse(missing + ": use the methods of str", ["re", "difflib", "unicodedata", "locale"])
    refuse(
      missing + ": use time.perf_counter() to measure",
      ["datetime", "calendar", "timeit", "zoneinfo"])
    refuse(
      missing + ": use float, and round(x, n) to show it",
      ["decimal", "fractions", "numbers", "cmath"])
    refuse(missing + ": use sorted(), or list.sort()", ["heapq", "bisect", "array"])
    refuse(
      missing + ": write the function yourself", ["abc", "enum", "types", "weakref"])
    refuse(
      missing + ": print what you want to see",
      ["logging", "traceback", "pdb", "unittest", "doctest"])
    refuse(
      "lessons hold numpy, pandas, matplotlib, seaborn, scipy.stats and scikit-learn's linear models",
      [
        "torch", "tensorflow", "keras", "jax", "statsmodels", "statsmodels.api",
        "statsmodels.formula.api", "xgboost", "lightgbm", "catboost", "polars", "pyspark", "plotly",
        "bokeh", "altair", "mlxtend", "graphlab", "cvxpy", "sympy", "numba", "dask", "yellowbrick",
        "missingno",
      ])
    refuse(
      "a lesson has no sliders or buttons: change the number in the cell and run it again",
      ["ipywidgets"])
    refuse("a loop needs no progress bar here: leave tqdm(…) out", ["tqdm", "tqdm.notebook"])
    refuse(
      "write import numpy as np and import matplotlib.pyplot as plt", ["pylab"])
    refuse(
      "write from IPython.display import display", ["IPython.core", "IPython.core.display"])
    refuse(
      "lessons run on this machine, not in Colab: leave the line out", ["google", "google.colab"])
    return all
  }()
}
