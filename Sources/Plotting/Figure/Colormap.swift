/// A list of colors that numbers are shown by.
package struct Colormap: Sendable, Hashable {
  /// The name, as in matplotlib; `_r` at its end turns the list around.
  package let name: String

  /// The usual one, readable without red and green.
  package static let viridis = Colormap(known: "viridis")
  /// Blue over gray to red, for numbers around zero.
  package static let coolwarm = Colormap(known: "coolwarm")
  /// White to black.
  package static let greys = Colormap(known: "Greys")

  /// Finds a list by its name, or nil if there is none.
  package init?(named name: String) {
    let base = name.hasSuffix("_r") ? String(name.dropLast(2)) : name
    guard ColormapTable.smooth[base] != nil || ColormapTable.listed[base] != nil else {
      return nil
    }
    self.name = name
  }

  private init(known name: String) { self.name = name }

  /// All names, without those turned around.
  package static var names: [String] {
    (Array(ColormapTable.smooth.keys) + Array(ColormapTable.listed.keys)).sorted()
  }

  /// Whether the middle of the list means "neither", as zero does between blue and red.
  package var isDiverging: Bool {
    [
      "coolwarm", "RdBu", "bwr", "seismic", "RdYlGn", "RdYlBu", "Spectral", "PiYG", "PRGn",
      "BrBG", "PuOr", "RdGy",
    ].contains(base)
  }

  /// Whether the list names things and its colors have no order.
  package var isListed: Bool { ColormapTable.listed[base] != nil }

  /// How many colors a list for names has; 0 for one that runs smoothly.
  package var listedCount: Int { ColormapTable.listed[base]?.count ?? 0 }

  /// The color at `share` of the way; shares outside of 0 to 1 are moved inside, NaN is clear.
  package func color(at share: Double) -> Color {
    if share.isNaN { return Color(0, 0, 0, alpha: 0) }
    var share = Swift.min(Swift.max(share, 0), 1)
    if isReversed { share = 1 - share }
    if let listed = ColormapTable.listed[base] {
      let index = Swift.min(Int(share * Double(listed.count)), listed.count - 1)
      return Color(hex: listed[index])
    }
    guard let anchors = ColormapTable.smooth[base], anchors.count > 1 else { return .black }
    let place = share * Double(anchors.count - 1)
    let index = Swift.min(Int(place), anchors.count - 2)
    let part = place - Double(index)
    let from = Color(hex: anchors[index])
    let to = Color(hex: anchors[index + 1])
    func mixed(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * part).rounded())
    }
    return Color(
      mixed(from.red, to.red), mixed(from.green, to.green), mixed(from.blue, to.blue))
  }

  private var base: String { isReversed ? String(name.dropLast(2)) : name }
  private var isReversed: Bool { name.hasSuffix("_r") }
}
