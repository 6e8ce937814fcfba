import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("The knob")
struct KnobTests {
  static let up = "\u{1B}[A"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"

  /// Runs lines in a free notebook through a pipe and returns what it said.
  static func pipe(_ lines: [String]) throws -> String {
    let folder = try TemporaryFolder()
    return try ProgramRun(
      "regtutor", ["notebook", "\(folder.path)/a.ipynb"],
      input: lines.joined(separator: "\n") + "\n"
    ).output
  }

  @Test("without a terminal a dozen values are a table, and nothing changes")
  func table() throws {
    let output = try KnobTests.pipe([
      "k = 2\nlog = []", "log.append(k); k ** 2", ":vary k 1 4", "k, log, len(Out)",
    ])
    #expect(
      output.hasSuffix(
        """
        Out[3]: 4

          k  cell 3
          1  1
          2  4
          3  9
          4  16
        Nothing was changed.
        Out[4]: (2, [2], 1)

        """), "\(output)")
  }

  @Test("a call's own number is turned, errors stand in their row, and steps can be of equal ratio")
  func keywords() throws {
    let output = try KnobTests.pipe([
      "print(round(1 / (dict(alpha=3)['alpha'] - 1), 2))",
      ":vary alpha 1 100 --log --steps 2",
    ])
    #expect(output.contains("  alpha  cell 1\n  1.0    ZeroDivisionError: "), "\(output)")
    #expect(output.contains("\n  10.0   0.11\n  100.0  0.01\n"), "\(output)")
  }

  @Test("wrong requests say what is right")
  func misuse() throws {
    let output = try KnobTests.pipe([
      ":vary a 1 2", "b = 1", "c = 2", ":vary a 1 2", ":vary b 1 2", ":vary c 2 1",
      ":vary c 0 1 --log", ":vary c 1", ":vary c one 2", ":vary c 1 2 9", ":vary c 1 2 x",
      ":vary c 1 2 --steps 0", ":vary c 1 2 --fast", ":vary 1 2 3",
    ])
    for words in [
      "No cell has run yet: run one that uses 'a' first.",
      "Cell 2 does not use 'a'; write a cell with 'a' in it, and run it first.",
      "Cell 2 does not use 'b'; cell 1 does: put 1 behind the command.",
      "LOW is below HIGH, and 2 is not below 1.", "With --log both ends are above 0, and 0 is not.",
      "It takes a name and the ends of its range", "'one' is no number from",
      "There is no cell In [9]: they are 1 to 2.", "'x' is no cell: give the number",
      "--steps takes a whole number from 1 to 10000", "There is no option '--fast'",
      "'1' is no name",
    ] {
      let text = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words), "\(words)\n\(output)")
    }
  }

  @Test("the arrow keys turn it in its place, Enter keeps the value, Escape puts everything back")
  func turning() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"), ["notebook", "\(folder.path)/a.ipynb"])
    try terminal.expect("In [1]:")
    terminal.type("k = 4\r")
    try terminal.expect("In [2]:")
    terminal.type("print('square', k * k)\r")
    try terminal.expect("square 16")
    try terminal.expect("In [3]:")
    terminal.type(":vary k 0 20\r")
    try terminal.expect("k = 4 ")
    terminal.type(KnobTests.right + KnobTests.right)
    try terminal.expect("square 36")
    terminal.type(KnobTests.left)
    try terminal.expect("square 25")
    terminal.type(KnobTests.up)
    try terminal.expect("square 225")
    #expect(!terminal.screen.text.contains("square 36"))
    terminal.type("\u{1B}")
    try terminal.expect("'k' and all else is as it was.")
    #expect(!terminal.screen.text.contains("square 225"))
    terminal.type("k\r")
    try terminal.expect("Out[3]: 4")
    terminal.type(":vary k 0 20 2\r")
    try terminal.expect("k = 4 ")
    terminal.type(KnobTests.right + "\r")
    try terminal.expect("'k' is 5 from now on.")
    try terminal.expect("square 25")
    terminal.type("k\r")
    try terminal.expect("Out[5]: 5")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
    let kept = try #require(TextFile.read("\(folder.path)/a.ipynb"))
    #expect(kept.contains("\"k = 5\\n\""))
  }

  @Test("Ctrl-C stops a run that takes long, and errors stand where the picture would")
  func stopping() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("regtutor"),
      ["notebook", "--data-dir", try TemporaryFolder().path])
    try terminal.expect("In [1]:")
    terminal.type("k = 1\r")
    try terminal.expect("In [2]:")
    terminal.type("print('half', 8 // (k - 2) if k < 4 else sum(i for i in range(10 ** 12)))\r")
    try terminal.expect("half -8")
    try terminal.expect("In [3]:")
    terminal.type(":vary k 1 5\r")
    try terminal.expect("k = 1 ")
    terminal.type(KnobTests.right)
    try terminal.expect("ZeroDivisionError")
    terminal.type(KnobTests.right)
    try terminal.expect("half 8")
    terminal.type(KnobTests.right)
    // Ctrl-C drops keys that nobody has read yet.
    usleep(200_000)
    #if os(Linux)
      try terminal.expect("a cell that runs") {
        (try? Fixture.contents(of: "/proc/\($0.process)/stat"))?.contains(") R ") == true
      }
    #endif
    terminal.type("\u{3}")
    try terminal.expect("Stopped; everything is as it was.")
    terminal.type("k\r")
    try terminal.expect("Out[3]: 1")
    terminal.type(":quit\r")
    #expect(try terminal.finish() == 0)
  }

  @Test("in a lesson a kept value is back when the lesson is taken up again, and answers nothing")
  func lesson() throws {
    let folder = try TemporaryFolder()
    let first = try LessonAtTerminalTests.open(folder)
    try first.expect("In [3]:")
    first.type("mine = 3; mine * 7\r")
    try first.expect("Out[3]: 21")
    first.type(":vary mine 1 9\r")
    try first.expect("mine = 3 ")
    first.type(KnobTests.right + "\r")
    try first.expect("'mine' is 4 from now on.")
    first.type(":quit\r")
    #expect(try first.finish() == 0)
    let second = try LessonAtTerminalTests.open(folder)
    try second.expect("In [5]:")
    second.type("mine\r")
    try second.expect("Out[5]: 4")
    second.type(":quit\r")
    #expect(try second.finish() == 0)
  }
}
