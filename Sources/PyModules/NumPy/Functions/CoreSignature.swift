internal import NDArrays
internal import PyRuntime

/// The signature of a vectorized function: which axes of its arguments are its own business.
struct CoreSignature {
  /// The text as it was written.
  let text: String
  private let inputs: [[String]]
  private let outputs: [[String]]

  /// Reads a signature such as `(m,n),(n)->(m)`.
  ///
  /// - Throws: ValueError in numpy's words.
  init(_ text: String) throws {
    self.text = text
    let plain = String(text.filter { !$0.isWhitespace })
    let sides = CoreSignature.sides(plain)
    guard sides.count == 2, let inputs = CoreSignature.lists(sides[0]),
      let outputs = CoreSignature.lists(sides[1])
    else {
      throw PyException(.valueError, "not a valid gufunc signature: \(plain)")
    }
    self.inputs = inputs
    self.outputs = outputs
  }

  private static func sides(_ text: String) -> [Substring] {
    var sides: [Substring] = []
    var start = text.startIndex
    var place = start
    while place < text.endIndex {
      if text[place...].hasPrefix("->") {
        sides.append(text[start..<place])
        start = text.index(place, offsetBy: 2)
        place = start
      } else {
        place = text.index(after: place)
      }
    }
    return sides + [text[start...]]
  }

  /// The names in each pair of parentheses; nil where the text is something else.
  private static func lists(_ text: Substring) -> [[String]]? {
    var result: [[String]] = []
    var rest = text
    while true {
      guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      let names =
        inner.isEmpty
        ? [] : inner.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard
        names.allSatisfy({ name in
          !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        })
      else { return nil }
      result.append(names)
      rest = rest[rest.index(after: end)...]
      if rest.isEmpty { return result }
      guard rest.first == "," else { return nil }
      rest = rest.dropFirst()
    }
  }

  /// Calls `evaluate` with the parts of the operands that belong together.
  func apply(
    _ operands: [Value], types: [DType]?, _ interpreter: Interpreter,
    _ evaluate: ([Value]) throws -> Value
  ) throws -> Value {
    guard operands.count == inputs.count else {
      throw PyException(
        .typeError,
        "wrong number of positional arguments: expected \(inputs.count), got \(operands.count)")
    }
    var sizes: [String: Int] = [:]
    let arrays = try operands.map { try interpreter.array(of: $0) }
    for (array, names) in zip(arrays, inputs) { try note(array.shape, names, &sizes) }
    let outer = zip(arrays, inputs).map { Array($0.shape.dropLast($1.count)) }
    let shape = try common(outer)
    let wide = try zip(arrays, inputs).map { array, names in
      try array.broadcast(to: shape + names.map { sizes[$0] ?? 1 })
    }
    var results: [NDArray] = []
    for place in 0..<Shape.knownCount(shape) {
      try interpreter.checkpoint()
      let index = CoreSignature.index(place, shape)
      let value = try evaluate(wide.map { .scalar(try $0.item(at: index)) })
      let parts = value.tupleElements ?? [value]
      guard parts.count == outputs.count else {
        throw PyException(
          .valueError,
          "wrong number of outputs from pyfunc: expected \(outputs.count), got \(parts.count)")
      }
      if results.isEmpty {
        for (part, names) in zip(parts, outputs) where !names.isEmpty {
          guard let array = part.ndarray else {
            throw PyException(
              .attributeError, "'\(part.type.messageName)' object has no attribute 'ndim'")
          }
          try note(array.shape, names, &sizes)
        }
        results = try zip(parts, outputs).enumerated().map { number, pair in
          let type = try types?[number] ?? interpreter.array(of: pair.0).dtype
          return try NDArray.zeros(shape + pair.1.map { sizes[$0] ?? 1 }, dtype: type)
        }
      }
      for (result, part) in zip(results, parts) {
        try result.assign(
          interpreter.converted(interpreter.array(of: part), to: result.dtype), at: index)
      }
    }
    if results.isEmpty { results = try empty(shape, sizes, types) }
    let values = results.map { Value.array($0) }
    return values.count == 1 ? values[0] : .tuple(TupleObject(values))
  }

  private func empty(
    _ shape: [Int], _ sizes: [String: Int], _ types: [DType]?
  ) throws -> [NDArray] {
    guard let types else {
      throw PyException(
        .valueError, "cannot call `vectorize` on size 0 inputs unless `otypes` is set")
    }
    guard outputs.allSatisfy({ $0.allSatisfy { sizes[$0] != nil } }) else {
      throw PyException(
        .valueError,
        "cannot call `vectorize` with a signature including new output dimensions on size 0 inputs")
    }
    return try zip(outputs, types).map { names, type in
      try NDArray.zeros(shape + names.map { sizes[$0] ?? 1 }, dtype: type)
    }
  }

  /// Checks the last axes of an argument against those known, or makes them known.
  private func note(_ shape: [Int], _ names: [String], _ sizes: inout [String: Int]) throws {
    guard !names.isEmpty else { return }
    guard shape.count >= names.count else {
      let list = names.map { "'\($0)'" }.joined(separator: ", ") + (names.count == 1 ? "," : "")
      throw PyException(
        .valueError,
        "\(shape.count)-dimensional argument does not have enough dimensions for all core "
          + "dimensions (\(list))")
    }
    for (name, size) in zip(names, shape.suffix(names.count)) {
      if let known = sizes[name], known != size {
        throw PyException(
          .valueError, "inconsistent size for core dimension '\(name)': \(size) vs \(known)")
      }
      sizes[name] = size
    }
  }

  /// The common shape of the outer axes.
  private func common(_ shapes: [[Int]]) throws -> [Int] {
    if let shape = try? Shape.broadcast(shapes) { return shape }
    for second in shapes.indices {
      for first in 0..<second where (try? Shape.broadcast([shapes[first], shapes[second]])) == nil {
        throw PyException(
          .valueError,
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
            + "\(first) with shape \(NDArrayError.tupleText(shapes[first])) and arg \(second) with "
            + "shape \(NDArrayError.tupleText(shapes[second])).")
      }
    }
    return try Shape.broadcast(shapes)
  }

  private static func index(_ place: Int, _ shape: [Int]) -> [IndexItem] {
    let steps = Shape.rowMajorStrides(shape)
    return shape.indices.map { .integer(place / steps[$0] % max(shape[$0], 1)) }
  }
}
