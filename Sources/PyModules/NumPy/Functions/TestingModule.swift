internal import NDArrays
internal import PyRuntime

/// The functions of `numpy.testing`.
enum TestingModule {
  /// Makes the module.
  static func make() -> ModuleObject {
    ModuleObject(
      "numpy.testing", members: table.functions, refusals: NumPyRefusals.testing)
  }

  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    table.function(
      "assert_allclose",
      "(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False)"
    ) { call in
      let relative = try call.double("rtol")
      let absolute = try call.double("atol")
      let header =
        "Not equal to tolerance rtol=\(try general(relative, call)), atol=\(try general(absolute, call))"
      try compare(call, "actual", "desired", header) { x, y in
        x == y || abs(x - y) <= absolute + relative * abs(y)
      }
      return .none
    }
    table.function(
      "assert_array_equal", "(actual, desired, err_msg='', verbose=True, *, strict=False)"
    ) { call in
      try compare(call, "actual", "desired", "Arrays are not equal") { $0 == $1 }
      return .none
    }
    table.function("assert_equal", "(actual, desired, err_msg='', verbose=True, *, strict=False)") {
      call in
      let actual = call.value("actual")
      let desired = call.value("desired")
      if actual.ndarray != nil || desired.ndarray != nil {
        try compare(call, "actual", "desired", "Arrays are not equal") { $0 == $1 }
        return .none
      }
      try requireEqual(actual, desired, call, path: "")
      return .none
    }
    table.function(
      "assert_array_almost_equal", "(actual, desired, decimal=6, err_msg='', verbose=True)"
    ) { call in
      let decimals = try call.int("decimal")
      let header = "Arrays are not almost equal to \(decimals) decimals"
      let limit = 1.5 * NumberFunctions.power(10, -Double(decimals))
      try compare(call, "actual", "desired", header) { abs($0 - $1) < limit || $0 == $1 }
      return .none
    }
    table.function("assert_almost_equal", "(actual, desired, decimal=7, err_msg='', verbose=True)")
    {
      call in
      let decimals = try call.int("decimal")
      let header = "Arrays are not almost equal to \(decimals) decimals"
      let limit = 1.5 * NumberFunctions.power(10, -Double(decimals))
      let x = try call.array("actual")
      let y = try call.array("desired")
      if x.dimensions == 0, y.dimensions == 0 {
        let (a, b) = (try x.asDoubles().doubles[0], try y.asDoubles().doubles[0])
        if abs(a - b) < limit || a == b || (a.isNaN && b.isNaN) { return .none }
        let message = try call.text("err_msg")
        throw PyException(
          .assertionError,
          "\n\(header)\(message.isEmpty ? "" : " \(message)")\n"
            + " ACTUAL: \(try call.interpreter.repr(call.value("actual")))\n"
            + " DESIRED: \(try call.interpreter.repr(call.value("desired")))")
      }
      try compare(call, "actual", "desired", header) { abs($0 - $1) < limit || $0 == $1 }
      return .none
    }
    table.function("assert_array_less", "(x, y, err_msg='', verbose=True, *, strict=False)") {
      call in
      try compare(call, "x", "y", "Arrays are not strictly ordered `x < y`", names: ("x", "y")) {
        $0 < $1
      }
      return .none
    }
    return table
  }()

  private static func general(_ number: Double, _ call: BoundArguments) throws -> String {
    try call.interpreter.format(.float(number), "g")
  }

  private static func requireEqual(
    _ actual: Value, _ desired: Value, _ call: BoundArguments, path: String
  ) throws {
    let pairs = [actual, desired].map { $0.listElements ?? $0.tupleElements }
    if let x = pairs[0], let y = pairs[1] {
      if x.count == y.count {
        for (k, pair) in zip(x, y).enumerated() {
          try requireEqual(pair.0, pair.1, call, path: "\(path.isEmpty ? "" : path)item=\(k)\n")
        }
        return
      }
      try requireEqual(.int(x.count), .int(y.count), call, path: path)
      return
    }
    if try call.interpreter.areEqual(actual, desired) { return }
    if case .float(let a) = actual, case .float(let b) = desired, a.isNaN, b.isNaN { return }
    let message = try call.text("err_msg")
    let details = path + message
    throw PyException(
      .assertionError,
      "\nItems are not equal:\(details.isEmpty ? "" : "\n\(details)")\n"
        + " ACTUAL: \(try call.interpreter.repr(actual))\n"
        + " DESIRED: \(try call.interpreter.repr(desired))")
  }

  /// Compares two arrays element by element and describes where they differ.
  private static func compare(
    _ call: BoundArguments, _ first: String, _ second: String, _ header: String,
    names: (String, String) = ("ACTUAL", "DESIRED"), _ isSame: (Double, Double) -> Bool
  ) throws {
    let x = try call.array(first)
    let y = try call.array(second)
    let message = try call.text("err_msg")
    func fail(_ details: [String]) throws -> Never {
      var formatter = call.interpreter.arrayFormatter(for: x.dtype)
      formatter.options.threshold = 1000
      var lines = [header, message] + details
      for (name, array) in [(names.0, x), (names.1, y)] where try call.bool("verbose") {
        let text = try call.interpreter.arrayFormatter(for: array.dtype).repr(array)
        lines.append(" \(name): \(text)")
      }
      throw PyException(.assertionError, "\n" + lines.joined(separator: "\n"))
    }
    if call.signature.position(of: "strict") != nil, try call.bool("strict"),
      x.shape != y.shape || x.dtype != y.dtype
    {
      let pair =
        x.shape != y.shape
        ? "shapes \(NDArrayError.tupleText(x.shape)), \(NDArrayError.tupleText(y.shape))"
        : "dtypes \(x.dtype.shortName), \(y.dtype.shortName)"
      try fail(["(\(pair) mismatch)"])
    }
    let hasScalar = x.dimensions == 0 || y.dimensions == 0
    guard hasScalar || x.shape == y.shape else {
      let shapes = "\(NDArrayError.tupleText(x.shape)), \(NDArrayError.tupleText(y.shape))"
      try fail(["(shapes \(shapes) mismatch)"])
    }
    let shape = try Shape.broadcast([x.shape, y.shape])
    guard x.dtype.isNumeric, y.dtype.isNumeric else {
      let same = try call.interpreter.apply(.equal, x, y).flags
      let differ = same.indices.filter { !same[$0] }
      if !differ.isEmpty {
        try fail(
          [share(differ.count, same.count)]
            + places(differ, shape, [(x, names.0), (y, names.1)], call))
      }
      return
    }
    let a = try x.asDoubles().broadcast(to: shape).doubles
    let b = try y.asDoubles().broadcast(to: shape).doubles
    if zip(a, b).contains(where: { $0.isNaN != $1.isNaN }) { try fail(["nan location mismatch:"]) }
    let differ = a.indices.filter { !(a[$0].isNaN && b[$0].isNaN) && !isSame(a[$0], b[$0]) }
    guard !differ.isEmpty else { return }
    var details = [share(differ.count, a.count)]
    details += places(differ, shape, [(x, names.0), (y, names.1)], call)
    let distances = differ.map { abs(a[$0] - b[$0]) }
    let isInt = x.dtype != .float64 && y.dtype != .float64
    let largest = distances.max() ?? 0
    // The largest distance of two integers may be beyond an integer.
    let whole = isInt ? Int(exactly: largest).map { String($0) } : nil
    details.append(
      "Max absolute difference among violations: \(try whole ?? number(largest, call))")
    let ratios = differ.compactMap { b[$0] == 0 ? nil : abs(a[$0] - b[$0]) / abs(b[$0]) }
    details.append(
      "Max relative difference among violations: "
        + (ratios.isEmpty ? "inf" : try number(ratios.max() ?? 0, call)))
    try fail(details)
  }

  /// Where the first elements differ, and what they are.
  private static func places(
    _ differ: [Int], _ shape: [Int], _ arrays: [(array: NDArray, name: String)],
    _ call: BoundArguments
  ) -> [String] {
    if shape.isEmpty { return [] }
    let title =
      differ.count == 1
      ? "Mismatch at index:"
      : differ.count <= 5 ? "Mismatch at indices:" : "First 5 mismatches are at indices:"
    let steps = Shape.rowMajorStrides(shape)
    return [title]
      + differ.prefix(5).map { k in
        let index = shape.indices.map { String(k / steps[$0] % max(shape[$0], 1)) }
        let values = arrays.map { array, name in
          let place = array.dimensions == 0 ? 0 : k
          return "\(text(array.plainValues[place], call)) (\(name))"
        }
        return " [\(index.joined(separator: ", "))]: \(values.joined(separator: ", "))"
      }
  }

  private static func share(_ wrong: Int, _ count: Int) -> String {
    let percent = 100 * Double(wrong) / Double(max(count, 1))
    let text = DecimalText.positional(
      percent, precision: percent < 10 ? 2 : percent < 100 ? 1 : 0, trim: .dash)
    return "Mismatched elements: \(wrong) / \(count) (\(text)%)"
  }

  private static func text(_ value: Value, _ call: BoundArguments) -> String {
    (try? call.interpreter.str(value)) ?? ""
  }

  /// A number as numpy writes an element of an array.
  private static func number(_ value: Double, _ call: BoundArguments) throws -> String {
    let text = try call.interpreter.arrayFormatter(for: .float64).text(NDArray([value]))
    return String(text.dropFirst().dropLast())
  }
}
