internal import PySyntax

/// Calls: from frame to frame where the function is one of a cell, natively otherwise.
extension Machine {
  /// Makes the frame of a function whose positional arguments fit exactly.
  @inline(__always)
  func pushSimple(
    _ function: Unmanaged<FunctionObject>, _ values: UnsafeMutablePointer<Value?>, _ count: Int,
    _ destination: Int32
  ) throws {
    let total = function._withUnsafeGuaranteedRef { $0.registerCount }
    try enterFrame(registers: total)
    let registers = top
    registers.moveInitialize(from: values, count: count)
    values.initialize(repeating: nil, count: count)
    (registers + count).initialize(repeating: nil, count: total - count)
    if function._withUnsafeGuaranteedRef({ $0.hasClosure }) {
      fill(registers, function.takeUnretainedValue())
    }
    (frames + depth).initialize(
      to: Frame(
        code: function._withUnsafeGuaranteedRef { $0.codeReference },
        function: function.retain(), generator: nil, registers: registers,
        pc: function._withUnsafeGuaranteedRef { $0.instructions }, savedTop: registers,
        constants: function._withUnsafeGuaranteedRef { $0.constants },
        globals: function._withUnsafeGuaranteedRef { $0.globals },
        builtins: function._withUnsafeGuaranteedRef { $0.builtins }, destination: destination,
        kind: .call, isEntry: false, handling: handling.map { Unmanaged.passRetained($0) }))
    depth &+= 1
    top = registers + total
  }

  /// Puts the cells of a closure into their registers.
  func fill(_ registers: UnsafeMutablePointer<Value?>, _ function: FunctionObject) {
    var register = registers + function.code.captureBase
    for cell in function.closure {
      register.pointee = .object(cell)
      register += 1
    }
  }

  /// Makes the frame of a function for any arguments, the last ones by name; a generator function
  /// gives its generator instead.
  func push(
    _ function: FunctionObject, receiver: Value?, _ values: UnsafeMutablePointer<Value?>,
    _ count: Int, _ names: [String], destination: Int32, kind: Frame.Kind = .call, isEntry: Bool
  ) throws -> Value? {
    let code = function.code
    // An instance under construction has a place behind the registers.
    let total = code.registerCount &+ (kind == .construction ? 1 : 0)
    try enterFrame(registers: total)
    let isGenerator = code.kind == .generator
    let registers = isGenerator ? UnsafeMutablePointer<Value?>.allocate(capacity: total) : top
    registers.initialize(repeating: nil, count: total)
    do {
      try bind(function, receiver, values, count, names, registers)
    } catch {
      registers.deinitialize(count: total)
      if isGenerator { registers.deallocate() }
      throw error
    }
    fill(registers, function)
    if isGenerator { return .object(GeneratorObject(function, registers: registers)) }
    pushFrame(
      code, function: function, registers: registers, savedTop: registers,
      namespace: function.namespace, destination: destination, kind: kind, isEntry: isEntry)
    top = registers + total
    return nil
  }

  // MARK: Instructions

