internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `cv_results_`: one entry per candidate in each of its arrays.
struct SearchResults {
  /// The dict that learners see.
  let table: Value
  /// The mean test scores by scorer and candidate.
  let means: [[Double]]
  private let ranks: [[Int]]

  /// Summarizes the outcomes of every candidate and fold.
  init(
    candidates: [ParameterCandidates.Candidate], outcomes: [[FoldRunner.Outcome]],
    scorers: [String], isMultiple: Bool, wantsTrain: Bool, _ interpreter: Interpreter
  ) throws {
    let dict = DictObject()
    let table = Value.dict(dict)
    func set(_ name: String, _ value: Value) throws {
      try interpreter.setItem(.string(name), of: table, to: value)
    }
    func summary(_ name: String, _ values: [[Double]]) throws -> SearchResult {
      let result = SearchResult(scores: values)
      try set("mean_\(name)", ArrayBridge.vector(result.means))
      try set("std_\(name)", ArrayBridge.vector(result.deviations))
      try SearchResults.warn(ofMeans: result.means, name, interpreter)
      return result
    }
    _ = try summary("fit_time", outcomes.map { $0.map(\.fitTime) })
    _ = try summary("score_time", outcomes.map { $0.map(\.scoreTime) })
    var names: [String] = []
    for candidate in candidates {
      for (name, _) in candidate where !names.contains(name) { names.append(name) }
    }
    for name in names {
      let values = candidates.map { candidate in candidate.first { $0.name == name }?.value }
      let column = try SearchResults.column(values, interpreter)
      // Candidates of another grid, which lack the parameter, are masked.
      try set(
        "param_\(name)",
        ArrayBridge.array(column).map {
          .object(NDArrayObject($0, mask: values.map { $0 == nil }))
        } ?? column)
    }
    try set("params", .list(candidates.map { try ParameterCandidates.dict($0, interpreter) }))
    var means: [[Double]] = []
    var ranks: [[Int]] = []
    let foldCount = outcomes.first?.count ?? 0
    for (position, scorer) in scorers.enumerated() {
      let test = outcomes.map { $0.map { $0.test[position] } }
      for fold in 0..<foldCount {
        try set("split\(fold)_test_\(scorer)", ArrayBridge.vector(test.map { $0[fold] }))
      }
      let result = try summary("test_\(scorer)", test)
      means.append(result.means)
      ranks.append(result.ranks)
      try set("rank_test_\(scorer)", ArrayBridge.integers(result.ranks))
      guard wantsTrain else { continue }
      let train = outcomes.map { $0.map { $0.train[position] } }
      for fold in 0..<foldCount {
        try set("split\(fold)_train_\(scorer)", ArrayBridge.vector(train.map { $0[fold] }))
      }
      _ = try summary("train_\(scorer)", train)
    }
    self.table = table
    self.means = means
    self.ranks = ranks
  }

  /// Warns where a mean of scores is no number.
  ///
  /// - Parameter name: What was scored and how, such as `test_r2`.
  static func warn(ofMeans means: [Double], _ name: String, _ interpreter: Interpreter) throws {
    guard means.contains(where: { !$0.isFinite }),
      let part = ["train", "test"].first(where: { name.hasPrefix("\($0)_") })
    else { return }
    try interpreter.warn(
      ExceptionType.userWarning.object,
      "One or more of the \(part) scores are non-finite: "
        + (try interpreter.str(ArrayBridge.vector(means))))
  }

  /// The first candidate of rank 1 by a scorer.
  func best(_ scorer: Int) -> Int { ranks[scorer].firstIndex(of: 1) ?? 0 }

  /// The values of one parameter as an array: numbers where all are, objects otherwise.
  private static func column(_ values: [Value?], _ interpreter: Interpreter) throws -> Value {
    let known = values.compactMap { $0 }
    if !known.isEmpty {
      if known.allSatisfy({ if case .bool = $0 { true } else { false } }) {
        return try ArrayBridge.flags(values.map { $0.flatMap { Numbers.bool($0) } ?? false })
      }
      let numbers = try known.map { try Numbers.real($0, interpreter) }
      if !numbers.contains(nil), !known.contains(where: { Numbers.bool($0) != nil }) {
        let integers = try known.map { try Numbers.int($0, interpreter) }
        // What is masked holds a zero.
        guard integers.contains(nil) else {
          return try ArrayBridge.integers(
            values.map { try $0.flatMap { try Numbers.int($0, interpreter) } ?? 0 })
        }
        return try ArrayBridge.vector(
          values.map { try $0.flatMap { try Numbers.real($0, interpreter) } ?? 0 })
      }
    }
    return try ArrayBridge.objects(values.map { $0 ?? .none })
  }
}
