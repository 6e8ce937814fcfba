internal import Markdown
internal import Notebook
internal import NotebookFiles
internal import NotebookSession
internal import PyModules
internal import PyRuntime

extension NotebookPlayer {
  /// Carries out a command.
  func perform(_ command: NotebookCommand, _ argument: String) {
    let surplus = CommandName.surplus(argument, behind: command.usage, summary: command.summary)
    if let surplus {
      screen(.note(surplus))
      return
    }
    if command != .edit { edited = nil }
    switch command {
    case .help: help(argument)
    case .cells: list()
    case .show: for place in places(argument, .show) ?? [] { show(place) }
    case .run: runAgain(argument)
    case .edit: edit(argument)
    case .text: addText(argument)
    case .move: move(argument)
    case .delete: delete(argument)
    case .split: split(argument)
    case .merge: merge(argument)
    case .undo: undo()
    case .save: save(as: argument)
    case .open: open(argument)
    case .vary: vary(argument, screen: screen, keep: keep)
    case .vars: variables()
    case .certificate: certificate(argument)
    case .explain: screen(.lines(Explanation.lines(argument, last: lastTrouble)))
    case .reset:
      renewSession()
      markStale(from: 0)
      screen(.note("All variables are gone; ':run all' runs the cells again."))
    case .quit: leave()
    }
  }

  private func help(_ name: String) {
    let wanted = name.hasPrefix(":") ? String(name.dropFirst()) : name
    if let command = NotebookCommand(rawValue: wanted) {
      screen(.note("\(command.usage) \(command.summary)"))
      if command == .vary { screen(.note(KnobRequest.help)) }
      return
    }
    screen(
      .help(
        commands: NotebookCommand.allCases.map { ($0.usage, $0.summary) },
        closing:
          "Whatever does not begin with a colon is Python; %time, %timeit, %who and name? work as in IPython, and In, Out and _ hold what was."
      ))
  }

  // MARK: Looking

  private func list() {
    guard !entries.isEmpty else {
      screen(.note("The notebook is empty: what you type becomes its first cell."))
      return
    }
    let numberWidth = String(entries.count).count
    let lines = entries.enumerated().map { index, entry -> String in
      let number = String(index + 1)
      let padding = String(repeating: " ", count: numberWidth - number.count)
      let source = entry.cell.source.split(separator: "\n", omittingEmptySubsequences: false)
      let first = source.first { line in line.contains { !$0.isWhitespace } } ?? ""
      let shown = first.count > 44 ? first.prefix(43) + "…" : first
      let more = source.count > 1 ? "  (\(source.count) lines)" : ""
      return "  \(padding)\(number)  \(state(of: entry))  \(shown)\(more)"
    }
    screen(.lines(lines))
  }

  private func state(of entry: Entry) -> String {
    let words: String
    switch (entry.cell.kind, entry.cell.executionCount) {
    case (.markdown, _): words = "text"
    case (.raw, _): words = "raw"
    case (.code, nil): words = entry.isStale ? "stale" : "not run"
    case (.code, let number?): words = "In [\(number)]" + (entry.isStale ? " stale" : "")
    }
    return words + String(repeating: " ", count: max(0, 13 - words.count))
  }

  private func show(_ place: Int) {
    let entry = entries[place]
    guard entry.cell.kind == .code else {
      screen(.prose(MarkdownDocument(entry.cell.source).blocks, live: LiveTexts([:])))
      return
    }
    screen(.text(entry.cell.source))
    for output in entry.cell.ownOutputs {
      screen(.output(output, number: entry.cell.executionCount))
    }
    if entry.isStale { screen(.note("It is stale: something before it changed since it ran.")) }
  }

  private func variables() {
    let summaries = session.variables.map { name, value in
      (name, VariableSummary.of(value, session.interpreter))
    }
    screen(summaries.isEmpty ? .note("You have no variables yet.") : .variables(summaries))
  }

  private func certificate(_ name: String) {
    guard let value = session.interpreter.globals[name],
      let record = CertificateSource.record(of: value)
    else {
      let names = session.variables.filter { CertificateSource.record(of: $0.value) != nil }
        .map(\.name).joined(separator: ", ")
      screen(
        .note(
          names.isEmpty
            ? "Fit a model first, then ':certificate NAME'." : "Name a fitted model: \(names)."))
      return
    }
    do {
      screen(.certificate(try CertificateText.lines(name, record, session.interpreter)))
    } catch {
      screen(.note("The fit of '\(name)' cannot be solved again: \(error)"))
    }
  }

