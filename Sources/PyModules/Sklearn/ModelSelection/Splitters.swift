internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// The classes that split, and what `cv` means.
enum Splitters {
  static let module = "sklearn.model_selection._split"

  static let kFold = make(
    "KFold", .kFold, "(n_splits=5, *, shuffle=False, random_state=None)")
  static let repeatedKFold = make(
    "RepeatedKFold", .repeatedKFold, "(*, n_splits=5, n_repeats=10, random_state=None)")
  static let shuffleSplit = make(
    "ShuffleSplit", .shuffleSplit,
    "(n_splits=10, *, test_size=None, train_size=None, random_state=None)")
  static let leaveOneOut = make("LeaveOneOut", .leaveOneOut, "()")

  static let all = [kFold, repeatedKFold, shuffleSplit, leaveOneOut]

  /// The parameters that `repr` shows.
  static func parameters(_ kind: SplitterObject.Kind) -> [String] {
    switch kind {
    case .kFold: ["n_splits", "random_state", "shuffle"]
    case .repeatedKFold: ["n_repeats", "n_splits", "random_state"]
    case .shuffleSplit: ["n_splits", "random_state", "test_size", "train_size"]
    case .leaveOneOut: []
    }
  }

  private static func make(
    _ name: String, _ kind: SplitterObject.Kind, _ signature: String
  ) -> TypeObject {
    let box = TypeBox()
    let parameters = Signature(signature, of: name).parameters.map(\.name)
    let text = signature.dropFirst()
    let full = Signature(text == ")" ? "(self)" : "(self, " + text, of: "\(name).__init__")
    let constructor = NativeFunction(name, "(*args, **kwargs)", isMethod: false) { call in
      guard let type = box.type else { return .none }
      if parameters.isEmpty, !call.variadic.isEmpty || !call.keywords.isEmpty {
        throw PyException(.typeError, "\(name)() takes no arguments")
      }
      let splitter = SplitterObject(type: type, kind: kind, attributes: [:])
      let bound = try full.bind(
        Arguments([.object(splitter)] + call.variadic, keywords: call.keywords), call.interpreter)
      var attributes: [String: Value] = [:]
      for parameter in parameters { attributes[parameter] = bound.value(parameter) }
      try check(kind, attributes, call.interpreter)
      if kind == .kFold, let k = try Numbers.int(attributes["n_splits"] ?? .none, call.interpreter)
      {
        attributes["n_splits"] = .int(k)
      }
      return .object(SplitterObject(type: type, kind: kind, attributes: attributes))
    }
    let counter = kind == .leaveOneOut ? countOfSamples : count
    let members: [String: Value] = ["split": .object(split), "get_n_splits": .object(counter)]
    let type = TypeObject(name, module: module, members: members, constructor: constructor)
    box.type = type
    ConstructorSignature.note(full, of: type)
    return type
  }

  private static let split = NativeFunction(
    "split", "(self, X, y=None, groups=None)", messageName: "_UnsupportedGroupCVMixin.split"
  ) { call in
    let interpreter = call.interpreter
    guard let splitter = call.value("self").cast(to: SplitterObject.self) else { return .none }
    try warnOfGroups(call.value("groups"), splitter.type.name, interpreter)
    if call.value("X").isNone { _ = try Rows.count(call.value("X"), interpreter) }
    let n = try Rows.common(
      [call.value("X"), call.value("y"), call.value("groups")], interpreter)
    try warnOfRepeats(call.value("groups"), splitter, interpreter)
    let pairs = try splitter.folds(samples: n, interpreter).map { fold in
      Value.tuple([try ArrayBridge.integers(fold.train), try ArrayBridge.integers(fold.test)])
    }
    return .object(try interpreter.makeIterator(.list(pairs)))
  }

  private static let count = NativeFunction(
    "get_n_splits", "(self, X=None, y=None, groups=None)"
  ) { call in
    let interpreter = call.interpreter
    guard let splitter = call.value("self").cast(to: SplitterObject.self) else { return .none }
    return .int(try splitter.count(samples: 0, interpreter))
  }

  private static let countOfSamples = NativeFunction(
    "get_n_splits", "(self, X, y=None, groups=None)", messageName: "LeaveOneOut.get_n_splits"
  ) { call in
    let x = call.value("X")
    if x.isNone { throw PyException(.valueError, "The 'X' parameter should not be None.") }
    if let text = x.text { return .int(text.unicodeScalars.count) }
    return .int(try Rows.count(x, call.interpreter))
  }

  private static func check(
    _ kind: SplitterObject.Kind, _ attributes: [String: Value], _ interpreter: Interpreter
  ) throws {
    guard kind == .kFold || kind == .repeatedKFold else {
      if kind == .shuffleSplit {
        try SplitSizes.check(
          test: attributes["test_size"] ?? Value.none,
          train: attributes["train_size"] ?? Value.none, interpreter)
      }
      return
    }
    if kind == .repeatedKFold {
      let repeats = attributes["n_repeats"] ?? Value.none
      guard try Numbers.isIntegral(repeats, interpreter) else {
        throw PyException(.valueError, "Number of repetitions must be of Integral type.")
      }
      if try interpreter.int(of: repeats) <= 0 {
        throw PyException(.valueError, "Number of repetitions must be greater than 0.")
      }
      return
    }
    try checkFolds(attributes["n_splits"] ?? Value.none, interpreter)
    let shuffle = attributes["shuffle"] ?? Value.none
    guard case .bool(let shuffles) = shuffle else {
      throw PyException(
        .typeError, "shuffle must be True or False; got \(try interpreter.str(shuffle))")
    }
    if !shuffles && !(attributes["random_state"] ?? Value.none).isNone {
      let k = try interpreter.int(of: attributes["n_splits"] ?? Value.none)
      throw PyException(
        .valueError,
        "Setting a random_state has no effect since shuffle is False. You should leave "
          + "random_state to its default (None), or set shuffle=True.",
        help: "write KFold(n_splits=\(k), shuffle=True, random_state=…)")
    }
  }

