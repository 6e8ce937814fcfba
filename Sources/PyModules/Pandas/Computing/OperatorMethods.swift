internal import PyRuntime
internal import PySyntax

/// Operators as methods: `add`, `rsub`, `gt` and their like.
enum OperatorMethods {
  private static let arithmetic: [(name: String, op: BinaryOperator)] = [
    ("add", .add), ("sub", .subtract), ("mul", .multiply), ("div", .divide), ("truediv", .divide),
    ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power), ("subtract", .subtract),
    ("multiply", .multiply), ("divide", .divide),
  ]
  private static let comparisons: [(name: String, op: ComparisonOperator)] = [
    ("eq", .equal), ("ne", .notEqual), ("lt", .less), ("le", .lessOrEqual), ("gt", .greater),
    ("ge", .greaterOrEqual),
  ]

  /// Those of Series.
  nonisolated(unsafe) static let series: PandasMembers = {
    var members = PandasMembers()
    for (name, op) in arithmetic {
      for (prefix, isReflected) in [("", false), ("r", true)]
      where !isReflected || !["subtract", "multiply", "divide"].contains(name) {
        members.series(prefix + name, "other, level=None, fill_value=None, axis=0") {
          series, call in
          try SeriesArithmetic.apply(
            op, series, call.value("other"), isReflected: isReflected,
            fill: call.value("fill_value"), call.interpreter) ?? .none
        }
      }
    }
    for (name, op) in comparisons {
      members.series(name, "other, level=None, fill_value=None, axis=0") { series, call in
        try SeriesArithmetic.compare(
          op, series, call.value("other"), aligns: true, fill: call.value("fill_value"),
          call.interpreter
        )
        .map { .object($0) } ?? .none
      }
    }
    return members
  }()

  /// Those of DataFrame.
  nonisolated(unsafe) static let frame: PandasMembers = {
    var members = PandasMembers()
    for (name, op) in arithmetic {
      for (prefix, isReflected) in [("", false), ("r", true)]
      where !isReflected || !["subtract", "multiply", "divide"].contains(name) {
        members.frame(prefix + name, "other, axis='columns', level=None, fill_value=None") {
          frame, call in
          try FrameArithmetic.apply(
            op, frame, call.value("other"), isReflected: isReflected,
            byRows: !call.isAxisColumns(), fill: call.value("fill_value"), call.interpreter)
            ?? .none
        }
      }
    }
    for (name, op) in comparisons {
      members.frame(name, "other, axis='columns', level=None") { frame, call in
        try FrameArithmetic.compare(
          op, frame, call.value("other"), byRows: !call.isAxisColumns(), call.interpreter
        )
        .map { .object($0) } ?? .none
      }
    }
    members.frame("dot", "other") { frame, call in
      try FrameProducts.product(.object(frame), call.value("other"), call.interpreter) ?? .none
    }
    return members
  }()
}
