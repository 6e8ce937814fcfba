internal import LessonFormat
internal import NDArrays
internal import Notebook
internal import NotebookSession
internal import PyModules
internal import PyRuntime
internal import PySyntax

/// Says what is peculiar about a wrong number or array, where something is, and only what is true.
///
/// The check's own comparison gives the two sides; each explanation is computed and compared before
/// it is said, to within `Numbers.nearness`. Where nothing fits, nothing is said.
struct Diagnosis {
  private let exercise: Exercise
  private let source: SourceText
  private let session: Session
  private let targets: [String]
  private let statements: [Statement]

  /// Creates a diagnosis of a check that ran over the names of a session and was refused.
  init(_ exercise: Exercise, _ source: SourceText, _ session: Session, targets: [String]) {
    self.exercise = exercise
    self.source = source
    self.session = session
    self.targets = targets
    statements = (try? Parser.parse(source)) ?? []
  }

  /// The sentence for a refusal; nil where nothing fits.
  func notice(for error: ErrorReport) -> String? {
    guard error.frames.count == 1, let line = error.frames.first?.line,
      let test = AssertionWords.assertion(at: line, in: statements, source),
      let equality = refused(test), let sides = sides(of: equality)
    else { return nil }
    let (yours, wanted) = (sides.yours, sides.wanted)
    let tolerance = equality.tolerance.flatMap { value(of: $0) }.flatMap {
      try? session.interpreter.double(of: $0)
    }
    let found =
      shape(yours, wanted) ?? inOrder(yours, wanted) ?? scale(sides)
      ?? variant(sides) ?? FitVariants(exercise, source, session, statements).words(sides)
      ?? nearMiss(yours, wanted, tolerance, isRelative: equality.isRelative)
    return found.map { "Notice: \($0)." }
  }

  /// Two sides of an equality, with whose they are.
  struct Sides {
    let yours: Numbers
    let wanted: Numbers
    /// Whether the learner's side is a name that is asked, and not computed from one.
    let isDirect: Bool
    /// The code that the wanted side stands for.
    let wantedText: String
  }

  // MARK: Reading the check

  /// The equality that does not hold; of conditions joined by `and`, the first that is false.
  private func refused(_ test: Expression) -> Equality? {
    if case .boolean(.and, let parts) = test.kind {
      for part in parts {
        guard let value = value(of: source.string(in: part.range)) else { return nil }
        guard let holds = try? session.interpreter.isTrue(value) else { return nil }
        if !holds { return refused(part) }
      }
      return nil
    }
    return Equality(test, in: source)
  }

  private func sides(of equality: Equality) -> Sides? {
    let own = learnersNames
    let isLeft = !Words.identifiers(in: equality.left).isDisjoint(with: own)
    let isRight = !Words.identifiers(in: equality.right).isDisjoint(with: own)
    guard isLeft != isRight else { return nil }
    let (mine, other) = isLeft ? (equality.left, equality.right) : (equality.right, equality.left)
    guard let yours = numbers(mine), let wanted = numbers(other) else { return nil }
    return Sides(
      yours: yours, wanted: wanted, isDirect: targets.contains(mine.trimmingSpace),
      wantedText: other)
  }

  /// The asked names, and those that the check computes from them.
  private var learnersNames: Set<String> {
    var own = Set(targets)
    for statement in Assignments.all(in: statements) {
      let read = Words.identifiers(in: source.string(in: statement.value.range))
      if !read.isDisjoint(with: own) { own.formUnion(statement.names) }
    }
    return own
  }

  private func value(of text: String) -> Value? { try? session.value(of: text, name: "check") }

  private func numbers(_ text: String) -> Numbers? {
    value(of: text).flatMap { Numbers($0, session.interpreter) }
  }

  // MARK: Explanations

