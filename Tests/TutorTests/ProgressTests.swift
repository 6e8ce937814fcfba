import Testing

@testable import Tutor

@Suite("Progress from events")
struct ProgressTests {
  private func progress(_ kinds: [Event.Kind]) -> Progress {
    Progress(
      of: "l",
      in: kinds.map { kind in
        var event = Event(kind, lesson: "l", step: "s")
        if kind == .cell { event.source = "x = 1" }
        return event
      })
  }

  @Test("a lesson that was left at its end begins anew, one taken up since goes on")
  func atEnd() {
    #expect(progress([.start, .step, .finished]).isAtEnd)
    let again = progress([.start, .step, .finished, .start, .step, .cell, .ran])
    #expect(!again.isAtEnd)
    #expect(again.isFinished, "that it was done once stays")
    #expect(again.cells.map(\.ended) == [true])
  }

  @Test("a cell that did not end is known as such")
  func interrupted() {
    let cells = progress([.start, .step, .cell, .cell, .ran]).cells
    #expect(cells.map(\.ended) == [false, true])
  }
}
