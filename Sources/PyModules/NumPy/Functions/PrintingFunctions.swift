internal import NDArrays
internal import PyRuntime

/// How arrays and numbers are written, and what floating-point trouble does.
enum PrintingFunctions {
  private static let optionParameters =
    "precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None, override_repr=None"

  nonisolated(unsafe) static let table: FunctionTable = {
    var table = FunctionTable()
    table.function("set_printoptions", "(\(optionParameters))") { call in
      let (options, formatters) = try options(call, from: call.interpreter.numpy.printOptions)
      call.interpreter.numpy.printOptions = options
      call.interpreter.numpy.formatters = formatters
      return .none
    }
    table.function("get_printoptions", "()") { call in try dictionary(call.interpreter) }
    table.function("printoptions", "(\(optionParameters))") { call in
      let (options, formatters) = try options(call, from: call.interpreter.numpy.printOptions)
      return .object(PrintOptionsContext(options, formatters))
    }
    table.function(
      "array2string",
      "(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None)"
    ) { call in
      var (options, formatters) = try options(call, from: call.interpreter.numpy.printOptions)
      if let width = try call.optionalInt("max_line_width") { options.lineWidth = width }
      if call.isGiven("suppress_small") { options.suppress = try call.bool("suppress_small") }
      options.lineWidth -= try call.text("suffix").unicodeScalars.count
      if !call.isGiven("formatter") { formatters = call.interpreter.numpy.formatters }
      let array = try call.array("a")
      var formatter = call.interpreter.arrayFormatter(
        for: array.dtype, options, formatters: formatters)
      formatter.separator = try call.text("separator")
      formatter.prefixWidth = try call.text("prefix").unicodeScalars.count
      return .string(try formatter.text(array))
    }
    let textParameters = "max_line_width=None, precision=None, suppress_small=None"
    for (name, isRepr) in [("array_repr", true), ("array_str", false)] {
      table.function(name, "(\(isRepr ? "arr" : "a"), \(textParameters))") { call in
        var options = call.interpreter.numpy.printOptions
        if let width = try call.optionalInt("max_line_width") { options.lineWidth = width }
        if call.isGiven("suppress_small") { options.suppress = try call.bool("suppress_small") }
        if let precision = try call.optionalInt("precision") { options.precision = precision }
        let array = try call.array(isRepr ? "arr" : "a")
        let formatter = call.interpreter.arrayFormatter(for: array.dtype, options)
        return .string(try isRepr ? formatter.repr(array) : formatter.str(array))
      }
    }
    numbers(&table)
    trouble(&table)
    return table
  }()

  private static func numbers(_ table: inout FunctionTable) {
    table.function(
      "format_float_positional",
      "(x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None)"
    ) { call in
      try call.refuse("pad_left", "pad_right")
      guard try call.bool("fractional") else {
        throw PyException(
          .notImplementedError,
          "format_float_positional() does not support fractional=False here",
          help: "write f'{x:.4g}' for four significant digits")
      }
      return .string(
        DecimalText.positional(
          try call.double("x"), precision: try call.optionalInt("precision"),
          minimumDigits: try call.optionalInt("min_digits") ?? 0, isUnique: try call.bool("unique"),
          trim: try trim(call), showsPlus: try call.bool("sign")))
    }
    table.function(
      "format_float_scientific",
      "(x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None)"
    ) { call in
      try call.refuse("pad_left")
      return .string(
        DecimalText.scientific(
          try call.double("x"), precision: try call.optionalInt("precision"),
          minimumDigits: try call.optionalInt("min_digits") ?? 0, isUnique: try call.bool("unique"),
          trim: try trim(call), showsPlus: try call.bool("sign"),
          exponentDigits: try call.optionalInt("exp_digits") ?? 2))
    }
    table.function("base_repr", "(number, base=2, padding=0)") { call in
      let base = try call.int("base")
      guard base >= 2, base <= 36 else {
        throw PyException(
          .valueError,
          base > 36
            ? "Bases greater than 36 not handled in base_repr."
            : "Bases less than 2 not handled in base_repr.")
      }
      let number = try call.int("number")
      let zeros = String(repeating: "0", count: max(0, min(try call.int("padding"), 1 << 16)))
      let digits =
        number == 0 && !zeros.isEmpty
        ? "" : String(number.magnitude, radix: base, uppercase: true)
      return .string((number < 0 ? "-" : "") + zeros + digits)
    }
    table.function("binary_repr", "(num, width=None)") { call in
      let number = try call.int("num")
      guard let asked = try call.optionalInt("width") else {
        return .string(String(number, radix: 2))
      }
      let width = min(asked, 1 << 16)
      // Negative numbers of a width are written in two's complement.
      let needed = number < 0 ? 65 - (~number).leadingZeroBitCount : String(number, radix: 2).count
      guard width >= needed else {
        throw PyException(
          .valueError, "Insufficient bit width=\(width) provided for binwidth=\(needed)")
      }
      let digits = String(
        number < 0 ? (UInt(bitPattern: number) << (64 - needed)) >> (64 - needed) : UInt(number),
        radix: 2)
      return .string(
        String(repeating: number < 0 ? "1" : "0", count: max(0, width - digits.count)) + digits)
    }
  }

