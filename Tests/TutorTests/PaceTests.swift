import LessonFormat
import NotebookSession
import TestSupport
import Testing
import Tutor

@Suite("The pace of a step")
struct PaceTests {
  /// A step of two cells and a word between, then another step.
  static let text = """
    ---
    regtutor: 1
    id: pace
    number: 1
    title: Pace
    minutes: 5
    ---
    ## One
    ```python
    a = 1
    ```

    Words.

    ```python
    b = a + 1
    ```
    ## Two
    ```python
    c = b + 1
    ```
    """

  /// A player that has room for one item at a time, with what it shows.
  private static func player(
    _ folder: TemporaryFolder
  ) throws -> (player: LessonPlayer, shown: Shown) {
    let shown = Shown()
    let player = LessonPlayer(
      try LessonReader.read(text, file: "pace.md"), log: EventLog(folder: folder.path),
      screen: { event in
        switch event {
        case .cell(let source, _, _): shown.take(source)
        case .prose: shown.take("words")
        case .note(let text): shown.words.append(text)
        default: break
        }
      })
    player.hasRoom = { _ in shown.hasRoom }
    return (player, shown)
  }

  private final class Shown {
    var words: [String] = []
    var hasRoom = true

    func take(_ text: String) {
      words.append(text)
      hasRoom = false
    }
  }

  @Test("it waits where there is no room, and Enter or ':next' goes on", arguments: ["", ":next"])
  func waits(input: String) throws {
    let (player, shown) = try PaceTests.player(TemporaryFolder())
    player.open()
    #expect(shown.words == ["a = 1", "Enter goes on."])
    shown.hasRoom = true
    player.submit(input)
    #expect(shown.words.suffix(2) == ["words", "Enter goes on."])
    shown.hasRoom = true
    player.submit(input)
    #expect(shown.words.last == "b = a + 1")
    // The step is at its end, and nothing in it is open: Enter goes on to the next one.
    shown.hasRoom = true
    player.submit("")
    #expect(shown.words.last == "c = b + 1")
    player.submit("")
    #expect(shown.words.last == "That was the last step; ':next' ends the lesson.")
    #expect(player.need == .cell)
  }

  @Test("a cell at the waiting prompt runs, and the step goes on after it")
  func cells() throws {
    let (player, shown) = try PaceTests.player(TemporaryFolder())
    player.open()
    player.submit("a = 5")
    shown.hasRoom = true
    player.submit("")
    shown.hasRoom = true
    player.submit("")
    #expect(shown.words.last == "b = a + 1")
    #expect(player.session.variables.contains { $0.name == "b" })
  }

  @Test("taken up again, a lesson goes on where it waited")
  func resumed() throws {
    let folder = try TemporaryFolder()
    try PaceTests.player(folder).player.open()
    let (player, shown) = try PaceTests.player(folder)
    player.open()
    #expect(shown.words.last == "Enter goes on." || shown.words.last == "words")
    #expect(!shown.words.contains("a = 1"))
    shown.hasRoom = true
    player.submit("")
    shown.hasRoom = true
    player.submit("")
    #expect(shown.words.contains("b = a + 1"))
  }

  @Test("a step that is left while it waits has its variables in the next one")
  func left() throws {
    let (player, shown) = try PaceTests.player(TemporaryFolder())
    player.open()
    shown.hasRoom = true
    player.submit(":goto 2")
    shown.hasRoom = true
    player.submit("")
    player.submit("b")
    #expect(player.session.variables.contains { $0.name == "b" })
  }
}
