package import NotebookSession
internal import PyModules
internal import PyRuntime

/// The certificates of all fitted models that a session's names hold.
package enum SessionCertificates {
  /// Returns the lines of each model's certificate, by the names in order.
  package static func lines(of session: Session) -> [String] {
    session.variables.flatMap { name, value -> [String] in
      guard let record = CertificateSource.record(of: value) else { return [] }
      do {
        return try CertificateText.lines(name, record, session.interpreter)
      } catch {
        return ["\(name): the fit cannot be solved again: \(error)"]
      }
    }
  }
}
