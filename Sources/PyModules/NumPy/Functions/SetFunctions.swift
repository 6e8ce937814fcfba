internal import NDArrays
internal import PyRuntime

/// Functions that treat arrays as sets.
enum SetFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    table.function(
      "unique",
      "(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True)"
    ) { call in
      guard try call.bool("sorted") else {
        throw PyException(
          .notImplementedError, "unique() does not support sorted=False here",
          help: "leave 'sorted' out: the order without it is not defined")
      }
      let array = try call.array("ar")
      if !call.value("axis").isNone { return try uniqueRows(array, call) }
      if array.dtype == .object {
        let ordered = try SelectionFunctions.sortedObjects(array, nil, call).plainValues
        var values: [Value] = []
        for value in ordered {
          if let last = values.last, try call.interpreter.areEqual(last, value) { continue }
          values.append(value)
        }
        return .array(try NDArray(objects: values))
      }
      let mergesNaN = try call.bool("equal_nan")
      if try !["return_index", "return_inverse"].contains(where: call.bool) {
        let (values, counts) = try array.distinct(
          mergesNaN: mergesNaN, isCounting: call.bool("return_counts"))
        return counts.map { .tuple([.array(values), .array($0)]) } ?? .array(values)
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
    combining(&table)
    table.function(
      "isin", "(element, test_elements, assume_unique=False, invert=False, *, kind=None)"
    ) { call in
      let element = try call.array("element")
      let others = try call.array("test_elements")
      try checkMethod(element, others, call)
      let found = try member(element, others)
      return .scalar(try call.bool("invert") ? UnaryFunction.logicalNot(found) : found)
    }
    return table
  }()

  /// `isin(kind=)` names a way that changes no result.
  private static func checkMethod(
    _ element: NDArray, _ others: NDArray, _ call: BoundArguments
  ) throws {
    guard call.isGiven("kind") else { return }
    let kind = call.value("kind")
    guard let text = kind.text, text == "sort" || text == "table" else {
      throw PyException(
        .valueError,
        "Invalid kind: \(try call.interpreter.repr(kind)). Please use None, 'sort' or 'table'.")
    }
    func isWhole(_ array: NDArray) -> Bool { array.dtype == .int64 || array.dtype == .bool }
    guard text == "sort" || (isWhole(element) && isWhole(others)) else {
      throw PyException(
        .valueError,
        "The 'table' method is only supported for boolean or integer arrays. Please select 'sort' "
          + "or None for kind.")
    }
  }

  private static func combining(_ table: inout FunctionTable) {
    table.function(
      "intersect1d", "(ar1, ar2, assume_unique=False, return_indices=False)"
    ) { call in
      if try !call.bool("return_indices") {
        let isUnique = try call.bool("assume_unique")
        let sets = try ["ar1", "ar2"].map { name in
          let array = try call.array(name)
          return try isUnique || array.dtype == .object ? array.raveled() : array.distinct().values
        }
        if sets.allSatisfy(\.dtype.isNumeric) { return .array(try common(sets[0], sets[1])) }
      }
      let (a, b) = try (operand("ar1", call), operand("ar2", call))
      let (joined, order, areSame) = try ordered(a.values, b.values)
      let pairs = zip(order, order.dropFirst()).filter { areSame($0, $1) }
      let common = try joined.taking(pairs.map(\.0), axis: 0)
      guard try call.bool("return_indices") else { return .array(common) }
      let size = a.values.count
      return .tuple([
        .array(common), .array(try NDArray(pairs.map { a.places?[$0.0] ?? $0.0 })),
        .array(try NDArray(pairs.map { b.places?[$0.1 - size] ?? $0.1 - size })),
      ])
    }
    table.function("union1d", "(ar1, ar2)") { call in
      let all = try NDArray.concatenate(
        [call.array("ar1").raveled(), call.array("ar2").raveled()], axis: 0)
      return .array(try UniqueElements(all).values)
    }
    table.function("setdiff1d", "(ar1, ar2, assume_unique=False)") { call in
      let a = try operand("ar1", call).values
      let isKnown = try member(a, call.array("ar2")).flags
      return .array(try a.taking(isKnown.indices.filter { !isKnown[$0] }, axis: 0))
    }
    table.function("setxor1d", "(ar1, ar2, assume_unique=False)") { call in
      let (joined, order, areSame) = try ordered(
        operand("ar1", call).values, operand("ar2", call).values)
      let kept = order.indices.filter { i in
        !(i > 0 && areSame(order[i - 1], order[i]))
          && !(i + 1 < order.count && areSame(order[i], order[i + 1]))
      }
      return .array(try joined.taking(kept.map { order[$0] }, axis: 0))
    }
  }

  /// What two vectors of different numbers have in common, in increasing order.
  private static func common(_ first: NDArray, _ second: NDArray) throws -> NDArray {
    let sorted = try NDArray.concatenate([first, second], axis: 0).sorted(axis: 0)
    let count = max(0, sorted.count - 1)
    let before = try sorted.sliced(0, count, axis: 0)
    let after = try sorted.sliced(sorted.count - count, sorted.count, axis: 0)
    return try before.item(at: [.mask(BinaryFunction.equal(before, after))])
  }

  /// Two vectors joined, the places of their elements in increasing order, and what says whether two
  /// places hold the same.
  private static func ordered(
    _ first: NDArray, _ second: NDArray
  ) throws -> (joined: NDArray, order: [Int], areSame: (Int, Int) -> Bool) {
    var joined = try NDArray.concatenate([first, second], axis: 0)
    // Objects are compared as the numbers that they are.
    if joined.dtype == .object { joined = try joined.asDoubles() }
    return (joined, try joined.argsorted().ints, UniqueElements.equality(joined, false))
  }

  /// An argument's different elements with their first places, or all that it has where the caller
  /// says that they differ.
  private static func operand(
    _ name: String, _ call: BoundArguments
  ) throws -> (values: NDArray, places: [Int]?) {
    let array = try call.array(name)
    if try call.bool("assume_unique") { return (try array.raveled(), nil) }
    let unique = try UniqueElements(array)
    return (unique.values, unique.firstPositions)
  }

  /// For each element whether it is among `others`.
  private static func member(_ array: NDArray, _ others: NDArray) throws -> NDArray {
    if let texts = array.texts, let known = others.texts {
      let known = Set(known)
      return try NDArray(texts.map { known.contains($0) }, shape: array.shape)
    }
    return try array.isMember(of: others)
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
