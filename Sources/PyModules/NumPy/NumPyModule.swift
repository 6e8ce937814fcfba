internal import NDArrays
package import PyRuntime

/// The modules of numpy.
package enum NumPyModules {
  /// `numpy` and its submodules, but for `numpy.random`, which has a folder of its own.
  package static let table = ModuleTable(
    makers: [
      "numpy": { interpreter in try numpy(interpreter) },
      "numpy.linalg": { _ in LinalgModule.make() },
      "numpy.testing": { _ in TestingModule.make() },
      "numpy.exceptions": { _ in exceptions() },
      "numpy.lib": { _ in
        ModuleObject("numpy.lib", members: ["stride_tricks": .object(strideTricks())])
      },
      "numpy.lib.stride_tricks": { _ in strideTricks() },
    ],
    refusals: [
      "numpy.ma": "masked arrays are not part of cells: use np.nan with np.nanmean and its like",
      "numpy.fft": "Fourier transforms need complex numbers, which arrays do not hold here",
      "numpy.polynomial": "use np.polyfit, np.polyval and np.poly1d",
      "numpy.matlib": "use two-dimensional arrays and @",
      "numpy.ctypeslib": "lessons cannot reach the machine",
      "numpy.f2py": "lessons cannot reach the machine",
    ])

  /// Makes `numpy.lib.stride_tricks`.
  private static func strideTricks() -> ModuleObject {
    ModuleObject(
      "numpy.lib.stride_tricks", members: SlidingWindows.table.functions,
      refusals: ["as_strided": "it can reach foreign memory; use sliding_window_view"])
  }

  /// Classes of `numpy.exceptions` that are there to be named, as in a filter of warnings.
  private static let named: [String: TypeObject] = Dictionary(
    uniqueKeysWithValues: [
      ("VisibleDeprecationWarning", ExceptionType.userWarning),
      ("ComplexWarning", .runtimeWarning), ("ModuleDeprecationWarning", .deprecationWarning),
      ("DTypePromotionError", .typeError), ("TooHardError", .runtimeError),
    ].map { ($0.0, TypeObject($0.0, module: "numpy.exceptions", bases: [$0.1.object])) })

  /// Makes `numpy.exceptions`.
  private static func exceptions() -> ModuleObject {
    ModuleObject(
      "numpy.exceptions",
      members: [
        "AxisError": .object(NumPyErrors.axisError),
        "RankWarning": .object(NumPyErrors.rankWarning),
      ].merging(named.mapValues { .object($0) }) { known, _ in known })
  }

  /// Makes `numpy` for one session.
  private static func numpy(_ interpreter: Interpreter) throws -> ModuleObject {
    var members: [String: Value] = [
      "__version__": .string("2.5.5"), "pi": .float(.pi), "e": .float(2.718281828459045),
      "euler_gamma": .float(0.5772156649015329), "inf": .float(.infinity), "nan": .float(.nan),
      "newaxis": .none,
    ]
    members.merge(ElementFunctions.ufuncs) { $1 }
    for table in [
      CreationFunctions.table, ReductionFunctions.table, ShapingFunctions.table,
      SelectionFunctions.table, ElementFunctions.table, LinearAlgebraFunctions.table,
      StatisticsFunctions.table, PolynomialFunctions.table, PrintingFunctions.table,
      TypeFunctions.table,
    ] {
      members.merge(table.functions) { $1 }
    }
    let types: [TypeObject] = [
      NumPyTypes.generic, NumPyTypes.number, NumPyTypes.integer, NumPyTypes.signedInteger,
      NumPyTypes.inexact, NumPyTypes.floating, NumPyTypes.flexible, NumPyTypes.character,
      NumPyTypes.float64, NumPyTypes.int64, NumPyTypes.bool, NumPyTypes.str, NumPyTypes.object,
      NumPyTypes.ndarray, NumPyTypes.dtype, NumPyTypes.ufunc, PolynomialFunctions.poly1d,
      VectorizedFunction.vectorizeType,
    ]
    for type in types { members[type.name] = .object(type) }
    members["bool_"] = .object(NumPyTypes.bool)
    members["double"] = .object(NumPyTypes.float64)
    for name in ["int_", "intp", "long"] { members[name] = .object(NumPyTypes.int64) }
    members.merge(IndexTrick.all()) { $1 }
    members["True_"] = .npBool(true)
    members["False_"] = .npBool(false)
    for name in ["linalg", "testing", "exceptions", "lib", "random"] {
      // Submodules are reached through their parent without an import of their own.
      if let make = interpreter.modules.makers["numpy.\(name)"] {
        members[name] = .object(try make(interpreter))
      }
    }
    return ModuleObject("numpy", members: members, refusals: NumPyRefusals.reasons)
  }
}
