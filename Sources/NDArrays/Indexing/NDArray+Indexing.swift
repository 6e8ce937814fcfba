import CKernels

extension NDArray {
  /// Returns the elements that `items` mean: a view where there are only integers, slices and new
  /// axes, otherwise a copy, as in numpy.
  ///
  /// - Throws: IndexError in numpy's words.
  package func item(at items: [IndexItem]) throws(NDArrayError) -> NDArray {
    if let picked = try compressed(items) { return picked }
    if let picked = try gathered(items) { return picked }
    let selection = try Selection(self, items)
    guard let picks = selection.picks else { return selection.view }
    switch storage {
    case .float64(let buffer): return try gather(buffer, selection, picks)
    case .int64(let buffer): return try gather(buffer, selection, picks)
    case .bool(let buffer): return try gather(buffer, selection, picks)
    case .string(let buffer, let width):
      let list = pickedElements(buffer, selection, picks)
      return try NDArray(list, shape: picks.shape + selection.view.shape, width: width)
        .transposed(selection.axesFromPickedFirst)
    case .object(let buffer):
      let list = pickedElements(buffer, selection, picks).map(\.value)
      return try NDArray(objects: list, shape: picks.shape + selection.view.shape)
        .transposed(selection.axesFromPickedFirst)
    }
  }

  /// Assigns `value`, broadcast and converted, to the elements that `items` mean.
  ///
  /// - Throws: IndexError or ValueError in numpy's words.
  package func assign(_ value: NDArray, at items: [IndexItem]) throws(NDArrayError) {
    if try placed(value, at: items) { return }
    let selection = try Selection(self, items)
    guard let picks = selection.picks else {
      try selection.view.assign(value)
      return
    }
    let target = selection.shape
    var value = value
    // Leading axes of size 1 are forgiven.
    while value.dimensions > target.count, value.shape.first == 1 {
      value = NDArray(
        storage: value.storage, shape: Array(value.shape.dropFirst()),
        strides: Array(value.strides.dropFirst()), offset: value.offset)
    }
    let isOneMask = items.count == 1 && { if case .mask = items[0] { true } else { false } }()
    if isOneMask, selection.view.dimensions == 0, value.dimensions == 1, value.count != 1,
      value.count != picks.offsets.count
    {
      throw .value(
        "NumPy boolean array indexing assignment cannot assign \(value.count) input values to "
          + "the \(picks.offsets.count) output values where the mask is true")
    }
    guard value.dimensions <= target.count,
      let broadcast = try? value.broadcast(to: target)
    else {
      throw .value(
        "shape mismatch: value array of shape \(NDArrayError.shapeText(value.shape)) could not "
          + "be broadcast to indexing result of shape \(NDArrayError.shapeText(target))")
    }
    // Bring the values into the order "picked first".
    let axes = selection.axesFromPickedFirst
    var inverse = Array(repeating: 0, count: axes.count)
    for (place, axis) in axes.enumerated() { inverse[axis] = place }
    let ordered = try broadcast.transposed(inverse).converted(to: assignmentType).copy()
    switch (storage, ordered.storage) {
    case (.float64(let to), .float64(let from)): scatter(from, to, selection, picks)
    case (.int64(let to), .int64(let from)): scatter(from, to, selection, picks)
    case (.bool(let to), .bool(let from)): scatter(from, to, selection, picks)
    case (.string(let to, _), .string(let from, _)): scatter(from, to, selection, picks)
    case (.object(let to), .object(let from)): scatter(from, to, selection, picks)
    default: break
    }
  }

