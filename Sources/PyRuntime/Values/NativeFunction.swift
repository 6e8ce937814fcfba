import Synchronization

/// A function or method written in Swift, with a Python signature.
///
///     NativeFunction("clip", "(a, low, high, *, out=None)") { call in
///       let low = try call.double("low")
///       …
///     }
///
/// The signature is read at the first call. Functions that run in inner loops take one of the plain
/// forms (see `NativeFunction+Forms.swift`), which match no names and make no arrays. Native
/// functions are made once and never change, which is why the class is unchecked Sendable.
package final class NativeFunction: Object, @unchecked Sendable {
  /// The body: bound arguments in, a value out.
  package typealias Body = @Sendable (BoundArguments) throws -> Value

  /// How a function takes its arguments; a method's receiver counts as the first.
  package enum Form {
    /// Matched with the signature.
    case bound(Body)
    /// None.
    case none(@Sendable (Interpreter) throws -> Value)
    /// Exactly one, positional.
    case one(@Sendable (Value, Interpreter) throws -> Value)
    /// Exactly two, positional.
    case two(@Sendable (Value, Value, Interpreter) throws -> Value)
    /// The receiver and one or two more, positional.
    case twoOrThree(@Sendable (Value, Value, Value?, Interpreter) throws -> Value)
    /// Between `minimum` and `maximum`, positional.
    case several(
      minimum: Int, maximum: Int, @Sendable ([Value], Interpreter) throws -> Value)
  }

  /// The name, as in `__name__` and in messages about arguments.
  package let name: String
  /// The class that the method belongs to, as in `list.append`; nil for a function.
  package let owner: String?
  /// The module that the function belongs to, where messages name it, as in `math.sqrt`.
  package var module: String?
  /// How it takes its arguments.
  package let form: Form
  /// The parameters.
  package var signature: Signature {
    if let ready = lazySignature.load() { return ready.signature }
    let made = Signature(signatureText, of: messageName ?? name, style: style)
    return lazySignature.storeIfNil(SignatureBox(made)).signature
  }
  /// The parameters in Python's notation.
  package let signatureText: String
  /// The name in messages about arguments, where it is not `name`: `DataFrame.drop`.
  private let messageName: String?
  /// The class whose static or class method the function is, for messages.
  private let classOwner: String?
  /// The docstring.
  package let documentation: String?
  /// The parameters that the body binds itself, where `signature` takes anything.
  private let inner: (@Sendable () -> Signature)?
  /// The parameters that a caller can give, whoever binds them.
  package var accepted: Signature { inner?() ?? signature }
  /// Whether the function is found on instances and takes the instance as its first argument.
  package let isMethod: Bool
  private let style: Signature.Style
  private let lazySignature = AtomicLazyReference<SignatureBox>()

  /// Creates a function.
  ///
  /// - Parameters:
  ///   - signature: Python's own notation in parentheses; a method's begins with `self`.
  ///   - messageName: The name in messages about arguments, where it is another.
  ///   - isMethod: Whether attribute access on an instance binds it; by default when the first
  ///     parameter is called `self`.
  ///   - accepted: The parameters that the body binds itself, where `signature` takes anything.
  package init(
    _ name: String, _ signature: String, isMethod: Bool? = nil, documentation: String? = nil,
    messageName: String? = nil, style: Signature.Style = .python,
    accepted: (@Sendable () -> Signature)? = nil, body: @escaping Body
  ) {
    inner = accepted
    self.name = name
    self.messageName = messageName
    classOwner = nil
    owner = nil
    self.style = style
    form = .bound(body)
    signatureText = signature
    self.isMethod = isMethod ?? signature.hasPrefix("(self")
    self.documentation = documentation
  }

  /// Creates a function of any form; `owner` makes it a method of that class, `className` a function
  /// that stands in the class without a receiver.
  package init(
    _ name: String, _ signature: String, owner: String?, of className: String? = nil,
    documentation: String? = nil, form: Form
  ) {
    self.name = name
    messageName = nil
    inner = nil
    classOwner = className
    self.owner = owner
    self.form = form
    style = owner == nil ? .builtin : .builtinMethod
    signatureText = signature
    isMethod = owner != nil
    self.documentation = documentation
  }

  package var type: TypeObject {
    isMethod ? BuiltinTypes.methodDescriptor : BuiltinTypes.builtinFunction
  }
  package var isCallable: Bool { true }

  /// The name with the class, as CPython's messages about counts of arguments have it.
  package var qualifiedName: String { (owner ?? classOwner).map { "\($0).\(name)" } ?? name }

  package func call(_ arguments: Arguments, _ interpreter: Interpreter) throws -> Value {
    if case .bound(let body) = form { return try body(signature.bind(arguments, interpreter)) }
    guard arguments.keywords.isEmpty else {
      throw PyException(.typeError, "\(qualifiedName)() takes no keyword arguments")
    }
    let given = arguments.positional
    switch form {
    case .bound: break
    case .none(let body): if given.isEmpty { return try body(interpreter) }
    case .one(let body): if given.count == 1 { return try body(given[0], interpreter) }
    case .two(let body): if given.count == 2 { return try body(given[0], given[1], interpreter) }
    case .twoOrThree(let body):
      if given.count == 2 || given.count == 3 {
        return try body(given[0], given[1], given.count == 3 ? given[2] : nil, interpreter)
      }
    case .several(let minimum, let maximum, let body):
      if given.count >= minimum && given.count <= maximum { return try body(given, interpreter) }
    }
    throw wrongCount(given.count)
  }

  /// Calls the function with one positional argument.
  package func call(_ first: Value, _ interpreter: Interpreter) throws -> Value {
    switch form {
    case .one(let body): try body(first, interpreter)
    default: try call(Arguments([first]), interpreter)
    }
  }

  /// Calls the function with two positional arguments.
  package func call(
    _ first: Value, _ second: Value, _ interpreter: Interpreter
  ) throws -> Value {
    switch form {
    case .two(let body): try body(first, second, interpreter)
    default: try call(Arguments([first, second]), interpreter)
    }
  }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "__name__": return .string(self.name)
    case "__qualname__": return .string(qualifiedName)
    case "__doc__": return documentation.map { .string($0) } ?? Value.none
    case "__module__": return .string("builtins")
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    if let owner { return "<method '\(name)' of '\(owner)' objects>" }
    // Python's help is no plain function, and says how to call it.
    if name == "help" {
      return "Type help() for interactive help, or help(object) for help about object."
    }
    return "<built-in function \(name)>"
  }

  /// CPython's sentence about a wrong number of arguments, the receiver not counted.
  private func wrongCount(_ count: Int) -> PyException {
    let hidden = isMethod ? 1 : 0
    let given = count - hidden
    guard given >= 0 else {
      return PyException(
        .typeError, "unbound method \(qualifiedName)() needs an argument")
    }
    func plural(_ number: Int) -> String { number == 1 ? "argument" : "arguments" }
    func outside(_ low: Int, _ high: Int) -> PyException {
      let bound = low == high ? "" : given < low ? "at least " : "at most "
      let wanted = given < low ? low : high
      return PyException(
        .typeError, "\(name) expected \(bound)\(wanted) \(plural(wanted)), got \(given)")
    }
    switch form {
    case .twoOrThree: return outside(2 - hidden, 3 - hidden)
    case .several(let minimum, let maximum, _): return outside(minimum - hidden, maximum - hidden)
    case .none where !isMethod, .one where isMethod:
      return PyException(.typeError, "\(qualifiedName)() takes no arguments (\(given) given)")
    case .two where !isMethod:
      return PyException(.typeError, "\(name) expected 2 arguments, got \(given)")
    default:
      let place = module.map { "\($0)." } ?? ""
      return PyException(
        .typeError, "\(place)\(qualifiedName)() takes exactly one argument (\(given) given)")
    }
  }
}

/// Keeps a signature behind a reference, so that it can be stored atomically.
private final class SignatureBox: Sendable {
  let signature: Signature

  init(_ signature: Signature) { self.signature = signature }
}
