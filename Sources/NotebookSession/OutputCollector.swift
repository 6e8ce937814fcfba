internal import Notebook

/// Gathers what a cell puts out, in order, joining pieces of printed text.
final class OutputCollector {
  /// The outputs of the cell so far.
  private(set) var outputs: [Output] = []
  /// Called with each output when it is complete; printed text comes in whole lines.
  var emit: (Output) -> Void = { _ in }
  /// Text that was printed and not yet passed on.
  private var pending = ""
  /// More printed text than this is cut, so that a runaway loop does not fill memory or screen.
  private static let textLimit = 1 << 20
  private var written = 0

  /// Forgets the outputs of the cell before.
  func begin() {
    outputs = []
    pending = ""
    written = 0
  }

  /// Adds printed text.
  func write(_ text: String) {
    guard written <= OutputCollector.textLimit else { return }
    written += text.utf8.count
    pending += text
    if written > OutputCollector.textLimit {
      pending += "\n… the cell printed more than a million characters; the rest is left out\n"
    }
    guard text.utf8.contains(UInt8(ascii: "\n")),
      let end = pending.utf8.lastIndex(of: UInt8(ascii: "\n"))
    else { return }
    let after = pending.utf8.index(after: end)
    pass(String(pending[..<after]))
    pending = String(pending[after...])
  }

  /// Adds an output behind the text printed so far.
  func add(_ output: Output) {
    flush()
    outputs.append(output)
    emit(output)
  }

  /// Passes on what was printed without a line end.
  func flush() {
    guard !pending.isEmpty else { return }
    pass(pending)
    pending = ""
  }

  private func pass(_ text: String) {
    if case .stream(let before)? = outputs.last {
      outputs[outputs.count - 1] = .stream(before + text)
    } else {
      outputs.append(.stream(text))
    }
    emit(.stream(text))
  }
}
