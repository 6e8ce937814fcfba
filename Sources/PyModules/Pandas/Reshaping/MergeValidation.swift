internal import PyRuntime

/// `merge(validate=…)`: whether the keys come once where they should.
enum MergeValidation {
  private static let kinds = [
    "1:1", "1:m", "m:1", "m:m", "one_to_one", "one_to_many", "many_to_one", "many_to_many",
  ]

  /// Complains of keys that come twice where `validate` says that they come once.
  static func check(
    _ left: FrameObject, _ right: FrameObject, _ request: Merging.Request, _ call: BoundArguments
  ) throws {
    guard call.isGiven("validate") else { return }
    let kind = try call.interpreter.str(call.value("validate"))
    guard kinds.contains(kind) else {
      throw PyException(
        .valueError,
        "\"\(kind)\" is not a valid argument. Valid arguments are:\n"
          + kinds.map { "- \"\($0)\"" }.joined(separator: "\n"))
    }
    let short = ["one_to_one": "1:1", "one_to_many": "1:m", "many_to_one": "m:1"][kind] ?? kind
    guard short != "m:m", short != "many_to_many" else { return }
    let a = try repeats(left, request.leftKeys, request.usesLeftIndex, call.interpreter)
    let b = try repeats(right, request.rightKeys, request.usesRightIndex, call.interpreter)
    let help = "look at the rows: df[df.duplicated(\"…\", keep=False)]"
    func fail(_ text: String) -> PyException {
      PyException(PandasErrors.mergeError, text, help: help)
    }
    let name = ["1:1": "one-to-one", "1:m": "one-to-many", "m:1": "many-to-one"][short] ?? short
    switch (short, a, b) {
    case ("1:1", let a?, let b?):
      throw fail(
        "Merge keys are not unique in either left or right dataset; not a one-to-one merge.\n"
          + "Duplicates in left:\n \(a) ...\nDuplicates in right:\n \(b) ...")
    case ("1:1", let a?, nil), ("1:m", let a?, _):
      throw fail(
        "Merge keys are not unique in left dataset; not a \(name) merge\n"
          + "Duplicates in left:\n \(a) ...")
    case ("1:1", nil, let b?):
      throw fail(
        "Merge keys are not unique in right dataset; not a \(name) merge\n"
          + "Duplicates in right:\n \(b) ...")
    case ("m:1", _, let b?):
      throw fail(
        "Merge keys are not unique in right dataset; not a \(name) merge\n\n"
          + "Duplicates in right:\n \(b) ...")
    default: break
    }
  }

  /// The keys that come again, as text; nil where all come once.
  private static func repeats(
    _ frame: FrameObject, _ keys: [Value], _ usesIndex: Bool, _ interpreter: Interpreter
  ) throws -> String? {
    let places = keys.compactMap { frame.columns.position(of: $0) }
    var table = frame.selecting(places)
    if usesIndex {
      table = FrameObject(
        (0..<frame.index.levelCount).map { frame.index.level($0).data },
        columns: AxisLabels(count: frame.index.levelCount), index: AxisLabels(count: frame.rowCount)
      )
    }
    guard table.columnCount > 0 else { return nil }
    let flags = try Duplicates.flags(table.data, keep: .string("first"), interpreter)
    let rows = flags.indices.filter { flags[$0] }
    guard !rows.isEmpty else { return nil }
    let shown = table.taking(Array(rows.prefix(5)))
    return try interpreter.str(
      interpreter.callMethod(
        "to_string", of: .object(shown), [], keywords: [("index", .bool(false))])
    )
  }
}
