internal import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The colors of a list, worked out when they are first asked for.
final class ColorList: Sendable {
  let source: ColorSource
  let count: Int
  private let known = Mutex<[Double]?>(nil)

  /// Makes a list of `count` colors; 1 at least.
  init(_ source: ColorSource, count: Int) {
    self.source = source
    self.count = max(1, count)
  }

  /// Red, green, blue and opacity of one color after another, from 0 to 1.
  var shares: [Double] {
    known.withLock { known in
      if let known { return known }
      let shares = computed
      known = shares
      return shares
    }
  }

  private var computed: [Double] {
    switch source {
    case .listed(let colors):
      return (0..<count).flatMap { index -> [Double] in
        let color = colors.indices.contains(index) ? colors[index] : [0, 0, 0]
        return Array((color + [1]).prefix(4))
      }
    case .channels(let channels):
      let columns = channels.map { column($0) }
      return (0..<count).flatMap { row in
        (0..<4).map { channel in channel < columns.count ? columns[channel][row] : 1 }
      }
    case .rainbow(let isReversed):
      return (0..<count).flatMap { index -> [Double] in
        let place = count > 1 ? Double(index) * (1 / Double(count - 1)) : 1
        let x = index == count - 1 ? (isReversed ? 0 : 1) : isReversed ? 1 - place : place
        return [abs(2 * x - 0.5), sin(x * .pi), cos(x * .pi / 2)].map { min(max($0, 0), 1) } + [1]
      }
    }
  }

  /// The shares of one channel at equal distances, as matplotlib's `_create_lookup_table`.
  private func column(_ points: [Double]) -> [Double] {
    let last = Double(count - 1)
    let places = stride(from: 0, to: points.count, by: 3).map { points[$0] * last }
    guard places.count > 1 else { return Array(repeating: points.last ?? 0, count: count) }
    if count == 1 { return [min(max(points[points.count - 2], 0), 1)] }
    let step = 1 / last
    var index = 1
    let inner = (1..<max(count - 1, 1)).map { row -> Double in
      let place = last * (Double(row) * step)
      while index < places.count - 1, places[index] < place { index += 1 }
      let distance = (place - places[index - 1]) / (places[index] - places[index - 1])
      let from = points[3 * index - 1]
      return distance * (points[3 * index + 1] - from) + from
    }
    return ([points[2]] + inner + [points[points.count - 2]]).map { min(max($0, 0), 1) }
  }
}
