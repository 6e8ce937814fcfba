/// The arguments of a call, unpacked but not yet matched with parameters.
package struct Arguments {
  /// The positional ones in order.
  package var positional: [Value]
  /// The keyword arguments in order; names are unique.
  package var keywords: [(name: String, value: Value)]

  /// Creates arguments.
  package init(_ positional: [Value] = [], keywords: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.keywords = keywords
  }
}
