import Notebook
import NotebookSession
import Plotting
import Testing

/// Runs a cell that draws, and what came of it.
struct PyPlotCell {
  /// The figures that were shown.
  let figures: [Figure]
  /// What was printed, and the `repr` of the last line.
  let text: String
  /// The class and the message of the error, if there was one.
  let error: String?
  /// The classes and messages of warnings.
  let warnings: [String]

  /// Runs `source` in a fresh session, after the usual imports.
  init(_ source: String) {
    let session = Session()
    _ = session.run("import numpy as np\nimport matplotlib.pyplot as plt\n")
    let result = session.run(source)
    var figures: [Figure] = []
    var text = ""
    var warnings: [String] = []
    for output in result.outputs {
      switch output {
      case .figure(let figure): figures.append(figure)
      case .result(let repr): text += repr
      case .stream(let stream): text += "\(stream)"
      case .warning(let category, let message): warnings.append("\(category): \(message)")
      default: break
      }
    }
    self.figures = figures
    self.text = text
    self.warnings = warnings
    error = result.error.map { "\($0.name): \($0.message)" }
  }

  /// The one panel of the one figure.
  var axes: Axes {
    get throws {
      try #require(error == nil, "\(error ?? "")")
      try #require(figures.count == 1)
      return try #require(figures[0].axes.first)
    }
  }

  /// The one mark of the one panel.
  var mark: Mark {
    get throws { try #require(try axes.marks.first) }
  }
}
