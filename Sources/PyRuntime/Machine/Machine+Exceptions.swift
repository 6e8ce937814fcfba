/// Raising, matching, and context managers.
extension Machine {
  /// The exception object in a register, nil for None.
  func exception(_ raw: Int32) -> ExceptionObject? {
    at(raw).pointee?.exactly(ExceptionObject.self)
  }

  /// The error that a `raise` statement throws.
  func raised(_ i: Instruction) throws -> PyException {
    if i.n == 0 {
      guard let handling else {
        return PyException(.runtimeError, "No active exception to reraise")
      }
      return PyException(handling)
    }
    guard let exception = try exceptionObject(try read(i.b)) else {
      return PyException(.typeError, "exceptions must derive from BaseException")
    }
    if i.n == 2 {
      let cause = try read(i.c)
      if cause.isNone {
        exception.cause = nil
      } else {
        guard let object = try exceptionObject(cause) else {
          return PyException(.typeError, "exception causes must derive from BaseException")
        }
        exception.cause = object
      }
      exception.suppressesContext = true
    }
    return PyException(exception)
  }

  /// A bare `raise` adds no place to the traceback, nor does the end of a handler.
  func reraised(_ i: Instruction) -> PyException {
    guard let exception = exception(i.b) else {
      return PyException(.runtimeError, "No active exception to reraise")
    }
    return PyException(exception)
  }

  /// The exception that a raised value stands for: itself, or an instance of the class.
  private func exceptionObject(_ value: Value) throws -> ExceptionObject? {
    if let object = value.exactly(ExceptionObject.self) { return object }
    if let type = value.exactly(TypeObject.self),
      type.isSubtype(of: ExceptionType.baseException.object)
    {
      return try interpreter.call(value).exactly(ExceptionObject.self)
    }
    return nil
  }

  /// Whether the exception B is of the class or the classes C.
  func matches(_ i: Instruction) throws -> Bool {
    guard let exception = exception(i.b) else { return false }
    let wanted = try read(i.c)
    func matches(_ value: Value) throws -> Bool {
      guard let type = value.exactly(TypeObject.self),
        type.isSubtype(of: ExceptionType.baseException.object)
      else {
        throw PyException(
          .typeError,
          "catching classes that do not inherit from BaseException is not allowed")
      }
      return exception.type.isSubtype(of: type)
    }
    if case .tuple(let types) = wanted {
      var result = false
      for type in types.elements { if try matches(type) { result = true } }
      return result
    }
    return try matches(wanted)
  }

  func failedAssertion(_ i: Instruction) throws -> PyException {
    let arguments = i.n == 1 ? [try read(i.b)] : []
    return PyException(ExceptionObject(ExceptionType.assertionError.object, arguments))
  }

  // MARK: with

  func enterContext(_ manager: Value) throws -> Value {
    if let entered = try manager.object?.enter(interpreter) { return entered }
    throw PyException(
      .typeError,
      "'\(manager.type.messageName)' object does not support the context manager protocol")
  }

  func exitContext(_ manager: Value) throws { _ = try manager.object?.exit(nil, interpreter) }

  func exitContext(_ i: Instruction) throws -> Bool {
    guard let exception = exception(i.c) else { return false }
    return try read(i.b).object?.exit(PyException(exception), interpreter) ?? false
  }
}
