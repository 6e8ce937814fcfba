internal import PyModules
internal import PyRuntime
internal import PySyntax

/// The names of the keyword arguments that something takes, found without calling it.
struct CallableParameters {
  private let interpreter: Interpreter

  /// The parameters of what an interpreter's names hold.
  init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  /// The keyword arguments of what a chain of names calls, in their order; empty where unknown.
  func names(of chain: [String]) -> [String] {
    if let value = StoredValue.at(chain, interpreter) { return names(of: value, chain.last ?? "") }
    // A method is looked up in the class, so that nothing is bound and no property is read.
    guard let method = chain.last,
      let receiver = StoredValue.at(Array(chain.dropLast()), interpreter)
    else { return [] }
    for type in [receiver.type] + receiver.type.ancestors {
      if let member = type.members[method] {
        return names(of: member, method, class: type).filter { $0 != "self" }
      }
    }
    return []
  }

  private func names(of value: Value, _ name: String, class owner: TypeObject? = nil) -> [String] {
    if let type = value.object as? TypeObject {
      if let known = ConstructorSignature.of(type) { return names(known.parameters) }
      if type.isUserDefined {
        return definition("__init__", in: type.name).filter { $0 != "self" }
      }
      return type.constructor.map { names($0.signature.parameters) } ?? []
    }
    if let method = value.object as? BoundMethodObject { return names(of: method.function, name) }
    if let native = value.object as? NativeFunction { return names(native.accepted.parameters) }
    if let function = value.object as? FunctionObject {
      return definition(function.name, in: owner?.name)
    }
    return []
  }

  private func names(_ parameters: [Signature.Parameter]) -> [String] {
    parameters.filter { $0.kind == .regular || $0.kind == .keywordOnly }.map(\.name)
  }

  /// How many cells are searched for a definition, the last ones first.
  private static let cellLimit = 200
  /// The longest cell that is read.
  private static let lengthLimit = 20_000

  /// The parameters of the function that the newest cell with its `def` gives it.
  private func definition(_ name: String, in owner: String?) -> [String] {
    guard case .list(let cells)? = interpreter.globals["In"] else { return [] }
    for cell in cells.elements.suffix(CallableParameters.cellLimit).reversed() {
      guard let text = cell.text, text.utf8.count <= CallableParameters.lengthLimit,
        text.contains("def \(name)"), let statements = try? Parser.parse(SourceText(text))
      else { continue }
      if let found = parameters(of: name, owner, in: statements) { return found }
    }
    return []
  }

  private func parameters(
    of name: String, _ owner: String?, in statements: [Statement]
  ) -> [String]? {
    for statement in statements.reversed() {
      switch statement.kind {
      case .function(let definition) where owner == nil && definition.name.name == name:
        return (definition.parameters.regular + definition.parameters.keywordOnly).map(\.name.name)
      case .class(let definition) where definition.name.name == owner:
        return parameters(of: name, nil, in: definition.body)
      default: continue
      }
    }
    return nil
  }
}
