internal import PySyntax

/// Code for expressions.
extension CodeBuilder {
  /// Computes an expression and returns where its value is.
  ///
  /// With `target`, the value ends there, and `target` is written by the last step only.
  @discardableResult
  func load(_ expression: Expression, into target: Operand? = nil) throws -> Operand {
    try at(expression.range) { try place(expression, into: target) }
  }

  private func place(_ expression: Expression, into target: Operand?) throws -> Operand {
    switch expression.kind {
    case .name(let name): return try loadName(name, into: target)
    case .constant(let constant): return moved(try self.constant(constant), to: target)
    case .formattedString(let parts): return try formatted(parts, into: target)
    case .list(let elements): return try list(elements, into: target)
    case .tuple(let elements): return try tuple(elements, into: target)
    case .set(let elements): return try set(elements, into: target)
    case .dictionary(let items): return try dictionary(items, into: target)
    case .unary(let op, let operand): return try unary(op, operand, into: target)
    case .binary(let op, let left, let right, _):
      return try result(into: target) {
        let a = try load(left, before: [right])
        let b = try load(right)
        var instruction = binary(op, a, b)
        if isComputed(left, a) { instruction.n |= Instruction.leftIsPassing }
        if isComputed(right, b) { instruction.n |= Instruction.rightIsPassing }
        return instruction
      }
    case .boolean(let op, let operands): return try boolean(op, operands, into: target)
    case .comparison(let first, let parts): return try comparison(first, parts, into: target)
    case .conditional(let test, let then, let otherwise):
      let target = target ?? newTemporary()
      let toElse = try jumps(unless: test)
      try load(then, into: target)
      let toEnd = jump()
      land(toElse)
      try load(otherwise, into: target)
      land(toEnd)
      return target
    case .named(let name, let value):
      let result = try load(value, into: target ?? newTemporary())
      try at(name.range) { try storeWalrus(name.name, result) }
      return result
    case .lambda(let parameters, let body):
      return try lambda(parameters, body, into: target)
    case .call(let function, let arguments):
      return try call(function, arguments, at: expression.range, into: target)
    case .attribute(let value, let name):
      return try result(into: target) {
        let object = try load(value)
        let site = site(mangled(name.name))
        // A name on a line of its own is what the line of a traceback shows.
        if !source.isOneLine(expression.range.lower, name.range.lower) { place = name.range }
        return Instruction(.getAttribute, b: object.raw, c: site)
      }
    case .subscript(let value, let index):
      return try result(into: target) {
        let container = try load(value, before: [index])
        let key = try load(index)
        return Instruction(.getItem, b: container.raw, c: key.raw)
      }
    case .slice(let lower, let upper, let step):
      return try result(into: target) {
        let first = newRegisters(3)
        for (offset, part) in [lower, upper, step].enumerated() {
          if let part {
            try load(part, into: .register(first + offset))
          } else {
            emit(.move, .register(first + offset), none)
          }
        }
        return Instruction(.buildSlice, b: Operand.register(first).raw)
      }
    case .starred(let value): return try load(value, into: target)
    case .comprehension(let form, let element, let clauses):
      if form == .generator { return try generator(element, clauses, into: target) }
      return try comprehension(form, element, clauses, into: target)
    case .dictionaryComprehension(let key, let value, let clauses):
      return try dictionaryComprehension(key, value, clauses, into: target)
    case .yield(let value):
      return try result(into: target) {
        let value = try value.map { try load($0) } ?? none
        return Instruction(.yieldValue, b: value.raw)
      }
    case .yieldFrom(let value):
      return try result(into: target) {
        let iterator = newTemporary()
        emit(.getIterator, iterator, try load(value))
        return Instruction(.yieldFrom, b: iterator.raw)
      }
    }
  }

  /// Adds the instruction that `body` returns, with its result in `target` or a new register; the
  /// registers that `body` took are free again.
  func result(into target: Operand?, _ body: () throws -> Instruction) throws -> Operand {
    let target = target ?? newTemporary()
    try scoped {
      var instruction = try body()
      instruction.a = target.raw
      add(instruction)
      if !pendingKeywords.isEmpty {
        keywordNames.append(pendingKeywords)
        pendingKeywords = []
        add(Instruction(.extra, a: Int32(keywordNames.count - 1)))
      }
    }
    return target
  }

