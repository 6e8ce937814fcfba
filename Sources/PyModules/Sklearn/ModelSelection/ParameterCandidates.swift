internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// The candidates of a search: `ParameterGrid` and `ParameterSampler`.
enum ParameterCandidates {
  typealias Candidate = [(name: String, value: Value)]

  /// The largest number of candidates of one search.
  static let limit = 1_000_000

  /// The names and values of the dicts in a grid: one dict or a list of them.
  static func axes(
    _ grid: Value, what: String, allowsDistributions: Bool, _ interpreter: Interpreter
  ) throws -> [[(name: String, values: Value)]] {
    let dicts: [Value]
    if case .dict = grid {
      dicts = [grid]
    } else {
      guard grid.text == nil, !grid.isNone, let list = try? interpreter.elements(of: grid) else {
        throw PyException(
          .typeError,
          "Parameter \(what) should be a dict or a list, got: \(try interpreter.repr(grid)) of "
            + "type \(grid.type.name)", help: "write {'alpha': [0.1, 1.0, 10.0]}")
      }
      dicts = list
    }
    return try dicts.map { dict in
      guard case .dict = dict else {
        throw PyException(
          .typeError,
          "Parameter \(what) is not a dict (\(try interpreter.repr(dict)))",
          help: "write {'alpha': [0.1, 1.0, 10.0]}")
      }
      return try interpreter.elements(of: dict).map { key in
        let name = try interpreter.str(key)
        let values = try interpreter.item(key, of: dict)
        if try allowsDistributions && interpreter.presentAttribute("rvs", of: values) != nil {
          return (name, values)
        }
        if let array = ArrayBridge.array(values), array.dimensions > 1 {
          throw PyException(
            .valueError,
            "Parameter array for \(try interpreter.repr(key)) should be one-dimensional, got: "
              + "\(try interpreter.repr(values)) with shape \(ArrayBridge.shapeText(array.shape))")
        }
        // numpy's arrays and Python's sequences; a Series is none.
        let isSequence =
          ArrayBridge.isArray(values) || values.object is ListObject || values.tupleElements != nil
          || ["list", "tuple", "range", "deque"].contains(values.type.name)
        guard values.text == nil, isSequence,
          let length = try values.object?.length(interpreter)
        else {
          let isIterable = (try? interpreter.makeIterator(values)) != nil
          if allowsDistributions, !isIterable {
            throw PyException(
              .typeError,
              "Parameter grid for parameter \(try interpreter.repr(key)) is not iterable or a "
                + "distribution (value=\(try interpreter.repr(values)))",
              help: "put brackets around it: [\(try interpreter.str(values))]")
          }
          throw PyException(
            .typeError,
            "Parameter grid for parameter "
              + "\(try interpreter.repr(key)) needs to be a list or a numpy array, but got "
              + "\(try interpreter.repr(values)) (of type \(values.type.name)) instead. Single "
              + "values need to be wrapped in a list with one element.",
            help: "put brackets around it: [\(try interpreter.str(values))]")
        }
        if length == 0 {
          throw PyException(
            .valueError,
            "Parameter grid for parameter \(try interpreter.repr(key)) need to be a non-empty sequence, "
              + "got: \(try interpreter.repr(values))")
        }
        return (name, values)
      }.sorted { $0.name < $1.name }
    }
  }

  /// Raises what is wrong with a grid, before anything is split.
  static func check(_ grid: Value, _ interpreter: Interpreter) throws {
    _ = try axes(grid, what: "grid", allowsDistributions: false, interpreter)
  }

  /// All combinations of a grid, names sorted, the last one fastest.
  static func grid(_ grid: Value, _ interpreter: Interpreter) throws -> [Candidate] {
    var candidates: [Candidate] = []
    for axes in try self.axes(
      grid, what: "grid", allowsDistributions: false, interpreter)
    {
      let values = try axes.map { try interpreter.elements(of: $0.values) }
      let combinations = ParameterGrid(
        Dictionary(zip(axes.map(\.name), values)) { _, last in last })
      guard combinations.count <= limit - candidates.count else {
        throw PyException(
          .memoryError, "more than \(limit) candidates", help: "shorten the lists of the grid")
      }
      for index in 0..<combinations.count { candidates.append(combinations[index]) }
    }
    return candidates
  }

