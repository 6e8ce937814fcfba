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

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if NumPyRefusals.attributes[name] != nil { throw NumPyErrors.noAttribute(name, of: type) }
    return nil
  }

  package func repr(_ interpreter: Interpreter) throws -> String { "<ufunc '\(name)'>" }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    var arguments = arguments
    // `out` may also be given by name.
    let named = arguments.keywords.firstIndex { $0.name == "out" }
      .map { arguments.keywords.remove(at: $0).value }
    let (least, given) = (numberOfInputs, arguments.positional.count)
    guard given >= least, given <= least + 1 else {
      throw PyException(
        .typeError,
        "\(name)() takes from \(least) to \(least + 1) positional arguments but \(given) \(given == 1 ? "was" : "were") given"
      )
    }
    if named != nil, given > least {
      throw PyException(
        .typeError, "cannot specify 'out' as both a positional and keyword argument")
    }
    if case .matmul = kind, arguments.keywords.contains(where: { $0.name == "where" }) {
      throw PyException(.typeError, "\(name)() got an unexpected keyword argument 'where'")
    }
    let call = try signature.bind(arguments, interpreter)
    let operands = call.values.prefix(numberOfInputs).map { $0 ?? .none }
    let output = try UfuncOutput(self, call, out: named ?? call.value("out"))
    return try NumPyErrors.translating {
      if let output { return try output.write(operands) }
      let result =
        arguments.keywords.isEmpty
        ? try apply(operands, interpreter) : try apply(operands, call)
      return try wrapped(result, operands, interpreter)
    }
  }

  /// The number of operands.
  package var numberOfInputs: Int { if case .unary = kind { 1 } else { 2 } }

  /// Applies the function in the type that `dtype=` names, as far as `casting=` lets it.
  func apply(_ operands: [Value], _ call: BoundArguments) throws -> NDArray {
    let interpreter = call.interpreter
    let rule = try call.text("casting")
    guard CastingRules.rules.contains(rule) else {
      throw PyException(
        .valueError,
        "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '\(rule)')")
    }
    guard rule != "no", rule != "equiv" else {
      throw PyException(
        .notImplementedError, "\(name)() does not support casting='\(rule)' here",
        help: "leave 'casting' out")
    }
    let dtype = try call.dtype()
    var operands = operands
    if let dtype, !isComparison {
      let empty = Value.array(try NDArray.zeros([0], dtype: dtype))
      let sample = try? apply(operands.map { _ in empty }, interpreter)
      guard sample?.dtype == dtype else {
        throw PyException(
          .typeError,
          "No loop matching the specified signature and casting was found for ufunc \(name)")
      }
      for (number, operand) in operands.enumerated() {
        let array = try interpreter.array(of: operand)
        guard CastingRules.allows(array.dtype, dtype, rule) else {
          throw PyException(
            NumPyErrors.ufuncTypeError,
            "Cannot cast ufunc '\(name)' input \(operands.count > 1 ? "\(number) " : "")from "
              + "dtype('\(array.dtype.shortName)') to dtype('\(dtype.shortName)') with casting rule "
              + "'\(rule)'")
        }
        operands[number] = .array(try interpreter.converted(array, to: dtype))
      }
    }
    let result = try apply(operands, interpreter)
    if let dtype, dtype != result.dtype {
      throw PyException(
        .typeError,
        "No loop matching the specified signature and casting was found for ufunc \(name)")
    }
    _ = try call.order(result)
    let isColumns = call.value("order").text == "F"
    return isColumns ? try result.columnMajorCopy() : result
  }

  /// Whether the results are flags whatever the operands are.
  private var isComparison: Bool {
    switch kind {
    case .unary(let function):
      [.isnan, .isinf, .isfinite, .signbit, .logicalNot].contains(function)
    case .binary(let function):
      function.isComparison || [.logicalAnd, .logicalOr, .logicalXor].contains(function)
    case .matmul: false
    }
  }

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
