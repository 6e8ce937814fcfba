/// The built-in classes, `object` and `type` first.
///
/// Their members live beside the methods they hold: see `Builtins/`.
package enum BuiltinTypes {
  package static let object: TypeObject = TypeObject(
    "object", members: ObjectMethods.members)
  package static let type: TypeObject = TypeObject("type")
  package static let none: TypeObject = TypeObject("NoneType")
  package static let int: TypeObject = TypeObject(
    "int", members: IntMethods.members, constructor: IntMethods.constructor)
  package static let bool: TypeObject = TypeObject(
    "bool", bases: [int], constructor: IntMethods.bool)
  package static let float: TypeObject = TypeObject(
    "float", members: FloatMethods.members, constructor: FloatMethods.constructor)
  package static let str: TypeObject = TypeObject(
    "str", members: StringMethods.members, constructor: StringMethods.constructor)
  package static let bytes: TypeObject = TypeObject(
    "bytes",
    members: BytesMethods.members.merging(
      BytesTextMethods.members.merging(BytesSearchMethods.members) { $1 }
    ) { $1 }, constructor: BytesMethods.constructor)
  package static let list: TypeObject = TypeObject(
    "list", members: ListMethods.members, constructor: ListMethods.constructor)
  package static let tuple: TypeObject = TypeObject(
    "tuple", members: TupleMethods.members, constructor: TupleMethods.constructor)
  package static let dict: TypeObject = TypeObject(
    "dict", members: DictMethods.members, constructor: DictMethods.constructor)
  package static let dictKeys: TypeObject = TypeObject(
    "dict_keys", members: DictMethods.keysMembers)
  package static let dictValues: TypeObject = TypeObject(
    "dict_values", members: DictMethods.viewMembers)
  package static let dictItems: TypeObject = TypeObject(
    "dict_items", members: DictMethods.keysMembers)
  package static let set: TypeObject = TypeObject(
    "set", members: SetMethods.setMembers, constructor: SetMethods.setConstructor)
  package static let frozenset: TypeObject = TypeObject(
    "frozenset", members: SetMethods.sharedMembers("frozenset"),
    constructor: SetMethods.frozensetConstructor)
  package static let range: TypeObject = TypeObject(
    "range", members: RangeMethods.members, constructor: RangeMethods.constructor)
  package static let slice: TypeObject = TypeObject(
    "slice", members: RangeMethods.sliceMembers, constructor: RangeMethods.sliceConstructor)
  package static let builtinFunction: TypeObject = TypeObject("builtin_function_or_method")
  package static let methodDescriptor: TypeObject = TypeObject("method_descriptor")
  package static let method: TypeObject = TypeObject("method")
  package static let property: TypeObject = TypeObject("property")
  package static let module: TypeObject = TypeObject("module")
  package static let ellipsis: TypeObject = TypeObject("ellipsis")
  package static let notImplemented: TypeObject = TypeObject("NotImplementedType")
}

/// The classes of iterators, whose names show in `type(iter(…))`.
package enum IteratorTypes {
  package static let list: TypeObject = TypeObject("list_iterator")
  package static let listReverse: TypeObject = TypeObject("list_reverseiterator")
  package static let tuple: TypeObject = TypeObject("tuple_iterator")
  package static let string: TypeObject = TypeObject("str_iterator")
  package static let asciiString: TypeObject = TypeObject("str_ascii_iterator")
  package static let bytes: TypeObject = TypeObject("bytes_iterator")
  package static let set: TypeObject = TypeObject("set_iterator")
  package static let range: TypeObject = TypeObject("range_iterator")
  package static let longRange: TypeObject = TypeObject("longrange_iterator")
  package static let dictKeys: TypeObject = TypeObject("dict_keyiterator")
  package static let dictValues: TypeObject = TypeObject("dict_valueiterator")
  package static let dictItems: TypeObject = TypeObject("dict_itemiterator")
  package static let dictReverseKeys: TypeObject = TypeObject("dict_reversekeyiterator")
  package static let dictReverseValues: TypeObject = TypeObject("dict_reversevalueiterator")
  package static let dictReverseItems: TypeObject = TypeObject("dict_reverseitemiterator")
  package static let callable: TypeObject = TypeObject("callable_iterator")
  package static let generic: TypeObject = TypeObject("iterator")
}
