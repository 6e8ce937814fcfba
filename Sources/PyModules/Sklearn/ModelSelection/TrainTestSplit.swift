internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// `train_test_split`.
enum TrainTestSplit {
  static let function = NativeFunction.sklearn(
    "train_test_split",
    "(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None)"
  ) { call in
    let interpreter = call.interpreter
    guard let first = call.variadic.first else {
      throw PyException(
        .valueError, "At least one array required as input",
        help: "write train_test_split(X, y, random_state=0)")
    }
    let counts = try call.variadic.map { try Rows.count($0, interpreter) }
    if Set(counts).count > 1 { throw DataValidation.inconsistent(counts) }
    let n = try Rows.count(first, interpreter)
    let sizes = try SplitSizes.counts(
      samples: n, test: call.value("test_size"), train: call.value("train_size"),
      defaultTest: 0.25, interpreter)
    let fold: Fold
    let stratify = call.value("stratify")
    if try call.bool("shuffle") && !stratify.isNone {
      fold = try StratifiedSplit.fold(
        of: stratify, samples: n, sizes: sizes, seed: call.value("random_state"), interpreter)
    } else if try call.bool("shuffle") {
      let stream = try RandomStates.stream(call.value("random_state"), interpreter)
      let order = try RandomStates.permutation(n, by: stream)
      fold = try LinearModel.solving { () throws(FitError) in
        try Folds.split(order: order, testCount: sizes.test, trainCount: sizes.train)
      }
    } else {
      if !stratify.isNone {
        throw PyException(
          .valueError, "Stratified train/test split is not implemented for shuffle=False",
          help: "leave shuffle out")
      }
      fold = Fold(
        train: Array(0..<sizes.train), test: Array(sizes.train..<(sizes.train + sizes.test)))
    }
    var parts: [Value] = []
    for array in call.variadic {
      parts.append(try Rows.pick(array, fold.train, interpreter))
      parts.append(try Rows.pick(array, fold.test, interpreter))
    }
    return .list(parts)
  }
}
