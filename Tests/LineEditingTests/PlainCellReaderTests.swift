import LineEditing
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Cells from a pipe")
struct PlainCellReaderTests {
  /// A text that ends with `:` opens a block, `(` wants `)`, `!!` is wrong.
  private func state(of text: String) -> CellState {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if text.contains("!!") { return .wrong }
    if text.contains("("), !text.contains(")") { return .incomplete(indent: 4) }
    if text.hasSuffix(":") { return .incomplete(indent: 4) }
    let isDedented = lines.count > 1 && !(lines.last?.hasPrefix(" ") ?? false) && lines.last != ""
    return text.contains(":") && !isDedented ? .openBlock(indent: 4) : .complete
  }

  private func cells(_ text: String) throws -> [ReadResult] {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let bytes = Array(text.utf8)
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    let reader = PlainCellReader(descriptor: ends[0])
    reader.isCommand = { [":check", ":hint"].contains($0.prefix { $0 != " " }) }
    #expect(!reader.isInteractive)
    var results: [ReadResult] = []
    repeat {
      results.append(reader.readCell(.notebook(1), isComplete: state(of:)))
    } while results.last != .endOfInput && results.count < 100
    return results
  }

  @Test(
    "a cell ends where the caller says so, a block at a blank line or at the end",
    arguments: [
      ("", []),
      ("a\nb\n", ["a", "b"]),
      ("a\r\nb", ["a", "b"]),
      ("f(1,\n2)\nb\n", ["f(1,\n2)", "b"]),
      ("f(1,\n\n2)\n", ["f(1,\n\n2)"]),
      ("for:\n  a\n  b\n\nc\n", ["for:\n  a\n  b", "c"]),
      ("for:\n  a\n  \t\nc\n", ["for:\n  a", "c"]),
      ("for:\n  a\n", ["for:\n  a"]),
      ("for:\n  a\nc\nd\n", ["for:\n  a\nc", "d"]),
      ("f(1,\n", ["f(1,"]),
      ("f(1,\n:hint 2\n2)\n", [":hint 2", "f(1,\n2)"]),
      ("f(1,\n  :n]\n2)\n", ["f(1,\n  :n]\n2)"]),
      ("for:\n  a\n:check\nb\n", ["for:\n  a", ":check", "b"]),
      ("!! (\nb\n", ["!! (", "b"]),
      (":hint (\n:check\nb\n", [":hint (", ":check", "b"]),
      ("for:\n:hint\n  a\n\n", [":hint", "for:\n  a"]), ("for:\n:n\n\n", ["for:\n:n", ""]),
      ("λ\u{0}é\n", ["λé"]),
      ("\n\na\n", ["", "", "a"]),
    ])
  func cells(text: String, expected: [String]) throws {
    #expect(try cells(text) == expected.map { .cell($0) } + [.endOfInput])
  }

  @Test("bytes that are no UTF-8 do not end the reading")
  func broken() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let bytes: [UInt8] = [0x61, 0xFF, 0x0A, 0x62]
    try #require(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    let reader = PlainCellReader(descriptor: ends[0])
    #expect(reader.readLine("") == .cell("a\u{FFFD}"))
    #expect(reader.readLine("") == .cell("b"))
    #expect(reader.readLine("") == .endOfInput)
  }
}
