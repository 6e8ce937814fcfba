internal import NDArrays
package import PyRuntime

/// The modules of numpy.
package enum NumPyModules {
  /// `numpy` and its submodules, but for `numpy.random`, which has a folder of its own.
  package static let table = ModuleTable(
    makers: [
      "numpy": { interpreter in try numpy(interpreter) }
    ],
    refusals: [:])

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
    ] {
      members.merge(table.functions) { $1 }
    }
    let types: [TypeObject] = [
      NumPyTypes.generic, NumPyTypes.number, NumPyTypes.integer, NumPyTypes.signedInteger,
      NumPyTypes.inexact, NumPyTypes.floating, NumPyTypes.flexible, NumPyTypes.character,
      NumPyTypes.float64, NumPyTypes.int64, NumPyTypes.bool, NumPyTypes.str, NumPyTypes.object,
      NumPyTypes.ndarray, NumPyTypes.dtype, NumPyTypes.ufunc,
    ]
    for type in types { members[type.name] = .object(type) }
    members["bool_"] = .object(NumPyTypes.bool)
    members["double"] = .object(NumPyTypes.float64)
    for name in ["int_", "intp", "long"] { members[name] = .object(NumPyTypes.int64) }
    members["True_"] = .npBool(true)
    members["False_"] = .npBool(false)
    return ModuleObject("numpy", members: members, refusals: refusals)
  }

  /// Names that numpy has and that are not supported here.
  private static let refusals: [String: String] = [:]
}
