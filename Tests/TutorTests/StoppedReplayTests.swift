import LessonFormat
import TestSupport
import Testing
import Tutor

/// Ctrl-C while cells of before run again leaves the notebook as it was.
@Suite("A replay that is stopped")
struct StoppedReplayTests {
  /// A learner who presses Ctrl-C when the test says so.
  final class Learner {
    var isStopping = false
    var texts: [String] = []
  }

  static func player(
    _ folder: TemporaryFolder, _ learner: Learner
  ) throws -> LessonPlayer {
    let player = LessonPlayer(
      try StateTests.lesson(), log: EventLog(folder: folder.path),
      isInterrupted: {
        defer { learner.isStopping = false }
        return learner.isStopping
      },
      screen: { if case .note(let text) = $0 { learner.texts.append(text) } })
    player.open()
    return player
  }

  @Test(
    "what was to be taken back stays, and can be taken back again",
    arguments: [":undo", ":reset cell"])
  func nothingIsTakenBack(command: String) throws {
    let folder = try TemporaryFolder()
    let learner = Learner()
    let player = try StoppedReplayTests.player(folder, learner)
    player.submit("mine1 = 1")
    player.submit("mine2 = sum(range(10**5))")
    player.submit("mine3 = 3")
    learner.isStopping = true
    player.submit(command)
    #expect(
      learner.texts.last == "Stopped: nothing was taken back, and your variables are as they were.")
    #expect(StateTests.names(player) == ["mine1", "mine2", "mine3"])
    player.submit(command)
    #expect(StateTests.names(player) == ["mine1", "mine2"])
    #expect(try StateTests.names(StateTests.player(folder).player) == ["mine1", "mine2"])
  }

  @Test("a lesson that is not taken up to its end is left as it was")
  func notTakenUp() throws {
    let folder = try TemporaryFolder()
    let learner = Learner()
    let player = try StoppedReplayTests.player(folder, learner)
    player.submit("mine1 = sum(range(10**5))")
    learner.isStopping = true
    let again = try StoppedReplayTests.player(folder, learner)
    #expect(again.need == .nothing)
    #expect(learner.texts.last?.hasPrefix("Stopped before your cells had run again.") == true)
    #expect(try StateTests.names(StateTests.player(folder).player) == ["mine1"])
  }

  @Test("steps that are not passed over to their end are said to be so")
  func notPassedOver() throws {
    let learner = Learner()
    let player = try StoppedReplayTests.player(TemporaryFolder(), learner)
    learner.isStopping = true
    player.submit(":goto 4")
    #expect(
      learner.texts.contains(
        "Stopped: not all of the lesson's cells ran up to here; ':reset' runs them again."))
  }

  @Test("a starter or an answer at the prompt goes with its exercise")
  func offers() throws {
    let player = try StoppedReplayTests.player(TemporaryFolder(), Learner())
    player.submit(":goto 4")
    let starter = try #require(player.prefill)
    player.submit("total = 1")
    player.submit(":check")
    #expect(player.isWanted(starter) && player.isWanted("total = 1"))
    player.submit(":goto 1")
    #expect(!player.isWanted(starter) && !player.isWanted("total = 1"))
    #expect(player.isWanted("something else"))
  }
}
