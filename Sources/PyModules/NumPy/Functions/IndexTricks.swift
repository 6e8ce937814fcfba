internal import NDArrays
internal import PyRuntime

/// Objects that are used through square brackets: `np.c_`, `np.r_`, `np.s_`, `np.mgrid`.
final class IndexTrick: Object {
  /// What the brackets do.
  enum Kind: String {
    case columns = "CClass"
    case rows = "RClass"
    case expression = "IndexExpression"
    case tupleExpression = "IndexExpression "
    case grid = "MGridClass"
    case openGrid = "OGridClass"
  }

  private let kind: Kind

  init(_ kind: Kind) {
    self.kind = kind
    type = TypeObject(
      kind.rawValue.split(separator: " ").first.map(String.init) ?? "",
      module: "numpy.lib._index_tricks_impl")
  }

  let type: TypeObject

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try NumPyErrors.translating {
      switch kind {
      case .expression: return key
      case .tupleExpression:
        if case .tuple = key { return key }
        return .tuple([key])
      case .columns, .rows: return try joined(key, interpreter)
      case .grid, .openGrid: return try grid(key, interpreter)
      }
    }
  }

  private func joined(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let parts = key.tupleElements ?? [key]
    var arrays: [NDArray] = []
    for part in parts {
      if part.text != nil {
        throw PyException(
          .notImplementedError, "directives as texts in np.r_ and np.c_ are not supported here",
          help: "use np.concatenate or np.column_stack")
      }
      let array =
        part.type.name == "slice" ? try range(part, interpreter) : try interpreter.array(of: part)
      if kind == .rows {
        arrays.append(try array.atLeast(dimensions: 1))
      } else {
        arrays.append(
          array.dimensions < 2
            ? try array.atLeast(dimensions: 1).reshaped(to: [array.count, 1]) : array)
      }
    }
    return .array(
      try NDArray.concatenate(arrays, axis: kind == .rows ? 0 : (arrays.first?.dimensions ?? 1) - 1)
    )
  }

  /// The numbers that a slice stands for.
  private func range(_ slice: Value, _ interpreter: Interpreter) throws -> NDArray {
    let start = try interpreter.attribute("start", of: slice)
    let stop = try interpreter.attribute("stop", of: slice)
    let step = try interpreter.attribute("step", of: slice)
    let first = start.isNone ? Value.int(0) : start
    let width = step.isNone ? Value.int(1) : step
    if width.type.name == "complex" {
      throw PyException(
        .notImplementedError, "imaginary steps are not supported here", help: "use np.linspace")
    }
    if case .int(let a) = first, case .int(let b) = stop, case .int(let c) = width {
      return try NDArray.arange(a, b, step: c)
    }
    return try NDArray.arange(
      interpreter.double(of: first), interpreter.double(of: stop),
      step: interpreter.double(of: width))
  }

  private func grid(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    guard let parts = key.tupleElements else { return .array(try range(key, interpreter)) }
    let vectors = try parts.map { try range($0, interpreter) }
    let grids = try NDArray.meshgrid(vectors, xy: false, isSparse: kind == .openGrid)
    if kind == .openGrid { return .tuple(grids.map { .array($0) }) }
    return .array(try NDArray.stack(grids))
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    "<\(type.qualifiedName) object at \(interpreter.address(of: .object(self)))>"
  }

  /// All of them by name.
  static func all() -> [String: Value] {
    [
      "c_": .object(IndexTrick(.columns)), "r_": .object(IndexTrick(.rows)),
      "s_": .object(IndexTrick(.expression)), "index_exp": .object(IndexTrick(.tupleExpression)),
      "mgrid": .object(IndexTrick(.grid)), "ogrid": .object(IndexTrick(.openGrid)),
    ]
  }
}
