// Reads cells and says what it got: the program that the tests of LineEditing drive.
//
// Its language: a line that ends with `:` opens a block, open brackets want more, `!!` is wrong.
import LineEditing

let arguments = CommandLine.arguments
let reader = CellReaders.standard(isPlain: arguments.contains("--plain"))

func state(of text: String) -> CellState {
  if text.contains("!!") { return .wrong }
  let depth = text.utf8.reduce(0) { depth, byte in
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): depth + 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): depth - 1
    default: depth
    }
  }
  if depth > 0 { return .incomplete(indent: 4) }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let last = lines.last ?? ""
  let indent = last.prefix { $0 == " " }.count
  if last.hasSuffix(":") { return .incomplete(indent: indent + 4) }
  if lines.contains(where: { $0.hasSuffix(":") }) {
    return .openBlock(indent: indent)
  }
  return .complete
}

if let terminal = reader as? TerminalCellReader {
  if let place = arguments.firstIndex(of: "--history"), place + 1 < arguments.count {
    terminal.useHistory(in: HistoryFile(path: arguments[place + 1]))
  }
  let words = ["alpha", "alpha_max", "alphas", "beta", "coef_", "épreuve"]
  terminal.complete = { text, cursor in
    let before = Array(text.utf8.prefix(cursor))
    let isEnd = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x28 || byte == 0x3D }
    let start = before.lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    let typed = String(decoding: before[start...], as: UTF8.self)
    return Completions(
      start: start, candidates: words.filter { $0.hasPrefix(typed) }.map { .init($0) })
  }
  if arguments.contains("--hints") {
    terminal.hint = { text, cursor in
      String(text.utf8.prefix(cursor))?.hasSuffix("f(") == true ? "f(x, alpha=1.0)" : nil
    }
  }
  if arguments.contains("--colors") {
    terminal.highlight = { text in
      text.utf8.enumerated().filter { (0x30...0x39).contains($0.element) }
        .map { StyledRange(range: $0.offset..<($0.offset + 1), style: "32") }
    }
  }
}

/// Left and right change a number in its place, Enter keeps it, Escape gives it up.
func turnKnob(_ terminal: TerminalCellReader) {
  var value = 5
  var area = InPlaceArea()
  let kept: Bool? = terminal.listen { keys in
    while true {
      area.draw((0..<value).map { _ in "*" } + ["value \(value)"])
      switch keys.next() {
      case .left: value = max(0, value - 1)
      case .right: value += 1
      case .enter: return true
      case .escape, .interrupt, .endOfInput: return false
      case .redraw: area.forget()
      default: break
      }
    }
  }
  print("kept", kept ?? false, value)
}

reader.isCommand = { [":check", ":help"].contains($0.prefix { $0 != " " }) }
print("ready", reader.isInteractive ? "person" : "pipe")
var number = 1
reading: while true {
  let result: ReadResult
  if arguments.contains("--question") {
    result = reader.readLine("your answer: ")
  } else {
    result = reader.readCell(.notebook(number), isComplete: state(of:))
  }
  switch result {
  case .endOfInput:
    print("bye")
    break reading
  case .interrupted:
    print("interrupted")
  case .cell("busy"):
    print("working")
    var sum = 0
    while !Interrupt.isPending { sum &+= 1 }
    print("stopped", Interrupt.take())
  case .cell("knob"):
    if let terminal = reader as? TerminalCellReader { turnKnob(terminal) }
  case .cell("edit"):
    reader.prefill("x = 1\ny = 2", isStarter: false)
  case .cell("starter"):
    reader.prefill("gap = ...  # TODO", isStarter: true)
  case .cell("long starter"):
    reader.prefill("gap = ...  # TODO: the distance\n# between both", isStarter: true)
  case .cell("function starter"):
    reader.prefill("def f(a):\n    ...  # TODO: twice\n    # the number", isStarter: true)
  case .cell(let text):
    print("got", text.unicodeScalars.count, text.debugDescription)
    number += 1
  }
}
