/// How the program ends; thrown to end it at once.
enum ExitStatus: Int32, Error {
  /// All went well.
  case good = 0
  /// Something is false, or a cell failed.
  case isFalse = 1
  /// Misused, or a file cannot be read.
  case misused = 2
  /// The environment lacks something.
  case environment = 3
  /// Ctrl-C.
  case interrupted = 130
}
