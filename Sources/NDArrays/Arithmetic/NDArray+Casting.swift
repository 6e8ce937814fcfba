import CKernels

extension NDArray {
  /// The array's elements as float64, itself where they are.
  ///
  /// - Throws: ValueError where a text is no number, TypeError for opaque objects.
  package func asDoubles() throws(NDArrayError) -> NDArray {
    switch storage {
    case .float64: return self
    case .int64(let buffer):
      return try Elementwise.unary(self, buffer, .float64) {
        (a: UnsafePointer<Int>, sa, r: UnsafeMutablePointer<Double>, sr, n) in
        ck_int_to_double(a, sa, r, sr, n)
      }
    case .bool(let buffer):
      return try Elementwise.unary(self, buffer, .float64) {
        (a: UnsafePointer<Bool>, sa, r: UnsafeMutablePointer<Double>, sr, n) in
        ck_flag_to_double(a, sa, r, sr, n)
      }
    case .string:
      var numbers: [Double] = []
      for text in texts ?? [] {
        guard let number = NumericText.double(text) else {
          throw .value("could not convert string to float: \(QuotedText.quoted(text, np: true))")
        }
        numbers.append(number)
      }
      return try NDArray(numbers, shape: shape)
    case .object:
      throw .type("float() argument must be a string or a real number, not 'object'")
    }
  }

  /// The array's elements as int64, itself where they are; floats are cut towards zero.
  package func asInts() throws(NDArrayError) -> NDArray {
    switch storage {
    case .int64: return self
    case .float64(let buffer):
      var hasInvalid = false
      let result: NDArray = try Elementwise.unary(self, buffer, .int64) {
        (a: UnsafePointer<Double>, sa, r: UnsafeMutablePointer<Int>, sr, n) in
        if !ck_double_to_int(a, sa, r, sr, n) { hasInvalid = true }
      }
      ck_status_clear()
      if hasInvalid { FloatStatus.raise(.invalid) }
      return result
    case .bool(let buffer):
      return try Elementwise.unary(self, buffer, .int64) {
        (a: UnsafePointer<Bool>, sa, r: UnsafeMutablePointer<Int>, sr, n) in
        ck_flag_to_int(a, sa, r, sr, n)
      }
    case .string:
      var numbers: [Int] = []
      for text in texts ?? [] {
        guard let number = NumericText.integer(text) else {
          throw .value(
            "invalid literal for int() with base 10: \(QuotedText.quoted(text, np: true))")
        }
        numbers.append(number)
      }
      return try NDArray(numbers, shape: shape)
    case .object:
      throw .type(
        "int() argument must be a string, a bytes-like object or a real number, not 'object'")
    }
  }

  /// The array's elements as flags, itself where they are.
  package func asFlags() throws(NDArrayError) -> NDArray {
    switch storage {
    case .bool: return self
    case .int64(let buffer):
      return try Elementwise.unary(
        self, buffer, .bool, Elementwise.map { (value: Int) in value != 0 })
    case .float64(let buffer):
      return try Elementwise.unary(
        self, buffer, .bool, Elementwise.map { (value: Double) in value != 0 })
    case .string, .object:
      return try NDArray(flags, shape: shape)
    }
  }

  /// The array's elements as `dtype`: a copy, or itself where the type is the same.
  package func converted(to dtype: DType) throws(NDArrayError) -> NDArray {
    if self.dtype == dtype { return self }
    switch dtype {
    case .float64: return try asDoubles()
    case .int64: return try asInts()
    case .bool: return try asFlags()
    case .string(let width): return try asTexts(width: width)
    case .object: return try NDArray(objects: elementsAsAny(), shape: shape)
    }
  }

  /// The array's elements as texts of at most `width` code points; any width where it is 0.
  package func asTexts(width: Int = 0) throws(NDArrayError) -> NDArray {
    let list: [String]
    switch storage {
    case .string: list = texts ?? []
    case .float64: list = try NDArray.texts(doubles) { ScalarText.double($0) }
    case .int64: list = try NDArray.texts(ints) { String($0) }
    case .bool: list = flags.map { $0 ? "True" : "False" }
    case .object: list = (objects ?? []).map { "\($0)" }
    }
    let target = width > 0 ? width : dtype.textWidth
    return try NDArray(list, shape: shape, width: max(target, 1))
  }

  /// The text that `write` makes of each number.
  private static func texts<Number>(
    _ numbers: [Number], _ write: (Number) -> String
  ) throws(NDArrayError) -> [String] {
    var list: [String] = []
    list.reserveCapacity(numbers.count)
    var written = Interruption.Work()
    for number in numbers {
      list.append(write(number))
      try written.done(16)
    }
    return list
  }

  /// The elements in row-major order as Swift values: Double, Int, Bool, String or the caller's own.
  package func elementsAsAny() -> [Any] {
    switch storage {
    case .float64: doubles
    case .int64: ints
    case .bool: flags
    case .string: texts ?? []
    case .object: objects ?? []
    }
  }

  /// A copy with elements of its own in row-major order.
  package func copy() throws(NDArrayError) -> NDArray {
    switch storage {
    case .float64(let buffer): return try rowMajorCopy(buffer)
    case .int64(let buffer): return try rowMajorCopy(buffer)
    case .bool(let buffer): return try rowMajorCopy(buffer)
    case .string(_, let width): return try NDArray(texts ?? [], shape: shape, width: width)
    case .object: return try NDArray(objects: objects ?? [], shape: shape)
    }
  }

  /// The array itself where its elements lie in row-major order, else a copy.
  package func rowMajor() throws(NDArrayError) -> NDArray { isRowMajor ? self : try copy() }

  /// A copy that keeps the order in memory (`order='K'`).
  package func copyKeepingOrder() throws(NDArrayError) -> NDArray {
    let layout = OutputLayout(shape: shape, operands: [self])
    let sorted = NDArray(
      storage: storage, shape: layout.axes.map { shape[$0] },
      strides: layout.axes.map { strides[$0] }, offset: offset)
    let copy = try sorted.copy()
    return NDArray(storage: copy.storage, shape: shape, strides: layout.strides, offset: 0)
  }

  /// A copy in column-major order.
  package func columnMajorCopy() throws(NDArrayError) -> NDArray {
    try transposed().copy().transposed()
  }

  private func rowMajorCopy<Element: BitwiseCopyable & ArrayElement>(
    _ source: Buffer<Element>
  ) throws(NDArrayError) -> NDArray {
    let result = try Buffer<Element>.uninitialized(shape: shape, dtype: dtype)
    var position = 0
    let loop = StridedLoop(shape: shape, strides: [strides], offsets: [offset])
    try loop.runInPieces { offsets, steps, n in
      let from = source.elements + offsets[0]
      let to = result.elements + position
      if steps[0] == 1 {
        to.update(from: from, count: n)
      } else {
        for i in 0..<n { to[i] = from[i &* steps[0]] }
      }
      position &+= n
    }
    return NDArray(storage: Element.storage(result), shape: shape)
  }
}
