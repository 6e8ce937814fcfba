internal import PyRuntime

/// The module `io`: texts that are read and written like files.
enum IOModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let made = try interpreter.runLibrary(StringIOText.text, module: "_io")
    let reason = "cells cannot reach files: io.StringIO holds a text"
    var refusals: [String: String] = [:]
    for name in [
      "open", "open_code", "FileIO", "TextIOWrapper", "BufferedReader", "BufferedWriter",
      "BufferedRandom", "BufferedRWPair", "TextIOBase", "RawIOBase", "BufferedIOBase", "IOBase",
      "BytesIO", "IncrementalNewlineDecoder", "text_encoding", "DEFAULT_BUFFER_SIZE",
      "UnsupportedOperation", "BlockingIOError", "SEEK_SET", "SEEK_CUR", "SEEK_END",
    ] { refusals[name] = reason }
    return ModuleObject("io", [("StringIO", made["StringIO"] ?? .none)], refusals: refusals)
  }
}

/// The module `contextlib`.
enum ContextlibModule {
  static func make(_ interpreter: Interpreter) throws -> ModuleObject {
    let wraps = try interpreter.attribute(
      "wraps", of: .object(FunctoolsModule.make(interpreter)))
    let made = try interpreter.runLibrary(
      ContextlibText.text, module: "contextlib", given: ["wraps": wraps])
    let reason = "write a class with __enter__ and __exit__, or use contextlib.contextmanager"
    var refusals: [String: String] = [:]
    for name in [
      "ExitStack", "AsyncExitStack", "ContextDecorator", "AsyncContextDecorator",
      "AbstractContextManager", "AbstractAsyncContextManager", "asynccontextmanager", "aclosing",
      "redirect_stdout", "redirect_stderr", "chdir",
    ] { refusals[name] = reason }
    return ModuleObject(
      "contextlib",
      ["contextmanager", "suppress", "closing", "nullcontext"].map { ($0, made[$0] ?? .none) },
      refusals: refusals)
  }
}
