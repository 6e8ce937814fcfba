internal import PyRuntime

/// The module `warnings`.
enum WarningsModule {
  static func make(_ interpreter: Interpreter) -> ModuleObject {
    ModuleObject(
      "warnings",
      [
        NativeFunction.functionK(
          "warn", "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())"
        ) { call in
          let message = call.value("message")
          let origin = WarningFilters.Origin.line(level: try call.int("stacklevel"))
          if let warning = message.cast(to: ExceptionObject.self),
            warning.type.isSubtype(of: ExceptionType.warning.object)
          {
            try call.interpreter.warn(warning, try call.interpreter.str(message), from: origin)
            return .none
          }
          let category = try category(call, otherwise: .userWarning)
          try call.interpreter.warn(
            ExceptionObject(category, [message]), try call.interpreter.str(message), from: origin)
          return .none
        },
        NativeFunction.functionK(
          "filterwarnings",
          "(action, message='', category=None, module='', lineno=0, append=False)"
        ) { call in
          let action = try action(call)
          try checkLine(call)
          let message = try pattern(call, "message")
          if try !pattern(call, "module").isEmpty {
            throw PyException(
              .notImplementedError,
              "filterwarnings() does not support the argument 'module' here",
              help: "leave 'module' out, or give 'message' or 'category'")
          }
          add(
            WarningFilters.Filter(
              action, message: message.isEmpty ? nil : message,
              category: try category(call, otherwise: .warning)),
            append: try call.bool("append"), call.interpreter)
          return .none
        },
        NativeFunction.functionK(
          "simplefilter", "(action, category=None, lineno=0, append=False)"
        ) { call in
          try checkLine(call)
          add(
            WarningFilters.Filter(
              try action(call), category: try category(call, otherwise: .warning)),
            append: try call.bool("append"), call.interpreter)
          return .none
        },
        NativeFunction.functionN("resetwarnings", "()", 0...0) { _, interpreter in
          interpreter.warningFilters.filters = []
          interpreter.warningFilters.shown = WarningFilters.Shown()
          return .none
        },
        ("catch_warnings", .object(CatchWarnings.catchType)),
      ],
      refusals: [
        "warn_explicit": "use warnings.warn",
        "deprecated": "call warnings.warn(message, DeprecationWarning) in the function",
        "showwarning":
          "warnings appear below the cell; record them with catch_warnings(record=True)",
        "formatwarning":
          "warnings appear below the cell; record them with catch_warnings(record=True)",
      ])
  }

  private static func add(
    _ filter: WarningFilters.Filter, append: Bool, _ interpreter: Interpreter
  ) {
    let state = interpreter.warningFilters
    // A changed list of filters forgets what was shown before.
    state.shown = WarningFilters.Shown()
    if append { state.filters.append(filter) } else { state.filters.insert(filter, at: 0) }
  }

  /// Cells have no line numbers that a filter could name.
  static func checkLine(_ call: BoundArguments) throws {
    guard try call.int("lineno") == 0 else {
      throw PyException(
        .notImplementedError,
        "\(call.signature.functionName)() does not support the argument 'lineno' here",
        help: "leave 'lineno' out, or give 'message' or 'category'")
    }
  }

  private static func action(_ call: BoundArguments) throws -> WarningFilters.Action {
    if let text = call.value("action").text, let action = WarningFilters.Action(rawValue: text) {
      return action
    }
    throw PyException(
      .valueError, "invalid action: \(try call.interpreter.repr(call.value("action")))")
  }

  private static func pattern(_ call: BoundArguments, _ name: String) throws -> String {
    guard let text = call.value(name).text else {
      throw PyException(.typeError, "\(name) must be a string")
    }
    guard (try? Regex(text)) != nil else {
      throw PyException(
        .valueError, "\(name) is no regular expression: \(StringText.repr(text))")
    }
    return text
  }

  static func category(
    _ call: BoundArguments, otherwise: ExceptionType
  ) throws -> TypeObject {
    let value = call.value("category")
    if value.isNone { return otherwise.object }
    guard let type = value.cast(to: TypeObject.self),
      type.isSubtype(of: ExceptionType.warning.object)
    else {
      throw PyException(
        .typeError,
        "category must be a Warning subclass, not '\(value.type.messageName)'")
    }
    return type
  }
}

/// What `warnings.catch_warnings` gives: filters that end with the `with` block.
final class CatchWarnings: Object {
  static let catchType: TypeObject = TypeObject(
    "catch_warnings", module: "warnings",
    constructor: NativeFunction(
      "catch_warnings",
      "(*, record=False, module=None, action=None, category=None, lineno=0, append=False)"
    ) { call in
      let made = CatchWarnings(records: try call.bool("record"))
      try WarningsModule.checkLine(call)
      guard !call.isGiven("module") else {
        throw PyException(
          .notImplementedError,
          "catch_warnings() does not support the argument 'module' here",
          help: "leave 'module' out")
      }
      made.appends = try call.bool("append")
      if call.isGiven("action") {
        guard let text = call.value("action").text,
          let action = WarningFilters.Action(rawValue: text)
        else {
          throw PyException(
            .valueError, "invalid action: \(try call.interpreter.repr(call.value("action")))")
        }
        made.filter = WarningFilters.Filter(
          action, category: try WarningsModule.category(call, otherwise: .warning))
      }
      return .object(made)
    })

  private let records: Bool
  private var filter: WarningFilters.Filter?
  private var appends = false
  private var saved:
    (
      filters: [WarningFilters.Filter], shown: WarningFilters.Shown,
      recorder: ((TypeObject, Value) throws -> Void)?
    )?

  init(records: Bool) {
    self.records = records
  }

  var type: TypeObject { CatchWarnings.catchType }

  func enter(_ interpreter: Interpreter) throws -> Value? {
    guard saved == nil else {
      throw PyException(
        .runtimeError, "Cannot enter \(try interpreter.repr(.object(self))) twice")
    }
    let state = interpreter.warningFilters
    saved = (state.filters, state.shown, state.recorder)
    state.shown = WarningFilters.Shown()
    if let filter {
      state.filters.insert(filter, at: appends ? state.filters.count : 0)
    }
    guard records else { return Value.none }
    let log = ListObject([])
    state.recorder = { category, warning in
      log.elements.append(.object(WarningRecord(category, warning)))
    }
    return .list(log)
  }

  func exit(_ exception: PyException?, _ interpreter: Interpreter) throws -> Bool {
    if let saved {
      let state = interpreter.warningFilters
      state.filters = saved.filters
      state.shown = saved.shown
      state.recorder = saved.recorder
    }
    saved = nil
    return false
  }
}

/// A warning as `catch_warnings(record=True)` keeps it.
private final class WarningRecord: Object {
  private static let recordType = TypeObject("WarningMessage", module: "warnings")
  private let category: TypeObject
  private let message: Value

  init(_ category: TypeObject, _ message: Value) {
    self.category = category
    self.message = message
  }

  var type: TypeObject { WarningRecord.recordType }
  var ownAttributeNames: [String] { ["message", "category", "filename", "lineno", "file", "line"] }

  func attribute(_ name: String, _ interpreter: Interpreter) throws -> Value? {
    switch name {
    case "message": return message
    case "category": return .object(category)
    case "filename": return .string("<cell>")
    case "lineno": return .int(1)
    case "file", "line", "source": return Value.none
    default: return try type.attribute(name, of: .object(self), interpreter)
    }
  }
}
