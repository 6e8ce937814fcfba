import LessonFormat
import LineEditing
import Markdown
import Notebook
import Rendering
import TerminalText
import Tutor

/// Shows what the tutor has to show, as lines on standard output.
struct LessonScreen {
  private let terminal: TerminalTheme
  /// Whether a page begins at the top of the screen, rather than below a line.
  let opensPages: Bool

  /// Creates a screen.
  init(theme: TerminalTheme, opensPages: Bool = false) {
    terminal = theme
    self.opensPages = opensPages
  }

  /// How to write.
  var theme: Theme { terminal.now }

  /// Shows an event.
  func show(_ event: TutorEvent) {
    Console.write(lines: theme.spelled(lines(event)))
  }

  /// The lines of an event, a blank one before each block.
  func lines(_ event: TutorEvent) -> [String] {
    switch event {
    case .opened(let lesson, let step): return opening(lesson, resumedAt: step)
    case .step(let step, let number, let count):
      let title = plain(step.title)
      return ["", theme.styled("Step \(number) of \(count): \(title)", .heading)]
    case .prose(let blocks, let live): return block(markdown(live).lines(blocks))
    case .cell(let source, let number, let isFolded):
      return cell(source, number: number, isFolded: isFolded)
    case .output(let output, let number): return OutputText(theme).lines(output, number: number)
    case .text(let text):
      return block(
        ControlCharacters.visible(text).split(separator: "\n", omittingEmptySubsequences: false)
          .flatMap { LineFolding.rows("    \($0)", width: theme.width, indent: "      ") })
    case .claim(let result, let lesson): return claim(result, lesson)
    case .quiz(let quiz, let live): return block(question(quiz, live))
    case .quizAnswered(let quiz, let chosen, let live): return answered(quiz, chosen, live)
    case .prediction(let prediction): return block(ask(prediction))
    case .predictionAnswered(let prediction, let answer, let truth, let isRight):
      return revealed(prediction, answer: answer, truth: truth, isRight: isRight)
    case .exercise(let exercise, let number, let count, let isSolved):
      return pose(exercise, number: number, count: count, isSolved: isSolved)
    case .judged(let judgement, let exercise): return block(judged(judgement, exercise))
    case .hint(let blocks, let number, let count, let live):
      return [""] + [theme.styled("Hint \(number) of \(count)", .notice)]
        + markdown(live).lines(blocks)
    case .solution(let source, let number, let count):
      return ["", theme.styled(solution(number, of: count), .notice)] + code(source)
    case .sideBySide(let own, let model, let count):
      return sideBySide(own, model, solution(1, of: count))
    case .why(let blocks, let live):
      return ["", theme.styled("Why", .notice)] + markdown(live).lines(blocks)
    case .certificate(let lines): return lines
    case .data(let figure):
      let lines = FigureData.lines(figure, theme)
      return lines.isEmpty ? note("This picture has no numbers behind it.") : lines
    case .knobTable(let name, let cells, let rows): return table(name, cells, rows)
    case .lines(let lines):
      return lines.flatMap { line in
        let blanks = line.prefix { $0 == " " }.count
        let isItem = blanks > 0 || line.hasPrefix("- ")
        let indent = String(repeating: " ", count: blanks + (isItem ? 2 : 0))
        return LineFolding.rows(ControlCharacters.visible(line), width: theme.width, indent: indent)
      }
    case .help(let commands, let closing): return help(commands, closing)
    case .page:
      // What was there stays to be scrolled back to.
      if opensPages {
        return [String(repeating: "\n", count: max(0, theme.height - 1)) + "\u{1B}[H"]
      }
      return [""] + theme.rule(min(60, theme.textWidth))
    case .variables(let variables):
      let width = variables.map { DisplayWidth.of($0.name) }.max() ?? 0
      return variables.flatMap { variable -> [String] in
        let line =
          "  \(DisplayWidth.padded(ControlCharacters.visible(variable.name), columns: width))  "
          + ControlCharacters.visible(variable.summary)
        let indent = String(repeating: " ", count: min(width + 4, 24))
        let rows = LineFolding.rows(line, width: theme.width, indent: indent)
        // One row for each, where the beginning of a value tells enough.
        guard rows.count > 1, theme.width >= 60, !theme.isAccessible else { return rows }
        var cut = ""
        for character in line where DisplayWidth.of(cut + String(character)) < theme.width {
          cut.append(character)
        }
        return [cut + theme.symbol("…", ".")]
      }
    case .note(let text): return note(text)
    case .finished(let solved, let count): return finish(solved, count)
    }
  }

