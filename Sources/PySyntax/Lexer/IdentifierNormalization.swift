/// Python's spelling of a name.
///
/// Python compares names after NFKC, which folds look-alikes such as `ﬁ` or `𝑥` into plain
/// letters. Accents need no work here: Swift's strings compare composed and decomposed letters as
/// equal. Of the other compatibility letters those of `IdentifierTable` are folded.
enum IdentifierNormalization {
  /// Returns the name that `spelling` stands for.
  static func normalized(_ spelling: String) -> String {
    if spelling.utf8.allSatisfy({ $0 < 0x80 }) { return spelling }
    var result = ""
    for scalar in spelling.unicodeScalars {
      if scalar.value < 0x80 {
        result.unicodeScalars.append(scalar)
      } else if let text = IdentifierTable.texts[scalar.value] {
        result += text
      } else {
        result.unicodeScalars.append(folded(scalar))
      }
    }
    return result
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let runs = IdentifierTable.runs
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return scalar }
    let run = runs[low - 1]
    guard scalar.value - run.first < run.count else { return scalar }
    return Unicode.Scalar(run.target + (scalar.value - run.first)) ?? scalar
  }
}
