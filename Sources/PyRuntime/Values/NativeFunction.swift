/// A function or method written in Swift, with a Python signature.
///
///     NativeFunction("clip", "(a, low, high, *, out=None)") { call in
///       let low = try call.double("low")
///       …
///     }
///
/// The signature is read at the first call. Native functions are made once and never change, which
/// is why the class is unchecked Sendable.
package final class NativeFunction: Object, @unchecked Sendable {
  /// The body: bound arguments in, a value out.
  package typealias Body = @Sendable (BoundArguments) throws -> Value

  /// The name, as in `__name__` and in messages about arguments.
  package let name: String
  /// The parameters.
  package var signature: Signature { lazySignature }
  /// The docstring.
  package let documentation: String?
  /// Whether the function is found on instances and takes the instance as its first argument.
  package let isMethod: Bool
  private let body: Body
  private let signatureText: String
  private lazy var lazySignature = Signature(signatureText, of: name)

  /// Creates a function.
  ///
  /// - Parameters:
  ///   - signature: Python's own notation in parentheses; a method's begins with `self`.
  ///   - isMethod: Whether attribute access on an instance binds it; by default when the first
  ///     parameter is called `self`.
  package init(
    _ name: String, _ signature: String, isMethod: Bool? = nil, documentation: String? = nil,
    body: @escaping Body
  ) {
    self.name = name
    signatureText = signature
    self.isMethod = isMethod ?? signature.hasPrefix("(self")
    self.documentation = documentation
    self.body = body
  }

  package var type: TypeObject { BuiltinTypes.builtinFunction }
  package var isCallable: Bool { true }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    try body(signature.bind(arguments, interpreter))
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    "<built-in function \(name)>"
  }
}

/// A method together with the instance it was read from.
package final class BoundMethodObject: Object {
  /// The unbound function.
  package let function: Value
  /// The instance that becomes the first argument.
  package let receiver: Value

  /// Creates a bound method.
  package init(_ function: Value, receiver: Value) {
    self.function = function
    self.receiver = receiver
  }

  package var type: TypeObject { BuiltinTypes.method }
  package var isCallable: Bool { true }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    var all = arguments
    all.positional.insert(receiver, at: 0)
    return try interpreter.call(function, all)
  }
}

/// A `property`: an attribute that is computed when it is read.
package final class PropertyObject: Object, @unchecked Sendable {
  /// Reads the attribute.
  package let getter: @Sendable (Value, Interpreter) throws -> Value
  /// Assigns the attribute; nil where it is read-only.
  package let setter: (@Sendable (Value, Value, Interpreter) throws -> Void)?

  /// Creates a property.
  package init(
    setter: (@Sendable (Value, Value, Interpreter) throws -> Void)? = nil,
    getter: @escaping @Sendable (Value, Interpreter) throws -> Value
  ) {
    self.getter = getter
    self.setter = setter
  }

  package var type: TypeObject { BuiltinTypes.property }
}
