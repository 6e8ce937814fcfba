internal import PyRuntime

/// The named tuples that some functions return, such as `SVDResult(U=…, S=…, Vh=…)`.
enum NamedResults {
  static let svd = make("SVDResult", ["U", "S", "Vh"])
  static let qr = make("QRResult", ["Q", "R"])
  static let eigh = make("EighResult", ["eigenvalues", "eigenvectors"])
  static let slogdet = make("SlogdetResult", ["sign", "logabsdet"])

  private static func make(_ name: String, _ fields: [String]) -> TypeObject {
    var members: [String: Value] = ["_fields": .tuple(fields.map { .string($0) })]
    for (position, field) in fields.enumerated() {
      members[field] = .object(
        PropertyObject { value, _ in
          guard let tuple = value.object as? TupleObject, tuple.elements.indices.contains(position)
          else {
            return .none
          }
          return tuple.elements[position]
        })
    }
    return TypeObject(
      name, module: "numpy.linalg._linalg", bases: [BuiltinTypes.tuple], members: members)
  }
}
