/// Which attributes the instances of a class have, and where: instances that were filled in the same
/// order share one.
///
/// The machine remembers the shape that it met at a place of the code, and finds the attribute of
/// the next instance of that shape by number.
final class Shape {
  /// The class of the instances, which holds its shapes.
  unowned let type: TypeObject
  /// The attributes in order.
  let names: [String]
  private let positions: [String: Int]
  private var next: [String: Shape] = [:]

  /// Attributes beyond which an instance keeps a dict of its own.
  static let limit = 40

  init(_ type: TypeObject, names: [String] = []) {
    self.type = type
    self.names = names
    positions = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of an attribute; nil where instances of the shape lack it.
  func position(of name: String) -> Int? { positions[name] }

  /// The shape with one more attribute.
  func adding(_ name: String) -> Shape {
    if let ready = next[name] { return ready }
    let made = Shape(type, names: names + [name])
    next[name] = made
    return made
  }

  /// The shape without an attribute.
  func removing(_ name: String) -> Shape {
    names.filter { $0 != name }.reduce(type.rootShape) { $0.adding($1) }
  }
}
