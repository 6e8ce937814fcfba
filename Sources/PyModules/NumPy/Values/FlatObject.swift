internal import NDArrays
internal import PyRuntime

/// `a.flat`: the elements of an array in a row, read and written where they are.
final class FlatObject: Object {
  private let owner: NDArrayObject

  init(_ owner: NDArrayObject) { self.owner = owner }

  private static let flatType = TypeObject(
    "flatiter", module: "numpy",
    members: [
      "copy": .object(
        NativeFunction.numpy("copy", "(self)", isMethod: true) { call in
          try flattened(call.value("self"))
        }),
      "__array__": .object(
        NativeFunction.numpy("__array__", "(self, dtype=None, copy=None)", isMethod: true) { call in
          try flattened(call.value("self"))
        }),
      "base": .object(
        PropertyObject { value, _ in
          value.cast(to: FlatObject.self).map { .object($0.owner) } ?? .none
        }),
    ])

  private static func flattened(_ value: Value) throws -> Value {
    guard let flat = value.cast(to: FlatObject.self) else { return .none }
    return .array(try flat.owner.array.flattened())
  }

  var type: TypeObject { FlatObject.flatType }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    guard name == "index" || name == "coords" else { return nil }
    throw PyException(
      .attributeError, "'numpy.flatiter' object has no attribute '\(name)'",
      help: "use for index, value in np.ndenumerate(a)")
  }

  func length(_ interpreter: Interpreter) throws -> Int? { owner.array.count }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    NDArrayIterator(NDArrayObject(try NumPyErrors.translating { try owner.array.raveled() }))
  }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let array = owner.array
    if let place = try place(key) {
      return .scalar(
        try NumPyErrors.translating { try array.item(at: FlatObject.path(place, array)) })
    }
    let flat = Value.array(try NumPyErrors.translating { try array.raveled() })
    return try interpreter.item(key, of: flat)
  }

  func setItem(_ key: Value, to value: Value?, _ interpreter: Interpreter) throws {
    guard let value else {
      throw PyException(.typeError, "'numpy.flatiter' object does not support item deletion")
    }
    try owner.checkWriteable()
    let array = owner.array
    if let place = try place(key) {
      var path: [Value] = []
      var rest = place
      for size in array.shape.reversed() {
        path.append(.int(rest % max(size, 1)))
        rest /= max(size, 1)
      }
      return try interpreter.setItem(.tuple(path.reversed()), of: .object(owner), to: value)
    }
    let flat = try NumPyErrors.translating { try array.flattened() }
    try interpreter.setItem(key, of: .array(flat), to: value)
    try NumPyErrors.translating { try array.assign(flat.reshaped(to: array.shape)) }
  }

  /// The position that a single integer means; nil for slices, lists and masks.
  private func place(_ key: Value) throws -> Int? {
    guard case .int(let number) = key.plainScalar else { return nil }
    let count = owner.array.count
    guard number >= -count, number < count else {
      throw PyException(.indexError, "index \(number) is out of bounds for size \(count)")
    }
    return number < 0 ? number + count : number
  }

  private static func path(_ place: Int, _ array: NDArray) -> [IndexItem] {
    var items: [IndexItem] = []
    var rest = place
    for size in array.shape.reversed() {
      items.append(.integer(rest % max(size, 1)))
      rest /= max(size, 1)
    }
    return items.reversed()
  }
}
