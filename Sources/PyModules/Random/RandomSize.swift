internal import NDArrays
internal import PyRuntime

/// Reads `size=` and fills arrays of that size.
enum RandomSize {
  /// The sizes that `size=` gives; nil for None: a single number is wanted.
  static func read(_ call: BoundArguments) throws -> [Int]? {
    guard call.isGiven("size") else { return nil }
    return try shape(call.value("size"), call.interpreter)
  }

  /// The sizes that a value gives.
  static func shape(_ value: Value, _ interpreter: Interpreter) throws -> [Int] {
    switch value {
    case .float, .bool:
      throw PyException(
        .typeError,
        "expected a sequence of integers or a single integer, got '\(try interpreter.str(value))'")
    default: return try checked(interpreter.shape(of: value))
    }
  }

  /// The sizes that `rand(2, 3)` gives; nil for none.
  static func variadic(_ call: BoundArguments) throws -> [Int]? {
    if call.variadic.isEmpty { return nil }
    return try checked(call.variadic.map { try call.interpreter.int(of: $0) })
  }

  /// A number that is not negative.
  static func count(_ call: BoundArguments, _ name: String) throws -> Int {
    let count = try call.int(name)
    guard (0...1_000_000).contains(count) else {
      throw PyException(.valueError, "\(name) must be from 0 to 1000000, got \(count)")
    }
    return count
  }

  /// The number of groups of `size` elements in an array of `shape`, after asking for the memory
  /// that drawing them takes.
  static func reserved(
    _ shape: [Int], _ interpreter: Interpreter, per size: Int = 1
  ) throws -> Int {
    let count = try Shape.count(shape)
    let (bytes, isTooLarge) = count.multipliedReportingOverflow(by: 24)
    try interpreter.reserve(isTooLarge ? Int.max : bytes)
    return size > 0 ? count / size : 0
  }

  private static func checked(_ shape: [Int]) throws -> [Int] {
    if shape.contains(where: { $0 < 0 }) {
      throw PyException(.valueError, "negative dimensions are not allowed")
    }
    return shape
  }

  /// An array of numbers drawn one after another in row-major order.
  static func array<Element: ArrayElement & BitwiseCopyable>(
    _ shape: [Int], _ dtype: DType, _ interpreter: Interpreter, _ draw: () -> Element
  ) throws -> NDArray {
    let buffer = try Buffer<Element>.uninitialized(shape: shape, dtype: dtype)
    var place = 0
    while place < buffer.count {
      // Interrupts are looked for between blocks.
      let end = min(buffer.count, place + 8192)
      while place < end {
        buffer.elements[place] = draw()
        place += 1
      }
      try interpreter.checkpoint()
    }
    return NDArray(storage: Element.storage(buffer), shape: shape)
  }

  /// An array whose numbers `fill` writes, one piece after another in row-major order.
  static func filled<Element: ArrayElement & BitwiseCopyable>(
    _ shape: [Int], _ dtype: DType, _ interpreter: Interpreter,
    _ fill: (UnsafeMutableBufferPointer<Element>) -> Void
  ) throws -> Value {
    let buffer = try Buffer<Element>.uninitialized(shape: shape, dtype: dtype)
    var place = 0
    while place < buffer.count {
      let length = min(8192, buffer.count - place)
      fill(UnsafeMutableBufferPointer(start: buffer.elements + place, count: length))
      place += length
      try interpreter.checkpoint()
    }
    return .array(NDArray(storage: Element.storage(buffer), shape: shape))
  }

  /// A double, or an array of doubles where `shape` is given, drawn in one way.
  static func doubles(
    _ shape: [Int]?, _ interpreter: Interpreter, _ stream: any RandomStream, _ draw: ContinuousDraw
  ) throws -> Value {
    guard let shape else { return .float(stream.number(draw)) }
    return try filled(shape, .float64, interpreter) { stream.fill($0, draw) }
  }

  /// A double, or an array of doubles where `shape` is given.
  static func doubles(
    _ shape: [Int]?, _ interpreter: Interpreter, _ draw: () -> Double
  ) throws -> Value {
    guard let shape else { return .float(draw()) }
    return .array(try array(shape, .float64, interpreter, draw))
  }
}

