package import PySyntax

/// A `slice`.
package final class SliceObject: Object {
  package let start: Value
  package let stop: Value
  package let step: Value

  /// Creates a slice; a missing part is None.
  package init(_ start: Value, _ stop: Value, _ step: Value) {
    self.start = start
    self.stop = stop
    self.step = step
  }

  package var type: TypeObject { BuiltinTypes.slice }

  /// The positions that a slice chooses from a sequence.
  package struct Positions {
    /// The first position; where the count is 0, the place for insertions.
    package let start: Int
    /// The distance between positions, never 0.
    package let step: Int
    /// The number of positions.
    package let count: Int
    /// The limit, as `slice.indices` gives it.
    package let stop: Int

    /// The position number `i`.
    package subscript(i: Int) -> Int { start &+ i &* step }

    /// Whether a position is one of them.
    package func contains(_ position: Int) -> Bool {
      let distance = position &- start
      return distance % step == 0 && (0..<count).contains(distance / step)
    }
  }

  /// Returns the positions chosen from a sequence of `length` elements.
  ///
  /// - Throws: TypeError for a part that is no integer, ValueError for a step of zero.
  package func positions(_ length: Int, _ interpreter: Interpreter) throws -> Positions {
    let step = try SliceObject.part(self.step, interpreter) ?? 1
    guard step != 0 else { throw PyException(.valueError, "slice step cannot be zero") }
    let isForward = step > 0
    let lowest = isForward ? 0 : -1
    let highest = isForward ? length : length - 1
    func clipped(_ value: Int) -> Int {
      if value < 0 {
        let (sum, overflow) = value.addingReportingOverflow(length)
        return overflow ? lowest : max(sum, lowest)
      }
      return min(value, highest)
    }
    let start =
      try SliceObject.part(self.start, interpreter).map(clipped)
      ?? (isForward ? lowest : highest)
    let stop =
      try SliceObject.part(self.stop, interpreter).map(clipped)
      ?? (isForward ? highest : lowest)
    let span = isForward ? stop - start : start - stop
    let count = span <= 0 ? 0 : (span - 1) / Int(clamping: step.magnitude) + 1
    return Positions(start: start, step: step, count: count, stop: stop)
  }

  /// A part as a machine integer, clipped to its range; nil for None.
  private static func part(_ value: Value, _ interpreter: Interpreter) throws -> Int? {
    switch value {
    case .none: return nil
    case .int(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    default:
      guard let exact = try value.object?.index(interpreter), let number = exact.bigInt else {
        throw PyException(
          .typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return number.int ?? (number.isNegative ? -Int.max : Int.max)
    }
  }

  package func compare(
    _ op: ComparisonOperator, _ other: Value, _ interpreter: Interpreter
  ) throws -> Value? {
    guard let right = other.cast(to: SliceObject.self) else { return nil }
    return try interpreter.compare(
      op, .tuple([start, stop, step]), .tuple([right.start, right.stop, right.step]))
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    NumberHash.combine([
      try interpreter.hash(start), try interpreter.hash(stop), try interpreter.hash(step),
    ])
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    let parts = try interpreter.reprs([start, stop, step])
    return "slice(\(parts.joined(separator: ", ")))"
  }
}
