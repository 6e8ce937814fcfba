#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Chooses ticks that fit beside an axis.
enum TickLayout {
  /// Returns the ticks of a vertical axis.
  ///
  /// `spelled` means that words say all of a number, where there is no room for a multiplier.
  static func vertical(
    _ axis: Axis, _ map: AxisMap, _ box: Box, rowsPerTick: Double, spelled: Bool = false
  ) -> PanelLayout.Ruler {
    var ruler = PanelLayout.Ruler()
    ruler.label = DisplayText.line(axis.label)
    ruler.showsGrid = axis.showsGrid
    guard axis.isVisible else { return ruler }
    let count = Swift.min(Swift.max(Int(box.height / rowsPerTick), 1), 9)
    let chosen = ticks(axis, map, count: count, spelled: spelled)
    ruler.multiplier = chosen.multiplier
    ruler.minor = minor(axis, map).map { box.bottom - $0 * box.height }
    var last = Double.infinity
    for (share, text) in zip(chosen.shares, chosen.texts).sorted(by: { $0.0 < $1.0 }) {
      let row = box.bottom - share * box.height
      guard last - row >= 0.999 else { continue }
      ruler.ticks.append(.init(position: row, text: text))
      last = row
    }
    return ruler
  }

  /// Returns the ticks of a horizontal axis; words that do not fit are set on two lines, turned,
  /// cut or left out.
  static func horizontal(
    _ axis: Axis, _ map: AxisMap, _ box: Box, isTerminal: Bool, spelled: Bool = false
  ) -> PanelLayout.Ruler {
    var ruler = PanelLayout.Ruler()
    ruler.label = DisplayText.line(axis.label)
    ruler.showsGrid = axis.showsGrid
    guard axis.isVisible else { return ruler }
    ruler.minor = minor(axis, map).map { box.left + $0 * box.width }
    if case .fixed(_, let labels?) = axis.ticks, !labels.isEmpty {
      named(ticks(axis, map, count: 9), axis, box, isTerminal: isTerminal, into: &ruler)
      return ruler
    }
    var count = Swift.min(9, Swift.max(1, Int(box.width / 6)))
    while true {
      let chosen = ticks(axis, map, count: count, spelled: spelled)
      ruler.multiplier = chosen.multiplier
      ruler.ticks = zip(chosen.shares, chosen.texts).sorted { $0.0 < $1.0 }.map {
        .init(position: box.left + $0.0 * box.width, text: $0.1)
      }
      if count == 1 || fits(ruler.ticks) { break }
      count -= 1
    }
    thin(&ruler.ticks)
    return ruler
  }

  /// The shares along an axis at which ticks lie, and their words.
  private struct Chosen {
    var shares: [Double] = []
    var texts: [String] = []
    var multiplier = ""
  }

