package import NDArrays
package import PyRuntime

/// A `numpy.ufunc`: an elementwise function with its reductions.
package final class UfuncObject: Object, @unchecked Sendable {
  /// What the function does.
  package enum Kind: Sendable {
    case unary(UnaryFunction)
    case binary(BinaryFunction)
    case matmul
  }

  /// The name.
  package let name: String
  /// What the function does.
  package let kind: Kind
  private let signature: Signature

  /// Creates a function; `name` is numpy's, also where it stands under several.
  package init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
    let operands = if case .unary = kind { "x" } else { "x1, x2" }
    signature = Signature(
      "(\(operands), out=None, /, *, where=True, casting='same_kind', order='K', dtype=None, "
        + "subok=True)", of: name)
  }

  package var type: TypeObject { NumPyTypes.ufunc }
  package var isCallable: Bool { true }

  package func repr(_ interpreter: Interpreter) throws -> String { "<ufunc '\(name)'>" }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    var arguments = arguments
    // `out` may also be given by name.
    let output = arguments.keywords.firstIndex { $0.name == "out" }
      .map { arguments.keywords.remove(at: $0).value }
    let (least, given) = (numberOfInputs, arguments.positional.count)
    guard given >= least, given <= least + 1 else {
      throw PyException(
        .typeError,
        "\(name)() takes from \(least) to \(least + 1) positional arguments but \(given) were given"
      )
    }
    let call = try signature.bind(arguments, interpreter)
    if let output, !output.isNone { try refuseOut() }
    if call.isGiven("out") { try refuseOut() }
    try call.refuse("where")
    let operands = call.values.prefix(numberOfInputs).map { $0 ?? .none }
    let result = try NumPyErrors.translating {
      var result = try apply(operands, interpreter)
      if let dtype = try call.dtype(), dtype != result.dtype {
        result = try interpreter.converted(result, to: dtype)
      }
      return result
    }
    return try wrapped(result, operands, interpreter)
  }

  private func refuseOut() throws {
    throw PyException(
      .notImplementedError, "\(name)() does not support the argument 'out' here",
      help: "assign the result instead: a[...] = np.\(name)(…)")
  }

  /// The number of operands.
  package var numberOfInputs: Int { if case .unary = kind { 1 } else { 2 } }

  /// Applies the function.
  func apply(_ operands: [Value], _ interpreter: Interpreter) throws -> NDArray {
    switch kind {
    case .unary(let function): return try interpreter.apply(function, operands[0])
    case .binary(let function): return try interpreter.apply(function, operands[0], operands[1])
    case .matmul:
      return try NDArray.matmul(
        interpreter.array(of: operands[0]), interpreter.array(of: operands[1]))
    }
  }

  /// A result of the same shape as a frame becomes a frame again.
  private func wrapped(
    _ result: NDArray, _ operands: [Value], _ interpreter: Interpreter
  ) throws -> Value {
    for operand in operands {
      guard case .object(let object) = operand, let frame = object as? any FrameSource,
        try frame.array(interpreter).shape == result.shape,
        let wrap = try frame.attribute("__array_wrap__", interpreter)
      else { continue }
      return try interpreter.call(wrap, .array(result))
    }
    return .scalar(result)
  }
}

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
    method("reduce", "array, axis=0, dtype=None, out=None, keepdims=False") { function, call in
      try call.refuse("out")
      let array = try call.array("array")
      return .scalar(
        try reduce(
          function, array, axes: call.isGiven("axis") ? call.axes() : nil,
          keepsAxes: call.bool("keepdims"), call.interpreter))
    }
    method("accumulate", "array, axis=0, dtype=None, out=None") { function, call in
      try call.refuse("out")
      let array = try call.array("array")
      let axis = try call.int("axis")
      switch function {
      case .add: return .array(try array.cumulativeSum(axis: axis))
      case .multiply: return .array(try array.cumulativeProduct(axis: axis))
      case .maximum: return .array(try array.cumulativeMaximum(axis: axis))
      case .minimum: return .array(try array.cumulativeMinimum(axis: axis))
      default:
        throw PyException(
          .notImplementedError, "np.\(function.rawValue).accumulate is not supported here",
          help: "write a loop over the elements")
      }
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
      for (k, position) in positions.enumerated() {
        let old = try target.item(at: [.integer(position)])
        let new = try call.interpreter.apply(function, old, source.item(at: [.integer(k)]))
        try target.assign(new, at: [.integer(position)])
      }
      return .none
    }
    return members
  }()

  private static func reduce(
    _ function: BinaryFunction, _ array: NDArray, axes: [Int]?, keepsAxes: Bool,
    _ interpreter: Interpreter
  ) throws -> NDArray {
    switch function {
    case .add: return try array.sum(axes: axes, keepsAxes: keepsAxes)
    case .multiply: return try array.product(axes: axes, keepsAxes: keepsAxes)
    case .minimum: return try array.minimum(axes: axes, keepsAxes: keepsAxes)
    case .maximum: return try array.maximum(axes: axes, keepsAxes: keepsAxes)
    case .logicalAnd: return try array.all(axes: axes, keepsAxes: keepsAxes)
    case .logicalOr: return try array.any(axes: axes, keepsAxes: keepsAxes)
    default:
      throw PyException(
        .notImplementedError, "np.\(function.rawValue).reduce is not supported here",
        help: "write a loop over the elements")
    }
  }
}