  // MARK: Constants

  func constant(_ constant: Constant) throws -> Operand {
    switch constant {
    case .none: return none
    case .true: return self.constant(.bool(true))
    case .false: return self.constant(.bool(false))
    case .ellipsis: return self.constant(.object(SingletonObject.ellipsis))
    case .float(let number): return self.constant(Value.float(number))
    case .string(let text): return self.constant(text)
    case .bytes(let bytes): return self.constant(.object(BytesObject(bytes)))
    case .integer(let digits, let radix):
      return self.constant(try IntegerLiteral.value(digits, radix: radix))
    }
  }

  /// The constant value of an expression that is one, tuples of constants included.
  func folded(_ expression: Expression) throws -> Value? {
    switch expression.kind {
    case .constant(let constant):
      let operand = try self.constant(constant)
      return constants[operand.index]
    case .unary(.negate, let operand):
      guard case .constant(let constant) = operand.kind else { return nil }
      switch constant {
      case .integer, .float:
        let number = constants[try self.constant(constant).index] ?? Value.none
        return try NumberArithmetic.unary(.negate, number)
      default: return nil
      }
    case .tuple(let elements):
      var values: [Value] = []
      for element in elements {
        guard let value = try folded(element) else { return nil }
        values.append(value)
      }
      return .tuple(values)
    default: return nil
    }
  }

  // MARK: Operators

  func binary(_ op: BinaryOperator, _ a: Operand, _ b: Operand) -> Instruction {
    let code: Opcode
    switch op {
    case .add: code = .add
    case .subtract: code = .subtract
    case .multiply: code = .multiply
    case .divide: code = .divide
    case .floorDivide: code = .floorDivide
    case .modulo: code = .modulo
    case .power: code = .power
    default: code = .binary
    }
    return Instruction(code, n: op.number, b: a.raw, c: b.raw)
  }

  /// Whether an operand is the value of a computation, which nobody can read again.
  private func isComputed(_ expression: Expression, _ operand: Operand) -> Bool {
    guard operand.isRegister else { return false }
    switch expression.kind {
    case .binary, .unary, .call: return true
    default: return false
    }
  }

  private func unary(
    _ op: UnaryOperator, _ operand: Expression, into target: Operand?
  ) throws -> Operand {
    if op == .negate, isConstant(operand) {
      let whole = Expression(.unary(op, operand), at: place)
      if let value = try folded(whole) { return moved(constant(value), to: target) }
    }
    return try result(into: target) {
      let value = try load(operand)
      switch op {
      case .not: return Instruction(.not, b: value.raw)
      case .negate: return Instruction(.negate, n: op.number, b: value.raw)
      default: return Instruction(.unary, n: op.number, b: value.raw)
      }
    }
  }

  private func boolean(
    _ op: BooleanOperator, _ operands: [Expression], into target: Operand?
  ) throws -> Operand {
    let result = newTemporary()
    var ends: [Int] = []
    for (position, operand) in operands.enumerated() {
      try load(operand, into: result)
      if position < operands.count - 1 {
        ends.append(jump(op == .and ? .jumpIfFalse : .jumpIfTrue, result))
      }
    }
    land(ends)
    return moved(result, to: target)
  }

  private func comparison(
    _ first: Expression, _ parts: [ComparisonPart], into target: Operand?
  ) throws -> Operand {
    if parts.count == 1, let part = parts.first {
      return try result(into: target) {
        let a = try load(first, before: [part.operand])
        let b = try load(part.operand)
        return Instruction(part.operator.opcode, b: a.raw, c: b.raw)
      }
    }
    let result = newTemporary()
    var ends: [Int] = []
    try scoped {
      var left = try load(first, before: parts.map(\.operand))
      for (position, part) in parts.enumerated() {
        let rest = parts[(position + 1)...].map(\.operand)
        let right = try load(part.operand, before: rest)
        emit(part.operator.opcode, result, left, right)
        if position < parts.count - 1 { ends.append(jump(.jumpIfFalse, result)) }
        left = right
      }
    }
    land(ends)
    return moved(result, to: target)
  }

