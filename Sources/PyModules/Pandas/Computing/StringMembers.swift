internal import NDArrays
internal import PyRuntime
internal import PySyntax

/// `Series.str`.
final class StringAccessor: Object {
  let series: SeriesObject
  /// Whether it is the `str` of an Index.
  let isIndex: Bool

  init(_ series: SeriesObject, isIndex: Bool) {
    self.series = series
    self.isIndex = isIndex
  }

  var type: TypeObject { PandasTypes.strings }

  func item(_ key: Value, _ interpreter: Interpreter) throws -> Value {
    try mapped(interpreter) { text in
      do {
        return try interpreter.item(key, of: text)
      } catch let error as PyException where error.isInstance(of: .indexError) {
        return .float(.nan)
      }
    }
  }

  /// The elements through a function; missing ones stay so.
  func mapped(
    _ interpreter: Interpreter, missing: Value = .float(.nan), _ body: (Value) throws -> Value
  ) throws -> Value {
    let values = try (0..<series.count).map { position -> Value in
      try interpreter.tick()
      return series.data.isMissing(position)
        ? missing : try body(series.data.plainValue(position))
    }
    var data: ColumnData =
      values.isEmpty ? series.data : ColumnData(inferring: values)
    // What comes from a column of objects is one.
    if case .object = series.data, case .text = data { data = .object(values) }
    return finished(data)
  }

  /// A Series, or for an Index an Index or array.
  func finished(_ data: ColumnData) -> Value {
    guard isIndex else { return .object(series.with(data: data)) }
    // Flags are an array; numbers are labels too.
    if case .bool = data, let array = try? data.array() { return .array(array) }
    return .object(IndexObject(AxisLabels(data, names: [series.name])))
  }
}

/// The methods of `Series.str`: Python's own, element by element.
enum StringMembers {
  /// The accessor of a Series of texts.
  static func accessor(_ series: SeriesObject, isIndex: Bool = false) throws -> Value {
    let isText: Bool
    switch series.data {
    case .text: isText = true
    case .object(let values):
      isText = values.allSatisfy { $0.text != nil || $0.isMissing || AxisReading.isListLike($0) }
    case .category(let data):
      if case .text = data.categories.data { isText = true } else { isText = false }
    default: isText = false
    }
    guard isText else {
      throw PyException(
        .attributeError,
        "Can only use .str accessor with string values, not \(inferredName(series.data))",
        help: "turn the column into texts first: .astype(str).str")
    }
    if case .category(let data) = series.data {
      return .object(StringAccessor(series.with(data: data.decoded), isIndex: isIndex))
    }
    return .object(StringAccessor(series, isIndex: isIndex))
  }

  private static func inferredName(_ column: ColumnData) -> String {
    switch column {
    case .int: "integer"
    case .float: "floating"
    case .bool: "boolean"
    default: "mixed"
    }
  }

  nonisolated(unsafe) static let table: [String: Value] = {
    var members = PandasMembers()
    forwarded(&members)
    searching(&members)
    splitting(&members)
    return members.table
  }()

  /// Methods that `str` has too.
  private static func forwarded(_ members: inout PandasMembers) {
    for (name, parameters) in [
      ("upper", ""), ("lower", ""), ("title", ""), ("capitalize", ""), ("swapcase", ""),
      ("casefold", ""), ("isdigit", ""), ("isalpha", ""), ("isalnum", ""), ("isnumeric", ""),
      ("isdecimal", ""), ("isspace", ""), ("islower", ""), ("isupper", ""), ("istitle", ""),
      ("strip", "to_strip=None"), ("lstrip", "to_strip=None"), ("rstrip", "to_strip=None"),
      ("zfill", "width"), ("removeprefix", "prefix"), ("removesuffix", "suffix"),
      ("find", "sub, start=0, end=None"), ("rfind", "sub, start=0, end=None"),
      ("center", "width, fillchar=' '"), ("ljust", "width, fillchar=' '"),
      ("rjust", "width, fillchar=' '"), ("index", "sub, start=0, end=None"),
    ] {
      let isFlag = name.hasPrefix("is")
      members.method(name, parameters, StringAccessor.self) { accessor, call in
        let arguments = call.signature.parameters.dropFirst().compactMap { parameter -> Value? in
          guard let value = call[parameter.name] else { return nil }
          return value
        }
        return try accessor.mapped(call.interpreter, missing: isFlag ? .bool(false) : .float(.nan))
        {
          try call.interpreter.call(
            call.interpreter.attribute(name, of: $0), Arguments(arguments))
        }
      }
    }
    members.method("len", "", StringAccessor.self) { accessor, call in
      try accessor.mapped(call.interpreter) { .int(try call.interpreter.length(of: $0)) }
    }
    members.method("get", "i", StringAccessor.self) { accessor, call in
      try accessor.item(call.value("i"), call.interpreter)
    }
    members.method("slice", "start=None, stop=None, step=None", StringAccessor.self) {
      accessor, call in
      try accessor.item(
        .object(SliceObject(call.value("start"), call.value("stop"), call.value("step"))),
        call.interpreter)
    }
    members.method("repeat", "repeats", StringAccessor.self) { accessor, call in
      try accessor.mapped(call.interpreter) {
        try call.interpreter.binary(.multiply, $0, call.value("repeats"))
      }
    }
    members.method("pad", "width, side='left', fillchar=' '", StringAccessor.self) {
      accessor, call in
      let method =
        switch try call.text("side") {
        case "right": "ljust"
        case "both": "center"
        default: "rjust"
        }
      return try accessor.mapped(call.interpreter) {
        try call.interpreter.call(
          call.interpreter.attribute(method, of: $0), call.value("width"), call.value("fillchar"))
      }
    }
  }

