#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of a program in pipes, from its start to its end.
package struct ProgramRun: Sendable {
  /// What the program wrote to standard output.
  package let output: String
  /// What it wrote to standard error.
  package let errors: String
  /// Its exit status; 128 plus the signal's number where a signal ended it.
  package let status: Int32

  /// A program that could not be started.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// Runs the program that was built as `name`.
  ///
  /// - Parameters:
  ///   - input: What stands at standard input; empty is `/dev/null`.
  ///   - environment: Added to a `PATH`; nothing is inherited.
  package init(
    _ name: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws {
    let folder = try TemporaryFolder()
    let files = ["in", "out", "err"].map { "\(folder.path)/\($0)" }
    try folder.write(input, to: "in")
    let path = BuiltProgram.path(name)
    var variables = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"]
    variables.merge(environment) { $1 }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, 0, input.isEmpty ? "/dev/null" : files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var variablePointers = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer {
      for pointer in argumentPointers + variablePointers { free(pointer) }
    }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, &argumentPointers, &variablePointers)
    guard code == 0 else {
      throw Failure(description: "\(path) cannot be started: \(String(cString: strerror(code)))")
    }
    var state: Int32 = 0
    while waitpid(process, &state, 0) < 0 && errno == EINTR {}
    status = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    output = try Fixture.contents(of: files[1])
    errors = try Fixture.contents(of: files[2])
  }
}
