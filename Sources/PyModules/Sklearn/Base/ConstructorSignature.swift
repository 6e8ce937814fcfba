package import PyRuntime
internal import Synchronization

/// What the constructors of scikit-learn's classes take, for help and completion.
///
/// The classes are made once and live as long as the program, so that their identities last.
package enum ConstructorSignature {
  private static let known = Mutex<[ObjectIdentifier: Signature]>([:])

  /// Notes the parameters of a class, `self` first.
  static func note(_ signature: Signature, of type: TypeObject) {
    known.withLock { $0[ObjectIdentifier(type)] = signature }
  }

  /// The parameters of a class or of the nearest base that has some, without `self`; nil for others.
  package static func of(_ type: TypeObject) -> (
    parameters: [Signature.Parameter], notation: String
  )? {
    for candidate in [type] + type.ancestors {
      if let signature = known.withLock({ $0[ObjectIdentifier(candidate)] }) {
        let parameters = Array(signature.parameters.dropFirst())
        return (parameters, notation(parameters))
      }
    }
    return nil
  }

  /// Python's notation of parameters.
  private static func notation(_ parameters: [Signature.Parameter]) -> String {
    var parts: [String] = []
    var hasStar = false
    for parameter in parameters {
      switch parameter.kind {
      case .variadic:
        hasStar = true
        parts.append("*\(parameter.name)")
        continue
      case .keywordVariadic:
        parts.append("**\(parameter.name)")
        continue
      case .keywordOnly where !hasStar:
        hasStar = true
        parts.append("*")
      default: break
      }
      let text = parameter.defaultText.map { $0 == "<unset>" ? "=..." : "=\($0)" } ?? ""
      parts.append(parameter.name + text)
    }
    return "(\(parts.joined(separator: ", ")))"
  }
}
