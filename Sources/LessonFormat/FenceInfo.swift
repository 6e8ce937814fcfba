/// What stands behind the three backticks: a language, a role, words and `key=value` pairs.
struct FenceInfo {
  /// The first word; empty where the fence has none.
  let language: String
  /// The words without `=`, in order, the language not included.
  let words: [String]
  /// The pairs by key; values without their double quotes.
  let values: [String: String]

  /// Reads an info string.
  init(_ info: String) {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    for character in info {
      if character == "\"" {
        isQuoted.toggle()
        part.append(character)
      } else if character == " " && !isQuoted {
        if !part.isEmpty { parts.append(part) }
        part = ""
      } else {
        part.append(character)
      }
    }
    if !part.isEmpty { parts.append(part) }
    language = parts.first ?? ""
    var words: [String] = []
    var values: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "="), !part.hasPrefix("\"") else {
        words.append(part)
        continue
      }
      values[String(part[..<equals])] = part[part.index(after: equals)...].filter { $0 != "\"" }
    }
    self.words = words
    self.values = values
  }
}

/// The roles that a fence can have, with the words and keys that each takes.
struct FenceRole {
  let language: String
  let name: String
  let words: [String]
  let keys: [String]

  /// All roles; a name of "" is the language alone.
  static let all = [
    FenceRole(language: "python", name: "", words: ["volatile"], keys: ["raises"]),
    FenceRole(language: "python", name: "setup", words: [], keys: []),
    FenceRole(
      language: "python", name: "claim", words: [],
      keys: ["kind", "verdict", "shows", "except"]),
    FenceRole(language: "python", name: "exercise", words: [], keys: ["id"]),
    FenceRole(language: "python", name: "solution", words: [], keys: ["for"]),
    FenceRole(language: "python", name: "wrong", words: [], keys: ["says", "for"]),
    FenceRole(language: "python", name: "check", words: ["hidden"], keys: ["for"]),
    FenceRole(
      language: "python", name: "predict", words: [], keys: ["within", "choices", "asks"]),
    FenceRole(language: "markdown", name: "hint", words: [], keys: ["for"]),
    FenceRole(language: "markdown", name: "why", words: [], keys: ["for"]),
    FenceRole(language: "markdown", name: "quiz", words: ["unchecked"], keys: ["right"]),
    FenceRole(language: "text", name: "", words: [], keys: []),
  ]

  /// Returns the names of the roles of a language.
  static func names(of language: String) -> [String] {
    all.filter { $0.language == language && !$0.name.isEmpty }.map(\.name)
  }
}
