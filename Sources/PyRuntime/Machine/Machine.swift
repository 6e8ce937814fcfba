internal import PySyntax

/// Runs compiled code.
final class Machine {
  unowned(unsafe) let interpreter: Interpreter
  /// The calls in progress.
  let frames: UnsafeMutablePointer<Frame>
  private let frameCapacity: Int
  /// How many there are.
  @exclusivity(unchecked) var depth = 0
  /// The registers of all frames but those of generators.
  private let stack: UnsafeMutablePointer<Value?>
  private let stackEnd: UnsafeMutablePointer<Value?>
  /// The first free register.
  @exclusivity(unchecked) var top: UnsafeMutablePointer<Value?>
  /// Addresses of the registers, constants, globals and built-ins of the running frame.
  let bases: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// The exception that an `except` or `finally` body is handling.
  @exclusivity(unchecked) var handling: ExceptionObject?
  /// Backward jumps and calls until the limits are looked at.
  @exclusivity(unchecked) var budget = 0
  /// Looks at the limits so far: the memory is measured at every 64th.
  private var memoryTurn = 0
  /// Whether a failing call of a method failed to find the method.
  @exclusivity(unchecked) var isFindingMethod = false

  /// The operand whose name was missing.
  @exclusivity(unchecked) var missingOperand: Int32?

  /// Registers for all frames together; memory is taken as it is touched.
  private static let stackCapacity = 1 << 19
  /// Backward jumps and calls between two looks at the limits.
  static let interval = 2048

