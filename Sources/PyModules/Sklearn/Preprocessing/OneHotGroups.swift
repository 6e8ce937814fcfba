internal import NDArrays
internal import PyRuntime

/// Rare categories that share a column: `min_frequency` and `max_categories` of `OneHotEncoder`.
struct OneHotGroups {
  /// The categories of each feature that share a column, as places among all; nil where none do.
  let rare: [[Int]?]
  /// The categories of each feature.
  let categories: [[Value]]

  /// Finds the rare categories of training data.
  init(
    _ model: EstimatorObject, _ columns: [[Value]], _ categories: [[Value]],
    _ interpreter: Interpreter
  ) throws {
    self.categories = categories
    let least = model.parameter("min_frequency")
    let most = try Numbers.int(model.parameter("max_categories"), interpreter)
    guard !least.isNone || most != nil else {
      rare = categories.map { _ in nil }
      return
    }
    rare = try zip(columns, categories).map { column, list in
      var counts = Array(repeating: 0, count: list.count)
      for value in column {
        if let place = try list.firstIndex(where: { try interpreter.areEqual($0, value) }) {
          counts[place] += 1
        }
      }
      var isRare = Array(repeating: false, count: list.count)
      if let limit = try Numbers.int(least, interpreter) {
        isRare = counts.map { $0 < limit }
      } else if let share = try Numbers.real(least, interpreter) {
        isRare = counts.map { Double($0) < Double(column.count) * share }
      }
      if let most, most < list.count - isRare.count(where: { $0 }) + 1 {
        // The shared column is one of those that may be; ties keep their order.
        let order = list.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
        for place in order.dropLast(most - 1) { isRare[place] = true }
      }
      let places = isRare.indices.filter { isRare[$0] }
      return places.isEmpty ? nil : places
    }
  }

  /// Reads what `fit` found.
  init(fitted model: EstimatorObject, _ interpreter: Interpreter) throws {
    categories = try OneHotEncoderModel.fittedCategories(model, interpreter)
    guard let stored = model["_infrequent_indices"] else {
      rare = categories.map { _ in nil }
      return
    }
    rare = try interpreter.elements(of: stored).map { value in
      value.isNone
        ? nil : try interpreter.elements(of: value).map { try interpreter.int(of: $0) }
    }
  }

  /// Keeps the rare categories in a fitted model.
  func store(in model: EstimatorObject, _ interpreter: Interpreter) throws {
    guard !model.parameter("min_frequency").isNone || !model.parameter("max_categories").isNone
    else {
      model["_infrequent_indices"] = nil
      model["infrequent_categories_"] = nil
      return
    }
    model["_infrequent_indices"] = .list(
      try rare.map { try $0.map { try ArrayBridge.integers($0) } ?? .none })
    let arrays = try interpreter.elements(of: model.parameter("categories_"))
    model["infrequent_categories_"] = .list(
      try zip(rare, arrays).map { places, array in
        guard let places else { return .none }
        return try interpreter.item(ArrayBridge.integers(places), of: array)
      })
  }

  /// Whether a feature has categories that share a column.
  func isGrouped(_ j: Int) -> Bool { rare.indices.contains(j) && rare[j] != nil }

  /// The categories that have columns: the frequent ones, then the shared one.
  var shown: [[Value]] {
    categories.indices.map { j in
      guard let places = rare[j] else { return categories[j] }
      let kept = categories[j].indices.filter { !places.contains($0) }
      return kept.map { categories[j][$0] } + [.string("infrequent_sklearn")]
    }
  }

  /// The column of a category among those of its feature.
  func column(_ place: Int, of j: Int) -> Int {
    guard let places = rare[j] else { return place }
    if places.contains(place) { return categories[j].count - places.count }
    return place - places.count { $0 < place }
  }

  /// The first category that has the column.
  func category(of column: Int, in j: Int) -> Int {
    categories[j].indices.first { self.column($0, of: j) == column } ?? column
  }

  /// The column that each feature leaves out; nil where it leaves out none.
  func dropped(_ model: EstimatorObject, _ interpreter: Interpreter) throws -> [Int?] {
    let value = model.parameter("drop")
    let shown = self.shown
    switch value.text {
    case "first": return shown.map { $0.isEmpty ? nil : 0 }
    case "if_binary": return shown.map { $0.count == 2 ? 0 : nil }
    default:
      if value.isNone { return categories.map { _ in nil } }
      let given = try interpreter.elements(of: value)
      return try categories.enumerated().map { j, list in
        guard given.indices.contains(j),
          let place = try list.firstIndex(where: { try interpreter.areEqual($0, given[j]) })
        else { return nil }
        if rare[j]?.contains(place) ?? false {
          throw PyException(
            .valueError,
            "Unable to drop category \(try interpreter.repr(list[place])) from feature \(j) because "
              + "it is infrequent", help: "leave out a category that has a column of its own")
        }
        return column(place, of: j)
      }
    }
  }
}
