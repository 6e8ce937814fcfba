import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Memory of a fixed number of elements that arrays and their views share.
package final class Buffer<Element> {
  /// The first element.
  package let elements: UnsafeMutablePointer<Element>
  /// The number of elements.
  package let count: Int
  private let bytes: Int
  private let isTrivial: Bool

  /// Takes memory that is not initialized yet.
  private init(
    uninitialized count: Int, isZeroed: Bool, shape: [Int], dtype: DType
  ) throws(NDArrayError) {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, ArrayMemory.reserve(bytes) else {
      throw .tooLarge(shape: shape, dtype: dtype)
    }
    guard let memory = ck_take_memory(max(bytes, 1), isZeroed) else {
      ArrayMemory.release(bytes)
      throw .tooLarge(shape: shape, dtype: dtype)
    }
    elements = memory.bindMemory(to: Element.self, capacity: max(count, 1))
    self.count = count
    self.bytes = bytes
    isTrivial = _isPOD(Element.self)
  }

  deinit {
    if !isTrivial { elements.deinitialize(count: count) }
    ck_give_memory(elements, max(bytes, 1))
    ArrayMemory.release(bytes)
  }
}

extension Buffer where Element: BitwiseCopyable {
  /// Makes a buffer for `shape` whose elements are whatever the memory held; write before reading.
  package static func uninitialized(
    shape: [Int], dtype: DType
  ) throws(NDArrayError) -> Buffer {
    try Buffer(
      uninitialized: try Shape.count(shape, dtype: dtype), isZeroed: false, shape: shape,
      dtype: dtype)
  }

  /// Makes a buffer for `shape` whose bytes are all zero.
  package static func zeroed(shape: [Int], dtype: DType) throws(NDArrayError) -> Buffer {
    try Buffer(
      uninitialized: try Shape.count(shape, dtype: dtype), isZeroed: true, shape: shape,
      dtype: dtype)
  }
}

extension Buffer {
  /// Makes a buffer for `shape` that repeats one value.
  package convenience init(
    repeating value: Element, shape: [Int], dtype: DType
  ) throws(NDArrayError) {
    try self.init(
      uninitialized: try Shape.count(shape, dtype: dtype), isZeroed: false, shape: shape,
      dtype: dtype)
    if isTrivial {
      fill(elements, with: value, count: count)
    } else {
      elements.initialize(repeating: value, count: count)
    }
  }

  /// Writes one value to elements that hold one each, or that need no care.
  func fill(_ start: UnsafeMutablePointer<Element>, with value: Element, count: Int) {
    if isTrivial, MemoryLayout<Element>.size == 8 {
      let word = withUnsafeBytes(of: value) { $0.loadUnaligned(as: UInt64.self) }
      ck_fill(UnsafeMutableRawPointer(start).assumingMemoryBound(to: UInt64.self), word, count)
    } else {
      start.update(repeating: value, count: count)
    }
  }

  /// Makes a buffer that holds a copy of `values`.
  package convenience init(_ values: [Element], dtype: DType) throws(NDArrayError) {
    try self.init(
      uninitialized: values.count, isZeroed: false, shape: [values.count], dtype: dtype)
    values.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { elements.initialize(from: base, count: values.count) }
    }
  }

  /// Makes a buffer of `count` elements, each from its position.
  package convenience init(
    count: Int, dtype: DType, _ element: (Int) -> Element
  ) throws(NDArrayError) {
    try self.init(uninitialized: count, isZeroed: false, shape: [count], dtype: dtype)
    for position in 0..<count { (elements + position).initialize(to: element(position)) }
  }
}
