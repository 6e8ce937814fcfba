internal import NDArrays
package import PyRuntime

/// The modules of pandas.
package enum PandasModules {
  /// `pandas` and the submodules that cells import names from.
  package static let table = ModuleTable(
    makers: [
      "pandas": { interpreter in pandas(interpreter) },
      "pandas.errors": { _ in errors() },
      "pandas.api": { _ in ModuleObject("pandas.api", members: ["types": .object(types())]) },
      "pandas.api.types": { _ in types() },
    ],
    refusals: [
      "pandas.plotting": PandasRefusals.module["plotting"] ?? "",
      "pandas.tseries": "dates and times are not part of cells",
      "pandas.io": "use pd.read_csv and df.to_csv",
    ])

  /// Makes tables look as they do in a script, where those of a notebook are the rule.
  package static func beginScript(_ interpreter: Interpreter) {
    DisplayOptions.of(interpreter).becomeScript()
  }

  private static func pandas(_ interpreter: Interpreter) -> ModuleObject {
    var members: [String: Value] = [
      "__version__": .string("3.1.0"),
      "DataFrame": .object(PandasTypes.frame), "Series": .object(PandasTypes.series),
      "Index": .object(PandasTypes.index), "RangeIndex": .object(PandasTypes.rangeIndex),
      "MultiIndex": .object(PandasTypes.multiIndex),
      "Categorical": .object(PandasTypes.categorical), "Interval": .object(PandasTypes.interval),
      "CategoricalDtype": .object(PandasTypes.categoricalDType),
      "StringDtype": .object(PandasTypes.stringDType),
      "options": .object(OptionsObject()), "errors": .object(errors()),
      "api": .object(ModuleObject("pandas.api", members: ["types": .object(types())])),
    ]
    let functions = [
      Concatenating.function, FrameCombining.merge, Dummies.function, Binning.cut, Binning.qcut,
      CrossTabulating.crosstab, CSVReading.function, CSVReading.table,
    ]
    for function in functions { members[function.name] = .object(function) }
    // Methods of a table that pandas has as functions too.
    for name in ["melt", "pivot", "pivot_table"] {
      members[name] = PandasTypes.frame.members[name]
    }
    members.merge(PandasFunctions.table) { $1 }
    members.merge(PandasOptions.functions) { $1 }
    return ModuleObject("pandas", members: members, refusals: PandasRefusals.module)
  }

  private static func errors() -> ModuleObject {
    let all = [
      PandasErrors.dataError, PandasErrors.parserError, PandasErrors.emptyDataError,
      PandasErrors.mergeError,
      PandasErrors.indexingError, PandasErrors.undefinedVariableError,
      PandasErrors.invalidIndexError, PandasErrors.intCastingNaNError, PandasErrors.optionError,
      PandasErrors.performanceWarning, PandasErrors.chainedAssignmentError,
    ]
    return ModuleObject(
      "pandas.errors",
      members: [String: Value](members: all.map { ($0.name, .object($0)) }))
  }

  private static func types() -> ModuleObject {
    func check(_ name: String, _ holds: @escaping @Sendable (String) -> Bool) -> (String, Value) {
      (
        name,
        .object(
          NativeFunction.pandas(name, "(arr_or_dtype)") { call in
            let value = call.value("arr_or_dtype")
            let column =
              value.cast(to: SeriesObject.self)?.data
              ?? value.cast(to: IndexObject.self)?.labels.data
            if let column { return .bool(holds(column.dtypeName)) }
            return .bool(holds(try call.interpreter.str(value)))
          })
      )
    }
    return ModuleObject(
      "pandas.api.types",
      members: [String: Value](members: [
        check("is_numeric_dtype") { ["int64", "float64", "bool"].contains($0) },
        check("is_string_dtype") { ["str", "object"].contains($0) },
        check("is_object_dtype") { $0 == "object" },
        check("is_bool_dtype") { $0 == "bool" },
        check("is_integer_dtype") { $0 == "int64" },
        check("is_float_dtype") { $0 == "float64" },
      ]))
  }
}
