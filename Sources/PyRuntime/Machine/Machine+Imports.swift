internal import PySyntax

/// Imports and magics.
extension Machine {
  func importModule(_ i: Instruction) throws {
    let name = at(i.c).pointee?.text ?? ""
    let module = try interpreter.importModule(name)
    guard i.n == 1 else {
      at(i.a).pointee = .object(module)
      return
    }
    at(i.a).pointee = .object(try interpreter.importModule(String(name.prefix { $0 != "." })))
  }

  func importName(_ i: Instruction) throws {
    guard let module = at(i.b).pointee?.exactly(ModuleObject.self) else { return }
    at(i.a).pointee = try interpreter.importName(at(i.c).pointee?.text ?? "", from: module)
  }

  func importAll(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    guard let module = at(i.b).pointee?.exactly(ModuleObject.self) else { return }
    if let error = module.starError {
      throw PyException(.importError, error.message, help: error.help)
    }
    interpreter.noteStarImport(of: module)
    for (name, value) in module.members.sorted(by: { $0.key < $1.key })
    where !name.hasPrefix("_") {
      frame.pointee.code.takeUnretainedValue().namespace[name] = value
    }
  }

  func runMagic(_ i: Instruction, _ frame: UnsafeMutablePointer<Frame>) throws {
    let code = frame.pointee.code.takeUnretainedValue()
    at(i.a).pointee = try interpreter.runMagic(code.magics[Int(i.b)], code.source)
  }
}
