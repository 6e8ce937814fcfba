internal import NDArrays
internal import PyModules
internal import PyRuntime

/// What a value is in a few characters, the same whenever the same cells run: nothing of identities
/// and addresses, and not the last digits of numbers, which differ between machines.
///
/// Kinds, shapes, keys, texts and whole numbers go into a hash. All other numbers go into two sums:
/// of their sizes, and of themselves with weights that depend on their place. Of large arrays
/// numbers at even distances count.
struct ValueFingerprint {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private var size = 0.0
  private var mix = 0.0
  private var place: UInt64 = 0
  /// How many more values are looked at.
  private var budget = 1 << 15
  private let interpreter: Interpreter

  /// How deep containers are looked into; deeper ones count by their kind.
  private static let deepest = 12
  /// How many elements of an array are looked at.
  private static let sample = 1 << 12
  /// How far sums may differ, relative to the sum of the sizes.
  private static let nearness = 1e-6

  private init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// The fingerprint of a value; nil for what cells do not compute, modules, classes and functions.
  static func of(_ value: Value, _ interpreter: Interpreter) -> String? {
    if let object = value.object {
      if object is ModuleObject || object is TypeObject || object is FunctionObject { return nil }
      if object is NativeFunction { return nil }
    }
    var print = ValueFingerprint(interpreter)
    print.add(value, depth: 0)
    let sums = [print.size, print.mix].map(ValueFingerprint.text).joined(separator: " ")
    return "\(String(print.hash, radix: 36)) \(sums)"
  }

  /// Whether two fingerprints are of the same value, but for rounding.
  static func agree(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (a, b) = (one.split(separator: " "), other.split(separator: " "))
    guard a.count == 3, b.count == 3, a[0] == b[0] else { return false }
    let sums = [a[1], b[1], a[2], b[2]].compactMap { number($0) }
    guard sums.count == 4 else { return false }
    let allowed = nearness * max(abs(sums[0]), abs(sums[1]))
    return abs(sums[0] - sums[1]) <= allowed && abs(sums[2] - sums[3]) <= allowed
  }

  // MARK: Sums as text

  /// A number with the digits of a `Float` and any exponent: `1.5p-3` is 1.5 · 2⁻³.
  private static func text(_ sum: Double) -> String {
    guard sum.isFinite, sum != 0 else { return "0" }
    let digits = Float(sum.significand)
    return "\(sum < 0 ? "-" : "")\(digits)p\(sum.exponent)"
  }

  private static func number(_ text: Substring) -> Double? {
    let parts = text.split(separator: "p")
    guard let first = parts.first, let digits = Double(first) else { return nil }
    guard parts.count == 2 else { return parts.count == 1 ? digits : nil }
    guard let exponent = Int(parts[1]), (-1100...1100).contains(exponent) else { return nil }
    return Double(sign: .plus, exponent: exponent, significand: digits)
  }

  // MARK: Walking

  private mutating func mark(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      hash = (hash ^ (number >> UInt64(shift)) & 0xFF) &* 0x100_0000_01b3
    }
  }

  private mutating func mark(_ text: String) {
    var bytes = 0
    for byte in text.utf8.prefix(1 << 14) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      bytes += 1
    }
    mark(UInt64(bytes))
  }

  private mutating func add(number: Double) {
    guard number.isFinite else {
      mark(number.isNaN ? 1 : number > 0 ? 2 : 3)
      return
    }
    place &+= 1
    var weight = place &* 0x9E37_79B9_7F4A_7C15
    weight = (weight ^ (weight >> 29)) &* 0xBF58_476D_1CE4_E5B9
    let signed = Double(weight >> 11) / Double(1 << 52) - 1
    size = min(size + abs(number), .greatestFiniteMagnitude)
    mix = max(-.greatestFiniteMagnitude, min(mix + signed * number, .greatestFiniteMagnitude))
  }

  private mutating func add(_ value: Value, depth: Int) {
    budget -= 1
    guard budget > 0, depth < ValueFingerprint.deepest else {
      mark(value.type.name)
      return
    }
    switch value {
    case .none: mark("None")
    case .bool(let flag): mark(flag ? "True" : "False")
    case .int(let number):
      mark("int")
      mark(UInt64(bitPattern: Int64(number)))
    case .float(let number):
      mark("float")
      add(number: number)
    case .string(let string):
      mark("str")
      mark(string.text)
    case .list(let list): add(list.elements, "list", depth: depth)
    case .tuple(let tuple): add(tuple.elements, tuple.type.name, depth: depth)
    case .dict(let dict):
      mark("dict")
      mark(UInt64(dict.count))
      for (key, entry) in dict.pairs where budget > 0 {
        add(key, depth: depth + 1)
        add(entry, depth: depth + 1)
      }
    case .object(let object): add(object, value, depth: depth)
    }
  }

  private mutating func add(_ elements: [Value], _ kind: String, depth: Int) {
    mark(kind)
    mark(UInt64(elements.count))
    for element in elements {
      guard budget > 0 else { return }
      add(element, depth: depth + 1)
    }
  }

  private mutating func add(_ object: any Object, _ value: Value, depth: Int) {
    mark(value.type.name)
    switch object {
    case let scalar as NumPyScalar:
      switch scalar.kind {
      case .float64(let number): add(number: number)
      case .int64(let number): mark(UInt64(bitPattern: Int64(number)))
      case .bool(let flag): mark(flag ? 1 : 0)
      }
    case let array as NDArrayObject: add(array.array)
    case let set as SetObject:
      // The order of a set says nothing.
      mark(
        set.elements.reduce(0 as UInt64) { sum, element in
          var print = ValueFingerprint(interpreter)
          print.add(element, depth: depth + 1)
          print.mark(ValueFingerprint.text(print.size))
          return sum &+ print.hash
        })
    case let estimator as EstimatorObject:
      for name in estimator.ownAttributeNames.sorted() {
        mark(name)
        if let attribute = estimator[name] { add(attribute, depth: depth + 1) }
      }
    case let instance as InstanceObject:
      for name in instance.ownAttributeNames.sorted() {
        mark(name)
        if let attribute = instance.own(name) { add(attribute, depth: depth + 1) }
      }
    case is SeriesObject, is FrameObject, is IndexObject, is BigIntObject, is BytesObject,
      is RangeObject:
      mark((try? interpreter.repr(value)) ?? "")
    default: break
    }
  }

  private mutating func add(_ array: NDArray) {
    mark(array.dtype.shortName)
    for length in array.shape { mark(UInt64(length)) }
    switch array.dtype {
    case .float64, .int64, .bool:
      let numbers = array.doubles
      let step = max(1, numbers.count / ValueFingerprint.sample)
      for index in stride(from: 0, to: numbers.count, by: step) { add(number: numbers[index]) }
      if let last = numbers.last { add(number: last) }
    case .string: mark((try? interpreter.repr(.object(NDArrayObject(array)))) ?? "")
    case .object: break
    }
  }
}
