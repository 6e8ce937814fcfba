internal import NDArrays
internal import PyRuntime

/// What `verbose` prints of the fits of a search or a cross-validation.
struct FitProgress {
  private let runner: FoldRunner
  private let parameters: [(name: String, value: Value)]
  private let fold: (fold: Int, of: Int)?

  init(
    _ runner: FoldRunner, _ parameters: [(name: String, value: Value)],
    _ fold: (fold: Int, of: Int)?
  ) {
    self.runner = runner
    self.parameters = parameters
    self.fold = fold
  }

  /// Says that a fit begins, from 10 on.
  func start() throws {
    guard runner.verbosity > 9 else { return }
    let message = "[CV\(progress)] START \(try settings)"
    write(message + FitProgress.dots(80 - message.count))
  }

  /// Says what a fit gave and how long it took, from 2 on; with its scores from 3 on.
  func end(_ outcome: FoldRunner.Outcome) throws {
    guard runner.verbosity > 1 else { return }
    let settings = try settings
    var result = settings + (settings.isEmpty ? "" : ";")
    if runner.verbosity > 2, runner.hasNamedScores {
      let places = runner.scorers.indices.sorted {
        runner.scorers[$0].name < runner.scorers[$1].name
      }
      for place in places {
        result += " \(runner.scorers[place].name): ("
        if runner.wantsTrainScores { result += "train=\(text(outcome.train[place])), " }
        result += "test=\(text(outcome.test[place])))"
      }
    } else if runner.verbosity > 2, let test = outcome.test.first {
      result += ", score="
      result +=
        runner.wantsTrainScores
        ? "(train=\(text(outcome.train.first ?? .nan)), test=\(text(test)))" : text(test)
    }
    result += " total time=\(FitProgress.seconds(outcome.fitTime + outcome.scoreTime))"
    let head = "[CV\(progress)] END "
    write(head + FitProgress.dots(80 - head.count - result.count) + result)
  }

  /// Says how long a step of a pipeline or a part of a table took.
  static func report(
    _ owner: String, _ message: String, since start: Double, _ interpreter: Interpreter
  ) {
    let head = "[\(owner)] "
    let tail = " \(message), total=\(seconds(Limits.now() - start))"
    interpreter.writeOutput(head + dots(70 - head.count - tail.count) + tail + "\n")
  }

  private var progress: String {
    guard runner.verbosity > 2, let fold else { return "" }
    return " \(fold.fold)/\(fold.of)"
  }

  private var settings: String {
    get throws {
      try parameters.sorted { $0.name < $1.name }
        .map { "\($0.name)=\(try runner.interpreter.str($0.value))" }.joined(separator: ", ")
    }
  }

  private func write(_ line: String) { runner.interpreter.writeOutput(line + "\n") }

  private func text(_ score: Double) -> String {
    score.isNaN ? "nan" : Digits.fixed(score, places: 3)
  }

  private static func dots(_ count: Int) -> String { String(repeating: ".", count: max(0, count)) }

  /// A time as joblib writes it.
  private static func seconds(_ time: Double) -> String {
    let text = time > 60 ? Digits.fixed(time / 60, places: 1) : Digits.fixed(time, places: 1)
    return " " + String(repeating: " ", count: max(0, (time > 60 ? 4 : 5) - text.count)) + text
      + (time > 60 ? "min" : "s")
  }
}
