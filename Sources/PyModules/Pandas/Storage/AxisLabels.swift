internal import NDArrays
internal import PyRuntime

/// The labels of one axis: of rows or of columns.
///
/// Labels of several levels are tuples in an `object` column, with one name a level.
final class AxisLabels {
  /// The labels.
  let data: ColumnData
  /// The name of each level, None where it has none; never empty.
  let names: [Value]
  /// First label and step where the labels are those of a `range`.
  let range: (start: Int, step: Int, stop: Int?)?
  /// Whether the values of a level are ordered as they come, not by size: so where tables were put together.
  private(set) var levelsAreAsTheyCome = false
  private var firstPositions: [LabelKey: Int]?
  private var hasDuplicates: Bool?

  /// Creates labels.
  init(
    _ data: ColumnData, names: [Value] = [.none], range: (start: Int, step: Int, stop: Int?)? = nil
  ) {
    self.data = data
    self.names = names
    self.range = range
  }

  /// Creates the labels of a range that begins at 0.
  convenience init(count: Int) { self.init(start: 0, step: 1, count: count) }

  /// Creates the labels of a range.
  ///
  /// - Parameter stop: Where it ends as it was written; nil for the end of the last step.
  convenience init(start: Int, step: Int, count: Int, stop: Int? = nil, name: Value = .none) {
    self.init(
      .int((0..<count).map { start &+ $0 &* step }), names: [name], range: (start, step, stop))
  }

  /// Creates labels in the dtype that fits the values; tuples of one length make levels.
  convenience init(_ values: [Value], names: [Value]? = nil) {
    self.init(ColumnData(inferring: values), names: names ?? [.none])
  }

  /// Creates labels of texts.
  convenience init(texts: [String], name: Value = .none) {
    self.init(.text(texts), names: [name])
  }

  /// The number of labels.
  var count: Int { data.count }
  /// The number of levels.
  var levelCount: Int { names.count }
  /// Whether there are several levels.
  var isMulti: Bool { names.count > 1 }
  /// The name of the only level.
  var name: Value { names.count == 1 ? names[0] : .none }

  /// The label at a position: Python's own types for what a list of them shows.
  func label(_ position: Int) -> Value { data.plainValue(position) }

  /// The labels as Python's own types.
  var values: [Value] { data.plainValues }

  /// The parts of a label, one a level.
  func parts(_ position: Int) -> [Value] {
    if isMulti, case .tuple(let tuple) = data.value(position) { return tuple.elements }
    return [data.plainValue(position)]
  }

  /// One level as labels of its own.
  func level(_ number: Int) -> AxisLabels {
    guard isMulti else { return self }
    let values = (0..<count).map { position in
      let parts = parts(position)
      return number < parts.count ? parts[number] : .float(.nan)
    }
    return AxisLabels(ColumnData(inferring: values), names: [names[number]])
  }

  /// Makes labels of several levels from the labels of each, which are equally many.
  static func multi(_ levels: [AxisLabels]) -> AxisLabels {
    guard let first = levels.first else { return AxisLabels(count: 0) }
    guard levels.count > 1 else { return first }
    let count = first.count
    assert(levels.allSatisfy { $0.count == count }, "levels of different lengths")
    let tuples = (0..<count).map { position in
      Value.tuple(levels.map { $0.data.value(position) })
    }
    return AxisLabels(.object(tuples), names: levels.map(\.name))
  }

  /// The same labels under other names.
  func named(_ names: [Value]) -> AxisLabels {
    let labels = AxisLabels(data, names: names, range: range)
    labels.levelsAreAsTheyCome = levelsAreAsTheyCome
    return labels
  }

  /// The same labels, with levels whose values are ordered as they come.
  var asTheyCome: AxisLabels {
    let labels = AxisLabels(data, names: names, range: range)
    labels.levelsAreAsTheyCome = true
    return labels
  }

  /// The labels at the given positions.
  func taking(_ positions: [Int]) -> AxisLabels {
    if let range, let first = positions.first, first >= 0 {
      let step = positions.count > 1 ? positions[1] &- first : 1
      if step != 0, positions.indices.allSatisfy({ positions[$0] == first &+ $0 &* step }) {
        // Neighbouring positions of a range are a range again.
        return AxisLabels(
          start: range.start &+ first &* range.step, step: range.step &* step,
          count: positions.count, name: name)
      }
    }
    if range != nil, positions.isEmpty {
      return AxisLabels(start: 0, step: 1, count: 0, name: name)
    }
    return picking(positions)
  }

  /// The labels at the given positions, as a list of them gives: never a range.
  func picking(_ positions: [Int]) -> AxisLabels {
    let labels = AxisLabels(data.taking(positions), names: names)
    labels.levelsAreAsTheyCome = levelsAreAsTheyCome
    return labels
  }

  // MARK: Look-up

  private func prepare() -> [LabelKey: Int] {
    if let firstPositions { return firstPositions }
    var table: [LabelKey: Int] = [:]
    table.reserveCapacity(count)
    var repeats = false
    for position in 0..<count {
      guard let key = LabelKey.element(data, position) else { continue }
      if table[key] == nil { table[key] = position } else { repeats = true }
    }
    firstPositions = table
    hasDuplicates = repeats
    return table
  }

  /// Whether each label comes once.
  var isUnique: Bool {
    _ = prepare()
    return !(hasDuplicates ?? false)
  }

  /// The first position of a label; nil where it is absent.
  func position(of label: Value) -> Int? {
    guard let key = LabelKey(label) else { return nil }
    return position(of: key)
  }

  /// The first position of a key; nil where it is absent.
  func position(of key: LabelKey) -> Int? {
    let table = prepare()
    if let found = table[key] { return found }
    return key == .none ? table[.missing] : nil
  }

  /// All positions of a label.
  func positions(of label: Value) -> [Int] {
    guard let key = LabelKey(label), let first = position(of: key) else { return [] }
    guard !isUnique else { return [first] }
    return (first..<count).filter { LabelKey.element(data, $0) == key }
  }

  /// Whether both have equal labels in the same order; names do not matter.
  func hasSameLabels(as other: AxisLabels) -> Bool {
    if self === other { return true }
    guard count == other.count else { return false }
    if let range, let second = other.range { return range == second }
    return (0..<count).allSatisfy {
      LabelKey.element(data, $0) == LabelKey.element(other.data, $0)
    }
  }

  /// The names of the columns that can be attributes.
  var attributeNames: [String] {
    guard case .text(let texts) = data else { return [] }
    return texts.compactMap { $0 }
  }

  /// The texts among the labels.
  var texts: [String] { (0..<count).compactMap { label($0).text } }
}
