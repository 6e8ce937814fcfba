/// What a learner wrote behind `:vary`.
struct KnobRequest: Equatable {
  let name: String
  let scale: KnobScale
  /// The cells to run, one after another; none for the last one.
  let cells: [Place]

  /// Where cells to run are.
  enum Place: Equatable {
    /// At these numbers of the prompt.
    case numbers(ClosedRange<Int>)
    /// In the step of a lesson with this id: all of the lesson's own cells, or one by its place among
    /// them, whatever numbers they have at the prompt.
    case step(String, cell: Int?)
  }

  /// How the command is written.
  static let usage = ":vary NAME LOW HIGH [--log] [--steps N] [CELL…]"
  /// The most steps of a knob.
  static let stepLimit = 10_000

  /// Why a text is no request, in words for the learner.
  struct Problem: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// A word where a cell should be named.
    static func noCell(_ word: some StringProtocol) -> Problem {
      Problem(
        "'\(word)' is no cell: give the number at its prompt, such as 3 for In [3], or 3-5 for three cells."
      )
    }
  }

  /// Reads the words behind the command.
  init(_ argument: String) throws(Problem) {
    var words: [Substring] = []
    var isLogarithmic = false
    var steps: Int?
    var rest = argument.split(whereSeparator: \.isWhitespace)[...]
    while let word = rest.popFirst() {
      if word == "--log" {
        isLogarithmic = true
      } else if word == "--steps" {
        steps = try KnobRequest.steps(rest.popFirst() ?? "")
      } else if word.hasPrefix("--steps=") {
        steps = try KnobRequest.steps(word.dropFirst("--steps=".count))
      } else if word.hasPrefix("--") {
        throw Problem("There is no option '\(word)': '\(KnobRequest.usage)'.")
      } else {
        words.append(word)
      }
    }
    guard words.count >= 3 else {
      throw Problem(
        "It takes a name and the ends of its range: '\(KnobRequest.usage)', such as ':vary alpha 0.01 10 --log'."
      )
    }
    name = String(words[0])
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart,
      name.unicodeScalars.allSatisfy(\.properties.isXIDContinue)
    else { throw Problem("'\(name)' is no name: '\(KnobRequest.usage)'.") }
    let low = try KnobRequest.number(words[1])
    let high = try KnobRequest.number(words[2])
    guard low < high else {
      throw Problem("LOW is below HIGH, and \(words[1]) is not below \(words[2]).")
    }
    guard !isLogarithmic || low > 0 else {
      throw Problem("With --log both ends are above 0, and \(words[1]) is not.")
    }
    scale = KnobScale(
      low: low, high: high, steps: steps, isLogarithmic: isLogarithmic,
      isWhole: Int(words[1]) != nil && Int(words[2]) != nil)
    var places: [Place] = []
    for word in words.dropFirst(3) { places.append(try KnobRequest.place(word)) }
    cells = places
  }

  private static func steps(_ word: Substring) throws(Problem) -> Int {
    if let number = Int(word), (1...stepLimit).contains(number) { return number }
    throw Problem("--steps takes a whole number from 1 to \(stepLimit), such as '--steps 100'.")
  }

  private static func number(_ word: Substring) throws(Problem) -> Double {
    if let number = Double(word), abs(number) <= 1e15 { return number }
    throw Problem("'\(word)' is no number from -1e15 to 1e15: '\(usage)'.")
  }

  /// `3`, `In[3]`, or `3-5` for several cells one after another; else `picture`, the name of a step,
  /// or `picture.2`, its second cell.
  private static func place(_ word: Substring) throws(Problem) -> Place {
    var text = word
    if text.hasPrefix("In["), text.hasSuffix("]") { text = text.dropFirst(3).dropLast() }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if ends.count == 1, let number = ends[0], number > 0 { return .numbers(number...number) }
    if ends.count == 2, let first = ends[0], let last = ends[1], first > 0, first <= last {
      return .numbers(first...last)
    }
    guard let first = word.first, first.isLetter else { throw Problem.noCell(word) }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return .step(String(word), cell: nil) }
    guard parts.count == 2, let number = Int(parts[1]), number > 0 else {
      throw Problem.noCell(word)
    }
    return .step(String(parts[0]), cell: number)
  }
}

extension KnobRequest {
  /// What the command does, for `:help vary`.
  static let help =
    "':vary alpha 0.01 10 --log' runs the last cell again for each alpha that the left and right keys give; up and down go ten steps, Enter keeps the value, Escape puts everything back. '--log' makes steps of equal ratio, '--steps N' says how many; a number such as 7, or 7-9, names other cells, a step's id such as picture the lesson's own cells in it, picture.2 the second of them. In a call such as 'Lasso(alpha=1)' the number is turned."
}
