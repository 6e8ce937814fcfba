internal import NDArrays
internal import PyRuntime

/// `np.block`: an array put together from blocks in nested lists.
enum BlockAssembly {
  static func add(to table: inout FunctionTable) {
    table.function("block", "(arrays)") { call in
      let blocks = call.value("arrays")
      let (index, dimensions) = try measure(blocks, [], call.interpreter)
      if index.last.map({ $0 == nil }) ?? false {
        throw PyException(.valueError, "List at \(place(index)) cannot be empty")
      }
      let depth = index.count
      return .array(
        try joined(blocks, depth, max(depth, dimensions), call.interpreter).copy())
    }
  }

  /// The place of a block as the messages name it.
  private static func place(_ index: [Int?]) -> String {
    "arrays" + index.compactMap { $0.map { "[\($0)]" } }.joined()
  }

  /// The place of the first block and the most axes that a block has.
  ///
  /// - Throws: TypeError for a tuple, ValueError where lists are nested to different depths.
  private static func measure(
    _ value: Value, _ index: [Int?], _ interpreter: Interpreter
  ) throws -> (index: [Int?], dimensions: Int) {
    try interpreter.guardStack()
    if value.tupleElements != nil {
      throw PyException(
        .typeError,
        "\(place(index)) is a tuple. Only lists can be used to arrange blocks, and np.block does "
          + "not allow implicit conversion from tuple to ndarray.")
    }
    guard case .list(let list) = value else {
      return (index, try interpreter.array(of: value).dimensions)
    }
    guard !list.elements.isEmpty else { return (index + [nil], 0) }
    var first: [Int?]?
    var most = 0
    for (number, element) in list.elements.enumerated() {
      let (found, dimensions) = try measure(element, index + [number], interpreter)
      most = max(most, dimensions)
      guard let known = first else {
        first = found
        continue
      }
      guard found.count == known.count else {
        throw PyException(
          .valueError,
          "List depths are mismatched. First element was at depth \(known.count), but there is an "
            + "element at depth \(found.count) (\(place(found)))")
      }
      if let last = found.last, last == nil { first = found }
    }
    return (first ?? index, most)
  }

  /// The blocks of a list joined: the innermost lists along the last axis, those around them along
  /// the axis before it.
  private static func joined(
    _ value: Value, _ depth: Int, _ dimensions: Int, _ interpreter: Interpreter
  ) throws -> NDArray {
    guard case .list(let list) = value else {
      var array = try interpreter.array(of: value)
      while array.dimensions < dimensions { array = try array.expandingAxes([0]) }
      return array
    }
    let parts = try list.elements.map { try joined($0, depth - 1, dimensions, interpreter) }
    return try NDArray.concatenate(parts, axis: dimensions - depth)
  }
}
