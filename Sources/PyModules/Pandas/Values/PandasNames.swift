internal import PyRuntime

/// Names of columns and Series.
enum PandasNames {
  /// The labels that can stand behind a dot.
  static func identifiers(_ labels: AxisLabels) -> [String] {
    guard !labels.isMulti else { return [] }
    return labels.attributeNames.filter { name in
      guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic
      else { return false }
      return name.unicodeScalars.allSatisfy {
        $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
    }
  }

  /// A name for a Series, which must have a hash.
  static func checkedName(
    _ value: Value, of owner: String, _ interpreter: Interpreter
  ) throws -> Value {
    guard LabelKey(value) != nil else {
      throw PyException(.typeError, "\(owner).name must be a hashable type")
    }
    return value
  }
}
