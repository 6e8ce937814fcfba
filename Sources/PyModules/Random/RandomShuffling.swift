internal import NDArrays
internal import PyRuntime

/// Order at random: `permutation`, `shuffle` and `permuted`.
enum RandomShuffling {
  /// `permutation(x)`: the numbers below `x`, or a copy of a sequence, in random order.
  static func permutation(_ call: BoundArguments) throws -> Value {
    let stream = try DistributionMethods.stream(of: call)
    let value = call.value("x")
    if let number = try RandomSeeds.integer(value, call.interpreter) {
      guard let count = number.int else {
        throw PyException(.overflowError, "Python int too large to convert to C long")
      }
      _ = try RandomSize.reserved([max(0, count)], call.interpreter)
      let numbers = try NDArray.arange(0, max(0, count))
      return .array(try stream.shuffled(numbers) ?? numbers)
    }
    let array = try call.interpreter.array(of: value)
    if stream.isLegacy, array.dimensions == 0 {
      throw PyException(.indexError, "x must be an integer or at least 1-dimensional")
    }
    let axis = call["axis"] == nil ? 0 : try call.int("axis")
    let place = try Shape.axis(axis, of: array.dimensions)
    if let shuffled = try stream.shuffled(array) { return .array(shuffled) }
    return .array(try array.taking(try stream.permuted(array.shape[place]), axis: place))
  }

  /// `shuffle(x)`: a list or the rows of an array, in place.
  static func shuffle(_ call: BoundArguments) throws -> Value {
    let stream = try DistributionMethods.stream(of: call)
    let value = call.value("x")
    switch value {
    case .list(let list):
      try stream.shuffleElements(&list.elements)
    case .object(let object):
      if let array = (object as? NDArrayObject)?.array {
        let axis = call["axis"] == nil ? 0 : try call.int("axis")
        let place = try Shape.axis(axis, of: array.dimensions)
        try array.assign(array.taking(try stream.permuted(array.shape[place]), axis: place))
      } else if object is any FrameSource {
        throw PyException(
          .notImplementedError, "shuffle() of a \(value.type.name) is not supported here",
          help: "write data.sample(frac=1) for the rows in random order")
      } else {
        throw PyException(
          .typeError, "'\(value.type.name)' object does not support item assignment")
      }
    case .tuple, .string:
      throw PyException(
        .typeError, "'\(value.type.name)' object does not support item assignment")
    case .dict:
      throw PyException(
        .notImplementedError, "shuffle() of a dict is not supported here",
        help: "shuffle a list of its keys: list(d)")
    default:
      throw PyException(.typeError, "object of type '\(value.type.name)' has no len()")
    }
    return .none
  }

  /// `permuted(x, axis)`: every line along `axis` by itself, or all elements together.
  static func permuted(_ call: BoundArguments) throws -> Value {
    try call.refuse("out")
    let stream = try DistributionMethods.stream(of: call)
    let array = try call.interpreter.array(of: call.value("x"))
    guard call.isGiven("axis") else {
      let flat = try array.flattened()
      return .array(
        try flat.taking(try stream.permuted(flat.count), axis: 0).reshaped(to: array.shape))
    }
    let place = try Shape.axis(call.int("axis"), of: array.dimensions)
    let moved = try array.movingAxis(place, to: array.dimensions - 1)
    let length = array.shape[place]
    let lines = try moved.flattened()
    var order: [Int] = []
    for line in 0..<(length == 0 ? 0 : lines.count / length) {
      try call.interpreter.checkpoint()
      order += try stream.permuted(length).map { line * length + $0 }
    }
    let shuffled = try lines.taking(order, axis: 0).reshaped(to: moved.shape)
    return .array(try shuffled.movingAxis(array.dimensions - 1, to: place).copy())
  }
}
