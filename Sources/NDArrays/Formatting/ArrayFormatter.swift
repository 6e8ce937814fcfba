/// Writes arrays character for character as numpy does.
package struct ArrayFormatter {
  /// Writes one element of an array of objects, or any element where a cell gave formatters.
  package typealias ElementText = (Any) throws -> String

  /// The options.
  package var options: PrintOptions
  /// What stands between elements besides line breaks.
  package var separator = " "
  /// The width of the text in front of the array, by which its further lines are indented.
  package var prefixWidth = 0
  /// Writes the elements of object arrays; the default asks Swift.
  package var objectText: ElementText = { "\($0)" }
  /// Writes all elements instead of the built-in layout; nil for none.
  package var customText: ElementText?

  /// Creates a formatter.
  package init(_ options: PrintOptions = PrintOptions()) {
    self.options = options
  }

  /// The text of `print(array)`.
  ///
  /// - Parameter scalarText: Writes the element of an array without axes.
  package func str(
    _ array: NDArray, scalarText: ElementText? = nil
  ) throws -> String {
    if array.dimensions == 0 {
      let element = array.elementsAsAny()[0]
      if let scalarText { return try scalarText(element) }
      switch element {
      case let number as Double: return ScalarText.double(number)
      case let flag as Bool: return flag ? "True" : "False"
      default: return "\(element)"
      }
    }
    return try text(array)
  }

  /// The text of `repr(array)`: `array([1., 2.])`.
  package func repr(_ array: NDArray, name: String = "array") throws -> String {
    let prefix = name + "("
    var inner = self
    inner.separator = ", "
    inner.prefixWidth = prefix.count
    inner.options.lineWidth -= 1
    let body = try inner.text(array)
    var extras: [String] = []
    if (array.count == 0 && array.shape != [0])
      || (options.showsShape && Double(array.count) > options.threshold)
    {
      extras.append("shape=\(NDArrayError.tupleText(array.shape))")
    }
    if array.count == 0 || !array.dtype.isImplied {
      extras.append("dtype=\(array.dtype.shortRepr)")
    }
    guard !extras.isEmpty else { return prefix + body + ")" }
    let text = prefix + body + ","
    let extra = extras.joined(separator: ", ") + ")"
    let lastLine = text.unicodeScalars.reversed().prefix { $0 != "\n" }.count
    let spacer =
      lastLine + extra.unicodeScalars.count + 1 > options.lineWidth
      ? "\n" + String(repeating: " ", count: prefix.count) : " "
    return text + spacer + extra
  }

  /// The text of the elements in brackets.
  package func text(_ array: NDArray) throws -> String {
    if array.count == 0 { return "[]" }
    let isSummary = Double(array.count) > options.threshold
    let write = try elementWriter(array, isSummary: isSummary)
    var layout = ArrayLayout(
      array: array, options: options, separator: separator, isSummary: isSummary, write: write)
    let indent = String(repeating: " ", count: 1 + prefixWidth)
    return try layout.text(axis: 0, offset: array.offset, indent: indent, width: options.lineWidth)
  }

  /// Chooses how elements, given by their place in the storage, are written.
  private func elementWriter(
    _ array: NDArray, isSummary: Bool
  ) throws -> (Int) throws -> String {
    if let customText {
      switch array.storage {
      case .float64(let buffer): return { try customText(buffer.elements[$0]) }
      case .int64(let buffer): return { try customText(buffer.elements[$0]) }
      case .bool(let buffer): return { try customText(buffer.elements[$0]) }
      case .string(let buffer, _): return { try customText(buffer.elements[$0]) }
      case .object(let buffer): return { try customText(buffer.elements[$0].value) }
      }
    }
    let shown = isSummary ? try array.corners(options.edgeItems) : array
    switch array.storage {
    case .float64(let buffer):
      let format = FloatFormat(shown.doubles, options)
      return { format.text(buffer.elements[$0]) }
    case .int64(let buffer):
      let values = shown.ints
      let largest = values.max() ?? 0
      let smallest = values.min() ?? 0
      let sign = options.sign == " " && smallest < 0 ? "-" : options.sign
      let showsSign = sign != "-"
      let width = max(
        String(largest).utf8.count + (largest >= 0 && showsSign ? 1 : 0),
        String(smallest).utf8.count)
      return {
        let value = buffer.elements[$0]
        let text = (value >= 0 && showsSign ? String(sign) : "") + String(value)
        return String(repeating: " ", count: max(0, width - text.utf8.count)) + text
      }
    case .bool(let buffer):
      let yes = array.dimensions == 0 ? "True" : " True"
      return { buffer.elements[$0] ? yes : "False" }
    case .string(let buffer, _): return { QuotedText.quoted(buffer.elements[$0]) }
    case .object(let buffer): return { try objectText(buffer.elements[$0].value) }
    }
  }
}

extension DType {
  /// Whether the text of the elements says the type.
  package var isImplied: Bool { isNumeric }

  /// The type as `repr` of an array shows it.
  package var shortRepr: String {
    switch self {
    case .string: "'\(shortName)'"
    default: shortName
    }
  }
}

extension NDArray {
  /// The elements at both ends of each axis that a shortened text shows.
  fileprivate func corners(_ edgeItems: Int) throws(NDArrayError) -> NDArray {
    var result = self
    for axis in 0..<dimensions where shape[axis] > 2 * edgeItems {
      var items = Array(
        repeating: IndexItem.slice(start: nil, stop: nil, step: nil), count: axis)
      let kept = Array(0..<edgeItems) + Array((shape[axis] - edgeItems)..<shape[axis])
      items.append(.integers(try NDArray(kept)))
      result = try result.item(at: items)
    }
    return result
  }
}
