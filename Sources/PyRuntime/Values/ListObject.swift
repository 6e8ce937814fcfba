/// A `list`.
package final class ListObject: Object {
  /// The elements.
  package var elements: [Value]

  /// Creates a list.
  package init(_ elements: [Value]) {
    self.elements = elements
  }

  package var type: TypeObject { BuiltinTypes.list }
}
