internal import NDArrays

/// Operations on large arrays, which Ctrl-C can stop as it stops cells.
package enum LongOperations {
  /// Says who knows whether somebody wishes to stop; called once, before anything runs.
  package static func stop(asking question: @escaping @convention(c) () -> Bool) {
    Interruption.ask(question)
  }
}
