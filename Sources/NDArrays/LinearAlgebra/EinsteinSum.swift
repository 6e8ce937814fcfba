/// A sum of products over named axes: `ij,jk->ik`.
package struct EinsteinSum {
  private let inputs: [[Character]]
  private let output: [Character]
  private let operands: [NDArray]
  private let sizes: [Character: Int]

  /// Reads the subscripts and checks the operands against them.
  ///
  /// - Throws: ValueError in numpy's words.
  package init(_ subscripts: String, _ operands: [NDArray]) throws(NDArrayError) {
    let text = String(subscripts.filter { $0 != " " })
    let sides = text.split(separator: ">", omittingEmptySubsequences: false)
    let left = sides.count > 1 ? sides[0].dropLast() : Substring(text)
    let inputs = left.split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
    guard inputs.count == operands.count else {
      throw .value(
        inputs.count > operands.count
          ? "fewer operands provided to einstein sum function than specified in the subscripts string"
          : "more operands provided to einstein sum function than specified in the subscripts string"
      )
    }
    var sizes: [Character: Int] = [:]
    for (labels, operand) in zip(inputs, operands) {
      guard labels.allSatisfy({ $0.isLetter }) else {
        throw NDArrayError(
          .notImplemented, "'...' in the subscripts of np.einsum is not supported here",
          help: "name every axis by a letter")
      }
      guard labels.count == operand.dimensions else {
        throw .value(
          labels.count > operand.dimensions
            ? "einstein sum subscripts string contains too many subscripts for operand "
              + "\(operands.firstIndex { $0.shape == operand.shape } ?? 0)"
            : "operand has more dimensions than subscripts given in einstein sum, but no '...' "
              + "ellipsis provided to broadcast the extra dimensions.")
      }
      for (label, size) in zip(labels, operand.shape) {
        if let known = sizes[label], known != size, known != 1, size != 1 {
          throw .value(
            "operands could not be broadcast together with remapped shapes "
              + "[original->remapped]: the axis '\(label)' has sizes \(known) and \(size)")
        }
        sizes[label] = max(sizes[label] ?? 1, size)
      }
    }
    if sides.count > 1 {
      output = Array(sides[1])
      for label in output where sizes[label] == nil {
        throw .value(
          "einstein sum subscripts string included output subscript '\(label)' which never "
            + "appeared in an input")
      }
    } else {
      let all = inputs.flatMap { $0 }
      output = Set(all).filter { label in all.count { $0 == label } == 1 }.sorted()
    }
    self.inputs = inputs
    self.operands = operands
    self.sizes = sizes
  }

  /// Computes the sum; two operands at a time, axes that no one needs any more first.
  package func result() throws(NDArrayError) -> NDArray {
    guard var labels = inputs.first, var total = operands.first else {
      throw .value("must specify the einstein sum subscripts string and at least one operand")
    }
    (labels, total) = try diagonals(labels, total)
    for k in 1..<max(inputs.count, 1) {
      let (otherLabels, other) = try diagonals(inputs[k], operands[k])
      let later = Set(output + inputs[(k + 1)...].flatMap { $0 })
      let summed = labels.filter { otherLabels.contains($0) && !later.contains($0) }
      let canContract = summed.allSatisfy { label in
        total.shape[labels.firstIndex(of: label) ?? 0]
          == other.shape[otherLabels.firstIndex(of: label) ?? 0]
      }
      let shared = labels.contains { otherLabels.contains($0) && later.contains($0) }
      if canContract, !shared, !summed.isEmpty {
        let first = summed.compactMap { labels.firstIndex(of: $0) }
        let second = summed.compactMap { otherLabels.firstIndex(of: $0) }
        total = try NDArray.tensordot(total, other, axes: (first, second))
        labels =
          labels.filter { !summed.contains($0) } + otherLabels.filter { !summed.contains($0) }
      } else {
        let all = labels + otherLabels.filter { !labels.contains($0) }
        total = try BinaryFunction.multiply(
          placed(total, labels, in: all), placed(other, otherLabels, in: all))
        labels = all
      }
    }
    let gone = labels.indices.filter { !output.contains(labels[$0]) }
    if !gone.isEmpty { total = try total.sum(axes: gone) }
    labels = labels.filter { output.contains($0) }
    return try total.transposed(output.compactMap { labels.firstIndex(of: $0) })
  }

  /// An operand whose label comes twice, by its diagonal.
  private func diagonals(
    _ labels: [Character], _ array: NDArray
  ) throws(NDArrayError) -> ([Character], NDArray) {
    var names: [Character] = []
    var shape: [Int] = []
    var strides: [Int] = []
    for (axis, label) in labels.enumerated() {
      if let known = names.firstIndex(of: label) {
        strides[known] &+= array.strides[axis]
        shape[known] = min(shape[known], array.shape[axis])
      } else {
        names.append(label)
        shape.append(array.shape[axis])
        strides.append(array.strides[axis])
      }
    }
    return (
      names, NDArray(storage: array.storage, shape: shape, strides: strides, offset: array.offset)
    )
  }

  /// The array with axes in the order of `all`, new ones of size 1.
  private func placed(
    _ array: NDArray, _ labels: [Character], in all: [Character]
  ) throws(NDArrayError) -> NDArray {
    let order = all.compactMap { labels.firstIndex(of: $0) }
    let missing = all.indices.filter { !labels.contains(all[$0]) }
    return try array.transposed(order).expandingAxes(missing)
  }
}

extension NDArray {
  /// Whether the parts of memory between first and last element of two arrays overlap.
  package func overlaps(_ other: NDArray) -> Bool {
    guard count > 0, other.count > 0 else { return false }
    func bounds(_ array: NDArray) -> (Int, Int) {
      var low = array.offset
      var high = array.offset
      for (size, step) in zip(array.shape, array.strides) {
        let reach = (size - 1) &* step
        if reach < 0 { low &+= reach } else { high &+= reach }
      }
      return (low, high)
    }
    let (a, b) = (bounds(self), bounds(other))
    return a.0 <= b.1 && b.0 <= a.1
  }
}
