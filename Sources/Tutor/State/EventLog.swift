#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

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
  package private(set) var trouble: String?
  /// All events, those of earlier sessions first.
  package private(set) var events: [Event] = []
  /// How many lines of the file could not be read.
  package private(set) var skippedLines = 0
  private var descriptor: Int32 = -1

  /// Opens the log in `folder`, which is made where it is missing; nil keeps events in memory only.
  package init(folder: String?) {
    self.folder = folder
    guard let folder else { return }
    guard EventLog.makeFolder(folder) else {
      trouble = "\(folder) cannot be made (\(EventLog.reason)): progress is not saved"
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
  package func append(_ event: Event) {
    events.append(event)
    guard descriptor >= 0 else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(event) else { return }
    line.append(UInt8(ascii: "\n"))
    let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if written != line.count || fsync(descriptor) != 0, trouble == nil {
      trouble = "events.jsonl cannot be written (\(EventLog.reason)): progress is not saved"
    }
  }

  private func read(_ path: String) {
    guard let text = FileText.read(path) else { return }
    let decoder = JSONDecoder()
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    if !text.isEmpty && !text.hasSuffix("\n") {
      // A torn line would swallow the next event: it gets its end now.
      repair(path)
      if let last = lines.last, (try? decoder.decode(Event.self, from: Data(last.utf8))) == nil {
        lines.removeLast()
        skippedLines += 1
      }
    }
    for line in lines {
      if let event = try? decoder.decode(Event.self, from: Data(line.utf8)) {
        events.append(event)
      } else {
        skippedLines += 1
      }
    }
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

  private static func makeFolder(_ path: String) -> Bool {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) != 0 && errno != EEXIST && errno != EROFS && errno != EACCES {
        return false
      }
    }
    var information = stat()
    guard stat(path, &information) == 0 else { return false }
    return information.st_mode & S_IFMT == S_IFDIR
  }
}
