package import Notebook
package import NotebookFiles
package import NotebookSession
internal import PyRuntime

/// A free notebook: cells that run, can be changed and are kept in a file.
///
/// Like `LessonPlayer` it knows no terminal: it is driven by `submit` and says what to show through
/// `screen`.
package final class NotebookPlayer: CellPlayer {
  /// A cell and whether what stands below it may no longer be true.
  struct Entry: Equatable {
    var cell: NotebookDocument.Cell
    /// Whether the cell, or one before it, changed since it ran.
    var isStale = false
  }

  /// The notebook that the cells run in.
  package private(set) var session = Session()
  package private(set) var need = LessonPlayer.Need.cell
  package var prefill: String?
  package var turnKnob: ((Knob) -> Knob.Ending?)?
  /// Whether a cell raised an exception.
  package private(set) var hasFailed = false
  /// The cells in order.
  var entries: [Entry] = []
  /// The file that the notebook is kept in; nil where it is kept nowhere.
  var file: NotebookFile?
  /// What the file holds besides cells.
  var metadata = JSON.object([])
  /// The place of the cell that the next typed cell replaces.
  var edited: Int?
  /// The cells as they were before each change, with words for the change.
  var past: [(entries: [Entry], change: String)] = []
  /// The error or warning that came last, for `:explain`.
  var lastTrouble: String?
  let screen: (TutorEvent) -> Void
  private let prepare: (Session) -> Void
  private let isInterrupted: () -> Bool
  /// What keeps the notebook from being saved; nil where it is saved.
  package private(set) var saveTrouble: String?
  /// Whether leaving is put off once where cells would be lost.
  package var asksBeforeLoss = false
  /// Whether leaving was put off once because the notebook is not saved.
  private var leavesUnsaved = false

  /// The most changes that can be taken back.
  private static let undoLimit = 200

  /// Creates an empty notebook.
  ///
  /// - Parameters:
  ///   - file: Where it is kept from its first cell on.
  ///   - prepare: Called with each new session, to say what its cells may read and write.
  ///   - isInterrupted: Asked now and then while a cell runs; true stops it.
  package init(
    file: NotebookFile?, prepare: @escaping (Session) -> Void = { _ in },
    isInterrupted: @escaping () -> Bool = { false }, screen: @escaping (TutorEvent) -> Void
  ) {
    self.file = file
    self.prepare = prepare
    self.isInterrupted = isInterrupted
    self.screen = screen
    connect()
  }

  private func connect() {
    session.commandNames = commandNames
    session.interpreter.isInterrupted = isInterrupted
    session.write(into: .discarding)
    prepare(session)
    session.emit = { [unowned self] output in
      lastTrouble = Explanation.word(for: output) ?? lastTrouble
      screen(.output(output, number: session.executionCount))
    }
  }

  /// Puts a clean session in place of the one there is.
  func renewSession() {
    session = Session()
    connect()
  }

  /// Puts a document in place of the cells there are; nothing of it has run.
  package func take(_ document: NotebookDocument) {
    metadata = document.metadata
    entries = document.cells.map { cell in
      Entry(cell: cell, isStale: cell.kind == .code && !cell.outputs.isEmpty)
    }
    past = []
    edited = nil
    let count = entries.count { $0.cell.kind == .code }
    if count > 0 {
      screen(
        .note("\(Count.text(count, "cell")), not run yet: ':run all' runs, ':cells' lists them."))
    }
  }

  /// The notebook as a document.
  package var document: NotebookDocument {
    NotebookDocument(
      title: metadata["title"]?.text, cells: entries.map(\.cell), metadata: metadata)
  }

  /// Whether there is a cell of any kind.
  package var hasCells: Bool { !entries.isEmpty }
  /// The file that the notebook is kept in; nil where it is kept nowhere.
  package var path: String? { file?.path }

  // MARK: What is typed

  package var commandNames: [String] { NotebookCommand.allCases.map(\.rawValue) }

  package func giveUp() {
    guard edited != nil else { return }
    edited = nil
    screen(.note("The cell stays as it was."))
  }

  package func submit(_ text: String) {
    if text.hasPrefix(":") {
      do throws(TutorCommand.Unknown) {
        let (command, argument) = try NotebookCommand.read(text)
        perform(command, argument)
      } catch {
        screen(.note(error.description))
      }
      return
    }
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let place: Int
    if let edited, entries.indices.contains(edited) {
      remember("the change of cell \(edited + 1)")
      entries[edited].cell.source = text
      place = edited
      markStale(from: edited + 1)
    } else {
      remember("the new cell \(entries.count + 1)")
      entries.append(Entry(cell: NotebookDocument.Cell(.code, text)))
      place = entries.count - 1
    }
    edited = nil
    // On disk before it runs, whatever it does.
    save()
    run(place)
    save()
  }

  /// Runs a cell where it stands and returns whether it ran to its end.
  @discardableResult
  func run(_ place: Int) -> Bool {
    guard entries.indices.contains(place), entries[place].cell.kind == .code else { return true }
    let result = session.run(entries[place].cell.source)
    entries[place].cell.executionCount = session.executionCount
    entries[place].cell.outputs = .run(result.outputs)
    entries[place].isStale = false
    if result.error != nil { hasFailed = true }
    return result.error == nil
  }

  /// Marks the cells from a place on that have run: what they show may no longer be true.
  func markStale(from place: Int) {
    for index in entries.indices.dropFirst(max(0, place))
    where entries[index].cell.kind == .code && entries[index].cell.executionCount != nil {
      entries[index].isStale = true
    }
  }

  /// Keeps the cells as they are, for `:undo`.
  func remember(_ change: String) {
    past.append((entries, change))
    if past.count > Self.undoLimit { past.removeFirst() }
  }

  func leave() {
    if !save(), !leavesUnsaved, hasCells {
      leavesUnsaved = true
      screen(
        .note(
          "The notebook is not saved: \(saveTrouble ?? ""). ':save FILE' keeps it elsewhere, ':quit' again leaves it so."
        ))
      return
    }
    if file == nil, asksBeforeLoss, !leavesUnsaved, hasCells {
      leavesUnsaved = true
      screen(
        .note(
          "The notebook is kept nowhere: ':save FILE' keeps it, ':quit' again leaves without it."))
      return
    }
    need = .nothing
  }

  package func putsOffEnd() -> Bool {
    guard asksBeforeLoss else { return false }
    leave()
    return need != .nothing
  }

  // MARK: The file

  /// Saves the notebook, and says what keeps it from being saved, once.
  ///
  /// - Returns: Whether it is saved, or kept nowhere.
  @discardableResult
  func save() -> Bool {
    guard let file else { return true }
    do throws(AtomicFile.Problem) {
      if case .beside(let changed) = try file.save(document) {
        screen(
          .note(
            "\(changed) changed underneath: another program wrote it. Your notebook is saved beside it, as \(file.path), and is kept there from now on."
          ))
      }
      saveTrouble = nil
      leavesUnsaved = false
      return true
    } catch {
      let words = "\(error.path) cannot be written: \(error.reason)"
      if saveTrouble != words {
        saveTrouble = words
        screen(.note("\(words). ':save FILE' keeps the notebook elsewhere."))
      }
      return false
    }
  }
}

extension NotebookDocument.Cell.Outputs {
  /// Whether nothing stands below the cell.
  var isEmpty: Bool {
    switch self {
    case .run(let outputs): outputs.isEmpty
    case .kept(let outputs): outputs.isEmpty
    }
  }
}
