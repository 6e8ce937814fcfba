/// What a list of colors is made from.
enum ColorSource: Sendable, Equatable {
  /// One color after another: red, green and blue from 0 to 1, and opacity where it is given.
  case listed([[Double]])
  /// Red, green, blue and opacity, each a row of points, as ``ChannelColorTable`` has them.
  case channels([[Double]])
  /// A formula, and whether it is turned around.
  case rainbow(isReversed: Bool)

  /// The names that are known, without those turned around.
  static let names: [String] =
    (Array(FineColorTable.lists.keys) + Array(ByteColorTable.smooth.keys)
    + Array(ByteColorTable.named.keys) + Array(ChannelColorTable.lists.keys) + ["rainbow"]).sorted()

  /// Finds what a name stands for; `_r` at its end turns it around.
  init?(named name: String) {
    if name.hasSuffix("_r") {
      guard let source = ColorSource(named: String(name.dropLast(2))), !name.hasSuffix("_r_r")
      else { return nil }
      self = source.reversed
    } else if let digits = FineColorTable.lists[name] {
      self = .listed(ColorSource.millionths(digits))
    } else if let colors = ByteColorTable.named[name] {
      self = .listed(colors.map(ColorSource.shares(of:)))
    } else if let colors = ByteColorTable.smooth[name] {
      self = .mixed(colors.map(ColorSource.shares(of:)))
    } else if let channels = ChannelColorTable.lists[name] {
      self = .channels(channels)
    } else if name == "rainbow" {
      self = .rainbow(isReversed: false)
    } else {
      return nil
    }
  }

  /// Colors at equal distances, mixed on the way.
  static func mixed(_ colors: [[Double]]) -> ColorSource {
    let last = Double(max(colors.count - 1, 1))
    return .channels(
      (0..<4).map { channel in
        colors.enumerated().flatMap { index, color in
          let share = channel < color.count ? color[channel] : 1
          return [index == colors.count - 1 ? 1 : Double(index) * (1 / last), share, share]
        }
      })
  }

  /// How many colors there are where nothing else is asked for.
  var count: Int {
    if case .listed(let colors) = self { return colors.count }
    return 256
  }

  /// The same the other way round.
  var reversed: ColorSource {
    switch self {
    case .listed(let colors): .listed(colors.reversed())
    case .channels(let channels):
      .channels(channels.map(ColorSource.turned))
    case .rainbow(let isReversed): .rainbow(isReversed: !isReversed)
    }
  }

  /// Turns one channel around: places from the other end, left and right exchanged.
  private static func turned(_ points: [Double]) -> [Double] {
    var result: [Double] = []
    var start = points.count - 3
    while start >= 0 {
      result += [1 - points[start], points[start + 2], points[start + 1]]
      start -= 3
    }
    return result
  }

  private static func shares(of hex: UInt32) -> [Double] {
    [hex >> 16, hex >> 8, hex].map { Double($0 & 0xFF) / 255 }
  }

  /// Reads numbers of six digits, three for each color.
  private static func millionths(_ digits: String) -> [[Double]] {
    let numbers = Array(digits.utf8)
    return stride(from: 0, to: numbers.count - 17, by: 18).map { start in
      stride(from: start, to: start + 18, by: 6).map { place in
        let value = numbers[place..<place + 6].reduce(0) { $0 * 10 + Int($1) - 48 }
        return Double(value) / 1_000_000
      }
    }
  }
}
