/// One way to part samples into those that train and those that test.
public struct Fold: Sendable, Equatable {
  /// The indices of the training samples, in the order they are used.
  public let train: [Int]
  /// The indices of the test samples, in the order they are used.
  public let test: [Int]

  /// Creates a fold.
  public init(train: [Int], test: [Int]) {
    self.train = train
    self.test = test
  }

  /// Checks that both parts hold samples and that all of them exist.
  ///
  /// - Throws: ``FitError``.
  public func check(sampleCount n: Int) throws(FitError) {
    guard !train.isEmpty else { throw .emptyList(argument: "train") }
    guard !test.isEmpty else { throw .emptyList(argument: "test") }
    for (name, part) in [("train", train), ("test", test)] {
      if let index = part.first(where: { $0 < 0 || $0 >= n }) {
        throw .outOfRange(argument: name, value: "\(index)", valid: "indices from 0 to \(n - 1)")
      }
    }
  }
}
