#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Something that happened in a lesson, as one line of the event log.
///
/// Progress and resuming are computed from events alone. Fields that a kind does not use are nil
/// and left out of the file.
package struct Event: Codable, Sendable, Equatable {
  /// What happened.
  package enum Kind: String, Codable, Sendable {
    /// A lesson was opened from its beginning.
    case start
    /// A step was reached.
    case step
    /// A cell is about to run.
    case cell
    /// The cell that was about to run ended, well or not.
    case ran
    /// An answer was judged.
    case judged
    /// A hint was read.
    case hint
    /// The solution was asked for.
    case solution
    /// A quiz or prediction was answered.
    case answered
    /// The last step was left with `:next`.
    case finished
    /// The notebook was made anew out of some of the lesson's earlier cells: the lesson was taken
    /// up again, a cell was undone, or something was reset.
    case restored
  }

  /// What happened.
  package var kind: Kind
  /// The id of the lesson.
  package var lesson: String
  /// Seconds since 1970.
  package var time: Double
  /// The id of the step.
  package var step: String?
  /// The index of the item of the step.
  package var item: Int?
  /// The source of a cell.
  package var source: String?
  /// Whether the lesson, not the learner, wrote the cell.
  package var isLessons: Bool?
  /// The id of the exercise.
  package var exercise: String?
  /// What the exercise looked like, so that a changed one is asked again.
  package var fingerprint: String?
  /// How an answer was judged.
  package var outcome: String?
  /// Of an answer that was not judged because a check broke: the error and where it came from, for
  /// the lesson's author.
  package var fault: String?
  /// Which hint, from 1.
  package var number: Int?
  /// What the cell's unseeded generators drew from the system, so that running it again gives the
  /// same values.
  package var entropy: [[UInt32]]?

  /// Fingerprints of what the cell left in names, by name; nil where it left nothing, and in logs of
  /// version 0.1.
  package var values: [String: String]?

  /// Which run of the program wrote the event; nil in logs of version 0.1.
  package var session: String?
  /// The identity of a cell, unique in the log; nil in logs of version 0.1.
  package var cell: String?
  /// Of a notebook made anew: its cells, by identity, in order.
  package var cells: [String]?
  /// Of names kept from free play: the cells that ran there.
  package var sources: [String]?
  /// The names kept from free play.
  package var names: [String]?

  /// Creates an event that happens now.
  package init(_ kind: Kind, lesson: String, step: String? = nil) {
    self.kind = kind
    self.lesson = lesson
    self.step = step
    time = Clock.secondsSince1970()
  }
}

extension Event {
  /// The event as a line of the log, without its end.
  package var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
  }

  /// Reads the lines of a log; those that are no events are counted and left out.
  package static func read(lines text: String) -> (events: [Event], skipped: Int) {
    let decoder = JSONDecoder()
    var events: [Event] = []
    var skipped = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
      if let event = try? decoder.decode(Event.self, from: Data(line.utf8)) {
        events.append(event)
      } else {
        skipped += 1
      }
    }
    return (events, skipped)
  }
}
