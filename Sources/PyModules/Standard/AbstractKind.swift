internal import PyRuntime

/// What the names of `collections.abc` ask of a class.
///
/// A class of a cell is asked for its methods, as in CPython; the built-in ones are known by name.
enum AbstractKind {
  private static let sequences: Set<String> = ["list", "tuple", "str", "bytes", "range", "deque"]
  private static let sets: Set<String> = ["set", "frozenset", "dict_keys", "dict_items"]
  private static let iterators: Set<String> = [
    "enumerate", "zip", "map", "filter", "reversed", "generator", "iterator",
  ]
  private static let mutable: Set<String> = [
    "list", "dict", "set", "deque", "ndarray", "dict_keys", "dict_items",
  ]
  /// The classes of `typing` that stand for a built-in one.
  private static let classes: [String: String] = [
    "List": "list", "Dict": "dict", "Tuple": "tuple", "Set": "set", "FrozenSet": "frozenset",
    "Type": "type", "DefaultDict": "defaultdict", "OrderedDict": "OrderedDict",
    "Counter": "Counter", "Deque": "deque", "Text": "str",
  ]

  /// Whether a class is of a kind; nil where the kind says nothing about classes.
  static func holds(_ kind: String, _ type: TypeObject, _ value: Value?) -> Bool? {
    if kind.hasPrefix("typing."), let name = classes[String(kind.dropFirst(7))] {
      return names(of: type).contains(name)
    }
    guard let name = kind.split(separator: ".").last else { return nil }
    return holds(name: String(name == "AbstractSet" ? "Set" : name), type, value)
  }

  private static func names(of type: TypeObject) -> Set<String> {
    Set(([type] + type.ancestors).filter { !$0.isUserDefined }.map(\.name))
  }

  private static func holds(name: String, _ type: TypeObject, _ value: Value?) -> Bool? {
    let names = names(of: type)
    func isAny(of known: Set<String>) -> Bool { !names.isDisjoint(with: known) }
    func has(_ method: String) -> Bool {
      type.isUserDefined && type.member(method).map { !$0.isNone } ?? false
    }
    let isIterator = isAny(of: iterators) || type.name.hasSuffix("iterator")
    let isHeld =
      isAny(of: sequences) || isAny(of: sets) || isAny(of: ["dict", "dict_values", "ndarray"])
    switch name {
    case "Iterable": return isIterator || isHeld || has("__iter__")
    case "Iterator": return isIterator || (has("__iter__") && has("__next__"))
    case "Generator": return names.contains("generator")
    case "Sized": return isHeld || has("__len__")
    case "Container": return isHeld || has("__contains__")
    case "Collection":
      return isHeld || (has("__len__") && has("__iter__") && has("__contains__"))
    case "Hashable": return !isAny(of: mutable) && type.member("__hash__")?.isNone != true
    case "Callable":
      return has("__call__") || type === BuiltinTypes.type || value?.object?.isCallable == true
    case "Reversible":
      return isAny(of: sequences.union(["dict", "dict_keys", "dict_items", "dict_values"]))
        || has("__reversed__")
    case "Sequence": return isAny(of: sequences)
    case "MutableSequence": return isAny(of: ["list", "deque"])
    case "Mapping", "MutableMapping": return names.contains("dict")
    case "Set": return isAny(of: sets)
    case "MutableSet": return names.contains("set")
    case "MappingView": return isAny(of: ["dict_keys", "dict_values", "dict_items"])
    case "KeysView": return names.contains("dict_keys")
    case "ValuesView": return names.contains("dict_values")
    case "ItemsView": return names.contains("dict_items")
    case "Buffer", "ByteString": return names.contains("bytes")
    case "Awaitable", "Coroutine": return has("__await__")
    case "AsyncIterable": return has("__aiter__")
    case "AsyncIterator": return has("__aiter__") && has("__anext__")
    case "AsyncGenerator": return false
    case "SupportsAbs": return has("__abs__") || isAny(of: ["int", "float"])
    case "SupportsFloat": return has("__float__") || isAny(of: ["int", "float"])
    case "SupportsInt": return has("__int__") || isAny(of: ["int", "float"])
    case "SupportsIndex": return has("__index__") || names.contains("int")
    default: return nil
    }
  }
}
