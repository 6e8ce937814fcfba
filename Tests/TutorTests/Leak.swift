import LessonFormat
import NotebookSession
import PyModules
import PySyntax
import Tutor

/// Looks for what feedback must not hold, without the program's own search.
enum Leak {
  /// A line of a solution, the code of a hidden check, or an expression with a solution's tree.
  static func found(in text: String, _ exercise: Exercise) -> String? {
    let shown = compact(text)
    let given = Set(lines(exercise.starter).map(compact))
    for line in exercise.solutions.flatMap({ lines($0.source) }) {
      let code = compact(line)
      if code.count >= 8, !given.contains(code), shown.contains(code) { return line }
    }
    for check in exercise.checks where check.isHidden {
      for line in lines(check.source) {
        let code = compact(
          line.firstRange(of: ", f\"").map { String(line[..<$0.lowerBound]) } ?? line)
        if code.count >= 10, shown.contains(code) { return line }
      }
    }
    let trees = Set(exercise.solutions.flatMap { answers(of: $0.source) }.compactMap(tree))
    for part in fragments(of: text) {
      if let tree = tree(of: part), trees.contains(tree) { return part }
    }
    return nil
  }

  /// Whether a message about a wrong number holds that number, rounded as it may be.
  static func namesValue(
    _ message: String, _ answer: String, _ exercise: Exercise, _ session: Session
  ) -> Bool {
    session.interpreter.isolated {
      _ = session.evaluateSilently(answer, name: "answer")
      let values = exercise.asked.compactMap { name in
        (try? session.liveText("float(\(name))")).flatMap { Double($0) }
      }
      guard !values.isEmpty else { return true }
      let numbers = numbers(in: message)
      return values.contains { value in
        numbers.contains { number, step in
          [value, 100 * value].contains { abs($0 - number) <= 0.5001 * step }
        }
      }
    }
  }

  // MARK: Text

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private static func compact(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// What a solution's statements assign and return.
  private static func answers(of code: String) -> [String] {
    lines(code).compactMap { line in
      let text = line.drop { $0 == " " }
      if text.hasPrefix("return ") { return String(text.dropFirst(7)) }
      return text.firstRange(of: " = ").map { String(text[$0.upperBound...]) }
    }
  }

  /// The tree of code without places; nil for what is no code, or too little of it to tell anything.
  private static func tree(of text: String) -> String? {
    guard text.count >= 8, text.contains(where: { "(*/+[".contains($0) }) else { return nil }
    let source = SourceText(text, name: "feedback")
    guard let statements = try? Parser.parse(source) else { return nil }
    return TreeDumper.dump(statements, showsRanges: false, showsOperators: false)
  }

  private static func fragments(of text: String) -> [String] {
    var parts = text.split { "\n`".contains($0) }.map(String.init)
    for mark in [": ", "; "] {
      parts = parts.flatMap { part in part.split(separator: mark).map { String($0) } }
    }
    return parts.flatMap { part -> [String] in
      let words = part.split(separator: " ")
      let tails = words.indices.map { words[$0...].joined(separator: " ") }
      let heads = words.indices.map { words[...$0].joined(separator: " ") }
      return tails + heads
    }
  }

  /// The numbers of a text, each with the step of its last digit.
  private static func numbers(in text: String) -> [(number: Double, step: Double)] {
    let words = text.replacing(",", with: "").split { letter in
      !(letter.isNumber || letter == "." || letter == "-" || letter == "+" || letter == "e")
    }
    return words.compactMap { word -> (number: Double, step: Double)? in
      let word = word.hasSuffix(".") ? word.dropLast() : word
      guard let number = Double(word) else { return nil }
      let digits = word.split(separator: "e").first ?? ""
      let places = digits.contains(".") ? digits.split(separator: ".").last?.count ?? 0 : 0
      let step = (0..<places).reduce(1.0) { step, _ in step / 10 }
      return (number, word.contains("e") ? max(step, abs(number) * 1e-3) : step)
    }
  }
}

/// The first solution of an exercise in other words: what judges values takes them all.
enum Paraphrases {
  static func of(_ exercise: Exercise) -> [String] {
    guard let solution = exercise.solutions.first?.source else { return [] }
    let name = exercise.asked.last ?? ""
    return [
      "# in between\n\n" + solution + "\n\n_kept = \(name)\n\(name) = _kept",
      bracketed(solution), turned(solution),
    ]
  }

  /// With brackets around what is assigned or returned on one line.
  private static func bracketed(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let text = String(line)
      for mark in [" = ", "return "] {
        guard let range = text.firstRange(of: mark) else { continue }
        let value = text[range.upperBound...]
        let source = SourceText(String(value), name: "value")
        guard (try? Parser.parseExpression(source)) != nil else { return text }
        return text[..<range.upperBound] + "(\(value))"
      }
      return text
    }.joined(separator: "\n")
  }

  /// With each pair of keyword arguments in the other order.
  private static func turned(_ code: String) -> String {
    code.replacing(#/\b(\w+=[^(),=\[\]]+), (\w+=[^(),=\[\]]+)(?=[,)])/#) { match in
      "\(match.output.2), \(match.output.1)"
    }
  }
}
