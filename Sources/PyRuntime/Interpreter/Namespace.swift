/// The names of a session with a fixed slot for each, so that the machine reaches them by number.
///
/// A name that was used once keeps its slot for good; an empty slot means that the name is not
/// assigned. Behind each slot stands what `builtins` has under the same name, which is found when
/// the slot is empty.
package final class Namespace {
  /// The slots, which never move: running code keeps their address.
  ///
  /// Memory is taken as they are used.
  let slots: UnsafeMutablePointer<Value?>
  /// What `builtins` holds for the name of the same slot.
  let builtinSlots: UnsafeMutablePointer<Value?>
  /// The names that a session can have.
  private static let capacity = 1 << 16
  private var count = 0
  private var positions: [String: Int] = [:]
  private var slotNames: [String] = []
  private var builtins: [String: Value] = [:]

  /// The module whose names these are, as in `__module__` of what is defined there.
  let moduleName: String
  /// Whether the code that uses the names is our own and so stays out of tracebacks.
  let isHidden: Bool

  /// Creates an empty namespace: of the session's cells, or of a module that is written in Python.
  package init(module: String? = nil) {
    moduleName = module ?? "__main__"
    isHidden = module != nil
    slots = .allocate(capacity: Namespace.capacity)
    builtinSlots = .allocate(capacity: Namespace.capacity)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
    builtinSlots.deinitialize(count: count)
    builtinSlots.deallocate()
  }

  /// The value of a name; nil where it is not assigned.
  ///
  /// Built-in names are not found here.
  package subscript(name: String) -> Value? {
    get { positions[name].flatMap { slots[$0] } }
    set { if let slot = slot(of: name) { slots[slot] = newValue } }
  }

  /// The assigned names in the order of their first use.
  package var names: [String] {
    (0..<count).compactMap { slots[$0] == nil ? nil : slotNames[$0] }
  }

  /// The assigned names with their values, in the order of first use.
  package var snapshot: [(name: String, value: Value)] {
    (0..<count).compactMap { slot in slots[slot].map { (slotNames[slot], $0) } }
  }

  /// Forgets all names that `builtins` does not hold.
  package func removeAll() {
    for slot in 0..<count { slots[slot] = nil }
  }

  /// Puts the names of the `builtins` module behind those of the session.
  package func setBuiltins(_ members: [String: Value]) {
    builtins = members
    for slot in 0..<count { builtinSlots[slot] = members[slotNames[slot]] }
  }

  /// The value of a built-in name.
  package func builtin(_ name: String) -> Value? { builtins[name] }

  /// The names of `builtins`.
  package var builtinNames: [String] { Array(builtins.keys) }

  /// The slot of a name, made where there is none; nil when there are too many names.
  func slot(of name: String) -> Int? {
    if let ready = positions[name] { return ready }
    if count == Namespace.capacity { return nil }
    let slot = count
    (slots + slot).initialize(to: nil)
    (builtinSlots + slot).initialize(to: builtins[name])
    count += 1
    positions[name] = slot
    slotNames.append(name)
    return slot
  }

  /// The name of a slot.
  func name(at slot: Int) -> String { slotNames.indices.contains(slot) ? slotNames[slot] : "?" }
}
