internal import NDArrays
internal import PyRuntime

/// The methods and attributes of `pandas.DataFrame`.
enum FrameMembers {
  nonisolated(unsafe) static let table: [String: Value] = {
    var members = SharedMembers.table(for: FrameObject.self)
    attributes(&members)
    members.merge(FrameReductions.members)
    members.merge(FrameShaping.members)
    members.merge(FrameCombining.members)
    members.merge(OperatorMethods.frame)
    members.merge(SharedShaping.table(for: FrameObject.self))
    conversions(&members)
    return members.table
  }()

  /// What is called on the class itself.
  nonisolated(unsafe) static let classMembers: [String: Value] = [
    "from_dict": .object(
      NativeFunction(
        "from_dict", "(data, orient='columns', dtype=None, columns=None)", isMethod: false
      ) {
        call in
        let columns = call.isGiven("columns") ? call.value("columns") : nil
        var frame: FrameObject
        if call.isText("orient", "index"), case .dict(let table) = call.value("data") {
          frame = try FrameConstruction.make(
            .list(table.values), index: .list(table.keys), columns: columns, call.interpreter)
        } else {
          frame = try FrameConstruction.make(
            call.value("data"), index: nil, columns: columns, call.interpreter)
        }
        if call.isGiven("dtype") {
          frame = try frame.mapping {
            try ColumnCasting.cast($0, to: call.value("dtype"), call.interpreter)
          }
        }
        return .object(frame)
      }),
    "from_records": .object(
      NativeFunction("from_records", "(data, index=None, columns=None)", isMethod: false) { call in
        .object(
          try FrameConstruction.make(
            .list(try call.interpreter.elements(of: call.value("data"))),
            index: call.isGiven("index") ? call.value("index") : nil,
            columns: call.isGiven("columns") ? call.value("columns") : nil, call.interpreter))
      }),
  ]

  private static func attributes(_ members: inout PandasMembers) {
    members.attribute("columns", FrameObject.self) { frame, _ in
      .object(IndexObject(frame.columns) { frame.columns = $0 })
    }
    members.attribute("index", FrameObject.self) { frame, _ in
      .object(IndexObject(frame.index) { frame.index = $0 })
    }
    members.attribute("values", FrameObject.self) { frame, interpreter in
      let array = Value.array(try frame.array(interpreter))
      return frame.showsItself ? SeriesMembers.readOnly(array) : array
    }
    members.attribute("dtypes", FrameObject.self) { frame, _ in
      .object(SeriesObject(.object(frame.data.map(\.dtypeValue)), index: frame.columns))
    }
    members.attribute("shape", FrameObject.self) { frame, _ in
      .tuple([.int(frame.rowCount), .int(frame.columnCount)])
    }
    members.attribute("size", FrameObject.self) { frame, _ in
      .int(frame.rowCount * frame.columnCount)
    }
    members.attribute("ndim", FrameObject.self) { _, _ in .int(2) }
    members.attribute("empty", FrameObject.self) { frame, _ in
      .bool(frame.rowCount == 0 || frame.columnCount == 0)
    }
    members.attribute("T", FrameObject.self) { frame, interpreter in
      .object(try Transposing.transposed(frame, interpreter))
    }
    members.attribute("axes", FrameObject.self) { frame, _ in
      .list([.object(IndexObject(frame.index)), .object(IndexObject(frame.columns))])
    }
    members.attribute("plot", FrameObject.self) { frame, _ in
      .object(PlotAccessor(.object(frame)))
    }
  }

