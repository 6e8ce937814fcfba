extension Interpreter {
  /// Returns `iter(value)`.
  ///
  /// - Throws: TypeError where the value cannot be iterated.
  package func makeIterator(_ value: Value) throws -> any IteratorObject {
    guard let object = value.object else {
      throw PyException(.typeError, "'\(value.type.messageName)' object is not iterable")
    }
    return try object.makeIterator(self)
  }

  /// Returns all values that iterating over `value` gives; a list's and a tuple's at once.
  ///
  /// - Throws: MemoryError when there are more than the memory limit admits.
  package func elements(of value: Value) throws -> [Value] {
    switch value {
    case .list(let list) where list.type === BuiltinTypes.list: return list.elements
    case .tuple(let tuple): return tuple.elements
    default: break
    }
    let iterator = try makeIterator(value)
    var elements: [Value] = []
    if case .object(let object) = value, let count = (object as? RangeObject)?.small?.count {
      // All at once, since a list that grows is copied whole now and then, and nothing can stop that.
      let (bytes, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
      try reserve(overflow ? Int.max : bytes)
      HugePages.reserve(count, in: &elements)
    }
    while let element = try iterator.next(self) {
      elements.append(element)
      if elements.count & 0xFFF == 0 {
        try checkpoint()
        try reserve(elements.count &* MemoryLayout<Value>.stride)
      }
    }
    return elements
  }
}
