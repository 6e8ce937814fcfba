internal import PyRuntime
internal import PySyntax

/// The options of `%timeit`: `-n LOOPS`, `-r RUNS`, `-q`.
struct TimingOptions {
  private(set) var loops: Int?
  private(set) var runs: Int?
  private(set) var isQuiet = false
  /// What stands behind the options.
  private(set) var rest = ""
  /// The first option that IPython has and cells do not.
  private(set) var refusal: PyException?

  /// Reads the options of a magic.
  init(_ magic: Magic) {
    var text = Substring(magic.argument)
    while text.hasPrefix("-"), let letter = text.dropFirst().first, "nrtcpqov".contains(letter) {
      var behind = text.dropFirst(2)
      switch letter {
      case "n", "r", "p", "v":
        behind = behind.drop { $0 == " " }
        let word = behind.prefix { $0 != " " }
        behind = behind.dropFirst(word.count)
        let number = Int(word).map { max(1, $0) }
        if letter == "n" { loops = number }
        if letter == "r" { runs = number }
      case "q": isQuiet = true
      default: break
      }
      if "opvc".contains(letter), refusal == nil {
        refusal = PyException(
          Magics.usageError, "option -\(letter) of %timeit is not supported here",
          help: "-n LOOPS, -r RUNS and -q are")
      }
      text = behind.drop { $0 == " " }
    }
    rest = String(text)
  }
}
