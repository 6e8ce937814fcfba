internal import PyModules

extension Session {
  /// Lets the cells of this session read a file under a plain name.
  ///
  /// - Parameter read: Returns its bytes; it throws what went wrong as a sentence.
  package func allowReading(_ name: String, read: @escaping () throws -> [UInt8]) {
    InputFiles.of(interpreter).add(name, read: read)
  }
}
