/// The programs that were built beside the tests that run.
package enum BuiltProgram {
  /// The path of the program `name`.
  package static func path(_ name: String) -> String { folder + "/" + name }

  /// The folder that holds the bundle of tests, which is one of this process's arguments.
  private static let folder: String = {
    for argument in CommandLine.arguments {
      let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
      if let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) {
        return parts[..<bundle].joined(separator: "/")
      }
    }
    return Fixture.root + "/.build/debug"
  }()
}
