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
  /// Which hint, from 1.
  package var number: Int?
  /// What the cell's unseeded generators drew from the system, so that running it again gives the
  /// same values.
  package var entropy: [[UInt32]]?

  /// Creates an event that happens now.
  package init(_ kind: Kind, lesson: String, step: String? = nil) {
    self.kind = kind
    self.lesson = lesson
    self.step = step
    time = Clock.secondsSince1970()
  }
}
