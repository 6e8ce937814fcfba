package import PyRuntime

/// Names that can stand at a place in a cell; finding them runs no code.
package struct CompletionSource {
  private let interpreter: Interpreter

  /// Creates the source of an interpreter's names.
  package init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// Python's keywords that begin or join expressions and statements.
  private static let keywords = [
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
    "or", "pass", "raise", "return", "try", "while", "with", "yield", "None", "True", "False",
  ]

  /// Returns the candidates for the word that ends at a cursor, and where the word begins.
  ///
  /// Behind a dot these are the attributes of what stands before it, where that is a name or a
  /// chain of names whose values are stored rather than computed; otherwise variables, built-in
  /// names and keywords. Private names appear only when the word begins with `_`.
  ///
  /// - Parameter cursor: An offset into the UTF-8 of `text`.
  package func candidates(in text: String, at cursor: Int) -> (start: Int, names: [String]) {
    let bytes = Array(text.utf8)
    let end = min(max(0, cursor), bytes.count)
    let start = CompletionSource.wordStart(bytes, before: end)
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    let names: [String]
    if start > 0, bytes[start - 1] == UInt8(ascii: ".") {
      names = attributes(of: CompletionSource.chain(bytes, before: start - 1))
    } else {
      names =
        interpreter.globals.names + interpreter.globals.builtinNames + CompletionSource.keywords
    }
    let shown = names.filter {
      $0.hasPrefix(word) && (word.hasPrefix("_") || !$0.hasPrefix("_"))
    }
    return (start, Array(Set(shown)).sorted())
  }

  /// The attributes of the value that a chain of names reaches; none where a step is computed.
  private func attributes(of chain: [String]) -> [String] {
    guard let first = chain.first,
      var value = interpreter.globals[first] ?? interpreter.globals.builtin(first)
    else { return [] }
    for name in chain.dropFirst() {
      // Only modules and cells' own instances hold their attributes; others may compute them.
      guard let module = value.object as? ModuleObject, let member = module.members[name] else {
        return []
      }
      value = member
    }
    return interpreter.attributeNames(of: value)
  }

  /// The names of `a.b.c` that ends before an offset; empty where it is no such chain.
  private static func chain(_ bytes: [UInt8], before end: Int) -> [String] {
    var names: [String] = []
    var end = end
    while true {
      let start = wordStart(bytes, before: end)
      guard start < end else { return [] }
      names.insert(String(decoding: bytes[start..<end], as: UTF8.self), at: 0)
      guard start > 0, bytes[start - 1] == UInt8(ascii: ".") else { return names }
      end = start - 1
    }
  }

  /// Where the word that ends at an offset begins.
  private static func wordStart(_ bytes: [UInt8], before end: Int) -> Int {
    var start = end
    while start > 0, isWord(bytes[start - 1]) { start -= 1 }
    return start
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
      || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