  private static func trim(_ call: BoundArguments) throws -> DecimalText.Trim {
    guard let first = try call.text("trim").first, let trim = DecimalText.Trim(rawValue: first)
    else { throw PyException(.valueError, "trim must be one of 'k', '.', '0' or '-'") }
    return trim
  }

  /// Reads print options from a call, over those that hold now.
  private static func options(
    _ call: BoundArguments, from current: PrintOptions
  ) throws -> (PrintOptions, [String: Value]) {
    var options = current
    if call.isGiven("precision") {
      let value = call.value("precision")
      if case .float = value {
        throw PyException(.typeError, "precision must be an integer")
      }
      options.precision = max(0, try call.int("precision"))
    }
    if call.isGiven("threshold") {
      let value = call.value("threshold")
      guard value.text == nil else { throw PyException(.typeError, "threshold must be numeric") }
      options.threshold = try call.double("threshold")
      if options.threshold.isNaN {
        throw PyException(
          .valueError,
          "threshold must be non-NAN, try sys.maxsize for untruncated representation")
      }
    }
    if let items = try call.optionalInt("edgeitems") {
      options.edgeItems = max(0, min(items, 1 << 40))
    }
    let has = { (name: String) in call.signature.position(of: name) != nil && call.isGiven(name) }
    if has("linewidth") { options.lineWidth = try call.int("linewidth") }
    if has("suppress") { options.suppress = try call.bool("suppress") }
    if has("nanstr") { options.nanText = try call.text("nanstr") }
    if has("infstr") { options.infinityText = try call.text("infstr") }
    if has("sign") {
      let sign = try call.text("sign")
      guard sign == "-" || sign == "+" || sign == " ", let first = sign.first else {
        throw PyException(.valueError, "sign option must be one of ' ', '+', or '-'")
      }
      options.sign = first
    }
    if has("floatmode") {
      guard let mode = PrintOptions.FloatMode(rawValue: try call.text("floatmode")) else {
        throw PyException(
          .valueError,
          "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
      }
      options.floatMode = mode
    }
    if has("override_repr") { try call.refuse("override_repr") }
    if has("legacy") { options.legacy = try legacy(call) }
    var formatters: [String: Value] = [:]
    if has("formatter"), case .dict(let given) = call.value("formatter") {
      for entry in given.entries {
        if let name = entry.key.text, let function = entry.value { formatters[name] = function }
      }
    }
    return (options, formatters)
  }

  private static func legacy(_ call: BoundArguments) throws -> PrintOptions.Legacy {
    let value = call.value("legacy")
    if case .bool(false) = value { return .none }
    switch value.text {
    case "1.21": return .v121
    case "1.25": return .v125
    case "2.1": return .v21
    case "2.2": return .v22
    case "1.13":
      throw PyException(
        .notImplementedError, "legacy='1.13' is not supported here", help: "use legacy='1.25'")
    default:
      try call.interpreter.numpyWarning(
        .userWarning,
        "legacy printing option can currently only be '1.13', '1.21', '1.25', '2.1', '2.2' or "
          + "`False`")
      return call.interpreter.numpy.printOptions.legacy
    }
  }

  /// The options as `np.get_printoptions()` gives them.
  static func dictionary(_ interpreter: Interpreter) throws -> Value {
    let options = interpreter.numpy.printOptions
    let dict = DictObject()
    dict.set(named: "edgeitems", to: .int(options.edgeItems))
    dict.set(
      named: "threshold",
      to: Int(exactly: options.threshold).map { .int($0) } ?? .float(options.threshold))
    dict.set(named: "floatmode", to: .string(options.floatMode.rawValue))
    dict.set(named: "precision", to: options.precision.map { .int($0) } ?? .none)
    dict.set(named: "suppress", to: .bool(options.suppress))
    dict.set(named: "linewidth", to: .int(options.lineWidth))
    dict.set(named: "nanstr", to: .string(options.nanText))
    dict.set(named: "infstr", to: .string(options.infinityText))
    dict.set(named: "sign", to: .string(String(options.sign)))
    dict.set(named: "formatter", to: .none)
    let legacy: [PrintOptions.Legacy: String] = [
      .v121: "1.21", .v125: "1.25", .v21: "2.1", .v22: "2.2",
    ]
    dict.set(named: "legacy", to: legacy[options.legacy].map { .string($0) } ?? .bool(false))
    dict.set(named: "override_repr", to: .none)
    return .dict(dict)
  }

  private static func trouble(_ table: inout FunctionTable) {
    let parameters = "all=None, divide=None, over=None, under=None, invalid=None"
    table.function("seterr", "(\(parameters))") { call in
      let old = ErrstateContext.dictionary(call.interpreter.numpy.reactions)
      call.interpreter.numpy.reactions = try ErrstateContext.reactions(
        call, from: call.interpreter.numpy.reactions)
      return old
    }
    table.function("geterr", "()") { call in
      ErrstateContext.dictionary(call.interpreter.numpy.reactions)
    }
    table.function("errstate", "(*, \(parameters))") { call in
      .object(
        ErrstateContext(
          try ErrstateContext.reactions(call, from: call.interpreter.numpy.reactions)))
    }
  }
}

/// What `with np.printoptions(…)` enters.
final class PrintOptionsContext: Object {
  private let options: PrintOptions
  private let formatters: [String: Value]
  private var saved: (PrintOptions, [String: Value])?