/// Numbers of an argument that broadcast with those of the others.
struct Parameter {
  /// The numbers in row-major order.
  let values: [Double]
  /// Their shape; empty for a single number.
  let shape: [Int]

  /// Takes numbers of a shape.
  init(values: [Double], shape: [Int]) {
    self.values = values
    self.shape = shape
  }

  /// Reads an argument: a number, or whatever makes an array; `isWhole` where numpy takes integers.
  init(_ value: Value, _ interpreter: Interpreter, isWhole: Bool = false) throws {
    if isWhole {
      (values, shape) = try Self.wholeNumbers(value, interpreter)
      return
    }
    switch value {
    case .int(let number): (values, shape) = ([Double(number)], [])
    case .float(let number): (values, shape) = ([number], [])
    case .bool, .none: (values, shape) = ([try interpreter.double(of: value)], [])
    case .string(let text):
      throw PyException(
        .valueError,
        "could not convert string to float: \(try interpreter.repr(.string(text.text)))")
    default:
      let array = try interpreter.array(of: value, dtype: .float64)
      (values, shape) = (array.doubles, array.shape)
    }
  }

  /// Reads whole numbers, which numpy makes of anything by `int()`.
  private static func wholeNumbers(
    _ value: Value, _ interpreter: Interpreter
  ) throws -> ([Double], shape: [Int]) {
    func whole(_ value: Value) throws -> Double {
      if case .int(let number) = value { return Double(number) }
      let number = try interpreter.call(.object(BuiltinTypes.int), value)
      if value.text != nil { throw PyException(.typeError, "an integer is required") }
      guard case .int(let number) = number else {
        throw PyException(.overflowError, "Python int too large to convert to C long")
      }
      return Double(number)
    }
    switch value {
    case .int, .float, .bool, .none, .string:
      return ([try whole(value)], [])
    default:
      let array = try interpreter.array(of: value)
      let values: [Double]
      switch array.dtype {
      case .float64: values = array.doubles.map { $0.rounded(.towardZero) }
      case .int64, .bool: values = array.doubles
      default:
        values = try interpreter.elements(of: .array(array.reshaped(to: [-1]))).map(whole)
      }
      return (values, array.shape)
    }
  }

  /// The places in the parameters' values for every place of `shape` in row-major order.
  ///
  /// - Throws: ValueError in numpy's words where they do not fit one another or `size`.
  static func places(
    _ parameters: [Parameter], size: [Int]?, _ interpreter: Interpreter
  ) throws -> (shape: [Int], [[Int]]) {
    var shapes = parameters.map(\.shape)
    if let size { shapes.insert(size, at: 0) }
    guard let shape = try? Shape.broadcast(shapes) else {
      throw mismatch(shapes)
    }
    if let size, shape != size {
      throw PyException(
        .valueError,
        "Output size \(NDArrayError.tupleText(size)) is not compatible with broadcast dimensions "
          + "of inputs \(NDArrayError.tupleText(shape)).")
    }
    let count = try RandomSize.reserved(shape, interpreter)
    let places = parameters.map { parameter -> [Int] in
      let own = Array(repeating: 1, count: shape.count - parameter.shape.count) + parameter.shape
      var strides = Shape.rowMajorStrides(own)
      for axis in own.indices where own[axis] == 1 { strides[axis] = 0 }
      var index = Array(repeating: 0, count: shape.count)
      var place = 0
      return (0..<count).map { _ in
        defer {
          var axis = shape.count - 1
          while axis >= 0 {
            index[axis] += 1
            place += strides[axis]
            if index[axis] < shape[axis] { break }
            place -= strides[axis] * shape[axis]
            index[axis] = 0
            axis -= 1
          }
        }
        return place
      }
    }
    return (shape, places)
  }

  private static func mismatch(_ shapes: [[Int]]) -> PyException {
    for later in shapes.indices.dropFirst() {
      for earlier in 0..<later
      where (try? Shape.broadcast([shapes[earlier], shapes[later]])) == nil {
        return PyException(
          .valueError,
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
            + "\(earlier) with shape \(NDArrayError.tupleText(shapes[earlier])) and arg \(later) "
            + "with shape \(NDArrayError.tupleText(shapes[later])).")
      }
    }
    return PyException(
      .valueError, "shape mismatch: objects cannot be broadcast to a single shape")
  }
}
