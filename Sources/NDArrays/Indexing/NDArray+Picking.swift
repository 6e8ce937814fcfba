import CKernels

/// Picks by one mask of a whole array, or by one vector of places: whole rows of numbers for the kernels.
extension NDArray {
  /// The numbers that one mask of the whole array picks, where both lie in row-major order.
  func compressed(_ items: [IndexItem]) throws(NDArrayError) -> NDArray? {
    guard items.count == 1, case .mask(let mask) = items[0], mask.shape == shape, dimensions > 0,
      isRowMajor, mask.isRowMajor, case .bool(let flags) = mask.storage,
      case .float64(let numbers) = storage
    else { return nil }
    let first = flags.elements + mask.offset
    let total = ck_count_flags(first, count)
    let result = try Buffer<Double>.uninitialized(shape: [total], dtype: .float64)
    ck_compress(numbers.elements + offset, first, result.elements, total)
    return NDArray(storage: .float64(result), shape: [total])
  }

  /// The numbers of a vector that places in row-major order pick.
  func gathered(_ items: [IndexItem]) throws(NDArrayError) -> NDArray? {
    guard items.count == 1, dimensions == 1, case .integers(let indices) = items[0],
      indices.isRowMajor, case .int64(let buffer) = indices.storage
    else { return nil }
    let result: NDArray
    switch storage {
    case .float64:
      let memory = try Buffer<Double>.uninitialized(shape: indices.shape, dtype: .float64)
      result = NDArray(storage: .float64(memory), shape: indices.shape)
    case .int64:
      let memory = try Buffer<Int>.uninitialized(shape: indices.shape, dtype: .int64)
      result = NDArray(storage: .int64(memory), shape: indices.shape)
    default: return nil
    }
    guard let from = words, let to = result.words else { return nil }
    let places = UnsafePointer(buffer.elements + indices.offset)
    var outside: Int?
    try Interruption.pieces(result.count) { piece in
      guard outside == nil else { return }
      let first = piece.lowerBound
      let done = ck_gather(from, strides[0], shape[0], places + first, to + first, piece.count)
      if done < piece.count { outside = first + done }
    }
    if let outside { throw .outOfBounds(places[outside], axis: 0, size: shape[0]) }
    return result
  }

  /// Assigns what one mask of the whole array, or places of a vector, mean; false where the general way
  /// has to, and where something is wrong that it says.
  func placed(_ value: NDArray, at items: [IndexItem]) throws(NDArrayError) -> Bool {
    guard items.count == 1, value.dimensions <= 1, dtype == .float64 || dtype == .int64,
      value.dtype.isNumeric, !value.sharesStorage(with: self)
    else { return false }
    let values = try value.converted(to: dtype).rowMajor()
    guard let from = values.words, let to = words else { return false }
    let step = values.dimensions == 0 || values.count == 1 ? 0 : 1
    switch items[0] {
    case .mask(let mask):
      guard mask.shape == shape, dimensions > 0, isRowMajor, mask.isRowMajor,
        case .bool(let flags) = mask.storage
      else { return false }
      let first = flags.elements + mask.offset
      if step == 1, values.count != ck_count_flags(first, count) { return false }
      var used = 0
      try Interruption.pieces(count) { piece in
        let start = piece.lowerBound
        if step == 1 {
          used &+= ck_expand(from + used, first + start, to + start, piece.count)
        } else {
          ck_choose(
            first + start, 1, from, 0, to + start, 1, to + start, 1, piece.count)
        }
      }
      return true
    case .integers(let indices):
      guard dimensions == 1, indices.dimensions == 1, indices.isRowMajor,
        step == 0 || values.count == indices.count, values.count > 0,
        case .int64(let buffer) = indices.storage, !sharesStorage(with: indices)
      else { return false }
      let places = UnsafePointer(buffer.elements + indices.offset)
      return ck_scatter(
        to, strides[0], shape[0], places, from, step, indices.count) == indices.count
    default: return false
    }
  }

  /// The array's first number as a word of 64 bits; nil where it holds no such numbers.
  private var words: UnsafeMutablePointer<UInt64>? {
    switch storage {
    case .float64(let buffer):
      UnsafeMutableRawPointer(buffer.elements + offset).assumingMemoryBound(to: UInt64.self)
    case .int64(let buffer):
      UnsafeMutableRawPointer(buffer.elements + offset).assumingMemoryBound(to: UInt64.self)
    case .bool, .string, .object: nil
    }
  }
}
