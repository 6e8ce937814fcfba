internal import PyRuntime

/// `make_column_selector`: functions that choose the columns of a table by what they hold.
enum ColumnSelectors {
  static let make = NativeFunction.sklearn(
    "make_column_selector", "(pattern=None, *, dtype_include=None, dtype_exclude=None)"
  ) { call in
    nonisolated(unsafe) let pattern = call.value("pattern")
    nonisolated(unsafe) let kinds = [
      ("include", call.value("dtype_include")), ("exclude", call.value("dtype_exclude")),
    ]
    return .object(
      NativeFunction("make_column_selector", "(df)") { call in
        let (table, interpreter) = (call.value("df"), call.interpreter)
        guard table.object is any FrameSource,
          try interpreter.optionalAttribute("select_dtypes", of: table) != nil
        else {
          throw PyException(
            .valueError, "make_column_selector can only be applied to pandas dataframes",
            help: "make a DataFrame of X, or give the numbers of the columns")
        }
        var chosen = table
        if kinds.contains(where: { !$0.1.isNone }) {
          chosen = try interpreter.callMethod(
            "select_dtypes", of: table, [],
            keywords: kinds.map { (name: $0.0, value: $0.1) })
        }
        var labels = try interpreter.attribute("columns", of: chosen)
        if !pattern.isNone {
          let found = try interpreter.callMethod(
            "contains", of: interpreter.attribute("str", of: labels), [pattern])
          labels = try interpreter.item(found, of: labels)
        }
        return try interpreter.callMethod("tolist", of: labels)
      })
  }
}
