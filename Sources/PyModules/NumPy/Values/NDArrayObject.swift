package import NDArrays
package import PyRuntime
internal import PySyntax

/// A numpy array as a Python value.
package final class NDArrayObject: Object {
  /// The elements; replaced where the shape is assigned.
  package var array: NDArray
  /// The array whose elements this one shows; nil where it has its own.
  package let base: NDArrayObject?
  /// Which elements are masked, in row-major order; nil for an array without a mask.
  package let mask: [Bool]?

  /// Whether cells may write into it; a view begins as the array that it shows.
  package var isWriteable: Bool

  /// Creates an array object.
  package init(_ array: NDArray, base: NDArrayObject? = nil, mask: [Bool]? = nil) {
    self.array = array
    self.base = base?.base ?? base
    self.mask = mask
    isWriteable = base?.isWriteable ?? true
  }

  /// Checks that cells may write into the array.
  ///
  /// - Throws: ValueError in numpy's words.
  package func checkWriteable(_ what: String = "assignment destination") throws {
    guard isWriteable else { throw PyException(.valueError, "\(what) is read-only") }
  }

  /// Lets cells write into the array, or no longer.
  ///
  /// - Throws: ValueError where the array shows the elements of one that is read-only.
  package func setWriteable(_ flag: Bool) throws {
    if flag, let base, !base.isWriteable {
      throw PyException(.valueError, "cannot set WRITEABLE flag to True of this array")
    }
    isWriteable = flag
  }

  package var type: TypeObject { mask == nil ? NumPyTypes.ndarray : MaskedArrays.type }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if name.hasPrefix("__") { return nil }
    throw NumPyErrors.noAttribute(name, of: type)
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    try NumPyErrors.translating {
      switch (name, value) {
      case ("shape", let value?):
        try interpreter.numpyWarning(
          .deprecationWarning,
          "Setting the shape on a NumPy array has been deprecated in NumPy 2.5.\nAs an "
            + "alternative, you can create a new view using np.reshape (with copy=False if needed)."
        )
        let target = try array.reshaped(to: interpreter.shape(of: value))
        guard target.sharesStorage(with: array) else {
          throw PyException(
            .attributeError,
            "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with "
              + "the desired shape.")
        }
        array = target
      case ("flat", let value?):
        try checkWriteable()
        let source = try interpreter.array(of: value)
        // Too few elements begin again, as in numpy.
        let flat = try source.raveled()
        guard flat.count > 0, array.count > 0 else { return }
        let times = (array.count + flat.count - 1) / flat.count
        try array.assign(
          flat.tiled([times]).sliced(0, array.count, axis: 0).reshaped(to: array.shape))
      case ("T", _?), ("dtype", _?), ("strides", _?):
        throw PyException(
          .attributeError, "attribute '\(name)' of 'numpy.ndarray' objects is not writable")
      default:
        guard type.member(name) == nil else {
          throw PyException(
            .attributeError, "attribute '\(name)' of 'numpy.ndarray' objects is not writable")
        }
        throw PyException(
          .attributeError, "'numpy.ndarray' object has no attribute '\(name)'")
      }
    }
  }

  // MARK: Text

  package func repr(_ interpreter: Interpreter) throws -> String {
    if let mask { return try MaskedArrays.repr(array, mask, interpreter) }
    return try NumPyErrors.translating {
      try interpreter.arrayFormatter(for: array.dtype).repr(array)
    }
  }

  package func str(_ interpreter: Interpreter) throws -> String {
    if let mask { return try MaskedArrays.str(array, mask, interpreter) }
    return try NumPyErrors.translating {
      try interpreter.arrayFormatter(for: array.dtype).str(array) { element in
        try interpreter.str(Value(element: element))
      }
    }
  }

  package func format(_ specification: String, _ interpreter: Interpreter) throws -> String {
    if specification.isEmpty { return try str(interpreter) }
    if array.dimensions == 0 {
      return try Value.scalar(array).object?.format(specification, interpreter) ?? ""
    }
    throw PyException(
      .typeError, "unsupported format string passed to numpy.ndarray.__format__")
  }

  // MARK: Truth, numbers

  package func truth(_ interpreter: Interpreter) throws -> Bool? {
    switch array.count {
    case 1:
      if let object = array.objects?.first {
        return try interpreter.isTrue(Value(element: object))
      }
      return array.flags[0]
    case 0:
      throw PyException(
        .valueError,
        "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an "
          + "array is not empty.")
    default:
      throw PyException(
        .valueError,
        "The truth value of an array with more than one element is ambiguous. Use a.any() or "
          + "a.all()")
    }
  }

  package func hash(_ interpreter: Interpreter) throws -> Int {
    throw PyException(.typeError, "unhashable type: 'numpy.ndarray'")
  }

  package func index(_ interpreter: Interpreter) throws -> Value? {
    if array.dimensions == 0, array.dtype == .float64 { return nil }
    guard array.dimensions == 0, array.dtype == .int64 || array.dtype == .bool else {
      throw PyException(
        .typeError, "only integer scalar arrays can be converted to a scalar index")
    }
    return .int(array.ints[0])
  }

  package func double(_ interpreter: Interpreter) throws -> Double? {
    guard array.dimensions == 0 else {
      throw PyException(
        .typeError, "only 0-dimensional arrays can be converted to Python scalars")
    }
    return try NumPyErrors.translating { try array.asDoubles().doubles[0] }
  }

  // MARK: Iteration

  package func length(_ interpreter: Interpreter) throws -> Int? {
    guard let first = array.shape.first else {
      throw PyException(.typeError, "len() of unsized object")
    }
    return first
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    guard array.dimensions > 0 else {
      throw PyException(.typeError, "iteration over a 0-d array")
    }
    return NDArrayIterator(self)
  }

  package func contains(_ value: Value, _ interpreter: Interpreter) throws -> Bool? {
    let matches = try interpreter.apply(.equal, .object(self), value)
    return try interpreter.isTrue(.scalar(NumPyErrors.translating { try matches.any() }))
  }
}

/// Walks an array along its first axis.
package final class NDArrayIterator: IteratorObject {
  private let object: NDArrayObject
  private var position = 0

  init(_ object: NDArrayObject) {
    self.object = object
  }

  package var type: TypeObject { NDArrayIterator.iteratorType }
  private static let iteratorType = TypeObject("iterator")

  package func next(_ interpreter: Interpreter) throws -> Value? {
    let array = object.array
    guard let length = array.shape.first, position < length else { return nil }
    defer { position += 1 }
    let offset = array.offset &+ position &* array.strides[0]
    if let mask = object.mask, array.dimensions == 1, mask.indices.contains(position),
      mask[position]
    {
      return .object(MaskedMark.shared)
    }
    if array.dimensions == 1 { return Value(elementOf: array.storage, at: offset) }
    let row = NDArray(
      storage: array.storage, shape: Array(array.shape.dropFirst()),
      strides: Array(array.strides.dropFirst()), offset: offset)
    return .object(NDArrayObject(row, base: object))
  }
}
