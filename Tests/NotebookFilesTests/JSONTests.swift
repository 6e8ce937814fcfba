import Notebook
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("numbers keep their digits, texts their characters")
  func values() throws {
    let json = try JSONReader.read(
      #" {"a": [1.50, -0, 1e400, NaN], "b": "\u00e9\ud83d\ude00\n\"", "c": {"d": null}} "#)
    #expect(json["a"] == .array(["1.50", "-0", "1e400", "NaN"].map { .number($0) }))
    #expect(json["b"]?.text == "é😀\n\"")
    #expect(json["c"]?["d"] == .null)
  }

  @Test("what is written sorts names and indents by one blank")
  func written() {
    let json = JSON.members([
      ("b", .array([])), ("a", .array([.bool(true), .string("\u{1}é\\")])), ("B", .object([])),
    ])
    #expect(
      JSONWriter.write(json)
        == "{\n \"B\": {},\n \"a\": [\n  true,\n  \"\\u0001é\\\\\"\n ],\n \"b\": []\n}\n")
  }

  @Test(
    "half a surrogate and bytes that are no text become the replacement character",
    arguments: [#""\ud83d""#, #""\ud83dx""#, #""\ude00""#])
  func surrogates(text: String) throws {
    #expect(try JSONReader.read(text).text?.unicodeScalars.first == "\u{FFFD}")
  }

  @Test(
    "errors name the place",
    arguments: [
      ("", "line 1, column 1: the text ends where a value is missing"),
      ("[1,\n 2", "line 2, column 3: a ',' or ']' is missing"),
      ("{\"a\" 1}", "line 1, column 6: a ':' is missing"),
      ("{a: 1}", "line 1, column 2: a name in \"quotes\" is missing"),
      ("[1] 2", "line 1, column 5: something follows the end of the value"),
      ("\"a\\q\"", "line 1, column 4: '\\' is followed by no escape"),
      ("\"\\u12", "line 1, column 4: four hexadecimal digits are missing"),
      ("1.", "line 1, column 3: digits behind the point are missing"),
      ("nul", "line 1, column 1: this is not a value"),
    ])
  func errors(text: String, message: String) {
    #expect {
      try JSONReader.read(text)
    } throws: { error in
      (error as? JSONReader.Problem)?.description == message
    }
  }

  @Test("nesting has a limit")
  func depth() {
    #expect {
      try JSONReader.read(String(repeating: "[", count: 100_000))
    } throws: { error in
      (error as? JSONReader.Problem)?.message == "it is nested more than 200 deep"
    }
  }
}
