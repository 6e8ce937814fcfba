internal import PyRuntime

extension Interpreter {
  /// Issues a warning of one of scikit-learn's or Python's classes.
  func warn(_ category: TypeObject, _ message: String) throws {
    showWarning(category, message)
  }
}
