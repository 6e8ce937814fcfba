internal import PyRuntime

/// The functions of `itertools` that combine elements.
enum ItertoolsCombinations {
  static var functions: [(String, Value)] {
    [
      ItertoolsModule.type("product", "(*iterables, repeat=1)") { call in
        let count = try call.int("repeat")
        guard count >= 0 else {
          throw PyException(.valueError, "repeat argument cannot be negative")
        }
        let once = try call.variadic.map { try call.interpreter.elements(of: $0) }
        try call.interpreter.reserve(
          max(1, once.count).multipliedReportingOverflow(by: count).overflow
            ? .max : max(1, once.count) &* count &* 16)
        let pools = (0..<count).flatMap { _ in once }
        return product(pools)
      },
      ItertoolsModule.type("combinations", "(iterable, r)") { call in
        combinations(try pool(call), try size(call), withReplacement: false)
      },
      ItertoolsModule.type("combinations_with_replacement", "(iterable, r)") { call in
        combinations(try pool(call), try size(call), withReplacement: true)
      },
      ItertoolsModule.type("permutations", "(iterable, r=None)") { call in
        let pool = try pool(call)
        return permutations(pool, call.isGiven("r") ? try size(call) : pool.count)
      },
    ]
  }

  private static func pool(_ call: BoundArguments) throws -> [Value] {
    try call.interpreter.elements(of: call.value("iterable"))
  }

  private static func size(_ call: BoundArguments) throws -> Int {
    let size = try call.int("r")
    guard size >= 0 else { throw PyException(.valueError, "r must be non-negative") }
    return size
  }

  private static func product(_ pools: [[Value]]) -> LazyIterator.Step {
    var places: [Int]?
    return { _ in
      guard var current = places else {
        if pools.contains(where: \.isEmpty) { return nil }
        places = Array(repeating: 0, count: pools.count)
        return .tuple(pools.map { $0[0] })
      }
      var position = pools.count - 1
      while position >= 0 {
        current[position] += 1
        if current[position] < pools[position].count { break }
        current[position] = 0
        position -= 1
      }
      guard position >= 0 else { return nil }
      places = current
      return .tuple(zip(pools, current).map { $0[$1] })
    }
  }

  private static func combinations(
    _ pool: [Value], _ size: Int, withReplacement: Bool
  ) -> LazyIterator.Step {
    let count = pool.count
    var places: [Int]?
    return { _ in
      guard var current = places else {
        if withReplacement ? (count == 0 && size > 0) : size > count { return nil }
        let first = withReplacement ? Array(repeating: 0, count: size) : Array(0..<size)
        places = first
        return .tuple(first.map { pool[$0] })
      }
      var position = size - 1
      while position >= 0 {
        let last = withReplacement ? count - 1 : position + count - size
        if current[position] != last { break }
        position -= 1
      }
      guard position >= 0 else { return nil }
      current[position] += 1
      for later in stride(from: position + 1, to: size, by: 1) {
        current[later] = withReplacement ? current[position] : current[later - 1] + 1
      }
      places = current
      return .tuple(current.map { pool[$0] })
    }
  }

  private static func permutations(_ pool: [Value], _ size: Int) -> LazyIterator.Step {
    let count = pool.count
    var order = Array(0..<count)
    var cycles = size <= count ? Array(stride(from: count, to: count - size, by: -1)) : []
    var isStarted = false
    return { _ in
      guard size <= count else { return nil }
      if !isStarted {
        isStarted = true
        return .tuple(order.prefix(size).map { pool[$0] })
      }
      var position = size - 1
      while position >= 0 {
        cycles[position] -= 1
        guard cycles[position] == 0 else {
          order.swapAt(position, count - cycles[position])
          return .tuple(order.prefix(size).map { pool[$0] })
        }
        let moved = order.remove(at: position)
        order.append(moved)
        cycles[position] = count - position
        position -= 1
      }
      return nil
    }
  }
}
