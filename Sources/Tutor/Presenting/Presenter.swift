package import LessonFormat
package import NotebookSession

/// A lesson in front of a class: one thing at a time, nothing run before it was talked about, and
/// nothing of the presenter's own shown or kept.
package final class Presenter: CellPlayer {
  private let player: LessonPlayer
  private let screen: (TutorEvent) -> Void
  private var isBlank = false
  package var prefill: String?

  /// Creates a presenter; its progress is kept nowhere.
  ///
  /// - Parameters:
  ///   - prepare: Called with each new notebook of the lesson.
  ///   - isInterrupted: Asked now and then while a cell runs; true stops it.
  package init(
    _ lesson: Lesson, prepare: @escaping (Session) -> Void = { _ in },
    isInterrupted: @escaping () -> Bool = { false }, screen: @escaping (TutorEvent) -> Void
  ) {
    self.screen = screen
    var isFirst = true
    player = LessonPlayer(
      lesson, log: EventLog(folder: nil), prepare: prepare, isInterrupted: isInterrupted
    ) { event in
      if case .step = event {
        if !isFirst { screen(.page) }
        isFirst = false
      }
      screen(event)
      if case .opened = event {
        screen(.note("Enter goes on here too, and ':reveal' shows what is hidden."))
      }
    }
    player.pausesBeforeCells = true
  }

  package var session: Session { player.session }
  package var need: LessonPlayer.Need { player.need }
  package var turnKnob: ((Knob) -> Knob.Ending?)? {
    get { player.turnKnob }
    set { player.turnKnob = newValue }
  }
  package var commandNames: [String] {
    PresenterCommand.allCases.map(\.rawValue).filter { !player.commandNames.contains($0) }
      + player.commandNames
  }
  /// Whether a cell of the lesson or a claim failed.
  package var hasFailed: Bool { player.hasFailed }

  package func arguments(of command: String) -> [String] { player.arguments(of: command) }

  package func giveUp() {}

  package var promptWord: String { player.promptWord }

  /// Shows the beginning of the lesson, or of a step.
  package func open(from start: Int? = nil) {
    player.open(isFresh: true, from: start)
    player.prefill = nil
  }

  package func submit(_ text: String) {
    // What a class sees is what is typed: no cell is filled in.
    defer { player.prefill = nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return goOn() }
    guard first.hasPrefix(":") else {
      isBlank = false
      return player.submit(text)
    }
    if words.count == 1, first == ":help" { help() }
    guard words.count == 1, let command = PresenterCommand(rawValue: String(first.dropFirst()))
    else { return player.submit(text) }
    switch command {
    case .next: goOn()
    case .reveal:
      if !player.reveal() { screen(.note("Nothing is hidden here; Enter goes on.")) }
    case .poll:
      switch need {
      case .quiz, .prediction: player.showOpenQuestion()
      case .cell, .nothing: screen(.note("No question is open here."))
      }
    case .blank:
      isBlank = true
      screen(.page)
    }
  }

  private func goOn() {
    if isBlank {
      isBlank = false
      player.submit(":show")
    } else if !player.reveal() {
      player.advance()
    }
  }

  private func help() {
    let commands = PresenterCommand.allCases
    let width = commands.map(\.rawValue.count).max() ?? 0
    screen(
      .lines(
        commands.map { command in
          let gap = String(repeating: " ", count: width - command.rawValue.count)
          return "  :\(command.rawValue)\(gap)  \(command.summary)"
        } + ["The commands of a lesson:"]))
  }
}
