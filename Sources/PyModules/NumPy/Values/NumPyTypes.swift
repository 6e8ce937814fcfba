package import NDArrays
package import PyRuntime

/// numpy's classes as Python sees them.
package enum NumPyTypes {
  /// The root of the scalar classes.
  package static let generic = TypeObject("generic", module: "numpy")
  package static let number = TypeObject("number", module: "numpy", bases: [generic])
  package static let integer = TypeObject("integer", module: "numpy", bases: [number])
  package static let signedInteger = TypeObject(
    "signedinteger", module: "numpy", bases: [integer])
  package static let inexact = TypeObject("inexact", module: "numpy", bases: [number])
  package static let floating = TypeObject("floating", module: "numpy", bases: [inexact])
  package static let flexible = TypeObject("flexible", module: "numpy", bases: [generic])
  package static let character = TypeObject("character", module: "numpy", bases: [flexible])

  /// `numpy.float64`, also a Python float.
  package static let float64 = TypeObject(
    "float64", module: "numpy", bases: [floating, BuiltinTypes.float],
    members: ScalarMethods.float,
    constructor: .numpy("float64", "(x=0.0, /)") { call in
      try ScalarMethods.make(call, .float64)
    })
  /// Python's `numpy.int64`.
  package static let int64 = TypeObject(
    "int64", module: "numpy", bases: [signedInteger], members: ScalarMethods.int,
    constructor: .numpy("int64", "(x=0, /)") { call in try ScalarMethods.make(call, .int64) })
  /// Python's `numpy.bool`.
  package static let bool = TypeObject(
    "bool", module: "numpy", bases: [generic], members: ScalarMethods.common,
    constructor: .numpy("bool", "(x=False, /)") { call in try ScalarMethods.make(call, .bool) })
  /// Python's `numpy.str_`; elements of string arrays are Python strings.
  package static let str = TypeObject(
    "str_", module: "numpy", bases: [BuiltinTypes.str, character],
    constructor: .numpy("str_", "(object='', /)") { call in
      .string(try call.interpreter.str(call.value("object")))
    })
  /// Python's `numpy.object_`.
  package static let object = TypeObject("object_", module: "numpy", bases: [generic])

  /// Python's `numpy.ndarray`.
  package static let ndarray = TypeObject(
    "ndarray", module: "numpy", members: ArrayMethods.members,
    constructor: .numpy("ndarray", "(shape, dtype=None, order=None)") { call in
      .array(try NDArray.zeros(call.shape("shape"), dtype: try call.dtype() ?? .float64))
    })
  /// Python's `numpy.dtype`.
  package static let dtype = TypeObject(
    "dtype", module: "numpy", members: DTypeObject.members,
    constructor: .numpy("dtype", "(dtype, align=False, copy=False)") { call in
      .object(DTypeObject(try call.interpreter.dtype(of: call.value("dtype"))))
    })
  /// Python's `numpy.ufunc`.
  package static let ufunc = TypeObject("ufunc", module: "numpy", members: UfuncMethods.members)

  /// The class of an array's elements.
  package static func scalarType(_ dtype: DType) -> TypeObject {
    switch dtype {
    case .bool: bool
    case .int64: int64
    case .float64: float64
    case .string: str
    case .object: object
    }
  }
}
