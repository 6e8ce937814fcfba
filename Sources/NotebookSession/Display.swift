internal import Notebook
internal import PyModules
internal import PyRuntime

/// Turns values that are to be shown into outputs.
enum Display {
  /// Returns a value as an output: a figure as a picture, anything else as its `repr`.
  static func output(of value: Value, _ interpreter: Interpreter) -> Output {
    if let source = value.object as? any FigureSource { return .figure(source.figure) }
    do {
      return .result(try interpreter.repr(value))
    } catch let exception as PyException {
      return .error(ErrorReport(exception, interpreter))
    } catch {
      return .error(ErrorReport(name: "SystemError", message: "\(error)", frames: []))
    }
  }
}
