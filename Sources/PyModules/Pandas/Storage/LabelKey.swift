internal import NDArrays
internal import PyRuntime

/// What makes two labels the same: Python's equality and hash, missing values equal to each other.
enum LabelKey: Hashable {
  case int(Int)
  case float(Double)
  case text(String)
  case tuple([LabelKey])
  case missing
  case none
  case other(ObjectIdentifier)

  /// The key of a label; nil for what has no hash, such as a list.
  init?(_ value: Value) {
    switch value.plainScalar {
    case .none: self = .none
    case .bool(let flag): self = .int(flag ? 1 : 0)
    case .int(let number): self = .int(number)
    case .float(let number):
      if number.isNaN {
        self = .missing
      } else if let whole = Int(exactly: number) {
        self = .int(whole)
      } else {
        self = .float(number)
      }
    case .string(let text): self = .text(text.text)
    case .tuple(let tuple):
      let parts = tuple.elements.compactMap { LabelKey($0) }
      guard parts.count == tuple.elements.count else { return nil }
      self = .tuple(parts)
    case .list, .dict: return nil
    case .object(let object):
      if let interval = object as? IntervalObject {
        self = .tuple([.text("interval"), .float(interval.left), .float(interval.right)])
      } else if let dtype = object as? DTypeObject {
        self = .tuple([.text("dtype"), .text("\(dtype.dtype)")])
      } else if let dtype = object as? ExtensionDTypeObject {
        self = .tuple([.text("dtype"), .text(dtype.name)])
      } else if object is NDArrayObject || object is any FrameSource {
        return nil
      } else {
        self = .other(ObjectIdentifier(object))
      }
    }
  }

  /// The key of a column's element, None and NaN made the same.
  static func element(_ column: ColumnData, _ position: Int) -> LabelKey? {
    switch column {
    case .int(let values): return .int(values[position])
    case .bool(let values): return .int(values[position] ? 1 : 0)
    case .text(let values): return values[position].map { .text($0) } ?? .missing
    case .float(let values):
      let number = values[position]
      if number.isNaN { return .missing }
      return Int(exactly: number).map { .int($0) } ?? .float(number)
    case .object, .category:
      if column.isMissing(position) { return .missing }
      return LabelKey(column.value(position))
    }
  }
}

extension ColumnData {
  /// The key of each element.
  ///
  /// - Throws: TypeError for an element that has no hash.
  func keys(_ interpreter: Interpreter) throws -> [LabelKey] {
    try (0..<count).map { position in
      try interpreter.tick()
      guard let key = LabelKey.element(self, position) else {
        throw interpreter.unhashable(value(position).type)
      }
      return key
    }
  }
}
