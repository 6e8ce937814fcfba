/// Numbers of things in words.
enum Count {
  /// `1 cell`, `2 cells`; the plural is made with an s.
  static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
