internal import Notebook
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// The ways in which the gate changes the values that a claim reads, to see whether it notices.
enum ValueChange {
  /// Applies a change to every number in a value, also behind functions and inside of containers.
  static let prelude = """
    def _changed(value, change):
        import numpy
        if isinstance(value, (bool, int, float, numpy.generic)):
            return change(value)
        if isinstance(value, numpy.ndarray):
            return change(value) if value.dtype.kind in "biuf" else value
        if isinstance(value, dict):
            return {key: _changed(entry, change) for key, entry in value.items()}
        if isinstance(value, list):
            return [_changed(entry, change) for entry in value]
        if isinstance(value, tuple):
            return tuple(_changed(entry, change) for entry in value)
        if callable(value) and not isinstance(value, type) and not hasattr(value, "fit"):
            return lambda *args, **kwargs: _changed(value(*args, **kwargs), change)
        return value
    """

  /// Whether a claim fails after one of the changes: all numbers that it reads zero; each in turn
  /// in another order; each in turn moved by ten times the tolerance of the claim's equalities.
  static func isNoticed(by source: String, in session: Session) -> Bool {
    let names = namesRead(in: source, session)
    var changes = [names.map { change($0, "value * 0") }.joined(separator: "\n")]
    if let tolerance = tolerance(of: source) {
      changes += names.map {
        change(
          $0,
          "value if isinstance(value, int) else value + \(10 * tolerance) * (1 + abs(value))")
      }
    }
    // A number has no order; its sign is none of the changes, or 'error >= 0' would notice them.
    changes += names.map { change($0, "value[::-1] if hasattr(value, '__len__') else value") }
    return changes.contains { change in
      session.interpreter.isolated {
        guard session.evaluateSilently(prelude + "\n" + change, name: "change").error == nil
        else { return false }
        return session.evaluateSilently(source, name: "claim").error?.name == "AssertionError"
      }
    }
  }

  private static func change(_ name: String, _ expression: String) -> String {
    "\(name) = _changed(\(name), lambda value: \(expression))"
  }

  /// The names of the notebook that a source mentions and that hold numbers, or could.
  private static func namesRead(in source: String, _ session: Session) -> [String] {
    let words = Words.identifiers(in: source)
    return session.variables.filter { name, value in
      words.contains(name) && !(value.object is ModuleObject)
    }.map(\.name)
  }

  /// The widest tolerance of a source's equalities; nil where it has none.
  static func tolerance(of source: String) -> Double? {
    var tolerances: [Double] = []
    if source.contains("allclose") || source.contains("isclose") { tolerances.append(1e-5) }
    if source.contains("==") { tolerances.append(1e-12) }
    for number in Words.numbers(in: source) where number > 0 && number <= 1e-3 {
      tolerances.append(number)
    }
    return tolerances.max()
  }
}

/// Names and numbers in code, found without a tree.
enum Words {
  /// The identifiers of a source that do not stand behind a dot.
  static func identifiers(in source: String) -> Set<String> {
    var found: Set<String> = []
    for (word, isMember) in parts(of: source) where !isMember {
      if let first = word.first, first.isLetter || first == "_" { found.insert(String(word)) }
    }
    return found
  }

  /// All words of a text, those behind dots too.
  static func all(in text: String) -> [String] { parts(of: text).map { String($0.word) } }

  /// The numbers of a source.
  static func numbers(in source: String) -> [Double] {
    var numbers: [Double] = []
    var text = ""
    for character in source + " " {
      let isExponentSign =
        (character == "-" || character == "+") && text.last == "e" && text.first?.isNumber == true
      if character.isLetter || character.isNumber || character == "." || isExponentSign {
        text.append(character)
      } else {
        if text.first?.isNumber == true, let number = Double(text) { numbers.append(number) }
        text = ""
      }
    }
    return numbers
  }

  private static func parts(of source: String) -> [(word: Substring, isMember: Bool)] {
    var parts: [(Substring, Bool)] = []
    var rest = source[...]
    var isMember = false
    while let first = rest.first {
      if first.isLetter || first == "_" || first.isNumber {
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        parts.append((word, isMember))
        rest = rest.dropFirst(word.count)
        isMember = false
      } else {
        isMember = first == "."
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
