/// An array of n dimensions: shared elements, seen through a shape and strides.
///
/// A copy of the value is a view: it shares its elements with the original, and writing to one
/// changes the other, as in numpy. `copy()` makes elements of its own.
package struct NDArray {
  /// The elements that this array and its views share.
  package let storage: ArrayStorage
  /// The size of each axis.
  package let shape: [Int]
  /// The distance in elements between neighbours along each axis; 0 where one element is repeated.
  package let strides: [Int]
  /// The position in the storage of the element whose indices are all 0.
  package let offset: Int

  /// Creates a view; shape, strides and offset must stay inside the storage.
  package init(storage: ArrayStorage, shape: [Int], strides: [Int], offset: Int) {
    self.storage = storage
    self.shape = shape
    self.strides = strides
    self.offset = offset
  }

  /// Creates an array over a whole buffer in row-major order.
  package init(storage: ArrayStorage, shape: [Int]) {
    self.init(
      storage: storage, shape: shape, strides: Shape.rowMajorStrides(shape), offset: 0)
  }
}

extension NDArray {
  /// The type of the elements.
  package var dtype: DType { storage.dtype }

  /// The number of axes.
  package var dimensions: Int { shape.count }

  /// The number of elements.
  package var count: Int { Shape.knownCount(shape) }

  /// Whether elements lie one after the other, the last index running fastest.
  package var isRowMajor: Bool { Shape.isRowMajor(shape, strides) }

  /// Whether elements lie one after the other, the first index running fastest.
  package var isColumnMajor: Bool { Shape.isColumnMajor(shape, strides) }

  /// Whether two arrays use the same buffer.
  package func sharesStorage(with other: NDArray) -> Bool {
    storage.identity == other.storage.identity
  }
}

extension NDArray {
  /// Creates a float64 array from numbers in row-major order; a vector where no shape is given.
  ///
  /// - Throws: ValueError where the count does not fit the shape.
  package init(_ values: [Double], shape: [Int]? = nil) throws(NDArrayError) {
    let shape = try NDArray.checked(shape, count: values.count)
    self.init(storage: .float64(try Buffer(values, dtype: .float64)), shape: shape)
  }

  /// Creates an int64 array from numbers in row-major order; a vector where no shape is given.
  package init(_ values: [Int], shape: [Int]? = nil) throws(NDArrayError) {
    let shape = try NDArray.checked(shape, count: values.count)
    self.init(storage: .int64(try Buffer(values, dtype: .int64)), shape: shape)
  }

  /// Creates a bool array from flags in row-major order; a vector where no shape is given.
  package init(_ values: [Bool], shape: [Int]? = nil) throws(NDArrayError) {
    let shape = try NDArray.checked(shape, count: values.count)
    self.init(storage: .bool(try Buffer(values, dtype: .bool)), shape: shape)
  }

  /// Creates an array of strings, as wide as the widest unless `width` is given.
  package init(
    _ values: [String], shape: [Int]? = nil, width: Int? = nil
  ) throws(NDArrayError) {
    let shape = try NDArray.checked(shape, count: values.count)
    if let width {
      let cut = values.map { NDArray.cut($0, to: width) }
      let buffer = try Buffer(cut, dtype: .string(width: width))
      self.init(storage: .string(buffer, width: width), shape: shape)
    } else {
      let widest = max(values.lazy.map(\.unicodeScalars.count).max() ?? 1, 1)
      let buffer = try Buffer(values, dtype: .string(width: widest))
      self.init(storage: .string(buffer, width: widest), shape: shape)
    }
  }

  /// Creates an array of opaque objects.
  package init(objects: [Any], shape: [Int]? = nil) throws(NDArrayError) {
    let shape = try NDArray.checked(shape, count: objects.count)
    let buffer = try Buffer(objects.map { ObjectElement($0) }, dtype: .object)
    self.init(storage: .object(buffer), shape: shape)
  }

  /// Creates an array without axes that holds one number.
  package init(scalar: Double) throws(NDArrayError) { try self.init([scalar], shape: []) }

  /// Creates an array without axes that holds one integer.
  package init(scalar: Int) throws(NDArrayError) { try self.init([scalar], shape: []) }

  /// Creates an array without axes that holds one flag.
  package init(scalar: Bool) throws(NDArrayError) { try self.init([scalar], shape: []) }

  /// A string of at most `width` code points.
  static func cut(_ text: String, to width: Int) -> String {
    guard text.unicodeScalars.count > width else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(width)))
  }

  private static func checked(_ shape: [Int]?, count: Int) throws(NDArrayError) -> [Int] {
    guard let shape else { return [count] }
    guard !shape.contains(where: { $0 < 0 }), try Shape.count(shape) == count else {
      throw .value("cannot reshape array of size \(count) into shape \(shapeText(shape))")
    }
    return shape
  }

  private static func shapeText(_ shape: [Int]) -> String { NDArrayError.shapeText(shape) }
}
