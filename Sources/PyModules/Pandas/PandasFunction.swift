internal import NDArrays
internal import PyRuntime

extension NativeFunction {
  /// Makes a function or method of pandas; array errors become Python exceptions.
  static func pandas(
    _ name: String, _ signature: String, messageName: String? = nil,
    _ body: @escaping @Sendable (BoundArguments) throws -> Value
  ) -> NativeFunction {
    NativeFunction(name, signature, messageName: messageName) { call in
      try NumPyErrors.translating { try body(call) }
    }
  }
}

/// Collects the members of one of pandas' classes.
struct PandasMembers {
  /// The members by name.
  var table: [String: Value] = [:]

  /// Adds a method of DataFrame.
  mutating func frame(
    _ name: String, _ parameters: String = "",
    _ body: @escaping @Sendable (FrameObject, BoundArguments) throws -> Value
  ) {
    method(name, parameters, FrameObject.self, body)
  }

  /// Adds a method of Series.
  mutating func series(
    _ name: String, _ parameters: String = "",
    _ body: @escaping @Sendable (SeriesObject, BoundArguments) throws -> Value
  ) {
    method(name, parameters, SeriesObject.self, body)
  }

  /// Adds a method of any class.
  mutating func method<Receiver: Object & SendableMetatype>(
    _ name: String, _ parameters: String, _ type: Receiver.Type,
    _ body: @escaping @Sendable (Receiver, BoundArguments) throws -> Value
  ) {
    let rest = parameters.isEmpty ? "" : ", \(parameters)"
    table[name] = .object(
      NativeFunction.pandas(
        name, "(self\(rest))", messageName: PandasMembers.messageName(name, of: type)
      ) { call in
        guard let object = call.value("self").cast(to: Receiver.self) else {
          throw PyException(
            .typeError,
            "\(name)() does not apply to a '\(call.value("self").type.name)' object")
        }
        if object is SeriesObject, let axis = call["axis"] {
          try PandasMembers.checkSeriesAxis(axis, call.interpreter)
        }
        return try body(object, call)
      })
  }

  /// Refuses an axis that a Series has not.
  private static func checkSeriesAxis(_ axis: Value, _ interpreter: Interpreter) throws {
    switch axis.plainScalar {
    case .none, .int(0), .bool: return
    case .string(let text) where text.text == "index" || text.text == "rows": return
    default:
      throw PyException(
        .valueError, "No axis named \(try interpreter.str(axis)) for object type Series",
        help: "a Series has one axis: leave axis out")
    }
  }

  /// The methods that DataFrame and Series inherit from one class.
  private static let shared: Set<String> = [
    "abs", "add_prefix", "add_suffix", "astype", "bfill", "clip", "copy", "describe", "equals",
    "ffill", "fillna", "filter", "first_valid_index", "get", "head", "infer_objects",
    "interpolate", "last_valid_index", "mask", "pct_change", "pipe", "rank", "rename_axis",
    "replace", "sample", "squeeze", "tail", "to_csv", "truncate", "where", "xs",
  ]

  /// The methods whose arguments pandas passes on before it looks at them, so that messages name no class.
  private static let reductions: Set<String> = [
    "sum", "prod", "mean", "median", "min", "max", "std", "var", "sem", "skew", "kurt", "any",
    "all",
    "cumsum", "cumprod", "cummax", "cummin",
  ]

  /// The name of a method in messages about its arguments, with the class that defines it.
  private static func messageName(_ name: String, of type: Any.Type) -> String? {
    if type == FrameObject.self || type == SeriesObject.self {
      if shared.contains(name) { return "NDFrame.\(name)" }
      if reductions.contains(name) { return name }
      return (type == FrameObject.self ? "DataFrame." : "Series.") + name
    }
    if type == IndexObject.self { return "Index.\(name)" }
    if type == GroupByObject.self {
      return name == "nunique" ? "DataFrameGroupBy.nunique" : "GroupBy.\(name)"
    }
    if type == WindowObject.self { return "Rolling.\(name)" }
    return type == StringAccessor.self ? "StringMethods.\(name)" : nil
  }

  /// Adds an attribute that is computed when it is read.
  mutating func attribute<Receiver: Object & SendableMetatype>(
    _ name: String, _ type: Receiver.Type,
    _ body: @escaping @Sendable (Receiver, Interpreter) throws -> Value
  ) {
    table[name] = .object(
      PropertyObject { value, interpreter in
        guard let object = value.cast(to: Receiver.self) else { return .none }
        return try NumPyErrors.translating { try body(object, interpreter) }
      })
  }

  /// Joins another table to this one.
  mutating func merge(_ other: PandasMembers) { table.merge(other.table) { $1 } }

  /// Gives a member a second name.
  mutating func alias(_ name: String, of other: String) { table[name] = table[other] }
}

extension BoundArguments {
  /// Whether `axis` names the columns: 1 or 'columns'.
  func isAxisColumns(_ name: String = "axis") throws -> Bool {
    let value = value(name).plainScalar
    switch value {
    case .none, .int(0): return false
    case .int(1): return true
    case .string(let text) where text.text == "columns": return true
    case .string(let text) where text.text == "index" || text.text == "rows": return false
    default:
      throw PyException(
        .valueError,
        "No axis named \(try interpreter.str(value)) for object type DataFrame",
        help: "axis=0 or 'index' goes down the rows, axis=1 or 'columns' along the columns")
    }
  }

  /// Refuses parameters that pandas has and that are not supported here.
  func refuse(_ names: [String], help: String) throws {
    for name in names where isGiven(name) {
      if case .bool(false) = value(name) { continue }
      throw PandasErrors.unsupported(
        "the argument '\(name)' of \(signature.functionName)()", help: help)
    }
  }

  /// The parameter as a list of labels: a list's elements, or the one value.
  func labels(_ name: String) throws -> [Value] { try AxisReading.list(value(name), interpreter) }

  /// Whether the parameter is the given text.
  func isText(_ name: String, _ text: String) -> Bool { value(name).text == text }
}

extension Interpreter {
  /// Asks for the memory of a table of so many cells before it is made.
  func reserveCells(_ rows: Int, _ columns: Int) throws {
    let (cells, overflow) = rows.multipliedReportingOverflow(by: max(columns, 1))
    let (bytes, second) = cells.multipliedReportingOverflow(by: 24)
    try reserve(overflow || second ? Int.max : bytes)
  }
}

extension PandasMembers {
  /// Adds a function that is called on the class itself.
  mutating func plain(_ name: String, _ function: NativeFunction) {
    table[name] = .object(StaticMethodObject(.object(function)))
  }
}
