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
  /// Behind `import` these are modules and what they hold; in brackets behind a quote the keys of a
  /// dict or the columns of a table; behind a dot the attributes of what stands before it, where that
  /// is a name or a chain of names whose values are stored rather than computed. In a call the
  /// keyword arguments come first, with their `=`; then variables, built-in names and keywords.
  /// Private names appear only when the word begins with `_`. In other strings there is nothing.
  ///
  /// - Parameter cursor: An offset into the UTF-8 of `text`.
  package func candidates(in text: String, at cursor: Int) -> (start: Int, names: [String]) {
    let bytes = Array(text.utf8)
    let end = min(max(0, cursor), bytes.count)
    // What stands before is looked through once; a huge cell is completed by its last part.
    let place = CompletionPlace(bytes[max(0, end - CompletionSource.reach)..<end])
    switch place.kind {
    case .string(let quote, let start, let container):
      return (start, keys(of: container, quote: quote, place, behind: bytes[end...]))
    case .module(let start):
      return (
        start, fitting(ModuleNames(interpreter).modules(like: place.word(from: start)), place)
      )
    case .member(let module, let start):
      return (start, fitting(ModuleNames(interpreter).members(of: module), place))
    case .attribute(let chain, let start):
      return (start, fitting(attributes(of: chain), place))
    case .name(let start, let call):
      let names =
        interpreter.globals.names + interpreter.globals.builtinNames + CompletionSource.keywords
      var keywords: [String] = []
      if let call {
        keywords = CallableParameters(interpreter).names(of: call.function)
          .filter { !call.given.contains($0) }.map { "\($0)=" }
      }
      let shown = fitting(keywords, place, isSorted: false)
      return (start, shown + fitting(names, place))
    case .nothing: return (end, [])
    }
  }

  /// How far before the cursor a cell is looked at.
  private static let reach = 1 << 16

  /// The names that begin with the word, each once.
  private func fitting(
    _ names: [String], _ place: CompletionPlace, isSorted: Bool = true
  ) -> [String] {
    let word = place.word
    let shown = names.filter {
      $0.hasPrefix(word) && (word.hasPrefix("_") || !$0.hasPrefix("_"))
    }
    return isSorted ? Array(Set(shown)).sorted() : shown
  }

  /// The attributes of the value that a chain of names reaches; none where a step is computed.
  private func attributes(of chain: [String]) -> [String] {
    StoredValue.at(chain, interpreter).map { interpreter.attributeNames(of: $0) } ?? []
  }

  /// The keys of a dict, or the columns of a table, that are texts; each with what closes it.
  private func keys(
    of chain: [String], quote: UInt8, _ place: CompletionPlace, behind rest: ArraySlice<UInt8>
  ) -> [String] {
    guard let value = StoredValue.at(chain, interpreter) else { return [] }
    let keys: [Value]
    if case .dict(let dict) = value {
      keys = dict.keys
    } else {
      keys = StoredValue.columns(of: value)
    }
    let closing = String(Unicode.Scalar(quote))
    let isClosed = rest.first == quote
    var names: [String] = []
    for key in keys.prefix(CompletionSource.keyLimit) {
      guard let text = key.text, text.hasPrefix(place.word), !names.contains(text) else { continue }
      // Such a key would need escapes.
      guard !text.contains(where: { $0 == "\\" || $0.isNewline }), !text.contains(closing) else {
        continue
      }
      names.append(text)
    }
    return isClosed ? names : names.map { $0 + closing }
  }

  /// The most keys that are offered.
  private static let keyLimit = 1000
}
