import NotebookSession
import Testing

@Suite("Completing arguments, keys and modules")
struct CompletionPlaceTests {
  static let cells = [
    "import pandas as pd\nimport numpy as np\nfrom sklearn.linear_model import Lasso",
    "def fit(data, strength=1, *, steps=3):\n    return data\nclass Own:\n    def turn(self, angle, speed=1): pass\nown = Own()",
    "model = Lasso()\ndf = pd.DataFrame({'size': [1], 'site': [2], 'a b': [3]})\nd = {'alpha': 1, 'beta': 2, 3: 4, 'al\\'s': 5}",
  ]

  @Test(
    "finds what fits the place",
    arguments: [
      ("Lasso(al", 6, ["alpha=", "all"]), ("Lasso(alpha=1, al", 15, ["all"]),
      ("Lasso(alpha=1, fit_", 15, ["fit_intercept="]),
      ("model.fit(X, sample", 13, ["sample_weight="]),
      ("fit(1, st", 7, ["strength=", "steps=", "staticmethod", "str"]),
      ("fit(data=[1, 2], str", 17, ["strength=", "str"]),
      ("own.turn(sp", 9, ["speed="]), ("np.linspace(0, 1, nu", 18, ["num="]),
      ("Lasso(alpha=al", 12, ["all"]), ("d[\"al", 3, ["alpha\"", "al's\""]), ("d['b", 3, ["beta'"]),
      ("df['si", 4, ["size'", "site'"]), ("df[['size', 'si", 13, ["size'", "site'"]),
      ("df.siz", 3, ["size"]), ("print('al", 9, []), ("# al", 4, []), ("f'{df.siz", 6, ["size"]),
      ("import sk", 7, ["sklearn"]), ("from sklearn.linear_m", 5, ["sklearn.linear_model"]),
      (
        "from sklearn.linear_model import Las", 33,
        ["Lasso", "LassoCV", "LassoLars", "LassoLarsCV"]
      ),
      ("import numpy as np, mat", 20, ["math", "matplotlib"]), ("d[unknown]['", 12, []),
      ("unknown(al", 8, ["all"]), ("df['size'].", 11, []),
    ])
  func places(text: String, start: Int, expected: [String]) {
    let session = Session()
    for cell in CompletionPlaceTests.cells { #expect(session.run(cell).error == nil) }
    let found = CompletionSource(session.interpreter).candidates(in: text, at: text.utf8.count)
    if text.contains("import Las") {
      #expect(Set(expected).isSubset(of: found.names), "\(found.names)")
    } else {
      #expect(found.names == expected)
    }
    #expect(expected.isEmpty || found.start == start)
  }

  @Test("takes any half-written text at any cursor")
  func anything() {
    let session = Session()
    for cell in CompletionPlaceTests.cells { _ = session.run(cell) }
    let source = CompletionSource(session.interpreter)
    let pieces = [
      "(", "[", "{", ")", "]", "'", "\"", "\\", "f'{", "'''", "\n", "#", ".", ",", "=", "df",
      "import ", "é",
    ]
    for first in pieces {
      for second in pieces {
        for third in pieces {
          let text = first + second + third
          let end = text.utf8.count
          for cursor in [end - 1, end] {
            #expect(source.candidates(in: text, at: cursor).start <= end)
          }
        }
      }
    }
  }
}