  // MARK: Running

  /// Runs the cell that keeps a knob's value, as a new cell of the notebook.
  private func keep(_ source: String) {
    screen(.cell(source: source, number: session.executionCount + 1, isFolded: false))
    submit(source)
  }

  private func runAgain(_ argument: String) {
    guard argument == "all" else {
      guard let places = places(argument, .run) else { return }
      let code = places.filter { entries[$0].cell.kind == .code }
      guard !code.isEmpty else {
        screen(
          .note(
            places.count == 1
              ? "Cell \(places[0] + 1) is text: there is nothing to run."
              : "Those cells are text: there is nothing to run."))
        return
      }
      for (index, place) in code.enumerated() {
        show(runOf: place)
        let ended = run(place)
        markStale(from: place + 1)
        guard ended || code.count == 1 else {
          said(stopAt: place, leaving: code.count - 1 - index)
          break
        }
      }
      save()
      return
    }
    renewSession()
    for index in entries.indices where entries[index].cell.kind == .code {
      show(runOf: index)
      guard !run(index) else { continue }
      let left = entries.indices.dropFirst(index + 1).filter { entries[$0].cell.kind == .code }
      for place in left { entries[place].isStale = !entries[place].cell.outputs.isEmpty }
      said(stopAt: index, leaving: left.count)
      break
    }
    save()
  }

  private func said(stopAt place: Int, leaving count: Int) {
    let rest = count == 0 ? "" : "; \(Count.text(count, "cell")) behind it did not run"
    screen(.note("The run stopped at cell \(place + 1)\(rest)."))
  }

  private func show(runOf place: Int) {
    screen(
      .cell(
        source: entries[place].cell.source, number: session.executionCount + 1, isFolded: false))
  }

  // MARK: Changing

  private func edit(_ argument: String) {
    guard let place = place(argument, .edit) else { return }
    guard entries[place].cell.kind == .code else {
      screen(.note("Cell \(place + 1) is text: delete it and write it anew with ':text'."))
      return
    }
    edited = place
    prefill = entries[place].cell.source
    screen(
      .note("What you run next takes the place of cell \(place + 1); Ctrl-C leaves it as it is."))
  }

  private func addText(_ words: String) {
    guard !words.isEmpty else {
      screen(.note("Write the text behind it: ':text What the next cells are for'."))
      return
    }
    remember("the new text")
    entries.append(Entry(cell: NotebookDocument.Cell(.markdown, words)))
    save()
  }

  private func move(_ argument: String) {
    guard let (from, to) = twoPlaces(argument, .move) else { return }
    guard from != to else { return }
    remember("the move of cell \(from + 1)")
    let entry = entries.remove(at: from)
    entries.insert(entry, at: to)
    markStale(from: min(from, to))
    finish("Cell \(from + 1) is now cell \(to + 1).")
  }

  private func delete(_ argument: String) {
    guard let range = stretch(argument, .delete) else { return }
    let what =
      range.count == 1
      ? "cell \(range.lowerBound + 1)" : "cells \(range.lowerBound + 1) to \(range.upperBound + 1)"
    remember("the deletion of \(what)")
    entries.removeSubrange(range)
    markStale(from: range.lowerBound)
    finish("Deleted \(what); ':undo' brings back what was there.")
  }

  private func split(_ argument: String) {
    let words = argument.split(separator: " ")
    guard let place = place(String(words.first ?? ""), .split) else { return }
    let lines = entries[place].cell.source.split(
      separator: "\n", omittingEmptySubsequences: false)
    guard words.count == 2, let line = Int(words[1]), line > 1, line <= lines.count else {
      screen(
        .note(
          lines.count < 2
            ? "Cell \(place + 1) has one line and cannot be split."
            : "Say before which line: ':split \(place + 1) LINE' with a line from 2 to \(lines.count)."
        ))
      return
    }
    remember("the split of cell \(place + 1)")
    var second = NotebookDocument.Cell(
      entries[place].cell.kind, lines[(line - 1)...].joined(separator: "\n"))
    second.tags = entries[place].cell.tags
    entries[place].cell.source = lines[..<(line - 1)].joined(separator: "\n")
    entries[place].cell.outputs = .run([])
    entries[place].cell.executionCount = nil
    entries.insert(Entry(cell: second), at: place + 1)
    markStale(from: place + 2)
    finish("Cell \(place + 1) is now cells \(place + 1) and \(place + 2).")
  }

