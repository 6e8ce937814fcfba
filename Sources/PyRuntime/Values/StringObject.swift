/// A `str`: text as a sequence of code points.
package final class StringObject: Object {
  /// The text.
  package let text: String
  /// The code points, made when first needed for an index.
  package private(set) lazy var scalars = Array(text.unicodeScalars)

  /// Creates a string.
  package init(_ text: String) {
    self.text = text
  }

  package var type: TypeObject { BuiltinTypes.str }
}
