/// Prompts that were copied along with a cell, `>>> ` or `In [3]: `, and are no part of it.
enum CopiedPrompts {
  /// A text without the prompts of its lines, where it begins with one, as IPython reads it.
  static func removed(from text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { $0.contains { $0 != " " } }) else { return text }
    if classic(lines[first]) != nil {
      return lines.map { anyClassic($0) ?? $0 }.joined(separator: "\n")
    }
    // Who begins to copy behind the first prompt copies the others: they are no Python.
    let second = lines.dropFirst(first + 1).first
    guard notebook(lines[first]) != nil || second.flatMap(further) != nil else { return text }
    return lines.map { anyNotebook($0) ?? $0 }.joined(separator: "\n")
  }

  private static func classic(_ line: Substring) -> Substring? {
    let code = line.drop { $0 == " " }
    guard code.hasPrefix(">>>") else { return nil }
    let rest = code.dropFirst(3)
    return rest.isEmpty ? rest : rest.first == " " ? rest.dropFirst() : nil
  }

  private static func anyClassic(_ line: Substring) -> Substring? {
    if let rest = classic(line) { return rest }
    let code = line.drop { $0 == " " }
    guard code.hasPrefix("...") else { return nil }
    let rest = code.dropFirst(3)
    return rest.isEmpty ? rest : rest.first == " " ? rest.dropFirst() : nil
  }

  private static func notebook(_ line: Substring) -> Substring? {
    let code = line.drop { $0 == " " }
    guard code.hasPrefix("In [") else { return nil }
    let digits = code.dropFirst(4).prefix { $0.isNumber }
    let rest = code.dropFirst(4 + digits.count)
    guard !digits.isEmpty, rest.hasPrefix("]:") else { return nil }
    return rest.dropFirst(rest.hasPrefix("]: ") ? 3 : 2)
  }

  private static func anyNotebook(_ line: Substring) -> Substring? {
    notebook(line) ?? further(line)
  }

  /// What stands behind `   ...: `.
  private static func further(_ line: Substring) -> Substring? {
    let code = line.drop { $0 == " " }
    let dots = code.prefix { $0 == "." }
    let rest = code.dropFirst(dots.count)
    guard dots.count >= 3, rest.first == ":" else { return nil }
    return rest.dropFirst(rest.hasPrefix(": ") ? 2 : 1)
  }
}
