internal import NDArrays
internal import PyRuntime

/// The functions of `numpy.linalg` that numpy 2 has after the array API: they take stacks of
/// vectors and matrices.
enum LinalgStacks {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    norms(&table)
    shared(&table)
    table.function("trace", "(x, /, *, offset=0, dtype=None)") { call in
      try ShapingFunctions.trace(ShapingFunctions.diagonal(call.array("x"), call), call)
    }
    table.function("diagonal", "(x, /, *, offset=0)") { call in
      .array(try ShapingFunctions.diagonal(call.array("x"), call))
    }
    table.function("matmul", "(x1, x2, /)") { call in
      .scalar(try NDArray.matmul(call.array("x1"), call.array("x2")))
    }
    table.function("outer", "(x1, x2, /)") { call in
      let (a, b) = try (call.array("x1"), call.array("x2"))
      guard a.dimensions == 1, b.dimensions == 1 else {
        throw PyException(
          .valueError,
          "Input arrays must be one-dimensional, but they are x1.ndim=\(a.dimensions) and "
            + "x2.ndim=\(b.dimensions).")
      }
      return .array(try call.interpreter.apply(.multiply, a.reshaped(to: [a.count, 1]), b))
    }
    table.function("cross", "(x1, x2, /, *, axis=-1)") { call in
      guard let cross = LinearAlgebraFunctions.table.functions["cross"] else { return .none }
      return try call.interpreter.call(
        cross,
        Arguments([call.value("x1"), call.value("x2")], keywords: [("axis", call.value("axis"))]))
    }
    table.function("tensordot", "(x1, x2, /, *, axes=2)") { call in
      guard let tensordot = LinearAlgebraFunctions.table.functions["tensordot"] else {
        return .none
      }
      return try call.interpreter.call(
        tensordot,
        Arguments([call.value("x1"), call.value("x2")], keywords: [("axes", call.value("axes"))]))
    }
    return table
  }()

  /// The functions that `numpy` has as well as `numpy.linalg`.
  static func shared(_ table: inout FunctionTable) {
    table.function("matrix_transpose", "(x, /)") { call in
      let array = try call.array("x")
      guard array.dimensions >= 2 else {
        throw PyException(
          .valueError, "Input array must be at least 2-dimensional, but it is \(array.dimensions)")
      }
      return ShapingFunctions.view(try array.swappingAxes(-1, -2), of: call.value("x"))
    }
    table.function("vecdot", "(x1, x2, /, *, axis=-1)") { call in
      let axis = try call.int("axis")
      let (a, b) = try (vectors(call, "x1", axis), vectors(call, "x2", axis))
      try matching(a, b, [a.dimensions - 1, b.dimensions - 1], "vecdot", "(n),(n)->()", core: 0)
      let row = try a.expandingAxes([-2])
      let column = try b.expandingAxes([b.dimensions])
      return .scalar(try NDArray.matmul(row, column).squeezed([-1, -2]))
    }
  }

  /// The functions that only `numpy` has.
  static func products(_ table: inout FunctionTable) {
    table.function("matvec", "(x1, x2, /)") { call in
      let (a, b) = try (call.array("x1"), call.array("x2"))
      guard a.dimensions >= 2, b.dimensions >= 1 else { throw tooFew("matvec", "(m,n),(n)->(m)") }
      try matching(
        a, b, [a.dimensions - 1, b.dimensions - 1], "matvec", "(m,n),(n)->(m)", core: 0)
      let column = try b.expandingAxes([b.dimensions])
      return .scalar(try NDArray.matmul(a, column).squeezed([-1]))
    }
    table.function("vecmat", "(x1, x2, /)") { call in
      let (a, b) = try (call.array("x1"), call.array("x2"))
      guard a.dimensions >= 1, b.dimensions >= 2 else { throw tooFew("vecmat", "(n),(n,m)->(m)") }
      try matching(
        a, b, [a.dimensions - 1, b.dimensions - 2], "vecmat", "(n),(n,m)->(m)", core: 0)
      return .scalar(try NDArray.matmul(a.expandingAxes([-2]), b).squeezed([-2]))
    }
  }

  /// An argument with its vectors along the last axis.
  private static func vectors(_ call: BoundArguments, _ name: String, _ axis: Int) throws -> NDArray
  {
    let array = try call.array(name)
    guard array.dimensions > 0 else { throw tooFew("vecdot", "(n),(n)->()") }
    return try array.movingAxis(axis, to: -1)
  }

  private static func tooFew(_ name: String, _ signature: String) -> PyException {
    PyException(
      .valueError,
      "\(name): Input operand 0 does not have enough dimensions (has 0, gufunc core with signature "
        + "\(signature) requires 1)")
  }

  private static func matching(
    _ a: NDArray, _ b: NDArray, _ axes: [Int], _ name: String, _ signature: String, core: Int
  ) throws {
    let (left, right) = (a.shape[axes[0]], b.shape[axes[1]])
    guard left == right else {
      throw PyException(
        .valueError,
        "\(name): Input operand 1 has a mismatch in its core dimension \(core), with gufunc signature "
          + "\(signature) (size \(right) is different from \(left))")
    }
  }

  private static func norms(_ table: inout FunctionTable) {
    table.function("vector_norm", "(x, /, *, axis=None, keepdims=False, ord=2)") { call in
      let array = try call.array("x")
      let axes = try Shape.axes(
        call.axes() ?? Array(0..<array.dimensions), of: array.dimensions)
      let kept = (0..<array.dimensions).filter { !axes.contains($0) }
      let outer = kept.map { array.shape[$0] }
      let length = axes.reduce(1) { $0 &* array.shape[$1] }
      let rows = try array.transposed(kept + axes).reshaped(to: outer + [length])
      let norms = try rows.norm(LinalgModule.order(call, "ord"), axes: [-1])
      guard try call.bool("keepdims") else { return .scalar(norms) }
      return .array(
        try norms.reshaped(to: array.shape.indices.map { axes.contains($0) ? 1 : array.shape[$0] }))
    }
    table.function("matrix_norm", "(x, /, *, keepdims=False, ord='fro')") { call in
      .scalar(
        try call.array("x").norm(
          LinalgModule.order(call, "ord"), axes: [-2, -1], keepsAxes: call.bool("keepdims")))
    }
  }
}
