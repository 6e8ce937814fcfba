package import PyRuntime

/// Assignments that no table sees, as `df["a"][0] = 9`: the column in between is a copy that nobody
/// holds, and pandas says so.
enum LostAssignments {
  /// pandas' warning on behalf of the learner's line.
  static func warn(_ interpreter: Interpreter) throws {
    try interpreter.warn(
      PandasErrors.chainedAssignmentError,
      "A value is being set on a copy of a DataFrame or Series through chained assignment.\nSuch "
        + "chained assignment never works to update the original DataFrame or Series, because the "
        + "intermediate object on which we are setting values always behaves as a copy (due to "
        + "Copy-on-Write).\n\nTry using '.loc[row_indexer, col_indexer] = value' instead, to perform "
        + "the assignment in a single step.\n\nSee the documentation for a more detailed explanation: "
        + "https://pandas.pydata.org/docs/dev/user_guide/migration.html#chained-assignment",
      from: .line(level: 1))
  }
}

extension LostAssignments {
  /// The methods whose `inplace=True` on a passing object changes nothing that anybody sees.
  static let methods: Set<String> = [
    "bfill", "clip", "ffill", "fillna", "interpolate", "mask", "replace", "where",
  ]

  /// pandas' warning of such a call.
  static func warnOfCall(_ interpreter: Interpreter) throws {
    try interpreter.warn(
      PandasErrors.chainedAssignmentError,
      "A value is being set on a copy of a DataFrame or Series through chained assignment using an "
        + "inplace method.\nSuch inplace method never works to update the original DataFrame or "
        + "Series, because the intermediate object on which we are setting values always behaves as "
        + "a copy (due to Copy-on-Write).\n\nFor example, when doing 'df[col].method(value, "
        + "inplace=True)', try using 'df.method({col: value}, inplace=True)' instead, to perform the "
        + "operation inplace on the original object, or try to avoid an inplace operation using "
        + "'df[col] = df[col].method(value)'.\n\nSee the documentation for a more detailed "
        + "explanation: https://pandas.pydata.org/docs/dev/user_guide/migration.html"
        + "#copy-on-write-cow",
      from: .line(level: 1))
  }
}

extension SeriesObject {
  package var warnsOfLostAssignment: Bool { true }

  package func warnsOfLostCall(_ method: String) -> Bool {
    LostAssignments.methods.contains(method)
  }

  package func warnOfLostCall(_ interpreter: Interpreter) throws {
    try LostAssignments.warnOfCall(interpreter)
  }

  package func warnOfLostAssignment(_ interpreter: Interpreter) throws {
    try LostAssignments.warn(interpreter)
  }
}

extension FrameObject {
  package var warnsOfLostAssignment: Bool { true }

  package func warnsOfLostCall(_ method: String) -> Bool {
    LostAssignments.methods.contains(method)
  }

  package func warnOfLostCall(_ interpreter: Interpreter) throws {
    try LostAssignments.warnOfCall(interpreter)
  }

  package func warnOfLostAssignment(_ interpreter: Interpreter) throws {
    try LostAssignments.warn(interpreter)
  }
}

extension IndexerObject {
  var warnsOfLostAssignment: Bool { true }

  func warnOfLostAssignment(_ interpreter: Interpreter) throws {
    if target.isHeldOnce() { try LostAssignments.warn(interpreter) }
  }
}
