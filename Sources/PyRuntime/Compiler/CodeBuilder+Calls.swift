internal import PySyntax

/// Code for calls.
extension CodeBuilder {
  func call(
    _ function: Expression, _ arguments: [Argument], at range: SourceRange,
    into target: Operand?
  ) throws -> Operand {
    let needsUnpacking = arguments.contains {
      switch $0 {
      case .unpacking, .keywordUnpacking: true
      default: false
      }
    }
    if needsUnpacking || arguments.count > 200 {
      return try unpackedCall(function, arguments, into: target)
    }
    if case .attribute(let receiver, let name) = function.kind {
      return try result(into: target) {
        let base = newRegister()
        _ = try scoped { try load(receiver, into: .register(base)) }
        let site = site(mangled(name.name))
        let keywords = try self.arguments(arguments)
        let isSplit = !source.isOneLine(function.range.lower, name.range.lower)
        methodRanges[here] = isSplit ? name.range : function.range
        if isSplit { place = SourceRange(name.range.lower, range.upper) }
        return call(
          keywords.isEmpty ? .callMethod : .callMethodKeyword, count: arguments.count, b: site,
          base: base, keywords)
      }
    }
    if case .name("super") = function.kind, arguments.isEmpty, let cell = cells["__class__"],
      kind == .function, let first = layout.names.first
    {
      return try result(into: target) {
        let callee = try load(function)
        let base = newRegisters(2)
        emit(.loadCell, .register(base), .register(cell))
        _ = try loadName(first, into: .register(base + 1))
        return call(
          .call, count: 2, b: callee.raw, base: base, [])
      }
    }
    return try result(into: target) {
      let callee = try self.callee(function, before: arguments)
      let base = top
      let keywords = try self.arguments(arguments)
      return call(
        keywords.isEmpty ? .call : .callKeyword, count: arguments.count, b: callee.raw,
        base: base, keywords)
    }
  }

  private func call(
    _ code: Opcode, count: Int, b: Int32, base: Int, _ keywords: [String]
  ) -> Instruction {
    if !keywords.isEmpty { pendingKeywords = keywords }
    return Instruction(
      code, n: UInt16(truncatingIfNeeded: count), b: b, c: Operand.register(base).raw)
  }

  /// Puts the values of the arguments into the next registers and returns the names of those by
  /// keyword, which come last.
  private func arguments(_ arguments: [Argument]) throws -> [String] {
    let base = newRegisters(arguments.count)
    var keywords: [String] = []
    for (offset, argument) in arguments.enumerated() {
      let target = Operand.register(base + offset)
      switch argument {
      case .positional(let value), .unpacking(let value), .keywordUnpacking(let value):
        try load(value, into: target)
      case .keyword(let name, let value):
        keywords.append(name.name)
        try load(value, into: target)
      }
    }
    return keywords
  }

  /// The function of a call, in place where computing the arguments leaves it alone.
  private func callee(_ function: Expression, before arguments: [Argument]) throws -> Operand {
    guard case .name(let name) = function.kind else { return try load(function) }
    let values = arguments.map(\.value)
    let operand = try at(function.range) { try loadName(name, into: nil) }
    if operand.isRegister && operand.index >= firstTemporary { return operand }
    guard values.allSatisfy({ isQuiet($0) }) else {
      return at(function.range) { moved(operand, to: newTemporary()) }
    }
    if !values.allSatisfy({ isConstant($0) }) {
      at(function.range) { _ = emit(.check, nil, operand) }
    }
    return operand
  }

  /// Whether computing `expression` binds nothing, as far as sane operators go.
  private func isQuiet(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .constant, .lambda: true
    case .unary(_, let operand): isQuiet(operand)
    case .binary(_, let left, let right, _): isQuiet(left) && isQuiet(right)
    case .subscript(let value, let index): isQuiet(value) && isQuiet(index)
    default: false
    }
  }

  private func unpackedCall(
    _ function: Expression, _ arguments: [Argument], into target: Operand?
  ) throws -> Operand {
    try result(into: target) {
      let callee = newTemporary()
      try load(function, into: callee)
      let list = newTemporary()
      let keywords = newTemporary()
      add(Instruction(.buildList, a: list.raw))
      var hasKeywords = false
      for argument in arguments {
        try scoped {
          switch argument {
          case .positional(let value): emit(.listAppend, list, try load(value))
          case .unpacking(let value):
            let elements = try load(value)
            at(value.range) { _ = emit(.listExtend, n: 1, list, elements, callee) }
          case .keyword, .keywordUnpacking:
            if !hasKeywords { add(Instruction(.buildDict, a: keywords.raw)) }
            hasKeywords = true
            try self.keyword(argument, into: keywords, of: callee)
          }
        }
      }
      if !hasKeywords { emit(.move, keywords, none) }
      return Instruction(.callUnpacked, b: callee.raw, c: list.raw)
    }
  }

  private func keyword(
    _ argument: Argument, into keywords: Operand, of callee: Operand
  ) throws {
    switch argument {
    case .keyword(let name, let value):
      let value = try load(value)
      emit(.keywordsUpdate, n: 1, keywords, value, callee)
      add(Instruction(.extra, a: 0, b: constant(name.name).raw))
    case .keywordUnpacking(let value):
      let mapping = try load(value)
      emit(.keywordsUpdate, keywords, mapping, callee)
      add(Instruction(.extra))
    default: break
    }
  }
}

extension Argument {
  /// The expression of the argument.
  var value: Expression {
    switch self {
    case .positional(let value), .unpacking(let value), .keyword(_, let value),
      .keywordUnpacking(let value):
      value
    }
  }
}
