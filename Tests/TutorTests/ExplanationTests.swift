import LessonFormat
import Notebook
import NotebookSession
import PyRuntime
import Testing
import Tutor

@Suite("Explanations of errors, warnings and verdicts")
struct ExplanationTests {
  /// A cell that ends with each error or gives each warning.
  static let cells: [(name: String, cell: String)] = [
    ("SyntaxError", "x = ("), ("IndentationError", "if True:\nx = 1"),
    ("TabError", "if True:\n        x = 1\n\ty = 2"), ("NameError", "nobody"),
    ("UnboundLocalError", "def f():\n    x += 1\nx = 1\nf()"), ("TypeError", "1 + 'a'"),
    ("ValueError", "int('a')"), ("AttributeError", "(1).nobody"), ("IndexError", "[1][1]"),
    ("KeyError", "{}['a']"), ("LookupError", "'a'.encode('nobody')"),
    ("ZeroDivisionError", "1 / 0"), ("ArithmeticError", "raise ArithmeticError"),
    ("FloatingPointError", "import numpy as np\nnp.seterr(all='raise')\nnp.array([1.0]) / 0"),
    ("OverflowError", "2.0 ** 10000"), ("ImportError", "from math import nobody"),
    ("ModuleNotFoundError", "import nobody"), ("AssertionError", "assert 1 == 2"),
    ("RecursionError", "def f(): f()\nf()"),
    ("MemoryError", "import numpy as np\nnp.ones((10**6, 10**6))"),
    ("KeyboardInterrupt", "raise KeyboardInterrupt"), ("SystemExit", "raise SystemExit"),
    ("GeneratorExit", "raise GeneratorExit"), ("StopIteration", "next(iter([]))"),
    ("BufferError", "raise BufferError"), ("EOFError", "raise EOFError"),
    ("OSError", "raise OSError"), ("FileNotFoundError", "raise FileNotFoundError"),
    ("PermissionError", "raise PermissionError"), ("TimeoutError", "raise TimeoutError"),
    ("ReferenceError", "raise ReferenceError"), ("RuntimeError", "raise RuntimeError"),
    ("NotImplementedError", "raise NotImplementedError"),
    ("UnicodeError", "raise UnicodeError"), ("UnicodeDecodeError", "b'\\xff'.decode()"),
    ("UnicodeEncodeError", "'é'.encode('ascii')"), ("UsageError", "%nobody"),
    ("BaseException", "raise BaseException"), ("Exception", "raise Exception"),
    (
      "FrozenInstanceError",
      "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass P:\n    x: int\np = P(1)\np.x = 2"
    ),
    ("StatisticsError", "import statistics\nstatistics.mean([])"),
    ("LinAlgError", "import numpy as np\nnp.linalg.inv(np.zeros((2, 2)))"),
    ("AxisError", "import numpy as np\nnp.ones(3).sum(axis=1)"),
    ("NotFittedError", "from sklearn.linear_model import Ridge\nRidge().predict([[1]])"),
    (
      "InvalidParameterError",
      "from sklearn.linear_model import Ridge\nRidge(alpha='a').fit([[1], [2]], [1, 2])"
    ),
    ("EmptyDataError", "from pandas.errors import EmptyDataError\nraise EmptyDataError"),
    (
      "ParserError",
      "from pandas.errors import ParserError\nraise ParserError"
    ),
    (
      "MergeError",
      "import pandas as pd\npd.DataFrame({'a': [1]}).merge(pd.DataFrame({'b': [1]}))"
    ),
    ("IntCastingNaNError", "import pandas as pd\npd.Series([1.0, None]).astype(int)"),
    (
      "UndefinedVariableError", "import pandas as pd\npd.DataFrame({'a': [1]}).query('nobody > 1')"
    ),
    ("OptionError", "import pandas as pd\npd.set_option('nobody', 1)"),
    ("RuntimeWarning", "import numpy as np\nnp.array([1.0]) / 0"),
    (
      "ConvergenceWarning",
      "from sklearn.linear_model import Lasso\nimport numpy as np\nrng = np.random.default_rng(0)\nX = rng.normal(size=(20, 5))\nLasso(alpha=1e-6, max_iter=1).fit(X, X.sum(axis=1) ** 2)"
    ),
    (
      "DataConversionWarning",
      "from sklearn.linear_model import LassoCV\nimport numpy as np\nX = np.arange(20.0).reshape(10, 2) ** 2\nLassoCV(cv=2).fit(X, X[:, [0]])"
    ),
    ("SyntaxWarning", "import warnings\nwarnings.warn('a', SyntaxWarning)"),
    ("UserWarning", "import warnings\nwarnings.warn('a')"),
    ("RankWarning", "import numpy as np\nnp.polyfit([1.0, 1.0], [1.0, 2.0], 3)"),
    (
      "UndefinedMetricWarning",
      "from sklearn.metrics import r2_score\nr2_score([1.0], [1.0])"
    ),
  ]

