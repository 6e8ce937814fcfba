internal import NDArrays
internal import PyRuntime

/// Functions that put elements into an array, or choose them from several.
enum PlacingFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    choosing(&table)
    writing(&table)
    trimming(&table)
    return table
  }()

  private static func choosing(_ table: inout FunctionTable) {
    @Sendable func choose(_ array: NDArray, _ call: BoundArguments) throws -> Value {
      let choices = try ShapingFunctions.arrays(call, "choices")
      guard let first = choices.first else {
        throw PyException(.valueError, "need at least one array to choose from")
      }
      guard array.dtype != .float64 else {
        throw PyException(
          .typeError,
          "Cannot cast array data from dtype('float64') to dtype('int64') according to the rule "
            + "'safe'")
      }
      let mode = try call.clipMode()
      let wanted = try array.asInts().ints
      let isInside = wanted.allSatisfy { $0 >= 0 && $0 < choices.count }
      guard isInside || mode != "raise",
        let places = SelectionFunctions.within(wanted, choices.count, mode)
      else { throw PyException(.valueError, "invalid entry in choice array") }
      let numbers = try NDArray(places, shape: array.shape)
      let shape = try Shape.broadcast([array.shape] + choices.map(\.shape))
      var result = try first.broadcast(to: shape)
      for (number, choice) in choices.enumerated().dropFirst() {
        let isHere = try BinaryFunction.equal(numbers, NDArray(scalar: number))
        result = try SelectionFunctions.chosen(isHere, choice, result, call)
      }
      return .scalar(choices.count == 1 ? try result.copy() : result)
    }
    table.function("choose", "(a, choices, out=None, mode='raise')") { call in
      try choose(call.array("a"), call)
    }
    table.method("choose", "choices, /, out=None, mode='raise'") { object, call in
      try choose(object.array, call)
    }
  }

  /// The array that an argument must be, because it is written into.
  private static func target(
    _ call: BoundArguments, _ name: String, otherwise message: String
  ) throws -> NDArray {
    guard let object = call.value(name).cast(to: NDArrayObject.self) else {
      throw PyException(.typeError, message)
    }
    try object.checkWriteable()
    return object.array
  }

  /// Writes into an array as if it were one row.
  private static func writeFlat(
    _ array: NDArray, _ body: (NDArray) throws -> Void
  ) throws {
    let flat = try array.raveled()
    try body(flat)
    if !flat.sharesStorage(with: array) { try array.assign(flat.reshaped(to: array.shape)) }
  }

  private static func writing(_ table: inout FunctionTable) {
    @Sendable func put(_ array: NDArray, _ call: BoundArguments, _ values: String) throws {
      let mode = try call.clipMode()
      try writeFlat(array) { flat in
        var places = try call.array("ind").atLeast(dimensions: 1).raveled()
        if mode != "raise", let inside = SelectionFunctions.within(places.ints, flat.count, mode) {
          places = try NDArray(inside)
        }
        let source = try call.array(values).raveled()
        guard places.count > 0, source.count > 0 else { return }
        // Too few values begin again.
        let picks = (0..<places.count).map { $0 % source.count }
        try flat.assign(source.taking(picks, axis: 0), at: [.integers(places)])
      }
    }
    table.function("put", "(a, ind, v, mode='raise')") { call in
      let name = call.value("a").type.qualifiedName
      try put(
        target(call, "a", otherwise: "argument 1 must be numpy.ndarray, not <class '\(name)'>"),
        call, "v")
      return .none
    }
    table.method("put", "ind, v, mode='raise'") { object, call in
      try object.checkWriteable()
      try put(object.array, call, "v")
      return .none
    }
    table.function("putmask", "(a, /, mask, values)") { call in
      let array = try target(
        call, "a", otherwise: "putmask: first argument must be an array")
      let mask = try call.interpreter.converted(call.array("mask"), to: .bool)
      guard mask.count == array.count else {
        throw PyException(.valueError, "putmask: mask and data must be the same size")
      }
      let values = try call.array("values").raveled()
      try writeFlat(array) { flat in
        let places = try mask.raveled().nonzero()[0].ints
        guard values.count > 0, !places.isEmpty else { return }
        try flat.assign(
          values.taking(places.map { $0 % values.count }, axis: 0),
          at: [.integers(NDArray(places))])
      }
      return .none
    }
    table.function("place", "(arr, mask, vals)") { call in
      let array = try target(
        call, "arr",
        otherwise:
          "place() argument 1 must be numpy.ndarray, not \(call.value("arr").type.messageName)")
      let mask = try call.interpreter.converted(call.array("mask"), to: .bool)
      guard mask.count == array.count else {
        throw PyException(.valueError, "place: mask and data must be the same size")
      }
      let values = try call.array("vals").raveled()
      try writeFlat(array) { flat in
        let places = try mask.raveled().nonzero()[0].ints
        guard !places.isEmpty else { return }
        guard values.count > 0 else {
          throw PyException(.valueError, "Cannot insert from an empty array!")
        }
        try flat.assign(
          values.taking(places.indices.map { $0 % values.count }, axis: 0),
          at: [.integers(NDArray(places))])
      }
      return .none
    }
    table.function("copyto", "(dst, src, casting='same_kind', where=True)") { call in
      let name = call.value("dst").type.name
      let array = try target(
        call, "dst", otherwise: "copyto() argument 1 must be a numpy.ndarray, not \(name)")
      let source = try call.array("src")
      let isPlain = call.value("src").object == nil
      try call.checkCast(
        from: source.dtype, to: array.dtype, isPlain ? "scalar" : "array data")
      if case .bool(true) = call.value("where") {
        try array.assign(source)
        return .none
      }
      let mask = try call.interpreter.converted(call.array("where"), to: .bool)
        .broadcast(to: array.shape)
      guard source.dimensions <= array.dimensions,
        let spread = try? source.broadcast(to: array.shape)
      else { throw NDArrayError.cannotBroadcast(from: source.shape, into: array.shape) }
      try array.assign(spread.item(at: [.mask(mask)]), at: [.mask(mask)])
      return .none
    }
    table.function("put_along_axis", "(arr, indices, values, axis)") { call in
      let array = try target(
        call, "arr", otherwise: "'\(call.value("arr").type.messageName)' object is not an array")
      let indices = try call.array("indices")
      guard let axis = try call.optionalInt("axis") else {
        try writeFlat(array) { flat in
          try flat.assign(call.array("values"), at: [.integers(indices)])
        }
        return .none
      }
      try array.assign(
        call.array("values"), at: SelectionFunctions.alongAxis(array, indices, axis))
      return .none
    }
  }

  private static func trimming(_ table: inout FunctionTable) {
    table.function("trim_zeros", "(filt, trim='fb', axis=None)") { call in
      let array = try call.array("filt")
      let sides = try call.text("trim").lowercased()
      guard ["fb", "bf", "f", "b"].contains(sides) else {
        throw PyException(
          .valueError,
          "unexpected character(s) in `trim`: \(try call.interpreter.repr(.string(sides)))")
      }
      let axes = try Shape.axes(
        call.axes() ?? Array(0..<array.dimensions), of: array.dimensions)
      guard !axes.isEmpty else { return call.value("filt") }
      let places = try call.interpreter.converted(array, to: .bool).nonzero()
      let slices = (0..<array.dimensions).map { axis -> Value in
        guard axes.contains(axis) else { return .object(SliceObject(.none, .none, .none)) }
        let along = places[axis].ints
        guard let first = along.min(), let last = along.max() else {
          return .object(SliceObject(.int(0), .int(0), .none))
        }
        return .object(
          SliceObject(
            sides.contains("f") ? .int(first) : .none, sides.contains("b") ? .int(last + 1) : .none,
            .none))
      }
      // A list stays a list, a tuple a tuple.
      return try call.interpreter.item(
        slices.count == 1 ? slices[0] : .tuple(slices), of: call.value("filt"))
    }
  }
}