  /// Joins a cell with the one behind it, or all from one to another.
  private func merge(_ argument: String) {
    guard var range = stretch(argument, .merge) else { return }
    let first = range.lowerBound
    if range.count == 1 {
      guard first + 1 < entries.count else {
        screen(.note("Cell \(first + 1) is the last one: there is none behind it to join."))
        return
      }
      range = first...(first + 1)
    }
    let joins = range.count == 2 ? "and" : "to"
    let what = "\(first + 1) \(joins) \(range.upperBound + 1)"
    let parts = entries[range].map(\.cell)
    guard parts.allSatisfy({ $0.kind == parts[0].kind }) else {
      screen(.note("Cells \(what) are of two kinds, text and code."))
      return
    }
    remember("the merge of cells \(what)")
    let separator = parts[0].kind == .code ? "\n" : "\n\n"
    entries[first].cell.source = parts.map(\.source).joined(separator: separator)
    entries[first].cell.outputs = .run([])
    entries[first].cell.executionCount = nil
    entries.removeSubrange((first + 1)...range.upperBound)
    markStale(from: first + 1)
    finish("Cells \(what) are now one.")
  }

  private func undo() {
    guard let (before, change) = past.popLast() else {
      screen(.note("There is nothing left to take back."))
      return
    }
    let first = zip(entries, before).enumerated().first { $1.0.cell.source != $1.1.cell.source }?
      .offset
    let place = first ?? min(entries.count, before.count)
    entries = before
    markStale(from: place)
    let left = past.isEmpty ? "" : "; ':undo' again goes on with \(past[past.count - 1].change)"
    finish("Taken back: \(change)\(left). Variables stay as they are.")
  }

  private func finish(_ words: String) {
    screen(.note(words))
    save()
  }

  // MARK: Files

  private func save(as path: String) {
    guard !path.isEmpty else {
      guard let file else {
        screen(
          .note("The notebook is kept nowhere yet: ':save FILE' with a name in .ipynb, .py or .md.")
        )
        return
      }
      let known = saveTrouble
      if save() {
        screen(.note("Saved as \(file.path)."))
      } else if let saveTrouble, saveTrouble == known {
        screen(.note("\(saveTrouble). ':save FILE' keeps the notebook elsewhere."))
      }
      return
    }
    guard let format = NotebookFormat(path: path) else {
      screen(.note("'\(path)' does not tell the kind of file: end it in .ipynb, .py or .md."))
      return
    }
    if path == file?.path {
      save(as: "")
      return
    }
    do throws(AtomicFile.Problem) {
      guard try AtomicFile.read(path) == nil else {
        screen(.note("\(path) is there already: give a new name, or open it with ':open \(path)'."))
        return
      }
      let new = NotebookFile(path: path, format: format)
      _ = try new.save(document)
      file = new
      save()
      screen(.note("Saved as \(new.path), and kept there from now on."))
    } catch {
      screen(
        .note("\(path) cannot be written: \(error.reason). Give ':save' another name."))
    }
  }

  private func open(_ path: String) {
    guard let format = NotebookFormat(path: path) else {
      screen(.note("Name a file that ends in .ipynb, .py or .md: ':open work.ipynb'."))
      return
    }
    if file == nil, entries.contains(where: { $0.cell.kind == .code }) {
      screen(.note("This notebook is kept nowhere: ':save FILE' first, or leave with ':quit'."))
      return
    }
    guard save() || entries.isEmpty else {
      screen(
        .note("This notebook is not saved: \(saveTrouble ?? ""). ':save FILE' keeps it elsewhere."))
      return
    }
    let new = NotebookFile(path: path, format: format)
    do {
      guard let document = try new.read() else {
        screen(.note("There is no file \(path)."))
        return
      }
      file = new
      renewSession()
      take(document)
    } catch let problem as NotebookProblem {
      screen(.note(problem.description(of: path)))
    } catch {
      screen(
        .note(
          "\(path) cannot be read: \((error as? AtomicFile.Problem)?.reason ?? "\(error)"). Name another file, or mend this one."
        ))
    }
  }
}
