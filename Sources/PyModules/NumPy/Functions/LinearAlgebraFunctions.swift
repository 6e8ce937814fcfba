internal import NDArrays
internal import PyRuntime

/// Products of vectors and matrices.
enum LinearAlgebraFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    table.both("dot", "b, out=None") { array, call in
      .scalar(try NDArray.dot(array, call.array("b")))
    }
    table.function("vdot", "(a, b, /)") { call in
      .scalar(try NDArray.dot(call.array("a").raveled(), call.array("b").raveled()))
    }
    table.function("inner", "(a, b, /)") { call in
      let a = try call.array("a")
      let b = try call.array("b")
      if a.dimensions == 0 || b.dimensions == 0 {
        return .scalar(try call.interpreter.apply(.multiply, a, b))
      }
      guard a.shape[a.dimensions - 1] == b.shape[b.dimensions - 1] else {
        throw NDArrayError.notAligned(
          a.shape, b.shape, leftAxis: a.dimensions - 1, rightAxis: b.dimensions - 1)
      }
      return .scalar(try NDArray.tensordot(a, b, axes: ([-1], [-1])))
    }
    table.function("outer", "(a, b, out=None)") { call in
      let a = try call.array("a").raveled()
      return .array(
        try call.interpreter.apply(
          .multiply, a.reshaped(to: [a.count, 1]), call.array("b").raveled()))
    }
    table.function("tensordot", "(a, b, axes=2)") { call in
      let a = try call.array("a")
      let b = try call.array("b")
      switch call.value("axes") {
      case .tuple(let tuple) where tuple.elements.count == 2:
        return .array(
          try NDArray.tensordot(
            a, b, axes: (axes(tuple.elements[0], call), axes(tuple.elements[1], call))))
      case .list(let list) where list.elements.count == 2:
        return .array(
          try NDArray.tensordot(
            a, b, axes: (axes(list.elements[0], call), axes(list.elements[1], call))))
      default:
        let count = try call.int("axes")
        guard count >= 0, count <= min(a.dimensions, b.dimensions) else {
          throw PyException(.valueError, "shape-mismatch for sum")
        }
        return .array(
          try NDArray.tensordot(
            a, b, axes: (Array((a.dimensions - count)..<a.dimensions), Array(0..<count))))
      }
    }
    table.function("kron", "(a, b)") { call in
      let a = try call.array("a")
      let b = try call.array("b")
      let dimensions = max(a.dimensions, b.dimensions)
      func padded(_ array: NDArray) -> [Int] {
        Array(repeating: 1, count: dimensions - array.dimensions) + array.shape
      }
      let (left, right) = (padded(a), padded(b))
      let x = try a.reshaped(to: left.flatMap { [$0, 1] })
      let y = try b.reshaped(to: right.flatMap { [1, $0] })
      return .scalar(
        try call.interpreter.apply(.multiply, x, y).reshaped(to: zip(left, right).map { $0 * $1 }))
    }
    table.function("cross", "(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)") { call in
      let common = try call.optionalInt("axis")
      func vectors(_ name: String, _ axis: String) throws -> NDArray {
        let array = try call.array(name)
        guard array.dimensions > 0 else { return array }
        return try array.movingAxis(common ?? call.int(axis), to: -1)
      }
      let a = try vectors("a", "axisa")
      let b = try vectors("b", "axisb")
      guard a.shape.last == 3, b.shape.last == 3 else {
        throw PyException(
          .valueError,
          "Both input arrays must be (arrays of) 3-dimensional vectors, but they are "
            + "\(a.shape.last ?? 0) and \(b.shape.last ?? 0) dimensional instead.")
      }
      func part(_ array: NDArray, _ k: Int) throws -> NDArray {
        try array.item(at: [.ellipsis, .integer(k)])
      }
      let columns = try [(1, 2), (2, 0), (0, 1)].map { i, j in
        try BinaryFunction.subtract(
          BinaryFunction.multiply(part(a, i), part(b, j)),
          BinaryFunction.multiply(part(a, j), part(b, i)))
      }
      let product = try NDArray.stack(columns, axis: -1)
      return .array(try product.movingAxis(-1, to: common ?? call.int("axisc")))
    }
    LinalgStacks.shared(&table)
    LinalgStacks.products(&table)
    return table
  }()

  private static func axes(_ value: Value, _ call: BoundArguments) throws -> [Int] {
    try call.interpreter.shape(of: value)
  }
}
