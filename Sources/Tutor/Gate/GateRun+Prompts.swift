internal import LessonFormat
internal import Markdown
internal import NotebookSession
internal import PyModules
internal import PyRuntime

extension GateRun {
  /// Looks at what an exercise asks: names that mean something, and the kind of value in words.
  mutating func checkPrompt(of exercise: Exercise, _ session: Session) {
    for name in PlaceholderNames.found(in: exercise) {
      note(
        .nameMeaningless, exercise.line,
        "exercise '\(exercise.id)' uses the name '\(name)', which says nothing",
        help: "call it after what it holds, such as 'test_error'")
    }
    let asked = exercise.asked
    let model = ModelRun(exercise, in: session, targets: asked)
    let fault = AnswerFault(session: session, targets: asked, model: model.values)
    let prompt = Set(Words.all(in: PromptText.of(exercise, in: lesson).lowercased()))
    for name in asked {
      guard let value = model.values[name] else { continue }
      let kind = fault.kind(value)
      guard let words = KindWords.words(for: kind), prompt.isDisjoint(with: words) else { continue }
      note(
        .kindUnsaid, exercise.line,
        "exercise '\(exercise.id)' asks for '\(name)' and does not say that it is \(kind)",
        help: "say so in the TODO, as in '# TODO: an array of ten counts'")
    }
  }

  /// Compares each hint with those before it.
  mutating func checkHintsAdd(_ exercise: Exercise) {
    var known: Set<String> = []
    for (index, hint) in exercise.hints.enumerated() {
      let words = Set(Words.all(in: hint.plainText.lowercased()))
      let added = words.subtracting(known)
      known.formUnion(words)
      guard added.count < HintBudget.newWords else { continue }
      note(
        .hintThin, hint.first?.line ?? exercise.line,
        "hint \(index + 1) of '\(exercise.id)' adds \(Count.text(added.count, "word")) to those before it; \(HintBudget.newWords) make a hint",
        help: "say something new in it, or join it with the one before")
    }
  }
}

/// What a hint has to bring.
enum HintBudget {
  /// How many words it must have that no hint before it has.
  static let newWords = 5
}

/// Names that say nothing of what they hold.
enum PlaceholderNames {
  private static let words: Set = [
    "foo", "bar", "baz", "qux", "quux", "spam", "eggs", "ham", "asdf", "blah", "thing", "stuff",
    "whatever", "myvar", "dummy",
  ]
  private static let numbered: Set = [
    "a", "b", "c", "x", "y", "z", "n", "v", "val", "value", "var", "data", "num", "number", "res",
    "result", "temp", "tmp", "test", "list", "array", "func", "my",
  ]

  /// Those that an exercise uses.
  ///
  /// Words anywhere in its code count, and numbered letters where it asks for one: a feature may be
  /// called `x1` in the lesson's data; an answer may not.
  static func found(in exercise: Exercise) -> [String] {
    let code = ([exercise.starter] + exercise.solutions.map(\.source)).joined(separator: "\n")
    let used = Words.identifiers(in: code).filter { words.contains($0.lowercased()) }
    let asked = exercise.asked.filter { name in
      let stem = name.lowercased().replacing("_", with: "")
      let letters = stem.prefix { !$0.isNumber }
      return letters.count < stem.count && stem.dropFirst(letters.count).allSatisfy(\.isNumber)
        && numbered.contains(String(letters))
    }
    return Set(used).union(asked).sorted()
  }
}

/// The words by which a prompt says what kind of value is asked.
enum KindWords {
  private static let several: Set = [
    "array", "vector", "matrix", "list", "numbers", "values", "weights", "counts", "errors", "row",
    "rows", "column", "columns", "each", "per", "every", "mask", "all", "series", "scores",
  ]

  /// The words, one of which has to stand there; nil for kinds that need none.
  static func words(for kind: String) -> Set<String>? {
    switch kind {
    // A number is what a reader expects, and the code of a function says that it is one.
    case "one number", "a function": return nil
    case "None": return ["nothing", "none"]
    case "True or False": return ["true", "false", "whether"]
    case "a text": return ["name", "names", "word", "text", "letter", "string", "which"]
    case "a list": return several.union(["names", "words"])
    case "a dict": return ["dict", "dictionary", "each", "per", "every"]
    case let kind where kind.hasPrefix("a tuple"):
      return several.union(["tuple", "pair", "two", "three", "both"])
    case let kind where kind.hasPrefix("an array"): return several
    default:
      let type = kind.split(separator: " ").last.map { $0.lowercased() } ?? ""
      return ["model", "fit", "fitted", "pipeline", "table", "frame", "series", type]
    }
  }
}

/// What a learner reads before an exercise.
enum PromptText {
  /// The starter with its comments, and the prose right before it.
  static func of(_ exercise: Exercise, in lesson: Lesson) -> String {
    for step in lesson.steps {
      guard
        let place = step.items.firstIndex(where: { item in
          if case .exercise(let other) = item { other.id == exercise.id } else { false }
        })
      else { continue }
      for item in step.items[..<place].reversed() {
        if case .prose(let blocks) = item { return exercise.starter + "\n" + blocks.plainText }
      }
    }
    return exercise.starter
  }
}
