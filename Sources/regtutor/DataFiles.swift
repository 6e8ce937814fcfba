import ArgumentParser
import NotebookFiles
import NotebookSession

/// The files that `--data` names, checked before anything runs.
struct DataFiles {
  /// The plain names with the paths.
  private let files: [(name: String, path: String)]

  /// Takes the paths of an option.
  ///
  /// - Throws: `ExitStatus.misused` where a file cannot be read or two have one name.
  init(_ paths: [String]) throws {
    var files: [(name: String, path: String)] = []
    for path in paths {
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      if let other = files.first(where: { $0.name == name }), other.path != path {
        throw Console.fail(
          "--data names two files '\(name)': \(other.path) and \(path)\n  help: cells know a file by its plain name: rename one",
          .misused)
      }
      do throws(AtomicFile.Problem) {
        guard try AtomicFile.read(path) != nil else {
          throw AtomicFile.Problem(path: path, reason: "there is no such file", isThere: false)
        }
      } catch {
        throw Console.fail(
          "\(path) cannot be read: \(error.reason)\n  help: --data takes the path of a file, such as data.csv",
          .misused)
      }
      files.append((name, path))
    }
    self.files = files
  }

  /// Lets the cells of a session read the files.
  func open(for session: Session) {
    for (name, path) in files {
      session.allowReading(name) { try AtomicFile.read(path) ?? [] }
    }
  }
}
