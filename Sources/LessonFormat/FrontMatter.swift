/// The `key: value` lines between two `---` lines on top of a lesson.
///
/// A flat subset of YAML: strings, whole numbers and `[a, b]` lists. Whatever goes beyond is
/// refused with its line.
struct FrontMatter {
  /// A value with its line.
  struct Entry {
    let value: String
    let line: Int
  }

  /// The entries by key.
  private(set) var entries: [String: Entry] = [:]
  /// How many lines of the file the front matter takes, its `---` lines included.
  private(set) var lineCount = 0
  /// What is wrong with it.
  private(set) var problems: [LessonProblem] = []
  /// Whether it begins and ends, so that its entries can be missed.
  private(set) var isClosed = true

  /// The keys that a lesson may have.
  static let keys = ["regtutor", "id", "number", "title", "minutes", "needs", "claims", "teaches"]

  /// Reads the top of a lesson.
  init(lines: [Substring], file: String) {
    guard lines.first == "---" else {
      isClosed = false
      problems.append(
        LessonProblem(
          .frontMatterMissing, file: file, line: 1, "the front matter is missing",
          help: "begin the file with a line '---', then 'regtutor: 1', 'id: …' and so on"))
      return
    }
    guard let end = lines.dropFirst().firstIndex(of: "---") else {
      isClosed = false
      problems.append(
        LessonProblem(
          .frontMatterUnclosed, file: file, line: 1, "the front matter is never closed",
          help: "put a line '---' behind its last entry"))
      lineCount = lines.count
      return
    }
    lineCount = end + 1
    for index in 1..<end { read(lines[index], line: index + 1, file: file) }
  }

  private mutating func read(_ line: Substring, line number: Int, file: String) {
    let text = line.trimmingBlanks()
    if text.isEmpty || text.hasPrefix("#") { return }
    guard let colon = text.firstIndex(of: ":"), line.first != " ", line.first != "-" else {
      problems.append(
        LessonProblem(
          .entryUnreadable, file: file, line: number, "'\(text)' is not an entry",
          help: "write 'key: value' on one line; lists look like [a, b]"))
      return
    }
    let key = String(text[..<colon])
    var value = text[text.index(after: colon)...].trimmingBlanks()
    if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'",
      value.last == quote
    {
      value = value.dropFirst().dropLast()
    }
    guard FrontMatter.keys.contains(key) else {
      problems.append(
        LessonProblem(
          .entryUnknown, file: file, line: number, "the front matter has no entry called '\(key)'",
          help: "the entries are \(FrontMatter.keys.joined(separator: ", "))"))
      return
    }
    guard entries[key] == nil else {
      problems.append(
        LessonProblem(
          .entryTwice, file: file, line: number, "'\(key)' is given twice",
          help: "keep one of the two lines"))
      return
    }
    entries[key] = Entry(value: String(value), line: number)
  }

  /// Returns the header, or nil after noting what is missing or wrong.
  mutating func header(file: String) -> LessonHeader? {
    guard isClosed else { return nil }
    let format = number("regtutor", file: file)
    if let format, format != 1 {
      problems.append(
        LessonProblem(
          .formatUnknown, file: file, line: entries["regtutor"]?.line ?? 1,
          "'regtutor: \(format)' is a format that this program does not know",
          help: "write 'regtutor: 1', or use a newer regtutor"))
    }
    let id = text("id", file: file)
    if let id, !id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
      problems.append(
        LessonProblem(
          .idCharacters, file: file, line: entries["id"]?.line ?? 1,
          "the id '\(id)' has other characters",
          help: "use lower-case letters, digits and '-'; once published, keep it for ever"))
    }
    let title = text("title", file: file)
    let number = number("number", file: file)
    let minutes = self.number("minutes", file: file)
    let teaches = teachings(file: file)
    guard problems.isEmpty, let format, let id, let title, let number, let minutes else {
      return nil
    }
    return LessonHeader(
      format: format, id: id, number: number, title: title, minutes: minutes,
      needs: list("needs"), claims: list("claims"), teaches: teaches)
  }

  /// Reads `teaches: [standard error (folds), grid (grid)]`.
  private mutating func teachings(file: String) -> [Teaching] {
    list("teaches").compactMap { text in
      if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
        let term = text[..<open].trimmingBlanks()
        let step = text[text.index(after: open)...].dropLast().trimmingBlanks()
        if !term.isEmpty, !step.isEmpty { return Teaching(term: String(term), step: String(step)) }
      }
      problems.append(
        LessonProblem(
          .teachingUnreadable, file: file, line: entries["teaches"]?.line ?? 1,
          "'\(text)' does not say which step teaches it",
          help: "write the step's id behind the term, as in 'teaches: [penalty (price)]'"))
      return nil
    }
  }

  private mutating func text(_ key: String, file: String) -> String? {
    if let entry = entries[key], !entry.value.isEmpty { return entry.value }
    problems.append(
      LessonProblem(
        .entryLacking, file: file, line: entries[key]?.line ?? 1, "the front matter lacks '\(key)'",
        help: "add a line '\(key): …'"))
    return nil
  }

  private mutating func number(_ key: String, file: String) -> Int? {
    guard let value = text(key, file: file) else { return nil }
    if let number = Int(value), number >= 0 { return number }
    problems.append(
      LessonProblem(
        .numberUnreadable, file: file, line: entries[key]?.line ?? 1,
        "'\(key): \(value)' is not a whole number",
        help: "write digits only"))
    return nil
  }

  private func list(_ key: String) -> [String] {
    guard var value = entries[key]?.value[...] else { return [] }
    if value.hasPrefix("[") { value = value.dropFirst() }
    if value.hasSuffix("]") { value = value.dropLast() }
    return value.split(separator: ",").map { String($0.trimmingBlanks()) }.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// The text without blanks and tabs at its ends.
  func trimmingBlanks() -> Substring {
    var text = self
    while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
}
