/// A Python exception on its way through Swift code.
///
/// It never leaves the thread of its interpreter, hence unchecked Sendable.
package final class PyException: Error, @unchecked Sendable {
  /// The exception object that `except … as e` binds.
  package let value: ExceptionObject
  /// The frames it has passed, innermost first.
  package var traceback: [TracebackEntry] {
    get { value.traceback }
    set { value.traceback = newValue }
  }
  /// A true and useful sentence for the learner, shown behind `help:`.
  package var help: String? {
    get { value.help }
    set { value.help = newValue }
  }

  /// Creates an exception of a built-in class with a message.
  package init(_ type: ExceptionType, _ message: String, help: String? = nil) {
    value = ExceptionObject(type.object, [.string(message)])
    value.help = help
  }

  /// Creates an exception of any class.
  package init(_ type: TypeObject, _ message: String, help: String? = nil) {
    value = ExceptionObject(type, [.string(message)])
    value.help = help
  }

  /// Raises an object that exists.
  package init(_ value: ExceptionObject) {
    self.value = value
  }

  /// The class.
  package var type: TypeObject { value.type }

  /// Whether the exception is of the class `type` or of one derived from it.
  package func isInstance(of type: ExceptionType) -> Bool {
    value.type.isSubtype(of: type.object)
  }

  /// Whether its message, as given at creation, ends in `words`.
  func says(_ words: String) -> Bool {
    value.arguments.first?.text?.hasSuffix(words) ?? false
  }
}

/// Where a frame stood when an exception passed it.
package struct TracebackEntry: Sendable {
  /// The function's name; `<module>` for a cell.
  package let function: String
  /// The name of the source, such as `cell 3`.
  package let source: String
  /// The text of that source.
  package let text: String
  /// The range of the expression that raised, as UTF-8 offsets into `text`.
  package let lower: Int
  package let upper: Int

  /// Creates an entry.
  package init(function: String, source: String, text: String, lower: Int, upper: Int) {
    self.function = function
    self.source = source
    self.text = text
    self.lower = lower
    self.upper = upper
  }
}

/// An instance of an exception class, built-in or written in a cell.
package final class ExceptionObject: Object {
  package let type: TypeObject
  /// What the class was called with.
  package var arguments: [Value]
  /// Attributes assigned later.
  package var attributes: [String: Value] = [:]
  /// `__cause__`, from `raise … from …`.
  package var cause: ExceptionObject?
  /// `__context__`, the exception that was being handled.
  package var context: ExceptionObject?
  /// Whether `raise … from None` hides the context.
  package var suppressesContext = false
  /// The frames that it has passed, innermost first.
  package var traceback: [TracebackEntry] = []
  /// A true and useful sentence for the learner, shown behind `help:`.
  package var help: String?
  /// A name that exists and may have been meant; tracebacks show it, `str` does not.
  package var suggestion: String?
  /// Whether no handler of the program may stop it, as after the end of a time limit.
  package var isFinal = false

  /// Creates an exception object.
  package init(_ type: TypeObject, _ arguments: [Value]) {
    self.type = type
    self.arguments = arguments
  }

  deinit {
    guard cause != nil || context != nil || !attributes.isEmpty else { return }
    Teardown.perform(
      {
        cause = nil
        context = nil
        attributes = [:]
      },
      contents: {
        [cause, context].compactMap { $0.map { .object($0) } } + Array(attributes.values)
      })
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let own = attributes[name] { return own }
    switch name {
    case "args": return .tuple(arguments)
    case "__cause__": return cause.map { .object($0) } ?? Value.none
    case "__context__": return context.map { .object($0) } ?? Value.none
    case "__suppress_context__": return .bool(suppressesContext)
    case "__traceback__": return Value.none
    case "value" where type.isSubtype(of: ExceptionType.stopIteration.object),
      "code" where type.isSubtype(of: ExceptionType.systemExit.object):
      return arguments.first ?? Value.none
    case "__dict__":
      let dictionary = DictObject()
      for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
        dictionary.set(named: name, to: value)
      }
      return .dict(dictionary)
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    switch (name, value) {
    case ("args", let value?): arguments = try interpreter.elements(of: value)
    case ("__cause__", let value?):
      cause = value.exactly(ExceptionObject.self)
      suppressesContext = true
    case ("__context__", let value?): context = value.exactly(ExceptionObject.self)
    case ("__suppress_context__", let value?): suppressesContext = try interpreter.isTrue(value)
    case ("__traceback__", _): break
    default:
      if case .object(let member)? = type.member(name), let property = member as? UserPropertyObject
      {
        return try property.write(.object(self), value, interpreter)
      }
      if value == nil && attributes[name] == nil {
        throw interpreter.missingAttribute(name, of: .object(self))
      }
      attributes[name] = value
    }
  }

  package func str(_ interpreter: Interpreter) throws -> String {
    if type.isUserDefined, let method = type.userMember("__str__"),
      method.exactly(NativeFunction.self) == nil,
      let text = try interpreter.call(method, Arguments([.object(self)])).text
    {
      return text
    }
    return try plainStr(interpreter)
  }

  /// The text that `BaseException.__str__` gives.
  func plainStr(_ interpreter: Interpreter) throws -> String {
    switch arguments.count {
    case 0: return ""
    case 1:
      // A KeyError shows its key as in a dict, unless it is an AttributeError too: that one shows its message.
      return type.isSubtype(of: ExceptionType.keyError.object)
        && !type.isSubtype(of: ExceptionType.attributeError.object)
        ? try interpreter.repr(arguments[0]) : try interpreter.str(arguments[0])
    default: return try interpreter.repr(.tuple(arguments))
    }
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    if type.isUserDefined, let method = type.userMember("__repr__"),
      method.exactly(NativeFunction.self) == nil,
      let text = try interpreter.call(method, Arguments([.object(self)])).text
    {
      return text
    }
    return try plainRepr(interpreter)
  }

  /// The text that `BaseException.__repr__` gives.
  func plainRepr(_ interpreter: Interpreter) throws -> String {
    let parts = try arguments.map { try interpreter.repr($0) }
    return "\(type.name)(\(parts.joined(separator: ", ")))"
  }
}
