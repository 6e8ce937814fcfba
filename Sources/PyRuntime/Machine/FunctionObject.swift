internal import PySyntax

/// A function written in a cell.
package final class FunctionObject: Object {
  /// The compiled body.
  let code: CodeObject
  // What a call needs, so that it touches no other object.
  let codeReference: Unmanaged<CodeObject>
  let simpleCount: Int
  let registerCount: Int
  let instructions: UnsafeMutablePointer<Instruction>
  let constants: UnsafeMutablePointer<Value?>
  let globals: UnsafeMutablePointer<Value?>
  let builtins: UnsafeMutablePointer<Value?>
  let hasClosure: Bool
  /// Values of the last positional parameters where they are left out.
  var defaults: [Value]
  /// Values of keyword-only parameters where they are left out.
  var keywordDefaults: [String: Value]
  /// The cells of the functions around.
  let closure: [CellObject]
  /// Where the function's global names live.
  let namespace: Namespace
  /// `__name__`.
  package var name: String
  /// `__qualname__`, the name with the classes and functions around it.
  package var qualifiedName: String
  /// `__doc__`.
  package var documentation: Value
  /// `__annotations__`.
  package var annotations: DictObject?
  /// Attributes that the cell assigned.
  package private(set) var attributes: [(name: String, value: Value)] = []

  init(
    _ code: CodeObject, defaults: [Value], keywordDefaults: [String: Value],
    closure: [CellObject], namespace: Namespace, annotations: DictObject?
  ) {
    self.code = code
    codeReference = Unmanaged.passUnretained(code)
    simpleCount = code.simpleCount
    registerCount = code.registerCount
    instructions = code.instructions
    constants = code.constants
    globals = namespace.slots
    builtins = namespace.builtinSlots
    hasClosure = !closure.isEmpty
    self.defaults = defaults
    self.keywordDefaults = keywordDefaults
    self.closure = closure
    self.namespace = namespace
    self.annotations = annotations
    name = code.name
    qualifiedName = code.qualifiedName
    documentation = code.documentation.map { .string($0) } ?? .none
  }

  package var type: TypeObject { MachineTypes.function }
  package var isCallable: Bool { true }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try interpreter.machine.call(self, arguments)
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    "<function \(qualifiedName) at \(interpreter.address(of: .object(self)))>"
  }

  package var ownAttributeNames: [String] { attributes.map(\.name) }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let own = attributes.first(where: { $0.name == name }) { return own.value }
    switch name {
    case "__name__": return .string(self.name)
    case "__qualname__": return .string(qualifiedName)
    case "__doc__": return documentation
    case "__module__": return .string(namespace.moduleName)
    case "__defaults__": return defaults.isEmpty ? Value.none : .tuple(defaults)
    case "__annotations__":
      if annotations == nil { annotations = DictObject() }
      return annotations.map { .dict($0) }
    case "__dict__":
      let dictionary = DictObject()
      for (name, value) in attributes {
        try dictionary.set(.string(name), to: value, interpreter)
      }
      return .dict(dictionary)
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    switch (name, value) {
    case ("__name__", .string(let text)): self.name = text.text
    case ("__qualname__", .string(let text)): qualifiedName = text.text
    case ("__doc__", let value?): documentation = value
    case ("__annotations__", .dict(let dictionary)): annotations = dictionary
    case ("__defaults__", .tuple(let values)): defaults = values.elements
    case ("__module__", _): break
    default:
      let position = attributes.firstIndex { $0.name == name }
      if let value {
        if let position {
          attributes[position].value = value
        } else {
          attributes.append((name, value))
        }
      } else if let position {
        attributes.remove(at: position)
      } else {
        throw PyException(
          .attributeError, "'function' object has no attribute '\(name)'")
      }
    }
  }

  /// The parameters as Python writes them, for `help` and completion.
  package var signatureText: String {
    guard let parameters = code.parameters else { return "()" }
    return "(\(parameters.text(in: code.source)))"
  }
}

extension Parameters {
  /// The parameters as they stand in the source, parts separated by single commas.
  func text(in source: SourceText) -> String {
    func one(_ parameter: Parameter, _ prefix: String = "") -> String {
      var text = prefix + parameter.name.name
      if let annotation = parameter.annotation {
        text += ": " + source.string(in: annotation.range)
      }
      if let value = parameter.defaultValue {
        let equals = parameter.annotation == nil ? "=" : " = "
        text += equals + source.string(in: value.range)
      }
      return text
    }
    var parts = positionalOnly.map { one($0) }
    if !positionalOnly.isEmpty { parts.append("/") }
    parts += regular.map { one($0) }
    if let variadic {
      parts.append(one(variadic, "*"))
    } else if !keywordOnly.isEmpty {
      parts.append("*")
    }
    parts += keywordOnly.map { one($0) }
    if let keywordVariadic { parts.append(one(keywordVariadic, "**")) }
    return parts.joined(separator: ", ")
  }
}
