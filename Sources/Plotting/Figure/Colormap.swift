/// A list of colors that numbers are shown by.
package struct Colormap: Sendable, Hashable {
  /// The name, as in matplotlib; `_r` at its end turns the list around.
  package let name: String
  /// The colors of a list that was made in a cell; empty for those of the tables.
  private let own: [Color]
  /// Whether a list of one's own runs smoothly from color to color.
  private let isSmooth: Bool

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
    own = []
    isSmooth = ColormapTable.smooth[base] != nil
  }

  private init(known name: String) {
    self.name = name
    own = []
    isSmooth = true
  }

  /// Makes a list of one's own; black alone where `colors` is empty.
  ///
  /// - Parameter isSmooth: Whether colors between the given ones are mixed.
  package init(name: String, colors: [Color], isSmooth: Bool) {
    self.name = name
    own = colors.isEmpty ? [.black] : colors
    self.isSmooth = isSmooth
  }

  /// All names, without those turned around.
  package static var names: [String] {
    (Array(ColormapTable.smooth.keys) + Array(ColormapTable.listed.keys)).sorted()
  }

  /// Whether the middle of the list means "neither", as zero does between blue and red.
  package var isDiverging: Bool {
    own.isEmpty
      && [
        "coolwarm", "RdBu", "bwr", "seismic", "RdYlGn", "RdYlBu", "Spectral", "PiYG", "PRGn",
        "BrBG", "PuOr", "RdGy",
      ].contains(base)
  }

  /// Whether the list names things and its colors have no order.
  package var isListed: Bool { own.isEmpty ? ColormapTable.listed[base] != nil : !isSmooth }

  /// How many colors a list for names has; 0 for one that runs smoothly.
  package var listedCount: Int {
    own.isEmpty ? ColormapTable.listed[base]?.count ?? 0 : isSmooth ? 0 : own.count
  }

  /// The color at `share` of the way; shares outside of 0 to 1 are moved inside, NaN is clear.
  package func color(at share: Double) -> Color {
    if share.isNaN { return Color(0, 0, 0, alpha: 0) }
    var share = Swift.min(Swift.max(share, 0), 1)
    if isReversed { share = 1 - share }
    if !isSmooth {
      let count = listedCount
      guard count > 0 else { return .black }
      return anchor(Swift.min(Int(share * Double(count)), count - 1))
    }
    let count = own.isEmpty ? ColormapTable.smooth[base]?.count ?? 0 : own.count
    guard count > 1 else { return count == 1 ? anchor(0) : .black }
    let place = share * Double(count - 1)
    let index = Swift.min(Int(place), count - 2)
    let part = place - Double(index)
    let from = anchor(index)
    let to = anchor(index + 1)
    func mixed(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * part).rounded())
    }
    return Color(
      mixed(from.red, to.red), mixed(from.green, to.green), mixed(from.blue, to.blue))
  }

  /// The color at a place of the list.
  private func anchor(_ index: Int) -> Color {
    if own.indices.contains(index) { return own[index] }
    let table = ColormapTable.listed[base] ?? ColormapTable.smooth[base] ?? []
    return table.indices.contains(index) ? Color(hex: table[index]) : .black
  }

  private var base: String { isReversed ? String(name.dropLast(2)) : name }
  private var isReversed: Bool { own.isEmpty && name.hasSuffix("_r") }
}
