extension Interpreter {
  /// Returns `repr(value)`.
  package func repr(_ value: Value) throws -> String {
    switch value {
    case .none: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): String(number)
    case .float(let number): FloatText.repr(number)
    case .string(let object): StringText.repr(object.text)
    case .list(let object): try object.repr(self)
    case .tuple(let object): try object.repr(self)
    case .dict(let object): try object.repr(self)
    case .object(let object): try object.repr(self)
    }
  }

  /// Returns `str(value)`.
  package func str(_ value: Value) throws -> String {
    switch value {
    case .string(let object): object.text
    case .object(let object): try object.str(self)
    default: try repr(value)
    }
  }

  /// Writes a container: the elements' `repr` between brackets; one that holds itself as `[...]`.
  package func repr(
    of container: any Object, open: String, close: String, _ parts: () throws -> [String]
  ) throws -> String {
    let state = state(ReprState())
    let identity = ObjectIdentifier(container)
    guard state.running.insert(identity).inserted else { return open + "..." + close }
    defer { state.running.remove(identity) }
    try guardStack()
    let texts = try parts()
    return open + texts.joined(separator: ", ") + close
  }

  /// Returns the `repr` of each value, with a limit on their common length.
  package func reprs(_ values: some Sequence<Value>) throws -> [String] {
    var texts: [String] = []
    var size = 0
    for value in values {
      let text = try repr(value)
      size &+= text.utf8.count &+ 2
      texts.append(text)
      if texts.count & 0x3FF == 0 { try checkpoint() }
      try reserve(size)
    }
    return texts
  }

  /// The address that a default `repr` shows.
  package func address(of value: Value) -> String {
    let number = value.object.map { UInt(bitPattern: ObjectIdentifier($0)) } ?? 0
    let digits = String(number, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, 12 - digits.utf8.count)) + digits
  }
}

/// The containers whose `repr` is being written.
private final class ReprState {
  var running: Set<ObjectIdentifier> = []
}
