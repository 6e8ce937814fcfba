internal import PyRuntime

/// Parameters of estimators that hold named others: Pipeline's steps, ColumnTransformer's parts.
enum ComposedParameters {
  /// The parameter that holds the named estimators; nil for other classes.
  static func listName(_ object: EstimatorObject) -> String? {
    switch object.definition.name {
    case "Pipeline": "steps"
    case "ColumnTransformer": "transformers"
    case "FeatureUnion": "transformer_list"
    default: nil
    }
  }

  /// The named estimators, in order.
  static func members(
    of object: EstimatorObject, _ interpreter: Interpreter
  ) throws -> [(name: String, value: Value)] {
    guard let list = listName(object), let value = object[list],
      case .list(let entries) = value
    else { return [] }
    return entries.elements.compactMap { entry in
      guard case .tuple(let parts) = entry, parts.elements.count >= 2,
        let name = parts.elements[0].text
      else { return nil }
      return (name, parts.elements[1])
    }
  }

  /// All parameters of a composed estimator; nil for other classes.
  static func parameters(
    of object: EstimatorObject, deep: Bool, _ interpreter: Interpreter
  ) throws -> [(name: String, value: Value)]? {
    guard listName(object) != nil else { return nil }
    var result: [(name: String, value: Value)] = []
    for name in object.definition.parameterNames.sorted() {
      result.append((name, object.parameter(name)))
    }
    guard deep else { return result }
    let members = try members(of: object, interpreter)
    result += members
    for (name, value) in members where try interpreter.isEstimator(value) {
      for (inner, innerValue) in try interpreter.parameters(of: value, deep: true) {
        result.append(("\(name)__\(inner)", innerValue))
      }
    }
    return result
  }

  /// Replaces a named estimator; false where there is none of that name.
  static func assign(
    _ name: String, _ value: Value, to object: EstimatorObject, _ interpreter: Interpreter
  ) throws -> Bool {
    guard let list = listName(object), !object.definition.parameterNames.contains(name),
      case .list(let entries)? = object[list]
    else { return false }
    var changed = entries.elements
    for index in changed.indices {
      guard case .tuple(let parts) = changed[index], parts.elements.first?.text == name else {
        continue
      }
      var elements = parts.elements
      guard elements.count >= 2 else { continue }
      elements[1] = value
      changed[index] = .tuple(elements)
      object[list] = .list(changed)
      return true
    }
    return false
  }
}