  init(_ options: PrintOptions, _ formatters: [String: Value]) {
    self.options = options
    self.formatters = formatters
  }

  var type: TypeObject { PrintOptionsContext.contextType }
  private static let contextType = TypeObject("_GeneratorContextManager", module: "contextlib")

  func enter(_ interpreter: Interpreter) throws -> Value? {
    saved = (interpreter.numpy.printOptions, interpreter.numpy.formatters)
    interpreter.numpy.printOptions = options
    interpreter.numpy.formatters = formatters
    return try PrintingFunctions.dictionary(interpreter)
  }

  func exit(_ exception: PyException?, _ interpreter: Interpreter) throws -> Bool {
    if let saved { (interpreter.numpy.printOptions, interpreter.numpy.formatters) = saved }
    return false
  }
}

/// What `with np.errstate(…)` enters.
final class ErrstateContext: Object {
  private let reactions: NumPySettings.Reactions
  private var saved: NumPySettings.Reactions?

  init(_ reactions: NumPySettings.Reactions) {
    self.reactions = reactions
  }

  var type: TypeObject { ErrstateContext.contextType }
  private static let contextType = TypeObject("errstate", module: "numpy")

  func enter(_ interpreter: Interpreter) throws -> Value? {
    saved = interpreter.numpy.reactions
    interpreter.numpy.reactions = reactions
    return Value.none
  }

  func exit(_ exception: PyException?, _ interpreter: Interpreter) throws -> Bool {
    if let saved { interpreter.numpy.reactions = saved }
    return false
  }

  /// Reads reactions from a call, over those that hold now.
  static func reactions(
    _ call: BoundArguments, from current: NumPySettings.Reactions
  ) throws -> NumPySettings.Reactions {
    var result = current
    func read(_ name: String) throws -> NumPySettings.Reaction? {
      guard call.isGiven(name) else { return nil }
      let text = try call.text(name)
      guard let reaction = NumPySettings.Reaction(rawValue: text) else {
        throw PyException(.valueError, "invalid error mode \"\(text)\"")
      }
      return reaction
    }
    if let all = try read("all") {
      result = NumPySettings.Reactions(divide: all, over: all, under: all, invalid: all)
    }
    if let reaction = try read("divide") { result.divide = reaction }
    if let reaction = try read("over") { result.over = reaction }
    if let reaction = try read("under") { result.under = reaction }
    if let reaction = try read("invalid") { result.invalid = reaction }
    return result
  }

  /// The reactions as `np.geterr()` gives them.
  static func dictionary(_ reactions: NumPySettings.Reactions) -> Value {
    let dict = DictObject()
    dict.set(named: "divide", to: .string(reactions.divide.rawValue))
    dict.set(named: "over", to: .string(reactions.over.rawValue))
    dict.set(named: "under", to: .string(reactions.under.rawValue))
    dict.set(named: "invalid", to: .string(reactions.invalid.rawValue))
    return .dict(dict)
  }
}
