/// Magics of IPython that cells do not have, each with what to do instead.
enum MagicRefusals {
  static let reasons: [String: String] = {
    var reasons: [String: String] = [
      "pylab": "write import numpy as np and import matplotlib.pyplot as plt",
      "precision": "write np.set_printoptions(precision=3), or an f-string such as f'{x:.3f}'",
      "config": "only InlineBackend, which draws figures, can be named; nothing follows from it",
      "history": "In holds the cells that you ran", "recall": "In holds the cells that you ran",
      "rerun": "In holds the cells that you ran",
      "lsmagic": "%time, %timeit, %who and %whos are here",
      "pinfo": "write name? for what a name is", "pdoc": "write name? for what a name is",
      "psource": "the source of a name is not kept", "debug": "print what you want to see",
      "pdb": "print what you want to see", "prun": "measure with %timeit",
      "lprun": "measure with %timeit", "memit": "array.nbytes is the size of an array",
      "xdel": "write del name", "reset_selective": "write del name",
    ]
    for name in [
      "cd", "pwd", "ls", "run", "load", "loadpy", "writefile", "file", "save", "edit", "pip",
      "conda", "mamba", "uv", "env", "set_env", "bash", "sh", "script", "system", "sx", "sc",
      "bookmark", "dirs", "pushd", "popd", "cat", "mkdir", "rmdir", "rm", "cp", "mv", "notebook",
      "store", "logstart",
    ] {
      reasons[name] = "lessons cannot reach the machine"
    }
    for name in [
      "load_ext", "reload_ext", "unload_ext", "autoreload", "watermark", "alias", "automagic",
      "autocall", "autosave", "colors", "gui", "xmode", "rehashx", "doctest_mode",
    ] {
      reasons[name] = "there are no extensions and options of IPython here: leave the line out"
    }
    for name in ["capture", "html", "HTML", "latex", "markdown", "javascript", "js", "svg"] {
      reasons[name] = "cells hold Python: leave the line out"
    }
    return reasons
  }()
}
