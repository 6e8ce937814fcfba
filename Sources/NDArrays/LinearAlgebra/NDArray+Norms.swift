/// Which norm of a vector or matrix is meant.
package enum NormOrder: Equatable, Sendable {
  /// The root of the sum of squares.
  case standard
  /// `'fro'`
  case frobenius
  /// `'nuc'`: the sum of the singular values.
  case nuclear
  /// A number, which may be infinite.
  case number(Double)
}

extension NDArray {
  /// Returns the norm over one axis or a pair of axes, of all elements where nil.
  ///
  /// - Throws: ValueError in numpy's words for an order that the axes do not have.
  package func norm(
    _ order: NormOrder = .standard, axes: [Int]? = nil, keepsAxes: Bool = false
  ) throws(NDArrayError) -> NDArray {
    let values = try asDoubles()
    if axes == nil,
      order == .standard || (order == .frobenius && dimensions == 2)
        || (order == .number(2) && dimensions == 1)
    {
      let flat = try (isColumnMajor && !isRowMajor ? values.reversedAxes : values).raveled()
      let square = try NDArray.matmul(flat, flat)
      let result = try UnaryFunction.sqrt(square)
      return keepsAxes
        ? try result.reshaped(to: Array(repeating: 1, count: dimensions)) : result
    }
    let places =
      try axes.map { list throws(NDArrayError) in try Shape.axes(list, of: dimensions) }
      ?? Array(0..<dimensions)
    switch places.count {
    case 1: return try values.vectorNorm(order, places, keepsAxes)
    case 2: return try values.matrixNorm(order, places, keepsAxes)
    default: throw .value("Improper number of dimensions to norm.")
    }
  }

  private func vectorNorm(
    _ order: NormOrder, _ axes: [Int], _ keepsAxes: Bool
  ) throws(NDArrayError) -> NDArray {
    let size = try UnaryFunction.absolute(self)
    switch order {
    case .standard, .number(2):
      return try UnaryFunction.sqrt(
        UnaryFunction.square(self).sum(axes: axes, keepsAxes: keepsAxes))
    case .number(.infinity): return try size.maximum(axes: axes, keepsAxes: keepsAxes)
    case .number(-.infinity): return try size.minimum(axes: axes, keepsAxes: keepsAxes)
    case .number(0):
      return try asFlags().asDoubles().sum(axes: axes, keepsAxes: keepsAxes)
    case .number(1): return try size.sum(axes: axes, keepsAxes: keepsAxes)
    case .number(let p):
      let powers = try BinaryFunction.power(size, NDArray(scalar: p))
      return try BinaryFunction.power(
        powers.sum(axes: axes, keepsAxes: keepsAxes), NDArray(scalar: 1 / p))
    case .frobenius: throw .value("Invalid norm order 'fro' for vectors")
    case .nuclear: throw .value("Invalid norm order 'nuc' for vectors")
    }
  }

  private func matrixNorm(
    _ order: NormOrder, _ axes: [Int], _ keepsAxes: Bool
  ) throws(NDArrayError) -> NDArray {
    let size = try UnaryFunction.absolute(self)
    func sums(_ first: Int, _ second: Int, largest: Bool) throws(NDArrayError) -> NDArray {
      let total = try size.sum(axes: [axes[first]], keepsAxes: true)
      let both =
        try largest
        ? total.maximum(axes: axes, keepsAxes: true) : total.minimum(axes: axes, keepsAxes: true)
      return keepsAxes ? both : try both.squeezed(axes)
    }
    switch order {
    case .standard, .frobenius:
      return try UnaryFunction.sqrt(
        UnaryFunction.square(self).sum(axes: axes, keepsAxes: keepsAxes))
    case .number(1): return try sums(0, 1, largest: true)
    case .number(-1): return try sums(0, 1, largest: false)
    case .number(.infinity): return try sums(1, 0, largest: true)
    case .number(-.infinity): return try sums(1, 0, largest: false)
    case .nuclear, .number(2), .number(-2):
      guard dimensions == 2 else {
        throw NDArrayError(
          .notImplemented, "this norm of a stack of matrices is not supported here",
          help: "give one matrix at a time")
      }
      let values = try singularValues()
      let result: Double
      switch order {
      case .nuclear: result = values.reduce(0, +)
      case .number(2): result = values.max() ?? 0
      default: result = values.min() ?? 0
      }
      let scalar = try NDArray(scalar: result)
      return keepsAxes ? try scalar.reshaped(to: [1, 1]) : scalar
    case .number: throw .value("Invalid norm order for matrices.")
    }
  }
}
