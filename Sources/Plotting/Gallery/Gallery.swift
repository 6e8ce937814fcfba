#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A figure for each kind of mark and each picture that the subject lives on.
package enum Gallery {
  /// The names and the figures, in the order of the page.
  package static var figures: [(name: String, figure: Figure)] {
    [
      ("diamond-and-circle", diamondAndCircle),
      ("degree-and-error", degreeAndError),
      ("paths", paths),
      ("cross-validation", crossValidation),
      ("coefficients", coefficients),
      ("selection-frequency", selectionFrequency),
      ("lines", lines),
      ("scatter", scatter),
      ("bars", bars),
      ("horizontal-bars", horizontalBars),
      ("histogram", histogram),
      ("errorbars", errorBars),
      ("band", band),
      ("filled-contour", filledContour),
      ("image", image),
      ("boxes", boxes),
      ("stem", stem),
      ("steps", steps),
      ("log-log", logLog),
      ("twin", twin),
      ("spans-and-text", spansAndText),
      ("patches", patches),
      ("gaps", gaps),
      ("many-points", manyPoints),
      ("grid-of-panels", gridOfPanels),
      ("empty", Figure(Axes(title: "Nothing yet", x: Axis("x"), y: Axis("y")))),
      ("constant", constant),
    ]
  }

  /// Returns `count` numbers from `lower` to `upper` at equal distances.
  static func spaced(_ lower: Double, _ upper: Double, _ count: Int) -> [Double] {
    (0..<count).map { lower + (upper - lower) * Double($0) / Double(Swift.max(count - 1, 1)) }
  }

  /// Numbers that look random and are always the same (a linear congruential generator).
  struct Noise {
    var state: UInt64

    /// A number from 0 to 1.
    mutating func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }

    /// A number of a standard normal distribution.
    mutating func normal() -> Double {
      let radius = sqrt(-2 * log(Swift.max(uniform(), 1e-300)))
      return radius * cos(2 * .pi * uniform())
    }
  }
}
