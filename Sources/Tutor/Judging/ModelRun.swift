internal import LessonFormat
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// What the checks of an exercise say to a model answer, over copies of a session's values.
///
/// It tells a fault of the lesson from one of the answer: a check that breaks with the learner's
/// value and passes with a model answer is right.
struct ModelRun {
  /// Whether every check passes.
  let passes: Bool
  /// Whether a check compares NaN even so.
  let sawNaN: Bool
  /// What the asked names hold then.
  let values: [String: Value]

  /// Runs the first solution that runs; the session is afterwards as it was.
  init(_ exercise: Exercise, in session: Session, targets: [String]) {
    for solution in exercise.solutions {
      let found = session.interpreter.isolated { () -> ModelRun? in
        guard session.evaluateSilently(solution.source, name: "solution").error == nil else {
          return nil
        }
        let globals = session.interpreter.globals
        var values: [String: Value] = [:]
        for name in targets { values[name] = globals[name] }
        var passes = true
        var sawNaN = false
        for check in exercise.checks {
          let run = CheckRun(check.source, name: "check", in: session)
          passes = passes && run.error == nil
          sawNaN = sawNaN || run.sawNaN
        }
        return ModelRun(passes: passes, sawNaN: sawNaN, values: values)
      }
      if let found {
        self = found
        return
      }
    }
    self.init(passes: false, sawNaN: false, values: [:])
  }

  private init(passes: Bool, sawNaN: Bool, values: [String: Value]) {
    self.passes = passes
    self.sawNaN = sawNaN
    self.values = values
  }
}
