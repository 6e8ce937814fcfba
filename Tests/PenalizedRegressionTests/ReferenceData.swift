import DenseLinearAlgebra
import PenalizedRegression
import TestSupport
import Testing

/// Numbers recorded from scikit-learn 1.9.1 with NumPy 2.5.5, and the data they belong to.
enum ReferenceData {
  static let models = load("linear_models")
  static let paths = load("paths_cv")
  static let preprocessing = load("preprocessing_metrics")
  static let splits = load("sklearn_splits")
  static let search = load("search")
  /// Recorded from SciPy, which the file names.
  static let minima = load("lbfgsb")["runs"]
  private static let datasets = load("datasets")["datasets"]

  /// Features and responses by the name that the reference files use.
  static func dataset(_ name: String) throws -> (x: Matrix, y: [Double]) {
    let found = datasets[name]
    if !found["X"].isNull {
      return (try Matrix(rows: found["X"].elements.map(\.doubles)), found["y"].doubles)
    }
    let raw = try Matrix(rows: diabetes.map { Array($0.dropLast()) })
    let y = diabetes.map { $0.last ?? .nan }
    switch name {
    case "diabetes_raw": return (raw, y)
    case "diabetes_std": return (try StandardScaling(raw).apply(to: raw), y)
    default:
      let scaling = try StandardScaling(raw)
      var x = try scaling.apply(to: raw)
      let root = Double(raw.rowCount).squareRoot()
      for j in 0..<x.columnCount { x.setColumn(j, to: x.column(j).map { $0 / root }) }
      return (x, y)
    }
  }

  /// The rows of diabetes.csv in raw units, the target last.
  private static let diabetes: [[Double]] = {
    guard let text = try? Fixture.text("PenalizedRegressionTests/Reference/diabetes.csv") else {
      return []
    }
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",").map { Double($0) ?? .nan }
    }
  }()

  private static func load(_ name: String) -> JSONValue {
    (try? JSONValue(fixture: "PenalizedRegressionTests/Reference/\(name).json")) ?? .null
  }
}

/// Whether two vectors agree to `tolerance` times the largest entry of the second.
func agree(_ a: [Double], _ b: [Double], within tolerance: Double) -> Bool {
  let scale = b.reduce(0) { max($0, abs($1)) }
  return a.count == b.count
    && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * scale || $0 == $1 }
}
