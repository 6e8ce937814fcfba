/// Displays, unpacking, f-strings.
extension Machine {
  func collect(_ i: Instruction) throws {
    switch i.code {
    case .buildList: at(i.a).pointee = Value.list(taken(i))
    case .buildTuple: at(i.a).pointee = Value.tuple(taken(i))
    case .buildSet: at(i.a).pointee = .object(SetObject())
    case .buildDict: at(i.a).pointee = .dict(DictObject())
    case .copyList:
      if case .some(.tuple(let tuple)) = at(i.b).pointee {
        at(i.a).pointee = .list(tuple.elements)
      }
    case .listExtend:
      try chargeCall()
      try extend(i)
    case .setAdd: try at(i.a).pointee?.exactly(SetObject.self)?.insert(try read(i.b), interpreter)
    case .setUpdate:
      try chargeCall()
      guard let set = at(i.a).pointee?.exactly(SetObject.self) else { return }
      for element in try interpreter.elements(of: try read(i.b)) {
        try set.insert(element, interpreter)
      }
    case .dictSet:
      if case .some(.dict(let dictionary)) = at(i.a).pointee {
        try dictionary.set(try read(i.b), to: try read(i.c), interpreter)
      }
    case .dictUpdate:
      try chargeCall()
      guard case .some(.dict(let dictionary)) = at(i.a).pointee else { return }
      let source = try read(i.b)
      guard let pairs = try pairs(of: source) else {
        throw PyException(.typeError, "'\(source.type.messageName)' object is not a mapping")
      }
      for (key, value) in pairs { try dictionary.set(key, to: value, interpreter) }
    case .listToTuple:
      if case .some(.list(let list)) = at(i.b).pointee { at(i.a).pointee = .tuple(list.elements) }
    case .buildString: joinText(i)
    case .format:
      try chargeCall()
      try format(i)
    case .unpack: try unpack(i)
    case .unpackStarred: try unpackStarred(i)
    default: break
    }
  }