  // MARK: Tables

  private func table(_ name: String, _ cells: String, _ rows: [KnobRow]) -> [String] {
    let widths = rows.map { DisplayWidth.of($0.value) }
    let width = max(DisplayWidth.of(name), widths.max() ?? 0)
    var lines = ["", "  \(DisplayWidth.padded(name, columns: width))  \(cells)"]
    for row in rows {
      let text = ControlCharacters.visible(row.words)
      let words = markdown(LiveTexts([:])).lines([.text(text)], indent: width + 4)
      let first = words.first ?? ""
      lines.append(
        "  \(DisplayWidth.padded(row.value, columns: width))  \(first.drop { $0 == " " })")
      lines += words.dropFirst()
    }
    return lines
  }

  // MARK: The lesson

  private func opening(_ lesson: Lesson, resumedAt step: Int?) -> [String] {
    let title = "Lesson \(lesson.header.number): \(lesson.header.title)"
    var lines = [theme.styled(ControlCharacters.visible(title), .heading)]
    lines += theme.rule(min(60, theme.textWidth))
    if let step {
      lines += note("Taken up again at step \(step); '--fresh' begins anew.")
    } else {
      lines += note(
        "About \(lesson.header.minutes) minutes. ':next' goes on, ':help' lists the commands.")
      if !lesson.introduction.isEmpty {
        lines += [""] + markdown(LiveTexts([:])).lines(lesson.introduction)
      }
    }
    return lines
  }

  private func cell(_ source: String, number: Int, isFolded: Bool) -> [String] {
    let prompt = "In [\(number)]: "
    if isFolded {
      let count = source.split(separator: "\n").count
      let noun = count == 1 ? "line" : "lines"
      return [
        "", theme.styled(prompt, .prompt) + theme.styled("# set-up, \(count) \(noun)", .muted),
      ]
    }
    let further = String(repeating: " ", count: max(0, prompt.count - 5)) + "...: "
    let rows = source.split(separator: "\n", omittingEmptySubsequences: false)
    // A row that goes on below has no prompt of its own.
    let blanks = String(repeating: " ", count: prompt.count)
    return [""]
      + rows.enumerated().flatMap { index, row in
        folded(String(row), columns: prompt.count).enumerated().map { part, text in
          let lead = part > 0 ? blanks : index == 0 ? prompt : further
          return theme.styled(lead, .prompt) + theme.styled(text, .code)
        }
      }
  }

  /// A line of code in rows that fit behind `columns` others, the further ones indented.
  private func folded(_ line: String, columns: Int) -> [String] {
    let indent = String(repeating: " ", count: 4 + line.prefix { $0 == " " }.count)
    return LineFolding.rows(
      ControlCharacters.visible(line), width: max(16, theme.width - columns), indent: indent)
  }

  private func claim(_ result: PristineReplay.ClaimResult, _ lesson: String) -> [String] {
    let claim = result.claim
    guard let failure = result.failure else {
      let mark = theme.mark("✔", "[ok]")
      return verdict(
        "\(mark)Claim \(claim.id) \(claim.verdict.words)", .good, measured: result.shown)
    }
    let mark = theme.mark("✘", "[!!]")
    return verdict(
      "\(mark)Claim \(claim.id) turned out differently", .error, measured: result.shown)
      + ["  in \(lesson), line \(result.line)"]
      + ErrorExcerpt.lines(failure, theme, isFolded: true)
  }

