internal import DenseLinearAlgebra
internal import NDArrays
internal import PenalizedRegression
internal import PyRuntime

/// What the fits of a search on the same fold share: made once, kept while the search runs.
///
/// A search fits every candidate on the same folds. The features of a fold as a matrix, a scaler's work
/// on them and the inner products of ridge regression do not depend on the candidate, and are the same
/// to the last bit when they are made again. Values are told apart by identity, so nothing but our own
/// code may see them meanwhile: ``Interpreter/remembering(_:during:_:)`` looks after that.
final class FoldMemory {
  /// The most bytes that are kept; what comes later is made anew each time.
  static let limit = 512 << 20

  /// A transformer with its parameters, and what it is fitted on.
  struct StepKey: Hashable {
    fileprivate let description: String
    fileprivate let x: ObjectIdentifier
    fileprivate let y: ObjectIdentifier?
  }

  private struct Pair: Hashable {
    let first: ObjectIdentifier
    let second: ObjectIdentifier
    var flag = false
  }

  /// Every value whose identity counts, so that no other object takes its place.
  private var known: [ObjectIdentifier: Value] = [:]
  private var matrices: [ObjectIdentifier: Matrix] = [:]
  private var steps: [StepKey: (transformer: Value, output: Value)] = [:]
  private var outputs: [Pair: Value] = [:]
  private var ridges: [Pair: RidgeEquations] = [:]
  private var room = FoldMemory.limit

  fileprivate init(_ values: [Value]) {
    for value in values { note(value) }
  }

  private func note(_ value: Value) {
    if let object = value.object { known[ObjectIdentifier(object)] = value }
  }

  private func identity(_ value: Value) -> ObjectIdentifier? {
    guard let object = value.object else { return nil }
    let identity = ObjectIdentifier(object)
    return known[identity] == nil ? nil : identity
  }

  private func takes(_ bytes: Int) -> Bool {
    guard bytes <= room else { return false }
    room -= bytes
    return true
  }

  // MARK: - Features

  /// The matrix of features that were read before; none with missing values is kept.
  func features(of value: Value) -> Matrix? { identity(value).flatMap { matrices[$0] } }

  /// Keeps features that were read and checked.
  func keep(_ matrix: Matrix, of value: Value) {
    guard let identity = identity(value), takes(8 * matrix.columnStride * matrix.columnCount)
    else { return }
    matrices[identity] = matrix
  }

  // MARK: - Transformers

  /// The key of a transformer's fit; nil where the same fit could differ another time.
  func key(_ transformer: Value, x: Value, y: Value) -> StepKey? {
    guard let x = identity(x), let description = FoldMemory.description(transformer) else {
      return nil
    }
    if y.isNone { return StepKey(description: description, x: x, y: nil) }
    guard let y = identity(y) else { return nil }
    return StepKey(description: description, x: x, y: y)
  }

  /// The transformer that was fitted before, and what it made of its features.
  func step(_ key: StepKey) -> (transformer: Value, output: Value)? { steps[key] }

  /// Keeps a fitted transformer and what it made of its features.
  func keep(_ step: (transformer: Value, output: Value), at key: StepKey) {
    guard takes(bytes(of: step.output)) else { return }
    note(step.transformer)
    note(step.output)
    steps[key] = step
  }

  /// What a transformer that is kept made of the same features before.
  func output(of transformer: Value, x: Value) -> Value? {
    pair(transformer, x).flatMap { outputs[$0] }
  }

  /// Keeps what a transformer that is kept made of features.
  func keep(_ output: Value, of transformer: Value, x: Value) {
    guard let pair = pair(transformer, x), takes(bytes(of: output)) else { return }
    note(output)
    outputs[pair] = output
  }

  private func pair(_ first: Value, _ second: Value, flag: Bool = false) -> Pair? {
    guard let first = identity(first), let second = identity(second) else { return nil }
    return Pair(first: first, second: second, flag: flag)
  }

  private func bytes(of value: Value) -> Int {
    ArrayBridge.array(value).map { 8 * $0.count } ?? Int.max
  }

