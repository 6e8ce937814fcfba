internal import PyRuntime

/// The line about categories below a Series.
enum CategoryText {
  /// `Categories (3, str): ['a', 'b', 'c']`, with `<` between ordered ones.
  static func footer(_ data: CategoryData, _ interpreter: Interpreter) throws -> String {
    let labels = data.categories
    let head = "Categories (\(labels.count), \(IndexText.dtypeText(labels))): "
    var shown = try IndexText.elementTexts(labels, interpreter)
    if shown.count > 10 { shown = Array(shown.prefix(5)) + ["..."] + Array(shown.suffix(5)) }
    let separator = data.isOrdered ? " < " : ", "
    let lineEnd = data.isOrdered ? " <\n" : ",\n"
    let width = DisplayOptions.of(interpreter).width
    var text = ""
    var length = head.unicodeScalars.count
    for (position, part) in shown.enumerated() {
      let size = part.unicodeScalars.count
      if width != 0, length + separator.count + size > width {
        text += lineEnd + String(repeating: " ", count: head.unicodeScalars.count + 1)
        length = head.unicodeScalars.count + 1
      } else if position > 0 {
        text += separator
        length += separator.count
      }
      text += part
      length += size
    }
    if data.isOrdered { text = text.replacing(" < ... < ", with: " ... ") }
    return "\(head)[\(text)]"
  }
}
