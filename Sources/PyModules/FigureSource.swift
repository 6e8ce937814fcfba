package import Plotting
package import PyRuntime

/// A Python value that shows as a picture, such as matplotlib's Figure.
///
/// A session turns it into a figure output wherever it would show another value's `repr`, and when
/// it is handed to `Interpreter.display`.
package protocol FigureSource: Object {
  /// The picture as it stands now.
  var figure: Figure { get }
}
