import LineEditing
import Tutor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The name that a learner hands work in under.
enum LearnerName {
  /// Asks at a terminal, with the name that is known to begin with; elsewhere takes that one.
  static func find(isAsked: Bool) throws -> String {
    let known = known
    if isAsked, Terminal.isInputTerminal, Terminal.isOutputTerminal {
      let offer = known.map { " (Enter: \($0))" } ?? ""
      let reader = CellReaders.standard()
      while true {
        guard
          case .cell(let line) = reader.readLine("Your name, as your teacher knows it\(offer): ")
        else { throw Console.fail("nothing was written: the name is missing", .isFalse) }
        if let name = trimmed(line) ?? known { return name }
      }
    }
    guard let known else {
      throw Console.fail("the name is missing\n  help: give it with --name 'NAME'", .misused)
    }
    return known
  }

  /// The name that git would sign with, or that the account has.
  private static var known: String? {
    if let name = Environment.value("GIT_AUTHOR_NAME").flatMap(trimmed) { return name }
    let home = Environment.value("HOME")
    let folder = Environment.value("XDG_CONFIG_HOME") ?? home.map { "\($0)/.config" }
    for path in [home.map { "\($0)/.gitconfig" }, folder.map { "\($0)/git/config" }] {
      if let path, FileText.isFile(path), let text = FileText.read(path),
        let name = gitName(in: text)
      {
        return name
      }
    }
    guard let entry = getpwuid(getuid()) else { return nil }
    // The first part of the account's description is the person's name.
    let description = entry.pointee.pw_gecos.map { String(cString: $0) } ?? ""
    let person = trimmed(String(description.prefix { $0 != "," }))
    return person ?? entry.pointee.pw_name.flatMap { trimmed(String(cString: $0)) }
  }

  /// The `name` in the section `user` of git's settings.
  static func gitName(in text: String) -> String? {
    var isUser = false
    var found: String?
    for line in text.split(separator: "\n") {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if words.hasPrefix("[") {
        isUser = words.lowercased().hasPrefix("[user]")
      } else if isUser, let equals = words.firstIndex(of: "="),
        trimmed(String(words[..<equals]))?.lowercased() == "name"
      {
        let value = words[words.index(after: equals)...].filter { $0 != "\"" }
        found = trimmed(String(value.prefix { $0 != "#" && $0 != ";" })) ?? found
      }
    }
    return found
  }

  private static func trimmed(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
