extension CellPlayer {
  /// Carries out `:vary`: turns a knob where a person sits at a terminal, or shows its table.
  ///
  /// - Parameter keep: Runs a cell that keeps the value that was found.
  func vary(_ argument: String, screen: (TutorEvent) -> Void, keep: (String) -> Void) {
    let knob: Knob
    do throws(KnobRequest.Problem) {
      knob = try Knob(KnobRequest(argument), over: session) { cells(ofStep: $0) }
    } catch {
      screen(.note(error.description))
      return
    }
    guard let ending = turnKnob?(knob) else {
      guard let rows = knob.table() else {
        screen(.note("Stopped; everything is as it was."))
        return
      }
      screen(.knobTable(name: knob.name, cells: knob.cellWords, rows))
      screen(.note(knob.isOverridden ? knob.overriddenNote : "Nothing was changed."))
      return
    }
    switch ending {
    case .kept(let position):
      keep(knob.keptSource(at: position))
      screen(.note("'\(knob.name)' is \(knob.scale.literal(at: position)) from now on."))
    case .restored: screen(.note("'\(knob.name)' and all else is as it was."))
    case .stopped: screen(.note("Stopped; everything is as it was."))
    }
  }
}

extension Knob {
  /// What to say where the cell does not leave the knob its value.
  package var overriddenNote: String {
    "\(cellWords.prefix(1).uppercased())\(cellWords.dropFirst()) gives '\(name)' a value of its own: turning it changes nothing."
  }
}
