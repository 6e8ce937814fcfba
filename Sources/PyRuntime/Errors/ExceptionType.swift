/// The built-in exception classes, with their place in CPython's tree.
package enum ExceptionType: String, CaseIterable, Sendable {
  case baseException = "BaseException"
  case keyboardInterrupt = "KeyboardInterrupt"
  case systemExit = "SystemExit"
  case generatorExit = "GeneratorExit"
  case exception = "Exception"
  case stopIteration = "StopIteration"
  case arithmeticError = "ArithmeticError"
  case floatingPointError = "FloatingPointError"
  case overflowError = "OverflowError"
  case zeroDivisionError = "ZeroDivisionError"
  case assertionError = "AssertionError"
  case attributeError = "AttributeError"
  case bufferError = "BufferError"
  case eofError = "EOFError"
  case importError = "ImportError"
  case moduleNotFoundError = "ModuleNotFoundError"
  case lookupError = "LookupError"
  case indexError = "IndexError"
  case keyError = "KeyError"
  case memoryError = "MemoryError"
  case nameError = "NameError"
  case unboundLocalError = "UnboundLocalError"
  case osError = "OSError"
  case fileNotFoundError = "FileNotFoundError"
  case permissionError = "PermissionError"
  case timeoutError = "TimeoutError"
  case referenceError = "ReferenceError"
  case runtimeError = "RuntimeError"
  case notImplementedError = "NotImplementedError"
  case recursionError = "RecursionError"
  case syntaxError = "SyntaxError"
  case indentationError = "IndentationError"
  case tabError = "TabError"
  case typeError = "TypeError"
  case valueError = "ValueError"
  case unicodeError = "UnicodeError"
  case unicodeDecodeError = "UnicodeDecodeError"
  case unicodeEncodeError = "UnicodeEncodeError"
  case warning = "Warning"
  case deprecationWarning = "DeprecationWarning"
  case pendingDeprecationWarning = "PendingDeprecationWarning"
  case futureWarning = "FutureWarning"
  case runtimeWarning = "RuntimeWarning"
  case systemError = "SystemError"
  case syntaxWarning = "SyntaxWarning"
  case userWarning = "UserWarning"

  /// The direct base class; nil for `BaseException`.
  package var base: ExceptionType? {
    switch self {
    case .baseException: nil
    case .keyboardInterrupt, .systemExit, .generatorExit, .exception: .baseException
    case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
    case .moduleNotFoundError: .importError
    case .indexError, .keyError: .lookupError
    case .unboundLocalError: .nameError
    case .fileNotFoundError, .permissionError, .timeoutError: .osError
    case .notImplementedError, .recursionError: .runtimeError
    case .indentationError: .syntaxError
    case .tabError: .indentationError
    case .unicodeError: .valueError
    case .unicodeDecodeError, .unicodeEncodeError: .unicodeError
    case .deprecationWarning, .pendingDeprecationWarning, .futureWarning, .runtimeWarning,
      .syntaxWarning, .userWarning:
      .warning
    default: .exception
    }
  }

  /// The class as a Python object.
  package var object: TypeObject { ExceptionType.objects[self] ?? BuiltinTypes.object }

  private static let objects: [ExceptionType: TypeObject] = {
    var made: [ExceptionType: TypeObject] = [:]
    func make(_ type: ExceptionType) -> TypeObject {
      if let ready = made[type] { return ready }
      let object = TypeObject(
        type.rawValue, bases: type.base.map { [make($0)] } ?? [],
        members: type == .baseException ? ObjectMethods.exceptionMembers : [:])
      made[type] = object
      return object
    }
    for type in allCases { _ = make(type) }
    return made
  }()
}
