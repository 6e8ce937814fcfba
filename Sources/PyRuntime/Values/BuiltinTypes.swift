/// The built-in classes, `object` and `type` first.
///
/// Their members live beside the methods they hold: see `Builtins/`.
package enum BuiltinTypes {
  package static let object = TypeObject("object")
  package static let type = TypeObject("type")
  package static let none = TypeObject("NoneType")
  package static let int = TypeObject("int")
  package static let bool = TypeObject("bool", bases: [int])
  package static let float = TypeObject("float")
  package static let str = TypeObject("str")
  package static let list = TypeObject("list")
  package static let tuple = TypeObject("tuple")
  package static let dict = TypeObject("dict")
  package static let builtinFunction = TypeObject("builtin_function_or_method")
  package static let method = TypeObject("method")
  package static let property = TypeObject("property")
  package static let module = TypeObject("module")
}
