import LessonFormat
import Tutor

/// Finding lessons for a subcommand, with its errors said and its status thrown.
enum Lessons {
  /// The catalog of the shipped lessons.
  static func catalog() throws -> LessonCatalog { LessonCatalog(folder: try folder()) }

  /// The folder of the shipped lessons.
  static func folder() throws -> String {
    do throws(LessonCatalog.LookupError) {
      return try LessonFolder.find()
    } catch {
      throw Console.fail(error.description, .environment)
    }
  }

  /// The lesson that `name` means: a number, an id, or a file.
  static func find(_ name: String) throws -> Lesson {
    do throws(LessonCatalog.LookupError) {
      if name.hasSuffix(".md") || name.contains("/") {
        return try LessonCatalog(folder: ".").lesson(name)
      }
    } catch {
      throw Console.fail(error.description, .misused)
    }
    let catalog = try catalog()
    do throws(LessonCatalog.LookupError) {
      return try catalog.lesson(name)
    } catch {
      throw Console.fail(error.description, .misused)
    }
  }
}
