internal import LessonFormat
internal import Markdown
internal import NotebookSession
internal import PyModules
internal import PyRuntime

/// Where one is, and what was done.
extension LessonPlayer {
  /// Lists the steps with what became of each, in words.
  func map() {
    let last = lesson.steps.lastIndex { progress.visited.contains($0.id) } ?? 0
    let names = lesson.steps.enumerated().map { index, step in
      (state(of: step, at: index, last: last), step.title.plainText)
    }
    let width = names.map(\.0.count).max() ?? 0
    screen(
      .lines(
        names.enumerated().map { index, entry in
          let number = "\(index + 1)"
          let gap = String(repeating: " ", count: max(0, 2 - number.count))
          let state = entry.0 + String(repeating: " ", count: width - entry.0.count)
          return "  \(gap)\(number)  \(state)  \(entry.1)"
        }))
  }

  private func state(of step: Step, at index: Int, last: Int) -> String {
    if index == self.step { return "you are here" }
    guard progress.visited.contains(step.id) else { return index < last ? "skipped" : "to come" }
    let open = step.items.compactMap { item -> Exercise? in
      guard case .exercise(let exercise) = item,
        progress.solved[exercise.id] != exercise.fingerprint
      else { return nil }
      return exercise
    }
    if open.isEmpty { return "done" }
    // What was solved before its exercise changed stays said, though ':check' asks once more.
    let isOlder = open.allSatisfy { progress.solved[$0.id] != nil }
    return isOlder ? "done (older version)" : "exercise open"
  }

  /// Shows what was done as Markdown, or writes it into the session's folder.
  func recap(_ file: String) {
    var recap = Recap(lesson, log.events, session, outputs: outputs)
    recap.truth = { [self] in try? truth(of: $0, inStep: $1, answer: $2) }
    let text = recap.markdown { replay.live(step: $0) }
    guard !file.isEmpty else {
      screen(.prose(MarkdownDocument(text).blocks, live: LiveTexts([:])))
      return
    }
    let name = file.contains(".") ? file : "\(file).md"
    do {
      let written = try OutputFolder.of(session.interpreter).write(
        text, to: name, session.interpreter)
      screen(.note("The recap is in \(written)."))
    } catch let exception as PyException {
      screen(.note("The recap was not written: \(session.interpreter.headline(exception))"))
    } catch {
      screen(.note("The recap was not written: \(error)"))
    }
  }
}