  private func shape(_ yours: Numbers, _ wanted: Numbers) -> String? {
    guard !yours.isOne, !wanted.isOne, wanted.size > 0 else { return nil }
    if let turned = yours.transposed, turned.isNear(wanted), !yours.isNear(wanted) {
      return "yours is the wanted matrix transposed: rows and columns are exchanged"
    }
    guard yours.shape != wanted.shape, yours.values.count == wanted.values.count else { return nil }
    let flat = Numbers(shape: wanted.shape, values: yours.values)
    guard flat.isNear(wanted) else { return nil }
    return
      "the numbers are right, in the shape \(text(yours.shape)); the wanted shape is \(text(wanted.shape))"
  }

  private func inOrder(_ yours: Numbers, _ wanted: Numbers) -> String? {
    guard yours.shape.count == 1, yours.shape == wanted.shape, yours.values.count > 2,
      Set(wanted.values).count > 2, !yours.isNear(wanted)
    else { return nil }
    if Numbers(shape: yours.shape, values: yours.values.reversed()).isNear(wanted) {
      return "yours are the wanted numbers in reverse order"
    }
    let (mine, theirs) = (yours.values, wanted.values)
    func overlap(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Bool {
      Numbers(shape: [a.count], values: Array(a)).isNear(
        Numbers(shape: [b.count], values: Array(b)))
    }
    if overlap(mine.dropFirst(), theirs.dropLast()) || overlap(mine.dropLast(), theirs.dropFirst())
    {
      return "yours are the wanted numbers shifted by one place: counting begins at 0"
    }
    return nil
  }

  private func scale(_ sides: Sides) -> String? {
    let (yours, wanted) = (sides.yours, sides.wanted)
    guard yours.shape == wanted.shape, wanted.size > 0, yours.size > 0 else { return nil }
    // A count that the check makes of the answer says nothing of the answer's own size.
    if !sides.isDirect, yours.isOne, isWhole(yours), isWhole(wanted) { return nil }
    func lambda(_ factor: String) -> String { sides.isDirect ? self.lambda(factor) : "" }
    func isTimes(_ factor: Double) -> Bool {
      factor.isFinite && factor != 1 && yours.isNear(wanted.map { $0 * factor })
    }
    let within = "to within a millionth"
    if isTimes(-1) { return "yours has the opposite sign, and is right but for that, \(within)" }
    if yours.isOne, isWhole(yours), isWhole(wanted), abs(yours.values[0] - wanted.values[0]) == 1 {
      let word = yours.values[0] > wanted.values[0] ? "more" : "less"
      return "yours is exactly one \(word) than the wanted number"
    }
    if isTimes(2) { return "yours is 2 times the wanted value, \(within)\(lambda("2"))" }
    if isTimes(0.5) { return "yours is half of the wanted value, \(within)\(lambda("2"))" }
    // Small whole numbers, places and counts, are multiples of each other by chance.
    let isPlace = yours.isOne && isWhole(yours) && isWhole(wanted) && wanted.size < 10
    for (n, name) in isPlace ? [] : counts {
      let size = Double(n)
      for (factor, word) in [(size, "n"), (2 * size, "2n")] {
        if isTimes(factor) {
          return
            "yours is \(word) times the wanted value, \(within): n = \(n), the rows of \(name)\(lambda(word))"
        }
        if isTimes(1 / factor) {
          return
            "yours is 1/\(factor == size ? "n" : "(2n)") of the wanted value, \(within): n = \(n), the rows of \(name)\(lambda(word))"
        }
      }
    }
    if isTimes(100) {
      return wanted.size <= 1
        ? "yours is in percent, and the wanted value is the fraction"
        : "yours is 100 times the wanted value, \(within)"
    }
    if isTimes(0.01) {
      return wanted.size <= 100
        ? "yours is the fraction, and the wanted value is in percent"
        : "yours is a hundredth of the wanted value, \(within)"
    }
    if yours.isNear(wanted.map { $0 * $0 }) { return "yours is the square of the wanted value" }
    if yours.size > 0, wanted.isNear(yours.map { $0 * $0 }) {
      return "yours is the square root of the wanted value, but for the sign"
    }
    return nil
  }

  /// Where a penalty's strength was asked, how the conventions of the asked model differ by a factor:
  /// 2, 2n, or n.
  private func lambda(_ factor: String) -> String {
    let asked = (targets + [exercise.starter]).joined(separator: " ").lowercased()
    guard asked.contains("alpha") || asked.contains("lam") || asked.contains("λ") else { return "" }
    let code = ([asked, source.text] + exercise.solutions.map(\.source)).joined(separator: " ")
      .lowercased()
    // The task's own words decide; where they name no model, the code does.
    let text = asked.contains("ridge") || asked.contains("lasso") ? asked : code
    let isRidge = text.contains("ridge")
    let isLasso = text.contains("lasso") || text.contains("elasticnet")
    switch factor {
    case "2" where isLasso || !isRidge:
      return ". Lasso halves the mean of the squares, so λ on the mean itself is 2·alpha"
    case "2n" where isLasso || !isRidge:
      return
        ". Lasso's loss is the sum of squares divided by 2n, so λ on the plain sum is 2·n·alpha"
    case "n" where isRidge || !isLasso:
      return ". Ridge's loss is the sum of squares itself, so λ on their mean is alpha/n"
    default: return ""
    }
  }

  /// The numbers of rows of arrays that the check and the solutions mention, with their names.
  private var counts: [(Int, String)] {
    let text = ([source.text] + exercise.solutions.map(\.source)).joined(separator: "\n")
    let mentioned = Words.identifiers(in: text)
    var found: [(Int, String)] = []
    for (name, value) in session.variables where mentioned.contains(name) {
      guard let array = value.ndarray, let rows = array.shape.first, rows > 2,
        !targets.contains(name), !found.contains(where: { $0.0 == rows })
      else { continue }
      found.append((rows, name))
    }
    return found
  }

  /// Whether the wanted expression with one index moved by one gives the learner's value.
  private func variant(_ sides: Sides) -> String? {
    let text = Assignments.definition(of: sides.wantedText, in: statements, source)
    let wanted = SourceText(text, name: "check")
    guard let expression = try? Parser.parseExpression(wanted) else { return nil }
    for index in Subexpressions.of(expression) {
      guard case .subscript(_, let whole) = index.kind else { continue }
      var keys = [whole]
      if case .tuple(let parts) = whole.kind { keys = parts }
      for key in keys {
        if let words = moved(key, of: wanted, sides) { return words }
      }
    }
    return nil
  }

  private func moved(_ key: Expression, of wanted: SourceText, _ sides: Sides) -> String? {
    guard case .constant(let constant) = key.kind,
      case .integer(let digits, radix: 10) = constant, let place = Int(digits), place < 1 << 30
    else { return nil }
    for other in [place + 1, place - 1] where other >= 0 {
      let changed = replaced(wanted, key.range, by: "\(other)")
      guard let result = numbers(changed), result.isNear(sides.yours), !result.isNear(sides.wanted)
      else { continue }
      return
        "yours is what stands at place \(other), and place \(place) is asked: counting begins at 0"
    }
    return nil
  }

  private func nearMiss(
    _ yours: Numbers, _ wanted: Numbers, _ tolerance: Double?, isRelative: Bool
  ) -> String? {
    guard let tolerance, let distance = yours.distance(to: wanted), wanted.size > 0,
      distance > 0, distance <= 1e-3 * wanted.size
    else { return nil }
    let allowed = isRelative ? "\(ShortNumber.text(tolerance)) of it" : ShortNumber.text(tolerance)
    return
      "yours is nearly right: it is off by \(ShortNumber.plain(distance)), and \(allowed) is allowed. Let Python compute it, without rounding"
  }

  private func isWhole(_ numbers: Numbers) -> Bool {
    numbers.values.allSatisfy { $0 == $0.rounded() && abs($0) < 1e15 }
  }

  private func text(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map { "\($0)" }.joined(separator: ", ")))"
  }

  private func replaced(_ source: SourceText, _ range: SourceRange, by text: String) -> String {
    source.string(in: SourceRange(0, range.lower)) + text
      + source.string(in: SourceRange(range.upper, source.bytes.count))
  }
}