  /// A = B(n arguments); true where a frame was made.
  @inline(never)
  func call(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws -> Bool {
    let callee = try read(i.b)
    return try call(callee, at(i.c), Int(i.n), [], i.a)
  }

  func callKeyword(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws -> Bool {
    let callee = try read(i.b)
    let names = keywordNames(frame)
    return try call(callee, at(i.c), Int(i.n), names, i.a)
  }

  private func keywordNames(_ frame: UnsafeMutablePointer<Frame>) -> [String] {
    let extra = frame.pointee.pc[-1]
    return frame.pointee.code.takeUnretainedValue().keywordNames[Int(extra.a)]
  }

  func callUnpacked(_ i: Instruction) throws -> Bool {
    let callee = try read(i.b)
    let place = at(i.c)
    guard case .some(.list(let list)) = place.pointee else { return false }
    var values = list.elements
    var names: [String] = []
    if case .some(.dict(let keywords)) = place[1] {
      for (key, value) in keywords.pairs {
        names.append(key.text ?? "")
        values.append(value)
      }
    }
    place[0] = nil
    place[1] = nil
    let count = values.count
    // The arguments stand above the frame until they are bound.
    let buffer = UnsafeMutablePointer<Value?>.allocate(capacity: max(count, 1))
    for (offset, value) in values.enumerated() { (buffer + offset).initialize(to: value) }
    defer {
      buffer.deinitialize(count: count)
      buffer.deallocate()
    }
    return try call(callee, buffer, count, names, i.a)
  }

  /// Calls any value; true where a frame was made, else the result stands at `destination`.
  func call(
    _ callee: Value, _ values: UnsafeMutablePointer<Value?>, _ count: Int, _ names: [String],
    _ destination: Int32
  ) throws -> Bool {
    guard case .object(let object) = callee else {
      throw notCallable(callee)
    }
    if let function = callee.exactly(FunctionObject.self) {
      if let made = try push(
        function, receiver: nil, values, count, names, destination: destination, isEntry: false)
      {
        at(destination).pointee = made
        return false
      }
      return true
    }
    if let method = callee.exactly(BoundMethodObject.self),
      let function = method.function.exactly(FunctionObject.self)
    {
      if let made = try push(
        function, receiver: method.receiver, values, count, names, destination: destination,
        isEntry: false)
      {
        at(destination).pointee = made
        return false
      }
      return true
    }
    if let type = callee.exactly(TypeObject.self), type.isUserDefined {
      return try construct(type, values, count, names, destination)
    }
    try chargeCall()
    if let native = callee.exactly(NativeFunction.self), names.isEmpty {
      switch (native.form, count) {
      case (.one(let body), 1):
        at(destination).pointee = try body(values[0] ?? .none, interpreter)
        return false
      case (.two(let body), 2):
        at(destination).pointee = try body(values[0] ?? .none, values[1] ?? .none, interpreter)
        return false
      default: break
      }
    }
    guard object.isCallable else { throw notCallable(callee) }
    at(destination).pointee = try object.call(
      arguments(values, count, names), interpreter)
    return false
  }

  private func notCallable(_ callee: Value) -> PyException {
    PyException(.typeError, "'\(callee.type.messageName)' object is not callable")
  }

  /// Counts a native call, or an operation of any values, against the limits, and looks for the wish
  /// to stop: it may take long, so that counting instructions would not be enough.
  @inline(__always)
  func chargeCall() throws {
    budget &-= 1
    if budget < 0 {
      try refill()
    } else {
      try interpreter.checkpoint()
    }
  }

  func arguments(
    _ values: UnsafeMutablePointer<Value?>, _ count: Int, _ names: [String], receiver: Value? = nil
  ) -> Arguments {
    var positional: [Value] = []
    positional.reserveCapacity(count + 1)
    if let receiver { positional.append(receiver) }
    let split = count - names.count
    for offset in 0..<split { positional.append(values[offset] ?? .none) }
    var keywords: [(name: String, value: Value)] = []
    for (offset, name) in names.enumerated() {
      keywords.append((name, values[split + offset] ?? .none))
    }
    return Arguments(positional, keywords: keywords)
  }

  /// A = receiver.name(arguments), the receiver standing before the arguments.
  func callMethod(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws -> Bool {
    let place = at(i.c)
    let values = place + 1
    let count = Int(i.n)
    let names = i.code == .callMethodKeyword ? keywordNames(frame) : []
    let site = frame.pointee.code.takeUnretainedValue().sites + Int(i.b)
    if !names.isEmpty { try noteLostCall(place, site.pointee.name, names, count) }
    guard let receiver = place.pointee else { return false }
    if names.isEmpty, count == 1, case .list(let list) = receiver, site.pointee.name == "append",
      list.type === BuiltinTypes.list
    {
      list.elements.append(values.pointee ?? .none)
      at(i.a).pointee = .some(.none)
      return false
    }
    switch try method(site, of: receiver) {
    case .unbound(let member):
      if let function = member.exactly(FunctionObject.self) {
        if names.isEmpty && function.simpleCount == count + 1 {
          try pushSimple(Unmanaged.passUnretained(function), place, count + 1, i.a)
          return true
        }
        if let made = try push(
          function, receiver: receiver, values, count, names, destination: i.a, isEntry: false)
        {
          at(i.a).pointee = made
          return false
        }
        return true
      }
      try chargeCall()
      if let native = member.exactly(NativeFunction.self) {
        if names.isEmpty {
          switch (native.form, count) {
          case (.one(let body), 0):
            at(i.a).pointee = try body(receiver, interpreter)
            return false
          case (.two(let body), 1):
            at(i.a).pointee = try body(receiver, values[0] ?? .none, interpreter)
            return false
          case (.twoOrThree(let body), 1), (.twoOrThree(let body), 2):
            at(i.a).pointee = try body(
              receiver, values[0] ?? .none, count == 2 ? values[1] ?? Value.none : nil, interpreter)
            return false
          case (.several(let minimum, let maximum, let body), _)
          where count + 1 >= minimum && count + 1 <= maximum:
            at(i.a).pointee = try body(
              [Value](unsafeUninitializedCapacity: count + 1) { buffer, initialized in
                guard let first = buffer.baseAddress else { return }
                first.initialize(to: receiver)
                for offset in 0..<count {
                  (first + offset + 1).initialize(to: values[offset] ?? .none)
                }
                initialized = count + 1
              }, interpreter)
            return false
          default: break
          }
        }
        at(i.a).pointee = try native.call(
          arguments(values, count, names, receiver: receiver), interpreter)
        return false
      }
      at(i.a).pointee = try interpreter.call(
        member, arguments(values, count, names, receiver: receiver))
      return false
    case .bound(let callee):
      return try call(callee, values, count, names, i.a)
    }
  }
}
