internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A split that keeps the shares of classes: what `train_test_split(stratify=…)` draws.
///
/// The draws and their order are those of scikit-learn's `StratifiedShuffleSplit`, so that the same seed
/// gives the same samples.
enum StratifiedSplit {
  /// Splits the samples by the classes in `labels`.
  static func fold(
    of labels: Value, samples n: Int, sizes: (train: Int, test: Int), seed: Value,
    _ interpreter: Interpreter
  ) throws -> Fold {
    let keys = try keys(of: labels, interpreter)
    guard keys.count == n else { throw DataValidation.inconsistent([n, keys.count]) }
    let classes = try LabelClasses(keys, interpreter)
    let small = classes.names.indices.filter { classes.members[$0].count < 2 }
    guard small.isEmpty else {
      let list = try small.map { try interpreter.repr(classes.names[$0]) }.joined(separator: ", ")
      throw PyException(
        .valueError,
        "The least populated classes in y have only 1 member, which is too few. The minimum number "
          + "of groups for any class cannot be less than 2. Classes with too few members are: "
          + "[\(list)]",
        help: "stratify by something with few different values, such as pd.qcut(y, 4, labels=False)"
      )
    }
    for (name, size) in [("train_size", sizes.train), ("test_size", sizes.test)]
    where size < classes.names.count {
      throw PyException(
        .valueError,
        "The \(name) = \(size) should be greater or equal to the number of classes = "
          + "\(classes.names.count)", help: "each class needs a sample in each part")
    }
    let stream = try RandomStates.stream(seed, interpreter)
    let counts = classes.members.map(\.count)
    let train = shares(counts, of: sizes.train, stream)
    let test = shares(zip(counts, train).map { $0 - $1 }, of: sizes.test, stream)
    var (training, testing) = ([Int](), [Int]())
    for (index, members) in classes.members.enumerated() {
      let order = stream.permutation(members.count).map { members[$0] }
      training += order.prefix(train[index])
      testing += order.dropFirst(train[index]).prefix(test[index])
    }
    stream.shuffle(&training)
    stream.shuffle(&testing)
    return Fold(train: training, test: testing)
  }

  /// What tells the class of each sample: an element, or the texts of a row.
  private static func keys(of labels: Value, _ interpreter: Interpreter) throws -> [Value] {
    let array = try ArrayBridge.asArray(labels, interpreter)
    guard (1...2).contains(array.dimensions) else {
      throw PyException(
        .valueError,
        "Found array with dim \(array.dimensions), while dim <= 2 is required.",
        help: "stratify takes one class for each sample")
    }
    if array.count == 0 {
      throw PyException(
        .valueError,
        "Found array with 0 sample(s) (shape=\(ArrayBridge.shapeText(array.shape))) while a "
          + "minimum of 1 is required.", help: "stratify takes one class for each sample")
    }
    if case .float64 = array.dtype, let place = array.doubles.firstIndex(where: { $0.isNaN }) {
      throw PyException(
        .valueError, "Input y contains NaN.", help: "the first one stands at index \(place)")
    }
    let values = array.plainValues
    guard array.dimensions == 2 else { return values }
    let width = array.shape[1]
    return try (0..<array.shape[0]).map { row in
      .string(
        try values[(row * width)..<((row + 1) * width)].map { try interpreter.str($0) }
          .joined(separator: " "))
    }
  }

  /// How many of each class are drawn: about the most likely numbers, ties broken by chance.
  private static func shares(
    _ counts: [Int], of draws: Int, _ stream: LegacyRandomState
  ) -> [Int] {
    let total = Double(counts.reduce(0, +))
    let exact = counts.map { Double($0) / total * Double(draws) }
    var whole = exact.map { floor($0) }
    var missing = Int(Double(draws) - whole.reduce(0, +))
    let rests = zip(exact, whole).map { $0 - $1 }
    for rest in Set(rests).sorted(by: >) where missing > 0 {
      let places = rests.indices.filter { rests[$0] == rest }
      let added = min(places.count, missing)
      for place in stream.permutation(places.count).prefix(added) { whole[places[place]] += 1 }
      missing -= added
    }
    return whole.map { Int($0) }
  }
}

/// The different labels, sorted, with the samples of each.
private struct LabelClasses {
  let names: [Value]
  let members: [[Int]]

  init(_ labels: [Value], _ interpreter: Interpreter) throws {
    var places: [LabelKey: Int] = [:]
    var found: [(name: Value, members: [Int])] = []
    for (sample, label) in labels.enumerated() {
      guard let key = LabelKey(label) else { throw interpreter.unhashable(label.type) }
      if let place = places[key] {
        found[place].members.append(sample)
      } else {
        places[key] = found.count
        found.append((label, [sample]))
      }
    }
    let names = found.map(\.name)
    let order = try Sorting.order(of: names, interpreter)
    self.names = order.map { names[$0] }
    members = order.map { found[$0].members }
  }
}
