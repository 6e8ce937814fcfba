internal import NDArrays
internal import PyRuntime

/// `multinomial` of both kinds of generators.
struct Multinomial {
  private let call: BoundArguments
  private let stream: any RandomStream
  private let probabilities: NDArray

  init(_ call: BoundArguments) throws {
    self.call = call
    stream = try DistributionMethods.stream(of: call)
    probabilities = try call.interpreter.array(of: call.value("pvals"), dtype: .float64)
  }

  /// Draws the counts: of the last axis of `pvals`, for each `n`.
  func value() throws -> Value {
    if stream.isLegacy {
      if probabilities.dimensions > 1 {
        throw PyException(
          .valueError,
          "setting an array element with a sequence. The requested array would exceed the maximum "
            + "number of dimension of 1.")
      }
    } else if probabilities.dimensions == 0 || probabilities.shape.last == 0 {
      throw PyException(
        .valueError,
        "pvals must have at least 1 dimension and the last dimension of pvals must be greater than "
          + "0.")
    }
    let all = probabilities.doubles
    let width = probabilities.shape.last ?? all.count
    let trials = try trials()
    if trials.values.contains(where: { $0 < 0 }) { throw PyException(.valueError, "n < 0") }
    if let refusal = DistributionMethods.tooManyTrials("multinomial", trials.values.max() ?? 0) {
      throw refusal
    }
    if all.contains(where: { !($0 >= 0 && $0 <= 1) }) {
      throw PyException(.valueError, "pvals < 0, pvals > 1 or pvals contains NaNs")
    }
    let rows =
      width > 0
      ? (0..<(all.count / width)).map { row in
        Array(all[(row * width)..<((row + 1) * width)])
      } : [[]]
    for row in rows where row.dropLast().reduce(0, +) > 1 + 1e-12 {
      let axis = rows.count > 1 || probabilities.dimensions > 1 ? "..., " : ""
      throw PyException(.valueError, "sum(pvals[\(axis):-1]) > 1.0")
    }
    let size = try RandomSize.read(call)
    let single = Parameter(
      values: Array(repeating: 0, count: rows.count),
      shape: Array(probabilities.shape.dropLast()))
    let (shape, places) = try places([trials, single], size)
    let count = try RandomSize.reserved(shape + [width], call.interpreter, per: width)
    var values: [Int] = []
    for place in 0..<min(count, places[0].count) {
      try call.interpreter.checkpoint()
      values += stream.multinomial(
        Int(trials.values[places[0][place]]), rows[places[1][place]])
    }
    return .array(try NDArray(values, shape: shape + [width]))
  }

  private func trials() throws -> Parameter {
    if stream.isLegacy {
      guard let number = try? call.int("n") else {
        throw PyException(.typeError, "an integer is required")
      }
      return Parameter(values: [Double(number)], shape: [])
    }
    return try Parameter(call.value("n"), call.interpreter, isWhole: true)
  }

  private func places(
    _ parameters: [Parameter], _ size: [Int]?
  ) throws -> (shape: [Int], [[Int]]) {
    if parameters.allSatisfy(\.shape.isEmpty) {
      let count = try RandomSize.reserved(size ?? [], call.interpreter)
      return (size ?? [], [Array(repeating: 0, count: count), Array(repeating: 0, count: count)])
    }
    return try Parameter.places(parameters, size: size, call.interpreter)
  }
}
