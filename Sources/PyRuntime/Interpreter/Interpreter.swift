package import PySyntax

/// Runs statements and carries what belongs to one session: names, modules, output, limits.
package final class Interpreter {
  /// What cells can import.
  package let modules: ModuleTable
  /// Called with each piece of text written to standard output.
  package var writeOutput: (String) -> Void = { _ in }
  /// Called with each warning that the filters let through.
  package var showWarning: (_ category: TypeObject, _ message: String) -> Void = { _, _ in }
  /// Called with values that ask to be displayed, such as a figure at `plt.show()`.
  package var display: (Value) -> Void = { _ in }
  /// The names of the session, which cells read and assign at their top level.
  package let globals = Namespace()
  /// What a run may use; replaced between runs.
  @exclusivity(unchecked) package var limits = Limits()
  /// The bytes that values asked for since the memory of the process was measured.
  var askedBytes = 0
  /// The steps of native loops that were counted.
  @exclusivity(unchecked) var ticks = 0
  /// Called in order when a cell has run to its end: modules show there what is still pending,
  /// such as figures that nobody showed.
  package var atEndOfCell: [(Interpreter) throws -> Void] = []
  /// Called for each line or cell magic with its source; returns the cell's value, if it has one.
  package var runMagic: (Magic, SourceText) throws -> Value? = { magic, _ in
    throw PyException(.runtimeError, "the magic %\(magic.name.name) is not available here")
  }
  /// Asked now and then; true stops the cell with KeyboardInterrupt.
  package var isInterrupted: () -> Bool = { false }
  /// Runs the compiled code.
  var machine: Machine {
    if let knownMachine { return knownMachine }
    let made = Machine(self)
    knownMachine = made
    return made
  }
  @exclusivity(unchecked) private var knownMachine: Machine?
  /// Counts changes of classes, after which what was learned about them no longer holds.
  @exclusivity(unchecked) package var typeVersion = 0
  /// The lowest address that native recursion may reach; set when a run begins.
  @exclusivity(unchecked) var stackLimit: UInt = 0
  /// Whatever else modules keep per session, by key type.
  private var storage: [ObjectIdentifier: AnyObject] = [:]

  /// Creates an interpreter whose session has no names but the built-in ones.
  package init(modules: ModuleTable) {
    self.modules = modules
    globals.setBuiltins(
      Universe.members.merging(ClassBuiltins.members, uniquingKeysWith: { first, _ in first }))
  }

  /// Returns the session's one instance of `State`, made at the first call.
  package func state<State: AnyObject>(_ make: @autoclosure () -> State) -> State {
    let key = ObjectIdentifier(State.self)
    if let ready = storage[key] as? State { return ready }
    let made = make()
    storage[key] = made
    return made
  }
}
