internal import NDArrays
package import PyRuntime

/// Methods and attributes of elementwise functions.
package enum UfuncMethods {
  /// The members of `numpy.ufunc`.
  package nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    func property(_ name: String, _ body: @escaping @Sendable (UfuncObject) -> Value) {
      members[name] = .object(
        PropertyObject { value, _ in value.cast(UfuncObject.self).map(body) ?? .none })
    }
    property("__name__") { .string($0.name) }
    property("nin") { .int($0.numberOfInputs) }
    property("nout") { _ in .int(1) }
    property("nargs") { .int($0.numberOfInputs + 1) }
    func method(
      _ name: String, _ parameters: String,
      _ body: @escaping @Sendable (BinaryFunction, BoundArguments) throws -> Value
    ) {
      members[name] = .object(
        NativeFunction.numpy(name, "(self, \(parameters))") { call in
          guard let ufunc = call.value("self").cast(UfuncObject.self),
            case .binary(let function) = ufunc.kind
          else {
            throw PyException(.valueError, "\(name) only supported for binary functions")
          }
          return try body(function, call)
        })
    }
    method(
      "reduce", "array, axis=0, dtype=None, out=None, keepdims=False, initial=<unset>, where=True"
    ) { function, call in
      let array = try typed(call.array("array"), call)
      return .scalar(
        try UfuncReduction(
          function: function,
          axes: array.dimensions == 0 ? nil : call.axes(),
          keepsAxes: call.bool("keepdims"), initial: call["initial"],
          mask: ReductionMask.mask(array, call), call: call
        ).reduce(array))
    }
    method("accumulate", "array, axis=0, dtype=None, out=None") { function, call in
      let array = try typed(call.array("array"), call)
      let axis = try call.int("axis")
      switch function {
      case .add: return .array(try array.cumulativeSum(axis: axis))
      case .multiply: return .array(try array.cumulativeProduct(axis: axis))
      case .maximum: return .array(try array.cumulativeMaximum(axis: axis))
      case .minimum: return .array(try array.cumulativeMinimum(axis: axis))
      default: return .array(try steps(function, array, axis, call.interpreter))
      }
    }
    method("reduceat", "array, indices, axis=0, dtype=None, out=None") { function, call in
      let array = try typed(call.array("array"), call)
      let axis = try Shape.axis(call.int("axis"), of: array.dimensions)
      let starts = try call.array("indices").raveled().ints
      let size = array.shape[axis]
      let parts = try starts.enumerated().map { number, start -> NDArray in
        try call.interpreter.tick()
        guard start >= 0, start < size else {
          throw PyException(
            .indexError,
            "index \(start) out-of-bounds in \(function.rawValue).reduceat [0, \(size))")
        }
        let next = number + 1 < starts.count ? starts[number + 1] : size
        let part = try array.sliced(start, max(next, start + 1), axis: axis)
        return try UfuncReduction(
          function: function, axes: [axis], keepsAxes: false, initial: nil, mask: nil, call: call
        ).reduce(part)
      }
      return .array(try NDArray.stack(parts, axis: axis))
    }
    method("outer", "A, B, /") { function, call in
      let a = try call.array("A")
      let b = try call.array("B")
      let left = try a.reshaped(to: a.shape + Array(repeating: 1, count: b.dimensions))
      return .scalar(try call.interpreter.apply(function, left, b))
    }
    method("at", "a, indices, b=None, /") { function, call in
      guard let target = call.value("a").ndarray else {
        throw PyException(.typeError, "first operand must be array")
      }
      let values = try call.array("b")
      let positions = try call.array("indices").raveled().ints
      let source = try values.broadcast(to: [positions.count] + target.shape.dropFirst())
      FloatStatus.clear()
      if try function.change(target, at: positions, with: source) {
        try call.interpreter.reportFloatStatus(function.rawValue)
        return .none
      }
      for (k, position) in positions.enumerated() {
        try call.interpreter.tick()
        let old = try target.item(at: [.integer(position)])
        let new = try call.interpreter.apply(function, old, source.item(at: [.integer(k)]))
        try target.assign(new, at: [.integer(position)])
      }
      return .none
    }
    return members
  }()

  /// The array in the type that `dtype=` names.
  private static func typed(_ array: NDArray, _ call: BoundArguments) throws -> NDArray {
    try call.dtype().map { try call.interpreter.converted(array, to: $0) } ?? array
  }

  /// What the function makes of all elements so far, at each place of an axis.
  private static func steps(
    _ function: BinaryFunction, _ array: NDArray, _ axis: Int, _ interpreter: Interpreter
  ) throws -> NDArray {
    let place = try Shape.axis(axis, of: array.dimensions)
    var parts: [NDArray] = []
    for k in 0..<array.shape[place] {
      try interpreter.tick()
      let next = try array.sliced(k, k + 1, axis: place)
      parts.append(try parts.last.map { try interpreter.apply(function, $0, next) } ?? next)
    }
    return parts.isEmpty ? array : try NDArray.concatenate(parts, axis: place)
  }
}
