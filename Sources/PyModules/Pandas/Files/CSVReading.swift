internal import NDArrays
internal import PyRuntime

/// `pd.read_csv`.
enum CSVReading {
  static let function = NativeFunction.pandas("read_csv", signature) { call in
    try read(call, separator: ",")
  }

  /// `pd.read_table`: the same with tabs.
  static let table = NativeFunction.pandas("read_table", signature) { call in
    try read(call, separator: "\t")
  }

  private static let signature =
    "(filepath_or_buffer, *, sep=<unset>, delimiter=None, header='infer', names=None, index_col=None, usecols=None, dtype=None, engine=None, converters=None, true_values=None, false_values=None, skipinitialspace=False, skiprows=None, skipfooter=0, nrows=None, na_values=None, keep_default_na=True, na_filter=True, skip_blank_lines=True, parse_dates=None, date_format=None, dayfirst=False, cache_dates=True, iterator=False, chunksize=None, compression='infer', thousands=None, decimal='.', lineterminator=None, quotechar='\"', quoting=0, doublequote=True, escapechar=None, comment=None, encoding=None, encoding_errors='strict', dialect=None, on_bad_lines='error', low_memory=True, memory_map=False, float_precision=None, storage_options=None, dtype_backend=<unset>)"

  private static func read(_ call: BoundArguments, separator usual: String) throws -> Value {
    let name = call.value("filepath_or_buffer")
    var held: String?
    if name.text == nil, let read = try call.interpreter.optionalAttribute("read", of: name) {
      held = try call.interpreter.call(read, Arguments()).text
    }
    guard let path = name.text ?? (held == nil ? nil : "") else {
      throw PyException(
        .valueError,
        "Invalid file path or buffer object type: \(try call.interpreter.repr(.object(name.type)))",
        help: "give the name of a file as a text")
    }
    try refuse(call)
    let text = try held ?? contents(path, call)
    var separator: String? = usual
    if let given = call["sep"], !given.isNone { separator = try call.text("sep") }
    if call.isGiven("delimiter") { separator = try call.text("delimiter") }
    if separator == "\\s+" || separator == "\\s*" { separator = nil }
    if let separator, separator.unicodeScalars.count != 1 {
      throw PandasErrors.unsupported(
        "the separator '\(separator)'", help: "give one character, such as \",\", \";\" or \"\\t\"")
    }
    return .object(try CSVTable(text, separator: separator?.unicodeScalars.first, call).frame())
  }

  /// Refuses what is not here; what changes only how fast or how exactly pandas reads is passed over.
  private static func refuse(_ call: BoundArguments) throws {
    try call.refuse(
      ["parse_dates"], help: "dates stay texts: pd.to_numeric(df[\"date\"].str[:4]) gives the year")
    try call.refuse(["true_values", "false_values"], help: "read the column as text and map it")
    try call.refuse(
      ["chunksize", "iterator"], help: "a table is read whole: nrows=… takes the first rows")
    try call.refuse(
      ["escapechar", "dialect", "lineterminator", "storage_options"],
      help: "write the file with plain double quotes around texts")
    if try Numbers.int(call.value("quoting"), call.interpreter) != 0 {
      throw PandasErrors.unsupported(
        "the argument 'quoting' of read_csv()", help: "quote texts with \" where they need it")
    }
    if call["dtype_backend"] != nil {
      throw PandasErrors.unsupported(
        "the argument 'dtype_backend' of read_csv()", help: "leave it out")
    }
    if call.isGiven("quotechar"), try call.text("quotechar") != "\"" {
      throw PandasErrors.unsupported(
        "the argument 'quotechar' of read_csv()", help: "quote texts with \"")
    }
    if let compression = call.value("compression").text, compression != "infer" {
      throw PandasErrors.unsupported(
        "the compression '\(compression)'", help: "unpack the file first")
    }
  }

  /// The text of a file that cells may read, or of a data set that comes with regtutor.
  private static func contents(_ path: String, _ call: BoundArguments) throws -> String {
    let interpreter = call.interpreter
    let files = InputFiles.of(interpreter)
    let plain = path.split(separator: "/").last.map(String.init) ?? path
    if !files.names.contains(plain), plain == "diabetes.csv" {
      return ShippedTables.diabetes
    }
    if path.hasPrefix("http://") || path.hasPrefix("https://") {
      throw PyException(
        .permissionError, "cells reach no network: '\(path)' is not read",
        help: "download the file and start with --data \(plain)")
    }
    let bytes = try files.bytes(of: path)
    var view = bytes[...]
    if view.starts(with: [0xEF, 0xBB, 0xBF]) { view = view.dropFirst(3) }
    try interpreter.reserve(view.count.multipliedReportingOverflow(by: 4).partialValue)
    let (encoding, errors) = (call.value("encoding").text, try call.text("encoding_errors"))
    let codec = encoding?.lowercased().filter { $0.isLetter || $0.isNumber } ?? "utf8"
    if ["utf16", "utf32", "cp1250"].contains(codec) {
      throw PandasErrors.unsupported(
        "the encoding '\(codec)' of read_csv()", help: "save the file as UTF-8")
    }
    if !["utf8", "utf8sig"].contains(codec) || errors != "strict" {
      return try BytesMethods.decode(
        Array(view), codec == "utf8sig" ? "utf8" : encoding ?? codec, errors)
    }
    guard let text = String(validating: view, as: UTF8.self) else {
      let place = firstInvalid(Array(view))
      throw PyException(
        .unicodeDecodeError,
        "'utf-8' codec can't decode byte 0x\(String(view.isEmpty ? 0 : Array(view)[min(place, view.count - 1)], radix: 16)) in position \(place): "
          + "invalid start byte", help: "save the file as UTF-8")
    }
    return text
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): count += UTF8.width(scalar)
      case .emptyInput: return count
      case .error: return count
      }
    }
  }
}

/// The tables that come with regtutor, by the names that `read_csv` knows.
enum ShippedTables {
  /// The diabetes data in raw units, with a header.
  static var diabetes: String {
    (DiabetesData.names + ["target"]).joined(separator: ",") + "\n" + DiabetesData.text
  }
}
