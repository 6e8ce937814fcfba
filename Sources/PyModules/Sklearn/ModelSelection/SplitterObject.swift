internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// A way to split samples: `KFold`, `RepeatedKFold`, `ShuffleSplit`, `LeaveOneOut`.
final class SplitterObject: Object {
  /// Which class it is.
  enum Kind: Sendable {
    case kFold
    case repeatedKFold
    case shuffleSplit
    case leaveOneOut
  }

  let type: TypeObject
  let kind: Kind
  private(set) var attributes: [String: Value]

  init(type: TypeObject, kind: Kind, attributes: [String: Value]) {
    self.type = type
    self.kind = kind
    self.attributes = attributes
  }

  var ownAttributeNames: [String] { Array(attributes.keys) }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let own = attributes[name] { return own }
    return try type.attribute(name, of: .object(self), interpreter)
  }

  func setAttribute(_ name: String, to value: Value?, _ interpreter: Interpreter) throws {
    attributes[name] = value
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    // scikit-learn breaks lines of 75 characters, and indents by half of the name.
    let separator = ",\n" + String(repeating: " ", count: 1 + type.name.count / 2)
    var (text, width) = ("", type.name.count)
    for (place, name) in Splitters.parameters(kind).sorted().enumerated() {
      let value = attributes[name] ?? Value.none
      var isFloat = false
      if case .float64? = value.cast(to: NumPyScalar.self)?.kind { isFloat = true }
      let part = "\(name)=\(try isFloat ? interpreter.str(value) : interpreter.repr(value))"
      if place > 0 {
        let breaks = width + part.count >= 75 || part.contains("\n")
        text += breaks ? separator : ", "
        width = breaks ? separator.count : width + 2
      }
      text += part
      width += part.count
    }
    return "\(type.name)(\(text))"
  }

  /// The number of folds for n samples.
  func count(samples n: Int, _ interpreter: Interpreter) throws -> Int {
    switch kind {
    case .leaveOneOut: return n
    case .kFold, .shuffleSplit: return try integer("n_splits", interpreter)
    case .repeatedKFold:
      try Splitters.checkFolds(attributes["n_splits"] ?? Value.none, interpreter)
      let (product, overflows) = try integer("n_splits", interpreter).multipliedReportingOverflow(
        by: integer("n_repeats", interpreter))
      return overflows ? Int.max : product
    }
  }

  /// The folds of n samples, in order.
  func folds(samples n: Int, _ interpreter: Interpreter) throws -> [Fold] {
    let seed = attributes["random_state"] ?? Value.none
    switch kind {
    case .leaveOneOut:
      guard n > 1 else {
        throw PyException(
          .valueError, "Cannot perform LeaveOneOut with n_samples=\(n).",
          help: "one sample cannot both train and test")
      }
      try interpreter.reserve(n &* n &* 8)
      return try LinearModel.solving { () throws(FitError) in
        try Folds.leaveOneOut(sampleCount: n)
      }
    case .kFold:
      let k = try integer("n_splits", interpreter)
      try Splitters.requireSamples(k, n)
      var order = Array(0..<n)
      if try interpreter.isTrue(attributes["shuffle"] ?? Value.none) {
        try RandomStates.shuffle(&order, by: RandomStates.stream(seed, interpreter))
      }
      return try Splitters.cut(order, k)
    case .repeatedKFold:
      try Splitters.checkFolds(attributes["n_splits"] ?? Value.none, interpreter)
      let k = try integer("n_splits", interpreter)
      try Splitters.requireSamples(k, n)
      let stream = try RandomStates.stream(seed, interpreter)
      var folds: [Fold] = []
      for _ in 0..<max(0, try integer("n_repeats", interpreter)) {
        try interpreter.checkpoint()
        var order = Array(0..<n)
        try RandomStates.shuffle(&order, by: stream)
        folds += try Splitters.cut(order, k)
      }
      return folds
    case .shuffleSplit:
      let sizes = try SplitSizes.counts(
        samples: n, test: attributes["test_size"] ?? Value.none,
        train: attributes["train_size"] ?? Value.none, defaultTest: 0.1, interpreter)
      let stream = try RandomStates.stream(seed, interpreter)
      var folds: [Fold] = []
      for _ in 0..<max(0, try integer("n_splits", interpreter)) {
        try interpreter.checkpoint()
        let order = try RandomStates.permutation(n, by: stream)
        folds.append(
          try LinearModel.solving { () throws(FitError) in
            try Folds.split(order: order, testCount: sizes.test, trainCount: sizes.train)
          })
      }
      return folds
    }
  }

  private func integer(_ name: String, _ interpreter: Interpreter) throws -> Int {
    try interpreter.int(of: attributes[name] ?? Value.none)
  }
}
