/// An object that may stand among the bases of a class without being a class.
package protocol StandsAsBase: Object {
  /// The classes that take its place; none where it only says something about the class.
  ///
  /// - Throws: NotImplementedError where the class would be of a kind that cells do not have.
  func baseTypes() throws -> [TypeObject]
}