  init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
    frameCapacity = max(interpreter.limits.recursion, 16) + 64
    frames = .allocate(capacity: frameCapacity)
    stack = .allocate(capacity: Machine.stackCapacity)
    stackEnd = stack + Machine.stackCapacity
    top = stack
    bases = .allocate(capacity: 4)
    bases.initialize(repeating: UnsafeMutableRawPointer(stack), count: 4)
  }

  deinit {
    frames.deallocate()
    stack.deallocate()
    bases.deallocate()
  }

  // MARK: Doors

  /// Runs the code of a cell and returns its value, nil where it has none.
  func run(_ code: CodeObject, namespace: Namespace) throws -> Value? {
    try withExtendedLifetime(code) {
      try enterFrame(registers: code.registerCount)
      let registers = top
      registers.initialize(repeating: nil, count: code.registerCount)
      pushFrame(
        code, function: nil, registers: registers, savedTop: top, namespace: namespace,
        destination: 0, kind: .call, isEntry: true)
      top += code.registerCount
      return try execute()
    }
  }

  /// Runs a class body and returns its names.
  func runClassBody(
    _ code: CodeObject, namespace: Namespace, closure: [CellObject]
  ) throws -> ClassNamespace {
    try interpreter.guardStack()
    try enterFrame(registers: code.registerCount)
    let names = ClassNamespace()
    names["__module__"] = .string(namespace.moduleName)
    names["__qualname__"] = .string(code.qualifiedName)
    let registers = top
    registers.initialize(to: .object(names))
    (registers + 1).initialize(repeating: nil, count: code.registerCount - 1)
    for (offset, cell) in closure.enumerated() {
      registers[code.captureBase + offset] = .object(cell)
    }
    pushFrame(
      code, function: nil, registers: registers, savedTop: top, namespace: namespace,
      destination: 0, kind: .call, isEntry: true)
    top += code.registerCount
    _ = try withExtendedLifetime(code) { try execute() }
    return names
  }

  /// Calls a function from native code.
  func call(_ function: FunctionObject, _ arguments: Arguments) throws -> Value {
    try interpreter.guardStack()
    let count = arguments.positional.count + arguments.keywords.count
    try reserveRegisters(count)
    let values = top
    for (offset, value) in arguments.positional.enumerated() {
      (values + offset).initialize(to: value)
    }
    for (offset, pair) in arguments.keywords.enumerated() {
      (values + arguments.positional.count + offset).initialize(to: pair.value)
    }
    top += count
    defer {
      values.deinitialize(count: count)
      top = values
    }
    let names = arguments.keywords.map(\.name)
    if let generator = try push(
      function, receiver: nil, values, count, names, destination: 0, isEntry: true)
    {
      return generator
    }
    return try execute() ?? .none
  }

  // MARK: Frames

  /// Makes sure that another frame fits.
  ///
  /// - Throws: RecursionError.
  @inline(__always)
  func enterFrame(registers: Int) throws {
    budget &-= 1
    if budget < 0 { try refill() }
    if depth >= interpreter.limits.recursion || depth >= frameCapacity - 2
      || top + registers > stackEnd
    {
      throw PyException(.recursionError, "maximum recursion depth exceeded")
    }
  }

  private func reserveRegisters(_ count: Int) throws {
    if top + count > stackEnd {
      throw PyException(.recursionError, "maximum recursion depth exceeded")
    }
  }

  @inline(__always)
  func pushFrame(
    _ code: CodeObject, function: FunctionObject?, registers: UnsafeMutablePointer<Value?>,
    savedTop: UnsafeMutablePointer<Value?>, namespace: Namespace, destination: Int32,
    kind: Frame.Kind, isEntry: Bool
  ) {
    (frames + depth).initialize(
      to: Frame(
        code: Unmanaged.passUnretained(code),
        function: function.map { Unmanaged.passRetained($0) }, generator: nil,
        registers: registers, pc: code.instructions, savedTop: savedTop,
        constants: code.constants, globals: namespace.slots, builtins: namespace.builtinSlots,
        destination: destination, kind: kind, isEntry: isEntry,
        handling: handling.map { Unmanaged.passRetained($0) }))
    depth &+= 1
  }

  /// Drops the innermost frame with its registers.
  @inline(__always)
  func popFrame() {
    depth &-= 1
    let frame = frames + depth
    if frame.pointee.generator == nil {
      let count =
        frame.pointee.code._withUnsafeGuaranteedRef { $0.registerCount }
        &+ (frame.pointee.kind == .construction ? 1 : 0)
      let registers = frame.pointee.registers
      var index = 0
      while index < count {
        switch registers[index] {
        case nil, .some(.int), .some(.float), .some(.bool), .some(Value.none): break
        default: (registers + index).deinitialize(count: 1)
        }
        index &+= 1
      }
    }
    top = frame.pointee.savedTop
    frame.pointee.function?.release()
    frame.pointee.generator?.release()
    frame.pointee.handling?.release()
  }

  /// Looks at the limits.
  @inline(never)
  func refill() throws {
    budget = Machine.interval
    if let steps = interpreter.limits.steps {
      interpreter.limits.steps = steps - Machine.interval
      if steps <= 0 {
        let error = PyException(.timeoutError, "the limit of steps is reached")
        error.value.isFinal = true
        throw error
      }
    }
    try interpreter.checkpoint()
    memoryTurn &+= 1
    if memoryTurn & 0x3F == 0 { try interpreter.checkMemory() }
  }

  // MARK: Execution

  /// Runs the innermost frame until it returns to native code.
  func execute() throws -> Value? {
    let base = depth - 1
    let saved = (bases[0], bases[1], bases[2], bases[3])
    defer { (bases[0], bases[1], bases[2], bases[3]) = saved }
    while true {
      do {
        return try loop()
      } catch {
        try unwind(error, base: base)
      }
    }
  }

  /// Names the learner's line that runs, or the one `level - 1` calls outside; nil where there is none.
  func line(level: Int) -> String? {
    var left = max(level, 1)
    var position = depth
    while position > 0 {
      position -= 1
      let frame = frames[position]
      let code = frame.code.takeUnretainedValue()
      if code.isHidden { continue }
      left -= 1
      guard left == 0 else { continue }
      let range = code.range(at: frame.pc - code.instructions - 1)
      return "\(code.source.name):\(code.source.line(at: range.lower))"
    }
    return nil
  }

  /// Finds the handler of an exception in the frames above `base`, or drops them all.
  func unwind(_ error: any Error, base: Int) throws {
    guard var exception = error as? PyException else {
      while depth > base { abandonFrame() }
      throw error
    }
    noteContext(exception.value)
    var isFirst = true
    while depth > base {
      let frame = frames + (depth - 1)
      let code = frame.pointee.code.takeUnretainedValue()
      var index = frame.pointee.pc - code.instructions - 1
      // The operands of a call by keyword stand behind it.
      if index > 0 && code.instructions[index].code == .extra { index -= 1 }
      let instruction = code.instructions[max(index, 0)]
      let isAgain =
        instruction.code == .reraise || instruction.code == .raise && instruction.n == 0
      if !(isFirst && isAgain) && !code.isHidden {
        var range = code.range(at: index)
        if isFirst && isFindingMethod, let exact = code.methodRanges[index] { range = exact }
        if isFirst, let raw = missingOperand, let exact = code.nameRanges[index]?[raw] {
          range = exact
        }
        exception.value.traceback.append(
          TracebackEntry(
            function: code.name, source: code.source.name, text: code.source.text,
            lower: range.lower, upper: range.upper))
      }
      isFindingMethod = false
      missingOperand = nil
      isFirst = false
      if !exception.value.isFinal,
        let handler = code.handlers.first(where: { $0.start <= index && index < $0.end })
      {
        frame.pointee.registers[handler.register.index] = .object(exception.value)
        frame.pointee.pc = code.instructions + handler.target
        return
      }
      let isGenerator = frame.pointee.generator != nil
      abandonFrame()
      if isGenerator, exception.isInstance(of: .stopIteration) {
        let error = PyException(.runtimeError, "generator raised StopIteration")
        error.value.cause = exception.value
        error.value.context = exception.value
        error.value.suppressesContext = true
        error.traceback = exception.traceback
        exception = error
      }
    }
    throw exception
  }

  /// Sets `__context__` when an exception is raised while another is handled.
  private func noteContext(_ exception: ExceptionObject) {
    guard let handling, handling !== exception, exception.context == nil,
      exception.traceback.isEmpty
    else { return }
    // The chain must not come back to the exception.
    var link: ExceptionObject? = handling
    while let current = link {
      if current.context === exception {
        current.context = nil
        break
      }
      link = current.context
    }
    exception.context = handling
  }

  /// Drops the innermost frame because of an exception.
  private func abandonFrame() {
    let frame = frames + (depth - 1)
    handling = frame.pointee.handling?.takeUnretainedValue()
    frame.pointee.generator?.takeUnretainedValue().finish()
    popFrame()
  }
}
