internal import PySyntax

/// Names: cells, class bodies, and what is said about names that are not there.
extension Machine {
  private var frame: UnsafeMutablePointer<Frame> { frames + (depth - 1) }

  private var code: CodeObject { frame.pointee.code.takeUnretainedValue() }

  /// The built-in behind an unassigned name of the session.
  ///
  /// - Throws: NameError where there is none.
  @inline(never)
  func missing(_ raw: Int32) throws -> Value {
    let operand = Operand(raw: raw)
    missingOperand = raw
    switch operand.block {
    case .global:
      let builtins = (bases[3] + Int(raw & ~3)).assumingMemoryBound(to: Value?.self)
      if let value = builtins.pointee {
        missingOperand = nil
        return value
      }
      throw undefined(code.namespace.name(at: operand.index))
    case .register, .constant:
      throw unbound(code.registerNames[operand.index] ?? "?")
    }
  }

  private func unbound(_ name: String) -> PyException {
    PyException(
      .unboundLocalError,
      "cannot access local variable '\(name)' where it is not associated with a value")
  }

  /// The error about a name that is nowhere defined.
  func undefined(_ name: String) -> PyException {
    let error = PyException(.nameError, "name '\(name)' is not defined")
    var candidates = Array(code.registerNames.values)
    candidates += code.namespace.names
    candidates += code.namespace.builtinNames.filter { !$0.hasPrefix("_") }
    error.value.suggestion = Suggestion.closest(to: name, in: candidates)
    error.value.attributes["name"] = .string(name)
    // A name that the real module would have brought along is not simply unknown.
    if let module = interpreter.starImports.last(where: { $0.refusals[name] != nil }) {
      error.value.suggestion = nil
      error.help = module.refusals[name]
    }
    return error
  }

  func delete(_ raw: Int32) throws {
    let place = at(raw)
    guard place.pointee != nil else {
      let operand = Operand(raw: raw)
      if operand.block == .global {
        throw undefined(code.namespace.name(at: operand.index))
      }
      throw unbound(code.registerNames[operand.index] ?? "?")
    }
    place.pointee = nil
  }

  // MARK: Cells

  /// The cell in a register.
  @inline(__always)
  func cell(_ raw: Int32) -> CellObject? { at(raw).pointee?.exactly(CellObject.self) }

  func loadCell(_ i: Instruction) throws {
    if let value = cell(i.b)?.content {
      at(i.a).pointee = value
      return
    }
    throw emptyCell(Operand(raw: i.b).index)
  }

  private func emptyCell(_ register: Int) -> PyException {
    let name = code.registerNames[register] ?? "?"
    if register >= code.captureBase && register < code.captureBase + code.captures.count {
      return PyException(
        .nameError,
        "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
      )
    }
    return unbound(name)
  }

  func deleteCell(_ i: Instruction) throws {
    guard let cell = cell(i.a) else { return }
    if cell.content == nil && i.n == 1 { throw emptyCell(Operand(raw: i.a).index) }
    cell.content = nil
  }

  // MARK: Class bodies

  private var classNames: ClassNamespace? {
    frame.pointee.registers.pointee?.exactly(ClassNamespace.self)
  }

  func loadName(_ i: Instruction) throws {
    let name = at(i.c).pointee?.text ?? ""
    if let value = classNames?[name] {
      at(i.a).pointee = value
    } else if i.n == 1, let value = cell(i.b)?.content {
      at(i.a).pointee = value
    } else if let value = code.namespace[name] ?? code.namespace.builtin(name) {
      at(i.a).pointee = value
    } else {
      throw undefined(name)
    }
  }

  func storeName(_ i: Instruction) throws {
    classNames?[at(i.c).pointee?.text ?? ""] = try read(i.b)
  }

  func deleteName(_ i: Instruction) throws {
    let name = at(i.c).pointee?.text ?? ""
    guard let names = classNames else { return }
    if names[name] == nil && i.n == 1 { throw undefined(name) }
    names[name] = nil
  }
}
