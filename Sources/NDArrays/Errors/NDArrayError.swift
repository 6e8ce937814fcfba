/// What went wrong in an array operation, in numpy's own words.
///
/// The kind says which Python exception class it becomes; the words of each case stand in the
/// extensions `NDArrayError+….swift`.
package struct NDArrayError: Error, Equatable {
  /// The Python class that the error becomes.
  package enum Kind: Sendable {
    case value
    case type
    case index
    case memory
    case axis
    case linearAlgebra
    case zeroDivision
    case overflow
    case attribute
    case notImplemented
    case interrupted
  }

  /// The Python class that the error becomes.
  package let kind: Kind
  /// numpy's sentence.
  package let message: String
  /// What to do about it, where there is something true to say.
  package let help: String?

  /// Creates an error.
  package init(_ kind: Kind, _ message: String, help: String? = nil) {
    self.kind = kind
    self.message = message
    self.help = help
  }

  /// Creates a ValueError.
  package static func value(_ message: String) -> NDArrayError { NDArrayError(.value, message) }

  /// Creates a TypeError.
  package static func type(_ message: String) -> NDArrayError { NDArrayError(.type, message) }

  /// Creates an IndexError.
  package static func index(_ message: String) -> NDArrayError { NDArrayError(.index, message) }
}

extension NDArrayError: CustomStringConvertible {
  /// numpy's sentence.
  package var description: String { message }
}
