/// Arithmetic of magnitudes: 64-bit limbs, lowest first.
enum Limbs {
  /// From this many limbs in both factors on, Karatsuba's way is the faster one.
  private static let karatsubaThreshold = 40

  /// Negative, zero or positive, as `a` is less than, equal to or greater than `b`.
  static func order(_ a: [UInt], _ b: [UInt]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for position in stride(from: a.count - 1, through: 0, by: -1)
    where a[position] != b[position] {
      return a[position] < b[position] ? -1 : 1
    }
    return 0
  }

  /// Returns `a + b`.
  static func sum(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    var result = long
    var carry: UInt = 0
    for position in long.indices {
      if position >= short.count && carry == 0 { break }
      let other = position < short.count ? short[position] : 0
      let (first, overflow) = long[position].addingReportingOverflow(other)
      let (second, more) = first.addingReportingOverflow(carry)
      result[position] = second
      carry = overflow || more ? 1 : 0
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  /// Returns `a - b`, where `a` is at least `b`; zeros on top stay.
  static func difference(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var result = a
    var borrow: UInt = 0
    for position in a.indices {
      if position >= b.count && borrow == 0 { break }
      let other = position < b.count ? b[position] : 0
      let (first, overflow) = a[position].subtractingReportingOverflow(other)
      let (second, more) = first.subtractingReportingOverflow(borrow)
      result[position] = second
      borrow = overflow || more ? 1 : 0
    }
    return result
  }

  /// Returns `a * b`; zeros on top may stay.
  static func product(_ a: [UInt], _ b: [UInt], poll: BigInt.Poll) rethrows -> [UInt] {
    if a.isEmpty || b.isEmpty { return [] }
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    if short.count < karatsubaThreshold { return schoolbook(long, short) }
    try poll()
    if long.count >= 2 * short.count {
      // Cut the long factor into pieces as long as the short one.
      var result = [UInt](repeating: 0, count: long.count + short.count)
      var offset = 0
      while offset < long.count {
        let end = min(offset + short.count, long.count)
        let piece = try product(trimmed(long[offset..<end]), short, poll: poll)
        add(piece, to: &result, at: offset)
        offset = end
      }
      return result
    }
    return try karatsuba(long, short, poll: poll)
  }

  /// a = a1 B + a0, b = b1 B + b0: three products of half the size instead of four.
  private static func karatsuba(
    _ a: [UInt], _ b: [UInt], poll: BigInt.Poll
  ) rethrows -> [UInt] {
    let half = (a.count + 1) / 2
    let lowA = trimmed(a[..<half])
    let highA = trimmed(a[half...])
    let lowB = trimmed(b[..<min(half, b.count)])
    let highB = b.count > half ? trimmed(b[half...]) : []
    let low = trimmed(try product(lowA, lowB, poll: poll)[...])
    let high = trimmed(try product(highA, highB, poll: poll)[...])
    let cross = try product(sum(lowA, highA), sum(lowB, highB), poll: poll)
    let middle = trimmed(difference(difference(cross, low), high)[...])
    var result = [UInt](repeating: 0, count: a.count + b.count)
    add(low, to: &result, at: 0)
    add(middle, to: &result, at: half)
    add(high, to: &result, at: 2 * half)
    return result
  }

  private static func schoolbook(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var result = [UInt](repeating: 0, count: a.count + b.count)
    a.withUnsafeBufferPointer { a in
      result.withUnsafeMutableBufferPointer { result in
        for (offset, factor) in b.enumerated() where factor != 0 {
          var carry: UInt = 0
          for position in a.indices {
            let (high, low) = a[position].multipliedFullWidth(by: factor)
            let (first, overflow) = low.addingReportingOverflow(carry)
            let (second, more) = first.addingReportingOverflow(result[offset &+ position])
            result[offset &+ position] = second
            carry = high &+ (overflow ? 1 : 0) &+ (more ? 1 : 0)
          }
          result[offset &+ a.count] = carry
        }
      }
    }
    return result
  }

  /// Adds `piece` to `result` from the limb `offset` on; the sum has room.
  private static func add(_ piece: [UInt], to result: inout [UInt], at offset: Int) {
    var carry: UInt = 0
    var position = 0
    while (position < piece.count || carry != 0) && offset + position < result.count {
      let other = position < piece.count ? piece[position] : 0
      let (first, overflow) = result[offset + position].addingReportingOverflow(other)
      let (second, more) = first.addingReportingOverflow(carry)
      result[offset + position] = second
      carry = overflow || more ? 1 : 0
      position += 1
    }
  }

  /// Returns the limbs without zeros on top.
  static func trimmed(_ limbs: ArraySlice<UInt>) -> [UInt] {
    var limbs = limbs
    while let last = limbs.last, last == 0 { limbs = limbs.dropLast() }
    return Array(limbs)
  }

  /// Divides in place by one limb and returns the remainder.
  static func divide(_ a: inout [UInt], by divisor: UInt) -> UInt {
    var remainder: UInt = 0
    for position in stride(from: a.count - 1, through: 0, by: -1) {
      let (quotient, rest) = divisor.dividingFullWidth((remainder, a[position]))
      a[position] = quotient
      remainder = rest
    }
    return remainder
  }

  /// Returns quotient and remainder of magnitudes.
  ///
  /// `b` is not empty; zeros on top may stay.
  ///
  /// - SeeAlso: Knuth, *The Art of Computer Programming*, volume 2, section 4.3.1, algorithm D.
  static func division(
    _ a: [UInt], _ b: [UInt], poll: BigInt.Poll
  ) rethrows -> (quotient: [UInt], remainder: [UInt]) {
    if order(a, b) < 0 { return ([], a) }
    if b.count == 1 {
      var quotient = a
      let rest = divide(&quotient, by: b[0])
      return (quotient, rest == 0 ? [] : [rest])
    }
    let shift = UInt(b[b.count - 1].leadingZeroBitCount)
    let divisor = shiftedLeft(b, by: shift, extra: false)
    var rest = shiftedLeft(a, by: shift, extra: true)
    let top = divisor[divisor.count - 1]
    let second = divisor[divisor.count - 2]
    var quotient = [UInt](repeating: 0, count: a.count - b.count + 1)
    for place in stride(from: quotient.count - 1, through: 0, by: -1) {
      if place & 255 == 0 { try poll() }
      quotient[place] = rest.withUnsafeMutableBufferPointer { rest in
        divisor.withUnsafeBufferPointer { divisor in
          digit(rest, divisor, top: top, second: second, place: place)
        }
      }
    }
    let remainder = trimmed(rest[...])
    return (quotient, shiftedRight(remainder, by: shift))
  }

  /// Finds one limb of the quotient and subtracts its share from `rest`.
  private static func digit(
    _ rest: UnsafeMutableBufferPointer<UInt>, _ divisor: UnsafeBufferPointer<UInt>, top: UInt,
    second: UInt, place: Int
  ) -> UInt {
    let n = divisor.count
    let upper = rest[place &+ n]
    let next = rest[place &+ n &- 1]
    var guess: UInt
    if upper >= top {
      guess = .max
    } else {
      var remainder: UInt
      (guess, remainder) = top.dividingFullWidth((upper, next))
      while true {
        let (high, low) = guess.multipliedFullWidth(by: second)
        guard high > remainder || (high == remainder && low > rest[place &+ n &- 2]) else { break }
        guess &-= 1
        let (sum, overflow) = remainder.addingReportingOverflow(top)
        if overflow { break }
        remainder = sum
      }
    }
    var borrow: UInt = 0
    for position in 0..<n {
      let (high, low) = guess.multipliedFullWidth(by: divisor[position])
      let (first, overflow) = rest[place &+ position].subtractingReportingOverflow(low)
      let (result, more) = first.subtractingReportingOverflow(borrow)
      rest[place &+ position] = result
      borrow = high &+ (overflow ? 1 : 0) &+ (more ? 1 : 0)
    }
    let (left, isNegative) = rest[place &+ n].subtractingReportingOverflow(borrow)
    rest[place &+ n] = left
    if !isNegative { return guess }
    // The guess was too large: give back one divisor until the rest is not negative.
    var isBelow = true
    while isBelow {
      guess &-= 1
      var carry: UInt = 0
      for position in 0..<n {
        let (first, overflow) = rest[place &+ position].addingReportingOverflow(divisor[position])
        let (result, more) = first.addingReportingOverflow(carry)
        rest[place &+ position] = result
        carry = overflow || more ? 1 : 0
      }
      let (sum, overflow) = rest[place &+ n].addingReportingOverflow(carry)
      rest[place &+ n] = sum
      isBelow = !overflow
    }
    return guess
  }

  /// Shifts left by less than a limb; `extra` adds a limb on top even where it is zero.
  static func shiftedLeft(_ a: [UInt], by shift: UInt, extra: Bool) -> [UInt] {
    var result = a
    var carry: UInt = 0
    if shift > 0 {
      for position in a.indices {
        result[position] = a[position] << shift | carry
        carry = a[position] >> (64 - shift)
      }
    }
    if extra || carry != 0 { result.append(carry) }
    return result
  }

  /// Shifts right by less than a limb.
  static func shiftedRight(_ a: [UInt], by shift: UInt) -> [UInt] {
    guard shift > 0 else { return a }
    var result = a
    for position in a.indices {
      let above = position + 1 < a.count ? a[position + 1] << (64 - shift) : 0
      result[position] = a[position] >> shift | above
    }
    return result
  }
}
