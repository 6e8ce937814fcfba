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
    sets(&table)
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

  private static func objectOrder(_ values: [Value], _ call: BoundArguments) throws -> [Int] {
    try values.indices.sorted {
      try call.interpreter.isTrue(call.interpreter.compare(.less, values[$0], values[$1]))
    }
  }

  private static func sorting(_ table: inout FunctionTable) {
    table.function("sort", "(a, axis=-1, kind=None, order=None, *, stable=None)") { call in
      try call.refuse("order")
      let array = try call.array("a")
      let axis = try call.optionalInt("axis")
      if array.dimensions == 0 { throw NDArrayError.axisOutOfBounds(-1, dimensions: 0) }
      if array.dtype == .object { return .array(try sortedObjects(array, axis, call)) }
      return .array(try array.sorted(axis: axis))
    }
    table.both("argsort", "axis=-1, kind=None, order=None, *, stable=None") { array, call in
      try call.refuse("order")
      if array.dtype == .object, array.dimensions == 1 {
        return .array(try NDArray(objectOrder(array.plainValues, call)))
      }
      return .array(try array.argsorted(axis: call.optionalInt("axis")))
    }
    for name in ["partition", "argpartition"] {
      table.function(name, "(a, kth, axis=-1, kind='introselect', order=None)") { call in
        let array = try call.array("a")
        let axis = try call.optionalInt("axis")
        return .array(
          try name == "partition" ? array.sorted(axis: axis) : array.argsorted(axis: axis))
      }
    }
    table.function("lexsort", "(keys, axis=-1)") { call in
      let keys = try ShapingFunctions.arrays(call, "keys")
      guard let count = keys.first?.count else {
        throw PyException(.typeError, "need sequence of keys with len > 0 in lexsort")
      }
      var order = Array(0..<count)
      for key in keys {
        let places = try key.taking(order, axis: 0).argsorted(axis: 0).ints
        order = places.map { order[$0] }
      }
      return .array(try NDArray(order))
    }
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

  private static func chosen(
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
      try call.refuse("out")
      let indices = try call.array("indices")
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
      try call.refuse("out")
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
      let axis = try Shape.axis(call.int("axis"), of: array.dimensions)
      let items = try (0..<array.dimensions).map { k -> IndexItem in
        if k == axis { return .integers(indices) }
        var shape = Array(repeating: 1, count: array.dimensions)
        shape[k] = array.shape[k]
        return .integers(try NDArray.arange(0, array.shape[k]).reshaped(to: shape))
      }
      return .array(try array.item(at: items))
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
    table.function("put", "(a, ind, v, mode='raise')") { call in
      guard let array = call.value("a").ndarray else {
        throw PyException(
          .typeError,
          "argument 1 must be numpy.ndarray, not <class '\(call.value("a").type.qualifiedName)'>")
      }
      let flat = try array.raveled()
      var places = try call.array("ind").atLeast(dimensions: 1)
      let mode = try call.text("mode")
      if mode != "raise", let inside = within(places.ints, flat.count, mode) {
        places = try NDArray(inside, shape: places.shape)
      }
      try flat.assign(call.array("v"), at: [.integers(places)])
      if !flat.sharesStorage(with: array) { try array.assign(flat.reshaped(to: array.shape)) }
      return .none
    }
  }

  /// Places inside of `size`: as they are, wrapped around, or clipped; nil where one lies outside.
  private static func within(_ places: [Int], _ size: Int, _ mode: String) -> [Int]? {
    guard size > 0 else { return nil }
    switch mode {
    case "wrap": return places.map { (($0 % size) + size) % size }
    case "clip": return places.map { min(max($0, 0), size - 1) }
    default: return places.allSatisfy { $0 >= 0 && $0 < size } ? places : nil
    }
  }

  private static func sets(_ table: inout FunctionTable) {
    table.function(
      "unique",
      "(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)"
    ) { call in
      let array = try call.array("ar")
      if !call.value("axis").isNone { return try uniqueRows(array, call) }
      if array.dtype == .object {
        let ordered = try sortedObjects(array, nil, call).plainValues
        var values: [Value] = []
        for value in ordered {
          if let last = values.last, try call.interpreter.areEqual(last, value) { continue }
          values.append(value)
        }
        return .array(try NDArray(objects: values))
      }
      let mergesNaN = try call.bool("equal_nan")
      if try !["return_index", "return_inverse", "return_counts"].contains(where: call.bool) {
        return .array(try array.distinct(mergesNaN: mergesNaN))
      }
      let unique = try UniqueElements(array, mergesNaN: mergesNaN)
      var results: [Value] = [.array(unique.values)]
      if try call.bool("return_index") {
        results.append(.array(try NDArray(unique.firstPositions)))
      }
      if try call.bool("return_inverse") {
        results.append(.array(try NDArray(unique.inverse, shape: array.shape)))
      }
      if try call.bool("return_counts") { results.append(.array(try NDArray(unique.counts))) }
      return results.count == 1 ? results[0] : .tuple(results)
    }
    func set(_ name: String, _ keep: @escaping @Sendable (Bool, Bool) -> Bool) {
      table.function(name, "(ar1, ar2, assume_unique=False)") { call in
        let a = try UniqueElements(call.array("ar1")).values
        let b = try UniqueElements(call.array("ar2")).values
        let all = try UniqueElements(NDArray.concatenate([a, b], axis: 0)).values
        let inA = try member(all, a)
        let inB = try member(all, b)
        let kept = zip(inA, inB).enumerated().filter { keep($0.element.0, $0.element.1) }
        return .array(try all.taking(kept.map(\.offset), axis: 0))
      }
    }
    set("intersect1d") { $0 && $1 }
    set("union1d") { $0 || $1 }
    set("setdiff1d") { $0 && !$1 }
    set("setxor1d") { $0 != $1 }
    table.function(
      "isin", "(element, test_elements, assume_unique=False, invert=False, *, kind=None)"
    ) { call in
      let element = try call.array("element")
      let found = try member(element, call.array("test_elements"))
      let invert = try call.bool("invert")
      return .scalar(try NDArray(found.map { $0 != invert }, shape: element.shape))
    }
  }

  /// For each element whether it is among `others`.
  private static func member(_ array: NDArray, _ others: NDArray) throws -> [Bool] {
    if let texts = array.texts, let known = others.texts {
      let known = Set(known)
      return texts.map { known.contains($0) }
    }
    let known = Set(try others.asDoubles().doubles)
    return try array.asDoubles().doubles.map { known.contains($0) }
  }

  private static func uniqueRows(_ array: NDArray, _ call: BoundArguments) throws -> Value {
    let axis = try Shape.axis(call.int("axis"), of: array.dimensions)
    let moved = try array.movingAxis(axis, to: 0)
    let count = moved.shape[0]
    let rows = try moved.reshaped(to: [count, count == 0 ? 0 : moved.count / count])
    let width = rows.shape[1]
    let values = rows.doubles
    func row(_ i: Int) -> ArraySlice<Double> { values[(i * width)..<((i + 1) * width)] }
    let order = (0..<count).sorted { row($0).lexicographicallyPrecedes(row($1)) }
    var firsts: [Int] = []
    var counts: [Int] = []
    var inverse = Array(repeating: 0, count: count)
    for i in order {
      if let last = firsts.last, row(last).elementsEqual(row(i)) {
        counts[counts.count - 1] += 1
      } else {
        firsts.append(i)
        counts.append(1)
      }
      inverse[i] = firsts.count - 1
    }
    var results: [Value] = [.array(try moved.taking(firsts, axis: 0).movingAxis(0, to: axis))]
    if try call.bool("return_index") { results.append(.array(try NDArray(firsts))) }
    if try call.bool("return_inverse") { results.append(.array(try NDArray(inverse))) }
    if try call.bool("return_counts") { results.append(.array(try NDArray(counts))) }
    return results.count == 1 ? results[0] : .tuple(results)
  }
}
