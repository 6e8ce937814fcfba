internal import NDArrays
internal import PyRuntime

/// `np.lexsort`: the order by several keys, the last one first.
enum LexicalSort {
  static func order(_ call: BoundArguments) throws -> Value {
    let interpreter = call.interpreter
    let value = call.value("keys")
    let isStack = (value.ndarray?.dimensions ?? 0) > 0
    let elements =
      try value.listElements ?? value.tupleElements
      ?? (isStack ? interpreter.elements(of: value) : [])
    let keys = try elements.map { try interpreter.array(of: $0) }
    guard let first = keys.first else {
      throw PyException(.typeError, "need sequence of keys with len > 0 in lexsort")
    }
    let axis = try call.int("axis")
    guard keys.allSatisfy({ $0.shape == first.shape }) else {
      throw PyException(.valueError, "all keys need to be the same shape")
    }
    if first.dimensions == 0 { return .int64(0) }
    let place = try Shape.axis(axis, of: first.dimensions)
    // One row of places for each row of keys.
    let rows = try keys.map { key in
      let moved = try key.movingAxis(place, to: -1)
      let size = moved.shape[first.dimensions - 1]
      return try moved.reshaped(to: [size == 0 ? 0 : moved.count / size, size])
    }
    var places: [Int] = []
    for number in 0..<rows[0].shape[0] {
      var order = Array(0..<rows[0].shape[1])
      for row in rows {
        try interpreter.tick()
        let key = try row.item(at: [.integer(number)]).taking(order, axis: 0)
        let next =
          key.dtype == .object
          ? try SelectionFunctions.objectOrder(key.plainValues, call)
          : try key.argsorted(axis: 0).ints
        order = next.map { order[$0] }
      }
      places += order
    }
    var shape = first.shape
    shape.append(shape.remove(at: place))
    return .array(try NDArray(places, shape: shape).movingAxis(-1, to: place))
  }
}
