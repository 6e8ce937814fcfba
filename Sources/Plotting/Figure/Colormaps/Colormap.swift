/// A list of colors that numbers are shown by.
package struct Colormap: Sendable, Hashable {
  /// The name, as in matplotlib; `_r` at its end turns the list around.
  package let name: String
  private let colors: ColorList

  /// The usual one, readable without red and green.
  package static let viridis = Colormap(known: "viridis")
  /// Blue over gray to red, for numbers around zero.
  package static let coolwarm = Colormap(known: "coolwarm")
  /// White to black.
  package static let greys = Colormap(known: "Greys")

  /// Finds a list by its name, or nil if there is none.
  package init?(named name: String) {
    guard let source = ColorSource(named: name) else { return nil }
    self.name = name
    colors = ColorList(source, count: source.count)
  }

  private init(known name: String) {
    self.name = name
    let source = ColorSource(named: name) ?? .listed([[0, 0, 0]])
    colors = ColorList(source, count: source.count)
  }

  /// Makes a list of one's own; black alone where `colors` is empty.
  ///
  /// - Parameters:
  ///   - colors: Three or four shares from 0 to 1 for each color.
  ///   - isSmooth: Whether colors between the given ones are mixed.
  ///   - count: How many steps a smooth list has.
  package init(name: String, colors: [[Double]], isSmooth: Bool, count: Int = 256) {
    let given = colors.isEmpty ? [[0, 0, 0]] : colors
    let source = isSmooth ? ColorSource.mixed(given) : .listed(given)
    self.name = name
    self.colors = ColorList(source, count: isSmooth ? count : source.count)
  }

  private init(name: String, _ colors: ColorList) {
    self.name = name
    self.colors = colors
  }

  /// All names, without those turned around.
  package static var names: [String] { ColorSource.names }

  /// Returns the list with `count` colors in place of its own, as matplotlib's `resampled`.
  package func resampled(to count: Int) -> Colormap {
    let count = max(1, count)
    if !isListed {
      return Colormap(name: name, ColorList(colors.source, count: count))
    }
    let shares = (0..<count).map { count > 1 ? Double($0) / Double(count - 1) : 0 }
    return Colormap(name: name, colors: shares.map { self.shares(at: $0) }, isSmooth: false)
  }

  /// Returns the list turned around.
  package var reversed: Colormap {
    let turned = name.hasSuffix("_r") ? String(name.dropLast(2)) : name + "_r"
    return Colormap(name: turned, ColorList(colors.source.reversed, count: colors.count))
  }

  /// Whether the middle of the list means "neither", as zero does between blue and red.
  package var isDiverging: Bool {
    let base = name.hasSuffix("_r") ? String(name.dropLast(2)) : name
    return [
      "coolwarm", "RdBu", "bwr", "seismic", "RdYlGn", "RdYlBu", "Spectral", "PiYG", "PRGn",
      "BrBG", "PuOr", "RdGy",
    ].contains(base)
  }

  /// Whether the list is one color after another, none of them mixed.
  package var isListed: Bool {
    if case .listed = colors.source { return true }
    return false
  }

  /// Whether the colors name things and have no order.
  package var isShort: Bool { isListed && count < 64 }

  /// How many colors there are.
  package var count: Int { colors.count }

  /// The color at `share` of the way; shares outside of 0 to 1 are moved inside, NaN is clear.
  package func color(at share: Double) -> Color {
    let parts = shares(at: share)
    return Color(unit: parts[0], parts[1], parts[2], alpha: parts[3])
  }

  /// The color at `share` of the way as red, green, blue and opacity from 0 to 1, exactly.
  package func shares(at share: Double) -> [Double] {
    if share.isNaN { return [0, 0, 0, 0] }
    let place = share * Double(count)
    return shares(of: place < 0 ? 0 : place >= Double(count) ? count - 1 : Int(place))
  }

  /// The color with the number `index`, the nearest one where there is none.
  package func shares(of index: Int) -> [Double] {
    let all = colors.shares
    let start = 4 * min(max(index, 0), count - 1)
    guard start + 4 <= all.count else { return [0, 0, 0, 1] }
    return Array(all[start..<start + 4])
  }

  package static func == (a: Colormap, b: Colormap) -> Bool {
    a.name == b.name && a.colors.count == b.colors.count && a.colors.source == b.colors.source
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
