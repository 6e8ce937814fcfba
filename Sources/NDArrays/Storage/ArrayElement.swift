/// A Swift type that array elements have.
package protocol ArrayElement {
  /// The buffer inside `storage` if its elements are of this type.
  static func buffer(of storage: ArrayStorage) -> Buffer<Self>?

  /// Wraps a buffer.
  static func storage(_ buffer: Buffer<Self>) -> ArrayStorage
}

/// An element of an `object` array: a value that only the caller understands.
package struct ObjectElement {
  /// The caller's value.
  package var value: Any

  /// Wraps a value.
  package init(_ value: Any) {
    self.value = value
  }
}

/// Shared elements, by their type.
package enum ArrayStorage {
  case bool(Buffer<Bool>)
  case int64(Buffer<Int>)
  case float64(Buffer<Double>)
  case string(Buffer<String>, width: Int)
  case object(Buffer<ObjectElement>)

  /// The element type.
  package var dtype: DType {
    switch self {
    case .bool: .bool
    case .int64: .int64
    case .float64: .float64
    case .string(_, let width): .string(width: width)
    case .object: .object
    }
  }

  /// The number of elements.
  package var count: Int {
    switch self {
    case .bool(let buffer): buffer.count
    case .int64(let buffer): buffer.count
    case .float64(let buffer): buffer.count
    case .string(let buffer, _): buffer.count
    case .object(let buffer): buffer.count
    }
  }

  /// The buffer's identity: equal for arrays that share memory.
  package var identity: ObjectIdentifier {
    switch self {
    case .bool(let buffer): ObjectIdentifier(buffer)
    case .int64(let buffer): ObjectIdentifier(buffer)
    case .float64(let buffer): ObjectIdentifier(buffer)
    case .string(let buffer, _): ObjectIdentifier(buffer)
    case .object(let buffer): ObjectIdentifier(buffer)
    }
  }
}

extension Double: ArrayElement {
  package static func buffer(of storage: ArrayStorage) -> Buffer<Double>? {
    if case .float64(let buffer) = storage { return buffer }
    return nil
  }

  package static func storage(_ buffer: Buffer<Double>) -> ArrayStorage { .float64(buffer) }
}

extension Int: ArrayElement {
  package static func buffer(of storage: ArrayStorage) -> Buffer<Int>? {
    if case .int64(let buffer) = storage { return buffer }
    return nil
  }

  package static func storage(_ buffer: Buffer<Int>) -> ArrayStorage { .int64(buffer) }
}

extension Bool: ArrayElement {
  package static func buffer(of storage: ArrayStorage) -> Buffer<Bool>? {
    if case .bool(let buffer) = storage { return buffer }
    return nil
  }

  package static func storage(_ buffer: Buffer<Bool>) -> ArrayStorage { .bool(buffer) }
}

extension String: ArrayElement {
  package static func buffer(of storage: ArrayStorage) -> Buffer<String>? {
    if case .string(let buffer, _) = storage { return buffer }
    return nil
  }

  package static func storage(_ buffer: Buffer<String>) -> ArrayStorage {
    var width = 1
    for position in 0..<buffer.count {
      width = Swift.max(width, buffer.elements[position].unicodeScalars.count)
    }
    return .string(buffer, width: width)
  }
}

extension ObjectElement: ArrayElement {
  package static func buffer(of storage: ArrayStorage) -> Buffer<ObjectElement>? {
    if case .object(let buffer) = storage { return buffer }
    return nil
  }

  package static func storage(_ buffer: Buffer<ObjectElement>) -> ArrayStorage { .object(buffer) }
}
