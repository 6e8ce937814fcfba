package import NDArrays
package import PyRuntime

/// A Python value of rows and named columns, such as a pandas DataFrame or Series.
///
/// Estimators take its numbers and remember its names.
package protocol FrameSource: Object {
  /// The labels of the columns in order: none for a Series.
  var columnLabels: [Value] { get }
  /// The labels of the rows in order.
  var rowLabels: [Value] { get }

  /// The elements: two axes for a DataFrame, one for a Series.
  func array(_ interpreter: Interpreter) throws -> NDArray

  /// The rows at the given positions, as a value of the same kind: what `iloc[positions]` gives.
  func rows(at positions: [Int], _ interpreter: Interpreter) throws -> Value

  /// The columns at the given positions, as a value of the same kind.
  func columns(at positions: [Int], _ interpreter: Interpreter) throws -> Value
}
