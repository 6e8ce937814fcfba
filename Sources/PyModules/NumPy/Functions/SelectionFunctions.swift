internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// Functions and methods that sort, search and choose elements.
enum SelectionFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    sorting(&table)
    searching(&table)
    choosing(&table)
    table.merge(SetFunctions.table)
    table.merge(PlacingFunctions.table)
    return table
  }()

  /// An array of objects in Python's order along its only axis.
  static func sortedObjects(
    _ array: NDArray, _ axis: Int?, _ call: BoundArguments
  ) throws -> NDArray {
    let flat = axis == nil ? try array.raveled() : array
    guard flat.dimensions == 1 else {
      throw PyException(
        .notImplementedError, "sorting object arrays of several axes is not supported here")
    }
    let order = try objectOrder(flat.plainValues, call)
    return try flat.taking(order, axis: 0)
  }

  static func objectOrder(_ values: [Value], _ call: BoundArguments) throws -> [Int] {
    try values.indices.sorted {
      try call.interpreter.isTrue(call.interpreter.compare(.less, values[$0], values[$1]))
    }
  }

  private static let partitionParameters = "(a, kth, axis=-1, kind='introselect', order=None)"

  /// Checks what a partition is asked for; it is answered with all elements in order.
  private static func checkPartition(_ array: NDArray, _ call: BoundArguments) throws {
    if call.isGiven("order") {
      throw PyException(.valueError, "Cannot specify order when the array has no fields.")
    }
    let kind = try call.text("kind")
    guard kind == "introselect" else {
      throw PyException(.valueError, "select kind must be 'introselect' (got '\(kind)')")
    }
    let axis = try call.optionalInt("axis")
    let size = try axis.map { array.shape[try Shape.axis($0, of: array.dimensions)] } ?? array.count
    for place in try call.axes("kth") ?? [] where place < -size || place >= size {
      throw PyException(
        .valueError, "kth(=\(place < 0 ? place + size : place)) out of bounds (\(size))")
    }
  }

  private static func sorting(_ table: inout FunctionTable) {
    table.function("sort", "(a, axis=-1, kind=None, order=None, *, stable=None)") { call in
      try call.checkSortKind()
      let array = try call.array("a")
      let axis = try call.optionalInt("axis")
      if array.dimensions == 0 { throw NDArrayError.axisOutOfBounds(-1, dimensions: 0) }
      if array.dtype == .object { return .array(try sortedObjects(array, axis, call)) }
      return .array(try array.sorted(axis: axis))
    }
    table.both("argsort", "axis=-1, kind=None, order=None, *, stable=None") { array, call in
      try call.checkSortKind()
      if array.dtype == .object, array.dimensions == 1 {
        return .array(try NDArray(objectOrder(array.plainValues, call)))
      }
      return .array(try array.argsorted(axis: call.optionalInt("axis")))
    }
    table.function("partition", partitionParameters) { call in
      let array = try call.array("a")
      try checkPartition(array, call)
      return .array(try array.sorted(axis: call.optionalInt("axis")))
    }
    table.method("partition", "kth, axis=-1, kind='introselect', order=None") { object, call in
      try checkPartition(object.array, call)
      try object.array.assign(object.array.sorted(axis: call.int("axis")))
      return .none
    }
    table.both("argpartition", "kth, axis=-1, kind='introselect', order=None") { array, call in
      try checkPartition(array, call)
      return .array(try array.argsorted(axis: call.optionalInt("axis")))
    }
    table.function("lexsort", "(keys, axis=-1)") { call in try LexicalSort.order(call) }
    table.both("searchsorted", "v, side='left', sorter=None") { array, call in
      let side = try call.text("side")
      guard side == "left" || side == "right" else {
        throw PyException(.valueError, "search side must be 'left' or 'right' (got '\(side)')")
      }
      let keys =
        try call.optionalArray("sorter").map { try array.taking($0.ints, axis: 0) } ?? array
      return .scalar(try keys.searchSorted(call.array("v"), right: side == "right"))
    }
    table.function("digitize", "(x, bins, right=False)") { call in
      let bins = try call.array("bins").asDoubles()
      let edges = bins.doubles
      let isRight = try call.bool("right")
      let x = try call.array("x")
      let isIncreasing = zip(edges, edges.dropFirst()).allSatisfy { $0 <= $1 }
      if isIncreasing { return .scalar(try bins.searchSorted(x, right: !isRight)) }
      guard zip(edges, edges.dropFirst()).allSatisfy({ $0 >= $1 }) else {
        throw PyException(.valueError, "bins must be monotonically increasing or decreasing")
      }
      let found = try bins.flipped().searchSorted(x, right: isRight)
      return .scalar(try BinaryFunction.subtract(NDArray(scalar: edges.count), found))
    }
  }

  private static func searching(_ table: inout FunctionTable) {
    table.both("nonzero", "") { array, call in
      guard array.dimensions > 0 else {
        throw PyException(
          .valueError,
          "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() "
            + "instead. If the context of this error is of the form `arr[nonzero(cond)]`, just "
            + "use `arr[cond]`.")
      }
      return .tuple(
        try ReductionFunctions.booleans(array, call).nonzero().map { .array($0) })
    }
    table.function("flatnonzero", "(a)") { call in
      .array(try ReductionFunctions.booleans(call.array("a").raveled(), call).nonzero()[0])
    }
    table.function("argwhere", "(a)") { call in
      let array = try call.array("a")
      let columns = try ReductionFunctions.booleans(array.atLeast(dimensions: 1), call).nonzero()
      let result = try NDArray.stack(columns, axis: 1)
      return .array(array.dimensions == 0 ? try result.sliced(0, 0, axis: 1) : result)
    }
    table.function("where", "(condition, x=<unset>, y=<unset>, /)") { call in
      let condition = try ReductionFunctions.booleans(call.array("condition"), call)
      guard call[1] != nil || call[2] != nil else {
        return .tuple(try condition.atLeast(dimensions: 1).nonzero().map { .array($0) })
      }
      guard let first = call[1], let second = call[2] else {
        throw PyException(.valueError, "either both or neither of x and y should be given")
      }
      let x = try call.interpreter.array(of: first)
      let y = try call.interpreter.array(of: second)
      return .array(try chosen(condition, x, y, call))
    }
    table.function("select", "(condlist, choicelist, default=0)") { call in
      let conditions = try ShapingFunctions.arrays(call, "condlist")
      let choices = try ShapingFunctions.arrays(call, "choicelist")
      guard conditions.count == choices.count else {
        throw PyException(
          .valueError, "list of cases must be same length as list of conditions")
      }
      var result = try call.array("default")
      for (condition, choice) in zip(conditions, choices).reversed() {
        result = try chosen(condition.asFlags(), choice, result, call)
      }
      return .scalar(result)
    }
    table.function("piecewise", "(x, condlist, funclist, *args, **kw)") { call in
      let x = try call.array("x")
      var conditions = try ShapingFunctions.arrays(call, "condlist").map { try $0.asFlags() }
      let functions = try call.interpreter.elements(of: call.value("funclist"))
      if functions.count == conditions.count + 1 {
        var any = try NDArray.full(x.shape, NDArray(scalar: false))
        for condition in conditions { any = try BinaryFunction.logicalOr(any, condition) }
        conditions.append(try UnaryFunction.logicalNot(any))
      }
      let result = try NDArray.zeros(x.shape, dtype: x.dtype)
      for (condition, function) in zip(conditions, functions) {
        let isCallable = function.object?.isCallable ?? false
        let part = try x.item(at: [.mask(condition)])
        let value =
          isCallable
          ? try call.interpreter.call(
            function, Arguments([.array(part)] + call.variadic, keywords: call.keywords))
          : function
        try result.assign(call.interpreter.array(of: value), at: [.mask(condition)])
      }
      return .array(result)
    }
  }

  static func chosen(
    _ condition: NDArray, _ x: NDArray, _ y: NDArray, _ call: BoundArguments
  ) throws -> NDArray {
    let shape = try Shape.broadcast([condition.shape, x.shape, y.shape])
    let dtype = DType.promoted(x.dtype, y.dtype)
    let a = try call.interpreter.converted(x, to: dtype)
    let b = try call.interpreter.converted(y, to: dtype)
    return try NDArray.choose(
      condition.broadcast(to: shape), a.broadcast(to: shape), b.broadcast(to: shape))
  }

  private static func choosing(_ table: inout FunctionTable) {
    table.both("take", "indices, axis=None, out=None, mode='raise'") { array, call in
      var indices = try call.array("indices")
      let mode = try call.clipMode()
      if mode != "raise" {
        let axis = try call.optionalInt("axis")
        let size =
          try axis.map { array.shape[try Shape.axis($0, of: array.dimensions)] } ?? array.count
        if let places = within(indices.ints, size, mode) {
          indices = try NDArray(places, shape: indices.shape)
        }
      }
      guard let axis = try call.optionalInt("axis") else {
        let flat = try array.raveled()
        return .scalar(
          try flat.item(at: [.integers(indices.atLeast(dimensions: 1))]).reshaped(to: indices.shape)
        )
      }
      let place = try Shape.axis(axis, of: array.dimensions)
      var items = Array(repeating: IndexItem.slice(start: nil, stop: nil, step: nil), count: place)
      items.append(indices.dimensions == 0 ? .integer(indices.ints[0]) : .integers(indices))
      return .scalar(try array.item(at: items))
    }
    @Sendable func compress(_ array: NDArray, _ call: BoundArguments) throws -> Value {
      let positions = try call.array("condition").nonzero()[0].ints
      let axis = try call.optionalInt("axis")
      let source = axis == nil ? try array.raveled() : array
      return .array(try source.taking(positions, axis: axis ?? 0))
    }
    table.function("compress", "(condition, a, axis=None, out=None)") { call in
      try compress(call.array("a"), call)
    }
    table.method("compress", "condition, axis=None, out=None") { object, call in
      try compress(object.array, call)
    }
    table.function("take_along_axis", "(arr, indices, axis=-1)") { call in
      let array = try call.array("arr")
      let indices = try call.array("indices")
      guard let axis = try call.optionalInt("axis") else {
        return .array(try array.raveled().item(at: [.integers(indices)]))
      }
      return .array(try array.item(at: alongAxis(array, indices, axis)))
    }
    table.function("extract", "(condition, arr)") { call in
      let positions = try call.array("condition").raveled().nonzero()[0].ints
      return .array(try call.array("arr").raveled().taking(positions, axis: 0))
    }
    table.function("unravel_index", "(indices, shape, order='C')") { call in
      let indices = try call.array("indices")
      let shape = try call.shape("shape")
      let total = try Shape.count(shape)
      let steps =
        try call.order() == .columnMajor
        ? Shape.columnMajorStrides(shape) : Shape.rowMajorStrides(shape)
      let flat = indices.ints
      if let bad = flat.first(where: { $0 < 0 || $0 >= total }) {
        throw PyException(
          .valueError, "index \(bad) is out of bounds for array with size \(total)")
      }
      return .tuple(
        try shape.indices.map { axis in
          .scalar(
            try NDArray(flat.map { $0 / steps[axis] % max(shape[axis], 1) }, shape: indices.shape))
        })
    }
    table.function("ravel_multi_index", "(multi_index, dims, mode='raise', order='C')") { call in
      let parts = try ShapingFunctions.arrays(call, "multi_index")
      let shape = try call.shape("dims")
      let steps =
        try call.order() == .columnMajor
        ? Shape.columnMajorStrides(shape) : Shape.rowMajorStrides(shape)
      let given = call.value("mode")
      let modes =
        try (given.tupleElements ?? given.listElements)?.map { $0.text ?? "" }
        ?? Array(repeating: call.text("mode"), count: shape.count)
      guard parts.count == shape.count, modes.count == shape.count else {
        throw PyException(
          .valueError, "parameter multi_index must be a sequence of length \(shape.count)")
      }
      var result = try NDArray(scalar: 0)
      for (axis, part) in parts.enumerated() {
        guard let places = within(part.ints, shape[axis], modes[axis]) else {
          throw PyException(.valueError, "invalid entry in coordinates array")
        }
        result = try BinaryFunction.add(
          result,
          BinaryFunction.multiply(
            NDArray(places, shape: part.shape), NDArray(scalar: steps[axis])))
      }
      return .scalar(result)
    }
    table.function("ix_", "(*args)") { call in
      let vectors = try call.variadic.map { value -> NDArray in
        let array = try call.interpreter.array(of: value)
        return array.dtype == .bool ? try array.nonzero()[0] : array
      }
      return .tuple(
        try NDArray.meshgrid(vectors, xy: false, isSparse: true).map { .array($0) })
    }
  }

  /// The places that pair each index along `axis` with the place where it stands.
  static func alongAxis(_ array: NDArray, _ indices: NDArray, _ axis: Int) throws -> [IndexItem] {
    let axis = try Shape.axis(axis, of: array.dimensions)
    guard indices.dimensions == array.dimensions else {
      throw PyException(
        .valueError, "`indices` and `arr` must have the same number of dimensions")
    }
    return try (0..<array.dimensions).map { k -> IndexItem in
      if k == axis { return .integers(indices) }
      var shape = Array(repeating: 1, count: array.dimensions)
      shape[k] = array.shape[k]
      return .integers(try NDArray.arange(0, array.shape[k]).reshaped(to: shape))
    }
  }

  /// Places inside of `size`: as they are, wrapped around, or clipped; nil where one lies outside.
  static func within(_ places: [Int], _ size: Int, _ mode: String) -> [Int]? {
    guard size > 0 else { return nil }
    switch mode {
    case "wrap": return places.map { (($0 % size) + size) % size }
    case "clip": return places.map { min(max($0, 0), size - 1) }
    default: return places.allSatisfy { $0 >= 0 && $0 < size } ? places : nil
    }
  }
}
