internal import DenseLinearAlgebra
internal import NDArrays
internal import PyRuntime

/// `OneHotEncoder.inverse_transform`: from zeros and ones back to categories.
enum OneHotInverse {
  static let function = NativeFunction(
    "OneHotEncoder.inverse_transform", "(self, X)"
  ) { call in
    let (model, interpreter) = (try call.estimator(), call.interpreter)
    let groups = try OneHotGroups(fitted: model, interpreter)
    let categories = groups.shown
    let x = try DataValidation.features(
      call.value("X"), owner: "OneHotEncoder", interpreter)
    let dropped = try groups.dropped(model, interpreter)
    let kept = categories.indices.map { j in
      categories[j].indices.filter { $0 != dropped[j] }
    }
    let expected = kept.reduce(0) { $0 + $1.count }
    guard x.columnCount == expected else {
      throw PyException(
        .valueError,
        "Shape of the passed X data is not correct. Expected \(expected) columns, got "
          + "\(x.columnCount).", help: "give what transform returned")
    }
    let handling = model.parameter("handle_unknown").text ?? "error"
    let dropsNone = model.parameter("drop").isNone
    var columns: [[Value]] = []
    var hasUnknown = false
    var first = 0
    for j in categories.indices {
      let ignores =
        handling == "ignore" || handling != "error" && !groups.isGrouped(j)
      let block = (first..<(first + kept[j].count)).map { x.column($0) }
      first += kept[j].count
      var result: [Value] = []
      var empty: [Int] = []
      for i in 0..<x.rowCount {
        guard !block.isEmpty else {
          // The only category of a column is the one that was dropped.
          result.append(dropped[j].map { groups.categories[j][$0] } ?? .none)
          continue
        }
        var best = 0
        for k in block.indices where block[k][i] > block[best][i] { best = k }
        let sum = block.reduce(0) { $0 + $1[i] }
        if sum != 0 {
          result.append(categories[j][kept[j][best]])
        } else if let place = dropped[j] {
          // What was unknown comes back as the category at that place among all.
          result.append(ignores ? groups.categories[j][place] : categories[j][place])
        } else {
          empty.append(i)
          result.append(.none)
        }
      }
      if !empty.isEmpty, !ignores, dropsNone {
        throw PyException(
          .valueError,
          "Samples [\(empty.map(String.init).joined(separator: " "))] can not be inverted when "
            + "drop=None and handle_unknown='error' because they contain all zeros",
          help: "each row needs a 1 among the columns of every feature")
      }
      hasUnknown = hasUnknown || !empty.isEmpty
      columns.append(result)
    }
    return try table(columns, rows: x.rowCount, hasUnknown: hasUnknown, model, interpreter)
  }

  /// The columns side by side, in the type that the categories have in common.
  private static func table(
    _ columns: [[Value]], rows: Int, hasUnknown: Bool, _ model: EstimatorObject,
    _ interpreter: Interpreter
  ) throws -> Value {
    let values = (0..<rows).flatMap { i in columns.map { $0[i] } }
    let shape = [rows, columns.count]
    let isGrouped = model["infrequent_categories_"].map { value in
      (try? interpreter.elements(of: value).contains { !$0.isNone }) ?? false
    }
    let types = try interpreter.elements(of: model.parameter("categories_")).map {
      try ArrayBridge.asArray($0, interpreter).dtype
    }
    let isText = types.allSatisfy { if case .string = $0 { true } else { false } }
    let isNumber = types.allSatisfy { $0 == .int64 || $0 == .float64 }
    if !hasUnknown, isText, isGrouped != true {
      return ArrayBridge.wrap(
        try ArrayBridge.translating { () throws(NDArrayError) in
          try NDArray(values.compactMap(\.text), shape: shape)
        })
    }
    if !hasUnknown, isNumber, isGrouped != true {
      if types.allSatisfy({ $0 == .int64 }) {
        let whole = try values.compactMap { try Numbers.int($0, interpreter) }
        return ArrayBridge.wrap(
          try ArrayBridge.translating { () throws(NDArrayError) in
            try NDArray(whole, shape: shape)
          })
      }
      return try ArrayBridge.array(
        values.compactMap { try Numbers.real($0, interpreter) }, shape: shape)
    }
    return ArrayBridge.wrap(
      try ArrayBridge.translating { () throws(NDArrayError) in
        try NDArray(objects: values, shape: shape)
      })
  }
}
