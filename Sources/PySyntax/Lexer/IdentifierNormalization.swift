/// Python's spelling of a name.
///
/// Python compares names after NFKC, which folds look-alikes such as `ﬁ` or `𝑥` into plain
/// letters.
enum IdentifierNormalization {
  /// Returns the name that `spelling` stands for.
  static func normalized(_ spelling: String) -> String {
    spelling
  }
}
