internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// pandas' exception classes, and the complaints that several places share.
enum PandasErrors {
  static let dataError = error("DataError", .valueError)
  static let parserError = error("ParserError", .valueError)
  static let emptyDataError = error("EmptyDataError", .valueError)
  static let mergeError = error("MergeError", .valueError)
  static let indexingError = error("IndexingError", .exception)
  static let undefinedVariableError = error("UndefinedVariableError", .nameError)
  static let invalidIndexError = error("InvalidIndexError", .exception)
  static let intCastingNaNError = error("IntCastingNaNError", .valueError)
  static let optionError = TypeObject(
    "OptionError", module: "pandas.errors",
    bases: [ExceptionType.attributeError.object, ExceptionType.keyError.object])
  static let performanceWarning = error("PerformanceWarning", .warning)
  static let chainedAssignmentError = error("ChainedAssignmentError", .warning)

  private static func error(_ name: String, _ base: ExceptionType) -> TypeObject {
    TypeObject(name, module: "pandas.errors", bases: [base.object])
  }

  /// The KeyError about a label, with the label that may have been meant.
  static func key(_ label: Value, _ labels: AxisLabels) -> PyException {
    let error = PyException(ExceptionObject(ExceptionType.keyError.object, [label]))
    error.help = help(for: label, labels)
    return error
  }

  /// The KeyError with a text of its own.
  static func key(_ message: String, missing: [Value] = [], _ labels: AxisLabels? = nil)
    -> PyException
  {
    let error = PyException(
      ExceptionObject(ExceptionType.keyError.object, [.string(message)]))
    if let labels, let first = missing.first { error.help = help(for: first, labels) }
    return error
  }

  /// What there is instead of a label that is absent.
  static func help(for label: Value, _ labels: AxisLabels) -> String? {
    let texts = labels.texts
    if let text = label.text {
      if let close = Spelling.closest(to: text, in: texts) { return "did you mean '\(close)'?" }
      if let same = texts.first(where: { $0.lowercased() == text.lowercased() }) {
        return "did you mean '\(same)'?"
      }
    }
    guard labels.count > 0 else { return "there are no labels at all" }
    if !texts.isEmpty {
      let shown = texts.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
      return "the labels are \(shown)\(labels.count > 8 ? ", …" : "")"
    }
    if labels.range != nil, labels.count > 0 {
      return
        "the labels run from \(labels.label(0).number.map { String(Casting.int($0)) } ?? "0") to "
        + "\(labels.label(labels.count - 1).number.map { String(Casting.int($0)) } ?? "")"
    }
    return nil
  }

  /// The error of `if df:`.
  static func ambiguousTruth(_ type: String) -> PyException {
    PyException(
      .valueError,
      "The truth value of a \(type) is ambiguous. Use a.empty, a.item(), a.any() or "
        + "a.all().",
      help: "combine conditions with &, | and ~, each in parentheses")
  }

  /// The error about an argument that pandas has and that is not supported here.
  static func unsupported(_ what: String, help: String) -> PyException {
    PyException(.notImplementedError, "\(what) is not supported here", help: help)
  }
}