  /// Checks a number of folds; `RepeatedKFold` does so when it splits.
  static func checkFolds(_ splits: Value, _ interpreter: Interpreter) throws {
    guard try Numbers.isIntegral(splits, interpreter) else {
      throw PyException(
        .valueError,
        "The number of folds must be of Integral type. \(try interpreter.str(splits)) of type "
          + "\(try interpreter.repr(.object(splits.type))) was passed.",
        help: "give a whole number, such as n_splits=5")
    }
    let k = try interpreter.int(of: splits)
    if k <= 1 {
      throw PyException(
        .valueError,
        "k-fold cross-validation requires at least one train/test split by setting n_splits=2 or "
          + "more, got n_splits=\(k).", help: "give at least 2 folds")
    }
  }

  /// Says that groups count for nothing here.
  private static func warnOfGroups(
    _ groups: Value, _ name: String, _ interpreter: Interpreter
  ) throws {
    guard !groups.isNone else { return }
    try interpreter.warn(
      ExceptionType.userWarning.object, "The groups parameter is ignored by \(name)")
  }

  /// Says so again for each time that `RepeatedKFold` hands the groups on to a `KFold`.
  private static func warnOfRepeats(
    _ groups: Value, _ splitter: SplitterObject, _ interpreter: Interpreter
  ) throws {
    guard splitter.kind == .repeatedKFold, !groups.isNone else { return }
    let repeats = try interpreter.int(of: splitter.attributes["n_repeats"] ?? .none)
    for _ in 0..<min(max(0, repeats), 1000) { try warnOfGroups(groups, "KFold", interpreter) }
  }

  /// Raises where there are no folds at all.
  static func requireFolds(_ folds: [Fold]) throws {
    guard folds.isEmpty else { return }
    throw PyException(
      .indexError, "list index out of range", help: "cv gives no folds: give cv=5")
  }

  /// Raises when there are more folds than samples.
  static func requireSamples(_ k: Int, _ n: Int) throws {
    if k > n {
      throw PyException(
        .valueError,
        "Cannot have number of splits n_splits=\(k) greater than the number of samples: "
          + "n_samples=\(n).", help: "give at most \(n) folds")
    }
  }

  /// Cuts an order into k folds.
  static func cut(_ order: [Int], _ k: Int) throws -> [Fold] {
    try LinearModel.solving { () throws(FitError) in
      try Folds.shuffled(order: order, count: k)
    }
  }

  /// The folds that `cv` asks for: a number, an object with `split`, pairs, or None for five.
  static func folds(
    _ cv: Value, x: Value, y: Value, groups: Value = .none, _ interpreter: Interpreter
  ) throws -> [Fold] {
    let n = try Rows.common([x, y, groups], interpreter)
    if cv.isNone || Numbers.bool(cv) == nil, let k = try folds(cv, interpreter) {
      try warnOfGroups(groups, "KFold", interpreter)
      try requireSamples(k, n)
      return try cut(Array(0..<n), k)
    }
    if let splitter = cv.cast(to: SplitterObject.self) {
      try warnOfGroups(groups, splitter.type.name, interpreter)
      try warnOfRepeats(groups, splitter, interpreter)
      return try splitter.folds(samples: n, interpreter)
    }
    var pairs = cv
    if try interpreter.presentAttribute("split", of: cv) != nil, cv.text == nil {
      pairs = try interpreter.callMethod("split", of: cv, [x, y, groups])
    } else if cv.text != nil || (try? interpreter.makeIterator(cv)) == nil {
      throw PyException(
        .valueError,
        "Expected `cv` as an integer, a cross-validation object (from sklearn.model_selection), or "
          + "an iterable yielding (train, test) splits as arrays of indices. Got "
          + "\(try interpreter.str(cv)).", help: "give cv=5, or KFold(5, shuffle=True)")
    }
    return try interpreter.elements(of: pairs).map { pair in
      guard try ArrayBridge.isArrayLike(pair, interpreter) else {
        throw PyException(
          .typeError,
          "cannot unpack non-iterable "
            + "\(pair.object is NumPyScalar ? pair.type.qualifiedName : pair.type.name) object",
          help: "cv gives a pair for each fold: (train, test)")
      }
      let parts = try interpreter.elements(of: pair)
      guard parts.count == 2 else {
        throw PyException(
          .valueError, "not enough values to unpack (expected 2, got \(parts.count))")
      }
      return Fold(
        train: try positions(parts[0], n, interpreter),
        test: try positions(parts[1], n, interpreter))
    }
  }

  private static func folds(_ cv: Value, _ interpreter: Interpreter) throws -> Int? {
    cv.isNone ? 5 : try Numbers.int(cv, interpreter)
  }

  private static func positions(
    _ value: Value, _ n: Int, _ interpreter: Interpreter
  ) throws -> [Int] {
    let array = try ArrayBridge.asArray(value, interpreter)
    if case .bool = array.dtype { return array.flags.indices.filter { array.flags[$0] } }
    return try array.ints.map { index in
      let position = index < 0 ? index &+ n : index
      guard position >= 0 && position < n else {
        throw PyException(
          .indexError, "index \(index) is out of bounds for axis 0 with size \(n)")
      }
      return position
    }
  }
}
