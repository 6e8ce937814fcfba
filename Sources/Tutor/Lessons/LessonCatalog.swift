package import LessonFormat
internal import PySyntax

/// The lessons of a folder, found by number, id or file.
package struct LessonCatalog: Sendable {
  /// A file of the folder that is a lesson or should be one.
  package struct Entry: Sendable {
    package let path: String
    /// What the front matter says; nil where it cannot be read.
    package let header: LessonHeader?

    /// The lesson, or what keeps its file from being one; reads the whole file each time.
    package var content: Result<Lesson, LessonProblems> {
      LessonCatalog.read(path, name: String(path.split(separator: "/").last ?? ""))
    }

    /// The lesson; nil where the file cannot be read as one.
    package var lesson: Lesson? { try? content.get() }
  }

  /// Why a lesson was not found.
  package enum LookupError: Error, Sendable, CustomStringConvertible {
    case noFolder(tried: [String])
    case unknown(name: String, suggestion: String?, folder: String)
    case unreadable(path: String)
    case malformed(LessonProblems)

    /// The message shown to the user.
    package var description: String {
      switch self {
      case .noFolder(let tried):
        "the lessons are missing: there is no folder at \(tried.joined(separator: ", "))\n"
          + "  help: name one with the environment variable REGTUTOR_LESSONS"
      case .unknown(let name, let suggestion, let folder):
        "there is no lesson '\(name)' in \(folder)"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
          + "\n  help: 'regtutor lessons' lists them; give a number, an id or a file"
      case .unreadable(let path):
        "\(path) cannot be read\n  help: give the path of a lesson file, or a lesson's number or id"
      case .malformed(let problems): problems.description
      }
    }
  }

  /// The folder.
  package let folder: String
  /// The files `NN-slug.md` in the order of their names.
  package let entries: [Entry]

  /// Finds the lessons of `folder` and reads their front matter, which is all that a list shows.
  package init(folder: String) {
    self.folder = folder
    entries = LessonCatalog.files(in: folder).map { name in
      let path = "\(folder)/\(name)"
      let header = FileText.read(path).flatMap { LessonReader.header(of: $0, file: name) }
      return Entry(path: path, header: header)
    }
  }

  /// The names of a folder's files `NN-slug.md`, sorted.
  package static func files(in folder: String) -> [String] {
    (FileText.names(in: folder) ?? []).filter {
      $0.hasSuffix(".md") && $0.first?.isNumber == true
    }
  }

  /// Returns the lesson that `name` means: a number, an id, or the path of a file.
  package func lesson(_ name: String) throws(LookupError) -> Lesson {
    if name.hasSuffix(".md") || name.contains("/") {
      guard FileText.read(name) != nil else { throw .unreadable(path: name) }
      return try LessonCatalog.lesson(LessonCatalog.read(name, name: name))
    }
    for entry in entries {
      if let header = entry.header {
        if header.id == name || String(header.number) == name {
          return try LessonCatalog.lesson(entry.content)
        }
        continue
      }
      // A number means its file even where the text is malformed, so that the author sees why.
      let file = entry.path.split(separator: "/").last ?? ""
      if let number = Int(file.prefix { $0.isNumber }), String(number) == name {
        return try LessonCatalog.lesson(entry.content)
      }
    }
    throw .unknown(name: name, suggestion: suggestion(for: name), folder: folder)
  }

  /// Returns the id that was probably meant: one that is close, begins so, or has such a word.
  private func suggestion(for name: String) -> String? {
    let ids = entries.compactMap { $0.header?.id }
    let wanted = name.lowercased()
    if let id = Spelling.closest(to: wanted, in: ids) { return id }
    if ids.contains(wanted) { return wanted }
    guard wanted.count >= 3 else { return nil }
    if let id = ids.first(where: { $0.hasPrefix(wanted) }) { return id }
    let words = ids.flatMap { id in id.split(separator: "-").map { (word: String($0), id: id) } }
      .filter { $0.word.count >= 3 }
    let word =
      words.contains { $0.word == wanted }
      ? wanted : Spelling.closest(to: wanted, in: words.map(\.word))
    return words.first { $0.word == word }?.id
  }

  private static func lesson(
    _ content: Result<Lesson, LessonProblems>
  ) throws(LookupError) -> Lesson {
    switch content {
    case .success(let lesson): return lesson
    case .failure(let problems): throw .malformed(problems)
    }
  }

  private static func read(_ path: String, name: String) -> Result<Lesson, LessonProblems> {
    guard let text = FileText.read(path) else {
      return .failure(
        LessonProblems(problems: [
          LessonProblem(
            .format, file: name, line: 1, "the file cannot be read", help: "check its permissions")
        ]))
    }
    do throws(LessonProblems) {
      return .success(try LessonReader.read(text, file: name))
    } catch {
      return .failure(error)
    }
  }
}
