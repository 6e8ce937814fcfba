internal import LessonFormat
internal import Notebook
internal import NotebookSession
internal import PySyntax

/// What a check says to an answer.
enum CheckOutcome: Equatable {
  case passes
  /// An assertion on a line of the check fails.
  case fails(line: Int)
  /// The learner's name is not there.
  case lacksName
  /// The check raises something else than AssertionError.
  case breaks(line: Int, String)

  /// Runs a check over the names of a session.
  init(of check: Exercise.Check, in session: Session, _ exercise: Exercise) {
    let run = CheckRun(check.source, name: "check", in: session)
    guard let error = run.error else {
      self = run.sawNaN ? .fails(line: 0) : .passes
      return
    }
    let line = error.frames.last { $0.source == "check" }?.line ?? 1
    if error.name == "AssertionError" {
      self = .fails(line: line)
    } else if error.name == "NameError", let missing = AssertionWords.missingName(error),
      exercise.starter.contains(missing)
    {
      self = .lacksName
    } else {
      self = .breaks(line: line, error.headline)
    }
  }
}

/// Which messages of an exercise's checks some answer has seen.
struct SeenMessages {
  /// An `assert` of a check.
  struct Assertion {
    /// The first and the last line, counted in the check.
    let line: Int
    let lastLine: Int
    /// The message as it is written, shortened.
    let words: String
    var isSeen = false
  }

  private var assertions: [[Assertion]]
  /// The checks that failed for some answer.
  private(set) var failed: Set<Int> = []
  /// Those that failed for an answer of the right kind with another value.
  private(set) var failedByValue: Set<Int> = []
  /// The first break of each line of each check.
  private(set) var breaks: [(check: Int, line: Int, words: String)] = []

  init(_ exercise: Exercise) {
    assertions = exercise.checks.map { check in
      let source = SourceText(check.source, name: "check")
      guard let statements = try? Parser.parse(source) else { return [] }
      return SeenMessages.assertions(in: statements, source)
    }
  }

  /// Whether there is an assertion that no answer has seen fail, or a check that nothing failed.
  var isMissingSome: Bool {
    assertions.joined().contains { !$0.isSeen } || failedByValue.count < assertions.count
  }

  /// The assertions of a check that no answer has seen fail.
  func unseen(ofCheck index: Int) -> [Assertion] { assertions[index].filter { !$0.isSeen } }

  /// Notes what the checks said to an answer.
  ///
  /// - Parameter byValue: Whether the answer is of the right kind, and only its value is another.
  mutating func add(_ outcomes: [CheckOutcome]?, byValue: Bool) {
    var isStopped = false
    for (index, outcome) in (outcomes ?? []).enumerated() {
      // A learner never meets a check behind the first one that fails.
      defer { if outcome != .passes { isStopped = true } }
      switch outcome {
      case .passes, .lacksName: break
      case .fails(let line):
        failed.insert(index)
        if byValue { failedByValue.insert(index) }
        for number in assertions[index].indices
        where (assertions[index][number].line...assertions[index][number].lastLine).contains(line) {
          assertions[index][number].isSeen = true
        }
      case .breaks(let line, let words):
        if !isStopped, !breaks.contains(where: { $0.check == index && $0.line == line }) {
          breaks.append((index, line, words))
        }
      }
    }
  }

  private static func assertions(
    in statements: [Statement], _ source: SourceText
  ) -> [Assertion] {
    statements.flatMap { statement -> [Assertion] in
      switch statement.kind {
      case .assert(let test, let message):
        let text = source.string(in: (message ?? test).range)
        let words = text.count > 60 ? text.prefix(59) + "…" : text[...]
        let first = source.line(at: statement.range.lower)
        return [
          Assertion(
            line: first, lastLine: max(first, source.line(at: statement.range.upper)),
            words: String(words))
        ]
      case .if(let branches, let otherwise):
        return assertions(in: branches.flatMap(\.body) + otherwise, source)
      case .for(_, _, let body, let otherwise), .while(_, let body, let otherwise):
        return assertions(in: body + otherwise, source)
      case .with(_, let body): return assertions(in: body, source)
      case .try(let body, let handlers, let otherwise, let finally):
        return assertions(in: body + handlers.flatMap(\.body) + otherwise + finally, source)
      case .function(let definition): return assertions(in: definition.body, source)
      default: return []
      }
    }
  }
}
