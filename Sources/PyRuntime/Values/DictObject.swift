/// A `dict`, which keeps the order of insertion.
package final class DictObject: Object {
  /// `dict`, or a subclass such as `Counter`.
  package let type: TypeObject

  /// Creates an empty dict.
  package init(type: TypeObject = BuiltinTypes.dict) {
    self.type = type
  }
}
