internal import PyRuntime

/// What a parameter may be, checked and worded as scikit-learn does.
enum Constraint: Sendable {
  /// A number from `low` to `high`; nil where that side is open to infinity.
  case real(_ low: Double?, _ high: Double?, closed: Ends = .left)
  /// An integer from `low` to `high`.
  case integer(_ low: Double?, _ high: Double?, closed: Ends = .left)
  case boolean
  case none
  /// One of several strings, in the order shown.
  case choice([String])
  case arrayLike
  case randomState
  case crossValidator
  case verbosity
  case callable
  /// A `numbers.Integral`, Booleans among them.
  case integral
  /// A `numbers.Real`.
  case realNumber
  /// One of the sparse matrices of SciPy.
  case sparse
  /// One of several integers.
  case integers([Int])
  /// An instance of a built-in class.
  case instance(of: String)
  /// An object that has all of the methods.
  case methods([String])
  /// A scoring name or None; a callable comes beside it.
  case scoring
  /// What is accepted without being mentioned.
  case unsaid(@Sendable (Value) -> Bool)
  /// Whatever else, worded so.
  case other(String, @Sendable (Value) -> Bool)

  /// Which ends of an interval belong to it.
  enum Ends: Sendable {
    case left
    case right
    case both
    case neither
  }

  /// The words that follow "must be".
  var words: String {
    switch self {
    case .real(let low, let high, let ends): "a float in the range \(range(low, high, ends))"
    case .integer(let low, let high, let ends):
      "an int in the range \(range(low, high, ends, isInteger: true))"
    case .boolean: "an instance of 'bool' or an instance of 'numpy.bool'"
    case .none: "None"
    case .choice(let names):
      "a str among {\(names.map { "'\($0)'" }.joined(separator: ", "))}"
    case .arrayLike: "an array-like"
    case .randomState:
      "an int in the range [0, 4294967295], an instance of 'numpy.random.mtrand.RandomState' or None"
    case .crossValidator:
      "an int in the range [2, inf), an object implementing 'split' and 'get_n_splits', "
        + "an iterable or None"
    case .verbosity:
      "an int in the range [0, inf), an instance of 'bool' or an instance of 'numpy.bool'"
    case .callable: "a callable"
    case .integral: "an instance of 'int'"
    case .realNumber: "an instance of 'float'"
    case .sparse: "a sparse array or matrix"
    case .integers(let values): "a int among {\(values.map(String.init).joined(separator: ", "))}"
    case .instance(let name): "an instance of '\(name == "ndarray" ? "numpy.ndarray" : name)'"
    case .methods(let names):
      "an object implementing " + Constraint.listed(names.map { "'\($0)'" }, "and")
    case .scoring:
      "a str among {\(Scorers.names.map { "'\($0)'" }.joined(separator: ", "))}"
    case .other(let words, _): words
    case .unsaid: ""
    }
  }

  /// Whether `value` meets the constraint.
  func accepts(_ value: Value, _ interpreter: Interpreter) throws -> Bool {
    switch self {
    case .real(let low, let high, let ends):
      guard ArrayBridge.numpyBool(value) == nil,
        let number = try Numbers.real(value, interpreter)
      else { return false }
      return contains(number, low, high, ends)
    case .integer(let low, let high, let ends):
      guard try Numbers.isIntegral(value, interpreter),
        let number = try Numbers.real(value, interpreter)
      else { return false }
      return contains(number, low, high, ends)
    case .boolean: return Numbers.bool(value) != nil
    case .none: return value.isNone
    case .choice(let names): return value.text.map(names.contains) ?? false
    case .arrayLike: return try ArrayBridge.isArrayLike(value, interpreter)
    case .randomState:
      if value.isNone || value.object is any LegacyRandomSource { return true }
      return try Constraint.integer(0, 4_294_967_295, closed: .both).accepts(value, interpreter)
    case .crossValidator:
      if value.isNone { return true }
      if try Constraint.integer(2, nil).accepts(value, interpreter) { return true }
      if try Constraint.methods(["split", "get_n_splits"]).accepts(value, interpreter) {
        return true
      }
      return value.text == nil && (try? interpreter.makeIterator(value)) != nil
    case .verbosity:
      if Numbers.bool(value) != nil { return true }
      return try Constraint.integer(0, nil).accepts(value, interpreter)
    case .callable: return value.object?.isCallable ?? false
    case .integral: return try Numbers.isIntegral(value, interpreter)
    case .realNumber:
      // `np.bool` is no `numbers.Real`.
      return try ArrayBridge.numpyBool(value) == nil && Numbers.real(value, interpreter) != nil
    case .sparse: return value.object is SparseRowsObject
    case .integers(let values):
      return try Numbers.int(value, interpreter).map(values.contains) ?? false
    case .instance(let name):
      return value.type.name == name || value.type.ancestors.contains { $0.name == name }
    case .methods(let names):
      return try names.allSatisfy { try interpreter.presentAttribute($0, of: value) != nil }
    case .scoring:
      return value.text.map { name in Scorers.names.contains(name) } ?? false
    case .other(_, let accepts), .unsaid(let accepts): return accepts(value)
    }
  }

  /// Joins words with commas and a last conjunction.
  static func listed(_ words: [String], _ conjunction: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  private func contains(_ x: Double, _ low: Double?, _ high: Double?, _ ends: Ends) -> Bool {
    if x.isNaN { return false }
    if let low {
      let closed = ends == .left || ends == .both
      if closed ? x < low : x <= low { return false }
    } else if x == -.infinity && !(ends == .left || ends == .both) {
      return false
    }
    if let high {
      let closed = ends == .right || ends == .both
      if closed ? x > high : x >= high { return false }
    } else if x == .infinity && !(ends == .right || ends == .both) {
      return false
    }
    return true
  }

  private func range(
    _ low: Double?, _ high: Double?, _ ends: Ends, isInteger: Bool = false
  ) -> String {
    func bound(_ value: Double?, _ infinity: String) -> String {
      guard let value else { return infinity }
      if isInteger, let whole = Int(exactly: value) { return "\(whole)" }
      return "\(value)"
    }
    let open = ends == .left || ends == .both ? "[" : "("
    let close = ends == .right || ends == .both ? "]" : ")"
    return "\(open)\(bound(low, "-inf")), \(bound(high, "inf"))\(close)"
  }
}

/// Parameters with what each may be.
struct ParameterRules: Sendable {
  /// The constraints by parameter; a parameter without an entry takes anything.
  let rules: [(name: String, constraints: [Constraint])]

  /// Creates rules.
  init(_ rules: KeyValuePairs<String, [Constraint]>) {
    self.rules = rules.map { (name: $0.key, constraints: $0.value) }
  }

  /// Creates rules from a list.
  init(_ rules: [(name: String, constraints: [Constraint])]) {
    self.rules = rules
  }

  /// Checks values by name.
  ///
  /// - Throws: InvalidParameterError in scikit-learn's words.
  func check(
    _ value: (String) -> Value?, of owner: String, _ interpreter: Interpreter
  ) throws {
    for (name, constraints) in rules {
      guard let given = value(name) else { continue }
      var isValid = false
      for constraint in constraints where try constraint.accepts(given, interpreter) {
        isValid = true
        break
      }
      if isValid { continue }
      let words = Constraint.listed(constraints.map(\.words).filter { !$0.isEmpty }, "or")
      throw PyException(
        SklearnExceptions.invalidParameterError,
        "The '\(name)' parameter of \(owner) must be \(words). Got "
          + "\(try interpreter.repr(given)) instead.",
        help: "give \(name) \(constraints.count == 1 ? words : "one of these")")
    }
  }
}
