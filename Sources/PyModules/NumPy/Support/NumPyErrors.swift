package import NDArrays
package import PyRuntime
internal import PySyntax

/// numpy's exception classes, and the way from an array's error to a Python exception.
package enum NumPyErrors {
  /// Python's `numpy.exceptions.AxisError`.
  package static let axisError = TypeObject(
    "AxisError", module: "numpy.exceptions",
    bases: [ExceptionType.valueError.object, ExceptionType.indexError.object])
  /// Python's `numpy.linalg.LinAlgError`.
  package static let linAlgError = TypeObject(
    "LinAlgError", module: "numpy.linalg", bases: [ExceptionType.valueError.object])
  /// What numpy raises where a ufunc does not take its operands' types.
  package static let ufuncTypeError = TypeObject(
    "UFuncTypeError", module: "numpy._core._exceptions", bases: [ExceptionType.typeError.object])
  /// Python's `numpy.exceptions.RankWarning`.
  package static let rankWarning = TypeObject(
    "RankWarning", module: "numpy.exceptions", bases: [ExceptionType.runtimeWarning.object])

  /// Runs `body` and turns an array's error into the Python exception it stands for.
  package static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as NDArrayError {
      throw exception(error)
    }
  }

  /// The error for an attribute that a class of numpy lacks.
  static func noAttribute(_ name: String, of type: TypeObject) -> PyException {
    if let reason = NumPyRefusals.attributes[name] {
      return PyException(
        .attributeError, "'\(type.qualifiedName)' object has no attribute '\(name)'", help: reason)
    }
    let error = PyException(
      .attributeError, "'\(type.qualifiedName)' object has no attribute '\(name)'")
    let names = ([type] + type.ancestors).flatMap { $0.members.keys }.sorted()
    error.value.suggestion = Spelling.closest(to: name, in: names)
    return error
  }

  /// The Python exception for an array's error.
  package static func exception(_ error: NDArrayError) -> PyException {
    switch error.kind {
    case .value: PyException(.valueError, error.message, help: error.help)
    case .type:
      PyException(
        error.message.contains("did not contain a loop")
          ? ufuncTypeError : ExceptionType.typeError.object,
        error.message, help: error.help)
    case .index: PyException(.indexError, error.message, help: error.help)
    case .memory: PyException(.memoryError, error.message, help: error.help)
    case .axis: PyException(axisError, error.message, help: error.help)
    case .linearAlgebra: PyException(linAlgError, error.message, help: error.help)
    case .zeroDivision: PyException(.zeroDivisionError, error.message, help: error.help)
    case .overflow: PyException(.overflowError, error.message, help: error.help)
    case .attribute: PyException(.attributeError, error.message, help: error.help)
    case .interrupted: PyException(.keyboardInterrupt, "")
    case .notImplemented: PyException(.notImplementedError, error.message, help: error.help)
    }
  }
}
