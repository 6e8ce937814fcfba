internal import Markdown
internal import PySyntax

/// Reads a lesson from the text of its file.
///
/// Reading goes on behind a problem, so that an author sees all of them at once.
package struct LessonReader {
  private let file: String
  private var problems: [LessonProblem] = []
  private var introduction: [Block] = []
  private var steps: [Step] = []
  private var items: [StepItem] = []
  private var heading: (id: String, title: [Inline], line: Int)?
  private var ids: [String: Int] = [:]

  /// Returns the lesson that `text` holds.
  ///
  /// - Parameter file: The file's name, for messages.
  /// - Throws: Every problem of the text, with line, what is wrong and what to do.
  package static func read(_ text: String, file: String) throws(LessonProblems) -> Lesson {
    var reader = LessonReader(file: file)
    return try reader.read(text)
  }

  /// Returns what the front matter of `text` says; nil where it has a problem.
  ///
  /// Reads no further than the front matter, so that a list of lessons is there at once.
  package static func header(of text: String, file: String) -> LessonHeader? {
    let lines = text.split(
      maxSplits: 100, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var frontMatter = FrontMatter(lines: lines, file: file)
    let header = frontMatter.header(file: file)
    return frontMatter.problems.isEmpty ? header : nil
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func read(_ text: String) throws(LessonProblems) -> Lesson {
    let text = text.replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var frontMatter = FrontMatter(lines: lines, file: file)
    let header = frontMatter.header(file: file)
    problems = frontMatter.problems
    let body = lines.dropFirst(frontMatter.lineCount).joined(separator: "\n")
    let document = MarkdownDocument(body, isLive: true, firstLine: frontMatter.lineCount + 1)
    for block in document.blocks {
      switch block.kind {
      case .heading(level: 1, _): continue  // the title again, for other viewers
      case .heading(level: 2, let title): startStep(title, line: block.line)
      case .code(let info?, let code): fence(info, code, block, lines: lines)
      case .code(nil, _):
        note(
          .codeIndented, block.line, "this code is indented, not fenced",
          help: "put it between ```python and ```, or ```text where it is not to run")
      default: prose(block)
      }
    }
    finishStep()
    if steps.isEmpty && frontMatter.isClosed {
      note(
        .stepsMissing, lines.count, "the lesson has no steps",
        help: "begin each step with a heading '## …'")
    }
    for exercise in steps.flatMap(\.items).compactMap(\.exercise) { complete(exercise) }
    guard let header, problems.isEmpty else {
      throw LessonProblems(problems: problems.sorted { $0.line < $1.line })
    }
    return Lesson(header: header, file: file, introduction: introduction, steps: steps)
  }

  // MARK: Steps

  private mutating func startStep(_ title: [Inline], line: Int) {
    finishStep()
    let (name, shown) = StepName.split(title)
    let id = name ?? StepName.slug(of: shown.plainText)
    if let first = ids.updateValue(line, forKey: id) {
      note(
        .stepIDTaken, line, "the step id '\(id)' is taken by line \(first)",
        help: "end one of the headings with an id of its own, such as {#\(id)-2}")
    }
    heading = (id, shown, line)
  }

  private mutating func finishStep() {
    guard let (id, title, line) = heading else { return }
    steps.append(Step(id: id, title: title, line: line, items: items))
    items = []
    heading = nil
  }

  private mutating func prose(_ block: Block) {
    guard heading != nil else {
      introduction.append(block)
      return
    }
    if case .prose(let blocks)? = items.last {
      items[items.count - 1] = .prose(blocks + [block])
    } else {
      items.append(.prose([block]))
    }
  }

  // MARK: Fences

  private mutating func fence(_ text: String, _ code: String, _ block: Block, lines: [Substring]) {
    let line = block.line
    let info = FenceInfo(text)
    let last = lines.indices.contains(block.lastLine - 1) ? lines[block.lastLine - 1] : ""
    let closing = last.trimmingBlanks()
    if block.lastLine == line || !(closing.hasPrefix("```") || closing.hasPrefix("~~~")) {
      note(
        .fenceUnclosed, line, "this fence is never closed",
        help: "put a line ``` behind its last line")
      return
    }
    guard let role = role(of: info, line: line) else { return }
    guard heading != nil else {
      note(
        .fenceBeforeSteps, line, "a fence stands before the first step",
        help: "put a heading '## …' above it")
      return
    }
    let source = String(code.hasSuffix("\n") ? code.dropLast() : code[...])
    switch (role.language, role.name) {
    case ("text", _): items.append(.text(source))
    case ("markdown", "quiz"): quiz(source, info, line: line)
    case ("markdown", let name): attach(name, source, info, line: line)
    case (_, "exercise"): exercise(source, info, line: line)
    case (_, "solution"), (_, "wrong"), (_, "check"):
      attach(role.name, source, info, line: line)
    case (_, "predict"): prediction(source, info, line: line)
    default: cell(source, role.name, info, line: line)
    }
  }

  /// Finds the role and notes every word and key that it does not take.
  private mutating func role(of info: FenceInfo, line: Int) -> FenceRole? {
    let languages = ["python", "markdown", "text"]
    guard languages.contains(info.language) else {
      if info.language.isEmpty {
        note(
          .languageMissing, line, "this fence names no language",
          help: "begin it with ```python, ```markdown or ```text")
      } else {
        note(
          .languageUnknown, line,
          "'\(info.language)' is not a language of lessons\(suggestion(info.language, languages))",
          help: "the languages are python, markdown and text")
      }
      return nil
    }
    let names = FenceRole.names(of: info.language)
    let named = info.words.first { names.contains($0) }
    let misspelt = named == nil ? misspeltRole(in: info, names) : nil
    if let misspelt {
      note(
        .wordUnknown, line,
        "'\(misspelt.word)' means nothing here; did you mean '\(misspelt.role)'?",
        help: "the roles are \(names.joined(separator: ", "))")
    }
    // What follows is read as what was meant, so that one mistake is one problem.
    let name = named ?? misspelt?.role ?? ""
    guard
      let role = FenceRole.all.first(where: { $0.language == info.language && $0.name == name })
    else {
      note(
        .roleMissing, line, "a markdown fence needs a role",
        help: "the roles are \(names.joined(separator: ", "))")
      return nil
    }
    var isClaimNamed = role.name != "claim"
    for word in info.words where word != name && word != misspelt?.word {
      if !isClaimNamed, word.first == "C" {
        isClaimNamed = true
      } else if !role.words.contains(word) {
        note(
          .wordUnknown, line, "'\(word)' means nothing here\(suggestion(word, names + role.words))",
          help: help(for: role, names))
      }
    }
    for key in info.values.keys.sorted() where !role.keys.contains(key) {
      note(
        .keyUnknown, line, "'\(key)=' means nothing here\(suggestion(key, role.keys))",
        help: help(for: role, names))
    }
    return role
  }

  /// The first word that stands where a role could, and the role that it is nearly.
  private func misspeltRole(
    in info: FenceInfo, _ names: [String]
  ) -> (word: String, role: String)? {
    guard let word = info.words.first else { return nil }
    let plain = FenceRole.all.first { $0.language == info.language && $0.name.isEmpty }
    guard let role = Spelling.closest(to: word, in: names + (plain?.words ?? [])),
      names.contains(role)
    else { return nil }
    return (word, role)
  }

  private func help(for role: FenceRole, _ names: [String]) -> String {
    let title = ([role.language] + (role.name.isEmpty ? [] : [role.name])).joined(separator: " ")
    let takes = role.words + role.keys.map { "\($0)=…" }
    let own = takes.isEmpty ? "nothing more" : takes.joined(separator: ", ")
    let roles = names.isEmpty ? "" : "; the roles are \(names.joined(separator: ", "))"
    return "'\(title)' takes \(own)\(roles)"
  }

  private func suggestion(_ word: String, _ candidates: [String]) -> String {
    Spelling.closest(to: word, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  // MARK: What fences become

  private mutating func cell(_ source: String, _ role: String, _ info: FenceInfo, line: Int) {
    let kind: LessonCell.Role
    switch role {
    case "setup": kind = .setup
    case "claim":
      guard let claim = claim(info, line: line) else { return }
      kind = .claim(claim)
    default: kind = .shown
    }
    items.append(
      .cell(
        LessonCell(
          role: kind, source: source, line: line + 1, raises: info.values["raises"],
          isVolatile: info.words.contains("volatile"))))
  }

  private mutating func claim(_ info: FenceInfo, line: Int) -> Claim? {
    let kinds = Claim.Kind.allCases.map(\.rawValue)
    let verdicts = Claim.Verdict.allCases.map(\.rawValue)
    guard let id = info.words.first(where: { $0 != "claim" }) else {
      note(
        .claimNumberMissing, line, "the claim has no number",
        help: "write it behind 'claim', as in 'claim C09'")
      return nil
    }
    guard let kind = info.values["kind"].flatMap(Claim.Kind.init(rawValue:)) else {
      note(
        .claimKindMissing, line,
        info.values["kind"].map { "'kind=\($0)' is no kind of claim\(suggestion($0, kinds))" }
          ?? "claim \(id) does not say of what kind it is",
        help: "add kind=…, one of \(kinds.joined(separator: ", "))")
      return nil
    }
    guard let verdict = info.values["verdict"].flatMap(Claim.Verdict.init(rawValue:)) else {
      note(
        .claimVerdictMissing, line,
        info.values["verdict"].map { "'verdict=\($0)' is no verdict\(suggestion($0, verdicts))" }
          ?? "claim \(id) has no verdict",
        help: "add verdict=…, one of \(verdicts.joined(separator: ", "))")
      return nil
    }
    let exceptions = (info.values["except"] ?? "").split(separator: ",").map { Int($0) }
    let numbers = exceptions.compactMap { $0 }
    if numbers.count != exceptions.count || numbers.contains(where: { !(1...20).contains($0) }) {
      note(
        .claimSeedsUnreadable, line, "except= of claim \(id) is not a list of seeds",
        help: "write seeds from 1 to 20 with commas and without blanks, as in except=3,17")
    }
    return Claim(
      id: id, kind: kind, verdict: verdict, shows: info.values["shows"], exceptions: numbers)
  }

  private mutating func exercise(_ source: String, _ info: FenceInfo, line: Int) {
    let id = info.values["id"] ?? ""
    if id.isEmpty {
      note(
        .exerciseIDMissing, line, "the exercise has no id",
        help: "add id=…, a name that stays for ever")
    } else if let first = ids.updateValue(line, forKey: "exercise \(id)") {
      note(
        .exerciseIDTaken, line, "the exercise id '\(id)' is taken by line \(first)",
        help: "give it another id")
    }
    items.append(.exercise(Exercise(id: id, starter: source, line: line + 1)))
  }

  /// Adds a check, hint, solution, wrong answer or why to the exercise above.
  private mutating func attach(_ role: String, _ source: String, _ info: FenceInfo, line: Int) {
    guard
      let index = items.lastIndex(where: { $0.exercise != nil }),
      var exercise = items[index].exercise
    else {
      note(
        .exerciseMissing, line, "no exercise of this step stands above this '\(role)'",
        help: "put the fence 'python exercise id=…' before it")
      return
    }
    if let name = info.values["for"], name != exercise.id {
      note(
        .exerciseOther, line,
        "this '\(role)' is for '\(name)', but the exercise above is '\(exercise.id)'",
        help: "move it below its exercise, or leave 'for=' out")
    }
    switch role {
    case "check":
      exercise.checks.append(
        Exercise.Check(
          source: source, line: line + 1, isHidden: info.words.contains("hidden")))
    case "solution":
      exercise.solutions.append(Exercise.Solution(source: source, line: line + 1))
    case "wrong":
      guard let says = info.values["says"], !says.isEmpty else {
        note(
          .saysMissing, line, "the wrong answer does not say what the learner is told",
          help: "add says=\"…\", words that the check's message must contain")
        return
      }
      exercise.wrongAnswers.append(
        Exercise.WrongAnswer(source: source, line: line + 1, says: says))
    case "hint": exercise.hints.append(markdown(source, line))
    default: exercise.why = markdown(source, line)
    }
    items[index] = .exercise(exercise)
  }

  private mutating func prediction(_ source: String, _ info: FenceInfo, line: Int) {
    let within = info.values["within"].map { Double($0) }
    if case .some(nil) = within {
      note(.withinUnreadable, line, "within= is not a number", help: "write it as in within=0.05")
    }
    let choices = (info.values["choices"] ?? "").split(separator: ",")
      .map { String($0.trimmingBlanks()) }
    if within == nil && choices.isEmpty {
      note(
        .predictionOpen, line, "the prediction does not say which answers count",
        help: "add within=… for a number, or choices=\"…, …\" for words")
    }
    items.append(
      .prediction(
        Prediction(
          source: source, line: line + 1, within: within ?? nil, choices: choices,
          asks: info.values["asks"])))
  }

  private mutating func quiz(_ source: String, _ info: FenceInfo, line: Int) {
    do {
      var quiz = try QuizReader.read(markdown(source, line), file: file, line: line)
      quiz.right = info.values["right"]
      quiz.isUnchecked = info.words.contains("unchecked")
      if quiz.right != nil && quiz.isUnchecked {
        note(
          .quizKeyTwice, line, "this quiz computes its right answers and says that nothing does",
          help: "keep one of right= and 'unchecked'")
      }
      items.append(.quiz(quiz))
    } catch {
      problems.append(error)
    }
  }

  private func markdown(_ source: String, _ line: Int) -> [Block] {
    MarkdownDocument(source, isLive: true, firstLine: line + 1).blocks
  }

  // MARK: Completeness

  private mutating func complete(_ exercise: Exercise) {
    let line = exercise.line - 1
    if exercise.checks.isEmpty {
      note(
        .checkMissing, line, "exercise '\(exercise.id)' has no check",
        help: "add a fence 'python check' that asserts what a right answer makes true")
    }
    if exercise.solutions.isEmpty {
      note(
        .solutionMissing, line, "exercise '\(exercise.id)' has no solution",
        help: "add a fence 'python solution' with a model answer")
    }
    if exercise.hints.isEmpty {
      note(
        .hintMissing, line, "exercise '\(exercise.id)' has no hint",
        help: "add a fence 'markdown hint'")
    } else if exercise.hints.count > 5 {
      note(
        .hintsTooMany, line, "exercise '\(exercise.id)' has \(exercise.hints.count) hints",
        help: "keep at most five: a nudge, the concept, the shape of the code")
    }
  }

  private mutating func note(
    _ fault: FormatFault, _ line: Int, _ message: String, help: String
  ) {
    problems.append(LessonProblem(fault, file: file, line: line, message, help: help))
  }
}

extension StepItem {
  fileprivate var exercise: Exercise? {
    if case .exercise(let exercise) = self { return exercise }
    return nil
  }
}
