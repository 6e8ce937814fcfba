internal import NDArrays
internal import PyRuntime

/// Methods of Series that give one value, or a table of counts.
enum SeriesReductions {
  nonisolated(unsafe) static let members: PandasMembers = {
    var members = PandasMembers()
    reductions(&members)
    extremes(&members)
    counts(&members)
    relations(&members)
    return members
  }()

  private static func reductions(_ members: inout PandasMembers) {
    for name in ["sum", "prod", "mean", "median", "min", "max", "skew", "kurt", "any", "all"] {
      guard let kind = ColumnReductions.Name(rawValue: name) else { continue }
      let parameters =
        switch name {
        case "sum", "prod": "axis=0, skipna=True, numeric_only=False, min_count=0"
        case "any", "all": "*, axis=0, bool_only=False, skipna=True"
        default: "axis=0, skipna=True, numeric_only=False"
        }
      members.series(name, parameters) { series, call in
        let least = try call["min_count"].map { try call.interpreter.int(of: $0) } ?? 0
        return try ColumnReductions.reduce(
          kind, series.data, skipsMissing: call.bool("skipna"), minimumCount: least,
          call.interpreter)
      }
    }
    members.alias("product", of: "prod")
    members.alias("kurtosis", of: "kurt")
    for name in ["std", "var", "sem"] {
      guard let kind = ColumnReductions.Name(rawValue: name) else { continue }
      members.series(name, "axis=None, skipna=True, ddof=1, numeric_only=False") { series, call in
        try ColumnReductions.reduce(
          kind, series.data, skipsMissing: call.bool("skipna"), ddof: call.int("ddof"),
          call.interpreter)
      }
    }
    members.series("count") { series, _ in .int64(series.data.presentPositions.count) }
    members.series("nunique", "dropna=True") { series, call in
      .int(
        try Factorizing.factorize(
          series.data, sorts: false, keepsMissing: !call.bool("dropna"), call.interpreter
        ).first.count)
    }
    members.series("quantile", "q=0.5, interpolation='linear'") { series, call in
      let method = try call.text("interpolation")
      let q = call.value("q")
      guard AxisReading.isListLike(q) else {
        let found = try ColumnReductions.quantile(series.data, call.double("q"), method: method)
        // One of the elements keeps their dtype.
        if case .int = series.data, ["lower", "higher", "nearest"].contains(method),
          let whole = Int(exactly: found)
        {
          return .int64(whole)
        }
        return .float64(found)
      }
      let shares = try call.array("q").doubles
      return .object(
        SeriesObject(
          .float(try shares.map { try ColumnReductions.quantile(series.data, $0, method: method) }),
          index: AxisLabels(.float(shares)), name: series.name))
    }
    members.series("mode", "dropna=True") { series, call in
      .object(
        SeriesObject(try Counting.modes(series.data, call.interpreter), name: series.name))
    }
  }

  private static func extremes(_ members: inout PandasMembers) {
    for (name, isLargest, isLabel) in [
      ("idxmin", false, true), ("idxmax", true, true), ("argmin", false, false),
      ("argmax", true, false),
    ] {
      members.series(name, "axis=0, skipna=True") { series, call in
        try ColumnReductions.requirePresent(series.data, call)
        guard
          let position = try ColumnReductions.extremePosition(
            series.data, largest: isLargest, call.interpreter)
        else {
          throw PyException(
            .valueError,
            series.count == 0
              ? "attempt to get \(name.hasSuffix("max") ? "argmax" : "argmin") of an empty sequence"
              : "Encountered all NA values")
        }
        return isLabel ? series.index.label(position) : .int64(position)
      }
    }
    for (name, isLargest) in [("nlargest", true), ("nsmallest", false)] {
      members.series(name, "n=5, keep='first'") { series, call in
        guard series.data.isNumeric else {
          throw PyException(
            .typeError, "Cannot use method '\(name)' with dtype \(series.data.dtypeName)")
        }
        let order = try ColumnSorting.order(
          series.data, ascending: !isLargest, call.interpreter)
        return .object(series.taking(try Extremes.chosen(order, [series.data], call)))
      }
    }
  }

  private static func counts(_ members: inout PandasMembers) {
    members.series(
      "value_counts", "normalize=False, sort=True, ascending=False, bins=None, dropna=True"
    ) { series, call in
      var data = series.data
      if call.isGiven("bins") {
        data = try Binning.cut(
          data, bins: call.value("bins"), labels: .none, right: true, includesLowest: true,
          precision: 3, call.interpreter
        ).column
      }
      let result = try Counting.valueCounts(
        data, normalize: call.bool("normalize"), sorts: call.bool("sort"),
        ascending: call.bool("ascending"), dropsMissing: call.bool("dropna"), call.interpreter)
      result.index = result.index.named([call.isGiven("bins") ? .none : series.name])
      return .object(result)
    }
    members.series("unique") { series, call in
      let (_, first) = try Factorizing.factorize(
        series.data, sorts: false, keepsMissing: true, call.interpreter)
      let distinct = series.data.taking(first)
      return try StringArrayObject.array(of: distinct)
    }
    members.series("duplicated", "keep='first'") { series, call in
      .object(
        SeriesObject(
          .bool(try Duplicates.flags([series.data], keep: call.value("keep"), call.interpreter)),
          index: series.index, name: series.name))
    }
    members.series("drop_duplicates", "*, keep='first', inplace=False, ignore_index=False") {
      series, call in
      let flags = try Duplicates.flags([series.data], keep: call.value("keep"), call.interpreter)
      let result = series.taking(flags.indices.filter { !flags[$0] })
      if try call.bool("ignore_index") { result.index = AxisLabels(count: result.count) }
      return try InPlace.finish(series, result, call)
    }
    members.series("factorize", "sort=False, use_na_sentinel=True") { series, call in
      let (codes, first) = try Factorizing.factorize(
        series.data, sorts: call.bool("sort"), call.interpreter)
      return .tuple([
        .array(try NDArray(codes)),
        .object(IndexObject(AxisLabels(series.data.taking(first)))),
      ])
    }
    members.series("describe", "percentiles=None, include=None, exclude=None") { series, call in
      .object(
        try Describing.series(series, percentiles: call.value("percentiles"), call.interpreter))
    }
  }

  private static func relations(_ members: inout PandasMembers) {
    for name in ["corr", "cov"] {
      members.series(
        name,
        name == "corr"
          ? "other, method='pearson', min_periods=None" : "other, min_periods=None, ddof=1"
      ) {
        series, call in
        guard let other = call.value("other").cast(to: SeriesObject.self) else {
          throw PyException(
            .typeError,
            "unsupported type: \(try call.interpreter.repr(.object(call.value("other").type)))",
            help: "give a Series")
        }
        let index = try Alignment.union([series.index, other.index], call.interpreter)
        let a = try ColumnReading.aligned(series, to: index).doubles
        let b = try ColumnReading.aligned(other, to: index).doubles
        if name == "cov" {
          return .float64(try Correlating.covariance(ofSeries: a, b, ddof: call.int("ddof")))
        }
        return .float64(
          try Correlating.correlation(ofSeries: a, b, call.text("method"), call.interpreter))
      }
    }
    members.series("autocorr", "lag=1") { series, call in
      let moved = RunningFunctions.shifted(.float(series.data.doubles), try call.int("lag"))
      return .float64(
        try Correlating.correlation(
          ofSeries: series.data.doubles, moved.doubles, "pearson", call.interpreter)
      )
    }
    members.series("dot", "other") { series, call in
      try FrameProducts.product(.object(series), call.value("other"), call.interpreter) ?? .none
    }
  }
}
