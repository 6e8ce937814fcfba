import LessonFormat
import Tutor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is a lesson or should be one.
struct LessonSource {
  let path: String
  /// What messages call it.
  let name: String
  let text: String
  let content: Result<Lesson, LessonProblems>

  /// Reads a lesson from its text.
  init(path: String, name: String, text: String) {
    self.path = path
    self.name = name
    self.text = text
    do throws(LessonProblems) {
      content = .success(try LessonReader.read(text, file: name))
    } catch {
      content = .failure(error)
    }
  }
}

/// The files that an author names: by number, id, path or folder.
enum LessonSources {
  /// Reads the files; all shipped lessons where nothing is named.
  static func read(_ names: [String]) throws -> [LessonSource] {
    try files(names).map { path, name in
      guard let text = FileText.read(path) else {
        throw Console.fail(
          "\(path) cannot be read\n  help: give the path of a lesson file", .misused)
      }
      return LessonSource(path: path, name: name, text: text)
    }
  }

  /// The other lessons in the folders of some files.
  static func beside(_ sources: [LessonSource]) -> [Lesson] {
    var folders: [String] = []
    for source in sources {
      let folder = source.path.lastIndex(of: "/").map { String(source.path[..<$0]) } ?? "."
      if !folders.contains(folder) { folders.append(folder) }
    }
    let known = Set(sources.map(\.path))
    return folders.flatMap { folder in
      LessonCatalog(folder: folder).entries.filter { !known.contains($0.path) }
        .compactMap(\.lesson)
    }
  }

  /// The shipped lessons, where others need some that are not beside them.
  static func library(for lessons: [Lesson]) -> [Lesson] {
    let ids = Set(lessons.map(\.header.id))
    guard lessons.contains(where: { !ids.isSuperset(of: $0.header.needs) }),
      let folder = try? LessonFolder.find()
    else { return [] }
    return LessonCatalog(folder: folder).entries.compactMap(\.lesson)
  }

  /// Returns the paths of the files, and what messages call them.
  private static func files(_ names: [String]) throws -> [(path: String, name: String)] {
    if names.isEmpty { return try files(in: Lessons.folder()) }
    return try names.flatMap { name -> [(path: String, name: String)] in
      if FileText.isFolder(name) { return try files(in: name) }
      if name.hasSuffix(".md") || name.contains("/") { return [(name, name)] }
      let lesson = try Lessons.find(name)
      return [("\(try Lessons.folder())/\(lesson.file)", lesson.file)]
    }
  }

  private static func files(in folder: String) throws -> [(path: String, name: String)] {
    let names = LessonCatalog.files(in: folder)
    if names.isEmpty {
      throw Console.fail(
        "there are no lessons in \(folder)\n  help: lessons are files NN-name.md", .isFalse)
    }
    return names.map { ("\(folder)/\($0)", $0) }
  }
}

/// Waiting.
enum Pause {
  /// Waits so long, or until a signal comes.
  static func milliseconds(_ count: Int) {
    usleep(UInt32(clamping: count * 1000))
  }
}
