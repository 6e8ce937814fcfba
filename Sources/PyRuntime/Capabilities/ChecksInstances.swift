/// An object that may stand where `isinstance` and `issubclass` want a class.
package protocol ChecksInstances: Object {
  /// Whether values of `type` count as its instances; `value` is the one asked about, if there is one.
  ///
  /// - Throws: TypeError where the object says nothing about classes.
  func holds(_ type: TypeObject, _ value: Value?) throws -> Bool
}
