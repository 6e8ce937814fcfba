import NDArrays
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Texts of arrays")
struct ArrayTextTests {
  @Test("are numpy's own, character for character, for three thousand random arrays")
  func recorded() throws {
    let cases = try ArrayTextCase.all()
    #expect(cases.count == 3000)
    var failures = 0
    for item in cases {
      let formatter = ArrayFormatter(item.options)
      let shown = "\(try formatter.repr(item.array))\n\(try formatter.str(item.array))"
      if shown != item.expected {
        failures += 1
        if failures <= 5 { Issue.record("\(item.header)\n\(shown)\nexpected\n\(item.expected)") }
      }
    }
    #expect(failures == 0)
  }
}

/// One array with its options and numpy's `repr` and `str` of it.
private struct ArrayTextCase {
  let header: String
  let array: NDArray
  let options: PrintOptions
  let expected: String

  static func all() throws -> [ArrayTextCase] {
    let path = ReferenceFile.path(beside: #filePath, "Reference/array-texts.txt")
    var cases: [ArrayTextCase] = []
    var block: [Substring] = []
    for line in ReferenceFile.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("@") {
        if !block.isEmpty { cases.append(try ArrayTextCase(block)) }
        block = []
      }
      block.append(line)
    }
    while block.last?.isEmpty == true { block.removeLast() }
    if !block.isEmpty { cases.append(try ArrayTextCase(block)) }
    return cases
  }

  private init(_ lines: [Substring]) throws {
    header = String(lines[0])
    let parts = lines[0].dropFirst().split(separator: " ", omittingEmptySubsequences: false)
    let shape = parts[1].split(separator: ",").compactMap { Int($0) }
    let values = lines[1].split(separator: " ")
    switch parts[0] {
    case "f":
      array = try NDArray(values.map { Double(String($0)) ?? .nan }, shape: shape)
    case "i": array = try NDArray(values.map { Int($0) ?? 0 }, shape: shape)
    default: array = try NDArray(values.map { $0 == "1" }, shape: shape)
    }
    options = ArrayTextCase.options(parts.dropFirst(2).joined(separator: " "))
    expected = lines.dropFirst(2).joined(separator: "\n")
  }

  private static func options(_ text: String) -> PrintOptions {
    var options = PrintOptions()
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=", omittingEmptySubsequences: false)
      let value = String(pair[1])
      switch pair[0] {
      case "precision": options.precision = Int(value)
      case "suppress": options.suppress = value == "True"
      case "floatmode": options.floatMode = PrintOptions.FloatMode(rawValue: value) ?? .maxprec
      case "sign": options.sign = value.first ?? "-"
      case "linewidth": options.lineWidth = Int(value) ?? 75
      case "threshold": options.threshold = Double(value) ?? 1000
      case "edgeitems": options.edgeItems = Int(value) ?? 3
      case "nanstr": options.nanText = value
      case "infstr": options.infinityText = value
      case "legacy": options.legacy = value == "1.25" ? .v125 : .v21
      default: break
      }
    }
    return options
  }
}

/// Files beside the tests.
enum ReferenceFile {
  /// The path of a file beside the source file `source`.
  static func path(beside source: String, _ name: String) -> String {
    source.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + name
  }

  /// The file's text; empty where it cannot be read.
  static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
