import ArgumentParser
import LineEditing
import Notebook
import NotebookSession
import Rendering
import TerminalText
import Tutor

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `regtutor doctor`: what the program finds where it runs.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is found here: locale, terminal, progress, lessons, arithmetic.",
    discussion: "The status is 3 where something keeps the program from working as it should.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let findings = [locale, terminal, state, lessons, arithmetic, images]
    let width = findings.map(\.topic.count).max() ?? 0
    for finding in findings {
      let topic = DisplayWidth.padded(finding.topic, columns: width)
      let state = DisplayWidth.padded(finding.state.rawValue, columns: 5)
      Console.write(lines: ["\(state)  \(topic)  \(ControlCharacters.visible(finding.words))"])
      if let help = finding.help { Console.write(lines: ["       help: \(help)"]) }
    }
    let wrong = findings.count { $0.state == .wrong }
    Console.write(lines: [
      wrong == 0
        ? "regtutor \(Version.current): nothing is wrong."
        : "regtutor \(Version.current): \(wrong) of \(findings.count) things are wrong."
    ])
    if wrong > 0 { throw ExitStatus.environment }
  }

  private struct Finding {
    enum State: String {
      case good
      /// It works, and could do more.
      case note
      case wrong
    }

    let topic: String
    let state: State
    let words: String
    var help: String?
  }

  private var locale: Finding {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { Environment.value($0) }.first ?? "unset"
    let isUTF8 = Terminal.usesUTF8
    return Finding(
      topic: "locale", state: isUTF8 ? .good : .note,
      words: isUTF8 ? "\(name), UTF-8" : "\(name), no UTF-8: output is ASCII at a terminal",
      help: isUTF8 ? nil : "for letters beyond ASCII set LANG to a UTF-8 locale, such as C.UTF-8")
  }

  private var terminal: Finding {
    guard Terminal.isInteractive else {
      return Finding(
        topic: "terminal", state: .note,
        words: "none: lines are read as they come, nothing is redrawn")
    }
    let size = Terminal.size
    let kind = Environment.value("TERM") ?? "unset"
    let isDumb = kind == "dumb" || kind == "unset"
    return Finding(
      topic: "terminal", state: isDumb || size.columns < 60 ? .note : .good,
      words: "\(kind), \(size.columns) by \(size.rows), "
        + (isDumb ? "plain lines" : "cells are edited as a whole, with libedit's bindings"),
      help: size.columns < 60 ? "60 columns or more show tables and pictures better" : nil)
  }

  private var state: Finding {
    guard let folder = options.stateFolder(isDefaultUsed: true) else {
      return Finding(
        topic: "progress", state: .wrong,
        words: "neither HOME nor XDG_DATA_HOME is set: nothing is kept",
        help: "set HOME, or name a folder with --data-dir")
    }
    let log = EventLog(folder: folder)
    if let trouble = log.trouble {
      return Finding(
        topic: "progress", state: .wrong, words: trouble,
        help: "make the folder writable, or name another with --data-dir")
    }
    let skipped =
      log.skippedLines == 0 ? "" : "; \(log.skippedLines) lines could not be read and are left out"
    return Finding(
      topic: "progress", state: log.skippedLines == 0 ? .good : .note,
      words: "\(folder)/events.jsonl, \(log.events.count) events\(skipped)")
  }

  private var lessons: Finding {
    do throws(LessonCatalog.LookupError) {
      let catalog = LessonCatalog(folder: try LessonFolder.find())
      let bad = catalog.entries.filter { $0.lesson == nil }
      let isGood = bad.isEmpty && !catalog.entries.isEmpty
      return Finding(
        topic: "lessons", state: isGood ? .good : .wrong,
        words: "\(catalog.entries.count) in \(catalog.folder)"
          + (bad.isEmpty ? "" : ", of which \(bad.count) cannot be read"),
        help: isGood ? nil : "'regtutor check' says what is wrong with a lesson")
    } catch {
      return Finding(
        topic: "lessons", state: .wrong, words: error.description,
        help: "set REGTUTOR_LESSONS to the folder with the lesson files")
    }
  }

  /// Solves a small system and a lasso in a cell, through BLAS and LAPACK, and compares.
  private var arithmetic: Finding {
    let session = Session()
    let result = session.evaluateSilently(
      """
      import numpy as np
      from sklearn.linear_model import Lasso
      A = np.arange(64.0).reshape(8, 8) + 50 * np.eye(8)
      assert np.abs(A @ np.linalg.solve(A, np.ones(8)) - 1).max() < 1e-10
      w = Lasso(alpha=1.0, fit_intercept=False).fit(np.eye(4) * 2, np.array([4.0, 1.0, -6.0, 0.0])).coef_
      assert np.abs(w - np.array([1.0, 0.0, -2.0, 0.0])).max() < 1e-10
      """, name: "doctor")
    return Finding(
      topic: "arithmetic", state: result.error == nil ? .good : .wrong,
      words: result.error.map { "a linear system or a lasso came out wrong: \($0.headline)" }
        ?? "BLAS and LAPACK solve a linear system, the solver a lasso, both as in closed form",
      help: result.error == nil ? nil : "another OpenBLAS may help; report this with its version")
  }

  private var images: Finding {
    Finding(
      topic: "images", state: Rasterizer.isPresent ? .good : .note,
      words: Rasterizer.isPresent
        ? "rsvg-convert is there: '--graphics auto' shows pictures where the terminal can"
        : "no rsvg-convert: pictures are drawn with characters, and savefig writes SVG")
  }
}
