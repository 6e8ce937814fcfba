internal import PyRuntime

extension NativeFunction {
  /// Makes a function of scikit-learn whose arguments are checked by its own decorator, which words
  /// wrong calls as `inspect.Signature.bind` does, and whose values follow ``FunctionRules``.
  static func sklearn(
    _ name: String, _ signature: String,
    _ body: @escaping @Sendable (BoundArguments) throws -> Value
  ) -> NativeFunction {
    let parsed = SharedSignature(Signature(signature, of: name))
    let rules = FunctionRules.all[name]
    return NativeFunction(
      name, "(*args, **kwargs)", isMethod: false, accepted: parsed.read
    ) { call in
      let bound: BoundArguments
      do {
        bound = try parsed.signature.bind(
          Arguments(call.variadic, keywords: call.keywords), call.interpreter)
      } catch let error as PyException {
        throw reworded(error, call, parsed.signature)
      }
      try rules?.check({ bound[$0] }, of: name, call.interpreter)
      return try body(bound)
    }
  }

  private static func reworded(
    _ error: PyException, _ call: BoundArguments, _ signature: Signature
  ) -> PyException {
    let prefix = "\(signature.functionName)() "
    guard let text = error.value.arguments.first?.text, text.hasPrefix(prefix) else { return error }
    let rest = String(text.dropFirst(prefix.count))
    let message: String
    // What is missing is said before what is unknown.
    let given = call.variadic.count
    let isUnknown = rest.hasPrefix("got an unexpected")
    let lacks = signature.parameters.enumerated().first { index, parameter in
      !parameter.isOptional && index >= given
        && !call.keywords.contains { $0.name == parameter.name }
    }
    if let lacks, isUnknown {
      message = "missing a required argument: '\(lacks.element.name)'"
    } else if rest.hasPrefix("missing") {
      let given = call.variadic.count
      let missing = signature.parameters.enumerated().first { index, parameter in
        !parameter.isOptional && index >= given
          && !call.keywords.contains { $0.name == parameter.name }
      }
      message = "missing a required argument: '\(missing?.element.name ?? "")'"
    } else if rest.hasPrefix("takes") {
      message = "too many positional arguments"
    } else if rest.hasPrefix("got multiple") {
      message = String(rest.dropFirst("got ".count))
    } else {
      message = rest
    }
    let removed = call.keywords.first {
      signature.position(of: $0.name) == nil && RemovedNames.parameters[$0.name] != nil
    }
    return PyException(
      .typeError, message,
      help: error.help ?? removed.flatMap { RemovedNames.parameters[$0.name] })
  }
}

/// A signature that many calls read and none changes.
private final class SharedSignature: @unchecked Sendable {
  let signature: Signature
  /// Returns the signature.
  var read: @Sendable () -> Signature { { self.signature } }

  init(_ signature: Signature) {
    self.signature = signature
  }
}
