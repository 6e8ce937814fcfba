internal import PySyntax

/// Stable sorting as `sorted` and `list.sort` do it.
package enum Sorting {
  /// Returns the values in ascending order; equal ones keep theirs, also when reversed.
  ///
  /// Only `<` is asked of the values, or of what `key` gives for them, once for each.
  package static func sorted(
    _ values: [Value], key: Value, isReversed: Bool, _ interpreter: Interpreter
  ) throws -> [Value] {
    let keys: [Value]
    if key.isNone {
      keys = values
    } else {
      keys = try values.map { try interpreter.call(key, $0) }
    }
    // Reversing before and after keeps equal elements in their order.
    var order = Array(keys.indices)
    if isReversed { order.reverse() }
    order = try sortedOrder(order, keys, interpreter)
    if isReversed { order.reverse() }
    return order.map { values[$0] }
  }

  /// Returns the positions of values in ascending order; equal ones keep theirs.
  package static func order(of values: [Value], _ interpreter: Interpreter) throws -> [Int] {
    try sortedOrder(Array(values.indices), values, interpreter)
  }

  private static func sortedOrder(
    _ order: [Int], _ keys: [Value], _ interpreter: Interpreter
  ) throws -> [Int] {
    if let numbers = doubles(keys) {
      return try merged(order, interpreter) { numbers[$0] < numbers[$1] }
    }
    if let integers = integers(keys) {
      return try merged(order, interpreter) { integers[$0] < integers[$1] }
    }
    if let texts = texts(keys) {
      return try merged(order, interpreter) {
        StringObject.order(texts[$0].text, texts[$1].text) < 0
      }
    }
    return try merged(order, interpreter) {
      try interpreter.isTrue(interpreter.compare(.less, keys[$0], keys[$1]))
    }
  }

  private static func doubles(_ keys: [Value]) -> [Double]? {
    var result: [Double] = []
    result.reserveCapacity(keys.count)
    for key in keys {
      guard case .float(let number) = key else { return nil }
      result.append(number)
    }
    return result
  }

  private static func integers(_ keys: [Value]) -> [Int]? {
    var result: [Int] = []
    result.reserveCapacity(keys.count)
    for key in keys {
      guard case .int(let number) = key else { return nil }
      result.append(number)
    }
    return result
  }

  private static func texts(_ keys: [Value]) -> [StringObject]? {
    var result: [StringObject] = []
    result.reserveCapacity(keys.count)
    for key in keys {
      guard case .string(let text) = key else { return nil }
      result.append(text)
    }
    return result
  }

  /// Merges runs of doubling length; short ones are made by insertion.
  ///
  /// A run that already ascends is found whole, so that sorted input takes linear time.
  private static func merged(
    _ order: [Int], _ interpreter: Interpreter, _ isLess: (Int, Int) throws -> Bool
  ) throws -> [Int] {
    var order = order
    let count = order.count
    guard count > 1 else { return order }
    var runs: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = start + 1
      if end < count, try isLess(order[end], order[end - 1]) {
        // A strictly descending run, turned round.
        while end < count, try isLess(order[end], order[end - 1]) { end += 1 }
        order[start..<end].reverse()
      } else {
        while end < count, try !isLess(order[end], order[end - 1]) { end += 1 }
      }
      let wanted = min(count, start + 32)
      while end < wanted {
        let item = order[end]
        var low = start
        var high = end
        while low < high {
          let middle = (low + high) / 2
          if try isLess(item, order[middle]) { high = middle } else { low = middle + 1 }
        }
        var place = end
        while place > low {
          order[place] = order[place - 1]
          place -= 1
        }
        order[low] = item
        end += 1
      }
      runs.append(start..<end)
      start = end
    }
    var buffer = order
    while runs.count > 1 {
      var next: [Range<Int>] = []
      var number = 0
      while number < runs.count {
        guard number + 1 < runs.count else {
          buffer.replaceSubrange(runs[number], with: order[runs[number]])
          next.append(runs[number])
          break
        }
        let left = runs[number]
        let right = runs[number + 1]
        try interpreter.checkpoint()
        var a = left.lowerBound
        var b = right.lowerBound
        var place = left.lowerBound
        while a < left.upperBound && b < right.upperBound {
          if try isLess(order[b], order[a]) {
            buffer[place] = order[b]
            b += 1
          } else {
            buffer[place] = order[a]
            a += 1
          }
          place += 1
        }
        while a < left.upperBound {
          buffer[place] = order[a]
          a += 1
          place += 1
        }
        while b < right.upperBound {
          buffer[place] = order[b]
          b += 1
          place += 1
        }
        next.append(left.lowerBound..<right.upperBound)
        number += 2
      }
      swap(&order, &buffer)
      runs = next
    }
    return order
  }
}
