package import Plotting

/// What running a cell can show: a closed list, data rather than text.
///
/// A renderer turns outputs into text for a terminal, a page or a file; nothing else does.
package enum Output: Sendable, Equatable {
  /// Text that the cell printed, with its own line ends.
  case stream(String)
  /// The value of the cell's last expression.
  case result(String)
  /// A picture.
  case figure(Figure)
  /// A warning: its class and its message.
  case warning(category: String, message: String)
  /// An exception that nothing caught, or code that could not be read.
  case error(ErrorReport)
}