  private static let signs: Set<Character> = [
    "^", "$", ".", "*", "+", "?", "{", "}", "[", "]", "\\", "|", "(", ")",
  ]

  /// Refuses what only a regular expression could mean.
  static func requirePlain(_ pattern: String, _ method: String) throws {
    guard pattern.contains(where: { signs.contains($0) }) else { return }
    throw PandasErrors.unsupported(
      "str.\(method)() with a regular expression",
      help: "write regex=False for a plain text, or map a function over the column")
  }

  private static func searching(_ members: inout PandasMembers) {
    for name in ["startswith", "endswith"] {
      members.method(name, "pat, na=<unset>", StringAccessor.self) { accessor, call in
        try accessor.mapped(call.interpreter, missing: call["na"] ?? .bool(false)) {
          try call.interpreter.call(
            call.interpreter.attribute(name, of: $0), call.value("pat"))
        }
      }
    }
    members.method(
      "contains", "pat, case=True, flags=0, na=<unset>, regex=True", StringAccessor.self
    ) {
      accessor, call in
      let pattern = try call.text("pat")
      let parts: [String]
      if try call.bool("regex") {
        // Alternatives of plain texts need no regular expressions.
        parts = pattern.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        for part in parts { try requirePlain(part, "contains") }
      } else {
        parts = [pattern]
      }
      let isExact = try call.bool("case")
      let wanted = isExact ? parts : parts.map { $0.lowercased() }
      return try accessor.mapped(call.interpreter, missing: call["na"] ?? .bool(false)) { value in
        guard let text = value.text else { return .bool(false) }
        let searched = isExact ? text : text.lowercased()
        return .bool(wanted.contains { $0.isEmpty || searched.contains($0) })
      }
    }
    members.method("count", "pat, flags=0", StringAccessor.self) { accessor, call in
      try requirePlain(call.text("pat"), "count")
      return try accessor.mapped(call.interpreter) {
        try call.interpreter.call(call.interpreter.attribute("count", of: $0), call.value("pat"))
      }
    }
    members.method(
      "replace", "pat, repl=None, n=-1, case=None, flags=0, regex=False", StringAccessor.self
    ) {
      accessor, call in
      if case .dict(let table) = call.value("pat") {
        return try accessor.mapped(call.interpreter) { text in
          try table.pairs.reduce(text) {
            try call.interpreter.call(
              call.interpreter.attribute("replace", of: $0), $1.key, $1.value)
          }
        }
      }
      if try call.bool("regex") { try requirePlain(call.text("pat"), "replace") }
      return try accessor.mapped(call.interpreter) {
        try call.interpreter.call(
          call.interpreter.attribute("replace", of: $0), call.value("pat"), call.value("repl"),
          call.value("n"))
      }
    }
    for name in ["match", "fullmatch"] {
      members.method(name, "pat, case=True, flags=0, na=<unset>", StringAccessor.self) {
        accessor, call in
        let pattern = try call.text("pat")
        try requirePlain(pattern, name)
        guard try call.int("flags") == 0 else {
          throw PandasErrors.unsupported(
            "str.\(name)(flags=…)", help: "case=False passes over capitals")
        }
        let isExact = try call.bool("case")
        let wanted = isExact ? pattern : pattern.lowercased()
        return try accessor.mapped(call.interpreter, missing: call["na"] ?? .bool(false)) { value in
          var text = value.text ?? ""
          if !isExact { text = text.lowercased() }
          return .bool(name == "match" ? text.hasPrefix(wanted) : text == wanted)
        }
      }
    }
    for name in ["extract", "extractall", "findall"] {
      members.method(name, "pat, flags=0, expand=True", StringAccessor.self) { _, _ in
        throw PandasErrors.unsupported(
          "str.\(name)()", help: "cells have no regular expressions: use str.split and str.get")
      }
    }
  }