  // MARK: Conditions

  /// Computes a condition; the jumps returned are taken where it does not hold.
  func jumps(unless test: Expression) throws -> [Int] {
    try at(test.range) {
      switch test.kind {
      case .unary(.not, let operand): return try jumps(when: operand)
      case .boolean(.and, let operands):
        return try operands.flatMap { try jumps(unless: $0) }
      case .boolean(.or, let operands):
        guard let last = operands.last else { return [] }
        let toBody = try operands.dropLast().flatMap { try jumps(when: $0) }
        let toElse = try jumps(unless: last)
        land(toBody)
        return toElse
      case .comparison(let first, let parts) where parts.count == 1:
        guard let part = parts.first, let code = part.operator.jumpOpcode else { break }
        return try scoped {
          let a = try load(first, before: [part.operand])
          let b = try load(part.operand)
          return [jump(code, a, b)]
        }
      default: break
      }
      return try scoped { [jump(.jumpIfFalse, try load(test))] }
    }
  }

  /// Computes a condition; the jumps returned are taken where it holds.
  func jumps(when test: Expression) throws -> [Int] {
    try at(test.range) {
      switch test.kind {
      case .unary(.not, let operand): return try jumps(unless: operand)
      case .boolean(.or, let operands):
        return try operands.flatMap { try jumps(when: $0) }
      case .boolean(.and, let operands):
        guard let last = operands.last else { return [] }
        let toElse = try operands.dropLast().flatMap { try jumps(unless: $0) }
        let toBody = try jumps(when: last)
        land(toElse)
        return toBody
      default: return try scoped { [jump(.jumpIfTrue, try load(test))] }
      }
    }
  }
}

extension SourceText {
  /// Whether two offsets lie on the same line.
  func isOneLine(_ first: Int, _ second: Int) -> Bool {
    second - first < 200 && first <= second
      && !bytes[max(0, first)..<min(max(first, second), bytes.count)].contains(10)
  }
}

extension BinaryOperator {
  /// The operator's number in instructions.
  var number: UInt16 {
    UInt16(truncatingIfNeeded: BinaryOperator.allCases.firstIndex(of: self) ?? 0)
  }

  /// All operators by number.
  static let numbered = allCases
}

extension UnaryOperator {
  /// The operator's number in instructions.
  var number: UInt16 {
    switch self {
    case .negate: 0
    case .plus: 1
    case .invert: 2
    case .not: 3
    }
  }

  /// The operator of a number.
  init(number: UInt16) {
    switch number {
    case 0: self = .negate
    case 1: self = .plus
    case 2: self = .invert
    default: self = .not
    }
  }
}

extension ComparisonOperator {
  /// The instruction that computes the comparison.
  var opcode: Opcode {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .is: .isSame
    case .isNot: .isNotSame
    case .in: .contains
    case .notIn: .notContains
    }
  }

  /// The instruction that jumps where the comparison does not hold.
  var jumpOpcode: Opcode? {
    switch self {
    case .equal: .jumpUnlessEqual
    case .notEqual: .jumpUnlessNotEqual
    case .less: .jumpUnlessLess
    case .lessOrEqual: .jumpUnlessLessOrEqual
    case .greater: .jumpUnlessGreater
    case .greaterOrEqual: .jumpUnlessGreaterOrEqual
    default: nil
    }
  }
}

/// Integers of source texts.
enum IntegerLiteral {
  /// The value of digits in a radix, of any size.
  static func value(_ digits: String, radix: Int) throws -> Value {
    if let number = Int(digits, radix: radix) { return .int(number) }
    guard let number = BigInt(digits: Array(digits.utf8), radix: radix, poll: {}) else {
      throw PyException(.valueError, "invalid literal for int() with base \(radix): '\(digits)'")
    }
    return .integer(number)
  }
}
