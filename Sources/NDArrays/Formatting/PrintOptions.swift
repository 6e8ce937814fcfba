/// How arrays are written: what `numpy.set_printoptions` sets.
package struct PrintOptions: Equatable, Sendable {
  /// How many digits stand behind the point.
  package enum FloatMode: String, Sendable, CaseIterable {
    case fixed
    case unique
    case maxprec
    case maxprecEqual = "maxprec_equal"
  }

  /// Which release's texts are imitated.
  package enum Legacy: Int, Sendable {
    case v121 = 121
    case v125 = 125
    case v21 = 201
    case v22 = 202
    case none = 999
  }

  /// The greatest number of digits behind the point; nil means as many as needed.
  package var precision: Int? = 8
  /// The number of elements beyond which the middle is left out.
  package var threshold: Double = 1000
  /// The number of elements that are shown at each end then.
  package var edgeItems = 3
  /// The greatest width of a line.
  package var lineWidth = 75
  /// Whether scientific notation is avoided for small numbers.
  package var suppress = false
  /// The text of NaN.
  package var nanText = "nan"
  /// The text of infinity.
  package var infinityText = "inf"
  /// `-`, `+` or a blank.
  package var sign: Character = "-"
  /// How many digits stand behind the point.
  package var floatMode = FloatMode.maxprec
  /// Which release's texts are imitated.
  package var legacy = Legacy.none

  /// numpy's own settings.
  package init() {}

  /// Whether scalars show their type: `np.float64(0.5)`.
  package var showsScalarTypes: Bool { legacy.rawValue > 125 }

  /// Whether a shortened array states its shape.
  package var showsShape: Bool { legacy.rawValue > 210 }
}
