internal import PyRuntime
internal import PySyntax

extension Interpreter {
  /// Returns an attribute, nil where there is none: what `getattr(value, name, None)` finds.
  func presentAttribute(_ name: String, of value: Value) throws -> Value? {
    // Numbers and arrays explain at length what they lack; nobody reads that here.
    if value.object is NumPyScalar || value.object is NDArrayObject {
      return try value.type.attribute(name, of: value, self)
    }
    do {
      return try optionalAttribute(name, of: value)
    } catch let error as PyException
      where error.type.isSubtype(of: ExceptionType.attributeError.object)
    {
      return nil
    }
  }

  /// Calls a method by name.
  func callMethod(
    _ name: String, of value: Value, _ positional: [Value] = [],
    keywords: [(name: String, value: Value)] = []
  ) throws -> Value {
    try call(attribute(name, of: value), Arguments(positional, keywords: keywords))
  }

  /// Whether a value has `get_params` and is no class, so that it is cloned and searched as an
  /// estimator.
  func isEstimator(_ value: Value) throws -> Bool {
    if value.object is EstimatorObject { return true }
    guard case .object(let object) = value, !(object is TypeObject), !(object is ModuleObject)
    else { return false }
    return try presentAttribute("get_params", of: value) != nil
  }

  /// Returns the constructor parameters of an estimator with their values, sorted by name.
  ///
  /// - Parameter deep: Whether those of nested estimators follow as `name__parameter`.
  func parameters(of estimator: Value, deep: Bool) throws -> [(name: String, value: Value)] {
    if let object = estimator.cast(to: EstimatorObject.self) {
      if let composed = try ComposedParameters.parameters(of: object, deep: deep, self) {
        return composed
      }
      return try ownParameters(
        of: estimator, names: object.definition.parameterNames, deep: deep)
    }
    if let type = estimator.object?.type, type.isSubtype(of: BaseEstimator.type) {
      let names = try BaseEstimator.parameterNames(of: type, self)
      return try ownParameters(of: estimator, names: names, deep: deep)
    }
    let dict = try callMethod(
      "get_params", of: estimator, keywords: [("deep", .bool(deep))])
    return try elements(of: dict).compactMap { key in
      try key.text.map { ($0, try item(key, of: dict)) }
    }
  }

  private func ownParameters(
    of estimator: Value, names: [String], deep: Bool
  ) throws -> [(name: String, value: Value)] {
    var result: [(name: String, value: Value)] = []
    for name in names.sorted() {
      let value = try attribute(name, of: estimator)
      if deep, try isEstimator(value) {
        for (inner, innerValue) in try parameters(of: value, deep: true) {
          result.append(("\(name)__\(inner)", innerValue))
        }
      }
      result.append((name, value))
    }
    return result
  }

  /// Assigns constructor parameters, nested ones as `step__parameter`.
  ///
  /// - Throws: ValueError in scikit-learn's words for a name that does not exist.
  func setParameters(
    of estimator: Value, _ parameters: [(name: String, value: Value)]
  ) throws {
    if parameters.isEmpty { return }
    if !(estimator.object is EstimatorObject),
      !(estimator.object?.type.isSubtype(of: BaseEstimator.type) ?? false)
    {
      _ = try callMethod("set_params", of: estimator, keywords: parameters)
      return
    }
    let valid = try self.parameters(of: estimator, deep: true)
    let own = try self.parameters(of: estimator, deep: false).map(\.name)
    var nested: [(name: String, inner: [(name: String, value: Value)])] = []
    for (name, value) in parameters {
      let parts = SklearnNames.split(name)
      guard valid.contains(where: { $0.name == parts.head }) else {
        throw try invalid(parts.head, estimator, own, full: name)
      }
      if let tail = parts.tail {
        if let index = nested.firstIndex(where: { $0.name == parts.head }) {
          nested[index].inner.append((tail, value))
        } else {
          nested.append((parts.head, [(tail, value)]))
        }
      } else if let object = estimator.cast(to: EstimatorObject.self),
        try ComposedParameters.assign(name, value, to: object, self)
      {
        continue
      } else {
        try setAttribute(name, of: estimator, to: value)
      }
    }
    for (name, inner) in nested {
      let current = try self.parameters(of: estimator, deep: true)
      guard let target = current.first(where: { $0.name == name })?.value else { continue }
      try setParameters(of: target, inner)
    }
  }

  private func invalid(
    _ name: String, _ estimator: Value, _ own: [String], full: String
  ) throws -> PyException {
    let list = own.sorted().map { "'\($0)'" }.joined(separator: ", ")
    let nested = try parameters(of: estimator, deep: true).map(\.name)
    let suggestion =
      nested.first { $0.hasSuffix("__\(full)") }
      ?? SklearnNames.closest(to: full, in: nested)
    return PyException(
      .valueError,
      "Invalid parameter \(try repr(.string(name))) for estimator \(try repr(estimator)). "
        + "Valid parameters are: [\(list)].",
      help: suggestion.map { "write \($0)" } ?? "get_params() lists what can be set")
  }

  /// Returns an unfitted copy of an estimator with the same parameters; lists and tuples of
  /// estimators are copied element by element.
  func clone(_ estimator: Value) throws -> Value {
    try cloned(estimator, isSafe: true)
  }

  private func cloned(_ value: Value, isSafe: Bool) throws -> Value {
    switch value {
    case .list(let list):
      return .list(try list.elements.map { try cloned($0, isSafe: isSafe) })
    case .tuple(let tuple):
      return .tuple(try tuple.elements.map { try cloned($0, isSafe: isSafe) })
    default: break
    }
    guard try isEstimator(value) else {
      guard isSafe else { return value }
      let text = try repr(value)
      if value.object is TypeObject {
        throw PyException(
          .typeError,
          "Cannot clone object. You should provide an instance of scikit-learn estimator instead "
            + "of a class.", help: "put parentheses behind the class: \(value.type.name)()")
      }
      throw PyException(
        .typeError,
        "Cannot clone object '\(text)' (type \(try repr(.object(value.type)))): it does not seem "
          + "to be a scikit-learn estimator as it does not implement a 'get_params' method.")
    }
    let parameters = try self.parameters(of: value, deep: false).map {
      (name: $0.name, value: try cloned($0.value, isSafe: false))
    }
    if let object = value.cast(to: EstimatorObject.self) {
      let copy = EstimatorObject(type: object.type, definition: object.definition)
      for name in object.definition.parameterNames {
        copy[name] = parameters.first { $0.name == name }?.value ?? object[name]
      }
      copy.outputsTables = object.outputsTables
      return .object(copy)
    }
    return try call(.object(value.type), Arguments(keywords: parameters))
  }
}

/// Names with double underscores.
enum SklearnNames {
  /// Splits `step__parameter` at its first double underscore.
  static func split(_ name: String) -> (head: String, tail: String?) {
    let scalars = Array(name)
    var index = 0
    while index + 1 < scalars.count {
      if scalars[index] == "_" && scalars[index + 1] == "_" && index > 0 {
        return (String(scalars[..<index]), String(scalars[(index + 2)...]))
      }
      index += 1
    }
    return (name, nil)
  }

  /// The candidate closest to a misspelled name.
  static func closest(to name: String, in candidates: [String]) -> String? {
    Spelling.closest(to: name, in: candidates)
  }
}
