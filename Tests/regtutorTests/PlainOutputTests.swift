import TerminalText
import TestSupport
import Testing
import Tutor

/// The same bytes wherever the output goes, and none that steer a terminal where nobody wants them.
@Suite("Output without colours, at any terminal", .serialized)
struct PlainOutputTests {
  /// Runs the program with its output at a terminal and its input from a file or from nowhere.
  static func atTerminal(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80
  ) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "in")
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "exec \(BuiltProgram.path("regtutor")) \(quoted) < \(folder.path)/in"],
      environment: environment, rows: rows, columns: columns)
    _ = try terminal.finish()
    return String(decoding: terminal.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// The bytes that steer: all but line ends and tabs.
  static func steering(_ text: String) -> [UInt8] {
    text.utf8.filter { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F }
  }

  static let ways: [(arguments: [String], environment: [String: String])] = [
    ([], ["NO_COLOR": "1"]), (["--color=never"], [:]), (["--plain"], [:]),
    ([], ["TERM": "dumb", "LC_ALL": "C"]),
  ]

  @Test("every command at a terminal writes no byte that steers it", arguments: ways.indices)
  func commands(index: Int) throws {
    let (arguments, environment) = PlainOutputTests.ways[index]
    for (_, opening) in CommandTranscriptTests.prompts {
      // What leads out of the lesson comes last.
      let leading: [TutorCommand] = [.skip, .next, .quit]
      let forms = (TutorCommand.allCases.filter { !leading.contains($0) } + leading).flatMap(
        CommandTranscriptTests.forms)
      let lines = ["1 / 0", "import matplotlib.pyplot as plt", "plt.plot([1, 2])"]
      let input = (lines + forms.flatMap { opening + [$0] }).joined(separator: "\n") + "\n"
      let said = try PlainOutputTests.atTerminal(
        ["lesson", TutorCommandTests.fixture] + arguments, input: input, environment: environment)
      #expect(said.contains("ZeroDivisionError") && said.contains("Free play"), "\(said)")
      #expect(PlainOutputTests.steering(said).isEmpty)
    }
    let subcommands = [
      ["--help"], ["lessons"], ["check", TutorCommandTests.fixture], ["doctor"],
      ["explain", "NameError"], ["nonsense"], ["menu"], ["run", TutorCommandTests.fixture],
      ["progress", "show"], ["hand-in", "3"],
    ]
    for words in subcommands {
      let help = words == ["--help"] || words == ["nonsense"]
      let said = try PlainOutputTests.atTerminal(
        words + (help ? [] : arguments), environment: environment)
      #expect(!said.isEmpty, "\(words)")
      #expect(PlainOutputTests.steering(said).isEmpty, "\(words)")
    }
  }

  @Test("--color=always colours at every terminal and in a pipe, and changes nothing else")
  func always() throws {
    let folder = try TemporaryFolder()
    try folder.write("import warnings\nwarnings.warn('careful')\n[1, 'a']\n1 / 0\n", to: "a.py")
    let path = "\(folder.path)/a.py"
    let input = "x = 1\nx\n1 / 0\n:help\n:check\n:vars\n"
    for words in [
      ["lesson", TutorCommandTests.fixture], ["notebook"], ["run", path],
      ["explain", "NameError"], ["lessons"],
    ] {
      let taken = words.count == 1 || words[0] == "lesson" ? input : ""
      let plain = try ProgramRun("regtutor", words + ["--color=never"], input: taken)
      let piped = try ProgramRun("regtutor", words + ["--color=always"], input: taken)
      #expect(piped.status == plain.status)
      let wanted = PlainOutputTests.withoutStars(plain.output)
      #expect(PlainOutputTests.withoutColors(piped.output) == wanted, "\(words)")
      #expect(PlainOutputTests.withoutColors(piped.errors) == plain.errors, "\(words)")
      let said = piped.output + piped.errors
      #expect(said.contains("\u{1B}[") == !["explain", "lessons"].contains(words[0]), "\(words)")
      for environment in [["NO_COLOR": "1"], ["TERM": "dumb"], [:]] {
        let shown = try PlainOutputTests.atTerminal(
          words + ["--color=always"], input: taken, environment: environment)
        let bare = PlainOutputTests.withoutStars(
          try PlainOutputTests.atTerminal(
            words + ["--color=never"], input: taken, environment: environment))
        #expect(PlainOutputTests.withoutColors(shown) == bare, "\(words), \(environment)")
        #expect(shown.contains("\u{1B}[") == said.contains("\u{1B}["), "\(words)")
      }
    }
  }

  /// A text without the sequences that choose colours.
  static func withoutColors(_ text: String) -> String {
    text.replacing(#/\x1b\[[0-9;]*m/#, with: "")
  }

  /// A text without the stars that stand for emphasis where there are no colours.
  static func withoutStars(_ text: String) -> String {
    text.replacing("*Markdown*", with: "Markdown")
  }

  @Test("a warning is broken at blanks where the terminal is narrower, and whole in a pipe")
  func warning() throws {
    let folder = try TemporaryFolder()
    let words = "the objective did not converge, so the weights that you see are not the best ones"
    try folder.write("import warnings\nwarnings.warn('\(words)')\n", to: "a.py")
    let arguments = ["run", "\(folder.path)/a.py"]
    let piped = try ProgramRun("regtutor", arguments)
    #expect((piped.output + piped.errors).contains("UserWarning: \(words)\n"))
    let shown = try PlainOutputTests.atTerminal(
      arguments, environment: ["NO_COLOR": "1"], columns: 40)
    #expect(
      shown.hasPrefix(
        """
        UserWarning: the objective did not
          converge, so the weights that you see
          are not the best ones

        """), "\(shown)")
  }

  @Test(
    "a lesson at a terminal of 72 columns is the recorded one, byte for byte",
    arguments: ["03-diamond-and-circle", "05-house-prices"])
  func lesson(name: String) throws {
    let recorded = try #require(TextFile.read("\(LessonTranscriptTests.folder)/\(name).txt"))
    let path = "\(Fixture.root)/Lessons/\(name).md"
    let narrow = try PlainOutputTests.atTerminal(
      ["lesson", path], environment: ["NO_COLOR": "1"], columns: 72)
    #expect(PlainOutputTests.steering(narrow).isEmpty)
    #expect(LessonTranscriptTests.masked(narrow) == recorded)
    let none = try PlainOutputTests.atTerminal(
      ["lesson", path, "--color=never", "--width", "72"], rows: 0, columns: 0)
    #expect(LessonTranscriptTests.masked(none) == recorded)
  }

  @Test("a picture has the same bytes in a pipe, at a terminal without a size and at 72 columns")
  func picture() throws {
    let folder = try TemporaryFolder()
    let cells = """
      import numpy as np
      import matplotlib.pyplot as plt
      x = np.linspace(0, 6, 50)
      plt.plot(x, np.sin(x), label="sin")
      plt.plot(x, np.cos(x), "o", label="cos")
      plt.legend()
      plt.show()
      """
    try folder.write(cells, to: "plot.py")
    let path = "\(folder.path)/plot.py"
    let piped = try ProgramRun("regtutor", ["run", path])
    #expect(piped.status == 0 && piped.output.contains("sin"))
    let sizes = [(0, 0), (24, 72), (50, 72)]
    for (rows, columns) in sizes {
      let shown = try PlainOutputTests.atTerminal(
        ["run", path], environment: ["NO_COLOR": "1"], rows: rows, columns: columns)
      #expect(shown == piped.output, "\(rows)x\(columns)")
    }
    for width in [40, 60, 100, 200] {
      for look in [["--ascii"], []] {
        let run = try ProgramRun("regtutor", ["run", path, "--width", "\(width)"] + look)
        #expect(run.output.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= width })
      }
    }
  }

  @Test(
    "--ascii writes only ASCII: lessons with formulas and pictures, and every command",
    arguments: [
      "03-diamond-and-circle", "08-scaling-and-alpha", "10-misconceptions", "every command",
    ])
  func ascii(name: String) throws {
    let run: ProgramRun
    if name == "every command" {
      let forms = TutorCommand.allCases.filter { $0 != .quit }.flatMap(
        CommandTranscriptTests.forms)
      let lines = CommandTranscriptTests.prompts.flatMap { prompt in
        forms.flatMap { prompt.lines + [$0] }
      }
      run = try ProgramRun(
        "regtutor", ["lesson", TutorCommandTests.fixture, "--ascii"],
        input: lines.joined(separator: "\n") + "\n")
    } else {
      run = try ProgramRun(
        "regtutor", ["lesson", "\(Fixture.root)/Lessons/\(name).md", "--ascii"])
    }
    #expect(run.status == 0)
    #expect(run.output.utf8.count > 5000)
    for line in run.output.split(separator: "\n")
    where !line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      Issue.record("\(name): \(line)")
    }
  }
}
