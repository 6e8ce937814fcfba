extension ParameterGrid {
  /// Draws combinations for a random search, none of them twice.
  ///
  /// - Parameters:
  ///   - count: How many; all of them, in random order of drawing, when there are not as many.
  ///   - below: Gives a random whole number from 0 to one less than its argument.
  /// - Returns: The combinations in the order they were drawn, each as ``subscript(_:)`` gives it.
  /// - Complexity: O(count), however large the grid is.
  /// - SeeAlso: Bentley and Floyd, *Programming pearls: a sample of brilliance*, Commun. ACM 30, 1987.
  public func sample(
    _ count: Int, below: (Int) -> Int
  ) -> [[(name: String, value: Setting)]] {
    let total = self.count
    let wanted = min(max(count, 0), total)
    var drawn: [Int] = []
    var isDrawn: Set<Int> = []
    for last in (total - wanted)..<total {
      // `last` cannot have been drawn before, so it stands in for a number that has been.
      let limit = last == Int.max ? last : last + 1
      let number = min(max(below(limit), 0), last)
      let index = isDrawn.contains(number) ? last : number
      isDrawn.insert(index)
      drawn.append(index)
    }
    return drawn.map { self[$0] }
  }
}
