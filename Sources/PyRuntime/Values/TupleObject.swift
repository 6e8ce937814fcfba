/// A `tuple`, or an instance of a named tuple class.
package final class TupleObject: Object {
  /// The elements.
  package let elements: [Value]
  /// `tuple`, or the named tuple's class.
  package let type: TypeObject

  /// Creates a tuple.
  package init(_ elements: [Value], type: TypeObject = BuiltinTypes.tuple) {
    self.elements = elements
    self.type = type
  }
}
