internal import NDArrays
package import PyRuntime

/// Copies values with all that they hold, as `copy.deepcopy` does.
///
/// Values that one copier was given share their copies where the originals share parts. Functions,
/// classes, modules and pictures are not copied.
package final class DeepCopy {
  private let interpreter: Interpreter
  /// The copies made so far, by the identity of the original.
  private var copies: [ObjectIdentifier: Value] = [:]
  /// The originals, which must live as long as their identities are used.
  private var originals: [any Object] = []
  /// The dict that `__deepcopy__` methods get.
  private let memo = DictObject()

  /// Creates a copier that has copied nothing yet.
  package init(_ interpreter: Interpreter) {
    self.interpreter = interpreter
  }

  /// The copier that gave `memo` to a `__deepcopy__` method that has not ended; nil for another dict.
  static func running(_ memo: Value, _ interpreter: Interpreter) -> DeepCopy? {
    guard case .dict(let dict) = memo else { return nil }
    return interpreter.state(RunningCopies()).copiers.last { $0.memo === dict }
  }

  /// The copiers whose `__deepcopy__` methods run, the innermost last.
  private final class RunningCopies {
    var copiers: [DeepCopy] = []
  }

  /// Returns a copy of `value`; values that never change are returned as they are.
  ///
  /// - Throws: What a class's own `__deepcopy__` raises; RecursionError.
  package func copy(_ value: Value) throws -> Value {
    try interpreter.tick()
    guard let object = value.object else { return value }
    if case .string = value { return value }
    let identity = ObjectIdentifier(object)
    if let ready = copies[identity] { return ready }
    try interpreter.guardStack()
    originals.append(object)
    switch value {
    case .list(let list):
      let made = ListObject([])
      copies[identity] = .list(made)
      for element in list.elements { made.elements.append(try copy(element)) }
      return .list(made)
    case .tuple(let tuple):
      let elements = try tuple.elements.map { try copy($0) }
      if let ready = copies[identity] { return ready }
      let isSame = zip(elements, tuple.elements).allSatisfy { $0.isIdentical(to: $1) }
      let result = isSame ? value : .tuple(TupleObject(elements, type: tuple.type))
      copies[identity] = result
      return result
    case .dict(let dict):
      let made = DictObject(type: dict.type)
      made.behavior = dict.behavior
      copies[identity] = .dict(made)
      for (key, entry) in dict.pairs {
        try made.set(copy(key), to: copy(entry), interpreter)
      }
      return .dict(made)
    default: return try copyObject(value, object)
    }
  }

  private func copyObject(_ value: Value, _ object: any Object) throws -> Value {
    let identity = ObjectIdentifier(object)
    switch object {
    case let set as SetObject:
      let made = SetObject(isFrozen: set.isFrozen)
      for element in set.elements { try made.insert(try copy(element), interpreter) }
      copies[identity] = .object(made)
    case let deque as DequeObject:
      let made = DequeObject(limit: deque.limit)
      copies[identity] = .object(made)
      for element in deque.elements { made.append(try copy(element)) }
    case let generator as GeneratorObject:
      copies[identity] = .object(GeneratorObject(generator.stream.copied()))
    case let state as RandomStateObject:
      copies[identity] = .object(RandomStateObject(state.legacyState.copied()))
    case let estimator as EstimatorObject:
      let made = EstimatorObject(type: estimator.type, definition: estimator.definition)
      copies[identity] = .object(made)
      for name in estimator.order { made[name] = try estimator[name].map { try copy($0) } }
      made.fitRecord = estimator.fitRecord
      made.state = estimator.state
    default:
      if let method = try interpreter.optionalAttribute("__deepcopy__", of: value) {
        let running = interpreter.state(RunningCopies())
        running.copiers.append(self)
        defer { running.copiers.removeLast() }
        copies[identity] = try interpreter.call(method, .dict(memo))
      } else if let instance = object as? InstanceObject {
        return try instance.copied(
          interpreter, register: { copies[identity] = $0 }, transform: { try copy($0) })
      }
    }
    return copies[identity] ?? value
  }
}
