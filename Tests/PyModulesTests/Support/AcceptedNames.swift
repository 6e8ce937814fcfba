import PyModules
import PyRuntime

/// What cells accept: the names of modules and classes, and the parameters of their functions.
struct AcceptedNames {
  /// A name where it stands, as in `numpy.ndarray.sum`.
  struct Entry {
    /// The name with all that stands before it.
    let path: String
    /// The name by which scripts call it.
    let name: String
    /// The parameters that a caller can name, each with its position; nil where it has none.
    let parameters: [(name: String, position: Int?)]
  }

  /// The modules whose names are looked for.
  static let modules = [
    "math", "random", "statistics", "itertools", "functools", "collections", "time", "warnings",
    "copy", "operator", "string", "dataclasses", "typing", "numpy", "numpy.linalg", "numpy.random",
    "numpy.testing", "numpy.exceptions", "numpy.lib.stride_tricks",
  ]

  private(set) var entries: [Entry] = []
  private var seen: Set<ObjectIdentifier> = []

  /// Collects what the built-in names and `modules` hold.
  init(_ interpreter: Interpreter) throws {
    add(members: Universe.members, of: "")
    for name in AcceptedNames.modules {
      guard let make = interpreter.modules.makers[name] else { continue }
      add(members: try make(interpreter).members, of: name + ".")
    }
  }

  private mutating func add(members: [String: Value], of path: String) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("_") {
      add(name, value, path)
    }
  }

  private mutating func add(_ name: String, _ value: Value, _ path: String) {
    guard case .object(let object) = value else {
      entries.append(Entry(path: path + name, name: name, parameters: []))
      return
    }
    switch object {
    case let function as NativeFunction:
      add(function, named: name, path)
    case let bound as BoundMethodObject:
      if let function = bound.function.cast(to: NativeFunction.self) {
        add(function, named: name, path)
      } else {
        entries.append(Entry(path: path + name, name: name, parameters: []))
      }
    case let type as TypeObject:
      if let constructor = type.constructor {
        add(constructor, named: name, path)
      } else {
        entries.append(Entry(path: path + name, name: name, parameters: []))
      }
      guard seen.insert(ObjectIdentifier(type)).inserted else { return }
      add(members: type.members, of: path + name + ".")
    case is ModuleObject: break
    case is PropertyObject:
      entries.append(Entry(path: path + name, name: name, parameters: []))
    default:
      entries.append(Entry(path: path + name, name: name, parameters: []))
      // Constants such as types of results bring their class along.
      if object.type !== BuiltinTypes.property, seen.insert(ObjectIdentifier(object.type)).inserted,
        !path.isEmpty
      {
        add(members: object.type.members, of: path + object.type.name + ".")
      }
    }
  }

  private mutating func add(_ function: NativeFunction, named name: String, _ path: String) {
    let all = function.accepted.parameters
    let hidden = function.isMethod ? 1 : 0
    let parameters = all.enumerated().compactMap {
      position, parameter -> (name: String, position: Int?)? in
      switch parameter.kind {
      case .regular where position >= hidden: (parameter.name, position - hidden)
      case .keywordOnly: (parameter.name, nil)
      default: nil
      }
    }
    entries.append(Entry(path: path + name, name: name, parameters: parameters))
  }
}
