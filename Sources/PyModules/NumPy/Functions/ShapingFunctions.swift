internal import NDArrays
internal import PyRuntime

/// Functions and methods that change shapes and join arrays.
enum ShapingFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    reshaping(&table)
    joining(&table)
    splitting(&table)
    repeating(&table)
    return table
  }()

  /// A view as a Python value that knows whose elements it shows.
  static func view(_ array: NDArray, of value: Value?) -> Value {
    let object = value?.cast(NDArrayObject.self)
    let isView = object.map { $0.array.sharesStorage(with: array) } ?? false
    return .object(NDArrayObject(array, base: isView ? object : nil))
  }

  /// The array in another shape, a copy of it as `copy=` says.
  private static func reshaped(
    _ array: NDArray, _ shape: [Int], _ call: BoundArguments
  ) throws -> NDArray {
    let result = try array.reshaped(to: shape, order: call.order(array))
    guard call.isGiven("copy") else { return result }
    let isView = result.sharesStorage(with: array)
    if try call.bool("copy") { return isView ? try result.copy() : result }
    guard isView else {
      throw PyException(.valueError, "Unable to avoid creating a copy while reshaping.")
    }
    return result
  }

  private static func first(_ call: BoundArguments) -> Value? { call[0] }

  private static func reshaping(_ table: inout FunctionTable) {
    table.function("reshape", "(a, /, shape=None, order='C', *, copy=None)") { call in
      let array = try call.array("a")
      return view(try reshaped(array, call.shape("shape"), call), of: first(call))
    }
    table.method("reshape", "*shape, order='C', copy=None") { object, call in
      let parts = call.variadic
      guard let head = parts.first else {
        throw PyException(.typeError, "reshape() takes exactly 1 argument (0 given)")
      }
      let shape =
        parts.count == 1
        ? try call.interpreter.shape(of: head) : try parts.map { try call.interpreter.int(of: $0) }
      return view(try reshaped(object.array, shape, call), of: .object(object))
    }
    table.both("ravel", "order='C'") { array, call in
      view(try array.raveled(order: call.order(array)), of: first(call))
    }
    table.method("flatten", "order='C'") { object, call in
      .array(try object.array.flattened(order: call.order(object.array)))
    }
    table.function("transpose", "(a, axes=None)", aliases: ["permute_dims"]) { call in
      view(try call.array("a").transposed(call.axes("axes")), of: first(call))
    }
    table.method("transpose", "*axes") { object, call in
      var axes = call.variadic
      if axes.count == 1, case .tuple(let tuple) = axes[0] { axes = tuple.elements }
      if axes.count == 1, axes[0].isNone { axes = [] }
      let order = try axes.map { try call.interpreter.int(of: $0) }
      return view(
        try object.array.transposed(order.isEmpty ? nil : order), of: .object(object))
    }
    table.both("squeeze", "axis=None") { array, call in
      view(try array.squeezed(call.axes()), of: first(call))
    }
    table.function("expand_dims", "(a, axis)") { call in
      view(try call.array("a").expandingAxes(call.axes() ?? []), of: first(call))
    }
    table.both("swapaxes", "axis1, axis2") { array, call in
      view(try array.swappingAxes(call.int("axis1"), call.int("axis2")), of: first(call))
    }
    table.function("moveaxis", "(a, source, destination)") { call in
      var array = try call.array("a")
      let from = try Shape.axes(call.axes("source") ?? [], of: array.dimensions)
      let to = try Shape.axes(call.axes("destination") ?? [], of: array.dimensions)
      guard from.count == to.count else {
        throw PyException(
          .valueError, "`source` and `destination` arguments must have the same number of elements")
      }
      var order = (0..<array.dimensions).filter { !from.contains($0) }
      for (target, source) in zip(to, from).sorted(by: { $0.0 < $1.0 }) {
        order.insert(source, at: min(target, order.count))
      }
      array = try array.transposed(order)
      return view(array, of: first(call))
    }
    table.function("broadcast_to", "(array, shape, subok=False)") { call in
      let array = try call.array("array")
      let shape = try call.shape("shape")
      do {
        return readOnly(view(try array.broadcast(to: shape), of: first(call)))
      } catch is NDArrayError {
        throw PyException(
          .valueError,
          "operands could not be broadcast together with remapped shapes [original->remapped]: "
            + "\(NDArrayError.shapeText(array.shape))  and requested shape "
            + NDArrayError.shapeText(shape))
      }
    }
    table.function("broadcast_arrays", "(*args, subok=False)") { call in
      let arrays = try call.variadic.map { try call.interpreter.array(of: $0) }
      let shape = try Shape.broadcast(arrays.map(\.shape))
      return .tuple(try arrays.map { .array(try $0.broadcast(to: shape)) })
    }
    table.function("broadcast_shapes", "(*args)") { call in
      let shape = try Shape.broadcast(call.variadic.map { try call.interpreter.shape(of: $0) })
      return .tuple(shape.map { .int($0) })
    }
    for (name, least) in [("atleast_1d", 1), ("atleast_2d", 2), ("atleast_3d", 3)] {
      table.function(name, "(*arys)") { call in
        let results = try call.variadic.map { value in
          view(try call.interpreter.array(of: value).atLeast(dimensions: least), of: value)
        }
        return results.count == 1 ? results[0] : .tuple(results)
      }
    }
    table.function("flip", "(m, axis=None)") { call in
      view(try call.array("m").flipped(call.axes()), of: first(call))
    }
    table.function("fliplr", "(m)") { call in
      view(try call.array("m").flipped([1]), of: first(call))
    }
    table.function("flipud", "(m)") { call in
      view(try call.array("m").flipped([0]), of: first(call))
    }
    table.function("rot90", "(m, k=1, axes=(0, 1))") { call in
      let array = try call.array("m")
      let axes = try call.isGiven("axes") ? call.axes("axes") ?? [0, 1] : [0, 1]
      guard axes.count == 2 else { throw PyException(.valueError, "len(axes) must be 2.") }
      switch ((try call.int("k") % 4) + 4) % 4 {
      case 1: return .array(try array.flipped([axes[1]]).swappingAxes(axes[0], axes[1]))
      case 2: return .array(try array.flipped(axes))
      case 3: return .array(try array.swappingAxes(axes[0], axes[1]).flipped([axes[1]]))
      default: return .array(array)
      }
    }
    table.function("roll", "(a, shift, axis=None)") { call in
      let array = try call.array("a")
      guard let axes = try call.axes() else {
        return .array(
          try rolled(array.raveled(), call.int("shift"), axis: 0).reshaped(to: array.shape))
      }
      let shifts = try call.axes("shift") ?? [0]
      guard !shifts.isEmpty else { return .array(array) }
      var result = array
      for (k, axis) in axes.enumerated() {
        result = try rolled(result, shifts[min(k, shifts.count - 1)], axis: axis)
      }
      return .array(result)
    }
    table.both("diagonal", "offset=0, axis1=0, axis2=1") { array, call in
      readOnly(view(try diagonal(array, call, "axis1", "axis2"), of: first(call)))
    }
    table.both("trace", "offset=0, axis1=0, axis2=1, dtype=None, out=None") { array, call in
      try trace(diagonal(array, call, "axis1", "axis2"), call)
    }
    table.function("shape", "(a)") { call in .tuple(try call.array("a").shape.map { .int($0) }) }
    table.function("ndim", "(a)") { call in .int(try call.array("a").dimensions) }
    table.function("size", "(a, axis=None)") { call in
      let array = try call.array("a")
      guard let axis = try call.optionalInt("axis") else { return .int(array.count) }
      return .int(array.shape[try Shape.axis(axis, of: array.dimensions)])
    }
  }

  /// A view that cells cannot write into.
  private static func readOnly(_ value: Value) -> Value {
    value.cast(NDArrayObject.self)?.isWriteable = false
    return value
  }

  /// The diagonals of the planes that two axes span, as a view; by default of the last two.
  static func diagonal(
    _ array: NDArray, _ call: BoundArguments, _ firstName: String? = nil,
    _ secondName: String? = nil
  ) throws -> NDArray {
    guard array.dimensions >= 2 else {
      throw PyException(.valueError, "diag requires an array of at least two dimensions")
    }
    let row = try Shape.axis(firstName.map { try call.int($0) } ?? -2, of: array.dimensions)
    let column = try Shape.axis(secondName.map { try call.int($0) } ?? -1, of: array.dimensions)
    guard row != column else {
      throw PyException(.valueError, "axis1 and axis2 cannot be the same")
    }
    let offset = try call.int("offset")
    let (rows, columns) = (array.shape[row], array.shape[column])
    let isAbove = offset >= 0
    let steps = Int(min(offset.magnitude, UInt(isAbove ? columns : rows)))
    let length = isAbove ? min(rows, columns - steps) : min(rows - steps, columns)
    let start = length > 0 ? steps * array.strides[isAbove ? column : row] : 0
    let rest = (0..<array.dimensions).filter { $0 != row && $0 != column }
    return NDArray(
      storage: array.storage, shape: rest.map { array.shape[$0] } + [max(length, 0)],
      strides: rest.map { array.strides[$0] } + [array.strides[row] + array.strides[column]],
      offset: array.offset + start)
  }

  /// The sums of diagonals, in the type that `dtype=` names.
  static func trace(_ diagonal: NDArray, _ call: BoundArguments) throws -> Value {
    let dtype = try call.dtype()
    let values = try dtype.map { try call.interpreter.converted(diagonal, to: $0) } ?? diagonal
    return .scalar(try values.sum(axes: [values.dimensions - 1]))
  }

  private static func rolled(_ array: NDArray, _ shift: Int, axis: Int) throws -> NDArray {
    let place = try Shape.axis(axis, of: array.dimensions)
    let size = array.shape[place]
    guard size > 0 else { return array }
    let step = ((shift % size) + size) % size
    return try NDArray.concatenate(
      [
        array.sliced(size - step, size, axis: place), array.sliced(0, size - step, axis: place),
      ], axis: place)
  }

  /// The arrays of a sequence argument.
  static func arrays(_ call: BoundArguments, _ name: String) throws -> [NDArray] {
    if let array = call.value(name).ndarray, array.dimensions == 0 {
      throw PyException(.typeError, "iteration over a 0-d array")
    }
    return try call.interpreter.elements(of: call.value(name)).map {
      try call.interpreter.array(of: $0)
    }
  }

  /// A joined array in the type of `dtype=`, as far as `casting=` lets it.
  private static func joined(_ array: NDArray, _ call: BoundArguments) throws -> Value {
    guard let dtype = try call.dtype(), dtype != array.dtype else { return .array(array) }
    let casting = try call.text("casting")
    let losesDigits = array.dtype == .float64 && dtype == .int64
    let losesNumbers = array.dtype != .bool && array.dtype.isNumeric && dtype == .bool
    if casting != "unsafe", losesDigits || losesNumbers {
      throw PyException(
        .typeError,
        "Cannot cast array data from dtype('\(array.dtype.shortName)') to "
          + "dtype('\(dtype.shortName)') according to the rule '\(casting)'")
    }
    return .array(try call.interpreter.array(of: .array(array), dtype: dtype))
  }

  private static func joining(_ table: inout FunctionTable) {
    table.function(
      "concatenate", "(arrays, /, axis=0, out=None, *, dtype=None, casting='same_kind')",
      aliases: ["concat"]
    ) { call in
      try joined(
        NDArray.concatenate(arrays(call, "arrays"), axis: call.optionalInt("axis")), call)
    }
    table.function("stack", "(arrays, axis=0, out=None, *, dtype=None, casting='same_kind')") {
      call in
      try joined(NDArray.stack(arrays(call, "arrays"), axis: call.int("axis")), call)
    }
    table.function("vstack", "(tup, *, dtype=None, casting='same_kind')") {
      call in
      try joined(
        NDArray.concatenate(arrays(call, "tup").map { try $0.atLeast(dimensions: 2) }), call)
    }
    table.function("hstack", "(tup, *, dtype=None, casting='same_kind')") { call in
      let parts = try arrays(call, "tup").map { try $0.atLeast(dimensions: 1) }
      return try joined(
        NDArray.concatenate(parts, axis: parts.first?.dimensions == 1 ? 0 : 1), call)
    }
    table.function("dstack", "(tup)") { call in
      .array(
        try NDArray.concatenate(
          arrays(call, "tup").map { try $0.atLeast(dimensions: 3) }, axis: 2))
    }
    table.function("column_stack", "(tup)") { call in
      let columns = try arrays(call, "tup").map { array in
        array.dimensions < 2 ? try array.atLeast(dimensions: 2).transposed() : array
      }
      return .array(try NDArray.concatenate(columns, axis: 1))
    }
    table.function("append", "(arr, values, axis=None)") { call in
      let array = try call.array("arr")
      let values = try call.array("values")
      return .array(try NDArray.concatenate([array, values], axis: call.optionalInt("axis")))
    }
    table.function("insert", "(arr, obj, values, axis=None)") { call in
      var array = try call.array("arr")
      let axis = try call.optionalInt("axis")
      if axis == nil { array = try array.raveled() }
      let place = try Shape.axis(axis ?? 0, of: array.dimensions)
      let size = array.shape[place]
      let wanted = try call.array("obj")
      let positions = try wanted.raveled().ints.map { index in
        guard index >= -size, index <= size else {
          throw PyException(
            .indexError, "index \(index) is out of bounds for axis \(place) with size \(size)")
        }
        return index < 0 ? index + size : index
      }
      var values = try call.array("values").converted(to: array.dtype)
      if wanted.dimensions == 0, axis != nil, values.dimensions > 0 {
        values = try values.expandingAxes([place])
      }
      var shape = array.shape
      shape[place] = positions.count
      if wanted.dimensions == 0, values.dimensions > 0, axis == nil { shape[place] = values.count }
      let inserted = try values.broadcast(to: shape)
      let sources =
        shape[place] == positions.count
        ? positions : Array(repeating: positions[0], count: shape[place])
      let order = sources.indices.sorted { sources[$0] < sources[$1] }
      var runs: [NDArray] = []
      var done = 0
      for next in order {
        try call.interpreter.tick()
        if sources[next] > done {
          runs.append(try array.sliced(done, sources[next], axis: place))
          done = sources[next]
        }
        runs.append(try inserted.sliced(next, next + 1, axis: place))
      }
      if done < size || runs.isEmpty {
        runs.append(try array.sliced(done, size, axis: place))
      }
      return .array(try NDArray.concatenate(runs, axis: place))
    }
    table.function("delete", "(arr, obj, axis=None)") { call in
      var array = try call.array("arr")
      let axis = try call.optionalInt("axis")
      if axis == nil { array = try array.raveled() }
      let place = try Shape.axis(axis ?? 0, of: array.dimensions)
      let size = array.shape[place]
      var taken: [Int]
      if call.value("obj").type.name == "slice" {
        taken = try NDArray.arange(0, size).item(
          at: call.interpreter.indexItems(call.value("obj"))
        ).ints
      } else {
        let wanted = try call.array("obj")
        let list = wanted.dtype == .bool ? try wanted.nonzero()[0].ints : wanted.ints
        taken = try list.map { index in
          guard index >= -size, index < size else {
            throw PyException(
              .indexError, "index \(index) is out of bounds for axis \(place) with size \(size)")
          }
          return index < 0 ? index + size : index
        }
      }
      var runs: [NDArray] = []
      var done = 0
      taken.sort()
      for index in taken {
        try call.interpreter.tick()
        if index > done { runs.append(try array.sliced(done, index, axis: place)) }
        done = index + 1
      }
      if done < size || runs.isEmpty {
        runs.append(try array.sliced(done, size, axis: place))
      }
      return .array(try NDArray.concatenate(runs, axis: place))
    }
  }

  private static func splitting(_ table: inout FunctionTable) {
    @Sendable func pieces(
      _ array: NDArray, _ value: Value, _ axis: Int, isEqual: Bool, _ call: BoundArguments
    ) throws -> Value {
      let place = try Shape.axis(axis, of: array.dimensions)
      let size = array.shape[place]
      var bounds: [(Int, Int)] = []
      let wanted = try call.interpreter.array(of: value)
      if wanted.dimensions == 0 {
        let count = try call.interpreter.int(of: value)
        guard count <= 100_000 else {
          throw PyException(.memoryError, "an array cannot be split into \(count) parts here")
        }
        guard count > 0 else {
          throw PyException(.valueError, "number sections must be larger than 0.")
        }
        if isEqual, size % count != 0 {
          throw PyException(.valueError, "array split does not result in an equal division")
        }
        var start = 0
        for k in 0..<min(count, 1 << 20) {
          let length = size / count + (k < size % count ? 1 : 0)
          bounds.append((start, start + length))
          start += length
        }
      } else {
        let cuts = wanted.ints
        var start = 0
        for cut in cuts {
          bounds.append((start, cut))
          start = cut
        }
        bounds.append((start, size))
      }
      return .list(
        try bounds.map { .array(try array.sliced($0.0, $0.1, axis: place)) })
    }
    for (name, isEqual) in [("split", true), ("array_split", false)] {
      table.function(name, "(ary, indices_or_sections, axis=0)") { call in
        try pieces(
          call.array("ary"), call.value("indices_or_sections"), call.int("axis"), isEqual: isEqual,
          call)
      }
    }
    for (name, axis) in [("vsplit", 0), ("hsplit", 1), ("dsplit", 2)] {
      table.function(name, "(ary, indices_or_sections)") { call in
        let array = try call.array("ary")
        return try pieces(
          array, call.value("indices_or_sections"), array.dimensions == 1 ? 0 : axis, isEqual: true,
          call)
      }
    }
  }

  private static func repeating(_ table: inout FunctionTable) {
    table.function("tile", "(A, reps)") { call in
      .array(try call.array("A").tiled(call.shape("reps")))
    }
    table.both("repeat", "repeats, axis=None") { array, call in
      .array(
        try array.repeated(call.array("repeats").raveled().ints, axis: call.optionalInt("axis")))
    }
    table.function("resize", "(a, new_shape)") { call in
      let array = try call.array("a").raveled()
      let shape = try call.shape("new_shape")
      let total = try Shape.count(shape)
      guard array.count > 0 else { return .array(try NDArray.zeros(shape, dtype: array.dtype)) }
      let times = (total + array.count - 1) / array.count
      return .array(try array.tiled([times]).sliced(0, total, axis: 0).reshaped(to: shape))
    }
    Padding.add(to: &table)
    BlockAssembly.add(to: &table)
  }
}
