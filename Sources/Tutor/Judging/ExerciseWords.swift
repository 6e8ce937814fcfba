package import LessonFormat
internal import PySyntax

/// What is said of an exercise besides its own text.
package enum ExerciseWords {
  /// What to do at an exercise: which names to give a value, and how many hints there are.
  package static func howTo(_ exercise: Exercise) -> String {
    let asked = exercise.asked
    let names = asked.map { "'\($0)'" }
    let list =
      names.count > 1
      ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : names.first
    let task =
      switch (list, exercise.asksFunction) {
      case (nil, _): "Write it in a cell of yours and run it"
      case (let list?, true): "Write \(list) in a cell of yours and run it"
      case (let list?, false): "Give \(list) a value in a cell of yours and run it"
      }
    let hints =
      exercise.hints.count == 1
      ? "':hint' gives the one hint" : "':hint' gives the first of \(exercise.hints.count) hints"
    return "\(task); ':check' judges it, \(hints)."
  }

  /// How many open checks passed before a hidden one refused an answer.
  static func open(_ passed: Int, of exercise: Exercise) -> String {
    let open = exercise.checks.count { !$0.isHidden }
    return
      "\(passed) of \(open) open \(open == 1 ? "check" : "checks") passed; this comes from a hidden one."
  }

  /// What is said of a right answer where not all checks are in the open; nil where all are.
  package static func passed(_ exercise: Exercise) -> String? {
    let hidden = exercise.checks.count { $0.isHidden }
    guard hidden > 0 else { return nil }
    let open = exercise.checks.count - hidden
    return
      "\(open) of \(open) open \(open == 1 ? "check" : "checks") passed, and \(hidden) of \(hidden) hidden."
  }
}

extension Exercise {
  /// The names that the starter leaves blank; all of its names where none is.
  package var asked: [String] {
    let source = SourceText(starter, name: "starter")
    guard let statements = try? Parser.parse(source) else { return targets }
    let blank = statements.flatMap { statement -> [String] in
      let text = source.string(in: statement.range)
      guard text.contains("...") || text.contains("…") else { return [] }
      switch statement.kind {
      case .assignment(let targets, _): return targets.flatMap(Assignments.names)
      case .annotatedAssignment(let target, _, _): return Assignments.names(target)
      case .function(let definition): return [definition.name.name]
      default: return []
      }
    }
    return blank.isEmpty ? targets : blank
  }

  /// Whether the names that are asked are functions.
  var asksFunction: Bool {
    let names = Set(asked)
    guard let statements = try? Parser.parse(SourceText(starter, name: "starter")) else {
      return false
    }
    let functions = statements.compactMap { statement -> String? in
      if case .function(let definition) = statement.kind { definition.name.name } else { nil }
    }
    return !names.isEmpty && names.isSubset(of: functions)
  }
}
