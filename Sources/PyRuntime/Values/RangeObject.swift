/// A `range`.
///
/// The bounds are exact integers of any size; those that fit 64 bits, with a length that does too,
/// are walked without big arithmetic.
package final class RangeObject: Object {
  package let start: BigInt
  package let stop: BigInt
  package let step: BigInt
  /// The number of elements.
  package let count: BigInt
  /// Start, step and count where all of the range's numbers fit 64 bits.
  package let small: (start: Int, step: Int, count: Int)?

  /// Creates a range; `step` is not 0.
  package init(_ start: BigInt, _ stop: BigInt, _ step: BigInt) {
    self.start = start
    self.stop = stop
    self.step = step
    let span = step.isNegative ? start - stop : stop - start
    if span.isNegative || span.isZero || step.isZero {
      count = BigInt(0)
    } else {
      count = (span - BigInt(1)).floorDivided(by: step.magnitudeValue) + BigInt(1)
    }
    if let first = start.int, let stride = step.int, let number = count.int, stop.int != nil {
      small = (first, stride, number)
    } else {
      small = nil
    }
  }

  /// Creates a range of machine integers; `step` is not 0.
  package convenience init(_ start: Int, _ stop: Int, _ step: Int = 1) {
    self.init(BigInt(start), BigInt(stop), BigInt(step))
  }

  package var type: TypeObject { BuiltinTypes.range }
}
