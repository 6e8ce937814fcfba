internal import NDArrays
internal import PyRuntime
internal import PySyntax

extension ColumnData {
  /// Takes values in the dtype that pandas infers from them.
  init(inferring values: [Value]) {
    var kinds = ElementKinds()
    for value in values { kinds.add(value) }
    let plain = { values.map(\.plainScalar) }
    switch kinds.kind {
    case .float:
      self = .float(plain().map { $0.number ?? .nan })
    case .int:
      self = .int(
        plain().map {
          switch $0 {
          case .int(let number): number
          default: 0
          }
        })
    case .bool:
      self = .bool(plain().map { if case .bool(true) = $0 { true } else { false } })
    case .text: self = .text(values.map(\.text))
    case .object: self = .object(values)
    }
  }

  /// The kinds of elements that a list holds.
  private struct ElementKinds {
    enum Kind { case float, int, bool, text, object }
    var floats = 0
    var ints = 0
    var flags = 0
    var texts = 0
    var missing = 0
    var nones = 0
    var others = 0

    mutating func add(_ value: Value) {
      switch value {
      case .none: nones += 1
      case .float(let number): if number.isNaN { missing += 1 } else { floats += 1 }
      case .int: ints += 1
      case .bool: flags += 1
      case .string: texts += 1
      case .object(let object):
        if let scalar = object as? NumPyScalar {
          switch scalar.kind {
          case .float64(let number): if number.isNaN { missing += 1 } else { floats += 1 }
          case .int64: ints += 1
          case .bool: flags += 1
          }
        } else {
          others += 1
        }
      default: others += 1
      }
    }

    var kind: Kind {
      if others > 0 { return .object }
      if texts > 0 { return floats + ints + flags == 0 ? .text : .object }
      if flags > 0 { return floats + ints + missing + nones == 0 ? .bool : .object }
      if floats > 0 || (missing > 0) { return .float }
      if ints > 0 { return nones > 0 ? .float : .int }
      return .object
    }
  }

  /// Returns an `object` column in the dtype that its elements have, as pandas infers after `apply`.
  var inferred: ColumnData {
    if case .object(let values) = self { return ColumnData(inferring: values) }
    return self
  }
}
