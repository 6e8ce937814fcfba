internal import PySyntax

/// Code for displays of collections and for f-strings.
extension CodeBuilder {
  /// Displays up to this length are built from registers at once.
  private static let longest = 24

  private func isUnpacked(_ elements: [Expression]) -> Bool {
    elements.contains {
      if case .starred = $0.kind { return true }
      return false
    }
  }

  func list(_ elements: [Expression], into target: Operand?) throws -> Operand {
    if elements.count > 3 {
      let whole = Expression(.tuple(elements), at: place)
      if let values = try folded(whole) {
        return try result(into: target) {
          Instruction(.copyList, b: constant(values).raw)
        }
      }
    }
    if elements.count > CodeBuilder.longest || isUnpacked(elements) {
      let list = newTemporary()
      try accumulate(elements, list)
      return moved(list, to: target)
    }
    return try built(.buildList, elements, into: target)
  }

  func tuple(_ elements: [Expression], into target: Operand?) throws -> Operand {
    let whole = Expression(.tuple(elements), at: place)
    if let value = try folded(whole) { return moved(constant(value), to: target) }
    if elements.count > CodeBuilder.longest || isUnpacked(elements) {
      return try result(into: target) {
        let list = newTemporary()
        try accumulate(elements, list)
        return Instruction(.listToTuple, b: list.raw)
      }
    }
    return try built(.buildTuple, elements, into: target)
  }

  private func accumulate(_ elements: [Expression], _ list: Operand) throws {
    add(Instruction(.buildList, a: list.raw))
    for element in elements {
      try scoped {
        if case .starred(let value) = element.kind {
          let values = try load(value)
          _ = at(value.range) { emit(.listExtend, list, values) }
        } else {
          emit(.listAppend, list, try load(element))
        }
      }
    }
  }

  private func built(
    _ code: Opcode, _ elements: [Expression], into target: Operand?
  ) throws -> Operand {
    try result(into: target) {
      let first = newRegisters(elements.count)
      for (offset, element) in elements.enumerated() {
        try load(element, into: .register(first + offset))
      }
      return Instruction(code, b: Operand.register(first).raw, c: Int32(elements.count))
    }
  }

  func set(_ elements: [Expression], into target: Operand?) throws -> Operand {
    let set = newTemporary()
    add(Instruction(.buildSet, a: set.raw))
    for element in elements {
      _ = try scoped {
        if case .starred(let value) = element.kind {
          emit(.setUpdate, set, try load(value))
        } else {
          emit(.setAdd, set, try load(element))
        }
      }
    }
    return moved(set, to: target)
  }

  func dictionary(_ items: [DictionaryItem], into target: Operand?) throws -> Operand {
    let dictionary = newTemporary()
    add(Instruction(.buildDict, a: dictionary.raw))
    for item in items {
      try scoped {
        switch item {
        case .pair(let key, let value):
          let key = try load(key, before: [value])
          emit(.dictSet, dictionary, key, try load(value))
        case .unpacking(let value):
          let mapping = try load(value)
          _ = at(value.range) { emit(.dictUpdate, dictionary, mapping) }
        }
      }
    }
    return moved(dictionary, to: target)
  }

  // MARK: f-strings

  func formatted(_ parts: [FormattedPart], into target: Operand?) throws -> Operand {
    var pieces: [FormattedPart] = []
    for part in parts {
      if case .field(let field) = part, let text = field.debugText {
        pieces.append(.literal(text))
      }
      pieces.append(part)
    }
    if pieces.isEmpty { return moved(constant(""), to: target) }
    if pieces.count == 1 {
      switch pieces[0] {
      case .literal(let text): return moved(constant(text), to: target)
      case .field(let field): return try formattedField(field, into: target)
      }
    }
    return try result(into: target) {
      let first = newRegisters(pieces.count)
      for (offset, piece) in pieces.enumerated() {
        switch piece {
        case .literal(let text): emit(.move, .register(first + offset), constant(text))
        case .field(let field):
          _ = try formattedField(field, into: .register(first + offset))
        }
      }
      return Instruction(
        .buildString, b: Operand.register(first).raw, c: Int32(pieces.count))
    }
  }

  private func formattedField(_ field: FormattedField, into target: Operand?) throws -> Operand {
    try result(into: target) {
      let formats = field.format ?? []
      let value = try load(field.value, before: formats.expressions)
      let specification = try formatted(formats, into: nil)
      let conversion: UInt16
      switch field.conversion {
      case "s": conversion = 1
      case "r": conversion = 2
      case "a": conversion = 3
      default: conversion = field.debugText != nil && field.format == nil ? 2 : 0
      }
      place = field.range
      return Instruction(.format, n: conversion, b: value.raw, c: specification.raw)
    }
  }
}

extension [FormattedPart] {
  /// The expressions of the fields, without those nested in formats.
  var expressions: [Expression] {
    compactMap {
      if case .field(let field) = $0 { return field.value }
      return nil
    }
  }
}
