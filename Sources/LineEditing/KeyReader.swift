import CTerminal
internal import TerminalText

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The keys that arrive at a terminal: bytes made into characters, special keys and pastes.
///
/// What has been read too early stays for the next cell, so nothing typed ahead is lost.
final class KeyReader {
  /// Something that happened at the keyboard, or to the terminal.
  enum Event: Equatable {
    case scalar(Unicode.Scalar)
    case action(EditAction)
    case paste(String)
    case resized
    case continued
    case interrupted
    /// The terminal has said something of its colours.
    case answered
    case end
  }

  /// The keys of standard input.
  ///
  /// One for all readers, which live on one thread: what is typed too early for a menu's end reaches
  /// the lesson.
  nonisolated(unsafe) static let standard = KeyReader(descriptor: STDIN_FILENO)

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var position = 0
  private var chunkSize = 0
  private var pushedBack: [Event] = []
  /// What was asked about colours; nil where nothing was.
  private var answers: ColorAnswers?
  private var askedAt = ContinuousClock.now
  private var hasNews = false

  /// Sequences after the escape character that the learner's own bindings want to see as they are.
  var untouched: Set<[UInt8]> = []
  /// Whether an escape character at once behind another one belongs to the key, as Alt: not in vi's
  /// mode, where it is a key of its own.
  var readsSecondEscape = true
  /// How long the rest of a special key may take after its escape character, in milliseconds.
  var escapeDelay: Int32 = 40

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether more has arrived already.
  var hasPending: Bool {
    if !pushedBack.isEmpty || position < bytes.count { return true }
    guard terminal_wait(descriptor, 0) == TERMINAL_READY else { return false }
    guard answers != nil else { return true }
    // What has arrived may be an answer, and no key.
    if fill(waiting: 0) == .end { return true }
    return position < bytes.count
  }

  /// Whether the keys come faster than anybody types, with more to follow: a paste into a
  /// terminal that does not mark pastes.
  var isBurst: Bool { chunkSize >= 32 && hasPending }

  /// Makes `event` the next one.
  func pushBack(_ event: Event) { pushedBack.append(event) }

  /// Gives keys that somebody else has read back, before those that are still to come.
  func take(typedAhead keys: [UInt8]) {
    bytes = self.keys(in: keys) + bytes[position...]
    position = 0
  }

  /// Waits for the next event.
  func next() -> Event {
    if let event = pushedBack.popLast() { return event }
    while true {
      if hasNews {
        hasNews = false
        return .answered
      }
      guard position < bytes.count else {
        if let event = fill(waiting: -1) { return event }
        continue
      }
      let byte = takeByte()
      if byte == 0x1B { return escape() }
      if byte < 0x80 { return .scalar(Unicode.Scalar(byte)) }
      if let scalar = decode(lead: byte), !(0x80...0x9F).contains(scalar.value) {
        return .scalar(scalar)
      }
    }
  }

  // MARK: Answers

  /// What the terminal has said of its colours.
  var colors: TerminalColors { answers?.colors ?? TerminalColors() }

  /// Takes answers about colours out of the keys from now on; false where that was so before.
  func expectAnswers() -> Bool {
    guard answers == nil else { return false }
    answers = ColorAnswers()
    askedAt = .now
    return true
  }

  /// Reads answers that have come, without waiting, and keeps the keys among them.
  func lookForAnswers() {
    guard answers?.isOver == false, isSoon else { return }
    while answers?.isOver == false, terminal_wait(descriptor, 0) == TERMINAL_READY,
      fill(waiting: 0) == nil
    {}
  }

  /// Whether answers can be expected: later the beginning of a key is a key.
  private var isSoon: Bool { ContinuousClock.now - askedAt < .seconds(10) }

  /// How long a beginning that a key and an answer share waits for the rest, in milliseconds.
  private static let answerDelay: Int32 = 100

  /// The keys in what was read.
  private func keys(in chunk: [UInt8]) -> [UInt8] {
    guard var answers else { return chunk }
    let before = answers.colors
    var keys = answers.keys(in: chunk)
    if !isSoon { keys += answers.release() }
    if answers.isOver { terminal_has_answered() }
    if answers.colors != before { hasNews = true }
    self.answers = answers
    return keys
  }

  /// Gives out what was held back for an answer, as keys.
  private func release() {
    guard let keys = answers?.release(), !keys.isEmpty else { return }
    bytes = Array(bytes[position...]) + keys
    position = 0
    chunkSize = keys.count
  }

