package import PySyntax

/// A `dict`, which keeps the order of insertion.
///
/// Entries lie in one array in their order; a table of positions, probed linearly, finds them by
/// hash. A removed entry leaves a hole until the next growth.
package final class DictObject: Object {
  /// A key with its value; a hole where the value is nil.
  package struct Entry {
    package let hash: Int
    package let key: Value
    package var value: Value?
  }

  /// `dict`, or a subclass such as `Counter`.
  package let type: TypeObject
  /// What a subclass does otherwise; nil for a plain dict.
  package var behavior: DictBehavior?
  /// The number of keys.
  @exclusivity(unchecked) package private(set) var count = 0
  /// The entries in order of insertion, with holes.
  @exclusivity(unchecked) package private(set) var entries: ContiguousArray<Entry> = []
  /// Positions in `entries`, -1 where free, -2 where removed; the size is a power of two.
  @exclusivity(unchecked) private var table: ContiguousArray<Int32> = []
  /// 64 less the binary logarithm of the table's size.
  @exclusivity(unchecked) private var shift = 61

  /// Creates an empty dict.
  package init(type: TypeObject = BuiltinTypes.dict) {
    self.type = type
  }

  deinit {
    guard
      entries.contains(where: { $0.value?.isContainer ?? false || $0.key.isContainer })
    else { return }
    Teardown.perform(
      { entries = [] },
      contents: { entries.flatMap { entry in [entry.key] + (entry.value.map { [$0] } ?? []) } })
  }

  /// The value of a key; nil where it is absent.
  package func value(_ key: Value, _ interpreter: Interpreter) throws -> Value? {
    if count == 0 {
      _ = try interpreter.hash(key)
      return nil
    }
    guard let position = try find(key, try interpreter.hash(key), interpreter) else { return nil }
    return entries[position].value
  }

  /// Sets the value of a key.
  package func set(_ key: Value, to value: Value, _ interpreter: Interpreter) throws {
    try set(key, hash: try interpreter.hash(key), to: value, interpreter)
  }

  /// Sets the value of a key of known hash.
  package func set(
    _ key: Value, hash: Int, to value: Value, _ interpreter: Interpreter
  ) throws {
    try interpreter.tick()
    if let position = try find(key, hash, interpreter) {
      entries[position].value = value
    } else {
      append(Entry(hash: hash, key: key, value: value))
    }
  }

  /// Removes a key and returns its value; nil where it is absent.
  package func remove(_ key: Value, _ interpreter: Interpreter) throws -> Value? {
    guard let position = try find(key, try interpreter.hash(key), interpreter) else { return nil }
    return removeEntry(at: position)?.value
  }

  /// The value of a string key; nil where it is absent.
  package func value(named name: String) -> Value? {
    find(StringObject(name)).flatMap { entries[$0].value }
  }

  /// Sets the value of a string key.
  package func set(named name: String, to value: Value) {
    let key = StringObject(name)
    if let position = find(key) {
      entries[position].value = value
    } else {
      append(Entry(hash: key.hashValue, key: .string(key), value: value))
    }
  }

  /// Removes everything.
  package func removeAll() {
    entries = []
    table = []
    count = 0
  }

  /// Removes the entry at a position of `entries` and returns it.
  @discardableResult
  package func removeEntry(at position: Int) -> Entry? {
    guard entries.indices.contains(position), entries[position].value != nil else { return nil }
    let entry = entries[position]
    let mask = table.count &- 1
    var slot = start(entry.hash)
    while table[slot] != Int32(truncatingIfNeeded: position) { slot = (slot &+ 1) & mask }
    table[slot] = -2
    entries[position].value = nil
    count -= 1
    if position == entries.count - 1 {
      // Holes at the end go at once, so that popitem() takes constant time.
      while let last = entries.last, last.value == nil { entries.removeLast() }
    }
    if count == 0 { removeAll() }
    return entry
  }

  /// Moves an entry to the end, or to the front.
  package func moveEntry(at position: Int, toEnd: Bool) {
    guard let entry = removeEntry(at: position) else { return }
    if toEnd {
      append(entry)
    } else {
      let rest = entries.filter { $0.value != nil }
      rebuild([entry] + rest)
    }
  }

  /// Returns a copy with the same entries, of another type if wished.
  package func copy(type: TypeObject? = nil) -> DictObject {
    let made = DictObject(type: type ?? self.type)
    if entries.count == count {
      made.entries = entries
      made.table = table
      made.shift = shift
      made.count = count
    } else {
      made.rebuild(ContiguousArray(entries.filter { $0.value != nil }))
    }
    return made
  }

  /// The position of a key in `entries`; nil where it is absent.
  package func find(_ key: Value, _ hash: Int, _ interpreter: Interpreter) throws -> Int? {
    if case .string(let name) = key { return find(name) }
    if count == 0 { return nil }
    let mask = table.count &- 1
    var slot = start(hash)
    while true {
      let position = Int(table[slot])
      if position == -1 { return nil }
      if position >= 0, entries[position].hash == hash {
        if case .int(let a) = key, case .int(let b) = entries[position].key {
          if a == b { return position }
        } else {
          let candidate = entries[position].key
          if candidate.isIdentical(to: key) { return position }
          let isEqual = try interpreter.areEqual(candidate, key)
          // The comparison may have run code of the cell that changed this dict.
          guard slot < table.count, table.count &- 1 == mask, Int(table[slot]) == position else {
            return try find(key, hash, interpreter)
          }
          if isEqual { return position }
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The position of a string key in `entries`; nil where it is absent.
  package func find(_ name: StringObject) -> Int? {
    if count == 0 { return nil }
    let hash = name.hashValue
    let mask = table.count &- 1
    var slot = start(hash)
    while true {
      let position = Int(table[slot])
      if position == -1 { return nil }
      if position >= 0, entries[position].hash == hash,
        case .string(let candidate) = entries[position].key, candidate.isSame(as: name)
      {
        return position
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Where the search for a hash begins: multiples of a power of two must not pile up.
  private func start(_ hash: Int) -> Int {
    Int(bitPattern: (UInt(bitPattern: hash) &* 0x9e37_79b9_7f4a_7c15) >> UInt(shift))
  }

  /// Adds an entry whose key is known to be absent.
  private func append(_ entry: Entry) {
    // At least a third of the table stays free, removed places counted as taken.
    if (entries.count &+ 1) &* 3 > table.count &* 2 {
      rebuild(entries.count == count ? entries : entries.filter { $0.value != nil })
    }
    let mask = table.count &- 1
    var slot = start(entry.hash)
    while table[slot] >= 0 { slot = (slot &+ 1) & mask }
    table[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(entry)
    count &+= 1
  }

  private func rebuild(_ kept: ContiguousArray<Entry>) {
    entries = kept
    count = kept.count
    var size = 8
    while size &* 2 < (kept.count &+ 1) &* 4 { size &*= 2 }
    table = ContiguousArray(repeating: -1, count: size)
    shift = 64 &- size.trailingZeroBitCount
    let mask = size &- 1
    for (position, entry) in kept.enumerated() {
      var slot = start(entry.hash)
      while table[slot] >= 0 { slot = (slot &+ 1) & mask }
      table[slot] = Int32(truncatingIfNeeded: position)
    }
  }
}

extension DictObject {
  /// Creates a dict of string keys, in the order given.
  package convenience init(named pairs: [(name: String, value: Value)]) {
    self.init()
    for (name, value) in pairs { set(named: name, to: value) }
  }

  /// The keys in order.
  package var keys: [Value] { entries.compactMap { $0.value == nil ? nil : $0.key } }

  /// The values in order.
  package var values: [Value] { entries.compactMap(\.value) }

  /// Keys and values in order.
  package var pairs: [(key: Value, value: Value)] {
    entries.compactMap { entry in entry.value.map { (entry.key, $0) } }
  }
}

/// What a subclass of `dict` does otherwise than `dict`; a nil member is dict's own way.
package final class DictBehavior {
  /// Answers `d[key]` for an absent key; nil raises KeyError.
  package var missing: ((DictObject, Value, Interpreter) throws -> Value?)?
  /// Writes `repr(d)`.
  package var repr: ((DictObject, Interpreter) throws -> String)?
  /// Carries out an operator.
  package var binary: ((BinaryOperator, DictObject, Value, Interpreter) throws -> Value?)?
  /// Compares.
  package var compare: ((ComparisonOperator, DictObject, Value, Interpreter) throws -> Value?)?
  /// Whether an absent key may be deleted.
  package var forgivesDeletion = false
  /// What `copy()` gives the copy.
  package var attributes: [String: Value] = [:]

  /// Creates a behavior that changes nothing.
  package init() {}
}