  private static func ticks(
    _ axis: Axis, _ map: AxisMap, count: Int, spelled: Bool = false
  ) -> Chosen {
    var chosen = Chosen()
    func add(_ values: [Double], _ texts: [String]) {
      for (value, text) in zip(values, texts) {
        let share = map.share(value)
        guard share >= -1e-9, share <= 1 + 1e-9 else { continue }
        chosen.shares.append(share)
        chosen.texts.append(text)
      }
    }
    func inside(_ values: [Double]) -> [Double] {
      values.filter { map.share($0) >= -1e-9 && map.share($0) <= 1 + 1e-9 }
    }
    switch (axis.ticks, axis.scale) {
    case (.fixed(let positions, let labels?), _):
      add(positions.array, labels.map { DisplayText.line($0) })
    case (.fixed(let positions, nil), .log(let base)):
      add(positions.array, positions.map { TickLabels.power($0, base: base) })
    case (.fixed(let positions, nil), _):
      let labels = TickLabels.linear(inside(positions.array))
      add(inside(positions.array), labels.texts)
      chosen.multiplier = labels.multiplier
    case (.automatic, .log(let base)):
      let powers = Ticks.logarithmic(
        from: map.lower, to: map.upper, base: base, count: count)
      if powers.count >= 2 {
        add(powers, powers.map { TickLabels.power($0, base: base) })
        break
      }
      let halves = inside(
        (-1...1).flatMap { shift in
          [1, 2, 5].map { digit in
            digit * Ticks.power(ofTen: floor(log10(map.lower)) + Double(shift))
          }
        })
      if halves.count >= 2, base == 10 {
        add(halves, halves.map { TickLabels.general($0, digits: 3) })
      } else {
        let round = inside(
          Ticks.linear(from: map.lower, to: map.upper, intervals: count).filter { $0 > 0 })
        add(round, TickLabels.linear(round).texts)
      }
    case (.automatic, .symmetricLog(let threshold)):
      let decades = Ticks.logarithmic(
        from: threshold > 0 ? threshold : 1, to: Swift.max(abs(map.lower), abs(map.upper)),
        base: 10, count: Swift.max(1, count / 2))
      let values = inside(decades.reversed().map { -$0 } + [0] + decades)
      add(
        values,
        values.map {
          $0 == 0 ? "0" : ($0 < 0 ? "−" : "") + TickLabels.power(abs($0), base: 10)
        })
    case (.automatic, .linear):
      let values = inside(Ticks.linear(from: map.lower, to: map.upper, intervals: count))
      let labels = TickLabels.linear(values)
      let isSpelled = spelled && !labels.multiplier.isEmpty
      add(values, isSpelled ? values.map { TickLabels.general($0, digits: 3) } : labels.texts)
      if !isSpelled { chosen.multiplier = labels.multiplier }
    }
    return chosen
  }

  /// Returns the shares of the ticks between powers of ten.
  private static func minor(_ axis: Axis, _ map: AxisMap) -> [Double] {
    guard case .log(let base) = axis.scale, base == 10, case .automatic = axis.ticks,
      map.lower > 0, map.upper / map.lower < 1e8
    else { return [] }
    let first = floor(log10(map.lower))
    return (0...9).flatMap { step in
      (2...9).map { Double($0) * Ticks.power(ofTen: first + Double(step)) }
    }.map(map.share).filter { $0 >= 0 && $0 <= 1 }
  }

  private static func fits(_ ticks: [PanelLayout.Tick]) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      let room = right.position - left.position
      let words = DisplayText.width(left.text) + DisplayText.width(right.text)
      return room >= Double(words) / 2 + 1.5
    }
  }

  /// Leaves out the words that would touch those before them.
  private static func thin(_ ticks: inout [PanelLayout.Tick]) {
    var kept: [PanelLayout.Tick] = []
    for tick in ticks where kept.last.map({ fits([$0, tick]) }) ?? true { kept.append(tick) }
    ticks = kept
  }

  /// Sets names below an axis.
  private static func named(
    _ chosen: Chosen, _ axis: Axis, _ box: Box, isTerminal: Bool,
    into ruler: inout PanelLayout.Ruler
  ) {
    var ticks = zip(chosen.shares, chosen.texts).sorted { $0.0 < $1.0 }.map {
      PanelLayout.Tick(position: box.left + $0.0 * box.width, text: $0.1)
    }
    ruler.rotation = isTerminal ? 0 : axis.labelRotation
    if !fits(ticks), ruler.rotation == 0 {
      if isTerminal {
        stagger(&ticks, box)
      } else {
        ruler.rotation = 40
      }
    }
    ruler.ticks = ticks
  }

  /// Sets names on two lines in turn, cut to the room that each has.
  private static func stagger(_ ticks: inout [PanelLayout.Tick], _ box: Box) {
    let distance =
      zip(ticks, ticks.dropFirst()).map { $1.position - $0.position }.min() ?? box.width
    let room = Int(Swift.min(distance * 2, 1000)) - 1
    if room >= 3 {
      for index in ticks.indices {
        ticks[index].line = index % 2
        ticks[index].text = DisplayText.fitted(ticks[index].text, to: room)
      }
    } else {
      thin(&ticks)
    }
  }
}
