extension NDArrayError {
  /// Shapes that do not broadcast together.
  package static func notBroadcastable(_ shapes: [[Int]]) -> NDArrayError {
    let list = shapes.map { shapeText($0) + " " }.joined()
    return value("operands could not be broadcast together with shapes \(list)")
  }

  /// A value that does not fit the place it is assigned to.
  package static func cannotBroadcast(from source: [Int], into target: [Int]) -> NDArrayError {
    value(
      "could not broadcast input array from shape \(shapeText(source)) into shape "
        + shapeText(target))
  }

  /// An axis that the array lacks.
  package static func axisOutOfBounds(_ axis: Int, dimensions: Int) -> NDArrayError {
    NDArrayError(.axis, "axis \(axis) is out of bounds for array of dimension \(dimensions)")
  }

  /// An array that is too large to allocate.
  package static func tooLarge(shape: [Int], dtype: DType) -> NDArrayError {
    var bytes = Double(dtype.itemSize)
    for size in shape { bytes *= Double(size) }
    return NDArrayError(
      .memory,
      "Unable to allocate \(byteText(bytes)) for an array with shape \(tupleText(shape)) "
        + "and data type \(dtype.shortName)")
  }

  /// Vectors or matrices whose inner sizes differ in `dot`.
  package static func notAligned(
    _ left: [Int], _ right: [Int], leftAxis: Int, rightAxis: Int
  ) -> NDArrayError {
    value(
      "shapes \(shapeText(left)) and \(shapeText(right)) not aligned: "
        + "\(left[leftAxis]) (dim \(leftAxis)) != \(right[rightAxis]) (dim \(rightAxis))")
  }

  /// An index beyond an axis.
  package static func outOfBounds(_ index: Int, axis: Int, size: Int) -> NDArrayError {
    self.index("index \(index) is out of bounds for axis \(axis) with size \(size)")
  }

  /// A reduction of nothing that has no identity.
  package static func emptyReduction(_ name: String) -> NDArrayError {
    value("zero-size array to reduction operation \(name) which has no identity")
  }

  /// The shape that `reshape` was asked for, in numpy's words: sizes of -1 in front are left out.
  package static func targetText(_ target: [Int]) -> String {
    let sizes = target.drop { $0 < 0 }
    let texts = sizes.map { $0 < 0 ? "newaxis" : String($0) }
    return target.count == 1 ? shapeText(target) : "(\(texts.joined(separator: ",")))"
  }

  /// A shape as Python writes the tuple: `()`, `(3,)`, `(3,4)` without blanks, as numpy's errors do.
  package static func shapeText(_ shape: [Int]) -> String {
    shape.count == 1
      ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ",") + ")"
  }

  /// A shape as Python's `repr` of the tuple: `(3, 4)`.
  package static func tupleText(_ shape: [Int]) -> String {
    shape.count == 1
      ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }

  /// A number of bytes as numpy's MemoryError writes it, in binary units with three digits.
  package static func byteText(_ bytes: Double) -> String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var unit = 0
    var number = bytes
    while unit < units.count - 1, number >= 1024 {
      number /= 1024
      unit += 1
    }
    // Rounding may reach the next unit, as numpy's own text does.
    if unit > 0, unit < units.count - 1, number.rounded(.toNearestOrEven) == 1024 {
      number = 1
      unit += 1
    }
    if unit == 0 { return "\(Int(number)) bytes" }
    if number < 1000 {
      // Three significant digits, as Python's '#.3g'.
      let places = number < 9.995 ? 2 : number < 99.95 ? 1 : 0
      let digits = Digits.fixed(number, places: places)
      return places == 0 ? "\(digits). \(units[unit])" : "\(digits) \(units[unit])"
    }
    return "\(Digits.fixed(number, places: 0)). \(units[unit])"
  }
}
