internal import PySyntax

/// Builds the code of one cell, function, class body or generator expression.
final class CodeBuilder {
  /// Where a name lives.
  enum Place {
    case register(Int)
    /// A register that holds a cell.
    case cell(Int)
    case global(Operand)
    /// A name of a class body, looked up while it runs; behind it a cell of a function around.
    case className(cell: Int?)
  }

  /// What a jump out of the present place must pass.
  enum Block {
    case loop(LoopBlock)
    /// A body whose `finally` must run first.
    case finally(FinallyBlock)
    /// A handler: the exception handled before stands in the register.
    case handler(saved: Int, name: String?)
  }

  final class LoopBlock {
    var breaks: [Int] = []
    let start: Int
    init(start: Int) { self.start = start }
  }

  final class FinallyBlock {
    enum Exit {
      case returns
      case breaks
      case continues
    }
    let completion: Int
    let value: Int
    let saved: Int
    var exits: [Exit] = []
    var jumps: [Int] = []
    init(completion: Int, value: Int, saved: Int) {
      self.completion = completion
      self.value = value
      self.saved = saved
    }
  }

  let kind: CodeObject.Kind
  let name: String
  let qualifiedName: String
  let source: SourceText
  let parent: CodeBuilder?
  let namespace: Namespace
  let names: NameCollector
  let className: String?
  var layout = CodeObject.Layout()
  var documentation: String?
  var parameters: Parameters?

  var instructions: [Instruction] = []
  var ranges: [SourceRange] = []
  var constants: [Value?] = []
  var siteNames: [String] = []
  var handlers: [CodeObject.Handler] = []
  var keywordNames: [[String]] = []
  var children: [CodeObject] = []
  var captures: [(name: String, register: Int)] = []
  var captureBase = 0
  var classCell: Int?
  var magics: [Magic] = []
  var registerNames: [Int: String] = [:]

  /// Registers of plain locals.
  var locals: [String: Int] = [:]
  /// Registers of the cells of locals that inner functions use, and of those taken along.
  var cells: [String: Int] = [:]
  /// Variables of the comprehensions around, innermost last.
  var comprehensionScopes: [[String: Place]] = []
  var blocks: [Block] = []
  /// The next free register.
  var top = 0
  /// Registers needed at most.
  private(set) var registerCount = 0
  private var constantIndices: [ConstantKey: Operand] = [:]
  /// The first register that holds no variable of the scope.
  var firstTemporary = 0
  /// The names of keyword arguments of the call about to be added.
  var pendingKeywords: [String] = []
  /// For calls of methods, the range of the method's name with its object.
  var methodRanges: [Int: SourceRange] = [:]
  /// Where the variables stand that were read in place, by operand.
  var pendingNames: [Int32: SourceRange] = [:]
  /// For instructions, where the names of their operands stand.
  var nameRanges: [Int: [Int32: SourceRange]] = [:]
  /// Whether a module's code ends in a value.
  var hasResult = false
  /// The range that instructions are noted with.
  var place = SourceRange(0, 0)

  private enum ConstantKey: Hashable {
    case none, yes, no
    case integer(Int)
    case float(UInt64)
    case string([UInt8])
  }

  init(
    kind: CodeObject.Kind, name: String, source: SourceText, parent: CodeBuilder?,
    namespace: Namespace, names: NameCollector, className: String?
  ) {
    self.kind = kind
    self.name = name
    self.source = source
    self.parent = parent
    self.namespace = namespace
    self.names = names
    self.className = className
    if let parent, parent.kind != .module, !parent.names.globals.contains(name) {
      qualifiedName =
        parent.kind == .classBody
        ? "\(parent.qualifiedName).\(name)" : "\(parent.qualifiedName).<locals>.\(name)"
    } else {
      qualifiedName = name
    }
  }

  // MARK: Instructions

  @discardableResult
  func emit(
    _ code: Opcode, n: Int = 0, _ a: Operand? = nil, _ b: Operand? = nil, _ c: Operand? = nil
  ) -> Int {
    add(
      Instruction(
        code, n: UInt16(truncatingIfNeeded: n), a: a?.raw ?? 0, b: b?.raw ?? 0, c: c?.raw ?? 0))
  }

  @discardableResult
  func add(_ instruction: Instruction) -> Int {
    instructions.append(instruction)
    ranges.append(place)
    if !pendingNames.isEmpty { noteNames(of: instruction, at: instructions.count - 1) }
    return instructions.count - 1
  }

  /// The index of the next instruction.
  var here: Int { instructions.count }

  /// Lets the jump at `index` lead to the next instruction.
  func land(_ index: Int) { instructions[index].a = Int32(here) }

  /// Lets all of the jumps lead to the next instruction.
  func land(_ indices: [Int]) {
    for index in indices { land(index) }
  }

  func jump(_ code: Opcode = .jump, _ b: Operand? = nil, _ c: Operand? = nil) -> Int {
    emit(code, nil, b, c)
  }

  func jump(_ code: Opcode, to target: Int) {
    add(Instruction(code, a: Int32(target)))
  }

  /// Runs `body` with the instructions noted as standing for `range`.
  func at<Result>(_ range: SourceRange, _ body: () throws -> Result) rethrows -> Result {
    let outer = place
    place = range
    defer { place = outer }
    return try body()
  }

  func catching(from start: Int, target: Int, register: Int) {
    guard start < here else { return }
    handlers.append(
      CodeObject.Handler(
        start: start, end: here, target: target, register: .register(register)))
  }

  // MARK: Registers and constants

  func newRegister() -> Int {
    let register = top
    top += 1
    registerCount = max(registerCount, top)
    return register
  }

  func newTemporary() -> Operand { .register(newRegister()) }

  func newRegisters(_ count: Int) -> Int {
    let first = top
    top += count
    registerCount = max(registerCount, top)
    return first
  }

  /// Frees the registers taken in `body`.
  func scoped<Result>(_ body: () throws -> Result) rethrows -> Result {
    let outer = top
    defer { top = outer }
    return try body()
  }

  func constant(_ value: Value) -> Operand {
    let key: ConstantKey?
    switch value {
    case .none: key = ConstantKey.none
    case .bool(let flag): key = flag ? .yes : .no
    case .int(let number): key = .integer(number)
    case .float(let number): key = .float(number.bitPattern)
    case .string(let string): key = .string(Array(string.text.utf8))
    default: key = nil
    }
    if let key, let ready = constantIndices[key] { return ready }
    constants.append(value)
    let operand = Operand(.constant, constants.count - 1)
    if let key { constantIndices[key] = operand }
    return operand
  }

  func constant(_ text: String) -> Operand { constant(Value.string(text)) }

  var none: Operand { constant(Value.none) }

  func site(_ name: String) -> Int32 {
    siteNames.append(name)
    return Int32(siteNames.count - 1)
  }

  func mangled(_ name: String) -> String { NameCollector.mangled(name, in: className) }
}
