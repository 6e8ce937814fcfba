internal import NDArrays
internal import PyRuntime

/// `numpy.lib.stride_tricks`, as far as it is safe.
enum SlidingWindows {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    table.function(
      "sliding_window_view", "(x, window_shape, axis=None, *, subok=False, writeable=False)"
    ) { call in
      let array = try call.array("x")
      let windows = try call.shape("window_shape")
      let axes = try Shape.axes(
        call.axes() ?? Array(0..<array.dimensions), of: array.dimensions)
      guard windows.count == axes.count else {
        throw PyException(
          .valueError,
          "Since axis is None, must provide window_shape for all dimensions of `x`; got "
            + "\(windows.count) window_shape elements and `x.ndim` is \(array.dimensions).")
      }
      if windows.contains(where: { $0 < 0 }) {
        throw PyException(.valueError, "`window_shape` cannot contain negative values")
      }
      var shape = array.shape
      var strides = array.strides
      for (axis, window) in zip(axes, windows) {
        guard shape[axis] >= window else {
          throw PyException(.valueError, "window shape cannot be larger than input array shape")
        }
        shape[axis] -= window - 1
        strides.append(array.strides[axis])
      }
      let view = NDArray(
        storage: array.storage, shape: shape + windows, strides: strides, offset: array.offset)
      let object = NDArrayObject(view, base: call.value("x").cast(NDArrayObject.self))
      object.isWriteable = try call.bool("writeable")
      return .object(object)
    }
    return table
  }()
}
