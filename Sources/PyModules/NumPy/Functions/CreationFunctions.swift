internal import NDArrays
internal import PyRuntime

/// Functions that make arrays.
enum CreationFunctions {
  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    conversion(&table)
    filled(&table)
    ranges(&table)
    matrices(&table)
    return table
  }()

  /// What numpy says where `copy=False` cannot be kept.
  private static var unavoidableCopy: PyException {
    PyException(
      .valueError,
      """
      Unable to avoid copy while creating an array as requested.
      If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when \
      needed (no behavior change in NumPy 1.x).
      For more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html\
      #adapting-to-changes-in-the-copy-keyword.
      """)
  }

  private static func conversion(_ table: inout FunctionTable) {
    table.function(
      "array",
      "(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=0, like=None)"
    ) { call in
      try call.checkPlace()
      _ = try call.order()
      let value = call.value("object")
      let dtype = try call.dtype()
      if case .bool(false) = call.value("copy"),
        value.ndarray == nil || (dtype != nil && dtype != value.ndarray?.dtype)
      {
        throw unavoidableCopy
      }
      var array = try call.interpreter.array(of: value, dtype: dtype)
      if try call.bool("copy") {
        let order = try call.text("order")
        if order == "F" {
          array = try array.columnMajorCopy()
        } else if let source = value.ndarray, source.sharesStorage(with: array) {
          array = order == "C" ? try array.copy() : try array.copyKeepingOrder()
        } else if case .object = value {
          array = try array.copyKeepingOrder()
        }
      }
      let most = try call.int("ndmax")
      if most > 0, array.dimensions > most {
        throw PyException(
          .valueError,
          "setting an array element with a sequence. The requested array would exceed the maximum "
            + "number of dimension of \(most).")
      }
      let least = try call.int("ndmin")
      while array.dimensions < min(least, 64) { array = try array.expandingAxes([0]) }
      return .array(array)
    }
    table.function(
      "asarray", "(a, dtype=None, order=None, *, device=None, copy=None, like=None)",
      aliases: ["asanyarray"]
    ) { call in
      try call.checkPlace()
      let value = call.value("a")
      let dtype = try call.dtype()
      if let object = value.cast(to: NDArrayObject.self), object.mask != nil {
        return .array(try call.interpreter.array(of: .array(object.array), dtype: dtype))
      }
      let wantsCopy = try call.isGiven("copy") ? call.bool("copy") : nil
      let isColumns = try call.isGiven("order") && call.text("order") == "F"
      let isRows = try call.isGiven("order") && call.text("order") == "C"
      if let array = value.ndarray, dtype == nil || dtype == array.dtype, wantsCopy != true,
        !(isColumns && !array.isColumnMajor), !(isRows && !array.isRowMajor)
      {
        return value
      }
      if wantsCopy == false { throw unavoidableCopy }
      let array = try call.interpreter.array(of: value, dtype: dtype)
      if isColumns { return .array(try array.columnMajorCopy()) }
      let isShared = value.ndarray.map { $0.sharesStorage(with: array) } ?? false
      if isRows, isShared { return .array(try array.copy()) }
      return .array(isShared ? try array.copyKeepingOrder() : array)
    }
    table.function("ascontiguousarray", "(a, dtype=None, *, like=None)") { call in
      try call.checkPlace()
      return .array(
        try call.interpreter.array(of: call.value("a"), dtype: try call.dtype()).rowMajor().atLeast(
          dimensions: 1))
    }
    table.function("asfortranarray", "(a, dtype=None, *, like=None)") { call in
      try call.checkPlace()
      return .array(
        try call.interpreter.array(of: call.value("a"), dtype: try call.dtype()).columnMajorCopy())
    }
    table.function("copy", "(a, order='K', subok=False)") { call in
      .array(try call.orderedCopy(call.array("a"), otherwise: "K"))
    }
    table.function("fromiter", "(iter, dtype, count=-1, *, like=None)") { call in
      try call.checkPlace()
      let count = try call.int("count")
      let iterator = try call.interpreter.makeIterator(call.value("iter"))
      var values: [Value] = []
      while count < 0 || values.count < count, let value = try iterator.next(call.interpreter) {
        values.append(value)
        if values.count & 0xFFF == 0 { try call.interpreter.checkpoint() }
      }
      return .array(try call.interpreter.array(of: .list(values), dtype: try call.dtype()))
    }
    table.function("fromfunction", "(function, shape, *, dtype=<unset>, like=None, **kwargs)") {
      call in
      try call.checkPlace()
      let shape = try call.shape("shape")
      let dtype = try call.dtype() ?? .float64
      let axes = try shape.map { try NDArray.arange(0, $0).converted(to: dtype) }
      let grids = try NDArray.meshgrid(axes, xy: false)
      return try call.interpreter.call(
        call.value("function"), Arguments(grids.map { .array($0) }, keywords: call.keywords))
    }
  }

  private static func filled(_ table: inout FunctionTable) {
    func constant(_ name: String, _ value: Int) {
      table.function(name, "(shape, dtype=None, order='C', *, device=None, like=None)") { call in
        try call.checkPlace()
        let shape = try call.shape("shape")
        let dtype = try call.dtype() ?? .float64
        let array =
          value == 0
          ? try NDArray.zeros(shape, dtype: dtype == .string(width: 0) ? .string(width: 1) : dtype)
          : try NDArray.full(shape, NDArray(scalar: value), dtype: dtype)
        return .array(try call.creationOrder() == .columnMajor ? array.columnMajorCopy() : array)
      }
      table.function(
        "\(name)_like", "(a, dtype=None, order='K', subok=True, shape=None, *, device=None)"
      ) { call in
        try call.checkPlace()
        let like = try call.array("a")
        let shape = call.isGiven("shape") ? try call.shape("shape") : like.shape
        let dtype = try call.dtype() ?? like.dtype
        let array =
          value == 0
          ? try NDArray.zeros(shape, dtype: dtype)
          : try NDArray.full(shape, NDArray(scalar: value), dtype: dtype)
        return .array(try call.arranged(array, like: like))
      }
    }
    constant("zeros", 0)
    constant("ones", 1)
    constant("empty", 0)
    table.function("full", "(shape, fill_value, dtype=None, order='C', *, device=None, like=None)")
    { call in
      try call.checkPlace()
      let value = try call.interpreter.array(of: call.value("fill_value"), dtype: try call.dtype())
      let array = try NDArray.full(call.shape("shape"), value)
      return .array(try call.creationOrder() == .columnMajor ? array.columnMajorCopy() : array)
    }
    table.function(
      "full_like", "(a, fill_value, dtype=None, order='K', subok=True, shape=None, *, device=None)"
    ) { call in
      try call.checkPlace()
      let like = try call.array("a")
      let shape = call.isGiven("shape") ? try call.shape("shape") : like.shape
      let value = try call.interpreter.array(
        of: call.value("fill_value"), dtype: try call.dtype() ?? like.dtype)
      return .array(try call.arranged(NDArray.full(shape, value), like: like))
    }
  }

  private static func ranges(_ table: inout FunctionTable) {
    table.function(
      "arange", "(start=<unset>, stop=<unset>, step=<unset>, dtype=None, *, device=None, like=None)"
    ) { call in
      try call.checkPlace()
      let hasStop = call.isGiven("stop")
      guard call.isGiven("start") || hasStop else {
        throw PyException(.typeError, "arange() requires stop to be specified.")
      }
      let start = call.isGiven("start") ? call.value("start") : .int(0)
      let first = hasStop ? start : .int(0)
      let last = hasStop ? call.value("stop") : start
      let step = call.isGiven("step") ? call.value("step") : .int(1)
      let parts = try [first, last, step].map { try call.interpreter.array(of: $0) }
      for part in parts where part.dimensions > 0 || !part.dtype.isNumeric {
        throw PyException(
          .typeError,
          "unsupported operand type(s) for -: '\(last.type.messageName)' and '\(first.type.messageName)'"
        )
      }
      let isFloat = parts.contains { $0.dtype == .float64 }
      let array =
        isFloat
        ? try NDArray.arange(
          parts[0].doubles[0], parts[1].doubles[0], step: parts[2].doubles[0])
        : try NDArray.arange(parts[0].ints[0], parts[1].ints[0], step: parts[2].ints[0])
      return .array(try call.interpreter.array(of: .array(array), dtype: try call.dtype()))
    }
    func spaced(
      _ name: String, _ extra: String,
      _ body: @escaping @Sendable (Double, Double, Int, Bool, BoundArguments) throws -> NDArray
    ) {
      table.function(
        name, "(start, stop, num=50, endpoint=True, \(extra)dtype=None, axis=0)"
      ) { call in
        let count = try call.int("num")
        let isClosed = try call.bool("endpoint")
        let starts = try call.array("start")
        let stops = try call.array("stop")
        let result: NDArray
        if starts.dimensions == 0, stops.dimensions == 0 {
          result = try body(
            starts.asDoubles().doubles[0], stops.asDoubles().doubles[0], count, isClosed, call)
        } else {
          let shape = try Shape.broadcast([starts.shape, stops.shape])
          let a = try starts.asDoubles().broadcast(to: shape).doubles
          let b = try stops.asDoubles().broadcast(to: shape).doubles
          let columns = try zip(a, b).map { try body($0, $1, count, isClosed, call) }
          let stacked = try NDArray.stack(columns, axis: 1).reshaped(to: [count] + shape)
          result = try stacked.movingAxis(0, to: call.int("axis"))
        }
        return .array(try call.interpreter.array(of: .array(result), dtype: try call.dtype()))
      }
    }
    spaced("logspace", "base=10.0, ") { start, stop, count, isClosed, call in
      FloatStatus.clear()
      let result = try NDArray.logspace(
        start, stop, count: count, includesStop: isClosed, base: call.double("base"))
      try call.interpreter.reportFloatStatus("power")
      return result
    }
    spaced("geomspace", "") { start, stop, count, isClosed, _ in
      try NDArray.geomspace(start, stop, count: count, includesStop: isClosed)
    }
    table.function(
      "linspace",
      "(start, stop, num=50, endpoint=True, retstep=False, dtype=None, axis=0, *, device=None)"
    ) { call in
      try call.checkPlace()
      let count = try call.int("num")
      let isClosed = try call.bool("endpoint")
      let starts = try call.array("start").asDoubles()
      let stops = try call.array("stop").asDoubles()
      let divisions = Double(isClosed ? count &- 1 : count)
      var result: NDArray
      if starts.dimensions == 0, stops.dimensions == 0 {
        result = try NDArray.linspace(
          starts.doubles[0], stops.doubles[0], count: count, includesStop: isClosed)
      } else {
        let shape = try Shape.broadcast([starts.shape, stops.shape])
        let a = try starts.broadcast(to: shape).doubles
        let b = try stops.broadcast(to: shape).doubles
        let columns = try zip(a, b).map {
          try NDArray.linspace($0, $1, count: count, includesStop: isClosed)
        }
        result = try NDArray.stack(columns, axis: 1).reshaped(to: [count] + shape)
          .movingAxis(0, to: call.int("axis"))
      }
      if let dtype = try call.dtype() {
        if dtype == .int64 { result = try UnaryFunction.floor(result) }
        result = try result.converted(to: dtype)
      }
      guard try call.bool("retstep") else { return .array(result) }
      let step = try BinaryFunction.divide(
        BinaryFunction.subtract(stops, starts), NDArray(scalar: divisions > 0 ? divisions : .nan))
      return .tuple([.array(result), .scalar(step)])
    }
    table.function("meshgrid", "(*xi, copy=True, sparse=False, indexing='xy')") { call in
      let indexing = try call.text("indexing")
      guard indexing == "xy" || indexing == "ij" else {
        throw PyException(.valueError, "Valid values for `indexing` are 'xy' and 'ij'.")
      }
      let vectors = try call.variadic.map { try call.interpreter.array(of: $0).raveled() }
      guard try call.bool("copy") else { return try gridViews(vectors, call) }
      let grids = try NDArray.meshgrid(
        vectors, xy: indexing == "xy", isSparse: call.bool("sparse"))
      return .tuple(grids.map { .array($0) })
    }
    table.function("indices", "(dimensions, dtype=None, sparse=False)") { call in
      let shape = try call.shape("dimensions")
      let grids = try NDArray.meshgrid(
        shape.map { try NDArray.arange(0, $0) }, xy: false, isSparse: call.bool("sparse"))
      if try call.bool("sparse") { return .tuple(grids.map { .array($0) }) }
      let stacked = try NDArray.stack(grids)
      return .array(try call.dtype().map { try stacked.converted(to: $0) } ?? stacked)
    }
  }

  /// Grids that show the elements of the vectors themselves, as `copy=False` asks.
  private static func gridViews(_ vectors: [NDArray], _ call: BoundArguments) throws -> Value {
    var order = Array(vectors.indices)
    if try call.text("indexing") == "xy", order.count > 1 { order.swapAt(0, 1) }
    let full = order.map { vectors[$0].count }
    let isSparse = try call.bool("sparse")
    return .tuple(
      try vectors.enumerated().map { number, vector in
        let shape = order.map { $0 == number ? vector.count : 1 }
        let grid = try vector.reshaped(to: shape)
        let view = isSparse ? grid : try grid.broadcast(to: full)
        return ShapingFunctions.view(view, of: call.variadic[number])
      })
  }

  private static func matrices(_ table: inout FunctionTable) {
    table.function("eye", "(N, M=None, k=0, dtype=None, order='C', *, device=None, like=None)") {
      call in
      try call.checkPlace()
      let array = try NDArray.eye(
        size(call, "N"), call.isGiven("M") ? size(call, "M") : nil, diagonal: call.int("k"),
        dtype: try call.dtype() ?? .float64)
      return .array(try call.creationOrder() == .columnMajor ? array.columnMajorCopy() : array)
    }
    table.function("identity", "(n, dtype=None, *, like=None)") { call in
      try call.checkPlace()
      return .array(try NDArray.eye(size(call, "n"), dtype: try call.dtype() ?? .float64))
    }
    table.function("diag", "(v, k=0)") { call in
      .array(try call.array("v").diagonalMatrixOrVector(call.int("k")))
    }
    table.function("diagflat", "(v, k=0)") { call in
      .array(try call.array("v").raveled().diagonalMatrixOrVector(call.int("k")))
    }
    table.function("tri", "(N, M=None, k=0, dtype=None, *, like=None)") { call in
      try call.checkPlace()
      return .array(
        try NDArray.tri(
          size(call, "N"), call.isGiven("M") ? size(call, "M") : nil, diagonal: call.int("k"),
          dtype: try call.dtype() ?? .float64))
    }
    table.function("tril", "(m, k=0)") { call in
      .array(try call.array("m").lowerTriangle(call.int("k")))
    }
    table.function("triu", "(m, k=0)") { call in
      .array(try call.array("m").upperTriangle(call.int("k")))
    }
    table.function("vander", "(x, N=None, increasing=False)") { call in
      .array(
        try call.array("x").vandermonde(
          call.optionalInt("N"), isIncreasing: call.bool("increasing")))
    }
    for (name, isLower) in [("tril_indices", true), ("triu_indices", false)] {
      table.function(name, "(n, k=0, m=None)") { call in
        let rows = try size(call, "n")
        let columns = try call.isGiven("m") ? size(call, "m") : rows
        let ones = try NDArray.full([rows, columns], NDArray(scalar: true))
        let k = try call.int("k")
        let kept = try isLower ? ones.lowerTriangle(k) : ones.upperTriangle(k)
        return .tuple(try kept.nonzero().map { .array($0) })
      }
    }
    table.function("diag_indices", "(n, ndim=2)") { call in
      let positions = try NDArray.arange(0, call.int("n"))
      return .tuple(
        Array(repeating: .array(positions), count: max(0, min(try call.int("ndim"), 64))))
    }
    table.function("fill_diagonal", "(a, val, wrap=False)") { call in
      guard let array = call.value("a").ndarray, array.dimensions == 2 else {
        throw PyException(.valueError, "array must be at least 2-d")
      }
      try call.refuse("wrap")
      let line = try array.diagonal2D()
      let value = try call.array("val")
      try line.assign(
        value.dimensions == 0 ? value : value.raveled().sliced(0, line.count, axis: 0))
      return .none
    }
  }

  private static func size(_ call: BoundArguments, _ name: String) throws -> Int {
    let size = try call.int(name)
    if size < 0 { throw PyException(.valueError, "negative dimensions are not allowed") }
    return size
  }
}
