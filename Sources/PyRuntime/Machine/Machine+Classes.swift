/// Functions, classes and instances.
extension Machine {
  /// A = the function of code b with what stands in c.
  func makeFunction(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let outer = frame.pointee.code.takeUnretainedValue()
    let code = outer.children[Int(i.b)]
    let parts = at(i.c)
    var defaults: [Value] = []
    if case .some(.tuple(let tuple)) = parts[0] { defaults = tuple.elements }
    var keywordDefaults: [String: Value] = [:]
    if case .some(.dict(let dictionary)) = parts[1] {
      for (key, value) in dictionary.pairs { keywordDefaults[key.text ?? ""] = value }
    }
    var annotations: DictObject?
    if case .some(.dict(let dictionary)) = parts[2] { annotations = dictionary }
    at(i.a).pointee = .object(
      FunctionObject(
        code, defaults: defaults, keywordDefaults: keywordDefaults,
        closure: closure(code, frame), namespace: outer.namespace, annotations: annotations))
  }

  /// The cells that a function or class takes along from the running frame.
  private func closure(
    _ code: CodeObject, _ frame: UnsafeMutablePointer<Frame>
  ) -> [CellObject] {
    code.captures.map { capture in
      frame.pointee.registers[capture.register]?.exactly(CellObject.self) ?? CellObject(nil)
    }
  }

  /// A = the class of body b with bases and keywords in c.
  func buildClass(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let outer = frame.pointee.code.takeUnretainedValue()
    let code = outer.children[Int(i.b)]
    let parts = at(i.c)
    var bases: [Value] = []
    if case .some(.tuple(let tuple)) = parts[0] { bases = tuple.elements }
    var keywords: [(name: String, value: Value)] = []
    if case .some(.dict(let dictionary)) = parts[1] {
      keywords = dictionary.pairs.map { ($0.key.text ?? "", $0.value) }
    }
    let types = try ClassBuilder.baseTypes(bases)
    let names = try runClassBody(
      code, namespace: outer.namespace, closure: closure(code, frame))
    let cell = names["__classcell__"]?.exactly(CellObject.self)
    names["__classcell__"] = nil
    let type = try ClassBuilder.make(
      code.name, bases: types, names: names, keywords: keywords, interpreter)
    cell?.content = .object(type)
    at(i.a).pointee = .object(type)
  }

  /// Makes an instance of a class of a cell; true where its `__init__` runs as a frame.
  func construct(
    _ type: TypeObject, _ values: UnsafeMutablePointer<Value?>, _ count: Int, _ names: [String],
    _ destination: Int32
  ) throws -> Bool {
    guard let function = type.plainInitializer(interpreter) else {
      try chargeCall()
      at(destination).pointee = try type.call(arguments(values, count, names), interpreter)
      return false
    }
    let instance = Value.object(InstanceObject(type))
    if function.simpleCount == count + 1 && names.isEmpty {
      try enterFrame(registers: function.registerCount + 1)
      let registers = top
      registers.initialize(to: instance)
      (registers + 1).moveInitialize(from: values, count: count)
      values.initialize(repeating: nil, count: count)
      (registers + 1 + count).initialize(repeating: nil, count: function.registerCount - count - 1)
      (registers + function.registerCount).initialize(to: instance)
      if function.hasClosure { fill(registers, function) }
      pushFrame(
        function.code, function: function, registers: registers, savedTop: registers,
        namespace: function.namespace, destination: destination, kind: .construction,
        isEntry: false)
      top = registers + function.registerCount + 1
      return true
    }
    _ = try push(
      function, receiver: instance, values, count, names, destination: destination,
      kind: .construction, isEntry: false)
    frames[depth - 1].registers[function.registerCount] = instance
    return true
  }

  /// The instance whose `__init__` has returned.
  func constructed(_ frame: UnsafeMutablePointer<Frame>, _ result: Value?) throws -> Value? {
    if let result, !result.isNone {
      throw PyException(
        .typeError, "__init__() should return None, not '\(result.type.messageName)'")
    }
    let code = frame.pointee.code.takeUnretainedValue()
    return frame.pointee.registers[code.registerCount]
  }
}
