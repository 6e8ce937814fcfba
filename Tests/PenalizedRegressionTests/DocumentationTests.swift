import Foundation
import TestSupport
import Testing

@Suite("The library's documentation")
struct DocumentationTests {
  /// The lines of every source file of the product.
  private func sources() throws -> [(file: String, lines: [Substring])] {
    var result: [(file: String, lines: [Substring])] = []
    for target in ["PenalizedRegression", "DenseLinearAlgebra"] {
      let folder = "\(Fixture.root)/Sources/\(target)"
      let files = try #require(FileManager.default.enumerator(atPath: folder))
      for case let file as String in files where file.hasSuffix(".swift") {
        let text = try Fixture.contents(of: "\(folder)/\(file)")
        result.append((file, text.split(separator: "\n", omittingEmptySubsequences: false)))
      }
    }
    return result
  }

  @Test("says something about every public symbol")
  func everySymbol() throws {
    var count = 0
    for (file, lines) in try sources() {
      for (index, line) in lines.enumerated() where line.trimmed.hasPrefix("public ") {
        count += 1
        let above = lines[..<index].last { !$0.trimmed.hasPrefix("@") }
        #expect(above?.trimmed.hasPrefix("///") == true, "\(file), line \(index + 1): \(line)")
      }
    }
    #expect(count > 300)
  }

  @Test("lists every public type among the topics")
  func topics() throws {
    let catalogue = try Fixture.contents(
      of: "\(Fixture.root)/Sources/PenalizedRegression/PenalizedRegression.docc/"
        + "PenalizedRegression.md")
    var count = 0
    for (_, lines) in try sources() {
      for line in lines where line.hasPrefix("public ") {
        let words = line.split { !$0.isLetter && !$0.isNumber }
        guard
          let kind = words.firstIndex(where: {
            ["struct", "class", "enum", "protocol"].contains($0)
          }), kind + 1 < words.count
        else { continue }
        count += 1
        #expect(catalogue.contains("- ``\(words[kind + 1])``"), "\(words[kind + 1])")
      }
    }
    #expect(count > 40)
  }
}

extension Substring {
  /// The text without the spaces in front.
  fileprivate var trimmed: Substring { drop { $0 == " " } }
}
