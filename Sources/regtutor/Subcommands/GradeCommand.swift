import ArgumentParser
import LessonFormat
import NotebookFiles
import TerminalText
import Tutor

/// `regtutor grade DIR`: judges a folder of hand-ins anew and keeps a gradebook.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Judge a folder of hand-ins and write grades.csv and grades.json.",
    discussion: """
      Every answer runs anew, in a fresh notebook of your copy of the lesson; what a file says of \
      itself does not count. The columns 'manual' and 'comment' of grades.csv are yours and stay. \
      A file that is broken or was changed is named and skipped; the status is then 1.
      """)

  @Argument(help: "The folder with files that end in '.regtutor'.")
  var folder: String

  @Option(help: ArgumentHelp("How long one cell may run.", valueName: "seconds"))
  var timeout = 10.0

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if !(timeout > 0 && timeout <= 3600) {
      throw ValidationError("--timeout takes seconds above 0 and up to 3600, not \(timeout)")
    }
  }

  func run() throws {
    guard let names = FileText.names(in: folder) else {
      throw Console.fail(
        "\(folder) is no folder that can be read\n  help: name the folder that holds the files which learners handed in",
        .misused)
    }
    let files = names.filter { $0.hasSuffix(".regtutor") }
    guard !files.isEmpty else {
      throw Console.fail(
        "there are no hand-ins in \(folder)\n  help: they are files that end in '.regtutor', made by 'regtutor hand-in'",
        .isFalse)
    }
    var lessons: [String: Lesson] = [:]
    for lesson in try Lessons.catalog().entries.compactMap(\.lesson) {
      lessons[lesson.header.id] = lesson
    }
    var book = Gradebook()
    for file in files { grade(file, lessons, &book) }
    let csv = "\(folder)/grades.csv"
    let old = FileText.read(csv)
    let marks = old.map { book.keepMarks(ofCSV: $0) } ?? Gradebook.OldMarks()
    do throws(AtomicFile.Problem) {
      // Nothing that a teacher wrote is lost, read or not.
      if let old, marks.unmatched > 0 || !marks.isReadable {
        try AtomicFile.write(old, to: csv + ".bak", isReplacing: true)
        let why =
          marks.isReadable
          ? "marks in \(marks.unmatched) of its rows belong to no file that was graded"
          : "it has no columns file, exercise, manual and comment"
        Console.warn(
          "regtutor: \(ControlCharacters.visible(csv)) is kept as grades.csv.bak: \(why)")
      }
      try AtomicFile.write(book.csv, to: csv, isReplacing: true)
      try AtomicFile.write(book.json, to: "\(folder)/grades.json", isReplacing: true)
    } catch {
      throw Console.fail(error.description, .environment)
    }
    Console.say(
      "graded \(files.count - book.skipped.count) of \(files.count) files; "
        + "\(marks.kept) \(marks.kept == 1 ? "mark" : "marks") of yours kept; \(ControlCharacters.visible(csv))"
    )
    if !book.skipped.isEmpty { throw ExitStatus.isFalse }
  }

  private func grade(_ file: String, _ lessons: [String: Lesson], _ book: inout Gradebook) {
    func skip(_ why: String) {
      Console.warn("regtutor: \(ControlCharacters.visible(file)) \(why); skipped")
      book.skip(file, why: why)
    }
    guard let text = FileText.read("\(folder)/\(file)") else { return skip("cannot be read") }
    guard !text.isEmpty else { return skip("is empty") }
    do throws(HandIn.Problem) {
      let handIn = try HandIn(text: text)
      guard let lesson = lessons[handIn.lesson] else {
        return skip(
          "is of the lesson '\(handIn.lesson)', which is not among yours; REGTUTOR_LESSONS names another folder of lessons"
        )
      }
      let grades = Grader(lesson, seconds: timeout).grades(of: handIn)
      book.add(handIn, file: file, grades)
      let points = grades.map(\.points).reduce(0, +)
      Console.say(
        "\(ControlCharacters.visible(file)): \(points) of \(grades.count)  "
          + ControlCharacters.visible(handIn.name))
    } catch {
      skip(error.description)
    }
  }
}
