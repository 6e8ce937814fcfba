/// Answers to predictions as learners type them.
enum PredictionAnswer {
  /// Returns the number, or the choice that `text` means: its words or their beginning, in capitals
  /// or not, or its letter or number; nil where the text is none.
  static func read(_ text: String, choices: [String]) -> String? {
    let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !choices.isEmpty else { return number(typed) }
    if choices.contains(typed) { return typed }
    let lowered = typed.lowercased()
    if let same = choices.first(where: { $0.lowercased() == lowered }) { return same }
    // A number means a place where no choice is a number itself.
    let isPlace =
      lowered.first?.isLetter == true || !choices.contains { $0.first?.isNumber == true }
    if isPlace, let places = QuizAnswer.read(typed, options: choices.count), places.count == 1,
      let index = places.first
    {
      return choices[index]
    }
    guard !lowered.isEmpty else { return nil }
    let begun = choices.filter { $0.lowercased().hasPrefix(lowered) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// A number as Python writes it, or with a decimal comma.
  private static func number(_ typed: String) -> String? {
    if Double(typed) != nil { return typed }
    let pointed = typed.replacing(",", with: ".")
    return typed.count { $0 == "," } == 1 && Double(pointed) != nil ? pointed : nil
  }
}
