/// The stretch of a text or of bytes in which `find`, `count` and their like look.
enum SearchWindow {
  /// Reads `(self, sub, start, end)` of a receiver with `count` elements.
  ///
  /// - Returns: nil where the start lies behind the end of the receiver or behind the stop.
  /// - Throws: TypeError for what is no index.
  static func read(
    _ values: [Value], count: Int, _ interpreter: Interpreter
  ) throws -> Range<Int>? {
    func bound(_ position: Int, _ otherwise: Int) throws -> Int {
      guard values.count > position, !values[position].isNone else { return otherwise }
      let index: Int
      do { index = try interpreter.clippedIndex(of: values[position]) } catch {
        throw PyException(
          .typeError, "slice indices must be integers or None or have an __index__ method")
      }
      return index < 0 ? max(0, index + count) : index
    }
    let start = try bound(2, 0)
    let stop = min(try bound(3, count), count)
    return start <= stop ? start..<stop : nil
  }
}
