/// A notebook as a document: cells with what they put out, whatever kind of file they come from.
package struct NotebookDocument: Sendable, Equatable {
  /// A cell.
  package struct Cell: Sendable, Equatable {
    /// What a cell holds.
    package enum Kind: String, Sendable {
      case code
      case markdown
      case raw
    }

    /// What stands below a cell.
    package enum Outputs: Sendable, Equatable {
      /// What our own run put out.
      case run([Output])
      /// What a file holds from an earlier run, in Jupyter's form, kept as it is.
      case kept([JSON])
    }

    package var kind: Kind
    /// The name that Jupyter knows the cell by; empty until it is needed.
    package var id: String
    package var source: String
    /// The number of the run that `outputs` come from; nil where it has not run.
    package var executionCount: Int?
    package var outputs: Outputs
    /// Jupyter's words for how to treat the cell, such as `raises-exception`.
    package var tags: [String]
    /// What stands behind the marker of a cell in a `.py` file, or behind the language of a fence.
    package var title: String?
    /// Members of the cell in its file that mean nothing here and are kept.
    package var others: JSON

    /// Creates a cell that has not run.
    package init(
      _ kind: Kind, _ source: String, id: String = "", tags: [String] = [], title: String? = nil
    ) {
      self.kind = kind
      self.id = id
      self.source = source
      executionCount = nil
      outputs = .run([])
      self.tags = tags
      self.title = title
      others = .object([])
    }

    /// What our own run put out; empty where the outputs come from a file.
    package var ownOutputs: [Output] {
      if case .run(let outputs) = outputs { return outputs }
      return []
    }
  }

  /// The title, for a page; nil where there is none.
  package var title: String?
  package var cells: [Cell]
  /// Members of the file that mean nothing here and are kept, such as its kernel.
  package var metadata: JSON

  /// Creates a document.
  package init(title: String? = nil, cells: [Cell] = [], metadata: JSON = .object([])) {
    self.title = title
    self.cells = cells
    self.metadata = metadata
  }

  /// The code cells in order.
  package var codeCells: [Cell] { cells.filter { $0.kind == .code } }
}
