internal import PySyntax

/// Matches the arguments of a call with the parameters of a function of a cell.
extension Machine {
  /// Puts arguments into the registers of the parameters.
  ///
  /// - Throws: TypeError in CPython's words.
  func bind(
    _ function: FunctionObject, _ receiver: Value?, _ values: UnsafeMutablePointer<Value?>,
    _ count: Int, _ names: [String], _ registers: UnsafeMutablePointer<Value?>
  ) throws {
    let layout = function.code.layout
    let shift = receiver == nil ? 0 : 1
    let given = count - names.count + shift
    func argument(_ position: Int) -> Value? {
      position < shift ? receiver : values[position - shift]
    }
    let taken = min(given, layout.positional)
    for position in 0..<taken { registers[position] = argument(position) }
    let variadic = layout.positional + layout.keywordOnly
    if layout.hasVariadic {
      var rest: [Value] = []
      var position = taken
      while position < given {
        rest.append(argument(position) ?? .none)
        position += 1
      }
      registers[variadic] = .tuple(rest)
    }
    if !names.isEmpty || layout.hasKeywordVariadic {
      try bindNames(
        function, values + (count - names.count), names, registers, given: given)
    }
    if given > layout.positional && !layout.hasVariadic {
      throw tooMany(function, given, registers)
    }
    try fillDefaults(function, registers, from: taken)
  }

  private func bindNames(
    _ function: FunctionObject, _ values: UnsafeMutablePointer<Value?>, _ names: [String],
    _ registers: UnsafeMutablePointer<Value?>, given: Int
  ) throws {
    let layout = function.code.layout
    let named = layout.positional + layout.keywordOnly
    let extra = layout.hasKeywordVariadic ? DictObject() : nil
    for (offset, name) in names.enumerated() {
      let value = values[offset] ?? .none
      var position = layout.positionalOnly
      while position < named && layout.names[position] != name { position += 1 }
      if position < named {
        if registers[position] != nil {
          throw PyException(
            .typeError,
            "\(function.qualifiedName)() got multiple values for argument '\(name)'")
        }
        registers[position] = value
      } else if let extra {
        try extra.set(.string(name), to: value, interpreter)
      } else {
        throw unknown(function, name, names)
      }
    }
    if let extra { registers[named + (layout.hasVariadic ? 1 : 0)] = .dict(extra) }
  }

  private func unknown(
    _ function: FunctionObject, _ name: String, _ names: [String]
  ) -> PyException {
    let layout = function.code.layout
    let positionalOnly = layout.names[..<layout.positionalOnly].filter { names.contains($0) }
    if !positionalOnly.isEmpty {
      return PyException(
        .typeError,
        "\(function.qualifiedName)() got some positional-only arguments passed as keyword arguments: '\(positionalOnly.joined(separator: ", "))'"
      )
    }
    let named = layout.names[layout.positionalOnly..<(layout.positional + layout.keywordOnly)]
    let suggestion = Spelling.closest(to: name, in: named)
    let hint = suggestion.map { ". Did you mean '\($0)'?" } ?? ""
    return PyException(
      .typeError,
      "\(function.qualifiedName)() got an unexpected keyword argument '\(name)'\(hint)")
  }

  private func fillDefaults(
    _ function: FunctionObject, _ registers: UnsafeMutablePointer<Value?>, from first: Int
  ) throws {
    let layout = function.code.layout
    let firstDefault = layout.positional - function.defaults.count
    var missing: [String] = []
    var position = first
    while position < layout.positional {
      if registers[position] == nil {
        if position >= firstDefault {
          registers[position] = function.defaults[position - firstDefault]
        } else {
          missing.append(layout.names[position])
        }
      }
      position += 1
    }
    if !missing.isEmpty {
      throw PyException(
        .typeError,
        Signature.missingText(function.qualifiedName, missing, kind: "positional"))
    }
    position = layout.positional
    while position < layout.positional + layout.keywordOnly {
      if registers[position] == nil {
        let name = layout.names[position]
        if let value = function.keywordDefaults[name] {
          registers[position] = value
        } else {
          missing.append(name)
        }
      }
      position += 1
    }
    if !missing.isEmpty {
      throw PyException(
        .typeError,
        Signature.missingText(function.qualifiedName, missing, kind: "keyword-only"))
    }
  }

  private func tooMany(
    _ function: FunctionObject, _ given: Int, _ registers: UnsafeMutablePointer<Value?>
  ) -> PyException {
    let layout = function.code.layout
    var byName = 0
    for position in layout.positional..<(layout.positional + layout.keywordOnly)
    where registers[position] != nil {
      byName += 1
    }
    let defaults = function.defaults.count
    let takes: String
    let isPlural: Bool
    if defaults > 0 {
      takes = "from \(layout.positional - defaults) to \(layout.positional)"
      isPlural = true
    } else {
      takes = "\(layout.positional)"
      isPlural = layout.positional != 1
    }
    var keywords = ""
    if byName > 0 {
      keywords =
        " positional argument\(given != 1 ? "s" : "") (and \(byName) keyword-only argument\(byName != 1 ? "s" : ""))"
    }
    return PyException(
      .typeError,
      "\(function.qualifiedName)() takes \(takes) positional argument\(isPlural ? "s" : "") but \(given)\(keywords) \(given == 1 && byName == 0 ? "was" : "were") given"
    )
  }
}
