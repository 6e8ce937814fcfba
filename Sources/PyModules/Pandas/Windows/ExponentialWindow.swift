internal import NDArrays
internal import PyRuntime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `ewm` gives: rows that count the less the longer ago they are.
final class ExponentialWindow: Object {
  private let holder: any ColumnHolder
  /// How much of the newest row a mean takes, above 0 and at most 1.
  private let alpha: Double
  private let minimum: Int
  private let isAdjusted: Bool
  private let ignoresMissing: Bool

  private init(
    _ holder: any ColumnHolder, alpha: Double, minimum: Int, isAdjusted: Bool, ignoresMissing: Bool
  ) {
    (self.holder, self.alpha, self.minimum) = (holder, alpha, minimum)
    (self.isAdjusted, self.ignoresMissing) = (isAdjusted, ignoresMissing)
  }

  var type: TypeObject { PandasTypes.exponential }

  /// Carries out `ewm`.
  static func make(_ holder: any ColumnHolder, _ call: BoundArguments) throws -> Value {
    if let method = call["method"], !method.isNone, method.text != "single" {
      throw PandasErrors.unsupported(
        "ewm(method=…)", help: "leave it out: columns are averaged one by one")
    }
    try call.refuse(["times"], help: "leave them out: rows are one step apart")
    let given = ["com", "span", "halflife", "alpha"].filter { call.isGiven($0) }
    guard given.count <= 1 else {
      throw PyException(
        .valueError, "comass, span, halflife, and alpha are mutually exclusive")
    }
    guard let name = given.first else {
      throw PyException(
        .valueError, "Must pass one of comass, span, halflife, or alpha",
        help: "write s.ewm(span=10) or s.ewm(alpha=0.1)")
    }
    let number = try call.double(name)
    let alpha: Double
    switch name {
    case "com":
      guard number >= 0 else {
        throw PyException(.valueError, "comass must satisfy: comass >= 0")
      }
      alpha = 1 / (1 + number)
    case "span":
      guard number >= 1 else { throw PyException(.valueError, "span must satisfy: span >= 1") }
      alpha = 2 / (number + 1)
    case "halflife":
      guard number > 0 else {
        throw PyException(.valueError, "halflife must satisfy: halflife > 0")
      }
      alpha = 1 - exp(log(0.5) / number)
    default:
      guard number > 0, number <= 1 else {
        throw PyException(.valueError, "alpha must satisfy: 0 < alpha <= 1")
      }
      alpha = number
    }
    return .object(
      ExponentialWindow(
        holder, alpha: alpha, minimum: max(try call.optionalInt("min_periods") ?? 0, 1),
        isAdjusted: try call.bool("adjust"), ignoresMissing: try call.bool("ignore_na")))
  }

  func repr(_ interpreter: Interpreter) throws -> String {
    let distance = try interpreter.repr(.float(1 / alpha - 1))
    return "ExponentialMovingWindow [com=\(distance),min_periods=\(minimum),"
      + "adjust=\(isAdjusted ? "True" : "False"),ignore_na=\(ignoresMissing ? "True" : "False"),"
      + "method=single]"
  }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    if let found = try type.attribute(name, of: .object(self), interpreter) { return found }
    if name.hasPrefix("__") { return nil }
    throw PyException(
      .attributeError, "'ExponentialMovingWindow' object has no attribute '\(name)'",
      help: "its mean is here: s.ewm(span=10).mean()")
  }

  nonisolated(unsafe) static let members: [String: Value] = {
    var members = PandasMembers()
    members.method(
      "mean", "numeric_only=False, engine=None, engine_kwargs=None", ExponentialWindow.self
    ) { window, call in
      var holder = window.holder
      if try call.bool("numeric_only"), let frame = holder as? FrameObject {
        holder = FrameReductions.numeric(frame)
      }
      return try holder.mappingColumns { column, _ in
        guard column.isNumeric else {
          throw PyException(
            PandasErrors.dataError, "No numeric types to aggregate",
            help: "choose columns of numbers first")
        }
        return .float(window.means(column.doubles))
      }
    }
    return members.table
  }()

  /// The weighted mean of each element and those before it.
  private func means(_ values: [Double]) -> [Double] {
    let factor = 1 - alpha
    let newWeight = isAdjusted ? 1 : alpha
    var oldWeight = 1.0
    var mean = Double.nan
    var count = 0
    return values.map { value in
      let isPresent = !value.isNaN
      if isPresent { count += 1 }
      if mean.isNaN {
        if isPresent { mean = value }
      } else if isPresent || !ignoresMissing {
        oldWeight *= factor
        if isPresent {
          if mean != value {
            mean = (oldWeight * mean + newWeight * value) / (oldWeight + newWeight)
          }
          if isAdjusted { oldWeight += newWeight } else { oldWeight = 1 }
        }
      }
      return count >= minimum ? mean : .nan
    }
  }
}
