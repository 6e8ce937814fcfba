/// Which elements of an array an index means: a view after all slices, and positions along the axes
/// that arrays of integers pick from.
struct Selection {
  /// The array after integers, slices and new axes; picked axes are left out of it.
  let view: NDArray
  /// The offsets that the arrays of integers add, with their common shape; nil for a plain view.
  let picks: (offsets: [Int], shape: [Int])?
  /// The axis of the result at which the picked axes stand.
  let position: Int

  /// Resolves an index.
  ///
  /// - Throws: IndexError in numpy's words.
  init(_ array: NDArray, _ items: [IndexItem]) throws(NDArrayError) {
    let items = try Selection.withoutEllipsis(items, dimensions: array.dimensions)
    let isAdvanced = items.contains {
      switch $0 {
      case .integers, .mask: true
      default: false
      }
    }
    var shape: [Int] = []
    var strides: [Int] = []
    var offset = array.offset
    var picked: [(indices: NDArray, axis: Int)] = []
    var firstPick: Int?
    var isAdjacent = true
    var wasPick = false
    var axis = 0
    func pick(_ indices: NDArray, _ axis: Int) {
      if firstPick == nil {
        firstPick = shape.count
      } else if !wasPick {
        isAdjacent = false
      }
      picked.append((indices, axis))
    }
    for item in items {
      switch item {
      case .ellipsis: break
      case .newAxis:
        shape.append(1)
        strides.append(0)
        wasPick = false
      case .integer(let index):
        let size = array.shape[axis]
        guard index >= -size, index < size else {
          throw .outOfBounds(index, axis: axis, size: size)
        }
        if isAdvanced {
          // Beside arrays, an integer is an array without axes.
          pick(try NDArray(scalar: index), axis)
          wasPick = true
        } else {
          offset &+= (index < 0 ? index + size : index) &* array.strides[axis]
        }
        axis += 1
      case .slice(let start, let stop, let step):
        let range = try SliceRange(
          start: start, stop: stop, step: step, size: array.shape[axis])
        if range.count > 0 { offset &+= range.start &* array.strides[axis] }
        shape.append(range.count)
        strides.append(array.strides[axis] &* (range.count > 1 ? range.step : 1))
        axis += 1
        wasPick = false
      case .integers(let indices):
        pick(indices, axis)
        wasPick = true
        axis += 1
      case .mask(let mask):
        for (k, size) in mask.shape.enumerated() where size != array.shape[axis + k] {
          throw .index(
            "boolean index did not match indexed array along axis \(axis + k); size of axis is "
              + "\(array.shape[axis + k]) but size of corresponding boolean axis is \(size)")
        }
        if mask.dimensions == 0 {
          // A single flag adds an axis of size 1 or 0.
          pick(try NDArray(mask.flags[0] ? [0] : [Int]()), -1)
        } else {
          for (k, indices) in try mask.nonzero().enumerated() {
            pick(indices, axis + k)
            wasPick = true
          }
        }
        wasPick = true
        axis += mask.dimensions
      }
    }
    view = NDArray(storage: array.storage, shape: shape, strides: strides, offset: offset)
    guard let firstPick else {
      picks = nil
      position = 0
      return
    }
    position = isAdjacent ? firstPick : 0
    let common: [Int]
    do throws(NDArrayError) {
      common = try Shape.broadcast(picked.map(\.indices.shape))
    } catch {
      let shapes = picked.map { NDArrayError.shapeText($0.indices.shape) + " " }.joined()
      throw .index(
        "shape mismatch: indexing arrays could not be broadcast together with shapes \(shapes)")
    }
    var offsets = Array(repeating: 0, count: Shape.knownCount(common))
    for (indices, axis) in picked where axis >= 0 {
      let size = array.shape[axis]
      let step = array.strides[axis]
      let values = indices.shape == common ? indices.ints : indices.expanded(to: common).ints
      for (k, index) in values.enumerated() {
        guard index >= -size, index < size else {
          throw .outOfBounds(index, axis: axis, size: size)
        }
        offsets[k] &+= (index < 0 ? index + size : index) &* step
      }
    }
    picks = (offsets, common)
  }

  /// The items with `...` and missing axes written out as whole slices.
  private static func withoutEllipsis(
    _ items: [IndexItem], dimensions: Int
  ) throws(NDArrayError) -> [IndexItem] {
    let used = items.reduce(0) { $0 + $1.consumedAxes }
    guard used <= dimensions else {
      throw .index(
        "too many indices for array: array is \(dimensions)-dimensional, but \(used) were indexed")
    }
    var result: [IndexItem] = []
    var hasEllipsis = false
    let rest = Array(
      repeating: IndexItem.slice(start: nil, stop: nil, step: nil), count: dimensions - used)
    for item in items {
      if case .ellipsis = item {
        guard !hasEllipsis else {
          throw .index("an index can only have a single ellipsis ('...')")
        }
        hasEllipsis = true
        result.append(contentsOf: rest)
      } else {
        result.append(item)
      }
    }
    return hasEllipsis ? result : result + rest
  }

  /// The shape of the result.
  var shape: [Int] {
    guard let picks else { return view.shape }
    return Array(view.shape[..<position]) + picks.shape + Array(view.shape[position...])
  }

  /// The order of axes that brings "picked first" to the result's order.
  var axesFromPickedFirst: [Int] {
    guard let picks else { return Array(0..<view.dimensions) }
    let n = picks.shape.count
    return Array(n..<(n + position)) + Array(0..<n) + Array((n + position)..<(n + view.dimensions))
  }
}
