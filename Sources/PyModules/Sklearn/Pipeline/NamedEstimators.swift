internal import PyRuntime

/// Names of the parts of composed estimators.
enum NamedEstimators {
  /// Raises when names repeat, contain `__`, or are parameters of the whole.
  static func checkNames(
    _ names: [String], owner: EstimatorObject, _ interpreter: Interpreter
  ) throws {
    let list = "[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
    if Set(names).count != names.count {
      throw PyException(
        .valueError, "Names provided are not unique: \(list)", help: "name each step differently")
    }
    let taken = names.filter { owner.definition.parameterNames.contains($0) }.sorted()
    if !taken.isEmpty {
      let taken = "[" + taken.map { "'\($0)'" }.joined(separator: ", ") + "]"
      throw PyException(
        .valueError, "Estimator names conflict with constructor arguments: \(taken)",
        help: "choose another name for the step")
    }
    let double = names.filter { SklearnNames.split($0).tail != nil }
    if !double.isEmpty {
      let double = "[" + double.map { "'\($0)'" }.joined(separator: ", ") + "]"
      throw PyException(
        .valueError, "Estimator names must not contain __: got \(double)",
        help: "__ stands between a step and its parameter")
    }
  }

  /// Names estimators by their class in lower case, numbered where a class repeats.
  static func automatic(_ estimators: [Value]) -> [(name: String, value: Value)] {
    let names = estimators.map { value in
      value.text ?? value.type.name.lowercased()
    }
    var seen: [String: Int] = [:]
    return zip(names, estimators).map { name, value in
      guard names.count(where: { $0 == name }) > 1 else { return (name, value) }
      seen[name, default: 0] += 1
      return ("\(name)-\(seen[name] ?? 1)", value)
    }
  }
}
