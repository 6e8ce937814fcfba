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
  /// Returns the files; all shipped lessons where nothing is named.
  static func read(_ names: [String]) throws -> [LessonSource] {
    if names.isEmpty { return try folder(Lessons.catalog()) }
    return try names.flatMap { name -> [LessonSource] in
      if FileText.isFolder(name) { return try folder(LessonCatalog(folder: name)) }
      if name.hasSuffix(".md") || name.contains("/") {
        guard let text = FileText.read(name) else {
          throw Console.fail(
            "\(name) cannot be read\n  help: give the path of a lesson file", .misused)
        }
        return [LessonSource(path: name, name: name, text: text)]
      }
      let lesson = try Lessons.find(name)
      let path = "\(try Lessons.catalog().folder)/\(lesson.file)"
      return [LessonSource(path: path, name: lesson.file, text: FileText.read(path) ?? "")]
    }
  }

  private static func folder(_ catalog: LessonCatalog) throws -> [LessonSource] {
    if catalog.entries.isEmpty {
      throw Console.fail(
        "there are no lessons in \(catalog.folder)\n  help: lessons are files NN-name.md",
        .isFalse)
    }
    return catalog.entries.map { entry in
      let name = entry.path.split(separator: "/").last.map(String.init) ?? entry.path
      return LessonSource(path: entry.path, name: name, text: FileText.read(entry.path) ?? "")
    }
  }
}

/// Waiting.
enum Pause {
  /// Waits so long, or until a signal comes.
  static func milliseconds(_ count: Int) {
    usleep(UInt32(clamping: count * 1000))
  }
}
