/// A `set` or a `frozenset`.
///
/// The table is laid out, probed and grown as CPython's, so that a set of numbers is walked in the
/// same order as there: runs of ten places, then a jump by the perturbed hash.
package final class SetObject: Object {
  private struct Slot {
    /// -1 in a place that was emptied; no hash is -1.
    var hash = 0
    var key: Value?
  }

  /// Whether this is a `frozenset`.
  package let isFrozen: Bool
  /// The number of elements.
  package private(set) var count = 0
  /// The hash of a frozenset, once it is known.
  package var knownHash: Int?
  private var slots = ContiguousArray(repeating: Slot(), count: 8)
  private var mask = 7
  /// Places taken, emptied ones included.
  private var fill = 0
  /// Where `pop` goes on.
  private var finger = 0

  /// Creates an empty set.
  package init(isFrozen: Bool = false) {
    self.isFrozen = isFrozen
  }

  package var type: TypeObject { isFrozen ? BuiltinTypes.frozenset : BuiltinTypes.set }

  /// The elements in the order of iteration.
  package var elements: [Value] { slots.compactMap(\.key) }

  /// Returns the next element at or behind `position`, which moves behind it.
  package func next(_ position: inout Int) -> (key: Value, hash: Int)? {
    while position < slots.count {
      let slot = slots[position]
      position += 1
      if let key = slot.key { return (key, slot.hash) }
    }
    return nil
  }

  /// Whether the element is there.
  package func contains(_ key: Value, _ interpreter: Interpreter) throws -> Bool {
    try find(key, try interpreter.hash(key), interpreter) != nil
  }

  /// Whether an element of known hash is there.
  package func contains(
    _ key: Value, hash: Int, _ interpreter: Interpreter
  ) throws -> Bool {
    try interpreter.tick()
    return try find(key, hash, interpreter) != nil
  }

  /// Adds an element.
  package func insert(_ key: Value, _ interpreter: Interpreter) throws {
    try insert(key, hash: try interpreter.hash(key), interpreter)
  }

  /// Adds an element of known hash.
  package func insert(_ key: Value, hash: Int, _ interpreter: Interpreter) throws {
    try interpreter.tick()
    restart: while true {
      let table = mask
      var perturb = UInt(bitPattern: hash)
      var start = hash & mask
      while true {
        let last = start &+ 9 <= mask ? start &+ 9 : start
        var place = start
        while place <= last {
          if slots[place].key == nil && slots[place].hash == 0 {
            slots[place] = Slot(hash: hash, key: key)
            fill += 1
            count += 1
            if fill &* 5 >= mask &* 3 { resize(count > 50_000 ? count &* 2 : count &* 4) }
            return
          }
          if slots[place].hash == hash, let candidate = slots[place].key {
            if candidate.isIdentical(to: key) { return }
            let isEqual = try interpreter.areEqual(candidate, key)
            // The comparison may have run code of the cell that changed this set.
            guard mask == table, slots[place].hash == hash, slots[place].key != nil else {
              continue restart
            }
            if isEqual { return }
          }
          place += 1
        }
        perturb >>= 5
        start = Int(bitPattern: UInt(bitPattern: start) &* 5 &+ 1 &+ perturb) & mask
      }
    }
  }

  /// Removes an element; false where it is absent.
  package func remove(_ key: Value, _ interpreter: Interpreter) throws -> Bool {
    try remove(key, hash: try interpreter.hash(key), interpreter)
  }

  /// Removes an element of known hash; false where it is absent.
  package func remove(
    _ key: Value, hash: Int, _ interpreter: Interpreter
  ) throws -> Bool {
    guard let place = try find(key, hash, interpreter) else { return false }
    slots[place] = Slot(hash: -1, key: nil)
    count -= 1
    return true
  }

  /// Removes some element and returns it; nil where there is none.
  package func popElement() -> Value? {
    guard count > 0 else { return nil }
    var place = finger & mask
    while slots[place].key == nil { place = (place + 1) & mask }
    let key = slots[place].key
    slots[place] = Slot(hash: -1, key: nil)
    count -= 1
    finger = place + 1
    return key
  }

  /// Removes everything.
  package func removeAll() {
    slots = ContiguousArray(repeating: Slot(), count: 8)
    mask = 7
    fill = 0
    count = 0
    finger = 0
  }

  /// Takes over the elements of `other`, which this set gives up.
  package func replace(with other: SetObject) {
    slots = other.slots
    mask = other.mask
    fill = other.fill
    count = other.count
    finger = 0
  }

  /// Adds all elements of another set.
  package func formUnion(_ other: SetObject, _ interpreter: Interpreter) throws {
    if other === self || other.count == 0 { return }
    if (fill &+ other.count) &* 5 >= mask &* 3 { resize((count &+ other.count) &* 2) }
    if fill == 0 {
      if mask == other.mask && other.fill == other.count {
        slots = other.slots
      } else {
        for slot in other.slots where slot.key != nil { place(slot) }
      }
      fill = other.count
      count = other.count
      return
    }
    for slot in other.slots {
      if let key = slot.key { try insert(key, hash: slot.hash, interpreter) }
    }
  }

  /// Makes room as CPython does before it adds the keys of a dict.
  package func reserve(_ more: Int) {
    if (fill &+ more) &* 5 >= mask &* 3 { resize((count &+ more) &* 2) }
  }

  /// The place of an element; nil where it is absent.
  private func find(_ key: Value, _ hash: Int, _ interpreter: Interpreter) throws -> Int? {
    restart: while true {
      let table = mask
      var perturb = UInt(bitPattern: hash)
      var start = hash & mask
      while true {
        let last = start &+ 9 <= mask ? start &+ 9 : start
        var place = start
        while place <= last {
          if slots[place].key == nil && slots[place].hash == 0 { return nil }
          if slots[place].hash == hash, let candidate = slots[place].key {
            if candidate.isIdentical(to: key) { return place }
            let isEqual = try interpreter.areEqual(candidate, key)
            guard mask == table, slots[place].hash == hash, slots[place].key != nil else {
              continue restart
            }
            if isEqual { return place }
          }
          place += 1
        }
        perturb >>= 5
        start = Int(bitPattern: UInt(bitPattern: start) &* 5 &+ 1 &+ perturb) & mask
      }
    }
  }

  private func resize(_ wanted: Int) {
    var size = 8
    while size <= wanted { size &*= 2 }
    let old = slots
    slots = ContiguousArray(repeating: Slot(), count: size)
    mask = size &- 1
    fill = count
    for slot in old where slot.key != nil { place(slot) }
  }

  /// Puts an element where there is room; it is known to be absent.
  private func place(_ slot: Slot) {
    var perturb = UInt(bitPattern: slot.hash)
    var start = slot.hash & mask
    while true {
      let last = start &+ 9 <= mask ? start &+ 9 : start
      var place = start
      while place <= last {
        if slots[place].key == nil && slots[place].hash == 0 {
          slots[place] = slot
          return
        }
        place += 1
      }
      perturb >>= 5
      start = Int(bitPattern: UInt(bitPattern: start) &* 5 &+ 1 &+ perturb) & mask
    }
  }
}