  /// The values of c registers from b on, which are left empty.
  private func taken(_ i: Instruction) -> [Value] {
    let first = at(i.b)
    let count = Int(i.c)
    if count == 0 { return [] }
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      for offset in 0..<count {
        let value = (first + offset).move() ?? .none
        (first + offset).initialize(to: nil)
        (buffer.baseAddress.map { $0 + offset })?.initialize(to: value)
      }
      initialized = count
    }
  }

  private func extend(_ i: Instruction) throws {
    guard case .some(.list(let list)) = at(i.a).pointee else { return }
    let source = try read(i.b)
    do {
      list.elements += try interpreter.elements(of: source)
    } catch let error as PyException where error.says("object is not iterable") {
      if i.n == 1 {
        throw PyException(
          .typeError,
          "\(try functionText(try read(i.c))) argument after * must be an iterable, not \(source.type.messageName)"
        )
      }
      throw PyException(
        .typeError, "Value after * must be an iterable, not \(source.type.messageName)")
    }
  }

  /// How CPython names the function of a call with unpacked arguments.
  private func functionText(_ callee: Value) throws -> String {
    if let function = callee.exactly(FunctionObject.self) {
      return "__main__.\(function.qualifiedName)()"
    }
    if let type = callee.exactly(TypeObject.self) { return "\(type.qualifiedName)()" }
    if let name = try interpreter.optionalAttribute("__qualname__", of: callee)?.text {
      return "\(name)()"
    }
    return "\(try interpreter.str(callee))"
  }

  /// The entries of a mapping; nil for anything else.
  private func pairs(of source: Value) throws -> [(key: Value, value: Value)]? {
    if case .dict(let dictionary) = source { return dictionary.pairs }
    guard let keys = try interpreter.optionalAttribute("keys", of: source) else { return nil }
    return try interpreter.elements(of: try interpreter.call(keys)).map {
      ($0, try interpreter.item($0, of: source))
    }
  }

  /// Adds keyword arguments of a call.
  func updateKeywords(_ i: Instruction, _ extra: Instruction) throws {
    guard case .some(.dict(let keywords)) = at(i.a).pointee else { return }
    func add(_ key: Value, _ value: Value) throws {
      guard let name = key.text else { throw PyException(.typeError, "keywords must be strings") }
      if try keywords.value(key, interpreter) != nil {
        throw PyException(
          .typeError,
          "\(try functionText(try read(i.c))) got multiple values for keyword argument '\(name)'")
      }
      try keywords.set(key, to: value, interpreter)
    }
    let source = try read(i.b)
    if i.n == 1 { return try add(try read(extra.b), source) }
    guard let pairs = try pairs(of: source) else {
      throw PyException(
        .typeError,
        "\(try functionText(try read(i.c))) argument after ** must be a mapping, not \(source.type.messageName)"
      )
    }
    for (key, value) in pairs { try add(key, value) }
  }

  // MARK: f-strings

  private func joinText(_ i: Instruction) {
    let first = at(i.b)
    var size = 0
    for offset in 0..<Int(i.c) {
      if case .some(.string(let part)) = first[offset] { size += part.byteCount }
    }
    let text = String(unsafeUninitializedCapacity: size) { buffer in
      var place = 0
      for offset in 0..<Int(i.c) {
        guard case .some(.string(let part)) = first[offset] else { continue }
        var text = part.text
        text.withUTF8 { bytes in
          guard place + bytes.count <= size, let from = bytes.baseAddress else { return }
          buffer.baseAddress.map { ($0 + place).update(from: from, count: bytes.count) }
          place += bytes.count
        }
      }
      return place
    }
    at(i.a).pointee = .string(text)
  }

  private func format(_ i: Instruction) throws {
    var value = try read(i.b)
    if i.n == 0, let text = quickText(value, at(i.c)) {
      at(i.a).pointee = .string(StringObject(ascii: text))
      return
    }
    switch i.n {
    case 1: value = .string(try interpreter.str(value))
    case 2: value = .string(try interpreter.repr(value))
    case 3: value = .string(StringText.escapingNonASCII(try interpreter.repr(value)))
    default: break
    }
    let specification = at(i.c).pointee?.text ?? ""
    if specification.isEmpty {
      if case .string = value {
        at(i.a).pointee = value
        return
      }
    }
    at(i.a).pointee = .string(try interpreter.format(value, specification))
  }

  /// The text of an int without a specification, and of a float with one such as `.2f`: most that
  /// f-strings hold.
  private func quickText(_ value: Value, _ place: UnsafeMutablePointer<Value?>) -> String? {
    switch value {
    case .int(let number):
      guard case .some(.string(let specification)) = place.pointee else { return String(number) }
      return specification.byteCount == 0 ? String(number) : nil
    case .float(let number):
      guard number.isFinite, case .some(.string(let specification)) = place.pointee,
        specification.byteCount == 3
      else { return nil }
      var bytes = specification.text.utf8.makeIterator()
      guard bytes.next() == UInt8(ascii: "."), let digit = bytes.next(), digit >= 48, digit <= 57,
        bytes.next() == UInt8(ascii: "f")
      else { return nil }
      return FloatText.fixed(number, Int(digit) - 48)
    default: return nil
    }
  }

  // MARK: Unpacking

  private func unpack(_ i: Instruction) throws {
    let source = try read(i.b)
    let count = Int(i.c)
    let first = at(i.a)
    switch source {
    case .tuple(let tuple): try spread(tuple.elements, count, first, isSized: true)
    case .list(let list) where list.type === BuiltinTypes.list:
      try spread(list.elements, count, first, isSized: true)
    case .dict(let dictionary) where dictionary.type === BuiltinTypes.dict:
      try spread(dictionary.keys, count, first, isSized: true)
    default:
      let iterator = try unpackingIterator(source)
      var elements: [Value] = []
      while elements.count <= count, let element = try iterator.next(interpreter) {
        elements.append(element)
      }
      try spread(elements, count, first, isSized: false)
    }
  }

  private func unpackingIterator(_ source: Value) throws -> any IteratorObject {
    do {
      return try interpreter.makeIterator(source)
    } catch let error as PyException where error.says("object is not iterable") {
      throw PyException(
        .typeError, "cannot unpack non-iterable \(source.type.messageName) object")
    }
  }

  private func spread(
    _ elements: [Value], _ count: Int, _ first: UnsafeMutablePointer<Value?>, isSized: Bool
  ) throws {
    if elements.count > count {
      // CPython 3.13 does not count what is left of an iterator.
      throw PyException(.valueError, "too many values to unpack (expected \(count))")
    }
    if elements.count < count {
      throw PyException(
        .valueError, "not enough values to unpack (expected \(count), got \(elements.count))")
    }
    for (offset, element) in elements.enumerated() { first[offset] = element }
  }

  private func unpackStarred(_ i: Instruction) throws {
    let source = try read(i.b)
    let before = Int(i.n)
    let after = Int(i.c)
    let elements: [Value]
    switch source {
    case .list, .tuple: elements = try interpreter.elements(of: source)
    default:
      _ = try unpackingIterator(source)
      elements = try interpreter.elements(of: source)
    }
    guard elements.count >= before + after else {
      throw PyException(
        .valueError,
        "not enough values to unpack (expected at least \(before + after), got \(elements.count))")
    }
    let first = at(i.a)
    for offset in 0..<before { first[offset] = elements[offset] }
    let restEnd = elements.count - after
    first[before] = .list(Array(elements[before..<restEnd]))
    for offset in 0..<after { first[before + 1 + offset] = elements[restEnd + offset] }
  }
}
