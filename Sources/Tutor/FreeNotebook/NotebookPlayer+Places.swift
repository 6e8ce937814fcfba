extension NotebookPlayer {
  /// The place of the cell that a number means, from 0; nil after saying what is wrong.
  func place(_ text: String, _ command: NotebookCommand) -> Int? {
    if let number = Int(text), entries.indices.contains(number &- 1) { return number - 1 }
    if entries.isEmpty {
      screen(.note("The notebook has no cells yet."))
    } else if text.isEmpty {
      screen(.note("Say which cell: '\(command.usage)' with a number from 1 to \(entries.count)."))
    } else {
      screen(
        .note("There is no cell '\(text)': they are 1 to \(entries.count); ':cells' lists them."))
    }
    return nil
  }

  /// The places of cells that stand behind a command as `3`, `2-4` or `1 3-5`, in that order; nil
  /// after saying what is wrong.
  func places(_ argument: String, _ command: NotebookCommand) -> [Int]? {
    let parts = NotebookPlayer.parts(of: argument)
    guard !parts.isEmpty else { return place("", command).map { [$0] } }
    var places: [Int] = []
    for part in parts {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard ends.count == 2, !ends.contains("") else {
        guard let place = place(part, command) else { return nil }
        places.append(place)
        continue
      }
      guard let first = place(ends[0], command), let last = place(ends[1], command) else {
        return nil
      }
      guard first <= last else {
        screen(.note("Cells are counted upwards: '\(ends[1])-\(ends[0])', not '\(part)'."))
        return nil
      }
      places += first...last
    }
    return places
  }

  /// The places from a cell to another, which stand behind a command as `2`, `2 4` or `2-4`; nil after
  /// saying what is wrong.
  func stretch(_ argument: String, _ command: NotebookCommand) -> ClosedRange<Int>? {
    let parts = NotebookPlayer.parts(of: argument)
    if parts.count == 1 {
      guard let places = places(argument, command), let first = places.first,
        let last = places.last
      else { return nil }
      return first...last
    }
    guard let first = place(parts.first ?? "", command) else { return nil }
    guard parts.count == 2 else {
      screen(.note("It takes a first and a last cell: '\(command.usage)'."))
      return nil
    }
    guard let last = place(parts[1], command) else { return nil }
    guard first <= last else {
      screen(.note("\(command.usage): LAST comes behind N."))
      return nil
    }
    return first...last
  }

  /// The places of two cells.
  func twoPlaces(_ argument: String, _ command: NotebookCommand) -> (Int, Int)? {
    let words = argument.split(separator: " ")
    guard words.count == 2 else {
      screen(.note("It takes two numbers: '\(command.usage)'."))
      return nil
    }
    guard let first = place(String(words[0]), command),
      let second = place(String(words[1]), command)
    else { return nil }
    return (first, second)
  }

  /// The numbers and ranges of a list, which people write with blanks, commas and dashes of any kind.
  private static func parts(of argument: String) -> [String] {
    var text = argument.replacing("–", with: "-").replacing(",", with: " ")
    while let range = text.firstRange(of: " -") ?? text.firstRange(of: "- ") {
      text.replaceSubrange(range, with: "-")
    }
    return text.split(separator: " ").map(String.init)
  }
}
