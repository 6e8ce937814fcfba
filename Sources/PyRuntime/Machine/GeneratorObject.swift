/// A generator: a frame that can rest between two values.
package final class GeneratorObject: IteratorObject {
  /// What the generator is doing.
  enum State {
    case created
    case suspended
    case running
    case finished
  }

  let function: FunctionObject
  let registers: UnsafeMutablePointer<Value?>
  /// The instruction to go on with.
  var pc: UnsafeMutablePointer<Instruction>
  @exclusivity(unchecked) var state = State.created
  /// The exception that was being handled inside when it came to rest.
  var handling: ExceptionObject?
  /// What `send` passes to a generator that rests in `yield from`.
  var sent: Value = .none
  /// What `return` gave.
  private(set) var result: Value = .none

  /// Creates a generator that takes over initialized registers.
  init(_ function: FunctionObject, registers: UnsafeMutablePointer<Value?>) {
    self.function = function
    self.registers = registers
    pc = function.code.instructions
  }

  deinit {
    let count = function.code.registerCount
    Teardown.perform(
      { _ = registers.deinitialize(count: count) },
      contents: { (0..<count).compactMap { registers[$0] } })
    registers.deallocate()
  }

  package var type: TypeObject { MachineTypes.generator }

  /// Notes that the body has ended, and lets go of its values.
  func finish(_ value: Value? = nil) {
    state = .finished
    result = value ?? .none
    for register in 0..<function.code.registerCount { registers[register] = nil }
  }

  /// What `return` gave, once.
  func takeResult() -> Value {
    defer { result = .none }
    return result
  }

  package func next(_ interpreter: Interpreter) throws -> Value? {
    try interpreter.machine.resume(self, sending: .none)
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "__name__": .string(function.name)
    case "__qualname__": .string(function.qualifiedName)
    default: try type.attribute(name, of: .object(self), interpreter)
    }
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    "<generator object \(function.qualifiedName) at \(interpreter.address(of: .object(self)))>"
  }
}

extension Machine {
  /// Makes the frame of a generator the innermost one, for a `for` loop of the frame before; false
  /// where the generator has ended.
  func resume(_ generator: Unmanaged<GeneratorObject>, _ destination: Int32) throws -> Bool {
    if generator._withUnsafeGuaranteedRef({ $0.state }) == .finished { return false }
    try push(
      generator.takeUnretainedValue(), sending: .none, destination: destination, kind: .iteration,
      isEntry: false)
    return true
  }

  private func push(
    _ generator: GeneratorObject, sending value: Value, destination: Int32, kind: Frame.Kind,
    isEntry: Bool
  ) throws {
    if generator.state == .running {
      throw PyException(.valueError, "generator already executing")
    }
    try enterFrame(registers: 0)
    if generator.state == .suspended {
      let resting = generator.pc[-1]
      if resting.code == .yieldValue {
        generator.registers[Operand(raw: resting.a).index] = value
      } else {
        generator.sent = value
      }
    }
    generator.state = .running
    pushFrame(
      generator.function.code, function: generator.function, registers: generator.registers,
      savedTop: top, namespace: generator.function.namespace, destination: destination,
      kind: kind, isEntry: isEntry)
    let frame = frames + (depth - 1)
    frame.pointee.pc = generator.pc
    frame.pointee.generator = Unmanaged.passRetained(generator)
    if let inner = generator.handling { handling = inner }
  }

  /// Lets a generator go on until its next value; nil where it ends.
  func resume(_ generator: GeneratorObject, sending value: Value) throws -> Value? {
    if generator.state == .finished { return nil }
    if generator.state == .created && !value.isNone {
      throw PyException(
        .typeError, "can't send non-None value to a just-started generator")
    }
    try interpreter.guardStack()
    try push(generator, sending: value, destination: 0, kind: .call, isEntry: true)
    let yielded = try execute()
    return generator.state == .finished ? nil : yielded
  }

  /// Raises an exception inside a generator where it rests.
  func resume(_ generator: GeneratorObject, throwing exception: PyException) throws -> Value? {
    try interpreter.guardStack()
    if generator.state == .finished { throw exception }
    if generator.state == .created {
      generator.finish()
      throw exception
    }
    let isDelegating = generator.state == .suspended && generator.pc[0].code == .yieldFrom
    var error = exception
    if isDelegating {
      let iterator = generator.registers[Operand(raw: generator.pc[0].b).index]
      if let inner = iterator?.exactly(GeneratorObject.self) {
        do {
          if let value = try resume(inner, throwing: exception) { return value }
          return try resume(generator, sending: .none)
        } catch let raised as PyException {
          error = raised
        }
      }
    }
    try push(generator, sending: .none, destination: 0, kind: .call, isEntry: true)
    let frame = frames + (depth - 1)
    if isDelegating { frame.pointee.pc += 1 }
    try unwind(error, base: depth - 1)
    let yielded = try execute()
    return generator.state == .finished ? nil : yielded
  }

  /// Carries out a `yield`: puts the frame to rest and returns its value, or returns nil where a
  /// `yield from` has come to its end.
  func yielded(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws -> Value? {
    guard let generator = frame.pointee.generator?.takeUnretainedValue() else { return nil }
    var value: Value
    if i.code == .yieldValue {
      value = try read(i.b)
      generator.pc = frame.pointee.pc
    } else {
      let iterator = try read(i.b)
      let sent = generator.sent
      generator.sent = .none
      let next: Value?
      if let inner = iterator.exactly(GeneratorObject.self) {
        next = try resume(inner, sending: sent)
        if next == nil { at(i.a).pointee = inner.result }
      } else {
        guard case .object(let object) = iterator, let source = object as? any IteratorObject
        else { return nil }
        next = try source.next(interpreter)
        if next == nil { at(i.a).pointee = .some(.none) }
      }
      guard let next else { return nil }
      value = next
      generator.pc = frame.pointee.pc - 1
    }
    let outer = frame.pointee.handling?.takeUnretainedValue()
    generator.handling = handling === outer ? nil : handling
    handling = outer
    generator.state = .suspended
    popFrame()
    return value
  }
}
