internal import NDArrays
internal import PyRuntime

/// Whether a transformer's inverse takes back what it did, on some of the rows.
enum InverseCheck {
  /// Warns where the rows do not come back.
  ///
  /// - Parameters:
  ///   - parts: Into how many parts the rows are cut, of each of which the first row is tried.
  ///   - relative: The difference that counts, over the size of what came back.
  ///   - absolute: The difference that counts beside that.
  static func warn(
    _ transformer: Value, on x: Value, parts: Int, relative: Double, absolute: Double,
    _ text: String, _ interpreter: Interpreter
  ) throws {
    let count = try Rows.count(x, interpreter)
    let places = Array(stride(from: 0, to: count, by: max(1, count / parts)))
    let rows = try Rows.pick(x, places, interpreter)
    let there = try interpreter.callMethod("transform", of: transformer, [rows])
    let back = try interpreter.callMethod("inverse_transform", of: transformer, [there])
    let before = try DataValidation.numbers(rows, interpreter).raveled()
    let after = try DataValidation.numbers(back, interpreter).raveled()
    if before.count == after.count {
      let isClose = try before.isClose(
        to: after, relative: relative, absolute: absolute, equalNaN: false)
      if isClose.flags.allSatisfy({ $0 }) { return }
    }
    try interpreter.warn(ExceptionType.userWarning.object, text)
  }
}
