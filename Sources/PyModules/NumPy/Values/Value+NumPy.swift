package import NDArrays
package import PyRuntime

extension Value {
  /// An array as a Python value, also where it has no axes.
  package static func array(_ array: NDArray) -> Value { .object(NDArrayObject(array)) }

  /// An array as a Python value; one without axes becomes a numpy scalar.
  package static func scalar(_ array: NDArray) -> Value {
    guard array.dimensions == 0 else { return .array(array) }
    return Value(elementOf: array.storage, at: array.offset)
  }

  /// Python's `np.float64(number)`.
  package static func float64(_ number: Double) -> Value { .object(NumPyScalar(.float64(number))) }

  /// Python's `np.int64(number)`.
  package static func int64(_ number: Int) -> Value { .object(NumPyScalar(.int64(number))) }

  /// Python's `np.bool(flag)`.
  package static func npBool(_ flag: Bool) -> Value { .object(NumPyScalar(.bool(flag))) }

  /// The element at a place of a storage.
  package init(elementOf storage: ArrayStorage, at place: Int) {
    switch storage {
    case .float64(let buffer): self = .float64(buffer.elements[place])
    case .int64(let buffer): self = .int64(buffer.elements[place])
    case .bool(let buffer): self = .npBool(buffer.elements[place])
    case .string(let buffer, _): self = .string(buffer.elements[place])
    case .object(let buffer): self = Value(element: buffer.elements[place].value)
    }
  }

  /// The Python value of an element: numpy scalars for numbers, the value itself for objects.
  package init(element: Any) {
    switch element {
    case let value as Value: self = value
    case let number as Double: self = .float64(number)
    case let number as Int: self = .int64(number)
    case let flag as Bool: self = .npBool(flag)
    case let text as String: self = .string(text)
    default: self = .none
    }
  }

  /// The plain Python value of an element, as `tolist` and `item` give it.
  package init(plainElementOf storage: ArrayStorage, at place: Int) {
    switch storage {
    case .float64(let buffer): self = .float(buffer.elements[place])
    case .int64(let buffer): self = .int(buffer.elements[place])
    case .bool(let buffer): self = .bool(buffer.elements[place])
    case .string(let buffer, _): self = .string(buffer.elements[place])
    case .object(let buffer):
      switch buffer.elements[place].value {
      case let number as Int: self = .int(number)
      case let other: self = Value(element: other)
      }
    }
  }
}

extension NDArray {
  /// The array as nested lists of plain Python values.
  package func nestedLists(axis: Int = 0, offset place: Int? = nil, _ interpreter: Interpreter)
    throws -> Value
  {
    let place = place ?? offset
    guard axis < dimensions else { return Value(plainElementOf: storage, at: place) }
    return .list(
      try (0..<shape[axis]).map { number in
        try interpreter.tick()
        return try nestedLists(
          axis: axis + 1, offset: place &+ number &* strides[axis], interpreter)
      })
  }

  /// The elements in row-major order as plain Python values.
  package var plainValues: [Value] {
    guard let flat = try? raveled() else { return [] }
    return (0..<flat.count).map {
      Value(plainElementOf: flat.storage, at: flat.offset &+ $0 &* flat.strides[0])
    }
  }
}