  private static func conversions(_ members: inout PandasMembers) {
    members.frame("transpose", "*args, copy=False") { frame, call in
      .object(try Transposing.transposed(frame, call.interpreter))
    }
    members.frame("to_numpy", "dtype=None, copy=False, na_value=None") { frame, call in
      var source = frame
      if call.isGiven("na_value") {
        source = try frame.mapping {
          try Filling.fill($0, with: call.value("na_value"), call.interpreter)
        }
      }
      let array = try source.array(call.interpreter)
      guard let dtype = try call.dtype() else {
        let isShown = try frame.showsItself && !call.isGiven("na_value") && !call.bool("copy")
        return isShown ? SeriesMembers.readOnly(.array(array)) : .array(array)
      }
      return .array(try call.interpreter.converted(array, to: dtype))
    }
    members.frame("to_dict", "orient='dict', *, into=None, index=True") { frame, call in
      if try !call.interpreter.isTrue(call.value("index")) {
        let orient = call.value("orient").text ?? ""
        guard ["split", "tight"].contains(orient) else {
          throw PyException(
            .valueError, "'index=False' is only valid when 'orient' is 'split' or 'tight'",
            help: "leave index out")
        }
        throw PandasErrors.unsupported("to_dict(index=False)", help: "leave index out")
      }
      return try Exporting.dictionary(frame, call)
    }
    members.frame(
      "to_string",
      "buf=None, *, columns=None, col_space=None, header=True, index=True, na_rep='NaN', formatters=None, float_format=None, sparsify=None, index_names=True, justify=None, max_rows=None, max_cols=None, show_dimensions=False, decimal='.', line_width=None, min_rows=None, max_colwidth=None, encoding=None"
    ) { frame, call in
      .string(try Exporting.text(frame, call))
    }
    members.frame(
      "info", "verbose=None, buf=None, max_cols=None, memory_usage=None, show_counts=None"
    ) {
      frame, call in
      try FrameInfo.write(frame, call)
      return .none
    }
    members.frame("items") { frame, _ in
      try SeriesMembers.iterator(
        (0..<frame.columnCount).map {
          .tuple([frame.columns.label($0), .object(frame.column($0))])
        })
    }
    members.frame("iterrows") { frame, call in
      try SeriesMembers.iterator(
        (0..<frame.rowCount).map {
          try call.interpreter.tick()
          return .tuple([frame.index.label($0), .object(frame.plainRow($0))])
        })
    }
    members.frame("itertuples", "index=True, name='Pandas'") { frame, call in
      try Exporting.tuples(frame, call)
    }
    members.frame("keys") { frame, _ in .object(IndexObject(frame.columns)) }
    members.frame("get", "key, default=None") { frame, call in
      let key = call.value("key")
      if AxisReading.isList(key) {
        let places = try call.labels("key").compactMap { frame.columns.position(of: $0) }
        let isKnown = try places.count == call.labels("key").count
        return isKnown ? .object(frame.selecting(places)) : call.value("default")
      }
      return frame.columns.position(of: key).map { .object(frame.column($0)) }
        ?? call.value("default")
    }
    members.frame("memory_usage", "index=True, deep=False") { frame, call in
      var labels = frame.columns.values
      let isDeep = try call.bool("deep")
      var sizes = frame.data.map { isDeep ? FrameInfo.deepBytes($0) : FrameInfo.bytes($0) }
      if try call.bool("index") {
        labels.insert(.string("Index"), at: 0)
        sizes.insert(
          isDeep && frame.index.range == nil
            ? FrameInfo.deepBytes(frame.index.data) : FrameInfo.bytes(frame.index), at: 0)
      }
      return .object(SeriesObject(.int(sizes), index: AxisLabels(labels)))
    }
    members.frame("__array_wrap__", "array, context=None, return_scalar=False") { frame, call in
      let array = try call.array("array")
      let made = try FrameConstruction.make(
        .array(array), index: nil, columns: nil, call.interpreter)
      return .object(FrameObject(made.data, columns: frame.columns, index: frame.index))
    }
    members.frame("__array__", "dtype=None, copy=None") { frame, call in
      .array(try frame.array(call.interpreter))
    }
    members.frame("__abs__") { frame, _ in
      .object(try frame.mapping { try ColumnFunctions.absolute($0) })
    }
  }
}
