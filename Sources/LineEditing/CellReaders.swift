/// The choice of a reader for the standard streams.
package enum CellReaders {
  /// The reader that edits where a person sits at a terminal that can move its cursor, otherwise
  /// the plain one.
  ///
  /// - Parameter isPlain: Takes the plain one in any case: it redraws nothing.
  package static func standard(isPlain: Bool = false) -> any CellReader {
    if !isPlain, let reader = TerminalCellReader() { return reader }
    Terminal.useUTF8Locale()
    return PlainCellReader()
  }
}