  private static func splitting(_ members: inout PandasMembers) {
    for name in ["split", "rsplit"] {
      let parameters = "pat=None, *, n=-1, expand=False" + (name == "split" ? ", regex=None" : "")
      members.method(name, parameters, StringAccessor.self) {
        accessor, call in
        if name == "split", let pattern = call.value("pat").text, pattern.count > 1,
          !call.isGiven("regex")
        {
          try requirePlain(pattern, name)
        }
        var limit = try call.int("n")
        if limit == 0 { limit = -1 }
        let parts = try (0..<accessor.series.count).map { position -> Value in
          if accessor.series.data.isMissing(position) { return .float(.nan) }
          return try call.interpreter.call(
            call.interpreter.attribute(name, of: accessor.series.data.plainValue(position)),
            call.value("pat"), .int(limit))
        }
        guard try call.bool("expand") else { return accessor.finished(.object(parts)) }
        let lists = try parts.map { part -> [Value] in
          if case .list(let list) = part { return list.elements }
          return try part.isMissing ? [] : call.interpreter.elements(of: part)
        }
        let width = lists.map(\.count).max() ?? 0
        let data = (0..<width).map { column in
          ColumnData.text(lists.map { column < $0.count ? $0[column].text : nil })
        }
        return .object(
          FrameObject(data, columns: AxisLabels(count: width), index: accessor.series.index))
      }
    }
    for name in ["partition", "rpartition"] {
      members.method(name, "sep=' ', expand=True", StringAccessor.self) { accessor, call in
        let parts = try (0..<accessor.series.count).map { position -> Value in
          if accessor.series.data.isMissing(position) { return .float(.nan) }
          return try call.interpreter.callMethod(
            name, of: accessor.series.data.plainValue(position), [call.value("sep")])
        }
        guard try call.bool("expand") else { return accessor.finished(.object(parts)) }
        let data = (0..<3).map { column in
          ColumnData.text(
            parts.map { part in
              if case .tuple(let tuple) = part { tuple.elements[column].text } else { nil }
            })
        }
        return .object(
          FrameObject(data, columns: AxisLabels(count: 3), index: accessor.series.index))
      }
    }
    members.method("cat", "others=None, sep=None, na_rep=None", StringAccessor.self) {
      accessor, call in
      let separator = call.value("sep").text ?? ""
      let filler = call.value("na_rep").text
      func text(_ column: ColumnData, _ position: Int) -> String? {
        column.isMissing(position) ? filler : column.value(position).text
      }
      guard call.isGiven("others") else {
        return .string(
          (0..<accessor.series.count).compactMap { text(accessor.series.data, $0) }
            .joined(separator: separator))
      }
      let other = try ColumnReading.column(
        call.value("others"), count: accessor.series.count, index: accessor.series.index,
        call.interpreter)
      return accessor.finished(
        .text(
          (0..<accessor.series.count).map { position in
            guard let a = text(accessor.series.data, position), let b = text(other, position)
            else { return nil }
            return a + separator + b
          }))
    }
    members.method("join", "sep", StringAccessor.self) { accessor, call in
      try accessor.mapped(call.interpreter) {
        try call.interpreter.call(
          call.interpreter.attribute("join", of: call.value("sep")), $0)
      }
    }
    members.method("get_dummies", "sep='|', dtype=None", StringAccessor.self) { accessor, call in
      let separator = try call.text("sep")
      let rows = (0..<accessor.series.count).map { position in
        Set((accessor.series.data.value(position).text ?? "").components(by: separator))
      }
      let names = Set(rows.joined()).filter { !$0.isEmpty }.sorted()
      return .object(
        FrameObject(
          names.map { name in .int(rows.map { $0.contains(name) ? 1 : 0 }) },
          columns: AxisLabels(texts: names), index: accessor.series.index))
    }
  }
}

extension String {
  /// The parts between the places of a separator.
  fileprivate func components(by separator: String) -> [String] {
    separator.isEmpty
      ? [self] : split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
