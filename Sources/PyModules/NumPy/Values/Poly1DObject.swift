internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// A polynomial that can be called: `np.poly1d([1, 2, 3])` is x² + 2x + 3.
final class Poly1DObject: Object {
  /// The coefficients, the highest power first.
  let coefficients: NDArray

  /// The letter that the text shows.
  let variable: String

  init(_ coefficients: NDArray, variable: String = "x") {
    self.coefficients = coefficients
    self.variable = variable
  }

  var type: TypeObject { PolynomialFunctions.poly1d }
  var isCallable: Bool { true }

  func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    guard arguments.positional.count == 1, arguments.keywords.isEmpty else {
      throw PyException(
        .typeError,
        "poly1d.__call__() takes 2 positional arguments but \(arguments.positional.count + 1) were given"
      )
    }
    return try NumPyErrors.translating {
      if let inner = arguments.positional[0].cast(Poly1DObject.self) {
        return try PolynomialFunctions.composed(coefficients, inner)
      }
      return .scalar(
        try PolynomialFunctions.value(
          of: coefficients, at: interpreter.array(of: arguments.positional[0])))
    }
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    try NumPyErrors.translating {
      switch name {
      case "c", "coef", "coefficients", "coeffs": .array(coefficients)
      case "o", "order": .int(coefficients.count - 1)
      case "r", "roots": .array(try PolynomialFunctions.roots(coefficients))
      case "variable": .string(variable)
      case "__array__": nil
      default: try type.attribute(name, of: .object(self), interpreter)
      }
    }
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    let text = try interpreter.repr(.array(coefficients))
    return "poly1d(" + text.dropFirst("array(".count)
  }

  func str(_ interpreter: Interpreter) throws -> String {
    let values = coefficients.doubles
    var powers = ""
    var line = ""
    let degree = values.count - 1
    for (k, value) in values.enumerated() {
      let power = degree - k
      guard value != 0 || values.count == 1 else { continue }
      let size = try interpreter.format(.float(abs(value)), ".4g")
      if line.isEmpty {
        if value < 0 { line += "-" }
      } else {
        line += value < 0 ? " - " : " + "
      }
      if power == 0 {
        line += size
      } else {
        line += size + " " + variable
        if power > 1 {
          powers += String(repeating: " ", count: max(0, line.count - powers.count)) + String(power)
        }
      }
    }
    if powers.isEmpty { powers = " " }
    return powers + "\n" + line
  }

  func length(_ interpreter: Interpreter) throws -> Int? { coefficients.count - 1 }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let place = coefficients.count - 1 - (try interpreter.int(of: key))
    guard place >= 0, place < coefficients.count else { return .int(0) }
    return .scalar(try NumPyErrors.translating { try coefficients.item(at: [.integer(place)]) })
  }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    NDArrayIterator(NDArrayObject(coefficients))
  }

  func unary(_ op: UnaryOperator, _ interpreter: Interpreter) throws -> Value? {
    guard op == .negate else { return nil }
    return .object(Poly1DObject(try UnaryFunction.negative(coefficients)))
  }

  func binary(
    _ op: BinaryOperator, _ right: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try combined(op, coefficients, other(right, interpreter), right, interpreter)
  }

  func reflected(
    _ op: BinaryOperator, _ left: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard op != .divide, op != .power else { return nil }
    return try combined(op, other(left, interpreter), coefficients, left, interpreter)
  }

  private func other(_ value: Value, _ interpreter: Interpreter) throws -> NDArray {
    if let polynomial = value.cast(Poly1DObject.self) { return polynomial.coefficients }
    return try interpreter.array(of: value).atLeast(dimensions: 1)
  }

  private func combined(
    _ op: BinaryOperator, _ a: NDArray, _ b: NDArray, _ value: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    try NumPyErrors.translating {
      switch op {
      case .add:
        .object(
          Poly1DObject(try PolynomialFunctions.trimmed(PolynomialFunctions.combined(.add, a, b))))
      case .subtract:
        .object(
          Poly1DObject(
            try PolynomialFunctions.trimmed(PolynomialFunctions.combined(.subtract, a, b))))
      case .multiply:
        .object(Poly1DObject(try PolynomialFunctions.trimmed(NDArray.convolve(a, b))))
      case .divide where b.count == 1:
        .object(Poly1DObject(try BinaryFunction.divide(a, b)))
      case .power:
        try power(interpreter.int(of: value))
      default: nil
      }
    }
  }

  private func power(_ exponent: Int) throws -> Value {
    guard exponent >= 0, exponent <= 1000 else {
      throw PyException(.valueError, "Power to non-negative integers only.")
    }
    var result = try NDArray([1])
    for _ in 0..<exponent { result = try NDArray.convolve(result, coefficients) }
    return .object(Poly1DObject(result))
  }

  nonisolated(unsafe) static let members: [String: Value] = {
    var members: [String: Value] = [:]
    func method(
      _ name: String, _ parameters: String,
      _ body: @escaping @Sendable (Poly1DObject, BoundArguments) throws -> Value
    ) {
      members[name] = .object(
        NativeFunction.numpy(name, "(self, \(parameters))") { call in
          guard let object = call.value("self").cast(Poly1DObject.self) else { return .none }
          return try body(object, call)
        })
    }
    method("deriv", "m=1") { object, call in
      var p = object.coefficients
      for _ in 0..<max(0, min(try call.int("m"), p.count)) {
        p = try PolynomialFunctions.derivative(p)
      }
      return .object(Poly1DObject(try PolynomialFunctions.trimmed(p)))
    }
    method("integ", "m=1, k=0") { object, call in
      guard let integral = PolynomialFunctions.table.functions["polyint"] else { return .none }
      return try call.interpreter.call(
        integral,
        Arguments([.object(object), call.value("m"), call.value("k")]))
    }
    return members
  }()
}