  // MARK: Bytes

  private func takeByte() -> UInt8 {
    let byte = bytes[position]
    position += 1
    return byte
  }

  /// The next byte, if one comes within `milliseconds`.
  private func byte(within milliseconds: Int32) -> UInt8? {
    while position >= bytes.count {
      guard terminal_wait(descriptor, milliseconds) == TERMINAL_READY, fill(waiting: 0) == nil
      else { return nil }
    }
    return takeByte()
  }

  /// Reads what is there; returns what happened when nothing could be read.
  private func fill(waiting milliseconds: Int32) -> Event? {
    let holdsKeys = answers?.holdsKeys == true
    let limit = holdsKeys && milliseconds < 0 ? KeyReader.answerDelay : milliseconds
    switch terminal_wait(descriptor, limit) {
    case TERMINAL_READY: break
    case TERMINAL_TIMEOUT:
      if holdsKeys, milliseconds < 0 { release() }
      return nil
    case TERMINAL_INTERRUPTED: return .interrupted
    case TERMINAL_RESIZED: return .resized
    case TERMINAL_CONTINUED: return .continued
    default: return .end
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = terminal_read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return nil }
    guard count > 0 else { return .end }
    let keys = keys(in: Array(buffer[..<count]))
    bytes = Array(bytes[position...]) + keys
    position = 0
    chunkSize = keys.count
    return nil
  }

  /// The character that begins with `lead`; nil when its bytes are broken.
  private func decode(lead: UInt8) -> Unicode.Scalar? {
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    var collected = [lead]
    while collected.count < length {
      guard let next = byte(within: 200) else { return nil }
      guard next & 0xC0 == 0x80 else {
        position -= 1
        return nil
      }
      collected.append(next)
    }
    guard let text = String(validating: collected, as: UTF8.self) else { return nil }
    return text.unicodeScalars.first
  }

  // MARK: Special keys

  /// What follows an escape character: a special key when the rest comes at once.
  private func escape() -> Event {
    guard let first = byte(within: escapeDelay) else { return .scalar("\u{1B}") }
    var sequence = [first]
    // rxvt and others put a second escape before a special key for Alt.
    if first == 0x1B, readsSecondEscape, let second = byte(within: escapeDelay) {
      sequence.append(second)
    }
    let introducer = sequence[sequence.count - 1]
    if introducer == UInt8(ascii: "[") {
      let start = sequence.count
      while let next = byte(within: escapeDelay) {
        sequence.append(next)
        // Linux's console sends a second bracket and a letter for F1 to F5.
        if sequence.count == start + 1, next == UInt8(ascii: "[") { continue }
        if (0x40...0x7E).contains(next) || sequence.count > 32 { break }
      }
    } else if introducer == UInt8(ascii: "O"), let next = byte(within: escapeDelay) {
      sequence.append(next)
    }
    if untouched.contains(sequence) { return replay(sequence) }
    if let action = EditAction.special(sequence) {
      return action == .paste ? .paste(readPaste()) : .action(action)
    }
    // An unknown special key does nothing; Meta and a letter is libedit's affair.
    if [UInt8(ascii: "["), UInt8(ascii: "O")].contains(introducer),
      sequence.last != introducer || sequence.count > 2
    {
      return next()
    }
    return replay(sequence)
  }

  /// Gives the escape character now and leaves `sequence` to be read.
  private func replay(_ sequence: [UInt8]) -> Event {
    bytes = sequence + bytes[position...]
    position = 0
    return .scalar("\u{1B}")
  }

  /// The text of a paste, up to its closing mark, with newlines for returns and without NUL.
  private func readPaste() -> String {
    let mark = Array("\u{1B}[201~".utf8)
    var pasted: [UInt8] = []
    // A terminal that never closes its paste must not hold the learner for ever.
    while let next = byte(within: 5000) {
      pasted.append(next)
      if next == UInt8(ascii: "~"), pasted.count >= mark.count,
        pasted.suffix(mark.count).elementsEqual(mark)
      {
        pasted.removeLast(mark.count)
        break
      }
    }
    var text: [UInt8] = []
    text.reserveCapacity(pasted.count)
    for (index, value) in pasted.enumerated() where value != 0 {
      if value == 0x0D {
        if index + 1 < pasted.count, pasted[index + 1] == 0x0A { continue }
        text.append(0x0A)
      } else {
        text.append(value)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
