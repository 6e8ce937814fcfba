internal import NDArrays
internal import PyRuntime

/// `pd.read_csv`.
enum CSVReading {
  static let function = NativeFunction.pandas(
    "read_csv",
    "(filepath_or_buffer, *, sep=<unset>, delimiter=None, header='infer', names=None, index_col=None, usecols=None, dtype=None, skiprows=None, nrows=None, na_values=None, keep_default_na=True, comment=None, encoding=None, decimal='.', thousands=None, skipinitialspace=False, skip_blank_lines=True, parse_dates=None, engine=None, low_memory=True, skipfooter=0, true_values=None, false_values=None, on_bad_lines='error', na_filter=True, quotechar='\"', converters=None, chunksize=None, iterator=False)"
  ) { call in
    let name = call.value("filepath_or_buffer")
    guard let path = name.text else {
      throw PyException(
        .valueError,
        "Invalid file path or buffer object type: \(try call.interpreter.repr(.object(name.type)))",
        help: "give the name of a file as a text")
    }
    try call.refuse(
      ["parse_dates", "true_values", "false_values", "converters"],
      help: "read the column as text and map it")
    try call.refuse(
      ["chunksize", "iterator"], help: "a table is read whole: nrows=… takes the first rows")
    if call.isGiven("quotechar"), try call.text("quotechar") != "\"" {
      throw PandasErrors.unsupported(
        "the argument 'quotechar' of read_csv()", help: "quote texts with \"")
    }
    let text = try contents(path, call.interpreter)
    var separator: String? = ","
    if let given = call["sep"], !given.isNone { separator = try call.text("sep") }
    if call.isGiven("delimiter") { separator = try call.text("delimiter") }
    if separator == "\\s+" || separator == "\\s*" { separator = nil }
    if let separator, separator.unicodeScalars.count != 1 {
      throw PandasErrors.unsupported(
        "the separator '\(separator)'", help: "give one character, such as \",\", \";\" or \"\\t\"")
    }
    return .object(try CSVTable(text, separator: separator?.unicodeScalars.first, call).frame())
  }

  /// The text of a file that cells may read, or of a data set that comes with regtutor.
  private static func contents(_ path: String, _ interpreter: Interpreter) throws -> String {
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
