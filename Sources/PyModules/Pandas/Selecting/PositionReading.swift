internal import NDArrays
internal import PyRuntime

/// Positions from what stands in square brackets.
enum PositionReading {
  /// The positions that a list, a mask or a slice chooses; nil for a single key.
  static func many(
    _ key: Value, _ count: Int, _ interpreter: Interpreter
  ) throws -> [Int]? {
    if let slice = key.cast(to: SliceObject.self) {
      let chosen = try slice.positions(count, interpreter)
      return (0..<chosen.count).map { chosen[$0] }
    }
    guard AxisReading.isList(key) else { return nil }
    if let flags = try mask(key, nil, interpreter) { return try chosen(flags, count) }
    return try interpreter.elements(of: key).map { element in
      let position = try interpreter.int(of: element.plainScalar)
      guard position >= -count, position < count else {
        throw PyException(
          .indexError, "positional indexers are out-of-bounds",
          help: "there are \(count) of them: the last has the position \(count - 1), or -1")
      }
      return position < 0 ? position + count : position
    }
  }

  /// The flags of a mask: a list, array or Series of bools; nil for anything else.
  ///
  /// - Parameter index: The labels to which a Series is aligned.
  static func mask(
    _ key: Value, _ index: AxisLabels?, _ interpreter: Interpreter
  ) throws -> [Bool]? {
    switch key {
    case .list(let list):
      guard let first = list.elements.first, flag(first) != nil else { return nil }
      let flags = list.elements.compactMap { flag($0) }
      return flags.count == list.elements.count ? flags : nil
    case .object(let object):
      if let array = object as? NDArrayObject {
        guard array.array.dimensions == 1 else { return nil }
        if array.array.dtype == .bool { return array.array.flags }
        if array.array.dtype == .object, array.array.count > 0 {
          let values = array.array.plainValues
          let flags = values.compactMap { flag($0) }
          return flags.count == values.count ? flags : nil
        }
        return nil
      }
      if let series = object as? SeriesObject {
        let flags: [Bool]
        switch series.data {
        case .bool(let values): flags = values
        case .object(let values):
          guard values.contains(where: { flag($0) != nil }),
            values.allSatisfy({ flag($0) != nil || $0.isMissing })
          else { return nil }
          if values.contains(where: { $0.isMissing }) {
            throw PyException(
              .valueError, "Cannot mask with non-boolean array containing NA / NaN values",
              help: "fill the gaps first: mask.fillna(False)")
          }
          flags = values.compactMap { flag($0) }
        default: return nil
        }
        guard let index, !series.index.hasSameLabels(as: index) else { return flags }
        let positions = ColumnReading.positions(of: index, in: series.index)
        guard !positions.contains(-1) else {
          throw PyException(
            PandasErrors.indexingError,
            "Unalignable boolean Series provided as indexer (index of the boolean Series and of the "
              + "indexed object do not match).",
            help: "compute the mask from the same table, or use mask.to_numpy()")
        }
        return positions.map { flags[$0] }
      }
      if let index = object as? IndexObject, case .bool(let values) = index.labels.data {
        return values
      }
      return nil
    default: return nil
    }
  }

  private static func flag(_ value: Value) -> Bool? {
    if case .bool(let flag) = value.plainScalar { return flag }
    return nil
  }

  /// The positions at which a mask of the right length is true.
  static func chosen(_ flags: [Bool], _ count: Int) throws -> [Int] {
    guard flags.count == count else {
      throw PyException(
        .valueError, "Item wrong length \(flags.count) instead of \(count).",
        help: "a mask has one flag for each row")
    }
    return flags.indices.filter { flags[$0] }
  }
}