  /// `count` candidates drawn from lists and distributions.
  static func sample(
    _ distributions: Value, count: Int, seed: Value, _ interpreter: Interpreter
  ) throws -> [Candidate] {
    let dicts = try axes(
      distributions, what: "distribution", allowsDistributions: true, interpreter)
    let stream = try RandomStates.stream(seed, interpreter)
    var hasDistribution = false
    for axes in dicts {
      for axis in axes where try interpreter.presentAttribute("rvs", of: axis.values) != nil {
        hasDistribution = true
      }
    }
    if !hasDistribution {
      let all = try grid(distributions, interpreter)
      var wanted = count
      if all.count < count {
        try interpreter.warn(
          ExceptionType.userWarning.object,
          "The total space of parameters \(all.count) is smaller than n_iter=\(count). Running "
            + "\(all.count) iterations. For exhaustive searches, use GridSearchCV.")
        wanted = all.count
      }
      return SampleWithoutReplacement.indices(of: all.count, wanted, stream).map {
        // scikit-learn fills these dicts from the last name to the first.
        all[$0].reversed()
      }
    }
    var result: [Candidate] = []
    for _ in 0..<min(count, limit) {
      try interpreter.checkpoint()
      let axes = dicts.count == 1 ? dicts[0] : dicts[stream.integer(in: 0, dicts.count)]
      result.append(
        try axes.map { axis in
          if try interpreter.presentAttribute("rvs", of: axis.values) != nil {
            if let known = axis.values.cast(to: DistributionObject.self) {
              return (axis.name, known.draw(stream))
            }
            return (
              axis.name,
              try interpreter.callMethod("rvs", of: axis.values, keywords: [("random_state", seed)])
            )
          }
          let values = try interpreter.elements(of: axis.values)
          return (axis.name, values[stream.integer(in: 0, values.count)])
        })
    }
    return result
  }

  /// A candidate as the dict that learners see.
  static func dict(_ candidate: Candidate, _ interpreter: Interpreter) throws -> Value {
    let dict = Value.dict(DictObject())
    for (name, value) in candidate {
      try interpreter.setItem(.string(name), of: dict, to: value)
    }
    return dict
  }
}

/// Indices without repeats, by scikit-learn's choice of method.
enum SampleWithoutReplacement {
  /// Draws `wanted` of 0 ..< n.
  static func indices(of n: Int, _ wanted: Int, _ stream: LegacyRandomState) -> [Int] {
    guard n > 0, wanted > 0 else { return [] }
    let ratio = Double(wanted) / Double(n)
    if ratio > 0.01 && ratio < 0.99 {
      return Array(stream.permutation(n).prefix(wanted))
    }
    if ratio <= 0.01 {
      var seen: Set<Int> = []
      var result: [Int] = []
      while result.count < wanted {
        let index = stream.integer(in: 0, n)
        if seen.insert(index).inserted { result.append(index) }
      }
      return result
    }
    var result = Array(0..<min(wanted, n))
    for i in result.count..<n {
      let j = stream.integer(in: 0, i + 1)
      if j < result.count { result[j] = i }
    }
    return result
  }
}

/// `ParameterGrid` and `ParameterSampler` as cells iterate them.
final class CandidatesObject: Object {
  let candidates: [ParameterCandidates.Candidate]
  let type: TypeObject

  init(_ candidates: [ParameterCandidates.Candidate], type: TypeObject) {
    self.candidates = candidates
    self.type = type
  }

  static let grid = make("ParameterGrid", "(param_grid)") { call in
    try ParameterCandidates.grid(call.value("param_grid"), call.interpreter)
  }

  static let sampler = make(
    "ParameterSampler", "(param_distributions, n_iter, *, random_state=None)"
  ) { call in
    try ParameterCandidates.sample(
      call.value("param_distributions"), count: call.int("n_iter"),
      seed: call.value("random_state"), call.interpreter)
  }

  private static func make(
    _ name: String, _ signature: String,
    _ candidates: @escaping @Sendable (BoundArguments) throws -> [ParameterCandidates.Candidate]
  ) -> TypeObject {
    let box = TypeBox()
    let constructor = NativeFunction(name, signature, isMethod: false) { call in
      guard let type = box.type else { return .none }
      return .object(CandidatesObject(try candidates(call), type: type))
    }
    let type = TypeObject(
      name, module: "sklearn.model_selection._search", constructor: constructor)
    box.type = type
    return type
  }

  func length(_ interpreter: Interpreter) throws -> Int? { candidates.count }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    let index = try interpreter.int(of: key)
    guard candidates.indices.contains(index) else {
      throw PyException(.indexError, "ParameterGrid index out of range")
    }
    return try ParameterCandidates.dict(candidates[index], interpreter)
  }

  func makeIterator(_ interpreter: Interpreter) throws -> any IteratorObject {
    let dicts = try candidates.map { try ParameterCandidates.dict($0, interpreter) }
    return try interpreter.makeIterator(.list(dicts))
  }
}
