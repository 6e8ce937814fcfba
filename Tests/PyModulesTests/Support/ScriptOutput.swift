import PyModules
import PyRuntime
import PySyntax
import TestSupport

/// What a script prints when it is run to its end or to its first uncaught error.
enum ScriptOutput {
  /// Runs a script in a fresh interpreter; warnings are printed as `Category: message`.
  ///
  /// - Parameter data: The folder beside the scripts whose files the script may read, as with
  ///   `--data`.
  static func run(_ text: String, name: String, data: String? = nil) -> String {
    let interpreter = Interpreter(modules: AllModules.table)
    PandasModules.beginScript(interpreter)
    if let data {
      let folder = "PyModulesTests/Scripts/\(data)"
      for file in TextFile.names(in: "\(Fixture.testsFolder)/\(folder)", suffix: "")
      where !file.hasPrefix(".") {
        InputFiles.of(interpreter).add(file) { try Fixture.bytes("\(folder)/\(file)") }
      }
    }
    var output = ""
    interpreter.writeOutput = { output += $0 }
    interpreter.showWarning = { output += "\($0.name): \($1)\n" }
    // As the recorder does: every warning, but for those of names that go away.
    interpreter.warningFilters.filters = [
      WarningFilters.Filter(.ignore, category: ExceptionType.deprecationWarning.object),
      WarningFilters.Filter(.always, category: ExceptionType.warning.object),
    ]
    let source = SourceText(text, name: name)
    do {
      _ = try interpreter.run(Parser.parse(source), source: source)
    } catch let error as PyException {
      output += "uncaught " + interpreter.headline(error) + "\n"
      if let place = error.traceback.first {
        let start = place.text.utf8.index(place.text.utf8.startIndex, offsetBy: place.lower)
        output +=
          "line \(place.text[..<start].split(separator: "\n", omittingEmptySubsequences: false).count)\n"
      }
    } catch {
      output += "unreadable: \(error)\n"
    }
    return output
  }

  /// The first line where two outputs differ, with both versions; nil where they agree.
  ///
  /// Texts agree exactly, numbers to `tolerance` times the largest number of the whole output. Blanks
  /// agree too, but in a line where a number has other digits and with them perhaps another width.
  static func firstDifference(
    _ found: String, _ expected: String, tolerance: Double = 1e-9
  ) -> String? {
    let a = found.split(separator: "\n", omittingEmptySubsequences: false)
    let b = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let scale = b.flatMap { parts(of: $0).compactMap(\.number) }.filter(\.isFinite)
      .reduce(0) { max($0, abs($1)) }
    for index in 0..<max(a.count, b.count) {
      let (x, y) = (index < a.count ? a[index] : "(end)", index < b.count ? b[index] : "(end)")
      if x == y { continue }
      let (left, right) = (parts(of: x), parts(of: y))
      let hasOtherDigits = left.map(\.text) != right.map(\.text)
      let agrees =
        hasOtherDigits && left.count == right.count
        && zip(left, right).allSatisfy { a, b in
          guard let u = a.number, let v = b.number else { return a.text == b.text }
          return abs(u - v) <= tolerance * scale || a.text == b.text
        }
      if !agrees { return "line \(index + 1)\n  found:    \(x)\n  expected: \(y)" }
    }
    return nil
  }

  /// A word or number of a line; blanks only part them.
  private struct Part {
    var text: String
    var number: Double?
  }

  private static func parts(of line: Substring) -> [Part] {
    var parts: [Part] = []
    var rest = line
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first.isNumber || (first == "-" && rest.dropFirst().first?.isNumber == true) {
        var digits = rest.prefix(1)
        for index in rest.indices.dropFirst() {
          let character = rest[index]
          let isExponentSign =
            (character == "-" || character == "+") && digits.last == "e"
          guard character.isNumber || character == "." || character == "e" || isExponentSign
          else { break }
          digits = rest[rest.startIndex...index]
        }
        while let last = digits.last, last == "e" { digits = digits.dropLast() }
        parts.append(Part(text: String(digits), number: Double(digits)))
        rest = rest[digits.endIndex...]
      } else {
        let word = rest.prefix { $0 != " " && !$0.isNumber && $0 != "-" }
        let taken = word.isEmpty ? rest.prefix(1) : word
        parts.append(Part(text: String(taken), number: nil))
        rest = rest[taken.endIndex...]
      }
    }
    return parts
  }
}
