/// The memory order of an elementwise result: that of its operands, as numpy's `order='K'`.
struct OutputLayout {
  /// The axes of the result from the slowest to the fastest.
  let axes: [Int]
  /// The result's strides.
  let strides: [Int]

  /// Chooses the order for operands that have been broadcast to `shape`.
  init(shape: [Int], operands: [NDArray]) {
    if shape.count < 2
      || operands.allSatisfy({ $0.isRowMajor || $0.strides.allSatisfy { $0 == 0 } })
    {
      axes = Array(0..<shape.count)
      strides = Shape.rowMajorStrides(shape)
      return
    }
    // An insertion sort from the back: an axis moves outwards while some operand says that its
    // steps are larger and none says that they are smaller.
    var order = Array(0..<shape.count)
    for start in 1..<shape.count {
      var position = start
      while position > 0,
        OutputLayout.isSlower(order[position], than: order[position - 1], operands)
      {
        order.swapAt(position, position - 1)
        position -= 1
      }
    }
    axes = order
    var strides = Array(repeating: 1, count: shape.count)
    var step = 1
    for axis in order.reversed() {
      strides[axis] = step
      step &*= max(shape[axis], 1)
    }
    self.strides = strides
  }

  /// Whether axis `a` has larger steps than `b` in the operands that use both.
  private static func isSlower(_ a: Int, than b: Int, _ operands: [NDArray]) -> Bool {
    var larger = false
    for operand in operands where operand.shape[a] != 1 && operand.shape[b] != 1 {
      let (x, y) = (abs(operand.strides[a]), abs(operand.strides[b]))
      if x == 0 || y == 0 { continue }
      if x <= y { return false }
      larger = true
    }
    return larger
  }
}