  @Test("each cell meets the error or warning that it stands for", arguments: cells.indices)
  func fixtures(index: Int) {
    let (name, cell) = ExplanationTests.cells[index]
    let result = Session().run(cell)
    let warnings = result.outputs.compactMap { output in
      if case .warning(let category, _) = output { category } else { nil }
    }
    let met = warnings + (result.error.map { [$0.name] } ?? [])
    #expect(met.contains(name), "\(met) \(result.error?.headline ?? "")")
  }

  @Test("there is one for every exception class of the language and of the libraries")
  func complete() throws {
    let session = Session()
    let result = session.run(
      """
      import statistics, dataclasses, numpy.exceptions, numpy.linalg, sklearn.exceptions
      import pandas.errors
      modules = [statistics, dataclasses, numpy.exceptions, numpy.linalg,
                 sklearn.exceptions, pandas.errors]
      found = {n for m in modules for n in dir(m) if isinstance(getattr(m, n, None), type)
               and issubclass(getattr(m, n), BaseException)}
      found = sorted(found)
      """)
    #expect(result.error == nil, "\(result.error?.headline ?? "")")
    let names = try session.liveText("' '.join(found)").split(separator: " ").map(String.init)
    let language = ExceptionType.allCases.map(\.rawValue)
    #expect(names.count > 15 && language.count > 40, "\(names)")
    for name in language + names { #expect(Explanation.find(name) != nil, "\(name)") }
  }

  @Test("each has a meaning and something to do, in whole sentences, and a name of its own")
  func words() {
    let all = Explanation.all
    #expect(Set(all.map(\.name)).count == all.count)
    for code in ProblemCode.allCases { #expect(Explanation.find(code.rawValue) != nil) }
    for one in all {
      #expect(one.meaning.hasSuffix(".") && one.remedy.hasSuffix("."), "\(one.name)")
      #expect(one.meaning.first?.isUppercase == true, "\(one.name)")
      #expect(!one.meaning.contains("please"), "\(one.name)")
    }
  }

  @Test("':explain' alone speaks of what came last: an error, a warning, a verdict")
  func last() throws {
    let shown = Lines()
    let player = LessonPlayer(
      try StateTests.lesson(), log: EventLog(folder: nil),
      screen: { if case .lines(let lines) = $0 { shown.last = lines.first ?? "" } })
    player.open(from: 3)
    player.submit(":explain")
    #expect(shown.last.hasPrefix("Nothing went wrong yet."))
    for (line, word) in [
      ("1 / 0", "ZeroDivisionError: "), (":check", "Stopped: "),
      ("import warnings\nwarnings.warn('a')", "UserWarning: "),
      ("total = 6", "UserWarning: "), (":check", "Not yet: "),
    ] {
      player.submit(line)
      player.submit(":explain")
      #expect(shown.last.hasPrefix(word), "\(line): \(shown.last)")
    }
    player.submit(":explain nameerror")
    #expect(shown.last.hasPrefix("NameError: A name is used"))
    player.submit(":explain NameErorr")
    #expect(shown.last == "There is nothing about 'NameErorr'; did you mean 'NameError'?")
  }

  private final class Lines {
    var last = ""
  }
}
