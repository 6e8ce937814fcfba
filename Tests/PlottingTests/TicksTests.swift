import Plotting
import TestSupport
import Testing

@Suite("Ticks and levels")
struct TicksTests {
  @Test("are those that matplotlib chooses")
  func reference() throws {
    let document = try JSONValue(fixture: "PlottingTests/Data/ticks.json")
    let cases = document["cases"].elements
    #expect(cases.count > 300)
    for row in cases {
      let lower = try #require(row["lower"].double)
      let upper = try #require(row["upper"].double)
      let intervals = try #require(row["intervals"].int)
      let wanted = row["ticks"].doubles
      let ticks = Ticks.linear(from: lower, to: upper, intervals: intervals).filter {
        $0 >= lower && $0 <= upper
      }
      #expect(ticks.count == wanted.count, "\(lower)...\(upper) in \(intervals)")
      for (tick, want) in zip(ticks, wanted) {
        #expect(abs(tick - want) <= 1e-9 * max(abs(want), upper - lower))
      }
    }
  }

  @Test(
    "of contours are matplotlib's",
    arguments: [
      (heights: [0.0, 10], filled: false, levels: [1.5, 3, 4.5, 6, 7.5, 9]),
      (heights: [0.0, 10], filled: true, levels: [0, 1.5, 3, 4.5, 6, 7.5, 9, 10.5]),
      (heights: [-1.0, 1], filled: false, levels: [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75]),
      (heights: [3.0, 3], filled: false, levels: []),
    ])
  func levels(heights: [Double], filled: Bool, levels: [Double]) {
    let found = Contouring.levels(of: Numbers(heights), isFilled: filled)
    #expect(found == levels)
  }
}
