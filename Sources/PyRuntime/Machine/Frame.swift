/// A call in progress.
///
/// Frames lie in one array and their registers in another, so that calls between functions of
/// cells use no native stack.
struct Frame {
  /// What to do when the frame returns.
  enum Kind {
    /// Hand the value to the calling frame.
    case call
    /// Hand the instance to the calling frame: this was its `__init__`.
    case construction
    /// Hand the value of a generator to the `for` loop of the calling frame.
    case iteration
  }

  /// The code; alive through `function` or through who runs it.
  var code: Unmanaged<CodeObject>
  /// The function, retained; nil for cells and class bodies.
  var function: Unmanaged<FunctionObject>?
  /// The generator whose frame this is, retained.
  var generator: Unmanaged<GeneratorObject>?
  var registers: UnsafeMutablePointer<Value?>
  /// The instruction after the current one.
  var pc: UnsafeMutablePointer<Instruction>
  /// The first free register of the machine before the call.
  var savedTop: UnsafeMutablePointer<Value?>
  var constants: UnsafeMutablePointer<Value?>
  var globals: UnsafeMutablePointer<Value?>
  var builtins: UnsafeMutablePointer<Value?>
  /// Where the calling frame wants the result, as a raw operand.
  var destination: Int32
  var kind: Kind
  /// Whether native code waits for the result rather than a frame.
  var isEntry: Bool
  /// The exception that was being handled when the frame began, retained.
  var handling: Unmanaged<ExceptionObject>?
}
