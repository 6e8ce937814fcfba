package import PyRuntime

/// An instance of one of scikit-learn's classes: parameters and fitted attributes by name.
package final class EstimatorObject: Object {
  package let type: TypeObject
  /// What the class is.
  let definition: EstimatorDefinition
  /// Attributes in the order they were first assigned; the parameters come first.
  private(set) var attributes: [String: Value] = [:]
  private(set) var order: [String] = []
  /// What the last fit needs to be refereed; nil before a fit and for what is no linear model.
  package var fitRecord: FitRecord?
  /// Whether `set_output` asked for tables from `transform`; nil where it was not called.
  var outputsTables: Bool?
  /// Native results of the last fit that methods need and Python does not see.
  var state: (any Sendable)?

  /// Creates an instance without attributes.
  init(type: TypeObject, definition: EstimatorDefinition) {
    self.type = type
    self.definition = definition
  }

  package subscript(name: String) -> Value? {
    get { attributes[name] }
    set {
      if newValue == nil {
        order.removeAll { $0 == name }
      } else if attributes[name] == nil {
        order.append(name)
      }
      attributes[name] = newValue
    }
  }

  /// Whether an attribute that only `fit` assigns is there.
  var isFitted: Bool {
    order.contains { $0.hasSuffix("_") && !$0.hasPrefix("_") }
  }

  package var ownAttributeNames: [String] { order }

  package func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let own = attributes[name] { return own }
    if name == "__dict__" {
      let dict = DictObject()
      for name in order {
        try interpreter.setItem(
          .string(name), of: .dict(dict), to: attributes[name] ?? Value.none)
      }
      return .dict(dict)
    }
    if let found = try type.attribute(name, of: .object(self), interpreter) {
      guard name == "transform" || name == "fit_transform",
        OutputTables.isWanted(of: self, interpreter)
      else { return found }
      return OutputTables.wrapping(found, name, self)
    }
    if definition.fittedAttributes.contains(name), !isFitted {
      throw PyException(
        .attributeError, "'\(type.name)' object has no attribute '\(name)'",
        help: "\(name) is there after fitting: call fit(X, y) first")
    }
    if let removed = RemovedNames.attributes[name] {
      throw PyException(
        .attributeError, "'\(type.name)' object has no attribute '\(name)'", help: removed)
    }
    return nil
  }

  package func setAttribute(
    _ name: String, to value: Value?, _ interpreter: Interpreter
  ) throws {
    if value == nil && attributes[name] == nil {
      throw PyException(.attributeError, "'\(type.name)' object has no attribute '\(name)'")
    }
    self[name] = value
  }

  package func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    if let method = type.member("__getitem__") {
      return try interpreter.call(method, .object(self), key)
    }
    throw PyException(.typeError, "'\(type.name)' object is not subscriptable")
  }

  package func length(_ interpreter: Interpreter) throws -> Int? {
    guard let method = type.member("__len__") else { return nil }
    return try interpreter.int(of: interpreter.call(method, .object(self)))
  }

  package func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    guard let method = type.member("__iter__") else {
      throw PyException(.typeError, "'\(type.name)' object is not iterable")
    }
    return try interpreter.makeIterator(interpreter.call(method, .object(self)))
  }

  package func repr(_ interpreter: Interpreter) throws -> String {
    try EstimatorText.repr(.object(self), interpreter)
  }
}

/// Names that older versions had, with what to write now.
enum RemovedNames {
  static let attributes: [String: String] = [
    "cv_values_": "since scikit-learn 1.7 it is called cv_results_ (with store_cv_results=True)",
    "grid_scores_": "scikit-learn replaced it by cv_results_ in version 0.20",
    "get_feature_names": "since scikit-learn 1.2 it is called get_feature_names_out",
  ]
  static let parameters: [String: String] = [
    "normalize":
      "scikit-learn 1.2 removed normalize: put a StandardScaler before the model, as in "
      + "make_pipeline(StandardScaler(), Lasso())",
    "n_alphas": "scikit-learn 1.9 removed n_alphas: give alphas an integer, as in alphas=50",
    "store_cv_values": "since scikit-learn 1.7 it is called store_cv_results",
    "iid": "scikit-learn removed iid in version 0.24: leave it out",
    "squared":
      "scikit-learn 1.6 removed squared: call root_mean_squared_error for the RMSE",
  ]
}
