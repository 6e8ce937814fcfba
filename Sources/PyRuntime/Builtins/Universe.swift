/// The names of the `builtins` module.
package enum Universe {
  /// The functions, classes and constants that every cell sees.
  package static var members: [String: Value] {
    var members: [String: Value] = [
      "Ellipsis": .object(SingletonObject.ellipsis),
      "NotImplemented": .object(SingletonObject.notImplemented),
      "__name__": .string("__main__"),
      "__debug__": .bool(true),
    ]
    for type in types { members[type.name] = .object(type) }
    for type in ExceptionType.allCases { members[type.rawValue] = .object(type.object) }
    members["EnvironmentError"] = .object(ExceptionType.osError.object)
    members["IOError"] = .object(ExceptionType.osError.object)
    for (name, value) in OutputBuiltins.functions + NumberBuiltins.functions
      + SequenceBuiltins.functions + ObjectBuiltins.functions + refusedFunctions
    {
      members[name] = value
    }
    return members
  }

  /// The classes that are callable by name.
  private static let types: [TypeObject] = [
    BuiltinTypes.object, BuiltinTypes.type, BuiltinTypes.int, BuiltinTypes.bool,
    BuiltinTypes.float, BuiltinTypes.str, BuiltinTypes.bytes, BuiltinTypes.list,
    BuiltinTypes.tuple, BuiltinTypes.dict, BuiltinTypes.set, BuiltinTypes.frozenset,
    BuiltinTypes.range, BuiltinTypes.slice, CombinatorTypes.enumerate, CombinatorTypes.zip,
    CombinatorTypes.map, CombinatorTypes.filter, CombinatorTypes.reversed,
  ]

  /// Functions that Python has and that are refused here, each with the reason and the way out.
  package static let refusals: [(name: String, reason: String, help: String)] = [
    (
      "input", "a cell cannot ask for text",
      "write the value into the cell, for example name = 'Ada'"
    ),
    (
      "open", "cells cannot reach files",
      "read data that was named with --data FILE by pd.read_csv, or use a data set of sklearn"
    ),
    (
      "exec", "text is not run as code", "write the statements into the cell itself"
    ),
    (
      "eval", "text is not run as code", "write the expression itself, or look names up in a dict"
    ),
    (
      "compile", "text is not run as code", "write the code into the cell itself"
    ),
    (
      "__import__", "modules are imported by name only", "write import followed by the name"
    ),
    (
      "globals", "the table of names is not handed out",
      "keep values that belong together in a dict"
    ),
    (
      "locals", "the table of names is not handed out", "keep values that belong together in a dict"
    ),
    (
      "breakpoint", "there is no debugger", "print the values that you want to see"
    ),
    (
      "memoryview", "memory is not shared with cells", "use a slice of the bytes or of the array"
    ),
    (
      "bytearray", "bytes that change are not supported", "use a list of numbers, or bytes(...)"
    ),
    (
      "complex", "complex numbers are not supported",
      "keep real and imaginary part as two floats"
    ),
  ]

  private static var refusedFunctions: [(String, Value)] {
    refusals.map { name, reason, help in
      (
        name,
        .object(
          NativeFunction(
            name, "(*args, **kwargs)", owner: nil,
            form: .bound { _ in
              throw PyException(
                .notImplementedError, "\(name)() is not available here: \(reason)", help: help)
            }))
      )
    }
  }
}
