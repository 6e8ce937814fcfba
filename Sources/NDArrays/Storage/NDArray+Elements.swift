extension NDArray {
  /// The numbers in row-major order; integers and flags convert, other elements become NaN.
  package var doubles: [Double] {
    switch storage {
    case .float64(let buffer): return gather(buffer.elements) { $0 }
    case .int64(let buffer): return gather(buffer.elements) { Double($0) }
    case .bool(let buffer): return gather(buffer.elements) { $0 ? 1 : 0 }
    case .string(let buffer, _):
      return gather(buffer.elements) { NumericText.double($0) ?? .nan }
    case .object(let buffer):
      return gather(buffer.elements) { ($0.value as? Double) ?? .nan }
    }
  }

  /// The integers in row-major order; floats are cut towards zero, and what has no integer becomes
  /// the smallest one, as numpy's cast on x86-64 gives it.
  package var ints: [Int] {
    switch storage {
    case .float64(let buffer): return gather(buffer.elements) { Casting.int($0) }
    case .int64(let buffer): return gather(buffer.elements) { $0 }
    case .bool(let buffer): return gather(buffer.elements) { $0 ? 1 : 0 }
    case .string(let buffer, _): return gather(buffer.elements) { Int($0) ?? .min }
    case .object(let buffer): return gather(buffer.elements) { ($0.value as? Int) ?? .min }
    }
  }

  /// The flags in row-major order; numbers are true where they are not 0, texts where not empty.
  package var flags: [Bool] {
    switch storage {
    case .float64(let buffer): return gather(buffer.elements) { $0 != 0 }
    case .int64(let buffer): return gather(buffer.elements) { $0 != 0 }
    case .bool(let buffer): return gather(buffer.elements) { $0 }
    case .string(let buffer, _): return gather(buffer.elements) { !$0.isEmpty }
    case .object(let buffer):
      return gather(buffer.elements) { ($0.value as? Bool) ?? true }
    }
  }

  /// The texts of a string array in row-major order; nil for other types.
  package var texts: [String]? {
    guard case .string(let buffer, _) = storage else { return nil }
    return gather(buffer.elements) { $0 }
  }

  /// The opaque elements of an object array in row-major order; nil for other types.
  package var objects: [Any]? {
    guard case .object(let buffer) = storage else { return nil }
    return gather(buffer.elements) { $0.value }
  }

  /// Gives `body` the numbers in row-major order, without a copy where they lie so.
  package func withDoubles<Result>(
    _ body: (UnsafeBufferPointer<Double>) throws -> Result
  ) rethrows -> Result {
    if case .float64(let buffer) = storage, isRowMajor {
      return try body(UnsafeBufferPointer(start: buffer.elements + offset, count: count))
    }
    return try doubles.withUnsafeBufferPointer(body)
  }

  /// Calls `body` with the numbers of two axes where they lie, row by row, and the distance between rows; nil where
  /// they lie otherwise.
  package func withDoubleRows<Result>(
    _ body: (UnsafePointer<Double>, _ stride: Int) throws -> Result
  ) rethrows -> Result? {
    guard case .float64(let buffer) = storage, shape.count == 2, count > 0, strides[1] == 1,
      strides[0] >= shape[1]
    else { return nil }
    return try body(UnsafePointer(buffer.elements + offset), strides[0])
  }

  /// Reads all elements in row-major order.
  func gather<Element, Result>(
    _ elements: UnsafeMutablePointer<Element>, _ transform: (Element) -> Result
  ) -> [Result] {
    let total = count
    guard total > 0 else { return [] }
    return [Result](unsafeUninitializedCapacity: total) { target, written in
      guard let base = target.baseAddress else { return }
      var position = 0
      StridedLoop(shape: shape, strides: [strides], offsets: [offset]).run { offsets, steps, n in
        var source = offsets[0]
        if steps[0] == 1 {
          // Without a step in between, the compiler can take several at once.
          let (from, to) = (elements + source, base + position)
          for i in 0..<n { (to + i).initialize(to: transform(from[i])) }
          position &+= n
          return
        }
        for _ in 0..<n {
          (base + position).initialize(to: transform(elements[source]))
          position &+= 1
          source &+= steps[0]
        }
      }
      written = position
    }
  }
}

/// Conversions between element types.
package enum Casting {
  /// Cuts a double towards zero; what does not fit becomes the smallest integer.
  package static func int(_ value: Double) -> Int {
    value > -9.3e18 && value < 9.223372036854775e18
      ? Int(value) : Int(exactly: value.rounded(.towardZero)) ?? .min
  }
}
