internal import PySyntax

extension Signature {
  /// Matches arguments with the parameters.
  ///
  /// - Throws: TypeError in CPython's words: too many, missing, given twice, or unknown.
  package func bind(
    _ arguments: Arguments, _ interpreter: Interpreter
  ) throws -> BoundArguments {
    var values: [Value?] = Array(repeating: nil, count: parameters.count)
    var variadic: [Value] = []
    var extra: [(name: String, value: Value)] = []
    var used = 0
    var unknownName: String?
    for (position, parameter) in parameters.enumerated() {
      if parameter.kind == .variadic {
        variadic = Array(arguments.positional[used...])
        used = arguments.positional.count
        break
      }
      guard parameter.kind == .regular || parameter.kind == .positionalOnly else { break }
      guard used < arguments.positional.count else { break }
      values[position] = arguments.positional[used]
      used += 1
    }
    if used < arguments.positional.count {
      if style == .cythonMethod { throw wrongCountForCython(arguments.positional.count) }
      throw style == .python
        ? tooMany(arguments.positional.count)
        : tooManyForBuiltin(arguments.positional.count + arguments.keywords.count)
    }
    if style == .builtin || style == .builtinMethod,
      let next = parameters.dropFirst(used).first, next.kind == .positionalOnly, !next.isOptional,
      !arguments.keywords.isEmpty
    {
      throw tooFewForBuiltin(arguments.positional.count)
    }
    for (name, value) in arguments.keywords {
      if let position = position(of: name),
        parameters[position].kind == .regular || parameters[position].kind == .keywordOnly
      {
        if values[position] != nil {
          let kind = style == .cythonMethod ? "keyword argument" : "argument"
          throw PyException(
            .typeError, "\(functionName)() got multiple values for \(kind) '\(name)'")
        }
        values[position] = value
      } else if parameters.last?.kind == .keywordVariadic {
        extra.append((name, value))
      } else if style == .builtin || style == .builtinMethod {
        // CPython's own functions look first for what is missing.
        unknownName = unknownName ?? name
      } else {
        throw unknown(name)
      }
    }
    var missing: [String] = []
    var missingKeywords: [String] = []
    for (position, parameter) in parameters.enumerated() where values[position] == nil {
      if let defaultValue = parameter.defaultValue {
        values[position] = defaultValue
      } else if !parameter.isOptional {
        if parameter.kind == .keywordOnly {
          missingKeywords.append(parameter.name)
        } else {
          missing.append(parameter.name)
        }
      }
    }
    if style == .cythonMethod, let first = missing.first, let place = position(of: first) {
      throw wrongCountForCython(place)
    }
    if style != .python, let first = missing.first, let place = position(of: first),
      parameters[place].kind == .positionalOnly
    {
      throw tooFewForBuiltin(arguments.positional.count + arguments.keywords.count)
    }
    if style != .python, let first = missing.first ?? missingKeywords.first {
      let place = (position(of: first) ?? 0) + (style == .builtinMethod ? 0 : 1)
      throw PyException(
        .typeError, "\(functionName)() missing required argument '\(first)' (pos \(place))")
    }
    if let unknownName { throw unknown(unknownName) }
    if !missing.isEmpty {
      throw PyException(
        .typeError, Signature.missingText(functionName, missing, kind: "positional"))
    }
    if !missingKeywords.isEmpty {
      throw PyException(
        .typeError, Signature.missingText(functionName, missingKeywords, kind: "keyword-only"))
    }
    return BoundArguments(
      signature: self, values: values, variadic: variadic, keywords: extra,
      interpreter: interpreter)
  }

  /// CPython's sentence about arguments that are missing.
  package static func missingText(_ function: String, _ names: [String], kind: String) -> String {
    let quoted = names.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = "\(quoted[0]) and \(quoted[1])"
    default: list = quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
    }
    let noun = names.count == 1 ? "argument" : "arguments"
    return "\(function)() missing \(names.count) required \(kind) \(noun): \(list)"
  }

  private func tooMany(_ given: Int) -> PyException {
    let positional = parameters.filter { $0.kind == .regular || $0.kind == .positionalOnly }
    let required = positional.count { !$0.isOptional }
    let count =
      required == positional.count ? "\(required)" : "from \(required) to \(positional.count)"
    let noun = positional.count == 1 && required == 1 ? "argument" : "arguments"
    let verb = given == 1 ? "was" : "were"
    return PyException(
      .typeError,
      "\(functionName)() takes \(count) positional \(noun) but \(given) \(verb) given")
  }

  /// CPython's sentence where a function written in C lacks a positional argument.
  private func tooFewForBuiltin(_ given: Int) -> PyException {
    let hidden = style == .builtinMethod ? 1 : 0
    let positional = parameters.filter { $0.kind == .regular || $0.kind == .positionalOnly }
    let required = positional.count { !$0.isOptional } - hidden
    let bound = required == positional.count - hidden ? "exactly" : "at least"
    return PyException(
      .typeError,
      "\(functionName)() takes \(bound) \(required) positional "
        + "\(required == 1 ? "argument" : "arguments") (\(given - hidden) given)")
  }

  /// Cython's sentence about a wrong number of positional arguments, the receiver among `given`.
  private func wrongCountForCython(_ given: Int) -> PyException {
    let positional = parameters.filter { $0.kind == .regular || $0.kind == .positionalOnly }
    let maximum = positional.count - 1
    let minimum = positional.count { !$0.isOptional } - 1
    let isFew = given - 1 < minimum
    let bound = minimum == maximum ? "exactly" : isFew ? "at least" : "at most"
    let wanted = isFew ? minimum : maximum
    return PyException(
      .typeError,
      "\(functionName)() takes \(bound) \(wanted) positional "
        + "\(wanted == 1 ? "argument" : "arguments") (\(given - 1) given)")
  }

  /// CPython's sentence where a function written in C gets too many arguments.
  private func tooManyForBuiltin(_ given: Int) -> PyException {
    let hidden = style == .builtinMethod ? 1 : 0
    let positional = parameters.filter { $0.kind == .regular || $0.kind == .positionalOnly }
    let total = parameters.count - hidden
    let isBeyondAll = given - hidden > total
    let maximum = isBeyondAll ? total : positional.count - hidden
    let minimum = positional.count { !$0.isOptional } - hidden
    let kind =
      !isBeyondAll && parameters.contains { $0.kind == .keywordOnly } ? "positional " : ""
    let bound = minimum == maximum ? "exactly" : "at most"
    let noun = maximum == 1 ? "argument" : "arguments"
    let count = maximum == 0 ? "no" : "\(bound) \(maximum)"
    return PyException(
      .typeError,
      maximum == 0
        ? "\(functionName)() takes no \(kind)arguments"
        : "\(functionName)() takes \(count) \(kind)\(noun) (\(given - hidden) given)")
  }

  private func unknown(_ name: String) -> PyException {
    let names = parameters.filter { $0.kind == .regular || $0.kind == .keywordOnly }.map(\.name)
    // CPython's own rule for its sentence; what is a little farther away goes into the help.
    let suggestion = Suggestion.closest(to: name, in: names)
    let hint = suggestion.map { ". Did you mean '\($0)'?" } ?? ""
    let near = suggestion == nil ? Spelling.closest(to: name, in: names) : nil
    return PyException(
      .typeError, "\(functionName)() got an unexpected keyword argument '\(name)'\(hint)",
      help: near.map { "is it '\($0)'?" })
  }
}
