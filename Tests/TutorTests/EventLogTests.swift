import TestSupport
import Testing
import Tutor

@Suite("The event log")
struct EventLogTests {
  static func cell(_ source: String) -> Event {
    var event = Event(.cell, lesson: "a", step: "s")
    event.source = source
    return event
  }

  @Test("what was appended is there for the next session, byte for byte")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let sources = ["x = 'é λ 数'", "for i in range(3):\n    print(i)\n", "\"\\\"\u{1B}\u{0}\"", ""]
    let log = EventLog(folder: folder.path)
    for source in sources { log.append(EventLogTests.cell(source)) }
    #expect(log.trouble == nil)
    let again = EventLog(folder: folder.path)
    #expect(again.events.map(\.source) == sources)
    #expect(again.skippedLines == 0)
  }

  @Test("a torn last line costs that line only, and the next event starts a new one")
  func tornLine() throws {
    let folder = try TemporaryFolder()
    EventLog(folder: folder.path).append(EventLogTests.cell("x = 1"))
    let whole = try Fixture.contents(of: "\(folder.path)/events.jsonl")
    try folder.write(whole + "{\"kind\":\"cell\",\"les", to: "events.jsonl")
    let log = EventLog(folder: folder.path)
    #expect(log.events.map(\.source) == ["x = 1"])
    #expect(log.skippedLines == 1)
    log.append(EventLogTests.cell("x = 2"))
    #expect(EventLog(folder: folder.path).events.map(\.source) == ["x = 1", "x = 2"])
  }

  @Test(
    "lines that are no events are skipped and counted",
    arguments: [
      "null\n", "[]\n", "{}\n", "{\"kind\":\"dance\"}\n", "\u{0}\u{0}\n", "{\"kind\":1}\n",
    ])
  func garbage(line: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(line, to: "events.jsonl")
    let log = EventLog(folder: folder.path)
    #expect(log.events.isEmpty)
    #expect(log.skippedLines == 1)
  }

  @Test("sessions at the same time do not mix their lines")
  func twoSessions() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<4 {
        group.addTask {
          let log = EventLog(folder: path)
          for index in 0..<50 {
            log.append(
              EventLogTests.cell("\(session) \(index) " + String(repeating: "x", count: 300)))
          }
        }
      }
    }
    let log = EventLog(folder: path)
    #expect(log.events.count == 200)
    #expect(log.skippedLines == 0)
    for session in 0..<4 {
      let own = log.events.compactMap(\.source).filter { $0.hasPrefix("\(session) ") }
      #expect(own.map { $0.split(separator: " ")[1] } == (0..<50).map { "\($0)" })
    }
  }

  @Test("a folder that cannot be made is said, and events are kept in memory")
  func unwritable() {
    let log = EventLog(folder: "/proc/regtutor/none")
    #expect(log.trouble?.contains("progress is not saved") == true)
    log.append(EventLogTests.cell("x"))
    #expect(log.events.count == 1)
  }

  @Test("progress is what the events say")
  func progress() {
    let log = EventLog(folder: nil)
    #expect(!Progress(of: "a", in: log.events).isStarted)
    log.append(Event(.start, lesson: "a"))
    var step = Event(.step, lesson: "a", step: "two")
    step.item = 3
    log.append(step)
    log.append(EventLogTests.cell("x = 1"))
    log.append(Event(.ran, lesson: "a"))
    log.append(EventLogTests.cell("while True: pass"))
    var hint = Event(.hint, lesson: "a")
    hint.exercise = "e"
    hint.number = 2
    log.append(hint)
    var judged = Event(.judged, lesson: "a")
    judged.exercise = "e"
    judged.fingerprint = "f"
    judged.outcome = "correct"
    log.append(judged)
    let progress = Progress(of: "a", in: log.events)
    #expect(progress.step == "two")
    #expect(progress.item == 3)
    #expect(progress.cells.map(\.source) == ["x = 1", "while True: pass"])
    #expect(progress.cells.map(\.ended) == [true, false])
    #expect(progress.hints == ["e": 2])
    #expect(progress.solved == ["e": "f"])
    #expect(!progress.isFinished)
    #expect(!Progress(of: "b", in: log.events).isStarted)
  }
}
