internal import PyRuntime

/// Where the categories of a column stand, looked up by what they are.
struct CategoryPlaces {
  private let categories: [Value]
  private let interpreter: Interpreter
  private var texts: [String: Int] = [:]
  private var numbers: [Double: Int] = [:]
  /// The place of the category for gaps.
  private var gap: Int?
  /// Whether a category is neither a text nor a number, so that each is to be compared.
  private var hasOthers = false

  init(_ categories: [Value], _ interpreter: Interpreter) throws {
    self.categories = categories
    self.interpreter = interpreter
    for (place, category) in categories.enumerated() {
      if let text = category.text {
        if texts[text] == nil { texts[text] = place }
      } else if let number = try Numbers.real(category, interpreter) {
        if number.isNaN {
          gap = gap ?? place
        } else if numbers[number] == nil {
          numbers[number] = place
        }
      } else {
        hasOthers = true
      }
    }
  }

  /// The place of the category that equals a value; nil where none does.
  func place(of value: Value) throws -> Int? {
    if let text = value.text, let place = texts[text] { return place }
    if let number = try Numbers.real(value, interpreter) {
      if let place = number.isNaN ? gap : numbers[number] { return place }
    }
    guard hasOthers else { return nil }
    return try categories.firstIndex {
      try ($0.isNone && value.isNone) || interpreter.areEqual($0, value)
    }
  }
}