  /// Assigns `value`, broadcast and converted, to all elements.
  package func assign(_ value: NDArray) throws(NDArrayError) {
    var value = value
    while value.dimensions > dimensions, value.shape.first == 1 {
      value = NDArray(
        storage: value.storage, shape: Array(value.shape.dropFirst()),
        strides: Array(value.strides.dropFirst()), offset: value.offset)
    }
    guard value.dimensions <= dimensions else {
      throw .cannotBroadcast(from: value.shape, into: shape)
    }
    var source = try value.converted(to: assignmentType).broadcast(to: shape)
    // Source and target may overlap: numpy then copies first.
    if source.sharesStorage(with: self) { source = try source.copy() }
    switch (storage, source.storage) {
    case (.float64(let to), .float64(let from)): try copyElements(from, source, to)
    case (.int64(let to), .int64(let from)): try copyElements(from, source, to)
    case (.bool(let to), .bool(let from)): try copyElements(from, source, to)
    case (.string(let to, _), .string(let from, _)): try copyElements(from, source, to)
    case (.object(let to), .object(let from)): try copyElements(from, source, to)
    default: break
    }
  }

  /// The type to which assigned values are converted; texts are cut to the array's width.
  private var assignmentType: DType { dtype }

  private func copyElements<Element>(
    _ from: Buffer<Element>, _ source: NDArray, _ to: Buffer<Element>
  ) throws(NDArrayError) {
    try StridedLoop(
      shape: shape, strides: [source.strides, strides], offsets: [source.offset, offset]
    ).runInPieces { offsets, steps, count in
      let source = from.elements + offsets[0]
      let target = to.elements + offsets[1]
      if steps[0] == 1, steps[1] == 1 {
        target.update(from: source, count: count)
      } else if steps[0] == 0, steps[1] == 1 {
        to.fill(target, with: source[0], count: count)
      } else {
        for i in 0..<count { target[i &* steps[1]] = source[i &* steps[0]] }
      }
    }
  }

  private func pickedElements<Element>(
    _ buffer: Buffer<Element>, _ selection: Selection, _ picks: (offsets: [Int], shape: [Int])
  ) -> [Element] {
    var list: [Element] = []
    for pick in picks.offsets {
      StridedLoop(
        shape: selection.view.shape, strides: [selection.view.strides],
        offsets: [selection.view.offset &+ pick]
      ).run { offsets, steps, count in
        for i in 0..<count { list.append(buffer.elements[offsets[0] &+ i &* steps[0]]) }
      }
    }
    return list
  }

  private func gather<Element: BitwiseCopyable & ArrayElement>(
    _ buffer: Buffer<Element>, _ selection: Selection, _ picks: (offsets: [Int], shape: [Int])
  ) throws(NDArrayError) -> NDArray {
    let view = selection.view
    let shape = picks.shape + view.shape
    let result = try Buffer<Element>.uninitialized(shape: shape, dtype: dtype)
    if view.dimensions == 0 {
      let base = buffer.elements + view.offset
      try Interruption.pieces(picks.offsets.count) {
        for k in $0 { result.elements[k] = base[picks.offsets[k]] }
      }
    } else {
      let loop = StridedLoop(shape: view.shape, strides: [view.strides], offsets: [view.offset])
      var position = 0
      var elements = Interruption.Work()
      for pick in picks.offsets {
        try elements.done(view.count)
        try loop.runInPieces { offsets, steps, count in
          let source = buffer.elements + (offsets[0] &+ pick)
          let target = result.elements + position
          if steps[0] == 1 {
            target.update(from: source, count: count)
          } else {
            for i in 0..<count { target[i] = source[i &* steps[0]] }
          }
          position &+= count
        }
      }
    }
    return try NDArray(storage: Element.storage(result), shape: shape)
      .transposed(selection.axesFromPickedFirst)
  }

  private func scatter<Element>(
    _ from: Buffer<Element>, _ to: Buffer<Element>, _ selection: Selection,
    _ picks: (offsets: [Int], shape: [Int])
  ) {
    let view = selection.view
    let loop = StridedLoop(shape: view.shape, strides: [view.strides], offsets: [view.offset])
    var position = 0
    for pick in picks.offsets {
      loop.run { offsets, steps, count in
        let target = to.elements + (offsets[0] &+ pick)
        let source = from.elements + position
        for i in 0..<count { target[i &* steps[0]] = source[i] }
        position &+= count
      }
    }
  }
}