  /// Transformers whose work depends on their parameters and data alone.
  private static let steadyTransformers: Set<String> = [
    "StandardScaler", "MinMaxScaler", "PolynomialFeatures", "OneHotEncoder", "SimpleImputer",
    "ColumnTransformer",
  ]

  /// Text that tells apart transformers with other parameters; nil for others than the steady ones.
  private static func description(_ value: Value, depth: Int = 0) -> String? {
    guard depth < 8 else { return nil }
    switch value {
    case .bool(let flag): return "\(flag)"
    case .int(let number): return "\(number)"
    case .float(let number): return "\(number)f"
    case .tuple(let tuple): return list(tuple.elements, depth)
    case .list(let list): return self.list(list.elements, depth)
    default: break
    }
    if value.isNone { return "None" }
    if let text = value.text { return text.debugDescription }
    guard let estimator = value.cast(to: EstimatorObject.self), !estimator.type.isUserDefined,
      steadyTransformers.contains(estimator.type.name)
    else { return nil }
    var parts: [String] = []
    for name in estimator.definition.parameterNames {
      guard let part = description(estimator.parameter(name), depth: depth + 1) else { return nil }
      parts.append(part)
    }
    return "\(estimator.type.name)(\(parts.joined(separator: ", ")))"
  }

  private static func list(_ elements: [Value], _ depth: Int) -> String? {
    var parts: [String] = []
    for element in elements {
      guard let part = description(element, depth: depth + 1) else { return nil }
      parts.append(part)
    }
    return "[\(parts.joined(separator: ", "))]"
  }

  // MARK: - Ridge

  /// The equations of a ridge fit on features and targets of the search, made where they are new.
  ///
  /// - Returns: Nil for other data than the search's, which then make their own.
  func equations(
    _ x: Value, _ y: Value, _ fitsIntercept: Bool, _ make: () throws -> RidgeEquations
  ) throws -> RidgeEquations? {
    guard let pair = pair(x, y, flag: fitsIntercept) else { return nil }
    if let ready = ridges[pair] { return ready }
    let made = try make()
    if takes(made.byteCount) { ridges[pair] = made }
    return made
  }
}

/// Where a session finds the memory of the search that runs.
private final class FoldMemorySlot {
  var memory: FoldMemory?
}

extension Interpreter {
  /// The memory of the search that runs; nil outside of searches and where code of a cell takes part.
  var foldMemory: FoldMemory? { state(FoldMemorySlot()).memory }

  /// Runs `body` with a memory of what fits on `values` share.
  ///
  /// - Parameters:
  ///   - values: The parts of the folds, which stay as they are.
  ///   - tried: The estimator, the scoring and the values of all candidates. Where code of a cell stands
  ///     among them there is no memory: it might change a fold's features in place.
  func remembering<Result>(
    _ values: [Value], during tried: [Value], _ body: () throws -> Result
  ) rethrows -> Result {
    let slot = state(FoldMemorySlot())
    let outer = slot.memory
    defer { slot.memory = outer }
    slot.memory = tried.allSatisfy { isOurs($0, depth: 0) } ? FoldMemory(values) : nil
    return try body()
  }

  /// Whether a value holds no code of a cell.
  private func isOurs(_ value: Value, depth: Int) -> Bool {
    guard depth < 16 else { return false }
    switch value {
    case .bool, .int, .float: return true
    case .tuple(let tuple): return tuple.elements.allSatisfy { isOurs($0, depth: depth + 1) }
    case .list(let list): return list.elements.allSatisfy { isOurs($0, depth: depth + 1) }
    default: break
    }
    if value.isNone || value.text != nil { return true }
    if let estimator = value.cast(to: EstimatorObject.self) {
      return !estimator.type.isUserDefined
        && estimator.definition.parameterNames.allSatisfy {
          isOurs(estimator.parameter($0), depth: depth + 1)
        }
    }
    if let array = ArrayBridge.array(value) { return array.dtype.isNumeric }
    return value.cast(to: NumPyScalar.self) != nil
  }
}
