import PenalizedRegression
import TestSupport
import Testing

@Suite("The example in README.md")
struct ReadmeExampleTests {
  /// The lines between the two marks are those of the README.
  private func example() throws -> (fit: LinearFit, path: RegularizationPath) {
    // README begins
    let x = try Matrix(rows: [[1, 0.5], [2, -0.3], [3, 0.8], [4, -1.1]])
    let y = [1.1, 2.3, 2.9, 4.2]
    let fit = try Lasso(alpha: 0.1).fit(x, y)
    print(fit.coefficients, fit.intercept)
    print(fit.certificate.relativeGap)  // at most 1e-10
    let path = try Lasso(alpha: 0).path(x, y)
    print(path.alphas[0], path[50].support)
    // README ends
    return (fit, path)
  }

  @Test("runs, and does what it says")
  func runs() throws {
    let (fit, path) = try example()
    #expect(fit.certificate.relativeGap <= 1e-10)
    #expect(path.count == 100)
    // With both features centered the slope at zero is the largest alpha.
    #expect(abs(path.alphas[0] - 1.2375) < 1e-12)
  }

  @Test("is, line for line, what this test compiles", arguments: ["README.md", "catalogue"])
  func text(place: String) throws {
    let lines = try Fixture.text("PenalizedRegressionTests/ReadmeExampleTests.swift")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasSuffix("    // README begins") })
    let end = try #require(lines.firstIndex { $0.hasSuffix("    // README ends") })
    let code = lines[(start + 1)..<end].map { String($0.dropFirst(4)) }.joined(separator: "\n")
    let file =
      place == "README.md"
      ? "README.md"
      : "Sources/PenalizedRegression/PenalizedRegression.docc/PenalizedRegression.md"
    let text = try Fixture.contents(of: "\(Fixture.root)/\(file)")
    #expect(text.contains("```swift\nimport PenalizedRegression\n\n\(code)\n```"))
  }
}
