internal import LessonFormat
internal import Markdown
internal import PySyntax

extension GateRun {
  /// Looks for what a lesson uses before it was shown or taught: here, or in a lesson that comes before.
  mutating func checkTeaching() {
    for id in course.unknownNeeds(of: lesson) {
      note(
        .needUnknown, 1, "the front matter needs lesson '\(id)', and no lesson is called so",
        help: "give the id of a shipped lesson, or of one in the same folder")
    }
    checkNames()
    checkDeclaredTerms()
    checkTerms()
  }

  /// The model answer that is shown first uses names that were shown before.
  private mutating func checkNames() {
    var shown = ShownNames()
    for lesson in course.before(lesson) { shown.add(lesson) }
    for item in lesson.steps.flatMap(\.items) {
      shown.add(item)
      guard case .exercise(let exercise) = item else { continue }
      if let solution = exercise.solutions.first,
        let code = try? Parser.parse(SourceText(solution.source, name: "solution"))
      {
        let unknown = LibraryNames(in: code).spelled.filter { name in
          !shown.contains(name.filter { $0 != "." && $0 != "=" })
        }
        if !unknown.isEmpty {
          let names = unknown.map { "'\($0)'" }.joined(separator: ", ")
          note(
            .nameUnshown, solution.line,
            "the first solution of '\(exercise.id)' needs \(names), which nothing has shown before",
            help: "show it in a cell or between backticks before the exercise, "
              + "or put a solution first that does without")
        }
      }
      shown.addWhy(of: exercise)
    }
  }

  /// Every term stands in the step that is said to teach it.
  private mutating func checkDeclaredTerms() {
    for teaching in lesson.header.teaches {
      guard let step = lesson.steps.first(where: { $0.id == teaching.step }) else {
        note(
          .termUntaught, 1,
          "step '\(teaching.step)' is said to teach '\(teaching.term)', and there is no such step",
          help: "give the id of the step that explains the term")
        continue
      }
      if Terms.place(of: teaching.term, in: step) == nil {
        note(
          .termUntaught, step.line,
          "step '\(step.id)' is said to teach '\(teaching.term)', and its text does not say it",
          help: "explain the term there, or mend 'teaches:'")
      }
    }
  }

  /// No task, question or prediction uses a term of the course before a step has taught it.
  private mutating func checkTerms() {
    let before = course.before(lesson)
    let known = Set(before.flatMap(\.header.teaches).map { $0.term.lowercased() })
    let own = Set(lesson.header.teaches.map { $0.term.lowercased() })
    let ids = Set(lesson.steps.map(\.id))
    let teaches = lesson.header.teaches.filter { ids.contains($0.step) }
    var waiting = teaches
    var taught: Set<String> = []
    let others = course.lessons.filter { $0.header.id != lesson.header.id }
    let foreign = others.flatMap { other in other.header.teaches.map { (other, $0) } }
    for step in lesson.steps {
      var here: [(teaching: Teaching, place: Int)] = []
      for teaching in waiting where teaching.step == step.id {
        here.append((teaching, Terms.place(of: teaching.term, in: step) ?? 0))
      }
      waiting.removeAll { $0.step == step.id }
      for (index, item) in step.items.enumerated() {
        taught.formUnion(here.filter { $0.place <= index }.map { $0.teaching.term.lowercased() })
        guard let asked = item.askedText else { continue }
        let text = TermText(asked.text)
        for teaching in teaches {
          let term = teaching.term.lowercased()
          guard !taught.contains(term), !known.contains(term), text.contains(term) else { continue }
          note(
            .termEarly, asked.line,
            "\(asked.what) uses '\(teaching.term)', which step '\(teaching.step)' teaches later",
            help: "explain it before, or ask in words that are known here")
        }
        var told: Set<String> = []
        for (other, teaching) in foreign {
          let term = teaching.term.lowercased()
          guard !own.contains(term), !known.contains(term), text.contains(term),
            told.insert(term).inserted
          else { continue }
          note(
            .termEarly, asked.line,
            "\(asked.what) uses '\(teaching.term)', which lesson '\(other.header.id)' teaches, and this lesson does not come behind that one",
            help:
              "explain it before, ask in words that are known here, or add the lesson to 'needs:'")
        }
      }
    }
  }
}

/// Where terms are taught.
private enum Terms {
  /// The place of the item of a step from which on a term is known: its own for prose, the next one for
  /// what is told behind an exercise; nil where the step does not say it.
  static func place(of term: String, in step: Step) -> Int? {
    if TermText(step.title.plainText).contains(term) { return 0 }
    for (index, item) in step.items.enumerated() where TermText(item.toldText).contains(term) {
      if case .exercise = item { return index + 1 }
      return index
    }
    return nil
  }
}