  /// A verdict and what was measured, below it where one line is too short.
  private func verdict(_ verdict: String, _ style: Theme.Style, measured: String?) -> [String] {
    guard let measured else { return ["", theme.styled(verdict, style)] }
    let text = ControlCharacters.visible(measured)
    if DisplayWidth.of(verdict) + 2 + DisplayWidth.of(text) <= theme.textWidth {
      return ["", theme.styled(verdict, style) + ": " + text]
    }
    return ["", theme.styled(verdict, style) + ":"]
      + markdown(LiveTexts([:])).lines([.text(measured)], indent: 2)
  }

  private func finish(_ solved: Int, _ count: Int) -> [String] {
    let exercises =
      count == 0
      ? "" : " \(solved) of \(count) \(count == 1 ? "exercise" : "exercises") solved."
    return ["", theme.styled("That was the lesson.", .heading) + exercises]
  }

  // MARK: Questions

  private func question(_ quiz: Quiz, _ live: LiveTexts) -> [String] {
    var lines = [theme.styled("Question", .notice)]
    lines += markdown(live).lines(quiz.question)
    for (index, option) in quiz.options.enumerated() {
      lines += choice(index, markdown(live).plain(option.text))
    }
    return lines
  }

  /// A line of answers to choose from, what does not fit hanging below it.
  private func choice(_ index: Int, _ text: String) -> [String] {
    let words = markdown(LiveTexts([:])).lines([.text(text)], indent: 5)
    guard let first = words.first else { return ["  \(letter(index)))"] }
    return ["  \(letter(index))) \(first.drop { $0 == " " })"] + words.dropFirst()
  }

  private func answered(_ quiz: Quiz, _ chosen: Set<Int>, _ live: LiveTexts) -> [String] {
    let right = Set(quiz.options.indices.filter { quiz.options[$0].isRight })
    var lines: [String] = []
    if chosen == right {
      lines.append(theme.styled("\(theme.mark("✔", "[ok]"))Right.", .good))
    } else if !chosen.isEmpty {
      lines.append(theme.styled("Not so.", .notice))
    }
    for index in chosen.union(right).sorted() where quiz.options.indices.contains(index) {
      let option = quiz.options[index]
      let word = option.isRight ? "right" : "wrong"
      let explanation = markdown(live).plain(option.explanation)
      let text =
        "\(letter(index))) is \(word)" + (explanation.isEmpty ? "" : ": \(explanation)")
        + (explanation.last.map { ".!?…".contains($0) } ?? false ? "" : ".")
      lines += markdown(live).lines([.text(text)])
    }
    return block(lines)
  }

  private func ask(_ prediction: Prediction) -> [String] {
    let question = prediction.asks ?? "What will this be?  \(prediction.source)"
    var lines = [theme.styled("Your prediction", .notice)]
    lines += markdown(LiveTexts([:])).lines([.text(question)])
    if !prediction.choices.isEmpty {
      lines += prediction.choices.enumerated().flatMap { choice($0, $1) }
    } else if let within = prediction.within {
      lines.append("  a number; up to \(short(within)) away counts as right")
    }
    return lines
  }

