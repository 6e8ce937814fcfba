#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file `events.jsonl`: one event a line, only ever appended to.
///
/// An event is one `write` to a file opened with `O_APPEND`, so that sessions at the same time do
/// not mix their lines. A torn last line and lines that cannot be read are skipped and counted. A
/// folder that cannot be written makes the log forgetful: it says so once, through `trouble`.
package final class EventLog {
  /// The folder that holds the file; nil where nothing is saved.
  package let folder: String?
  /// What keeps the log from saving, in words for the user; nil where it saves.
  package private(set) var trouble: String? {
    didSet { if let trouble, oldValue == nil { onTrouble(trouble) } }
  }
  /// Called when the log stops saving, once; not while it is opened.
  package var onTrouble: (String) -> Void = { _ in }
  /// All events, those of earlier sessions first.
  package private(set) var events: [Event] = []
  /// What was amiss when the log was opened, in words for the user; said once, not at each opening.
  package private(set) var notices: [String] = []
  /// How many lines of the file could not be read.
  package private(set) var skippedLines = 0
  /// What tells this run of the program from others at the same time.
  package let session: String
  private var descriptor: Int32 = -1
  /// Whether the file ends in a piece of a line.
  private var endsTorn = false

  /// Opens the log in `folder`, which is made where it is missing; nil keeps events in memory only.
  package init(folder: String?) {
    self.folder = folder
    session = String(UInt64.random(in: 0 ... .max), radix: 36)
    guard let folder else { return }
    if let reason = EventLog.makeFolder(folder) {
      trouble = "\(folder) cannot be made (\(reason)): progress is not saved"
      return
    }
    let path = "\(folder)/events.jsonl"
    read(path)
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      trouble = "\(path) cannot be written (\(EventLog.reason)): progress is not saved"
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds an event and has it on disk before it returns.
  ///
  /// - Parameter keepsSession: Whether the event is of another run of the program.
  /// - Returns: The event as it was written.
  @discardableResult
  package func append(_ event: Event, keepsSession: Bool = false) -> Event {
    var event = event
    if !keepsSession { event.session = session }
    events.append(event)
    guard descriptor >= 0 else { return event }
    let line = Array(((endsTorn ? "\n" : "") + event.line + "\n").utf8)
    let isWhole = line.withUnsafeBytes { writeAll($0) }
    if !isWhole || (fsync(descriptor) != 0 && errno != EINVAL), trouble == nil {
      trouble = "events.jsonl cannot be written (\(EventLog.reason)): progress is not saved"
    }
    return event
  }

  /// Writes the bytes with one call, and the rest with more where a signal or a full disk cut it
  /// short.
  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let slice = UnsafeRawBufferPointer(rebasing: rest)
      let count = write(descriptor, slice.baseAddress, slice.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        endsTorn = endsTorn || rest.count < bytes.count
        errno = code
        return false
      }
      rest = rest.dropFirst(count)
    }
    endsTorn = false
    return true
  }

  private func read(_ path: String) {
    guard FileText.isFile(path) || FileText.isFolder(path) else { return }
    guard FileText.isFile(path), let text = FileText.read(path) else {
      setAside(path)
      return
    }
    (events, skippedLines) = Event.read(lines: text)
    if skippedLines > 0 { keepDamaged(path) }
    // A torn line would swallow the next event: it gets its end now.
    if !text.isEmpty && !text.hasSuffix("\n") { repair(path) }
  }

  /// Moves a log that cannot be read out of the way; a fresh one takes its place.
  private func setAside(_ path: String) {
    let reason = FileText.isFolder(path) ? "it is a folder" : EventLog.reason
    let name = EventLog.copies(of: path).free
    if rename(path, name) == 0 {
      notices.append(
        "events.jsonl could not be read (\(reason)): it is kept as \(name), and progress begins anew"
      )
    } else {
      trouble = "\(path) cannot be read (\(reason)): earlier progress is not seen"
    }
  }

  /// Keeps a copy of a log with lines that cannot be read, once for each time that more of them came.
  private func keepDamaged(_ path: String) {
    let (last, free) = EventLog.copies(of: path)
    let known = last.flatMap { FileText.read($0) }.map { Event.read(lines: $0).skipped } ?? 0
    guard skippedLines > known else { return }
    let noun = skippedLines == 1 ? "line" : "lines"
    let verb = skippedLines == 1 ? "was" : "were"
    var words = "\(skippedLines) \(noun) of events.jsonl could not be read and \(verb) left out"
    if FileText.copy(path, to: free) { words += "; the file as it was is kept as \(free)" }
    notices.append(words)
  }

  /// The last copy of a damaged log that there is, and a name for the next one.
  private static func copies(of path: String) -> (last: String?, free: String) {
    var last: String?
    for number in 1...999 {
      let name = number == 1 ? "\(path).bad" : "\(path).bad-\(number)"
      guard FileText.isFile(name) || FileText.isFolder(name) else { return (last, name) }
      last = name
    }
    return (last, "\(path).bad-1000")
  }

  private func repair(_ path: String) {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    var newline = UInt8(ascii: "\n")
    if write(file, &newline, 1) != 1 {
      trouble = "events.jsonl cannot be written (\(EventLog.reason)): progress is not saved"
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// Makes a folder with those above it; returns what keeps it from being there.
  private static func makeFolder(_ path: String) -> String? {
    var made = path.hasPrefix("/") ? "" : "."
    var first: Int32?
    for part in path.split(separator: "/") {
      made += "/\(part)"
      // A folder that is there is not to be made, whoever owns the one above it.
      var information = stat()
      if stat(made, &information) == 0 {
        if information.st_mode & S_IFMT == S_IFDIR { continue }
        return String(cString: strerror(ENOTDIR))
      }
      if mkdir(made, 0o700) != 0, errno != EEXIST {
        first = first ?? errno
        break
      }
    }
    return first.map { String(cString: strerror($0)) }
  }
}