  /// A number as a person writes it: `8`, not `8.0`.
  private func short(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func revealed(
    _ prediction: Prediction, answer: String?, truth: String, isRight: Bool
  ) -> [String] {
    let truth = ControlCharacters.visible(truth)
    guard let answer else { return block(["It is \(truth)."]) }
    if isRight {
      return block([
        theme.styled("\(theme.mark("✔", "[ok]"))Well predicted", .good) + ": it is \(truth)."
      ])
    }
    return block(["You said \(ControlCharacters.visible(answer)); it is \(truth)."])
  }

  // MARK: Exercises

  private func pose(
    _ exercise: Exercise, number: Int, count: Int, isSolved: Bool
  ) -> [String] {
    let state = isSolved ? ", solved" : ""
    var lines = ["", theme.styled("Exercise \(number) of \(count)\(state)", .notice)]
    lines += code(exercise.starter)
    lines += markdown(LiveTexts([:])).lines([
      .text(ExerciseWords.howTo(exercise))
    ])
    return lines
  }

  private func judged(_ judgement: Judgement, _ exercise: Exercise) -> [String] {
    let name = judgement.name
    switch judgement {
    case .correct:
      let verdict = theme.styled("\(theme.mark("✔", "[ok]"))\(name).", .good)
      return [verdict + (ExerciseWords.passed(exercise).map { " \($0)" } ?? "")]
    case .empty:
      return note("\(name): nothing was run for this exercise yet. Run a cell, then ':check'.")
    case .blankLeft:
      return note("\(name): your cell still holds a place to fill in, '...' or TODO.")
    case .cannotRead(let report), .stopped(let report):
      return note("\(name): the cell with your answer ended with \(report.headline)")
    case .notYet(let message):
      // Each sentence of the judge begins a line of its own.
      return "\(name): \(message)".split(separator: "\n").flatMap { note(String($0)) }
    case .ourMistake(let report):
      return note(
        "\(name): a check of this lesson broke. Your answer is not judged; ':next' goes on.")
        + ErrorExcerpt.lines(report, theme, isFolded: true)
    }
  }

  private func solution(_ number: Int, of count: Int) -> String {
    count == 1 ? "A solution" : "Solution \(number) of \(count)"
  }

  /// The learner's code and a model answer: in two columns where both fit, else below each other.
  private func sideBySide(_ own: String, _ model: String, _ words: String) -> [String] {
    func rows(_ text: String) -> [String] {
      var rows = ControlCharacters.visible(text)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while rows.last?.isEmpty == true { rows.removeLast() }
      return rows
    }
    let (left, right) = (rows(own), rows(model))
    let leftWidth = max(11, left.map { DisplayWidth.of($0) }.max() ?? 0)
    let rightWidth = right.map { DisplayWidth.of($0) }.max() ?? 0
    guard !theme.isAccessible, 4 + leftWidth + 3 + rightWidth <= theme.textWidth else {
      return ["", theme.styled("Your answer", .notice)] + code(own)
        + ["", theme.styled(words, .notice)] + code(model)
    }
    func padded(_ text: String) -> String { DisplayWidth.padded(text, columns: leftWidth) }
    let bar = theme.symbol("│", "|")
    let head = theme.styled("    " + padded("Your answer") + " \(bar) \(words)", .notice)
    return ["", head]
      + (0..<max(left.count, right.count)).map { index in
        let one = padded(left.indices.contains(index) ? left[index] : "")
        let other = right.indices.contains(index) ? right[index] : ""
        return "    " + theme.styled(one, .code) + " \(bar) " + theme.styled(other, .code)
      }
  }

  private func help(
    _ commands: [(usage: String, summary: String)], _ closing: String
  ) -> [String] {
    // A usage that is too long for the column has its summary on the next line.
    let column = 19
    return commands.flatMap { command -> [String] in
      let usage = "  \(command.usage)"
      let words = markdown(LiveTexts([:])).lines([.text(command.summary)], indent: column + 2)
      guard DisplayWidth.of(command.usage) <= column - 2, let first = words.first else {
        return [usage] + words
      }
      let padded = DisplayWidth.padded(usage, columns: column + 2)
      return [padded + first.drop { $0 == " " }] + words.dropFirst()
    } + note(closing)
  }

  // MARK: Pieces

  private func markdown(_ live: LiveTexts) -> TerminalMarkdown {
    TerminalMarkdown(theme) { live[$0] }
  }

  private func plain(_ inlines: [Inline]) -> String { markdown(LiveTexts([:])).plain(inlines) }

  private func note(_ text: String) -> [String] {
    markdown(LiveTexts([:])).lines([.text(text)])
  }

  private func code(_ source: String) -> [String] {
    source.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      folded(String(line), columns: 4).map { "    " + theme.styled($0, .code) }
    }
  }

  private func block(_ lines: [String]) -> [String] { lines.isEmpty ? [] : [""] + lines }

  private func letter(_ index: Int) -> String {
    String(Unicode.Scalar(UInt8(97 + min(25, max(0, index)))))
  }
}
